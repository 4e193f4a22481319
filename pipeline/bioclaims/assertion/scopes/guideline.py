"""What annotators of one guideline took for cues, and what spoke for the edges of scopes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType

from ...errors import UnknownNameError
from ...events.weights import Weights
from ...resources import find_resource, load_table
from .edges import EdgeReader

PHRASES = "phrases.tsv"
CUE_WEIGHTS, EDGES = "cues.npz", "edges"
# Where a phrase is no cue.
NONE = "-"
# Between the parts of a phrase that other words stand between: "neither … nor".
GAP = " … "

# The words of each part of a phrase, and phrases with their parts by the first word.
Parts = list[list[str]]
PhrasesByFirst = Mapping[str, list[tuple[str, Parts]]]


@dataclass(frozen=True, slots=True, eq=False)
class ScopeGuideline:
    """``phrases`` gives how often each phrase of the train texts was a cue; ``cues`` tells kinds, ``edges`` scopes."""

    name: str
    phrases: Mapping[str, int]
    cues: Weights
    edges: EdgeReader
    by_first: PhrasesByFirst = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_first", order_phrases(self.phrases))

    @classmethod
    @cache
    def open(cls, name: str) -> ScopeGuideline:
        """Return the guideline ``name``, read once: a shipped one, or the folder of one's own.

        Raises UnknownNameError, with the names known, where it is neither.
        """
        folder = _find(name)
        phrases = {row["phrase"]: int(row["cue"]) for row in load_table(str(folder), PHRASES)}
        cues, edges = Weights.load(folder / CUE_WEIGHTS), EdgeReader.load(folder / EDGES)
        return cls(folder.name, MappingProxyType(phrases), cues, edges)


def order_phrases(phrases: Iterable[str]) -> PhrasesByFirst:
    """Return ``phrases`` by their first word, each with its parts."""
    found: dict[str, list[tuple[str, Parts]]] = {}
    for phrase in phrases:
        parts = [part.split(" ") for part in phrase.split(GAP)]
        found.setdefault(parts[0][0], []).append((phrase, parts))
    return MappingProxyType(found)


def list_guidelines() -> tuple[str, ...]:
    """Return the names of the shipped guidelines."""
    return tuple(sorted(path.name for path in find_resource("seeds", "scopes").iterdir() if path.is_dir()))


def _find(name: str) -> Path:
    known = list_guidelines()
    if name in known:
        return find_resource("seeds", "scopes", name)
    folder = Path(name).resolve()
    if (folder / PHRASES).is_file():
        return folder
    raise UnknownNameError.among(name, list(known), where="guideline")
