"""Clauses that share their verb with the one before: "A induced B, and **C D**"."""

from __future__ import annotations

from collections.abc import Iterator

from .tree import Tree


def find_remnants(tree: Tree, token: int) -> Iterator[tuple[int, int]]:
    """Yield (which clause, token) for what stands in the place of ``token`` in later clauses without a verb.

    Universal Dependencies v1 hang each such word on its counterpart as ``remnant``, or on the one before it.
    """
    clause, remnants = 1, tree.children(token, "remnant")
    if len(remnants) > 1:
        yield from enumerate(remnants, start=1)
        return
    while remnants:
        yield clause, remnants[0]
        clause, remnants = clause + 1, tree.children(remnants[0], "remnant")


def find_clause(tree: Tree, token: int) -> int:
    """Return which clause without a verb ``token`` stands in, 0 for none."""
    head = tree[token].head
    if tree[token].relation != "remnant":
        return 0
    siblings = tree.children(head, "remnant")
    return find_clause(tree, head) + siblings.index(token) + 1
