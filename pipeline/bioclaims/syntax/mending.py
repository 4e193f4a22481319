"""Slips of a parser that the tree itself shows, put right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from .tree import Tree

_MEANS = ("via", "by", "through")


def mend_tree(tree: Tree) -> Tree:
    """Return ``tree`` with each slip of ``_SLIPS`` put right; most trees have none and stay as they are."""
    for mend in _SLIPS:
        for index in range(len(tree)):
            tree = mend(tree, index) or tree
    return tree


def _join_objects(tree: Tree, verb: int) -> Tree | None:
    """Give a verb with two direct objects the second: in "increased A and B phosphorylation" A and B modify it."""
    objects = tree.children(verb, "dobj")
    if len(objects) != 2 or not tree[verb].tag.startswith("VB"):
        return None
    first, second = objects
    touches = max(tree.subtree(first)) + 1 == min(tree.subtree(second))
    return _attach(tree, {first: (second, "compound")}) if touches else None


def _open_means(tree: Tree, participle: int) -> Tree | None:
    """Make a clause of a participle after a preposition of means: in "via activating STAT3" it has an object.

    Where the noun reads as a name; "by activating mutations" stays.
    """
    noun, before = tree[participle].head, participle - 1
    if tree[participle].tag != "VBG" or tree[participle].relation != "amod" or noun < participle or before < 0:
        return None
    of_noun = tree[before].relation == "case" and tree[before].head == noun and tree[before].lower in _MEANS
    is_name = any(char.isupper() or char.isdigit() for char in tree[noun].text)
    if not (of_noun and is_name and tree[noun].relation == "nmod"):
        return None
    above = tree[noun].head
    verb = next((each for each in (above, *tree.ancestors(above)) if tree[each].tag.startswith("VB")), above)
    return _attach(tree, {participle: (verb, "advcl"), noun: (participle, "dobj"), before: (participle, "mark")})


def _lift_modifier(tree: Tree, modifier: int) -> Tree | None:
    """Give the modifier of a noun before a name to the name: "the A-activating cytokine B" is an A-activating B."""
    noun = tree[modifier].head
    if "-" not in tree[modifier].text or tree[modifier].relation != "amod" or tree[noun].relation != "compound":
        return None
    return _attach(tree, {modifier: (tree[noun].head, "amod")})


_SLIPS: tuple[Callable[[Tree, int], Tree | None], ...] = (_join_objects, _open_means, _lift_modifier)


def _attach(tree: Tree, changes: dict[int, tuple[int, str]]) -> Tree:
    """Return ``tree`` with other heads and relations for some tokens."""
    tokens = list(tree.tokens)
    for index, (head, relation) in changes.items():
        tokens[index] = replace(tokens[index], head=head, relation=relation)
    return Tree(tuple(tokens))
