"""The best tree over the words of a sentence, given a score for every head of every word."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray


def choose_heads(scores: NDArray[Any]) -> NDArray[Any]:
    """Return the head of each word, 0 for the root and words from 1, as the tree with one root of highest score.

    ``scores`` [words, words + 1]: row a word, column a head. The best head of each word is taken where that is a tree
    already; otherwise the maximum spanning arborescence is found (Chu and Liu 1965; Edmonds 1967) for one root after
    the other, those first that may lead to the most, until no other can.
    """
    count = len(scores)
    own = np.arange(count)
    scores = scores.astype(np.float64)
    scores[own, own + 1] = -np.inf
    heads: NDArray[Any] = scores.argmax(1)
    if _is_tree(heads):
        return heads
    # No tree scores more than its root on node 0 and every other word on the best of all words.
    among_words = scores[:, 1:].max(1)
    bounds = among_words.sum() + scores[:, 0] - among_words
    best = -np.inf
    for root in np.argsort(-bounds, kind="stable"):
        if bounds[root] <= best:
            break
        tree = _hang_on(scores, root)
        if (total := scores[own, tree].sum()) > best:
            best, heads = total, tree
    return heads


def _hang_on(scores: NDArray[Any], root: int) -> NDArray[Any]:
    """Return the heads of the best tree in which the word ``root``, from 0, hangs on node 0, and no other does."""
    full = np.full((len(scores) + 1, len(scores) + 1), -np.inf)
    full[1:, 1:] = scores[:, 1:]
    full[root + 1] = -np.inf
    full[root + 1, 0] = 0
    return _span(full)[1:]


def _is_tree(heads: NDArray[Any]) -> bool:
    """Return whether exactly one word (from 1; ``heads[0]`` is that of word 1) hangs on 0, and all lead there."""
    if np.count_nonzero(heads) != len(heads) - 1:
        return False
    above = np.concatenate([[0], heads])
    for _ in range(len(heads).bit_length()):
        above = above[above]
    return not above.any()


def _span(scores: NDArray[Any]) -> NDArray[Any]:
    """Return the heads of the best arborescence from node 0 (its own is 0), in quadratic time (Tarjan 1977).

    A path is grown from head to head until it reaches what hangs on node 0; where it meets itself, the cycle becomes
    one component, numbered behind those before.
    """
    size = len(scores)
    # For each component: the gain of the best arc into it from each node, and the node where that arc enters.
    gains, entries = list(scores), [np.full(size, node) for node in range(size)]
    owner, arcs, joined = np.arange(size), dict[int, tuple[int, int]](), {0}
    parents = dict[int, int]()
    for start in range(1, size):
        path = [] if owner[start] in joined else [int(owner[start])]
        while path:
            head = int(gains[path[-1]].argmax())
            arcs[path[-1]] = head, int(entries[path[-1]][head])
            reached = int(owner[head])
            if reached in joined:
                joined.update(path)
                break
            if reached not in path:
                path.append(reached)
                continue
            at = path.index(reached)
            cycle, path[at:] = path[at:], [len(gains)]
            parents.update(dict.fromkeys(cycle, len(gains)))
            for each in cycle:
                owner[owner == each] = len(gains)
            _contract(cycle, gains, entries, inside=owner == len(gains))
    return _expand(arcs, parents, size)


def _contract(
    cycle: list[int], gains: list[NDArray[Any]], entries: list[NDArray[Any]], *, inside: NDArray[Any]
) -> None:
    """Add the component of ``cycle``: what enters it pays for the arc that it puts out of place."""
    ways = np.stack([gains[each] - gains[each].max() for each in cycle])
    nodes = np.stack([entries[each] for each in cycle])
    ways[:, inside] = -np.inf
    chosen, every = ways.argmax(0), np.arange(len(inside))
    gains.append(ways[chosen, every])
    entries.append(nodes[chosen, every])


def _expand(arcs: dict[int, tuple[int, int]], parents: dict[int, int], size: int) -> NDArray[Any]:
    """Return the head of each node: an arc into a component holds for all components in it that it enters."""
    heads, entered = np.zeros(size, dtype=np.intp), set[int]()
    for component in sorted(arcs, reverse=True):
        if component in entered:
            continue
        head, node = arcs[component]
        heads[node] = head
        while node != component:
            entered.add(node)
            node = parents[node]
    return heads
