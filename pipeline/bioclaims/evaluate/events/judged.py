"""Relations judged by gold events: whether the gold has agent and theme, and the direction, for Cause and Theme.

Annotators of events leave out much that a curator would accept: what a substance is said to be ("an inhibitor of A"),
who acts where their guideline wants another end ("treatment with A"), whatever else acts on what is no molecule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...events import Ledger
from ...events.types import load_event_types
from ...model import Participant, Relation
from ...relations import find_relations
from ...relations.ledger.weighed import is_added
from ...vocab import PERTURBATION_EFFECTS, is_symmetric, predicate_sign
from .sentences import EventSentence
from .standoff import StandoffEvent, StandoffText

_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Judged:
    """A relation of which the gold says whether it is right."""

    relation: Relation
    right: bool


def judge_relations(text: StandoffText, sentences: Iterable[EventSentence], ledger: Ledger | None) -> Iterator[Judged]:
    """Yield the relations of ``text``, whose events are as ``to_claim_events`` gives them, with their judgement.

    Right is one whose ends some gold event has for Cause and Theme, through the Themes of events between, unless both
    have a direction and these differ. What the gold says nothing about is left out: a relation with an end that is no
    given entity, and one that a frame places on a word on which no gold event has both its ends. What the ledger adds
    rests on what annotators mark, so that it is wrong where they do not.
    """
    gold = find_gold_pairs(text)
    for sentence in sentences:
        ids = {mention.span: keys for mention, keys in sentence.ids.items()}
        telling = find_telling_words(text, sentence)
        for relation in find_relations(sentence.sentence, ledger=ledger):
            agents, themes = ids.get(relation.agent.participant.span), ids.get(relation.theme.participant.span)
            if agents and themes:
                pairs = [(agent, theme) for agent in agents for theme in themes]
                if is_symmetric(relation.predicate):
                    pairs += [(theme, agent) for agent, theme in pairs]
                signs = frozenset(sign for pair in pairs for sign in gold.get(pair, ()))
                if signs or relation.trigger in telling or is_added(relation):
                    yield Judged(relation, agrees(_sign_of(relation), signs))


def find_telling_words(text: StandoffText, sentence: EventSentence) -> frozenset[int | None]:
    """Return the tokens of ``sentence`` on which a gold event of ``text`` has two ends."""
    return frozenset(
        sentence.find_trigger(text.span_of(event.id))
        for event in text.events.values()
        if _has_both_ends(event) and sentence.span.contains(text.span_of(event.id))
    )


def _has_both_ends(event: StandoffEvent) -> bool:
    roles = [role for role, _ in event.arguments]
    return roles.count("Theme") > 1 if event.type == "Binding" else {"Cause", "Theme"} <= set(roles)


def find_gold_pairs(text: StandoffText) -> dict[tuple[str, str], frozenset[int]]:
    """Return the entities that the gold events join, as (agent, theme), with the directions: +1, -1, 0 for none."""
    pairs: dict[tuple[str, str], set[int]] = {}
    for event in text.events.values():
        themes = [target for role, target in event.arguments if role == "Theme"]
        if event.type == "Binding":
            for one in themes:
                for other in themes:
                    if one != other:
                        pairs.setdefault((one, other), set()).add(0)
            continue
        sign = load_event_types()[event.type].sign
        causes = [target for role, target in event.arguments if role == "Cause"]
        for agent, turned in (root for cause in causes for root in _find_roots(text, cause)):
            for theme, kept in (root for target in themes for root in _find_roots(text, target)):
                pairs.setdefault((agent, theme), set()).add(sign * turned * kept)
    return {pair: frozenset(signs) for pair, signs in pairs.items()}


def _find_roots(text: StandoffText, target: str, depth: int = _DEEPEST) -> list[tuple[str, int]]:
    """Return the entities that ``target`` comes down to by Themes, each with the direction on the way there."""
    event = text.events.get(target)
    if event is None:
        return [(target, 1)]
    if depth == 0:
        return []
    # What has a Cause of its own is another relation, whose direction is not that of the outer one.
    own = any(role == "Cause" for role, _ in event.arguments)
    sign = 1 if own else load_event_types()[event.type].sign or 1
    themes = (target for role, target in event.arguments if role == "Theme")
    return [(root, sign * value) for theme in themes for root, value in _find_roots(text, theme, depth - 1)]


def _sign_of(relation: Relation) -> int:
    """Return the direction of what the sentence says: of the predicate, of words passed, and of a perturbation."""
    sign = predicate_sign(relation.predicate)
    for each in (*relation.agent.signs, *(() if relation.theme.inner else relation.theme.signs)):
        sign *= each.value
    return sign * _effect(relation.agent.participant)


def _effect(participant: Participant) -> int:
    done = participant.perturbation
    return 1 if done is None else PERTURBATION_EFFECTS[done.kind]


def agrees(sign: int, gold: frozenset[int]) -> bool:
    """Return whether the gold has a pair, in ``gold`` with these directions, and none but the other one."""
    return bool(gold) and (sign == 0 or 0 in gold or sign in gold)
