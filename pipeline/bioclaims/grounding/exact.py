"""Grounding by the lexicon's names, and by those names within a few common words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..model import Grounding, Mention
from ..names import Lexicon, NameEntry
from ..text.normalize import normalize
from ..vocab import same_kind

_NAME_PREFIX = re.compile(
    r"^(?:(?:recombinant|endogenous|exogenous|human|murine|mouse|rat|native|active|activated|constitutively active"
    r"|wild[- ]type|mutant|phosphorylated|phospho|total|anti|pro|p|the)[- ]\s*)+",
    re.IGNORECASE,
)
_NAME_SUFFIX = re.compile(
    r"(?:[- ](?:proteins?|genes?|mRNAs?|cDNAs?|transcripts?|promoters?|molecules?|antigens?|polypeptides?"
    r"|isoforms?|kinases?|cells?|lines?|clones?|monomers?|homodimers?|family|complex(?:es)?|pathways?))+$",
    re.IGNORECASE,
)
# What a score keeps where words had to be taken off the mention.
_TRIMMED = 0.9


def ground_mention(mention: Mention, lexicon: Lexicon) -> Mention:
    """Return ``mention`` with the groundings of its words, best first; one that has some already stays as it is.

    The words as they stand are looked up first, then without a species or state before the name and a word such as
    "protein" or "mRNA" after it. Only identifiers of the mention's type count, genes and families being one there,
    and cell types and cell lines; the type becomes that of the first. Stop names ground nothing. Where there is no
    identifier, none is guessed.
    """
    if mention.groundings:
        return mention
    kinds = same_kind(mention.type)
    for words, trimmed in _readings(mention.text):
        spelling = normalize(words)
        entries = [
            entry for entry in lexicon.lookup(words) if entry.type in kinds and not lexicon.stops(spelling, entry.type)
        ]
        if entries:
            groundings = tuple(_to_grounding(entry, trimmed) for entry in entries)
            note = f"grounded by {entries[0].source}{f', read as {words!r}' if trimmed else ''}"
            reason = f"{mention.reason}; {note}" if mention.reason else note
            return replace(mention, type=entries[0].type, groundings=groundings, reason=reason)
    return mention


def _readings(words: str) -> Iterator[tuple[str, bool]]:
    """Yield the words as they stand, then without what stands before the name, after it, and both."""
    seen = {words}
    yield words, False
    without_prefix = _NAME_PREFIX.sub("", words)
    for reading in (_NAME_SUFFIX.sub("", words), without_prefix, _NAME_SUFFIX.sub("", without_prefix)):
        if reading and reading not in seen:
            seen.add(reading)
            yield reading, True


def _to_grounding(entry: NameEntry, trimmed: bool) -> Grounding:
    grounding = entry.grounding
    if not trimmed:
        return grounding
    return replace(grounding, score=round(grounding.score * _TRIMMED, 3), method="trimmed")
