"""Who is coordinated with whom, and by which words."""

from __future__ import annotations

from dataclasses import dataclass

from .prepositions import find_preposition
from .tree import Tree

# Prepositions that join as "and" does.
# Prepositions of places.
_PLACES = ("in", "within", "on", "at")
ADDITIVE = ("along with", "together with", "as well as", "in addition to")
# What leaves the next one out, on whatever a parser hangs it. "Neither" opens a row: nothing is joined before it.
LEAVING_OUT = ("not", "nor")
_CONNECTIVES = ("cc", "cc:preconj", "neg", "advmod", "mwe", "dep", "case", "mark")


@dataclass(frozen=True, slots=True)
class Conjunct:
    """A coordinated token and the connecting words ("but", "not") before it and before each conjunct that precedes it.

    ``connectives[k]`` are the indices of the words before conjunct ``k``; the last entry is this conjunct's own.
    """

    token: int
    connectives: tuple[tuple[int, ...], ...]


def find_conjuncts(tree: Tree, first: int) -> tuple[Conjunct, ...]:
    """Return ``first`` and what is coordinated with it, in order: "A, but not B or C" gives A, B and C.

    Treebanks hang all conjuncts on the first one, or each on the one before it; both are read.
    """
    if not tree.dependents[first]:
        return (Conjunct(first, ((),)),)
    key = (find_conjuncts, first)
    if key not in tree.known:
        tree.known[key] = _find_conjuncts(tree, first)
    found: tuple[Conjunct, ...] = tree.known[key]
    return found


def _find_conjuncts(tree: Tree, first: int) -> tuple[Conjunct, ...]:
    shared = find_shared_head(tree, first)
    below = set(_conjuncts_below(tree, first)) - {shared}
    if shared is not None:
        below |= set(_names_before_shared_head(tree, first, shared))
    members = [first, *sorted(below)]
    conjuncts = []
    before: tuple[tuple[int, ...], ...] = ()
    for position, member in enumerate(members):
        previous = members[position - 1] if position else -1
        before = (*before, _connectives(tree, member, previous, members[:position]))
        conjuncts.append(Conjunct(member, before))
    return tuple(conjuncts)


def find_shared_head(tree: Tree, first: int) -> int | None:
    """Return the noun that all conjuncts of ``first`` share: "phosphorylation" in "A and B phosphorylation".

    Treebanks hang it on the first conjunct; it stands right after another one, which hangs there too or on the noun.
    """
    for child in tree.children(first, "conj", "dep"):
        before = child - 1
        if before <= first or not tree[child].tag.startswith("NN") or not tree[before].tag.startswith("NN"):
            continue
        beside = before in tree.children(first, "conj", "dep") or (
            # "A, B and C inhibitors", of which parsers hang C on B.
            tree[before].relation == "conj" and first_conjunct(tree, before) == first
        )
        if beside or _names_before_shared_head(tree, first, child):
            return child
    return None


def _names_before_shared_head(tree: Tree, first: int, shared: int) -> tuple[int, ...]:
    """Return the conjuncts that hang on the shared noun itself: B in "A but also **B** expression"."""
    connected = [word for word in tree.children(first, "cc") if word < shared]
    if tree[shared].relation != "dep" or not connected:
        return ()
    return tuple(child for child in tree.children(shared, "compound") if connected[-1] < child < shared)


def first_conjunct(tree: Tree, token: int) -> int:
    """Return the conjunct that the coordination of ``token`` hangs on: ``token`` itself where it is no conjunct."""
    current = token
    while tree[current].relation == "conj" and tree[current].head != current:
        current = tree[current].head
    return current


def _conjuncts_below(tree: Tree, token: int) -> list[int]:
    found: set[int] = set()
    open_ends = [token]
    while open_ends:
        current = open_ends.pop()
        below = {child for child in tree.children(current, "conj", "nmod") if _joins(tree, current, child)}
        open_ends += below - found
        found |= below
    return sorted(found)


def _joins(tree: Tree, first: int, child: int) -> bool:
    """Return whether ``child`` is a conjunct of ``first``; some trees make "not" or "also" before B one: it is none."""
    if tree[child].relation == "nmod":
        return find_preposition(tree, child) in ADDITIVE
    if child < first or tree[child].tag.startswith(("RB", "CC")):
        return False
    # "by A, but not **in** B": a place beside who acts.
    own = tree.child(child, "case")
    return own is None or tree[own].lower not in _PLACES or find_preposition(tree, first) in (None, tree[own].lower)


def _connectives(tree: Tree, member: int, previous: int, earlier: list[int]) -> tuple[int, ...]:
    """Return the connecting words between ``previous`` (-1 for none) and ``member``."""
    governors = {member, *earlier}
    # What connects hangs on a conjunct, so that nothing before the leftmost dependent of one does.
    leftmost = min((tree.dependents[each][0] for each in governors if tree.dependents[each]), default=member)
    words = []
    for index in range(max(previous + 1, leftmost), member):
        token = tree[index]
        connects = token.relation in _CONNECTIVES or token.lower in LEAVING_OUT
        if connects and (token.head in governors or token.head in words):
            words.append(index)
    return tuple(words)
