"""The light verbs of ``seeds/triggers/``: verbs whose noun carries the meaning, and how they take it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from ..resources import load_table
from .nominals import UNDERGOES


@cache
def load_light_verbs() -> Mapping[str, frozenset[str]]:
    """Return, per lemma, how the verb takes its noun, as ``view_arguments`` reads it."""
    taken: dict[str, set[str]] = {}
    for row in load_table("seeds", "triggers", "light_verbs.tsv"):
        way = row["preposition"] if row["subject"] == "acts" else f"{UNDERGOES}{row['preposition']}"
        taken.setdefault(row["lemma"], set()).add(way)
    return MappingProxyType({lemma: frozenset(ways) for lemma, ways in taken.items()})
