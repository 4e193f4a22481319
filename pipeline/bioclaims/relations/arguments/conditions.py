"""What was not there where something is said: A of "in the **absence** of A, B did not induce C", which needs A."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...model import Filler, Relation
from ...syntax.tree import Tree
from ...syntax.view import Argument, view_arguments
from ..participants.finder import ParticipantFinder
from ..participants.same import is_same
from ..words.perturbations import WITHOUT
from .held import find_held

_ABSENCE = "absence"
_LACKED = ("absent in", "absent without")
# What may happen with a thing alone: effects of others, and that something binds.
_DONE = ("increases", "decreases", "regulates", "binds")
# What something may be needed for.
_NEEDING = ("increases", "binds")
# What tells that the thing makes no difference: "**even** in the absence of", "in the **presence** or absence of".
_EVEN, _PRESENCE = "even", "presence"


def find_lacked(arguments: tuple[Argument, ...], token: int, finder: ParticipantFinder) -> tuple[Filler, ...]:
    """Return what the sentence says was not there when that happened which the trigger on ``token`` says."""
    tree, lexis = finder.sentence.tree, finder.lexis
    if all(word.lower not in (_ABSENCE, WITHOUT) for word in tree.tokens):
        return ()
    above = tree.head(token)
    if above is not None and tree[token].tag.startswith("NN") and tree[above].tag.startswith("VB"):
        # "had no **effect** in the absence of A"
        arguments = (*arguments, *view_arguments(tree, above, light_verbs=lexis.light_verbs))
    found = (filler for each in _LACKED for filler in find_held(each, arguments, token, finder, role="agent"))
    return tuple(filler for filler in found if not _makes_no_difference(finder.sentence.tree, filler.token))


def _makes_no_difference(tree: Tree, token: int) -> bool:
    first = min(tree.subtree(token))
    row = (token, tree[token].head, *tree.children(token, "conj"))
    return _EVEN in (tree[first].lower, tree[max(first - 1, 0)].lower) or any(
        tree[word].lower == _PRESENCE for word in row
    )


def need(relation: Relation, lacked: Sequence[Filler]) -> Iterator[Relation]:
    """Yield ``relation`` as what holds with what it ``lacked``, and of each of these that it is needed for that.

    Both are so where the sentence denies the relation, which is for ``assertion`` to tell.
    """
    if relation.predicate not in _DONE:
        yield relation
        return
    others = tuple(each for each in lacked if not is_same(each.participant, relation.agent.participant))
    denied = replace(relation, lacked=others)
    yield denied
    if relation.predicate not in _NEEDING or any(sign.value < 0 for sign in relation.theme.signs):
        return
    theme = relation.theme.participant
    if relation.predicate == "binds":
        theme = replace(theme, aspect="binding")
    for filler in others:
        yield replace(
            denied,
            predicate="required_for",
            directness="unspecified",
            agent=replace(filler, participant=replace(filler.participant, perturbation=None)),
            theme=replace(relation.theme, participant=theme, inner=denied),
            mediators=(),
        )
