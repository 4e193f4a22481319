"""Prepositional phrases: what a word takes, and after which preposition."""

from __future__ import annotations

from collections.abc import Iterator

from .tree import Tree

# Prepositions that mean the same to a rule.
_SAME = {"upon": "on", "onto": "on", "toward": "to", "towards": "to", "within": "in", "throughout": "in"}


def find_preposition(tree: Tree, phrase: int) -> str | None:
    """Return the preposition of the phrase headed by ``phrase``: "of", "via", "rather than"; None for none."""
    cases = [child for child in tree.children(phrase, "case", "mark") if child < phrase]
    if not cases:
        return None
    first = cases[0]
    words = [tree[first].lower] + [tree[rest].lower for rest in tree.children(first, "mwe")]
    if len(words) == 1 and len(cases) > 1:
        words = [tree[case].lower for case in cases]
    return _SAME.get(" ".join(words), " ".join(words))


def find_prepositional(tree: Tree, word: int) -> Iterator[tuple[str, int]]:
    """Yield (preposition, head of its noun phrase) for each prepositional phrase that hangs on ``word``."""
    for child in tree.children(word, "nmod", "acl", "dep"):
        if tree[child].tag.startswith("VB"):
            continue
        preposition = find_preposition(tree, child)
        if preposition is not None:
            yield preposition, child
