"""What an explanation holds: plain values, all spans in code points of the document's text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cattrs import Converter

from .. import vocab
from ..model import Claim, Context, Cue, Location, Mention, Participant, Quote, SignFlip, Span, to_record
from ..relations.near.pair import PairTrace


@dataclass(frozen=True, slots=True)
class Word:
    """A token of the tree; ``head`` is the index of its governor, its own for the root."""

    index: int
    text: str
    lemma: str
    tag: str
    head: int
    relation: str
    span: Span


@dataclass(frozen=True, slots=True)
class ViewedArgument:
    """An argument of a trigger: its grammatical function, and the word that it is."""

    function: str
    word: int
    text: str


@dataclass(frozen=True, slots=True)
class ViewedRole:
    """What a rule finds for a role: in which function (None: in none), whom, and whom its type keeps from it."""

    function: str | None
    participants: tuple[str, ...]
    barred: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TriedRule:
    """A rule that a trigger calls for, and what it finds for both roles; without both it does not fire.

    Nor does it where an argument in ``kept_by`` keeps it off; None where nothing does.
    """

    rule: str
    predicate: str
    agent: ViewedRole
    theme: ViewedRole
    kept_by: str | None = None


@dataclass(frozen=True, slots=True)
class ViewedTrigger:
    """A trigger word with its arguments and its rules."""

    word: int
    text: str
    arguments: tuple[ViewedArgument, ...]
    rules: tuple[TriedRule, ...]


@dataclass(frozen=True, slots=True)
class Modifiers:
    """What the authors say of a relation and where it holds, with the words that say so."""

    predicate: str
    observed_direction: vocab.Direction | None
    sign_trace: tuple[SignFlip, ...]
    polarity: vocab.Polarity
    certainty: vocab.Certainty
    basis: vocab.Basis
    novel: bool
    directness: vocab.Directness
    cues: tuple[Cue, ...]
    context: tuple[Context, ...]


@dataclass(frozen=True, slots=True)
class FiredRule:
    """A rule that fired: whom it relates, over which path, what modifies it, and which claim comes of it.

    ``score`` is how likely the ledger of annotated corpora holds the two for agent and theme, None where it does not.
    ``modifiers`` is None where no predicate says the effect; ``claim`` is None there, and the id of the claim that
    says the same where another rule's has been taken (``said_by``).
    """

    rule: str
    predicate: str
    trigger: Quote
    agent: Participant
    theme: Participant
    mediators: tuple[Participant, ...]
    path: str
    score: float | None
    modifiers: Modifiers | None
    claim: str | None = None
    said_by: str | None = None


@dataclass(frozen=True, slots=True)
class ExplainedPair:
    """What the rules make of two words that somebody asked about."""

    agent: str
    theme: str
    trace: PairTrace


@dataclass(frozen=True, slots=True)
class ExplainedSentence:
    """One sentence, step by step. ``left_out`` says why ``extract`` does not read it, None where it does."""

    text: str
    span: Span
    section: str
    left_out: str | None
    words: tuple[Word, ...]
    mentions: tuple[Mention, ...]
    triggers: tuple[ViewedTrigger, ...]
    rules: tuple[FiredRule, ...]
    claims: tuple[Claim, ...] = ()
    pair: ExplainedPair | None = None

    def quote(self, span: Span) -> str:
        """Return the words of ``span``, which indexes the document's text, as far as they stand in the sentence."""
        return self.text[max(span.start - self.span.start, 0) : span.end - self.span.start]


@dataclass(frozen=True, slots=True)
class Explanation:
    """The sentences of a document, and what read them; ``asked`` is the claim that somebody asked about."""

    document: str
    model: str
    lexicon: str
    software: str
    sentences: tuple[ExplainedSentence, ...]
    asked: str | None = None


def to_values(explanation: Explanation) -> dict[str, Any]:
    """Return ``explanation`` as JSON values; claims are records."""
    values: dict[str, Any] = _CONVERTER.unstructure(explanation)
    return values


def _make_converter() -> Converter:
    converter = Converter(unstruct_collection_overrides={tuple: list})
    converter.register_unstructure_hook(Span, lambda span: [span.start, span.end])
    converter.register_unstructure_hook(Claim, to_record)
    converter.register_unstructure_hook(
        Location,
        lambda place: {"from": converter.unstructure(place.from_), "to": converter.unstructure(place.to)},
    )
    return converter


_CONVERTER = _make_converter()
