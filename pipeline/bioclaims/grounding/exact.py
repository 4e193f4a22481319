"""Grounding by the lexicon's names, and by those names within a few common words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from weakref import WeakKeyDictionary

from ..model import Grounding, Mention
from ..names import Lexicon, NameEntry
from ..text.normalize import normalize
from ..vocab import CELL_TYPES, same_kind
from .readings import Reading, find_readings

_PHOSPHORYLATED = re.compile(r"p-?(?=[A-Z]{2})")


def ground_mention(mention: Mention, lexicon: Lexicon) -> Mention:
    """Return ``mention`` with the groundings of its words, best first; one that has some already stays as it is.

    The words as they stand are looked up first, then other readings of them (see ``readings``). Only identifiers of
    the mention's type count, genes and families being one there, and cell types and cell lines, of which those of the
    mention's own type come first; the type becomes that of the first. Stop names ground nothing. Where there is no
    identifier, none is guessed.
    """
    if mention.groundings:
        return mention
    known = _KNOWN.setdefault(lexicon, {})
    words = (mention.text, mention.type)
    if words not in known:
        if len(known) >= _MOST_KNOWN:
            known.clear()
        known[words] = _ground_words(*words, lexicon)
    found = known[words]
    if found is None:
        return mention
    return replace(mention, type=found.type, groundings=found.groundings, reason=mention.explain(found.note))


@dataclass(frozen=True, slots=True)
class _Grounded:
    """What words stand for: the entity type of the first grounding, all groundings, and how they were found."""

    type: str
    groundings: tuple[Grounding, ...]
    note: str


# Texts have few names many times: what the words of a type stand for, by lexicon.
_KNOWN = WeakKeyDictionary[Lexicon, dict[tuple[str, str], _Grounded | None]]()
_MOST_KNOWN = 20_000


def _ground_words(text: str, kind: str, lexicon: Lexicon) -> _Grounded | None:
    kinds = same_kind(kind)
    for reading in _order(find_readings(text, kinds), lexicon):
        spelling = normalize(reading.words)
        entries = [
            entry
            for entry in lexicon.lookup(reading.words)
            if entry.type in kinds and not lexicon.stops(spelling, entry.type)
        ]
        if kind in CELL_TYPES:
            entries.sort(key=lambda entry: entry.type != kind)
        if entries:
            groundings = tuple(_to_grounding(entry, reading) for entry in entries)
            note = f"grounded by {entries[0].source}{f', read as {reading.words!r}' if reading.share < 1 else ''}"
            return _Grounded(entries[0].type, groundings, note)
    return None


def _order(readings: Iterator[Reading], lexicon: Lexicon) -> Iterator[Reading]:
    """Yield ``readings``, the words as they stand last where their "p" rather says what was done to a protein."""
    first = next(readings)
    tagged = _PHOSPHORYLATED.match(first.words) and not lexicon.match(normalize(first.words), first.words)
    return chain(readings, [first]) if tagged else chain([first], readings)


def _to_grounding(entry: NameEntry, reading: Reading) -> Grounding:
    grounding = entry.grounding
    if reading.share == 1:
        return grounding
    return replace(grounding, score=round(grounding.score * reading.share, 3), method="trimmed")
