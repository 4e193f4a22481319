"""What a writer is: its name, what it makes, and what it cannot carry."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..model import Claim, Document
from ..vocab import check_name
from .losses import FEATURES, Losses


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim to write, where it was read (``claims.jsonl:12``), and its document where the writer needs the text."""

    where: str
    claim: Claim
    document: Document | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Bytes to append to a file; ``name`` is the file's name in the folder of a writer that makes several files."""

    data: bytes
    name: str = ""


Write = Callable[[Iterable[Entry], Losses], Iterator[Piece]]


@dataclass(frozen=True, slots=True)
class Writer:
    """A format that claims can be written in.

    ``omits`` are the features that keep a claim out of it, ``drops`` those that a claim is written without: these are
    counted in a run. ``never`` says in words what no claim of the format shows. ``whole`` is True where all claims
    are held in memory before the first byte is written; ``folder`` where there are several files; ``documents``
    where the texts are needed; ``text`` where the bytes are UTF-8 that a spreadsheet may open.
    """

    name: str
    suffix: str
    title: str
    write: Write
    omits: tuple[str, ...] = ()
    drops: tuple[str, ...] = ()
    never: str = ""
    whole: bool = False
    folder: bool = False
    documents: bool = False
    sheet: bool = False

    def __post_init__(self) -> None:
        for feature in (*self.omits, *self.drops):
            check_name(feature, tuple(FEATURES), "feature")

    def begin(self, *, examples: int = 5) -> Losses:
        """Return an empty count of what this writer loses, which keeps ``examples`` of where."""
        return Losses(self.name, omits=self.omits, drops=self.drops, examples=examples)
