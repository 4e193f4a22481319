"""All slips that are put right, in order."""

from __future__ import annotations

from collections.abc import Callable

from ..tree import Tree
from .clauses import agree_clause
from .gaps import lower_comparison, name_remnants, open_gap
from .nouns import (
    call_object,
    enclose_name,
    head_compound,
    join_listed,
    join_objects,
    join_quantity,
    lift_after,
    lift_conjunct,
    lift_phrase,
    lift_undergoer,
    lower_absent,
    lower_adjective,
    lower_name,
    lower_phrase,
    name_apposition,
    name_contraction,
    place_in_row,
    uncross,
)
from .participles import (
    lift_aside,
    lift_clause,
    lift_modifier,
    lift_participle,
    lower_participle,
    open_given,
    open_means,
)
from .subjects import (
    free_conjunct,
    free_ordinal,
    free_subject,
    give_back_object,
    join_subjects,
    leave_auxiliary,
    lower_agent,
    lower_subject,
    take_object,
)
from .verbs import give_on_object, raise_participle

# With the relations that the word has which a slip is told by.
_SLIPS: tuple[tuple[tuple[str, ...], Callable[[Tree, int], Tree | None]], ...] = (
    (("nsubj", "nsubjpass", "dobj", "advmod", "dep"), name_contraction),
    (("case", "det", "dep", "compound"), uncross),
    (("case",), lower_absent),
    (("case",), open_given),
    (("nsubj", "nsubjpass", "dobj"), leave_auxiliary),
    (("compound", "amod"), free_subject),
    (("nsubj", "nsubjpass"), take_object),
    (("nsubj",), give_back_object),
    (("nsubj", "nsubjpass"), lower_subject),
    (("nmod",), lower_agent),
    (("nmod",), lower_name),
    (("nmod", "dep"), lift_after),
    (("nmod",), enclose_name),
    (("nmod",), give_on_object),
    (("dobj",), join_objects),
    (("nsubj", "nsubjpass"), join_subjects),
    (("xcomp",), call_object),
    (("conj",), free_conjunct),
    (("conj",), lower_adjective),
    (("conj",), lower_participle),
    (("amod", "conj"), raise_participle),
    (("amod",), lift_participle),
    (("amod", "acl"), lift_aside),
    (("amod", "advcl"), open_means),
    (("amod",), free_ordinal),
    (("amod",), lift_modifier),
    (("acl",), lift_clause),
    (("acl:relcl",), agree_clause),
    (("dep",), head_compound),
    (("conj",), lift_conjunct),
    (("conj",), lift_phrase),
    (("dep",), join_quantity),
    (("dep",), name_apposition),
    (("dep",), join_listed),
    (("dobj",), lower_comparison),
    (("nmod",), lower_phrase),
    (("nmod",), lift_undergoer),
    (("conj",), place_in_row),
    (("conj",), open_gap),
    (("conj",), name_remnants),
)


def mend_tree(tree: Tree) -> Tree:
    """Return ``tree`` with each slip of ``_SLIPS`` put right; most trees have none and stay as they are."""
    by_relation = _group_by_relation(tree)
    for relations, mend in _SLIPS:
        left = _find_related(by_relation, relations)
        while left:
            index = left.pop(0)
            mended = mend(tree, index)
            if mended is not None:
                tree, by_relation = mended, _group_by_relation(mended)
                left = [other for other in _find_related(by_relation, relations) if other > index]
    return tree


def _group_by_relation(tree: Tree) -> dict[str, list[int]]:
    """Return the tokens of ``tree`` that have each relation, in order."""
    found: dict[str, list[int]] = {}
    for token in tree.tokens:
        found.setdefault(token.relation, []).append(token.index)
    return found


def _find_related(by_relation: dict[str, list[int]], relations: tuple[str, ...]) -> list[int]:
    if len(relations) == 1:
        return list(by_relation.get(relations[0], ()))
    return sorted([token for relation in relations for token in by_relation.get(relation, ())])
