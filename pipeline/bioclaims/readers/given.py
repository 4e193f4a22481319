"""Names that a source marks in its text, as mentions: types and identifiers as ours, places checked."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate

from ..model import Grounding, Mention, Span
from ..resources import load_table
from ..vocab import entity_type_of_label

METHOD = "given"
_CURIE = re.compile(r"[A-Za-z][A-Za-z0-9_.]*:\S+\Z")
_SEVERAL = re.compile(r"[;,]|\|(?=\d)")
# What a source writes where it knows no identifier.
_NO_ID = frozenset({"", "-", "-1", "none", "null", "na", "cui-less"})


@dataclass(frozen=True, slots=True)
class Annotation:
    """A name as a source marks it: ``[start, end)`` as the source counts, its words, its type, its identifiers.

    ``text`` is None where the source does not repeat the words.
    """

    start: int
    end: int
    text: str | None
    type: str
    ids: tuple[str, ...] = ()


@dataclass(slots=True)
class GivenReport:
    """What could not be taken as it was: types that are not known, and places that do not have the words."""

    unknown: Counter[str] = field(default_factory=Counter)
    misplaced: int = 0

    def lines(self, where: str) -> Iterator[str]:
        """Yield what the user should know of the annotations of ``where``."""
        if self.unknown:
            named = ", ".join(f"{kind} ({count})" for kind, count in sorted(self.unknown.items()))
            yield f"{where}: mentions of types that are not known are read as other: {named}"
        if self.misplaced:
            yield f"{where}: {self.misplaced} mentions are left out: their words do not stand where the source says"


def to_mentions(annotations: Iterable[Annotation], text: str, *, at: int, report: GivenReport) -> list[Mention]:
    """Return the mentions of ``text``, which begins at ``at`` of its document, with their spans there.

    Sources count in code points, in the units of UTF-16 or in the bytes of UTF-8, and most do not say which: the
    first of these that fits all words is taken. Mentions whose words do not stand where the source says are left
    out and counted.
    """
    found = list(annotations)
    convert = _choose_unit(found, text)
    kept = []
    for each in found:
        start, end = convert(each.start), convert(each.end)
        if start is None or end is None or not 0 <= start < end <= len(text) or not _fits(each, text[start:end]):
            report.misplaced += 1
            continue
        span = Span(at + start, at + end)
        kept.append(Mention(span, text[start:end], _find_type(each.type, report), _ground(each), each.type))
    return kept


def without_overlaps(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return ``mentions`` in order, of those that overlap the longest, the first of several as long."""
    kept: list[Mention] = []
    starts: list[int] = []
    for mention in sorted(mentions, key=lambda each: (each.span.start - each.span.end, each.span.start, each.type)):
        index = bisect_left(starts, mention.span.end)
        # Those kept do not overlap each other, so the last one that begins before the end is the one to ask.
        if index and kept[index - 1].span.end > mention.span.start:
            continue
        kept.insert(index, mention)
        starts.insert(index, mention.span.start)
    return tuple(kept)


def _choose_unit(annotations: Sequence[Annotation], text: str) -> Callable[[int], int | None]:
    best: Callable[[int], int | None] = _as_it_is
    most = -1
    for make in (_code_points, _utf16_units, _utf8_bytes):
        convert = make(text)
        fitting = sum(_fits_at(each, text, convert) for each in annotations)
        if fitting == len(annotations):
            return convert
        if fitting > most:
            best, most = convert, fitting
    return best


def _fits_at(annotation: Annotation, text: str, convert: Callable[[int], int | None]) -> bool:
    start, end = convert(annotation.start), convert(annotation.end)
    return start is not None and end is not None and _fits(annotation, text[start:end])


def _fits(annotation: Annotation, words: str) -> bool:
    return annotation.text is None or words == annotation.text or words.split() == annotation.text.split() != []


def _as_it_is(place: int) -> int | None:
    return place


def _code_points(text: str) -> Callable[[int], int | None]:
    return _as_it_is


def _utf16_units(text: str) -> Callable[[int], int | None]:
    return _by_width(text, lambda char: 2 if ord(char) > 0xFFFF else 1)


def _utf8_bytes(text: str) -> Callable[[int], int | None]:
    return _by_width(text, lambda char: len(char.encode("utf-8", "surrogatepass")))


def _by_width(text: str, width: Callable[[str], int]) -> Callable[[int], int | None]:
    """Return the code point that a place stands for where characters are as wide as ``width`` says."""
    starts = [0, *accumulate(map(width, text))]

    def convert(place: int) -> int | None:
        index = bisect_left(starts, place)
        return index if index < len(starts) and starts[index] == place else None

    return convert


@cache
def _prefixes() -> dict[str, str]:
    """Return how vocabularies are written here, by how others write them; empty for what is no identifier."""
    rows = load_table("seeds", "readers", "prefixes.tsv")
    return {row["written"]: "" if row["prefix"] == "-" else row["prefix"] for row in rows}


@cache
def _types() -> dict[str, tuple[str, str]]:
    """Return our type and the vocabulary of bare identifiers, by the source's type in lower case."""
    rows = load_table("seeds", "readers", "annotated_types.tsv")
    return {row["name"].lower(): (row["type"], "" if row["prefix"] == "-" else row["prefix"]) for row in rows}


def _find_type(name: str, report: GivenReport) -> str:
    known = _types().get(name.lower())
    kind = known[0] if known else entity_type_of_label(name)
    if kind is None:
        report.unknown[name] += 1
    return kind or "other"


def _ground(annotation: Annotation) -> tuple[Grounding, ...]:
    prefix = _types().get(annotation.type.lower(), ("", ""))[1]
    curies = (_to_curie(part.strip(), prefix) for each in annotation.ids for part in _SEVERAL.split(each))
    name = " ".join((annotation.text or "").split())
    return tuple(Grounding(curie, name, 1.0, METHOD) for curie in dict.fromkeys(curies) if curie)


def _to_curie(identifier: str, prefix: str) -> str | None:
    """Return an identifier as a CURIE; None where it is none, or its vocabulary is not told."""
    if identifier.lower() in _NO_ID:
        return None
    before, colon, rest = identifier.partition(":")
    vocabulary = before.replace(" ", "").lower()
    written = _prefixes().get(vocabulary, before.replace(" ", ""))
    if colon and not written:
        return None
    if colon:
        number = f"rs{rest.strip()}" if vocabulary == "rs#" else rest.strip()
        curie = f"{written}:{number}"
    else:
        # PubTator marks the species that a text is about with an asterisk.
        curie = f"{prefix}:{identifier.lstrip('*')}" if prefix else ""
    return curie if _CURIE.match(curie) else None
