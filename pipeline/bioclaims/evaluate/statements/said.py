"""What a record says of two ends, in the words of BEL: also that it goes by way of its mediators."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from ...model import Claim, Mention, Participant
from ...vocab import Direction, is_symmetric
from ...writers.counterparts import find_predicate, has_polarity
from .ends import End, are_named_by

_DIRECTIONS: dict[str, Direction] = {"increases": "increase", "decreases": "decrease"}
_SIGNS: dict[Direction, int] = {"increase": 1, "decrease": -1, "unspecified": 0}
NOTHING: Mapping[str, Claim] = MappingProxyType({})
_OF_SIGNS: dict[int, Direction] = {sign: direction for direction, sign in _SIGNS.items()}
# Nouns that say that there is less of what stands beside them, and what stands before what they are of.
_LESS = re.compile(
    r"(?:atrophy|damage|death|decline|decrease|deficiency|deficit|degeneration|depletion|dysfunction|failure"
    r"|impairment|injury|loss|reduction)(?:s|es)?"
)
_OF = re.compile(r"\s(?:of|in|to)\s")


@dataclass(frozen=True, slots=True)
class Said:
    """That ``agent`` acts on ``theme``, or does not; ``direction`` is the one in which BEL has the predicate.

    Necessity and sufficiency are increases there. ``claim`` is the record that says so.
    """

    claim: Claim
    agent: Participant
    theme: Participant
    direction: Direction

    @property
    def is_affirmed(self) -> bool:
        """Whether the record affirms it."""
        return self.claim.polarity == "affirmed"

    def joins(self, agent: End, theme: End) -> bool:
        """Return whether it is said of ``agent`` and ``theme``; in either order where the predicate has none."""
        return are_named_by(self.agent, self.theme, agent, theme, symmetric=is_symmetric(self.claim.predicate))


def find_said(claim: Claim, claims: Mapping[str, Claim] = NOTHING) -> Iterator[Said]:
    """Yield what ``claim`` says of its agent and theme, and of either with each mediator that has a sign.

    "A increases C via B" says that A increases B, and that B increases C. Of what a record denies the mediators are
    not said to do it. Where its theme is one of ``claims``, by their ids, it says something of who acts there as well:
    "A promotes the cleavage of C by B" that A increases B's activity, as curators have it.
    """
    direction = _find_direction(claim)
    yield Said(claim, claim.agent, claim.theme, direction)
    for inner in _find_inner(claim, claims):
        # What the loss of B brings about is not B's doing.
        if not is_symmetric(inner.predicate) and inner.agent.perturbation is None:
            yield Said(claim, claim.agent, replace(inner.agent, aspect="activity"), direction)
    for mediator in claim.mediators if claim.polarity == "affirmed" else ():
        if mediator.sign:
            yield Said(claim, claim.agent, mediator, _OF_SIGNS[mediator.sign])
            yield Said(claim, mediator, claim.theme, _OF_SIGNS[mediator.sign * _SIGNS[direction]])


def find_within(said: Said, names: Sequence[Mention]) -> Iterator[Said]:
    """Yield what is said of each of ``names`` that stands in one of the ends, if that is a phrase without identifier.

    What curators write of "A increases microglial inflammation" is that it increases inflammation, and of "A increases
    memory deficits" that it decreases memory.
    """
    for name, sign in _find_named(said.agent, names):
        yield replace(said, agent=name, direction=_OF_SIGNS[sign * _SIGNS[said.direction]])
    for name, sign in _find_named(said.theme, names):
        yield replace(said, theme=name, direction=_OF_SIGNS[sign * _SIGNS[said.direction]])


def _find_named(end: Participant, names: Sequence[Mention]) -> Iterator[tuple[Participant, int]]:
    """Yield ``end`` as each of ``names`` in it, and -1 where the phrase is of less of it, else 1."""
    if end.groundings or end.claim is not None:
        return
    phrase = _OF.split(end.text, maxsplit=1)[0]
    last = end.span.start + len(phrase)
    less = _LESS.fullmatch(phrase.rsplit(maxsplit=1)[-1].lower()) is not None
    for name in names:
        if end.span.contains(name.span):
            # The noun may be a part of the name: "cell death".
            is_less = less and not name.span.start < last <= name.span.end
            yield replace(end, text=name.text, span=name.span, groundings=name.groundings), -1 if is_less else 1


def _find_inner(claim: Claim, claims: Mapping[str, Claim]) -> list[Claim]:
    """Return the claims that the theme is: more than one where several act, as in "A promotes B/C-mediated D"."""
    inner = claims.get(claim.theme.claim or "")
    if inner is None:
        return []
    same = (inner.evidence[0].trigger.span, inner.theme.span, inner.polarity)
    return [each for each in claims.values() if (each.evidence[0].trigger.span, each.theme.span, each.polarity) == same]


def _find_direction(claim: Claim) -> Direction:
    """Return the direction of the relation that stands for the predicate in BEL, if it has one for this polarity."""
    counterpart = find_predicate(claim.predicate, "bel")
    if claim.polarity == "affirmed" and not has_polarity(counterpart, claim.polarity):
        return "unspecified"
    return _DIRECTIONS.get(str(counterpart.get("relation")), "unspecified")
