"""The scorer of identifiers: of gold mentions, and of those that are found in raw text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.language import Language

from ...components import ground_mentions, read_mentions
from ...errors import InputError
from ...model import Document, Mention, Span
from ...names import Lexicon
from ...run.document import open_blocks, read_blocks
from ...vocab import same_kind
from ..figures import Counts, Figure, to_figures
from ..tables import figure_values, format_figures, format_table
from .annotated import AnnotatedMention, AnnotatedText

# Entity type of the gold types whose identifiers can be compared, and what a CURIE has before the corpus's number.
_NAMESPACES: dict[str, tuple[str, str]] = {
    "Gene": ("gene_or_gene_product", "NCBIGene:"),
    "Chemical": ("chemical", "MESH:"),
    "CellLine": ("cell_line", "cellosaurus:"),
    "CL": ("cell_type", ""),
    "GO_BP": ("biological_process", ""),
    "UBERON": ("tissue_or_organ", ""),
    "NCBITaxon": ("species", ""),
    "Species": ("species", "NCBITaxon:"),
}
# Vocabularies whose identifiers others stand for in the lexicon.
_RESOLVED = frozenset({"NCBIGene:", "MESH:"})
# NCBI Gene has no families: a gold mention of one is linked to several of its members.
_FAMILY = "FPLX:"
ALL = "all"
NOT_LINKED, NOT_KNOWN, SPLIT, OVERLAPPING = "no identifier", "not in the lexicon", "in several parts", "overlapping"


@dataclass(frozen=True, slots=True)
class LinkedMention:
    """A gold mention that can be compared: where, its gold type, and the CURIEs of which each is right."""

    span: Span
    type: str
    curies: frozenset[str]


@dataclass(frozen=True, slots=True)
class LinkedText:
    """A text with the gold mentions that can be compared, in order; the spans of others, and why they cannot."""

    text: AnnotatedText
    mentions: tuple[LinkedMention, ...]
    ignored: tuple[Span, ...]
    left_out: Counter[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said of a gold mention: its CURIEs, best first, none where it was left without; a family's members.

    ``members`` are those of the first CURIE where it is a family, which ``curies`` of a gene leave out.
    """

    mention: LinkedMention
    curies: tuple[str, ...]
    members: frozenset[str] = frozenset()

    @property
    def is_right(self) -> bool:
        """Whether the first is one of the gold's, or a family that has all of several genes."""
        gold = self.mention.curies
        return (bool(self.curies) and self.curies[0] in gold) or (len(gold) > 1 and gold <= self.members)


@dataclass(frozen=True, slots=True)
class GroundingScore:
    """How often the first CURIE is right, by type and in all; why others are not; what gold was left out."""

    figures: Mapping[str, Figure]
    errors: Counter[tuple[str, str]]
    left_out: Counter[tuple[str, str]]


def link_text(text: AnnotatedText, lexicon: Lexicon, *, only: Collection[str] = ()) -> LinkedText:
    """Return ``text`` with the gold mentions whose identifiers the lexicon has, of the types ``only`` or of any."""
    linked, ignored, left_out = list[LinkedMention](), list[Span](), Counter[tuple[str, str]]()
    for mention in sorted(text.mentions, key=lambda mention: (mention.start, -mention.end)):
        if mention.type not in _NAMESPACES or (only and mention.type not in only):
            continue
        curies = _find_curies(mention, lexicon)
        span = Span(mention.start, mention.end)
        reason = _find_reason(mention, curies, linked)
        if reason:
            ignored.append(span)
            left_out[mention.type, reason] += 1
        else:
            linked.append(LinkedMention(span, mention.type, curies))
    return LinkedText(text, tuple(linked), tuple(ignored), left_out)


def ground_gold(gold: LinkedText, nlp: Language, lexicon: Lexicon) -> list[Answer]:
    """Return what is said of the gold mentions, whose spans and types are given; ``nlp`` is one of ``load``."""
    answers = []
    for doc, source in open_blocks(Document(id=gold.text.id, text=gold.text.text), nlp):
        block = Span(source.offset, source.offset + len(doc.text))
        inside = [mention for mention in gold.mentions if block.contains(mention.span)]
        given = [_to_mention(mention, doc.text, block.start) for mention in inside]
        found = {mention.span: mention for mention in ground_mentions(given, doc, lexicon, read=given)}
        answers += [
            Answer(mention, _find_answers(found.get(one.span), mention.type), _find_members(found.get(one.span)))
            for mention, one in zip(inside, given, strict=True)
        ]
    return answers


def find_linked(gold: LinkedText, types: Collection[str], nlp: Language, lexicon: Lexicon) -> list[LinkedMention]:
    """Return the mentions of the gold ``types`` that ``nlp`` finds in the raw text, each with its first CURIE."""
    found = list[LinkedMention]()
    for doc, source in read_blocks(Document(id=gold.text.id, text=gold.text.text), nlp):
        for mention in read_mentions(doc, lexicon):
            span = Span(source.offset + mention.span.start, source.offset + mention.span.end)
            for kind in sorted(types):
                answers = _find_answers(mention, kind)
                if answers and mention.type in same_kind(_NAMESPACES[kind][0]):
                    found.append(LinkedMention(span, kind, frozenset(answers[:1])))
    return found


def score_grounding(documents: Sequence[tuple[LinkedText, Sequence[Answer]]]) -> GroundingScore:
    """Return how often the first CURIE of a gold mention is right. Raises InputError where there is none."""
    errors = Counter(
        (answer.mention.type, _name_error(answer))
        for _, answers in documents
        for answer in answers
        if not answer.is_right
    )
    return _to_score([_count_answers(answers) for _, answers in documents], [gold for gold, _ in documents], errors)


def score_found(documents: Sequence[tuple[LinkedText, Sequence[LinkedMention]]]) -> dict[str, GroundingScore]:
    """Return the scores of what was found in raw text: by mention (span and CURIE), and by document (CURIEs alone).

    What overlaps a gold mention that was left out counts neither way. Raises InputError where there is no gold.
    """
    fair = [
        (gold, [mention for mention in found if not any(map(mention.span.overlaps, gold.ignored))])
        for gold, found in documents
    ]
    texts = [gold for gold, _ in documents]
    return {
        title: _to_score([_count_found(gold.mentions, found, by_place=by_place) for gold, found in fair], texts)
        for title, by_place in (("span and identifier", True), ("identifiers of a text", False))
    }


def grounding_text(title: str, score: GroundingScore) -> Iterator[str]:
    """Yield the lines of a report: what was left out, errors, figures last."""
    yield from (f"left out: {count} {kind}, {reason}" for (kind, reason), count in score.left_out.most_common())
    if score.errors:
        rows = ((kind, error, str(count)) for (kind, error), count in score.errors.most_common())
        yield from format_table(("not right", "", "mentions"), rows)
    yield from format_figures(title, score.figures)


def to_row(gold: LinkedText, found: Iterable[tuple[Span, str, Sequence[str]]]) -> dict[str, Any]:
    """Return what was said of a text as a row of the gold's form: spans, gold types and CURIEs."""
    return gold.text.to_row((span.start, span.end, {"type": kind, "ids": list(curies)}) for span, kind, curies in found)


def grounding_values(score: GroundingScore) -> dict[str, Any]:
    """Return the score as JSON values."""
    return {
        "figures": figure_values(score.figures),
        "errors": [{"type": kind, "error": error, "count": count} for (kind, error), count in score.errors.items()],
        "left_out": [
            {"type": kind, "reason": reason, "count": count} for (kind, reason), count in score.left_out.items()
        ],
    }


def _find_curies(mention: AnnotatedMention, lexicon: Lexicon) -> frozenset[str]:
    prefix = _NAMESPACES[mention.type][1]
    identifiers = [f"{prefix}{each}" for each in mention.ids]
    if prefix in _RESOLVED:
        return frozenset(curie for each in identifiers if (curie := lexicon.resolve(each)))
    return frozenset(each for each in identifiers if lexicon.names_of(each))


def _find_reason(mention: AnnotatedMention, curies: Collection[str], linked: Sequence[LinkedMention]) -> str | None:
    if mention.is_split:
        return SPLIT
    if not mention.ids:
        return NOT_LINKED
    if not curies:
        return NOT_KNOWN
    return OVERLAPPING if linked and linked[-1].span.end > mention.start else None


def _to_mention(linked: LinkedMention, text: str, offset: int) -> Mention:
    span = Span(linked.span.start - offset, linked.span.end - offset)
    return Mention(span, text[span.start : span.end], _NAMESPACES[linked.type][0])


def _find_answers(mention: Mention | None, kind: str) -> tuple[str, ...]:
    curies = (grounding.curie for grounding in mention.groundings) if mention else ()
    return tuple(curie for curie in curies if kind != "Gene" or not curie.startswith(_FAMILY))


def _find_members(mention: Mention | None) -> frozenset[str]:
    return frozenset(mention.groundings[0].members) if mention and mention.groundings else frozenset()


def _name_error(answer: Answer) -> str:
    if not answer.curies:
        return "no identifier given"
    return "right one not first" if answer.mention.curies & set(answer.curies) else "wrong ones alone"


def _count_answers(answers: Iterable[Answer]) -> dict[str, Counts]:
    """Return right answers by type; each mention has one, so that precision, recall and F1 are all the accuracy."""
    counts: dict[str, Counts] = {}
    for answer in answers:
        for key in (answer.mention.type, ALL):
            counts[key] = counts.get(key, Counts()) + Counts(1, 1, int(answer.is_right))
    return counts


def _count_found(gold: Sequence[LinkedMention], found: Sequence[LinkedMention], *, by_place: bool) -> dict[str, Counts]:
    """Return right answers by type; a gold mention is found where one of its CURIEs is, and counts once."""

    def keys(mention: LinkedMention) -> frozenset[object]:
        return frozenset((mention.span, curie) if by_place else curie for curie in mention.curies)

    counts: dict[str, Counts] = {}
    for kind in sorted({mention.type for mention in (*gold, *found)}):
        wanted = {keys(mention) for mention in gold if mention.type == kind}
        said = {key for mention in found if mention.type == kind for key in keys(mention)}
        right = sum(not said.isdisjoint(each) for each in wanted)
        counts[kind] = Counts(len(wanted), len(said), min(right, len(said)))
    return counts | {ALL: sum(counts.values(), Counts())}


def _to_score(
    counts: Sequence[Mapping[str, Counts]], texts: Iterable[LinkedText], errors: Counter[tuple[str, str]] | None = None
) -> GroundingScore:
    figures = to_figures(counts)
    if not figures.get(ALL, Figure(Counts())).counts.gold:
        raise InputError(
            where="the gold",
            what="has no mention whose identifier can be compared",
            cure=f"Give the field ids to mentions of type {', '.join(_NAMESPACES)}",
        )
    ordered = dict(sorted(figures.items(), key=lambda item: (item[0] == ALL, item[0])))
    left_out = sum((text.left_out for text in texts), Counter[tuple[str, str]]())
    return GroundingScore(ordered, errors or Counter(), left_out)
