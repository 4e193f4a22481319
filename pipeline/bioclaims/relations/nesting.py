"""Relations inside relations: "A inhibits B-induced C", "the C promoted by B depends on A"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..model import Filler, Relation, Sign
from ..syntax.excluding import is_replacing
from ..syntax.sentence import Sentence
from .ledger.mistakes import Mistake, find_mistake
from .ledger.weighed import is_added
from .participants.same import is_same

_NEEDS = ("required_for", "sufficient_for")
_MODIFIERS = ("amod", "acl", "acl:relcl", "compound", "nmod:npmod")
# Nouns of what somebody does not do.
_FAILING = ("failure", "inability")
# What may stand between a name and the word that excludes it from a row.
_BETWEEN = ("IN", "DT")


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
    for relation in (*linked, *_leave_apart(sentence, linked, relations)):
        if is_added(relation):
            yield Judged(relation, find_mistake(sentence, relation, linked))
        else:
            yield Judged(replace(relation, theme=_follow_ability(sentence, relation, relations)), None)


def _leave_apart(sentence: Sentence, linked: Sequence[Relation], relations: Sequence[Relation]) -> Iterator[Relation]:
    """Yield what is denied of one of two inner relations: that A blocks C of "A blocked B- **but not C**-induced D".

    The theme's connectives tell what excludes it.
    """
    for outer in linked:
        theme, first = outer.theme, outer.theme.inner
        if first is None or find_excluding(sentence, first) is not None:
            continue
        for other in relations:
            word = find_excluding(sentence, other)
            same = other.predicate == first.predicate and other.theme.participant.span == theme.participant.span
            said = other.trigger in theme.passed or _modifies(sentence, other.trigger, theme)
            if word is not None and same and said:
                yield replace(outer, theme=replace(theme, inner=other, connectives=(*theme.connectives, (word,))))


def find_excluding(sentence: Sentence, inner: Relation) -> int | None:
    """Return the word that leaves the agent out of a row: "not" of "induced by A but **not** by B"; None for none."""
    covered = sentence.tokens_of(inner.agent.participant.span)
    before = covered[0] - 1 if covered else -1
    while before >= 0 and sentence.tree[before].tag in _BETWEEN:
        before -= 1
    return before if before >= 0 and is_replacing(sentence.tree, before) else None


def _with_inner(sentence: Sentence, outer: Relation, filler: Filler, relations: Sequence[Relation]) -> Filler:
    """Return ``filler`` with the relation whose trigger it passes or whose trigger modifies it.

    Not where the outer one says the same again: in "A **leads** to inhibition of B", A inhibits B; nor what was
    otherwise in cells that lack something: what restores "the **reduced** A of B-deficient cells" raises A.
    """
    of_same = [
        relation
        for relation in relations
        if relation.trigger != outer.trigger and relation.theme.participant.span == filler.participant.span
    ]
    own = [is_same(relation.agent.participant, outer.agent.participant) for relation in of_same]
    if any(same and relation.trigger in filler.passed for relation, same in zip(of_same, own, strict=True)):
        return filler
    # What is left out of a row comes last: C of "B- but not C-induced D".
    for relation, same in sorted(
        zip(of_same, own, strict=True), key=lambda pair: find_excluding(sentence, pair[0]) is not None
    ):
        if (
            same
            or ("in_host" in relation.traits and relation.agent.participant.perturbation is not None)
            or _is_unsaid(relation)
            or _find_first(sentence, relation.trigger) == _find_first(sentence, outer.trigger)
        ):
            continue
        passed = relation.trigger in filler.passed
        if passed and _is_beyond(sentence, relation, outer):
            continue
        if passed or _modifies(sentence, relation.trigger, filler) or _is_beyond(sentence, outer, relation):
            told = {relation.trigger, *(sign.token for sign in relation.theme.signs)}
            signs = tuple(sign for sign in filler.signs if sign.token not in told)
            word = find_excluding(sentence, relation)
            if word is not None and sentence.tree[word].lower == "neither":
                # "A blocked **neither** B- nor C-induced D": what is denied is the block.
                return replace(filler, inner=relation, signs=signs, connectives=(*filler.connectives, (word,)))
            return replace(filler, inner=relation, signs=signs)
    return filler


def _follow_ability(sentence: Sentence, outer: Relation, relations: Sequence[Relation]) -> Filler:
    """Return the theme of ``outer``, or what it does in its place: B of "the **ability** of A to induce B".

    Also of "prevented A **from inducing** B"; there is less of B where it is a **failure** of A to do so.
    """
    tree, filler = sentence.tree, outer.theme
    for inner in relations:
        verb, agent = tree[inner.trigger], inner.agent.participant
        able = verb.relation == "acl" and verb.head in filler.passed
        kept = verb.head == outer.trigger and any(
            tree[mark].lower == "from" for mark in tree.children(inner.trigger, "mark")
        )
        if (able or kept) and agent.span == filler.participant.span:
            theme, noun = inner.theme, verb.head
            fails = (Sign(noun, sentence.quote_token(noun), -1),) if tree[noun].lemma in _FAILING else ()
            filler = replace(filler, signs=(*filler.signs, *fails))
            if inner.predicate == "binds":
                # As of "the binding of A to B".
                return replace(filler, participant=replace(filler.participant, aspect="binding"))
            name = theme.name_token
            return replace(filler, participant=theme.participant, name_token=name, inner=inner, whole=theme.whole)
    return filler


def _is_beyond(sentence: Sentence, outer: Relation, inner: Relation) -> bool:
    """Return whether ``outer`` is said of the noun behind ``inner``: C of "A-induced **loss** of B was seen with C"."""
    tree = sentence.tree
    joined = tree[inner.trigger].head == outer.trigger and inner.trigger in sentence.prefixed
    return joined and outer.agent.token not in tree.subtree(outer.trigger)


def _is_unsaid(relation: Relation) -> bool:
    """Return whether no predicate says the relation: "A-**dependent** inhibition of B"."""
    return relation.predicate in _NEEDS and any(sign.value < 0 for sign in relation.theme.signs)


def _modifies(sentence: Sentence, trigger: int, filler: Filler) -> bool:
    tree = sentence.tree
    nouns = {filler.token, filler.name_token, *filler.passed}
    trigger = _find_first(sentence, trigger)
    if tree[trigger].head not in nouns or tree[trigger].relation not in _MODIFIERS:
        return False
    # What follows ", which" says more of a thing that is already known without it.
    return not any(tree[child].lower == "which" for child in tree.dependents[trigger])


def _find_first(sentence: Sentence, trigger: int) -> int:
    """Return the first of a row of hyphenated words: **A-** of "A- but not B-induced C"; else ``trigger`` itself."""
    while sentence.tree[trigger].relation == "conj" and trigger in sentence.prefixed:
        trigger = sentence.tree[trigger].head
    return trigger
