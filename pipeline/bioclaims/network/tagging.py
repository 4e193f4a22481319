"""Names as rows of tags: which rows are allowed, and the best of them.

Each label has four tags, for the begin, the inside and the end of a name and for a name of one piece (BIOES); tag 0 is
outside of any name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

BEGIN, INSIDE, END, SINGLE = range(4)
_OUT = 4
_CLOSED = (END, SINGLE, _OUT)


def count_tags(labels: int) -> int:
    """Return how many tags there are for a number of labels."""
    return 1 + 4 * labels


def to_tags(names: Sequence[tuple[int, int, int]], length: int) -> list[int]:
    """Return the tags of ``length`` pieces for names (first piece, last piece, label).

    Of two that overlap, the first is taken.
    """
    tags = [0] * length
    for first, last, label in names:
        if any(tags[first : last + 1]):
            continue
        base = 1 + 4 * label
        tags[first : last + 1] = [base + INSIDE] * (last + 1 - first)
        tags[first], tags[last] = base + BEGIN, base + END
        if first == last:
            tags[first] = base + SINGLE
    return tags


def find_names(tags: Sequence[int] | NDArray[Any]) -> Iterator[tuple[int, int, int]]:
    """Yield the names (first piece, last piece, label) of an allowed row of tags, or of several laid end to end."""
    first = 0
    for index in np.flatnonzero(tags).tolist():
        label, place = divmod(int(tags[index]) - 1, 4)
        if place in (BEGIN, SINGLE):
            first = index
        if place in (END, SINGLE):
            yield first, index, label


def best_tags(tables: Sequence[NDArray[Any]], lengths: NDArray[Any]) -> list[NDArray[Any]]:
    """Return the allowed row of tags with the highest sum of scores, for each table of scores and each sentence.

    A table [all pieces, tags] and its tags [all pieces] have sentences laid end to end; ``lengths`` are those of the
    sentences, none of which is empty. The best tag of each piece is taken where that makes an allowed row.
    """
    behind = np.cumsum(lengths)
    best, places = [table.argmax(1) for table in tables], list[tuple[int, slice]]()
    for number, (table, tags) in enumerate(zip(tables, best, strict=True)):
        if tags.any():
            unfit = _find_unfit(tags, table.shape[1], behind - lengths, behind - 1)
            places += [(number, slice(behind[each] - lengths[each], behind[each])) for each in unfit]
    rows = _search([tables[number][own] for number, own in places]) if places else []
    for (number, own), row in zip(places, rows, strict=True):
        best[number][own] = row
    return best


def _find_unfit(tags: NDArray[Any], count: int, firsts: NDArray[Any], lasts: NDArray[Any]) -> list[int]:
    """Return the sentences whose ``tags`` are no allowed row; ``firsts`` and ``lasts`` are their outer pieces."""
    allowed, begin, end = _rules(count)
    fits = np.empty(len(tags), dtype=bool)
    fits[1:] = allowed[tags[:-1], tags[1:]]
    fits[firsts] = begin[tags[firsts]]
    fits[lasts] &= end[tags[lasts]]
    unfit: list[int] = np.flatnonzero(~np.logical_and.reduceat(fits, firsts)).tolist()
    return unfit


def _search(tables: Sequence[NDArray[Any]]) -> list[list[int]]:
    """Return, for each table [pieces, tags], the allowed row with the highest sum of scores (Viterbi 1967).

    All tables go side by side, each filled up with pieces that are outside of any name. What may follow is said by one
    of few states: every name is closed (0), or one of the label before this number is open.
    """
    lengths = [len(table) for table in tables]
    labels = max(table.shape[1] for table in tables) // 4
    scores = np.full((max(lengths) + 1, len(tables), count_tags(labels)), -np.inf)
    scores[:, :, 0] = 0
    for number, table in enumerate(tables):
        scores[: len(table), number, : table.shape[1]] = table
    begin, inside, end, single = (scores[:, :, 1 + place :: 4] for place in (BEGIN, INSIDE, END, SINGLE))
    # Tags that leave every name closed, their scores, and the state that each comes from.
    tags = np.array([0, *range(1 + SINGLE, 1 + 4 * labels, 4), *range(1 + END, 1 + 4 * labels, 4)])
    sources = np.array([0] * (1 + labels) + list(range(1, 1 + labels)))
    closing = np.concatenate([scores[:, :, :1], single, end], axis=2)
    total = np.full((len(tables), 1 + labels), -np.inf)
    total[:, 0] = 0
    chosen = np.empty(scores.shape[:2], dtype=np.intp)
    begun = np.empty(begin.shape, dtype=bool)
    for place in range(len(scores)):
        ways = total[:, sources]
        ways += closing[place]
        starts = total[:, :1] + begin[place]
        goes_on = total[:, 1:] + inside[place]
        ways.argmax(1, out=chosen[place])
        np.greater_equal(starts, goes_on, out=begun[place])
        total = np.concatenate([ways.max(1, keepdims=True), np.maximum(starts, goes_on)], axis=1)
    paths = zip(tags[chosen].T.tolist(), sources[chosen].T.tolist(), begun.swapaxes(0, 1).tolist(), strict=True)
    return [_trace_back(*path)[:length] for path, length in zip(paths, lengths, strict=True)]


def _trace_back(tags: Sequence[int], sources: Sequence[int], begun: Sequence[Sequence[bool]]) -> list[int]:
    """Return the best row of one table: from its end, where every name is closed, each tag leads to the one before.

    For each piece, the tag that closes best and the state that it comes from, and for each label whether an open name
    of it begins there.
    """
    row, state = list[int](), 0
    for place in reversed(range(len(tags))):
        if state == 0:
            row.append(tags[place])
            state = sources[place]
        else:
            begins = begun[place][state - 1]
            row.append(1 + 4 * (state - 1) + (BEGIN if begins else INSIDE))
            state = 0 if begins else state
    return row[::-1]


@cache
def _rules(count: int) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    """Return which tag may follow which [before, after], which may come first, and which last."""
    places = [_OUT] + [(tag - 1) % 4 for tag in range(1, count)]
    closed = np.array([place in _CLOSED for place in places])
    opening = np.array([place in (BEGIN, SINGLE, _OUT) for place in places])
    labels = np.array([-1] + [(tag - 1) // 4 for tag in range(1, count)])
    same = labels[:, None] == labels[None, :]
    return np.where(closed[:, None], opening[None, :], same & ~opening[None, :]), opening, closed
