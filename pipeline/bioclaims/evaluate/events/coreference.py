"""What coreference gains and costs: annotated anaphors resolved, and the claims that it adds judged by gold events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from spacy.language import Language

from ...claims.shift import shift_spans
from ...components import BioclaimsComponent
from ...model import Claim, Document, Mention, Participant, Span
from ...run.document import read_blocks
from ...vocab import is_symmetric, predicate_sign
from ..figures import Counts, Figure, to_figures
from ..shares import format_shares, share_values, to_counts
from .as_claims import to_claim_events
from .judged import agrees, find_gold_pairs
from .sentences import to_mention
from .standoff import StandoffText

RIGHT, WRONG, MISSED = _ANSWERS = ("right", "wrong", "not resolved")
# Words that the rules of syntax, not those of coreference, take for the noun that they stand with.
_RELATIVE = ("which", "that", "who", "whose")
PRONOUN, DEFINITE, RELATIVE, OTHER = _KINDS = ("pronouns", "definite nouns", "relative pronouns", "other nouns")
_PRONOUNS = ("it", "its", "they", "their", "them", "this", "these", "both")
_DEFINITE = ("the", "this", "these", "those", "both", "all", "such")
ALL = "all"


@dataclass(frozen=True, slots=True)
class Resolved:
    """Words that stand for others: what we take them for, and what the gold does, by the names of entities."""

    words: str
    ours: frozenset[str]
    gold: frozenset[str]

    @property
    def answer(self) -> str:
        """Right where we take them for something, and for nothing but what the gold has."""
        return MISSED if not self.ours else RIGHT if self.ours <= self.gold else WRONG

    @property
    def kind(self) -> str:
        """What kind of words these are; appositions and examples are annotated as well, as "other nouns"."""
        first, *more = self.words.lower().split()
        if first in _RELATIVE and not more:
            return RELATIVE
        return PRONOUN if not more and first in _PRONOUNS else DEFINITE if first in _DEFINITE else OTHER


@dataclass(frozen=True, slots=True)
class CoreferenceAnswer:
    """What was resolved in a text: annotated anaphors, how many other words, and the claims with a participant that is
    one, each with whether the gold's events have it.
    """

    text: str
    anaphors: tuple[Resolved, ...]
    others: int
    claims: tuple[tuple[Claim, bool], ...]


@dataclass(frozen=True, slots=True)
class CoreferenceScore:
    """Shares of annotated anaphors, by answer and by kind, and of claims added that are right; other words resolved."""

    anaphors: Mapping[str, Figure]
    kinds: Mapping[str, Figure]
    claims: Mapping[str, Figure]
    others: int


def read_coreference(text: StandoffText, nlp: Language) -> CoreferenceAnswer:
    """Return what ``nlp``, a pipeline from ``bioclaims.load``, resolves in ``text`` between the given entities."""
    component = cast("BioclaimsComponent", nlp.get_pipe("bioclaims"))
    document = Document(id=text.id, text=text.text, mentions=_list_mentions(text))
    referring, claims = list[Participant](), list[Claim]()
    for doc, source in read_blocks(document, nlp, given=True):
        for reading in component.read_sentences(doc, source):
            found = (each for group in reading.sentence.references.values() for each in group)
            referring += (shift_spans(each, source.offset) for each in found)
            claims += reading.claims
    annotated = _list_anaphors(text)
    others = {each.span for each in referring if not any(each.span.overlaps(span) for span in annotated)}
    return CoreferenceAnswer(
        text.id, tuple(_judge_anaphors(text, annotated, referring)), len(others), tuple(_judge_claims(text, claims))
    )


def score_coreference(answers: Sequence[CoreferenceAnswer]) -> CoreferenceScore:
    """Return the score of all texts; intervals are over texts."""
    anaphors = [
        (answer.text, name, each.answer == name) for answer in answers for each in answer.anaphors for name in _ANSWERS
    ]
    claims = [
        (answer.text, name, right)
        for answer in answers
        for claim, right in answer.claims
        for name in (_kind_of(claim), ALL)
    ]
    kinds = [(answer.text, each.kind, each.answer == RIGHT) for answer in answers for each in answer.anaphors]
    return CoreferenceScore(
        _to_shares(anaphors), _to_shares(kinds), _to_shares(claims), sum(answer.others for answer in answers)
    )


def coreference_text(score: CoreferenceScore) -> Iterator[str]:
    """Yield the lines of a report."""
    yield from format_shares("annotated words for an entity", "so", score.anaphors)
    yield ""
    yield from format_shares("of these", "right", score.kinds)
    yield f"other words that we resolve: {score.others}, which the gold does not tell of"
    yield ""
    yield from format_shares("claims that coreference adds", "right", score.claims)


def coreference_values(score: CoreferenceScore) -> dict[str, Any]:
    """Return the score as JSON values."""
    return {
        "anaphors": share_values(score.anaphors),
        "kinds": share_values(score.kinds),
        "claims": share_values(score.claims),
        "others": score.others,
    }


def coreference_records(answers: Iterable[CoreferenceAnswer]) -> Iterator[dict[str, Any]]:
    """Yield a record of each annotated anaphor."""
    for answer in answers:
        for each in answer.anaphors:
            yield {
                "text": answer.text,
                "words": each.words,
                "answer": each.answer,
                "ours": sorted(each.ours),
                "gold": sorted(each.gold),
            }


def _list_mentions(text: StandoffText) -> tuple[Mention, ...]:
    """Return the entities as mentions without overlaps, the longest first where two begin at one place."""
    found = list[Mention]()
    for key in sorted(text.entities, key=lambda key: (text.marked[key].span.start, -text.marked[key].span.end, key)):
        mention = to_mention(text.marked[key], text.text)
        if not found or found[-1].span.end <= mention.span.start:
            found.append(mention)
    return tuple(found)


def _list_anaphors(text: StandoffText) -> dict[Span, frozenset[str]]:
    """Return the names of the entities that each annotated anaphor stands for, through others between.

    One that stands for no given entity ("this activation") is left out.
    """
    above: dict[str, set[str]] = {}
    for subject, target in text.coreferences:
        above.setdefault(subject, set()).add(target)
    found: dict[Span, frozenset[str]] = {}
    for subject in above:
        names = frozenset(_name_of(text, each) for each in _find_roots(subject, above) if each in text.entities)
        if names and subject in text.marked:
            span = text.marked[subject].span
            found[span] = found.get(span, frozenset()) | names
    return dict(sorted(found.items()))


def _find_roots(subject: str, above: Mapping[str, set[str]], seen: frozenset[str] = frozenset()) -> set[str]:
    if subject not in above or subject in seen:
        return {subject}
    return {root for each in above[subject] for root in _find_roots(each, above, seen | {subject})}


def _name_of(text: StandoffText, key: str) -> str:
    """Return the words of an entity; of several names of one, those of the first."""
    keys = next((each for each in text.equivalents if key in each), frozenset({key}))
    first = min((text.marked[each].span for each in keys if each in text.marked), key=lambda span: span.start)
    return text.text[first.start : first.end].lower()


def _judge_anaphors(
    text: StandoffText, annotated: Mapping[Span, frozenset[str]], referring: Sequence[Participant]
) -> Iterator[Resolved]:
    named = {text.marked[key].span: _name_of(text, key) for key in text.entities}
    for span, gold in annotated.items():
        places = [each.places[-1] for each in referring if each.span.overlaps(span) and each.claim is None]
        ours = frozenset(named.get(place, text.text[place.start : place.end].lower()) for place in places)
        yield Resolved(text.text[span.start : span.end], ours, gold)


def _judge_claims(text: StandoffText, claims: Iterable[Claim]) -> Iterator[tuple[Claim, bool]]:
    """Yield the claims between entities of which a participant stands for one, with whether the gold has them."""
    ids: dict[Span, list[str]] = {}
    for key in sorted(text.entities):
        ids.setdefault(text.marked[key].span, []).append(key)
    gold = find_gold_pairs(to_claim_events(text))
    for claim in claims:
        agents, themes = (ids.get(each.places[-1]) for each in (claim.agent, claim.theme))
        if agents and themes and (claim.agent.antecedent or claim.theme.antecedent):
            pairs = [(agent, theme) for agent in agents for theme in themes]
            if is_symmetric(claim.predicate):
                pairs += [(theme, agent) for agent, theme in pairs]
            signs = frozenset(sign for pair in pairs for sign in gold.get(pair, ()))
            yield claim, agrees(predicate_sign(claim.predicate), signs)


def _kind_of(claim: Claim) -> str:
    return "of an effect" if claim.agent.claim or claim.theme.claim else "of an entity"


def _to_shares(items: Iterable[tuple[str, str, bool]]) -> dict[str, Figure]:
    """Return the share that is so by name, from (text, name, whether it is so)."""
    documents: dict[str, dict[str, Counts]] = {}
    for text, name, is_so in items:
        counts = documents.setdefault(text, {})
        counts[name] = counts.get(name, Counts()) + to_counts(is_so)
    figures = to_figures(list(documents.values()))
    return {
        name: figures[name] for name in (*_ANSWERS, *_KINDS, "of an entity", "of an effect", ALL) if name in figures
    }
