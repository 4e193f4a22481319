"""Relations inside relations: "A inhibits B-induced C", "the C promoted by B depends on A"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model import Filler, Relation
from ..syntax.sentence import Sentence
from .together import is_beside, is_contained
from .triggers import load_lexis
from .weighed import is_added

_MODIFIERS = ("amod", "acl", "acl:relcl", "compound", "nmod:npmod")


def nest(sentence: Sentence, relations: Sequence[Relation]) -> tuple[Relation, ...]:
    """Return the relations, each with the relation that one of its participants is, where it is one."""
    linked = [
        replace(
            relation,
            agent=_with_inner(sentence, relation, relation.agent, relations),
            theme=_with_inner(sentence, relation, relation.theme, relations),
        )
        for relation in relations
    ]
    kept = (relation for relation in linked if not (is_added(relation) and _is_mistaken(sentence, relation, linked)))
    return tuple(sorted(kept, key=lambda relation: relation.trigger))


def _is_mistaken(sentence: Sentence, added: Relation, others: Sequence[Relation]) -> bool:
    """Return whether ``added``, which the ledger alone has found, is none: neither acts on the other."""
    return (
        _is_of_inner_agent(added, others) or is_beside(sentence, added) or is_contained(sentence, load_lexis(), added)
    )


def _is_of_inner_agent(relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the agent is joined to who acts in the relation that its theme is.

    Of "A blocks B-induced C" the ledger may take B for a theme as well, which A leaves as it is.
    """
    return any(
        other.trigger == relation.trigger
        and other.theme.inner is not None
        and other.agent.participant.span == relation.agent.participant.span
        and other.theme.inner.agent.participant.span == relation.theme.participant.span
        for other in others
    )


def _with_inner(sentence: Sentence, outer: Relation, filler: Filler, relations: Sequence[Relation]) -> Filler:
    """Return ``filler`` with the relation whose trigger it passes or whose trigger modifies it."""
    for relation in relations:
        if relation.trigger == outer.trigger or relation.theme.participant.span != filler.participant.span:
            continue
        if relation.agent.participant.span == outer.agent.participant.span:
            continue
        passed = relation.trigger in filler.passed
        if passed or _modifies(sentence, relation.trigger, filler):
            told = {relation.trigger, *(sign.token for sign in relation.theme.signs)}
            signs = tuple(sign for sign in filler.signs if sign.token not in told)
            return replace(filler, inner=relation, signs=signs)
    return filler


def _modifies(sentence: Sentence, trigger: int, filler: Filler) -> bool:
    tree = sentence.tree
    nouns = {filler.token, filler.name_token, *filler.passed}
    if tree[trigger].head not in nouns or tree[trigger].relation not in _MODIFIERS:
        return False
    # What follows ", which" says more of a thing that is already known without it.
    return not any(tree[child].lower == "which" for child in tree.dependents[trigger])
