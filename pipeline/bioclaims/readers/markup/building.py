"""The text of a document, put together from pieces of its source, with sections and the way back."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Origin, Run, Section
from ...vocab import SectionType
from .marks import Piece

PARAGRAPH = "\n\n"
# What is not taken as it stands: white space that shows as one space, and characters that only tell a browser where
# to break a line.
_ODD = re.compile(r"(?P<space>\s{2,}|[^\S ])|[\u00ad\u200b\u200c\u2060\ufeff]+")
# The same for one character, none of which is printable; looking for that first is faster.
_ODD_CHARACTER = re.compile(
    r"[\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u00ad\u200b\u200c\u2060\ufeff]"
)


class TextBuilder:
    """Takes pieces of a source in order; gives a text whose paragraphs are parted by blank lines.

    White space is shown as browsers show it, none at the ends of a paragraph. Sections, where they are named, cover
    paragraphs; neighbours of the same type and title are one.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._runs: list[Run] = []
        self._sections: list[Section] = []
        # Where the paragraph begins, and a space that is due: where it stands in the source, None for nowhere.
        self._start: int | None = None
        self._space: Piece | None = None

    @property
    def length(self) -> int:
        """Code points so far, without a space that is due."""
        return self._length

    @property
    def last(self) -> str:
        """The last character of the open paragraph, empty where it has none or a space is due."""
        return "" if self._start is None or self._space else self._parts[-1][-1]

    def add(self, pieces: Iterable[Piece]) -> None:
        """Add words to the paragraph."""
        for piece in pieces:
            if _is_plain(piece.text):
                self._add_plain(piece)
                continue
            done = 0
            for odd in _ODD.finditer(piece.text):
                self._add_plain(_cut(piece, done, odd.start()))
                if odd["space"] is not None:
                    self._add_space(_cut(piece, odd.start(), odd.end()))
                done = odd.end()
            self._add_plain(_cut(piece, done, len(piece.text)))

    def add_words(self, words: str) -> None:
        """Add words, not empty, of whose place nothing is known: as ``add`` does, and sooner."""
        if self._start is None and words[0] != " " and words[-1] != " " and _is_plain(words):
            self._open()
            self._parts.append(words)
            self._length += len(words)
        else:
            self.add((Piece(words, None, None),))

    def add_verbatim(self, pieces: Iterable[Piece]) -> None:
        """Add words to the paragraph as they are, white space and all."""
        for piece in pieces:
            if self._start is None:
                self._open()
            self._append(piece)

    def close(self, kind: SectionType | None = None, title: str | None = None, offset: int | None = None) -> None:
        """End the paragraph; where it has words and ``kind`` is given, it is a section or part of the one before."""
        start, self._start, self._space = self._start, None, None
        if start is None or kind is None:
            return
        last = self._sections[-1] if self._sections else None
        if offset is None and last and (last.type, last.title, last.offset) == (kind, title, None):
            self._sections.pop()
            start = last.start
        self._sections.append(Section(kind, start, self._length, title, offset))

    def text(self) -> str:
        """Return the text so far."""
        return "".join(self._parts)

    def sections(self) -> tuple[Section, ...]:
        """Return the sections so far, in order."""
        return tuple(self._sections)

    def origin(self, source: str) -> Origin | None:
        """Return the way back to ``source``; None where nothing is known of it."""
        return Origin(source, tuple(self._runs)) if self._runs else None

    def _add_space(self, piece: Piece) -> None:
        if self._start is not None and self._space is None:
            self._space = Piece(" ", piece.start, piece.end)

    def _add_plain(self, piece: Piece) -> None:
        """Add text that has no white space but single spaces."""
        text = piece.text
        if text.startswith(" "):
            self._add_space(_cut(piece, 0, 1))
            piece = _cut(piece, 1, len(text))
            text = piece.text
        if not text:
            return
        if self._start is None:
            self._open()
        elif self._space:
            self._append(self._space)
        self._space = None
        if text[-1] == " ":
            self._append(_cut(piece, 0, len(text) - 1))
            self._add_space(_cut(piece, len(text) - 1, len(text)))
        else:
            self._append(piece)

    def _open(self) -> None:
        if self._parts:
            self._parts.append(PARAGRAPH)
            self._length += len(PARAGRAPH)
        self._start = self._length

    def _append(self, piece: Piece) -> None:
        if not piece.text:
            return
        end = self._length + len(piece.text)
        if piece.start is not None and piece.end is not None:
            run = Run(self._length, end, piece.start, piece.end)
            last = self._runs[-1] if self._runs else None
            if last and run.is_even() and last.is_even() and _follows(last, run):
                self._runs[-1] = Run(last.start, run.end, last.source_start, run.source_end)
            else:
                self._runs.append(run)
        self._parts.append(piece.text)
        self._length = end


def _is_plain(text: str) -> bool:
    return "  " not in text and (text.isprintable() or not _ODD_CHARACTER.search(text))


def _follows(last: Run, run: Run) -> bool:
    return last.end == run.start and last.source_end == run.source_start


def _cut(piece: Piece, start: int, end: int) -> Piece:
    """Return the characters ``[start, end)`` of ``piece``; one that stands for something else as a whole still does."""
    if piece.start is None or piece.end is None:
        return Piece(piece.text[start:end], None, None)
    if piece.end - piece.start != len(piece.text):
        return Piece(piece.text[start:end], piece.start, piece.end)
    return Piece(piece.text[start:end], piece.start + start, piece.start + end)
