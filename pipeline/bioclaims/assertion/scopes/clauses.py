"""The clauses behind a cue: where each begins, and what of its own it has; one with a subject is seldom acted on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...syntax.tree import Tree

# What makes a clause one of its own; all kinds of subjects count alike.
_OWN = ("nsubj", "neg", "aux", "cop", "mark")
_ALIKE = {"nsubjpass": "nsubj", "csubj": "nsubj", "csubjpass": "nsubj", "auxpass": "aux"}


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb or copula's predicate: its first word, how it hangs on what, and what of its own hangs on it."""

    first: int
    word: int
    head: int
    own: str


def find_clauses(tree: Tree) -> tuple[Clause, ...]:
    """Return all clauses of the sentence but the root's, in order of their words."""
    found: tuple[Clause, ...] | None = tree.known.get(find_clauses)
    if found is None:
        found = tree.known[find_clauses] = tuple(_find(tree))
    return found


def _find(tree: Tree) -> Iterator[Clause]:
    for token in tree.tokens:
        if token.head == token.index:
            continue
        relations = {tree[child].relation for child in tree.dependents[token.index]}
        if token.tag.startswith("VB") or "cop" in relations:
            own = {_ALIKE.get(relation, relation) for relation in relations}
            shape = " ".join(each for each in _OWN if each in own)
            yield Clause(tree.subtree(token.index)[0], token.index, token.head, shape)
