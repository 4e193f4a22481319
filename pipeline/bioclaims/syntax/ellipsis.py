"""Clauses whose auxiliary stands for the verb of another: "A activates B, whereas **C does** not"."""

from __future__ import annotations

from collections.abc import Iterator

from .clauses import NOUN_SUBJECTS, is_passive
from .tree import Tree

# How a clause without a verb of its own hangs on the one that has it, and by which words it may.
_JOINED = ("advcl", "conj", "parataxis", "dep", "ccomp")
_MARKS = frozenset({"although", "as", "but", "than", "though", "whereas", "while"})
# What may hang on the auxiliary; with anything else it says something of its own.
_OWN = frozenset({"nsubj", "nsubjpass", "neg", "advmod", "punct", "mark", "cc", "det", "dobj", "aux"})
_VERB_TAGS = ("VBD", "VBP", "VBZ", "MD")
_AUXILIARIES = frozenset(
    {"be", "can", "could", "do", "have", "may", "might", "must", "shall", "should", "will", "would"}
)
_OPENING = ("nor", "neither")
# What somebody has none of, where it goes without saying on what.
_EFFECTS = frozenset({"activity", "effect", "impact", "influence"})


def find_elided(tree: Tree, verb: int) -> Iterator[int]:
    """Yield the auxiliaries that stand for ``verb`` in clauses of their own, and "had" of "whereas C had no effect".

    Also "is" of "A is an inhibitor, whereas C **is** not".
    """
    with_be = None
    for child in tree.children(verb, *_JOINED):
        if child > verb and stands_for_verb(tree, child):
            with_be = bool(tree.children(verb, "cop")) or is_passive(tree, verb) if with_be is None else with_be
            if tree[child].tag == "MD" or (tree[child].lemma == "be") == with_be:
                yield child


def stands_for_verb(tree: Tree, word: int) -> bool:
    """Return whether ``word`` is an auxiliary, or "had no effect", that says of its subject what its head says."""
    token = tree[word]
    if token.tag not in _VERB_TAGS or token.relation not in _JOINED or token.lemma not in _AUXILIARIES:
        return False
    children = [(child, tree[child].relation) for child in tree.dependents[word]]
    if not any(relation in NOUN_SUBJECTS for _, relation in children):
        return False
    if any(
        relation not in _OWN or (relation == "mark" and tree[child].lower not in _MARKS) for child, relation in children
    ):
        return False
    objects = [child for child, relation in children if relation == "dobj"]
    if token.lemma == "have":
        return len(objects) == 1 and find_elided_negation(tree, word) is not None
    return not objects


def find_elided_negation(tree: Tree, word: int) -> int | None:
    """Return what denies the clause whose auxiliary is ``word``: "not", "no" of "had no effect"; None for nothing.

    Also what opens it: "**nor** did C".
    """
    for child in tree.children(word, "neg"):
        return child
    first = min(tree.subtree(word))
    for opening in (first, first - 1):
        if 0 <= opening < word and tree[opening].lower in _OPENING:
            return opening
    for noun in tree.children(word, "dobj"):
        bare = all(tree[child].relation in ("neg", "det", "amod") for child in tree.dependents[noun])
        if tree[noun].lemma in _EFFECTS and bare:
            return next((child for child in tree.dependents[noun] if tree[child].lower == "no"), None)
    return None
