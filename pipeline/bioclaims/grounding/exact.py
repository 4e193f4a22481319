"""Grounding by the lexicon's names, and by those names within a few common words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from ..model import Grounding, Mention
from ..names import Lexicon, NameEntry
from ..text.normalize import normalize
from ..vocab import CELL_TYPES, same_kind
from .readings import Reading, find_readings

_REMEMBERED = 4_000
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
    found = _find_groundings(lexicon, mention.text, mention.type)
    if found is None:
        return mention
    kind, groundings, note = found
    return replace(mention, type=kind, groundings=groundings, reason=mention.explain(note))


# Texts have few names many times.
@lru_cache(_REMEMBERED)
def _find_groundings(lexicon: Lexicon, words: str, of_type: str) -> tuple[str, tuple[Grounding, ...], str] | None:
    """Return type and groundings of ``words``, a mention of ``of_type``, and a note; None where there are none."""
    own = normalize(words)
    kinds = frozenset(kind for kind in same_kind(of_type) if not lexicon.stops(own, kind))
    for reading in _order(find_readings(words, kinds), lexicon):
        spelling = normalize(reading.words)
        entries = [
            entry
            for entry in lexicon.lookup(reading.words)
            if entry.type in kinds and not lexicon.stops(spelling, entry.type)
        ]
        if of_type in CELL_TYPES:
            entries.sort(key=lambda entry: entry.type != of_type)
        if entries:
            note = f"grounded by {entries[0].source}{f', read as {reading.words!r}' if reading.share < 1 else ''}"
            return entries[0].type, tuple(_to_grounding(entry, reading) for entry in entries), note
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
