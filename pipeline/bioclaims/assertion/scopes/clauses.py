"""The verbs of a sentence with what is theirs: a scope seldom reaches into a clause with a subject of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...syntax.tree import Tree

# What makes a clause one of its own; subjects of all kinds count alike.
_OWN = ("nsubj", "neg", "aux", "cop", "mark")
_ALIKE = {"nsubjpass": "nsubj", "csubj": "nsubj", "csubjpass": "nsubj", "auxpass": "aux"}


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb, also one that helps another, or a predicate of a copula.

    ``first`` is the first token below it or itself, ``word`` its own, ``head`` what it hangs on; ``own`` are the labels
    of what makes it a clause, as far as it has them: a subject, "not", an auxiliary, a copula, "whereas".
    """

    first: int
    word: int
    head: int
    own: str


def find_clauses(tree: Tree) -> tuple[Clause, ...]:
    """Return the clauses of the sentence but the root's, in order of their verbs."""
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
