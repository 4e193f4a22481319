"""From the observed direction to the native one: what a perturbation and a passed noun turn."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Perturbation, Relation, SignFlip
from ..vocab import PERTURBATION_EFFECTS, Direction, predicate_direction

_OPPOSITE: dict[str, str] = {"increases": "decreases", "decreases": "increases"}


@dataclass(frozen=True, slots=True)
class NativeEffect:
    """The native predicate, what the sentence observes (None where it is the same), and each flip between."""

    predicate: str
    observed: Direction | None
    trace: tuple[SignFlip, ...]


def find_native_effect(relation: Relation) -> NativeEffect | None:
    """Return the effect of the unperturbed agent: "knockdown of A reduced B" says that A increases B.

    A word of less between trigger and theme is what the sentence observes after a trigger of more ("leads to the
    inhibition of B"), and turns the direction after one of less ("prevents the inhibition of B"); one before the agent
    turns it as a perturbation does ("abrogation of A"). Predicates without a direction stay as they are; None where one
    of them meets a word of less ("required for the inhibition of B"), which no predicate says.
    """
    signs = [sign for sign in relation.theme.signs if sign.value < 0]
    lost = [sign for sign in relation.agent.signs if sign.value < 0]
    if relation.predicate not in _OPPOSITE:
        if (signs or lost) and relation.predicate in ("required_for", "sufficient_for"):
            return None
        return NativeEffect(relation.predicate, None, ())
    predicate = relation.predicate
    if predicate == "increases" and signs:
        predicate, signs = "decreases", signs[1:]
    observed = predicate_direction(predicate)
    causes = [(sign.quote.text, sign.quote.span) for sign in (*signs, *lost)]
    perturbation = relation.agent.participant.perturbation
    if perturbation is not None and _turns(perturbation, observed):
        causes.append((perturbation.text, perturbation.span))
    trace = []
    for text, span in causes:
        before = predicate_direction(predicate)
        predicate = _OPPOSITE[predicate]
        trace.append(SignFlip(text, span, before, predicate_direction(predicate)))
    return NativeEffect(predicate, observed if trace else None, tuple(trace))


def _turns(perturbation: Perturbation, observed: Direction | None) -> bool:
    """Return whether less of the agent was there; an antibody that brings about more stimulates its target."""
    if perturbation.kind == "antibody" and observed == "increase":
        return False
    return PERTURBATION_EFFECTS[perturbation.kind] < 0
