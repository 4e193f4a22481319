"""Words that leave something out of a row: "A but **not** B", "A **rather** than B", "with the **exception** of B"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from ..resources import load_table
from .tree import Tree

# What tells one apart from all others of its kind, which are meant with or without it.
_APART = ("except", "exception", "unlike")


@cache
def load_excluding() -> Mapping[str, frozenset[str]]:
    """Return the words that exclude, of ``seeds/cues/negation.tsv``, with what must follow: "rather", "than"; or ""."""
    found: dict[str, set[str]] = {}
    for phrase in (*load_connectives(), *load_contrasts()):
        parts = [*phrase.split(" "), ""]
        word = max(parts, key=len)
        found.setdefault(word, set()).add(parts[parts.index(word) + 1])
    return MappingProxyType({word: frozenset(following) for word, following in found.items()})


def is_excluding(tree: Tree, token: int) -> bool:
    """Return whether the word excludes what follows: of "A **rather** than B", but not of "but **rather** B"."""
    after = load_excluding().get(tree[token].lower, frozenset())
    return "" in after or (token + 1 < len(tree) and tree[token + 1].lower in after)


def is_replacing(tree: Tree, token: int) -> bool:
    """Return whether the word excludes what another is named in place of: "A but **not** B", not "all **except** B"."""
    return tree[token].lower not in _APART and is_excluding(tree, token)


@cache
def load_contrasts() -> frozenset[str]:
    """Return the prepositions that set one thing against another: "unlike", "instead of"."""
    return _load("contrast")


@cache
def load_connectives() -> frozenset[str]:
    """Return the words that exclude between the members of a row, whatever follows: "not", "nor"."""
    return _load("connective")


def _load(site: str) -> frozenset[str]:
    return frozenset(row["word"] for row in load_table("seeds", "cues", "negation.tsv") if row["site"] == site)
