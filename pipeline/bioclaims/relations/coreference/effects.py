"""What "this effect" stands for: a claim of the sentence before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...model import Participant, Quote
from .anaphors import EffectAnaphor

# One agent may do so many things that "these effects" stands for all of them.
_MOST = 3


@dataclass(frozen=True, slots=True)
class StatedEffect:
    """What an earlier sentence claims: the record's id, what it says, and its theme as the block counts."""

    id: str
    predicate: str
    polarity: str
    trigger: Quote
    theme: Participant


def resolve_effect(anaphor: EffectAnaphor, effects: Sequence[StatedEffect]) -> tuple[Participant, ...]:
    """Return what ``anaphor`` stands for: the themes of ``effects`` with the claims that they are in.

    Nothing where several triggers say something that it may stand for, or more than a few themes are named.
    """
    fitting = [
        effect
        for effect in effects
        if effect.polarity == "affirmed" and anaphor.of.has(effect.predicate, effect.theme.aspect)
    ]
    distinct = {(*effect.theme.places, effect.theme.aspect): effect for effect in reversed(fitting)}
    if len({effect.trigger.span for effect in distinct.values()}) != 1 or len(distinct) > _MOST:
        return ()
    return tuple(_to_participants(anaphor, reversed(list(distinct.values()))))


def _to_participants(anaphor: EffectAnaphor, effects: Iterator[StatedEffect]) -> Iterator[Participant]:
    for effect in effects:
        theme = effect.theme
        yield replace(
            theme,
            text=anaphor.quote.text,
            span=anaphor.quote.span,
            antecedent=theme.antecedent or Quote(theme.text, theme.span),
            perturbation=None,
            claim=effect.id,
        )
