"""Relative clauses that a parser hung on a noun that their verb does not agree with."""

from __future__ import annotations

from ..tree import Tree
from .change import attach

_RELATIVES = ("that", "which", "who")
_ONE, _SEVERAL = ("VBZ",), ("VBP",)
# Nouns of one form for several things, and for one.
_OPEN = (
    "data", "evidence", "fraction", "group", "half", "majority", "minority", "number", "pair", "part", "percentage",
    "proportion", "rest", "series", "set", "variety",
)  # fmt: skip


def agree_clause(tree: Tree, verb: int) -> Tree | None:
    """Hang a clause on the noun that its verb agrees with: "a **protein** of neurons that **inhibits** growth"."""
    noun, number = tree[verb].head, _find_number(tree, verb)
    relative = any(tree[child].lower in _RELATIVES for child in tree.children(verb, "nsubj", "nsubjpass"))
    if not relative or number is None or _agrees(tree, noun, number) is not False:
        return None
    above = noun
    while tree[above].relation in ("nmod", "acl", "conj", "compound"):
        above = tree[above].head
        if tree[above].tag.startswith("NN") and _agrees(tree, above, number):
            return attach(tree, {verb: (above, "acl:relcl")}) if above < noun else None
    return None


def _find_number(tree: Tree, verb: int) -> tuple[str, ...] | None:
    """Return the tags of verbs of the number of the clause of ``verb``; None where no form tells it."""
    tags = [tree[each].tag for each in (*tree.children(verb, "aux", "auxpass", "cop"), verb)]
    return next((number for number in (_ONE, _SEVERAL) for tag in tags if tag in number), None)


def _agrees(tree: Tree, noun: int, number: tuple[str, ...]) -> bool | None:
    """Return whether ``noun`` is of ``number``; None where its form does not tell, as in a row."""
    if tree[noun].lemma in _OPEN or tree[noun].relation == "conj" or tree.children(noun, "conj"):
        return None
    several = tree[noun].tag in ("NNS", "NNPS")
    return several == (number is _SEVERAL) if tree[noun].tag.startswith("NN") else None
