"""The best tree over the words of a sentence, given a score for every head of every word."""

from __future__ import annotations

import numpy as np

# More than any sum of scores: a second root is taken only where there is no other way.
_ROOT_COST = 1e6


def choose_heads(scores: np.ndarray) -> np.ndarray:
    """Return the head of each word, 0 for the root and words from 1, as the tree with one root of highest score.

    ``scores`` [words, words + 1]: row a word, column a head. The best head of each word is taken where that is a tree
    already; otherwise the maximum spanning arborescence is found (Chu and Liu 1965, Edmonds 1967).
    """
    count = len(scores)
    own = np.arange(count)
    scores = scores.astype(np.float64)
    scores[own, own + 1] = -np.inf
    heads = scores.argmax(1)
    if (heads == 0).sum() == 1 and _find_cycle(heads) is None:
        return heads
    full = np.full((count + 1, count + 1), -np.inf)
    full[1:] = scores
    full[1:, 0] -= _ROOT_COST
    return _span(full)[1:]


def _span(scores: np.ndarray) -> np.ndarray:
    """Return the heads of the best arborescence from node 0; the head of node 0 itself is 0."""
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = _find_cycle(heads[1:])
    if cycle is None:
        return heads
    inside = np.zeros(len(scores), dtype=bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    ring = np.flatnonzero(inside)
    # The cycle becomes one node, the last: what enters it pays for the arc that it puts out of place.
    entering = scores[np.ix_(ring, outside)] - scores[ring, heads[ring]][:, None]
    leaving = scores[np.ix_(outside, ring)]
    small = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    small[-1, :-1] = entering.max(0)
    small[:-1, -1] = leaving.max(1)
    chosen = _span(small)
    result = heads.copy()
    for node, head in zip(outside, chosen[:-1], strict=True):
        result[node] = ring[leaving[np.flatnonzero(outside == node)[0]].argmax()] if head == len(outside) else outside[head]
    result[0] = 0
    entry = int(chosen[-1])
    result[ring[entering[:, entry].argmax()]] = outside[entry]
    return result


def _find_cycle(heads: np.ndarray) -> list[int] | None:
    """Return the nodes of one cycle, None where every node (from 1; ``heads[0]`` is that of node 1) leads to 0."""
    state = [0] * (len(heads) + 1)
    state[0] = 2
    for start in range(1, len(heads) + 1):
        path, node = list[int](), start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(heads[node - 1])
        if state[node] == 1:
            return path[path.index(node) :]
        for seen in path:
            state[seen] = 2
    return None
