"""The steps of a tree by its own labels, and the words above a word: each named once for all that ask."""

from __future__ import annotations

from .prepositions import find_preposition
from .tree import Tree

# What a preposition, or what stands in its place, tells more of.
PHRASES = ("nmod", "advcl", "acl")


def label_steps(tree: Tree) -> tuple[str, ...]:
    """Return the label of each word, with its preposition where it has one: "nsubj", "nmod:in response to"."""
    found: tuple[str, ...] | None = tree.known.get(label_steps)
    if found is None:
        found = tree.known[label_steps] = tuple([_label(tree, token.index, token.relation) for token in tree.tokens])
    return found


def climb(tree: Tree, word: int) -> tuple[int, ...]:
    """Return ``word`` and the words above it, nearest first."""
    key = (climb, word)
    found: tuple[int, ...] | None = tree.known.get(key)
    if found is None:
        found = tree.known[key] = (word, *tree.ancestors(word))
    return found


def meet(tree: Tree, start: int, end: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the lines from two words up to the word where they meet; two of nothing where they do not."""
    up, down = climb(tree, start), climb(tree, end)
    for height, word in enumerate(up):
        if word in down:
            return up[: height + 1], down[: down.index(word) + 1]
    return (), ()


def _label(tree: Tree, word: int, relation: str) -> str:
    preposition = find_preposition(tree, word) if relation in PHRASES else None
    return f"{relation}:{preposition}" if preposition else relation
