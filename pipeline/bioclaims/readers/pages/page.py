"""Which parts of a text are the paper, and which are the page that shows it.

Nothing here knows one site. A block is judged by its shape (prose, list of names, label, heading) and by its place
(before the title, after a heading, behind the abstract). A text that shows no sign of a page is read whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model import Section
from ...text.blocks import find_blocks
from ...vocab import UNREAD_SECTIONS, SectionType
from .labels import announces_list, find_midway_headings, speaks_to_reader
from .shape import Piece, describe

# A text without headings that is longer than this is no abstract.
_LONGEST_ABSTRACT = 6_000
# Words of a paragraph that is the abstract although a label of a list stands before it.
_LEAST_ABSTRACT = 25
# How many blocks before the abstract a title is looked for in: menus can be long, titles stand near.
_TITLE_REACH = 60
# Below this score a line is the name of a site or an entry of a menu.
_LEAST_TITLE = 3.0


@dataclass(frozen=True, slots=True)
class _Part:
    type: SectionType
    start: int
    end: int
    heading: str | None = None


def find_sections(text: str, *, title: str | None = None, page: bool | None = None) -> tuple[Section, ...]:
    """Return the sections of ``text``, in order; together they hold all of it but white space.

    ``title`` is the title where the source tells it. ``page`` says whether the text is a saved web page; where it
    is None, at least two blocks that only pages have say so. In a page a block that is neither title nor prose is
    ``furniture``; in a plain text only what is surely no part of the paper. Headings are ``furniture`` too, and the
    sections that they open have their words as title.
    """
    pieces = [describe(text, start, end) for start, end in find_blocks(text)]
    if page is None:
        page = sum(piece.strong for piece in pieces) >= 2
    found = _find_page_title(text, pieces, title) if page else _find_plain_title(text, pieces, title)
    parts = _read_page(text, pieces, found) if page else _read_plain(text, pieces, found)
    return tuple(Section(part.type, part.start, part.end, part.heading) for part in _merge(parts))


def _find_plain_title(text: str, pieces: Sequence[Piece], hint: str | None) -> int | None:
    """Return the index of the title: the first line, where it is no sentence and prose follows."""
    if not pieces:
        return None
    first, rest = pieces[0], [piece for piece in pieces[1:] if not piece.strong]
    if hint and _same(text[first.start : first.end], hint):
        return 0
    follows = bool(rest) and (rest[0].kind in ("prose", "heading") or rest[0].ended or rest[0].body > rest[0].start)
    asks = text[first.end - 1] == "?"
    titled = (first.kind == "short" or asks) and first.body == first.start and 2 <= first.words <= 60
    open_end = text[first.end - 1] not in ".:;,!"
    return 0 if titled and open_end and follows else None


def _read_plain(text: str, pieces: Sequence[Piece], title: int | None) -> Iterator[_Part]:
    headed = any(piece.kind == "heading" or piece.body > piece.start for piece in pieces)
    short = sum(piece.end - piece.start for piece in pieces) <= _LONGEST_ABSTRACT
    state: SectionType = "abstract" if title is not None and (headed or short) else "other"
    heading: str | None = None
    prose = False
    for index, piece in enumerate(pieces):
        if index == title:
            yield _Part("title", piece.start, piece.end)
        elif piece.kind == "heading" and piece.section:
            yield _Part("furniture", piece.start, piece.end)
            state, heading = piece.section, text[piece.start : piece.end]
        elif piece.kind == "furniture" or (piece.kind == "names" and not prose):
            yield _Part("furniture", piece.start, piece.end)
        else:
            if piece.body > piece.start and piece.section:
                state, heading = piece.section, text[piece.start : piece.body].rstrip()
            prose = prose or piece.kind == "prose"
            parts = _read_block(text, piece, state, heading)
            if len(parts) > 1:
                state, heading = parts[-1].type, parts[-1].heading
            yield from parts


def _read_block(text: str, piece: Piece, state: SectionType, heading: str | None) -> list[_Part]:
    """Return the parts of a block that is read: between its headings, which are not. A caption has its own type."""
    parts: list[_Part] = []
    if piece.body > piece.start:
        parts.append(_Part("furniture", piece.start, piece.body))
    elif piece.section and state not in UNREAD_SECTIONS:
        return [_Part(piece.section, piece.start, piece.end)]
    start = piece.body
    if state not in UNREAD_SECTIONS:
        structured = piece.body > piece.start
        for kind, low, high in find_midway_headings(text, piece.body, piece.end, structured=structured):
            parts += [
                _Part(state, start, start + len(text[start:low].rstrip()), heading),
                _Part("furniture", low, high),
            ]
            state, heading, start = kind, text[low:high].rstrip(), high
    return [*parts, _Part(state, start, piece.end, heading)]


def _find_page_title(text: str, pieces: Sequence[Piece], hint: str | None) -> int | None:
    """Return the index of the title: of the blocks before the paper's first prose the one most like a title."""
    if hint:
        for index, piece in enumerate(pieces):
            if piece.kind not in ("heading", "furniture") and _same(text[piece.start : piece.end], hint):
                return index
    anchor = _find_first_prose(pieces)
    best, best_score = None, _LEAST_TITLE
    for index in range(max(0, anchor - _TITLE_REACH), anchor):
        score = _score_title(text, pieces, index)
        if score > best_score:
            best, best_score = index, score
    return best


def _find_first_prose(pieces: Sequence[Piece]) -> int:
    """Return the index of the block before which the title stands."""
    for index, piece in enumerate(pieces):
        opens = piece.section == "abstract" and piece.kind == "heading"
        if opens and index + 1 < len(pieces) and pieces[index + 1].words >= 15:
            return index
        if piece.body > piece.start and piece.words >= 15:
            return index
    for least in (25, 10, 1):
        for index, piece in enumerate(pieces):
            if piece.kind == "prose" and piece.words >= least:
                return index
    return len(pieces)


def _score_title(text: str, pieces: Sequence[Piece], index: int) -> float:
    piece = pieces[index]
    line = text[piece.start : piece.end]
    if piece.kind not in ("short", "prose") or piece.body > piece.start or not 3 <= piece.words <= 60:
        return 0.0
    if len(line) > 500 or speaks_to_reader(line):
        return 0.0
    score = min(piece.words, 16) / 4 + 4 * min(piece.lower, 0.75)
    following = [near.kind for near in pieces[index + 1 : index + 3]]
    score += 3 if "names" in following else 0
    score += 2 if text.find(line, piece.end) >= 0 else 0
    return score - (2 if piece.ended and not line.endswith("?") else 0)


def _read_page(text: str, pieces: Sequence[Piece], title: int | None) -> Iterator[_Part]:
    state: SectionType | None = None
    heading: str | None = None
    idle = 0
    read = False
    for index, piece in enumerate(pieces):
        whole = _Part("furniture", piece.start, piece.end)
        if index == title:
            yield _Part("title", piece.start, piece.end)
            state, heading, idle = None, None, 0
        elif piece.kind == "heading":
            yield whole
            if piece.section and _opens(pieces, index):
                state, heading, idle = piece.section, text[piece.start : piece.end], 0
        elif piece.body > piece.start and piece.section and (piece.kind == "prose" or piece.ended):
            parts = _read_block(text, piece, piece.section, text[piece.start : piece.body].rstrip())
            read = read or parts[-1].type not in UNREAD_SECTIONS
            state, heading, idle = parts[-1].type, parts[-1].heading, 0
            yield from parts
        elif not _is_paper(text, pieces, index, state) or (state is None and title is not None and index < title):
            yield whole
            idle += 1
            # Behind the abstract stands the page; prose in it is about the page, or about other papers.
            if state == "abstract" and idle >= 2:
                state = "furniture"
        else:
            if not read and state == "furniture" and piece.words >= _LEAST_ABSTRACT and announces_list(heading or ""):
                state, heading = "abstract", None
            state, idle = state or "abstract", 0
            read = read or state not in UNREAD_SECTIONS
            parts = _read_block(text, piece, state, heading)
            if len(parts) > 1:
                state, heading = parts[-1].type, parts[-1].heading
            yield from parts


def _opens(pieces: Sequence[Piece], index: int) -> bool:
    """Return whether the heading opens its section; in a list of headings that stands for links, none does."""
    following = [piece.kind for piece in pieces[index + 1 : index + 3]]
    if pieces[index].section in ("furniture", "references"):
        return following[:1] != ["heading"] or following != ["heading", "heading"]
    return "prose" in following or any(piece.body > piece.start for piece in pieces[index + 1 : index + 3])


def _is_paper(text: str, pieces: Sequence[Piece], index: int, state: SectionType | None) -> bool:
    """Return whether the block is read: prose, or a line between prose (a subheading)."""
    piece = pieces[index]
    if piece.kind == "prose":
        return not speaks_to_reader(text[piece.start : min(piece.end, piece.start + 300)])
    if piece.kind != "short" or state in (None, "abstract", *UNREAD_SECTIONS) or piece.words < 3:
        return False
    following = pieces[index + 1 : index + 2]
    return pieces[index - 1].kind in ("prose", "heading", "short") and bool(following) and following[0].kind == "prose"


def _same(line: str, hint: str) -> bool:
    """Return whether two lines have the same letters and digits."""
    return len(line) < 1_000 and _letters(line) == _letters(hint) != ""


def _letters(line: str) -> str:
    return re.sub(r"[\W_]+", "", line).lower()


def _merge(parts: Iterator[_Part]) -> Iterator[_Part]:
    """Yield the parts with neighbours of the same type and heading made one."""
    last: _Part | None = None
    for part in parts:
        if last and (last.type, last.heading) == (part.type, part.heading):
            last = _Part(last.type, last.start, part.end, last.heading)
        else:
            if last:
                yield last
            last = part
    if last:
        yield last
