"""The sentence gate: two components that leave out the sentences that cannot hold a claim.

``doc.user_data["kept"]`` are the sentences, as pairs of first token and token behind the last, that the components
behind them read; ``doc.user_data["dropped"]`` the others, by reason. All are kept where nothing has been written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from spacy.language import Language
from spacy.tokens import Doc

from ..language.kept import KEPT, Sentence, read_kept
from ..language.text import read_words
from ..model import Span
from ..names import Lexicon
from ..relations.gate import find_hints, has_participants, has_trigger
from .lexicon import open_lexicon
from .mentions import read_abbreviations, read_mentions

TRIGGER_GATE, MENTION_GATE = "bioclaims_trigger_gate", "bioclaims_mention_gate"
NO_TRIGGER, TOO_FEW_PARTICIPANTS, TOO_LONG = "no trigger word", "too few participants", "too many tokens"
_HINTS = "hints"
# Longer ones are lists and tables whose layout was lost; trees of them take more than linear time.
MAX_SENTENCE_TOKENS = 1_000


def read_dropped(doc: Doc, reason: str) -> list[Sentence]:
    """Return the sentences of ``doc`` that were left out for ``reason``."""
    return [(start, end) for start, end in doc.user_data.get("dropped", {}).get(reason, ())]


class TriggerGate:
    """Leaves out sentences without a trigger word; to stand between the step of sentences and the one of names.

    A sentence that says what an abbreviation stands for is kept for the names in it, which hold in others too. One of
    more than ``most_tokens`` is left out whatever it says.
    """

    def __init__(self, *, strict: bool, most_tokens: int) -> None:
        self.strict = strict
        self.most_tokens = most_tokens

    def __call__(self, doc: Doc) -> Doc:
        """Return ``doc`` with fewer sentences to read."""
        hints = _find_hints(doc)
        defining = {abbreviation.long for abbreviation in read_abbreviations(doc)}
        kept, dropped, too_long = list[Sentence](), list[Sentence](), list[Sentence]()
        for start, end in read_kept(doc):
            if end - start > self.most_tokens:
                too_long.append((start, end))
                continue
            wanted = has_trigger(hints[start:end], strict=self.strict) or _holds(doc, start, end, defining)
            (kept if wanted else dropped).append((start, end))
        _write(doc, kept, NO_TRIGGER, dropped)
        _write(doc, kept, TOO_LONG, too_long)
        return doc


class MentionGate:
    """Leaves out sentences without a trigger word or without participants; to stand before the parser."""

    def __init__(self, lexicon: Lexicon, *, strict: bool) -> None:
        self.strict = strict
        self.lexicon = lexicon

    def __call__(self, doc: Doc) -> Doc:
        """Return ``doc`` with its mentions and with fewer sentences to read."""
        sentences = read_kept(doc)
        if not sentences:
            return doc
        hints = _find_hints(doc)
        mentions = read_mentions(doc, self.lexicon)
        kept, without_trigger, without_participants = list[Sentence](), list[Sentence](), list[Sentence]()
        for start, end in sentences:
            if not has_trigger(hints[start:end], strict=self.strict):
                without_trigger.append((start, end))
                continue
            place = _place(doc, start, end)
            inside = [mention for mention in mentions if place.contains(mention.span)]
            words = _hinted_words(doc, hints, start, end)
            wanted = has_participants(inside, words, strict=self.strict)
            (kept if wanted else without_participants).append((start, end))
        _write(doc, kept, NO_TRIGGER, without_trigger)
        _write(doc, kept, TOO_FEW_PARTICIPANTS, without_participants)
        return doc


@Language.factory(TRIGGER_GATE, default_config={"strict": False, "most_tokens": MAX_SENTENCE_TOKENS})
def create_trigger_gate(nlp: Language, name: str, strict: bool, most_tokens: int) -> TriggerGate:
    """Return the gate that asks for a trigger word; ``strict``: for one of the rules."""
    return TriggerGate(strict=strict, most_tokens=most_tokens)


@Language.factory(MENTION_GATE, default_config={"lexicon": None, "strict": False})
def create_mention_gate(nlp: Language, name: str, lexicon: str | None, strict: bool) -> MentionGate:
    """Return the gate that asks for participants; ``strict``: for those that the rules need.

    ``lexicon`` is the folder of a compiled lexicon, None for the shipped one.
    """
    return MentionGate(open_lexicon(nlp, lexicon), strict=strict)


def _find_hints(doc: Doc) -> list[int]:
    """Return what the form of each token of ``doc`` says that it may be, found once for both gates."""
    hints: list[int] | None = doc.user_data.get(_HINTS)
    if hints is None:
        hints = doc.user_data[_HINTS] = list(map(find_hints, read_words(doc)))
    return hints


def _write(doc: Doc, kept: list[Sentence], reason: str, dropped: Iterable[Sentence]) -> None:
    doc.user_data[KEPT] = kept
    by_reason = cast("dict[str, list[Sentence]]", doc.user_data.setdefault("dropped", {}))
    by_reason[reason] = sorted({*read_dropped(doc, reason), *dropped})


def _holds(doc: Doc, start: int, end: int, spans: Iterable[Span]) -> bool:
    place = _place(doc, start, end)
    return any(place.overlaps(span) for span in spans)


def _place(doc: Doc, start: int, end: int) -> Span:
    return Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))


def _hinted_words(doc: Doc, hints: list[int], start: int, end: int) -> Iterator[tuple[int, Span]]:
    for index in range(start, end):
        if hints[index]:
            yield hints[index], _place(doc, index, index + 1)
