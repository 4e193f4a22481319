"""One object after the other out of a JSON file of any shape, as bytes, without holding the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader

from ..source import MAX_BYTES

_CHUNK = 2**18
_TOKEN = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\]"]', re.DOTALL)
_COLON = re.compile(rb"\s*:")
_PAIRS = {b"}": b"{", b"]": b"["}


@dataclass(frozen=True, slots=True)
class JsonRecord:
    """The bytes of an object, its number (from 1) and its first line; ``problem`` says why it is not whole."""

    data: bytes
    number: int
    line: int
    problem: str | None = None


@dataclass(slots=True)
class _Open:
    """A bracket that is open: which, where in what is held, and whether its object has the key."""

    bracket: bytes
    start: int
    wanted: bool = False


class JsonCutter:
    """Cuts out the objects that have ``key``, wherever they stand; those within one of them are part of it.

    Ends, with a record that says so, where brackets do not match: nobody can tell what belongs together then.
    """

    def __init__(self, stream: BufferedReader, key: str, *, most: int = MAX_BYTES) -> None:
        self._stream = stream
        self._key = f'"{key}"'.encode()
        self._most = most
        self._buffer = bytearray()
        self._line = 1
        self._ended = False
        self._number = 0
        self._stack: list[_Open] = []

    def __iter__(self) -> Iterator[JsonRecord]:
        at = 0
        while (found := self._find(at)) is not None:
            token, at = found
            if token in (b"{", b"["):
                self._stack.append(_Open(token, at - 1))
            elif token == b'"':
                yield self._broken("has a text that does not end")
                return
            elif token in _PAIRS:
                if not self._stack or self._stack[-1].bracket != _PAIRS[token]:
                    yield self._broken(f"has a {token.decode()} that closes nothing")
                    return
                closed = self._stack.pop()
                if closed.wanted and not any(each.wanted for each in self._stack):
                    self._number += 1
                    line = self._line + self._buffer.count(b"\n", 0, closed.start)
                    yield JsonRecord(bytes(self._buffer[closed.start : at]), self._number, line)
                    at = self._drop(at)
                elif not self._stack:
                    at = self._drop(at)
            elif token == self._key and self._stack and self._stack[-1].bracket == b"{" and self._is_key(at):
                self._stack[-1].wanted = True
            if len(self._buffer) > self._most and at > self._most:
                yield self._broken(f"has an object longer than {self._most // 2**20} MB")
                return
        if self._stack:
            yield self._broken("ends in the middle")

    def _find(self, at: int) -> tuple[bytes, int] | None:
        """Return the next token and where it ends; None at the end."""
        while True:
            found = _TOKEN.search(self._buffer, at)
            # A quotation mark alone: its text goes on in what is not read yet.
            if found and (found[0] != b'"' or self._ended):
                return found[0], found.end()
            at = found.start() if found else len(self._buffer)
            if len(self._buffer) > 2 * self._most or not self._fill():
                return (found[0], found.end()) if found else None

    def _is_key(self, at: int) -> bool:
        while at + 64 > len(self._buffer) and self._fill():
            pass
        return _COLON.match(self._buffer, at) is not None

    def _fill(self) -> bool:
        # As much again, so that a long text is not searched over and over.
        data = b"" if self._ended else self._stream.read1(max(_CHUNK, min(len(self._buffer), self._most)))
        self._ended = not data
        self._buffer += data
        return bool(data)

    def _drop(self, end: int) -> int:
        self._line += self._buffer.count(b"\n", 0, end)
        del self._buffer[:end]
        for each in self._stack:
            each.start = 0
        return 0

    def _broken(self, problem: str) -> JsonRecord:
        start = next((each.start for each in self._stack if each.wanted), 0)
        return JsonRecord(b"", self._number + 1, self._line + self._buffer.count(b"\n", 0, start), problem)
