"""Tables of a compiled lexicon that stand in the order of their first fields: searched on disk, never read whole."""

from __future__ import annotations

import mmap
from pathlib import Path

from . import layout

_END, _MARK = b"\n", layout.FIELD_MARK.encode()


def map_file(path: Path) -> mmap.mmap:
    """Return the bytes of a file, which must have some, memory-mapped."""
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


class SortedLines:
    """A file of lines in the order of their first fields, memory-mapped; each line ends in a line break."""

    def __init__(self, path: Path) -> None:
        """Open the file, which may be empty."""
        # What is empty cannot be mapped.
        self.buffer = map_file(path) if path.stat().st_size else b""

    def find(self, key: str) -> list[str]:
        """Return the lines, without their ends, whose first field is ``key``: those of a binary search."""
        wanted, buffer = key.encode(), self.buffer
        low, high = 0, len(buffer)
        while low < high:
            start = buffer.rfind(_END, 0, (low + high) // 2) + 1
            if buffer[start : buffer.find(_MARK, start)] < wanted:
                low = buffer.find(_END, start) + 1
            else:
                high = start
        lines, beginning = list[str](), wanted + _MARK
        while buffer[low : low + len(beginning)] == beginning:
            end = buffer.find(_END, low)
            lines.append(buffer[low:end].decode("utf-8"))
            low = end + 1
        return lines
