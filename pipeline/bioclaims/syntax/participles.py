"""Where a participle belongs that a parser hung beside the noun whose change it is."""

from __future__ import annotations

from .tree import Tree

_TAGS = ("VBN", "VBD", "JJ")
# What stands between a participle and its noun.
_BETWEEN = ("compound", "amod", "nummod", "nmod:npmod")


def lower_participle(tree: Tree, word: int) -> tuple[int, str] | None:
    """Return head and relation of a participle that was taken for a verb of its own: "reduced A and **raised** B".

    It has neither subject nor object, and stands before a noun that is coordinated with one before it.
    """
    if tree[word].tag not in _TAGS or tree[word].relation != "conj" or tree.dependents[word]:
        return None
    noun = word + 1
    while noun < len(tree) and tree[noun].relation in _BETWEEN:
        noun += 1
    in_row = noun < len(tree) and tree[noun].relation == "conj" and tree[noun].tag.startswith("NN")
    return (noun, "amod") if in_row and tree[noun].head < word and tree[tree[noun].head].tag.startswith("NN") else None


def lift_participle(tree: Tree, word: int) -> tuple[int, str] | None:
    """Return head and relation of a participle hung on the first of several names: "**reduced** A and B levels"."""
    name = tree[word].head
    if tree[word].tag not in _TAGS or tree[name].relation != "compound" or not tree.children(name, "conj"):
        return None
    noun = tree[name].head
    return (noun, "amod") if word + 1 == name < noun else None
