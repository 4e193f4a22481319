"""Records of line-based formats: lines up to a blank one, as bytes, so that a bad one costs no other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..source import FailedDocument, Source, open_text

# Title and abstract; more is no record of these formats.
_MOST_BYTES = 8 * 2**20
_CURE = "Correct the record, or leave it out; the others are read"


@dataclass(frozen=True, slots=True)
class LineBlock:
    """The text of a record, line ends as they are, its number (from 1), its first line, and where messages place it."""

    text: str
    number: int
    line: int
    where: str


def read_blocks(source: Source) -> Iterator[LineBlock | FailedDocument]:
    """Yield the blocks of lines between blank ones; one that is too long or not UTF-8 is a failed document."""
    stream = open_text(source, "utf-8")
    number = line = 0
    held: list[bytes] = []
    size = first = 0
    while True:
        data = stream.readline(_MOST_BYTES)
        line += 1
        if data.strip(b"\xef\xbb\xbf \t\r\n"):
            first = first or line
            size += len(data)
            # What is too long is counted, not held.
            if size <= _MOST_BYTES:
                held.append(data)
        elif first:
            number += 1
            yield _make_block(source, b"".join(held), number, first, too_long=size > _MOST_BYTES)
            held, size, first = [], 0, 0
        if not data:
            return


def _make_block(source: Source, data: bytes, number: int, line: int, *, too_long: bool) -> LineBlock | FailedDocument:
    where = f"{source.where}:{line} (record {number})"
    if too_long:
        return FailedDocument(where, f"is longer than {_MOST_BYTES // 2**20} MB", _CURE)
    try:
        return LineBlock(data.decode("utf-8").removeprefix("\ufeff"), number, line, where)
    except UnicodeDecodeError as error:
        at = data.count(b"\n", 0, error.start)
        what = f"is not UTF-8 (byte {data[error.start]:#04x}, {at} lines into it)"
        return FailedDocument(where, what, _CURE)
