"""Counterparts and comparisons: what stands beside another argument, without a verb of its own."""

from __future__ import annotations

from ..tree import Tree
from .change import attach, is_name


def lower_comparison(tree: Tree, word: int) -> Tree | None:
    """Give a verb the object before "more": parsers take "A more" of "induced A more than B" for a noun."""
    objects = [child for child in tree.children(word, "compound", "amod") if child == word - 1]
    if tree[word].tag not in ("JJR", "RBR") or tree[word].relation != "dobj" or not objects:
        return None
    verb = tree[word].head
    changes = {objects[0]: (verb, "dobj"), word: (verb, "advmod")}
    changes |= {child: (objects[0], tree[child].relation) for child in tree.dependents[word] if child < objects[0]}
    return attach(tree, changes)


def open_gap(tree: Tree, second: int) -> Tree | None:
    """Make two counterparts of two names that share the verb before: "A induced B, and **C D**".

    After a comma, for else two names side by side are one noun ("A induces B and the C D").
    """
    first = tree[second].head
    verb = tree[first].head
    names = tree.children(second)
    if tree[second].relation != "conj" or tree[first].relation != "dobj" or names != (second - 1,):
        return None
    subjects = tree.children(verb, "nsubj")
    said = [tree[index].lower for index in range(first + 1, second - 1)]
    alike = all(is_name(tree, word) for word in (first, second, second - 1, *subjects))
    if said not in ([",", "and"], [";"], [",", "while"], [",", "whereas"]) or len(subjects) != 1 or not alike:
        return None
    if tree[second - 1].relation != "compound" or len(tree.children(first, "conj")) != 1:
        return None
    return attach(tree, {second: (first, "remnant"), second - 1: (subjects[0], "remnant")})


def name_remnants(tree: Tree, subject: int) -> Tree | None:
    """Call counterparts what the tree has as a conjunct of the verb and what depends on it: v2's ``orphan``."""
    verb = tree[subject].head
    if tree[subject].relation != "conj" or not tree[verb].tag.startswith("VB"):
        return None
    orphans = [child for child in tree.children(subject, "dep") if child > subject]
    if not tree[subject].tag.startswith("NN") or len(orphans) != 1 or not tree[orphans[0]].tag.startswith("NN"):
        return None
    subjects = tree.children(verb, "nsubj", "nsubjpass")
    others = tree.children(verb, "dobj") or tree.children(verb, "nmod")
    if not subjects or not others:
        return None
    return attach(tree, {subject: (subjects[0], "remnant"), orphans[0]: (others[0], "remnant")})
