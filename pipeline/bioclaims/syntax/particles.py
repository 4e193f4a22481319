"""Verbs of two words: "turn **off**", "shut **down**"."""

from __future__ import annotations

from .tree import Tree

# Words that stand behind the object as well: "switched A **off**".
_BEHIND = ("off", "down", "on", "up")


def find_particle(tree: Tree, verb: int) -> int | None:
    """Return the token of the particle that ``verb`` has; None where it stands alone.

    Parsers hang one that they do not know as such on the noun behind it: the tag tells.
    """
    particle = tree.child(verb, "compound:prt")
    if particle is not None:
        return particle
    if verb + 1 < len(tree) and tree[verb + 1].tag == "RP":
        return verb + 1
    return next((each for each in tree.children(verb, "advmod") if each > verb and tree[each].lower in _BEHIND), None)


def name_phrasal(tree: Tree, verb: int) -> str:
    """Return the lemma of ``verb`` with its particle, where it has one, as lists have it: "rule out"."""
    particle = find_particle(tree, verb)
    return tree[verb].lemma if particle is None else f"{tree[verb].lemma} {tree[particle].lower}"
