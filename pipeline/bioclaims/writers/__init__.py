"""Records as files: the JSON lines that extract writes, and the formats that export writes."""

from .formats import WRITERS, get_writer
from .jsonl import LineWriter, check_target, open_lines, write_lines
from .losses import Losses
from .value import Entry, Piece, Writer

__all__ = [
    "WRITERS",
    "Entry",
    "LineWriter",
    "Losses",
    "Piece",
    "Writer",
    "check_target",
    "get_writer",
    "open_lines",
    "write_lines",
]
