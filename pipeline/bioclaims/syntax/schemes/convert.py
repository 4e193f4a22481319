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
    labels = {token.relation for token in tree.tokens}
    strays = not CLEAR_LABELS.isdisjoint(labels)
    if scheme == "universal_v1" and not strays and all(map(_stays, labels - WORD_TELLS)):
        # Of all other words the label alone tells.
        told = [token for token in tree.tokens if token.head == token.index or token.relation in WORD_TELLS]
        if all(map(_is_v1, told)):
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
    """Return whether the root or a word whose label its form tells is labelled as v1 does."""
    if token.head == token.index:
        return token.relation == "root"
    return token.relation == to_label(token.relation, lower=token.lower, tag=token.tag)


@cache
def _stays(label: str) -> bool:
    """Return whether v1 has ``label``, of whatever word."""
    return to_label(label, lower="", tag="") == label
