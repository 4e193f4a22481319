"""Whole trees of any scheme as Universal Dependencies v1."""

from __future__ import annotations

from ..tree import Tree
from .clear import convert_clear, convert_strays
from .detect import CLEAR_LABELS, Scheme
from .draft import Draft
from .universal import convert_labels, hang_connectives_on_first


def to_universal_v1(tree: Tree, *, scheme: Scheme) -> Tree:
    """Return ``tree``, whose relations are those of ``scheme``, as v1 has it: the same tokens, other heads and labels.

    It stays a tree: as many roots as before, no circle. A tree of v1 keeps its heads, unless a label of CLEAR stands
    in it, as scispaCy's parsers write one now and then.
    """
    draft = Draft(tree)
    if scheme == "clear":
        convert_clear(draft)
    elif any(relation in CLEAR_LABELS for relation in draft.relations):
        convert_strays(draft)
    convert_labels(draft)
    if scheme == "universal_v2":
        hang_connectives_on_first(draft)
    return draft.finish()
