"""The paragraphs of a text: what a parser may read at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class Block(NamedTuple):
    """Code points ``[start, end)``: one paragraph, or a part of one that is too long."""

    start: int
    end: int


# What `str.splitlines` takes for the end of a line.
_BREAK = r"\n\r\v\f\x1c-\x1e\x85\u2028\u2029"
_LINE = re.compile(rf"([^{_BREAK}]*)(?:\r\n|[{_BREAK}]|\Z)")
_BULLET = re.compile(r"(?:[•·▪‣◦●○■□–*+-]|\(?[0-9]{1,3}[.)]|\(?[a-z]\))\s")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*(?=\s)")
_TERMINAL = re.compile(r"[.!?:;][\"'”’)\]]*\Z")

# Columns at which people and programs wrap prose. Shorter lines are lists, longer ones are paragraphs.
_NARROWEST, _WIDEST = 50, 120


class _Line(NamedTuple):
    start: int
    end: int
    indent: int


def find_blocks(text: str, start: int = 0, end: int | None = None, *, limit: int = 20_000) -> Iterator[Block]:
    """Yield the blocks of ``text[start:end]`` in order; they hold all of it but white space.

    A block is a line, or the lines of one hard-wrapped paragraph. It has no white space at its ends and at most
    ``limit`` code points: a longer one is cut at the end of a sentence, else at white space, else anywhere.
    Takes linear time. Raises ValueError for a limit below 2.
    """
    if limit < 2:
        raise ValueError(f"the limit of a block is at least 2, got {limit}")
    for run in _find_runs(text, start, len(text) if end is None else end):
        for first, last in _join_wrapped(text, run):
            yield from _cut(text, first.start, last.end, limit)


def _find_runs(text: str, start: int, end: int) -> Iterator[list[_Line]]:
    """Yield the lines between blank ones, each without white space at its ends."""
    run: list[_Line] = []
    for match in _LINE.finditer(text, start, end):
        line = match[1]
        indent = len(line) - len(line.lstrip())
        if indent < len(line):
            run.append(_Line(match.start() + indent, match.start() + len(line.rstrip()), indent))
        elif run:
            yield run
            run = []
    if run:
        yield run


def _join_wrapped(text: str, run: list[_Line]) -> Iterator[tuple[_Line, _Line]]:
    """Yield first and last line of each paragraph in ``run``."""
    joins = _find_joins(text, run)
    first = run[0]
    for index, line in enumerate(run):
        if index not in joins:
            yield first, line
            if index + 1 < len(run):
                first = run[index + 1]


def _find_joins(text: str, run: list[_Line]) -> set[int]:
    """Return the lines of ``run`` that the next one continues.

    A wrapped line is full: the next line's first word would not have fitted. That alone also holds for lines of
    equal length by chance, so enough of the next lines must begin in lower case, as prose does.
    """
    lengths = [line.end - line.start for line in run]
    width = max((length for length in lengths if length <= _WIDEST), default=0)
    if len(run) == 1 or width < _NARROWEST:
        return set()
    joins: set[int] = set()
    continued = 0
    for index in range(len(run) - 1):
        if max(lengths[index], lengths[index + 1]) > _WIDEST or _opens_paragraph(text, run, index + 1):
            continue
        head = text[run[index + 1].start : run[index + 1].end]
        lower = head.lstrip("([\"'“‘")[:1].islower()
        full = lengths[index] + 1 + len(head.split(maxsplit=1)[0]) > width
        tail = text[max(run[index].start, run[index].end - 4) : run[index].end]
        flows = lower and lengths[index] >= 0.6 * width and not _TERMINAL.search(tail)
        if full or flows:
            joins.add(index)
            continued += lower
    return joins if continued * 4 >= len(joins) else set()


def _opens_paragraph(text: str, run: list[_Line], index: int) -> bool:
    line = run[index]
    if _BULLET.match(text, line.start, line.end):
        return True
    deeper = line.indent > run[index - 1].indent
    return deeper and index + 1 < len(run) and run[index + 1].indent < line.indent


def _cut(text: str, start: int, end: int, limit: int) -> Iterator[Block]:
    """Yield ``[start, end)`` in pieces of at most ``limit``, each but the last of at least half of it."""
    while end - start > limit:
        cut = _find_cut(text, start, limit)
        piece = text[start:cut]
        yield Block(start, start + len(piece.rstrip()))
        rest = text[cut : cut + limit]
        while rest and not rest.strip():
            cut += len(rest)
            rest = text[cut : cut + limit]
        start = cut + len(rest) - len(rest.lstrip())
    if start < end:
        yield Block(start, end)


def _find_cut(text: str, start: int, limit: int) -> int:
    """Return where a piece that begins at ``start`` ends; in its later half, so that cutting stays linear."""
    low, high = start + (limit + 1) // 2, start + limit
    cut = 0
    for match in _SENTENCE_END.finditer(text, low, high + 1):
        if match.end() <= high:
            cut = match.end()
    if cut:
        return cut
    return next((at for at in range(high, low, -1) if text[at].isspace()), high)
