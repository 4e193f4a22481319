"""How far the reading of files has come, to tell how long the rest may take."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO


class Position:
    """The bytes of all files, as they lie there, and how many of them have been read; both as far as they are known."""

    def __init__(self) -> None:
        self._left: list[int | None] = []
        self._total = self._done = 0
        self._stream: BinaryIO | None = None
        self._known = False

    def begin(self, sizes: Sequence[int | None]) -> None:
        """Note the sizes of the files that are to be read, in order; None for what has none, a pipe."""
        self._left = list(reversed(sizes))
        self._known = None not in sizes
        self._total, self._done = sum(size or 0 for size in sizes), 0

    def enter(self, stream: BinaryIO) -> None:
        """Note that the next file is read from ``stream``."""
        self._stream = stream

    def leave(self) -> None:
        """Note that it is read, or given up."""
        self._stream = None
        self._done += self._left.pop() or 0

    def find_share(self) -> float | None:
        """Return the share of all bytes that has been read, None where nobody knows."""
        if not self._known or not self._total:
            return None
        try:
            here = self._stream.tell() if self._stream else 0
        except (OSError, ValueError):
            here = 0
        return min(1.0, (self._done + here) / self._total)
