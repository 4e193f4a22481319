"""One record after the other out of an XML file that holds many, as bytes, so that a bad one costs no other.

A parser that reads the whole file ends at its first fault. So records are cut out first, by their tags alone, and
each is parsed by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from io import BufferedReader
from typing import NamedTuple

from ..source import MAX_BYTES

_CHUNK = 2**17
# What is read before the first record: the root's tag, with its namespaces.
MAX_PROLOG = 2**16
# The longest token that the cut looks for; a chunk may end within one.
_LONGEST = 64
# What comments and CDATA begin with.
_MARKUP = b"<!"


class Record(NamedTuple):
    """A record's bytes from its opening to its closing tag, its tag, its place in the file (from 1), its first line.

    ``problem`` says why it is not whole, None where it is; then ``data`` is what was found of it, or nothing.
    """

    data: bytes
    tag: str
    number: int
    line: int
    problem: str | None = None


class RecordCutter:
    """Cuts the elements called ``tags`` out of a stream; ``prolog`` is what stood before the first of them.

    Holds one record at a time. Elements of these names do not nest: where one opens within another, the one before
    was not closed. Comments and CDATA are passed over, but for those that never end.
    """

    def __init__(self, stream: BufferedReader, tags: Sequence[str], *, most: int = MAX_BYTES) -> None:
        self.prolog = b""
        self._stream = stream
        self._most = most
        names = "|".join(map(re.escape, tags))
        self._tags = {tag.encode(): (tag, f"</{tag}>".encode()) for tag in tags}
        self._openings = [f"<{tag}".encode() for tag in tags]
        self._token = re.compile(rf"<!--|<!\[CDATA\[|<(/?)({names})(?=[\s/>])".encode())
        self._buffer = bytearray()
        self._line = 1
        self._ended = False
        # Signs that do not come any more, so that nobody looks for them again and again.
        self._gone: set[bytes] = set()

    def __iter__(self) -> Iterator[list[Record]]:
        """Yield the records as they come in, those together that are held at one time."""
        number = 0
        while self._seek_opening(keep=number == 0):
            number += 1
            yield [self._cut(number)]
            if plain := self._cut_plain(number):
                number = plain[-1].number
                yield plain

    def _fill(self) -> bool:
        """Read some more, at most a chunk; return whether there was any."""
        data = b"" if self._ended else self._stream.read1(_CHUNK)
        self._ended = not data
        self._buffer += data
        return bool(data)

    def _drop(self, end: int) -> None:
        self._line += self._buffer.count(b"\n", 0, end)
        del self._buffer[:end]

    def _find(self, start: int) -> re.Match[bytes] | None:
        """Return the next token from ``start`` on in what is held, None where it may be cut by the chunk's end."""
        found = self._token.search(self._buffer, start)
        whole = found is not None and (self._ended or found.end() < len(self._buffer))
        return found if whole else None

    def _seek_opening(self, *, keep: bool) -> bool:
        """Drop what stands before the next record's tag; return whether there is one."""
        at = 0
        while True:
            found = self._find(at)
            if found is None:
                if keep:
                    self.prolog = (self.prolog + bytes(self._buffer[: MAX_PROLOG - len(self.prolog)]))[:MAX_PROLOG]
                self._drop(max(0, len(self._buffer) - (0 if self._ended else _LONGEST)))
                at = 0
                if not self._fill():
                    return False
            elif found[2] and not found[1]:
                if keep and not self.prolog:
                    self.prolog = bytes(self._buffer[: min(found.start(), MAX_PROLOG)])
                self._drop(found.start())
                return True
            elif found[2]:
                at = found.end()
            else:
                at = self._skip(found) or found.end()

    def _cut(self, number: int) -> Record:
        """Return the record that begins at the start of what is held, and drop it."""
        line, at = self._line, 1
        opening = self._token.match(self._buffer)
        assert opening is not None
        tag, _ = self._tags[opening[2]]
        closed = self._find_self_closing(opening.end())
        while not closed:
            found = self._find(at)
            if found is None:
                at = max(at, len(self._buffer) - _LONGEST)
                if len(self._buffer) > self._most:
                    return self._give_up(opening[2], number, line)
                if not self._fill():
                    return self._give(len(self._buffer), tag, number, line, f"has no </{tag}>, and the file ends")
            elif not found[2]:
                at = self._skip(found)
                if not at:
                    return self._give_up(opening[2], number, line)
            elif found[1]:
                if found[2] == opening[2]:
                    end = self._find_tag_end(found.end())
                    return self._give(end, tag, number, line, None)
                at = found.end()
            else:
                what = f"has no </{tag}> before the next <{found[2].decode()}>"
                return self._give(found.start(), tag, number, line, what)
        return self._give(closed, tag, number, line, None)

    def _cut_plain(self, number: int) -> list[Record]:
        """Return the records behind record ``number`` that are held whole and have nothing to pass over; drop them.

        This is how nearly all records are; looking for a few words is faster than looking at each tag.
        """
        data, at, line = bytes(self._buffer), 0, self._line
        records: list[Record] = []
        # Where the next record of each name opens: most names come rarely, and are looked for once a chunk.
        ahead = dict.fromkeys(self._openings, 0)
        markup = _find_markup(data)
        while (opening := self._token.search(data, at)) and opening[2] and not opening[1]:
            tag, closing = self._tags[opening[2]]
            start, inside = opening.span()
            end = data.find(closing, inside)
            if end < 0 or end - start > self._most or end > markup or end > _find_first(data, inside, ahead):
                break
            end += len(closing)
            number += 1
            line += data.count(b"\n", at, start)
            records.append(Record(data[start:end], tag, number, line))
            line += data.count(b"\n", start, end)
            at = end
        del self._buffer[:at]
        self._line = line
        return records

    def _give(self, end: int, tag: str, number: int, line: int, problem: str | None) -> Record:
        data = bytes(self._buffer[:end])
        self._drop(end)
        return Record(data, tag, number, line, problem)

    def _find_tag_end(self, start: int) -> int:
        while (end := self._buffer.find(b">", start)) < 0:
            if len(self._buffer) - start > _LONGEST or not self._fill():
                return len(self._buffer)
        return end + 1

    def _find_self_closing(self, start: int) -> int:
        """Return where an empty record ("<a/>") ends, 0 where the record is not empty."""
        end = self._find_tag_end(start)
        return end if self._buffer[end - 2 : end] == b"/>" else 0

    def _give_up(self, tag: bytes, number: int, line: int) -> Record:
        self._drop_rest(tag)
        return Record(b"", tag.decode(), number, line, f"is longer than {self._most // 2**20} MB")

    def _skip(self, opening: re.Match[bytes]) -> int:
        """Return where the comment or CDATA ends; its opening alone where it has no end; 0 where it is too long."""
        begun, start = opening.span()
        sign = b"-->" if opening[0] == b"<!--" else b"]]>"
        if sign in self._gone:
            return start
        searched = start
        while (end := self._buffer.find(sign, searched)) < 0:
            searched = max(start, len(self._buffer) - len(sign))
            if len(self._buffer) - begun > self._most:
                return 0
            if not self._fill():
                self._gone.add(sign)
                return start
        return end + len(sign)

    def _drop_rest(self, tag: bytes) -> None:
        """Drop up to the closing tag, without holding what is dropped."""
        closing = b"</" + tag
        while (end := self._buffer.find(closing)) < 0:
            self._drop(max(0, len(self._buffer) - _LONGEST))
            if not self._fill():
                self._drop(len(self._buffer))
                return
        self._drop(end + len(closing))


def _find_first(data: bytes, start: int, ahead: dict[bytes, int]) -> int:
    """Return where the first of the signs in ``ahead`` comes from ``start`` on, which is kept there for each."""
    for sign, place in ahead.items():
        if place < start:
            found = data.find(sign, start)
            ahead[sign] = len(data) if found < 0 else found
    return min(ahead.values())


def _find_markup(data: bytes) -> int:
    """Return where the first comment or CDATA begins, the end where there is none."""
    # Looking for one sign first is faster: there are many "<".
    found = data.find(_MARKUP[1:])
    while found >= 0 and not data.startswith(_MARKUP, found - 1):
        found = data.find(_MARKUP[1:], found + 1)
    return found - 1 if found > 0 else len(data)
