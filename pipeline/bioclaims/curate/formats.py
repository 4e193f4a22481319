"""The table of formats that come back from curators."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..errors import UnknownNameError
from .read_bioc import read_bioc
from .read_brat import read_brat
from .read_sheet import read_sheet
from .rows import Rows


@dataclass(frozen=True, slots=True)
class Reader:
    """A format that comes back: what of it does, and what does not."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Path], Rows]
    back: str
    lost: str


READERS: tuple[Reader, ...] = (
    Reader(
        "sheet",
        (".csv", ".tsv", ".txt"),
        read_sheet,
        "verdict, comment, curator, predicate, polarity, certainty, basis, directness, aspects, identifiers, cues of "
        "negation and doubt",
        "new rows; other words for a participant; a row that is gone says nothing",
    ),
    Reader(
        "brat",
        ("",),
        read_brat,
        "predicate, attributes, references, cues of negation and doubt, comments; an event that is gone is rejected",
        "new events; other words for a participant, Via or Context; who judged",
    ),
    Reader(
        "bioc",
        (".json",),
        read_bioc,
        "type and infons of relations, identifiers, cues of negation and doubt; a relation that is gone is rejected",
        "new relations; other words for a participant, mediator or context; who judged",
    ),
)


def get_reader(name: str) -> Reader:
    """Return the reader called ``name``. Raises UnknownNameError, which lists the readers."""
    for known in READERS:
        if known.name == name:
            return known
    raise UnknownNameError.among(name, [known.name for known in READERS], where="--format")


def choose_reader(path: Path) -> Reader:
    """Return the reader for ``path``, by folder or ending; the sheet's where that tells nothing."""
    if path.is_dir():
        return get_reader("brat")
    return next((known for known in READERS if path.suffix.lower() in known.suffixes), READERS[0])
