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


def find_names(tags: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Yield the names (first piece, last piece, label) of an allowed row of tags, or of several laid end to end."""
    first = 0
    for index, tag in enumerate(tags):
        if not tag:
            continue
        label, place = divmod(tag - 1, 4)
        if place in (BEGIN, SINGLE):
            first = index
        if place in (END, SINGLE):
            yield first, index, label


def best_tags(scores: NDArray[Any], lengths: NDArray[Any]) -> NDArray[Any]:
    """Return the allowed row of tags with the highest sum of ``scores``, for each of several sentences.

    ``scores`` [all pieces, tags] and the tags [all pieces] are laid end to end; ``lengths`` are those of the sentences,
    none of which is empty. The best tag of each piece is taken where that makes an allowed row.
    """
    best: NDArray[Any] = scores.argmax(1)
    if not best.any():
        return best
    allowed, begin, end = _rules(scores.shape[1])
    behind = np.cumsum(lengths)
    firsts, lasts = behind - lengths, behind - 1
    fits = np.empty(len(best), dtype=bool)
    fits[1:] = allowed[best[:-1], best[1:]]
    fits[firsts] = begin[best[firsts]]
    fits[lasts] &= end[best[lasts]]
    for sentence in np.flatnonzero(~np.logical_and.reduceat(fits, firsts)):
        own = slice(firsts[sentence], behind[sentence])
        best[own] = _search(scores[own])
    return best


def _search(scores: NDArray[Any]) -> list[int]:
    """Return the allowed row of tags with the highest sum of ``scores`` [pieces, tags] (Viterbi 1967)."""
    allowed, begin, end = _rules(scores.shape[1])
    # Row a tag, column the tag before it.
    cost = np.where(allowed.T, 0.0, -np.inf)
    total = np.where(begin, scores[0], -np.inf)
    back = []
    every = np.arange(len(total))
    for row in scores[1:]:
        ways = cost + total
        pointers = ways.argmax(1)
        back.append(pointers)
        total = ways[every, pointers] + row
    tags = [int(np.where(end, total, -np.inf).argmax())]
    for pointers in reversed(back):
        tags.append(int(pointers[tags[-1]]))
    return tags[::-1]


@cache
def _rules(count: int) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    """Return which tag may follow which [before, after], which may come first, and which last."""
    places = [_OUT] + [(tag - 1) % 4 for tag in range(1, count)]
    closed = np.array([place in _CLOSED for place in places])
    opening = np.array([place in (BEGIN, SINGLE, _OUT) for place in places])
    labels = np.array([-1] + [(tag - 1) // 4 for tag in range(1, count)])
    same = labels[:, None] == labels[None, :]
    return np.where(closed[:, None], opening[None, :], same & ~opening[None, :]), opening, closed
