"""Prepositional phrases: what a word takes, and after which preposition."""

from __future__ import annotations

from collections.abc import Iterator

from .tree import Tree

# Prepositions of two words, of which parsers hang the first elsewhere.
_SPLIT = (("rather", "than"), ("instead", "of"), ("except", "for"), ("along", "with"), ("together", "with"))
# Prepositions that mean the same to a rule.
_SAME = {"upon": "on", "onto": "on", "toward": "to", "towards": "to", "within": "in", "throughout": "in"}


def find_preposition(tree: Tree, phrase: int) -> str | None:
    """Return the preposition of the phrase headed by ``phrase``: "of", "via", "rather than"; None for none."""
    words = find_preposition_words(tree, phrase)
    if not words:
        return None
    name = " ".join(tree[word].lower for word in words)
    return _SAME.get(name, name)


def find_preposition_words(tree: Tree, phrase: int) -> tuple[int, ...]:
    """Return the tokens of the preposition of the phrase headed by ``phrase``, in order; empty for none."""
    cases = [child for child in tree.children(phrase, "case", "mark") if child < phrase]
    if not cases:
        # Of "via ERK and p38 pathways" parsers hang the preposition on the first name.
        first = min(tree.subtree(phrase, without=("acl", "acl:relcl", "nmod")))
        cases = [first] if tree[first].relation == "case" and first < phrase else []
    if not cases:
        return ()
    words = {cases[0], *tree.children(cases[0], "mwe")}
    if len(words) == 1:
        words |= set(cases)
    before = min(words) - 1
    if before >= 0 and (tree[before].lower, tree[before + 1].lower) in _SPLIT:
        words.add(before)
    return tuple(sorted(words))


def find_prepositional(tree: Tree, word: int) -> Iterator[tuple[str, int]]:
    """Yield (preposition, head of its noun phrase) for each prepositional phrase that hangs on ``word``."""
    for child in tree.children(word, "nmod", "acl", "dep"):
        if tree[child].tag.startswith("VB"):
            continue
        preposition = find_preposition(tree, child)
        if preposition is not None:
            yield preposition, child


def find_owners(tree: Tree, noun: int) -> tuple[int, ...]:
    """Return the heads of whose the ``noun`` is: possessors ("its role"), then what follows "of" ("a role of A")."""
    of = (child for child in tree.children(noun, "nmod") if find_preposition(tree, child) == "of")
    return (*tree.children(noun, "nmod:poss"), *of)
