"""Rows of nouns that a parser hangs one step too low or too high, told by what stands in parallel."""

from __future__ import annotations

from functools import cache

from ...resources import load_table
from ..prepositions import find_preposition
from ..tree import Tree

# How nouns of changes and processes end: "induction", "synthesis", "release", "growth".
_ENDINGS = ("ion", "sis", "ment", "ance", "crease", "lease", "loss", "growth", "arrest", "survival")
# Nouns of who acts.
_ACTORS = (
    "activator", "agonist", "antagonist", "blocker", "enhancer", "inducer", "inhibitor", "mediator", "modulator",
    "regulator", "repressor", "stimulator", "suppressor",
)  # fmt: skip
# What joins a change to what it is of: "inhibition **of** A", "a decrease **in** A".
_OF = ("of", "in")


def lift_change(tree: Tree, noun: int) -> tuple[int, str] | None:
    """Return where a change belongs that hangs on what another is of: "inhibition of A and **induction of B**", "a
    decrease in A and **elevation of B**"; or who acts, as in "an inhibitor of A and **activator of B**".

    Beside the other one, as both have something that they are of.
    """
    first = tree[noun].head
    above = tree[first].head
    changes = is_change(tree, noun) and is_change(tree, above)
    alike = changes or (tree[noun].lemma in _ACTORS and tree[above].lemma in _ACTORS)
    if tree[noun].relation != "conj" or not _is_of(tree, first) or not alike:
        return None
    return (above, "conj") if _find_of(tree, noun) and not _find_of(tree, first) else None


def lower_process(tree: Tree, noun: int) -> tuple[int, str] | None:
    """Return where a process belongs that hangs beside a change: "the inhibition of A growth and **B formation**".

    Beside the process that the change is of: the article before the change is not its own.
    """
    change = tree[noun].head
    own = tree.children(noun, "det", "nmod", "nmod:poss")
    if tree[noun].relation != "conj" or own or not tree.children(noun, "compound", "amod"):
        return None
    parallel = [first for first in _find_of(tree, change) if first < noun and is_change(tree, first)]
    named = is_change(tree, change) and is_change(tree, noun) and bool(tree.children(change, "det"))
    return (parallel[0], "conj") if named and len(parallel) == 1 else None


def find_own_change(tree: Tree, noun: int) -> int | None:
    """Return the change that ``noun`` is of, where a parser hangs it on what stands beside that change.

    "A reduction in A and **induction** of B"; "growth and migration of B" are both of B.
    """
    before = min(tree.subtree(noun)) - 1
    row = before >= 0 and tree[before].relation == "conj" and tree[before].head == tree[noun].head
    if not row or tree[before].lemma not in _load_signed() or not _is_of(tree, noun):
        return None
    first = tree[noun].head
    changed = _is_of(tree, first) and is_change(tree, tree[first].head) and tree[first].lemma not in _load_signed()
    return before if changed else None


@cache
def _load_signed() -> frozenset[str]:
    """Return the nouns of ``seeds/coreference/effects.tsv`` for more or less of anything: "increase", "inhibition".

    They stand beside another change, and are never part of what that is of.
    """
    rows = load_table("seeds", "coreference", "effects.tsv")
    signed = (row["noun"] for row in rows if row["predicate"] in ("increases", "decreases") and row["aspect"] == "any")
    # By "this loss" no text takes up what it said before.
    return frozenset(("loss", *signed))


def _find_of(tree: Tree, noun: int) -> tuple[int, ...]:
    return tuple(child for child in tree.children(noun, "nmod") if _is_of(tree, child))


def _is_of(tree: Tree, noun: int) -> bool:
    return tree[noun].relation == "nmod" and find_preposition(tree, noun) in _OF


def is_change(tree: Tree, noun: int) -> bool:
    """Return whether the noun is one of a change or a process, by its ending."""
    return tree[noun].tag in ("NN", "NNS") and tree[noun].lemma.endswith(_ENDINGS) and tree[noun].text.islower()
