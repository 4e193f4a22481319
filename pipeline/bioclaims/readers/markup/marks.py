"""Marks in markup: where each stretch of text stood in the source, carried through a parser that does not tell.

A mark is a noncharacter, the place of the text behind it in the source, and the noncharacter again. The parser takes
it for text like any other, so the tree that it builds has it before the words that it belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import NamedTuple

# Code points that Unicode keeps for use within a program; one that the source does not hold is taken.
_NONCHARACTERS = tuple(map(chr, range(0xFDD0, 0xFDF0)))
# The bytes that all of them begin with.
_LEAD = _NONCHARACTERS[0].encode()[:2]
_REFERRED = re.compile(r"&#(?:0*(6[45][0-9]{3})|[xX]0*([Ff][Dd][DdEe][0-9A-Fa-f]))")
_CDATA_OPEN, _CDATA_CLOSE, _CDATA = "<![CDATA[", "]]>", "c"
# A "<" with anything else behind it is a character of the text, where browsers read it.
_HTML_OPENING = re.compile(r"<(?=[A-Za-z/!?])")
# What stands in these is no text, and no markup either, up to their end.
_RAW = re.compile(r"<(script|style|textarea|title|xmp|iframe|noembed|noframes)\b", re.IGNORECASE)
_TAG_SIGN = re.compile(r"[>\"']")
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]*;")
_NAMED_BYTES = re.compile(_NAMED.pattern.encode())
_REFERENCE = re.compile(r"&#?\w{1,40};?|\r\n?")
_NUMBER = re.compile(r"&#(?:([0-9]{1,9})|x([0-9A-Fa-f]{1,9}));")
_LINE_END = re.compile(r"\r\n?")


class Piece(NamedTuple):
    """Words as a parser gave them and the code points of the source that they stand for; None for none known."""

    text: str
    start: int | None
    end: int | None


class Stretch(NamedTuple):
    """Code points ``[start, end)`` of a source that are text; ``literal`` where references are none (CDATA)."""

    start: int
    end: int
    literal: bool


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks in a source: its text, the noncharacter (None where it holds all of them), whether it is HTML."""

    source: str
    char: str | None
    html: bool = False

    @classmethod
    def choose(cls, source: str, *, data: bytes | None = None, html: bool = False) -> Marks:
        """Return marks that do not stand in ``source`` yet, not as references either ("&#64976;").

        ``data`` is the source in UTF-8, where it is at hand: it is faster to look there.
        """
        if data is not None and _LEAD not in data and b"&#" not in data:
            return cls(source, _NONCHARACTERS[0], html)
        taken = {_to_noncharacter(found) for found in _REFERRED.finditer(source)} if "&#" in source else ()
        free = (char for char in _NONCHARACTERS if char not in source and char not in taken)
        return cls(source, next(free, None), html)

    def put(self, start: int = 0, end: int | None = None) -> str:
        """Return ``source[start:end]`` with a mark before each stretch of text.

        In XML, names of characters that it leaves to document types ("&alpha;") become the characters; others stay,
        and no parser that knows no document type takes them. In HTML white space alone gets no mark: it must not
        become text.
        """
        end = len(self.source) if end is None else end
        if not self.char and (self.html or not _NAMED.search(self.source, start, end)):
            return self.source[start:end]
        if self.char and not self.html and self.source.find("<", start, end) < 0:
            # Words and nothing else, as most parts are that a reader asks for.
            return f"{self.char}{start}{self.char}{_spell_names(self.source[start:end])}" if start < end else ""
        parts: list[str] = []
        done = start
        for low, high, literal in find_stretches(self.source, start, end, html=self.html):
            words = self.source[low:high]
            parts.append(self.source[done:low])
            if self.char and not (self.html and words.isspace()):
                parts.append(f"{self.char}{_CDATA if literal else ''}{low}{self.char}")
            parts.append(words if literal or self.html else _spell_names(words))
            done = high
        parts.append(self.source[done:end])
        return "".join(parts)

    def read(self, text: str) -> Iterator[Piece]:
        """Yield the words of ``text``, which a parser gave, with their places in the source.

        Where the parser's words are not those that the source's references stand for, the stretch is one piece.
        """
        return self._read_marked(text, self.char) if self.char else iter((Piece(text, None, None),))

    def _read_marked(self, text: str, char: str) -> Iterator[Piece]:
        parts = text.split(char)
        if parts[0]:
            yield Piece(parts[0], None, None)
        for index in range(2, len(parts), 2):
            if parts[index]:
                yield from self._align(parts[index], parts[index - 1])

    def strip(self, text: str) -> str:
        """Return ``text`` without marks."""
        return "".join(piece.text for piece in self.read(text))

    def cut(self, text: str, count: int) -> str:
        """Return ``text`` without the first ``count`` characters of its words, which the source has as they are."""
        if not self.char or not text.startswith(self.char):
            return text[count:]
        _, place, words = text.split(self.char, 2)
        digits = place.removeprefix(_CDATA)
        return f"{self.char}{place[: len(place) - len(digits)]}{int(digits) + count}{self.char}{words[count:]}"

    def _align(self, words: str, place: str) -> Iterable[Piece]:
        literal = place.startswith(_CDATA)
        start = int(place.removeprefix(_CDATA))
        end = self._find_end(start, literal=literal)
        stretch = self.source[start:end]
        if words == stretch:
            return (Piece(words, start, end),)
        decoded = list(_decode(stretch, start, literal=literal, html=self.html))
        known = "".join(piece.text for piece in decoded)
        if known.startswith(words):
            # The end was cut off.
            decoded, known = list(_keep(decoded, len(words))), words
        # White space that had no mark of its own may have been joined behind.
        rest = words.removeprefix(known)
        if words.startswith(known) and not rest.strip():
            return (*decoded, Piece(rest, None, None)) if rest else decoded
        return (Piece(words, start, end),)

    def _find_end(self, start: int, *, literal: bool) -> int:
        if self.html:
            found = _HTML_OPENING.search(self.source, start)
            return found.start() if found else len(self.source)
        end = self.source.find(_CDATA_CLOSE if literal else "<", start)
        return len(self.source) if end < 0 else end


def spell_names(data: bytes) -> bytes:
    """Return XML, which begins outside of any tag, with the names of characters that it leaves to document types.

    As ``Marks.put`` does, without marks, and on bytes in UTF-8: few have such names.
    """
    if b"&" not in data or not _NAMED_BYTES.search(data):
        return data
    return Marks(data.decode("utf-8"), None).put().encode("utf-8")


def _to_noncharacter(found: re.Match[str]) -> str:
    return chr(int(found[1]) if found[1] else int(found[2], 16))


def find_stretches(source: str, start: int, end: int, *, html: bool) -> Iterator[Stretch]:
    """Yield the stretches of text in ``source[start:end]``, which begins outside of any tag. Takes linear time."""
    at = start
    while at < end:
        opening = _find_opening(source, at, end, html=html)
        if opening > at:
            yield Stretch(at, opening, False)
        at = opening
        if not html and source.startswith(_CDATA_OPEN, at):
            low = at + len(_CDATA_OPEN)
            high = source.find(_CDATA_CLOSE, low, end)
            high = end if high < 0 else high
            if high > low:
                yield Stretch(low, high, True)
            at = high + len(_CDATA_CLOSE)
        elif at < end:
            at = _skip_markup(source, at, end, html=html)


def _find_opening(source: str, at: int, end: int, *, html: bool) -> int:
    if html:
        found = _HTML_OPENING.search(source, at, end)
        return found.start() if found else end
    opening = source.find("<", at, end)
    return end if opening < 0 else opening


def _skip_markup(source: str, at: int, end: int, *, html: bool) -> int:
    """Return where the comment, instruction, script or tag that begins at ``at`` ends."""
    if source.startswith("<!--", at):
        return _after(source, "-->", at + 4, end)
    if source.startswith("<?", at):
        return _after(source, ">" if html else "?>", at + 2, end)
    raw = _RAW.match(source, at, end) if html else None
    if raw:
        closing = re.compile(rf"</{raw[1]}\b", re.IGNORECASE).search(source, raw.end(), end)
        return closing.start() if closing else end
    return _skip_tag(source, at, end)


def _skip_tag(source: str, at: int, end: int) -> int:
    """Return where the tag at ``at`` ends: at ">", though not at one within quotes."""
    inside = at + 1
    while sign := _TAG_SIGN.search(source, inside, end):
        if sign[0] == ">":
            return sign.end()
        closing = source.find(sign[0], sign.end(), end)
        if closing < 0:
            break
        inside = closing + 1
    return _after(source, ">", at, end)


def _after(source: str, sign: str, start: int, end: int) -> int:
    found = source.find(sign, start, end)
    return end if found < 0 else found + len(sign)


def _spell_names(words: str) -> str:
    return _NAMED.sub(_spell_name, words) if "&" in words else words


def _spell_name(found: re.Match[str]) -> str:
    # A name that HTML does not know either comes back as it was.
    char = unescape(found[0])
    return found[0] if char == found[0] else char.replace("&", "&amp;").replace("<", "&lt;")


def _to_character(reference: str, *, html: bool) -> str:
    """Return what a reference stands for. HTML gives some numbers another meaning ("&#150;"), XML gives none."""
    number = None if html else _NUMBER.fullmatch(reference)
    if not number:
        return unescape(reference)
    code = int(number[1]) if number[1] else int(number[2], 16)
    return chr(code) if code < 0x110000 else reference


def _keep(pieces: Iterable[Piece], count: int) -> Iterator[Piece]:
    """Yield the first ``count`` characters of ``pieces``."""
    for piece in pieces:
        if count <= 0:
            return
        if len(piece.text) > count:
            # Only what stands for itself is longer than a character or two.
            yield Piece(piece.text[:count], piece.start, None if piece.start is None else piece.start + count)
        else:
            yield piece
        count -= len(piece.text)


def _decode(stretch: str, start: int, *, literal: bool, html: bool) -> Iterator[Piece]:
    """Yield the pieces of ``stretch``, which begins at ``start``, its references and line ends decoded."""
    done = 0
    for found in (_LINE_END if literal else _REFERENCE).finditer(stretch):
        if found.start() > done:
            yield Piece(stretch[done : found.start()], start + done, start + found.start())
        text = "\n" if found[0][0] == "\r" else _to_character(found[0], html=html)
        yield Piece(text, start + found.start(), start + found.end())
        done = found.end()
    if done < len(stretch):
        yield Piece(stretch[done:], start + done, start + len(stretch))
