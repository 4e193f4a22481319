"""Names as rows of tags: which rows are allowed, and the best of them.

Each label has four tags, for the begin, the inside and the end of a name and for a name of one piece (BIOES); tag 0 is
outside of any name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np

BEGIN, INSIDE, END, SINGLE = range(4)
_OUT = 4
_CLOSED, _OPEN = (END, SINGLE, _OUT), (BEGIN, INSIDE)


def count_tags(labels: int) -> int:
    """Return how many tags there are for a number of labels."""
    return 1 + 4 * labels


def to_tags(names: Sequence[tuple[int, int, int]], length: int) -> list[int]:
    """Return the tags of ``length`` pieces for names (first piece, last piece, label); of two that overlap, the first."""
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
    """Yield the names (first piece, last piece, label) of an allowed row of tags."""
    first = 0
    for index, tag in enumerate(tags):
        label, place = divmod(tag - 1, 4)
        if tag and place in (BEGIN, SINGLE):
            first = index
        if tag and place in (END, SINGLE):
            yield first, index, label


def best_tags(scores: np.ndarray) -> np.ndarray:
    """Return the allowed row of tags with the highest sum of ``scores`` [pieces, tags] (Viterbi 1967)."""
    best = scores.argmax(1)
    allowed, begin, end = _rules(scores.shape[1])
    if not best.any() or (begin[best[0]] and end[best[-1]] and allowed[best[:-1], best[1:]].all()):
        return best
    cost = np.where(allowed, 0.0, -np.inf)
    total = np.where(begin, scores[0], -np.inf)
    back = []
    for row in scores[1:]:
        ways = total[:, None] + cost
        back.append(ways.argmax(0))
        total = ways.max(0) + row
    tags = [int(np.where(end, total, -np.inf).argmax())]
    for pointers in reversed(back):
        tags.append(int(pointers[tags[-1]]))
    return np.array(tags[::-1])


@cache
def _rules(count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return which tag may follow which [before, after], which may come first, and which last."""
    places = [_OUT] + [(tag - 1) % 4 for tag in range(1, count)]
    closed = np.array([place in _CLOSED for place in places])
    opening = np.array([place in (BEGIN, SINGLE, _OUT) for place in places])
    labels = np.array([-1] + [(tag - 1) // 4 for tag in range(1, count)])
    same = labels[:, None] == labels[None, :]
    return np.where(closed[:, None], opening[None, :], same & ~opening[None, :]), opening, closed
