"""Relations inside relations: "A inhibits B-induced C", "the C promoted by B depends on A"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..model import Filler, Relation
from ..syntax.sentence import Sentence
from .mistakes import Mistake, find_mistake
from .same import is_same
from .weighed import is_added

_NEEDS = ("required_for", "sufficient_for")
_MODIFIERS = ("amod", "acl", "acl:relcl", "compound", "nmod:npmod")


@dataclass(frozen=True, slots=True)
class Judged:
    """A relation, nested, and why it is none after all: a pair of the ledger's that is a ``mistake``; None for most."""

    relation: Relation
    mistake: Mistake | None


def nest(sentence: Sentence, relations: Sequence[Relation]) -> tuple[Relation, ...]:
    """Return the relations, each with the relation that one of its participants is, where it is one.

    Without those that the ledger alone has found, and that are none.
    """
    kept = (judged.relation for judged in judge(sentence, relations) if judged.mistake is None)
    return tuple(sorted(kept, key=lambda relation: relation.trigger))


def judge(sentence: Sentence, relations: Sequence[Relation]) -> Iterator[Judged]:
    """Yield the relations as ``nest`` returns them, and those that it leaves out, with the reason."""
    linked = [
        replace(
            relation,
            agent=_with_inner(sentence, relation, relation.agent, relations),
            theme=_with_inner(sentence, relation, relation.theme, relations),
        )
        for relation in relations
    ]
    for relation in linked:
        yield Judged(relation, find_mistake(sentence, relation, linked) if is_added(relation) else None)


def _with_inner(sentence: Sentence, outer: Relation, filler: Filler, relations: Sequence[Relation]) -> Filler:
    """Return ``filler`` with the relation whose trigger it passes or whose trigger modifies it.

    Not where the outer one says the same again: in "A **leads** to inhibition of B", A inhibits B.
    """
    of_same = [
        relation
        for relation in relations
        if relation.trigger != outer.trigger and relation.theme.participant.span == filler.participant.span
    ]
    own = [is_same(relation.agent.participant, outer.agent.participant) for relation in of_same]
    if any(same and relation.trigger in filler.passed for relation, same in zip(of_same, own, strict=True)):
        return filler
    for relation, same in zip(of_same, own, strict=True):
        if same or _is_unsaid(relation):
            continue
        passed = relation.trigger in filler.passed
        if passed or _modifies(sentence, relation.trigger, filler):
            told = {relation.trigger, *(sign.token for sign in relation.theme.signs)}
            signs = tuple(sign for sign in filler.signs if sign.token not in told)
            return replace(filler, inner=relation, signs=signs)
    return filler


def _is_unsaid(relation: Relation) -> bool:
    """Return whether no predicate says the relation: "A-**dependent** inhibition of B"."""
    return relation.predicate in _NEEDS and any(sign.value < 0 for sign in relation.theme.signs)


def _modifies(sentence: Sentence, trigger: int, filler: Filler) -> bool:
    tree = sentence.tree
    nouns = {filler.token, filler.name_token, *filler.passed}
    if tree[trigger].head not in nouns or tree[trigger].relation not in _MODIFIERS:
        return False
    # What follows ", which" says more of a thing that is already known without it.
    return not any(tree[child].lower == "which" for child in tree.dependents[trigger])
