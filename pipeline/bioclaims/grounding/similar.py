"""Grounding by words that are nearly those of a name: "neuropeptide Y type 2 receptor"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ..model import Mention
from ..names import Lexicon
from ..vocab import GENE_TYPES
from .readings import SEVERAL

# What stands in brackets is a short form, or a remark.
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


def ground_by_words(mentions: Iterable[Mention], lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return ``mentions``; genes and families without identifiers get those of names with nearly their words."""
    return tuple(_ground(mention, lexicon) for mention in mentions)


def _ground(mention: Mention, lexicon: Lexicon) -> Mention:
    if mention.groundings or mention.type not in GENE_TYPES:
        return mention
    words = _BRACKETS.sub(" ", mention.text)
    entries = lexicon.find_similar(words) or lexicon.find_similar(SEVERAL.sub("", words))
    if not entries:
        return mention
    reason = mention.explain(f"grounded by words like {entries[0].surface!r}")
    return replace(mention, type=entries[0].type, groundings=tuple(entry.grounding for entry in entries), reason=reason)
