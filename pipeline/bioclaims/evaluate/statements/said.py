"""What a record says of two ends, in the words of BEL: also that it goes by way of its mediators."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...model import Claim, Participant
from ...vocab import Direction, is_symmetric
from ...writers.counterparts import find_predicate, has_polarity
from .ends import End, are_named_by

_DIRECTIONS: dict[str, Direction] = {"increases": "increase", "decreases": "decrease"}
_SIGNS: dict[Direction, int] = {"increase": 1, "decrease": -1, "unspecified": 0}
_OF_SIGNS: dict[int, Direction] = {sign: direction for direction, sign in _SIGNS.items()}


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


def find_said(claim: Claim) -> Iterator[Said]:
    """Yield what ``claim`` says of its agent and theme, and of either with each mediator that has a sign.

    "A increases C via B" says that A increases B, and that B increases C. Of what a record denies the mediators are
    not said to do it.
    """
    direction = _find_direction(claim)
    yield Said(claim, claim.agent, claim.theme, direction)
    for mediator in claim.mediators if claim.polarity == "affirmed" else ():
        if mediator.sign:
            yield Said(claim, claim.agent, mediator, _OF_SIGNS[mediator.sign])
            yield Said(claim, mediator, claim.theme, _OF_SIGNS[mediator.sign * _SIGNS[direction]])


def _find_direction(claim: Claim) -> Direction:
    """Return the direction of the relation that stands for the predicate in BEL, if it has one for this polarity."""
    counterpart = find_predicate(claim.predicate, "bel")
    if claim.polarity == "affirmed" and not has_polarity(counterpart, claim.polarity):
        return "unspecified"
    return _DIRECTIONS.get(str(counterpart.get("relation")), "unspecified")
