"""Whole trees of any scheme as Universal Dependencies v1."""

from __future__ import annotations

from functools import cache

from ..tree import Token, Tree
from .clear import convert_clear, convert_strays
from .detect import CLEAR_LABELS, Scheme
from .draft import Draft
from .universal import WORD_TELLS, convert_labels, hang_connectives_on_first, to_label


def to_universal_v1(tree: Tree, *, scheme: Scheme) -> Tree:
    """Return ``tree``, whose relations are those of ``scheme``, as v1 has it: the same tokens, other heads and labels.

    It stays a tree: as many roots as before, no circle. A tree of v1 keeps its heads, unless a label of CLEAR stands
    in it, as scispaCy's parsers write one now and then.
    """
    strays = not CLEAR_LABELS.isdisjoint([token.relation for token in tree.tokens])
    if scheme == "universal_v1" and not strays and all(map(_is_v1, tree.tokens)):
        return tree
    draft = Draft(tree)
    if scheme == "clear":
        convert_clear(draft)
    elif strays:
        convert_strays(draft)
    convert_labels(draft)
    if scheme == "universal_v2":
        hang_connectives_on_first(draft)
    return draft.finish()


def _is_v1(token: Token) -> bool:
    label = token.relation
    if token.head == token.index:
        return label == "root"
    return label == to_label(label, lower=token.lower, tag=token.tag) if label in WORD_TELLS else _stays(label)


@cache
def _stays(label: str) -> bool:
    """Return whether v1 has ``label``, of whatever word."""
    return to_label(label, lower="", tag="") == label
