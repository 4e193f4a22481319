"""Precision and recall of the pairs that a system joins: in any order, with agent and theme told apart, with signs."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...evaluate.figures import Counts, Figure, to_figures
from .pairs import Joined, PairText

Things = set[Hashable]


@dataclass(frozen=True, slots=True)
class Measure:
    """What is compared: of the gold, and of what a system says."""

    of_gold: Callable[[PairText], Things]
    of_joined: Callable[[Iterable[Joined]], Things]


def _causal(text: PairText) -> Iterable[tuple[Hashable, frozenset[int]]]:
    """Yield the pairs that have an order; those that only bind stand there in both, without a sign."""
    for (agent, theme), signs in text.gold.items():
        if any(signs) or (theme, agent) not in text.gold:
            yield (agent, theme), signs


MEASURES: Mapping[str, Measure] = {
    "pairs": Measure(
        lambda text: {frozenset(pair) for pair in text.gold},
        lambda joined: {frozenset((each.agent, each.theme)) for each in joined},
    ),
    "agent and theme": Measure(
        lambda text: {pair for pair, _ in _causal(text)},
        lambda joined: {(each.agent, each.theme) for each in joined if each.is_ordered},
    ),
    "with the sign": Measure(
        lambda text: {(pair, sign) for pair, signs in _causal(text) for sign in signs if sign},
        lambda joined: {((each.agent, each.theme), each.sign) for each in joined if each.is_ordered and each.sign},
    ),
}


def score_pairs(texts: Sequence[PairText], joined: Mapping[str, Sequence[Joined]]) -> dict[str, Figure]:
    """Return the figure of each measure over ``texts``; ``joined`` has what a system says, by id of the text.

    A pair counts once a text. A measure that the system says nothing for is left out. Intervals are over texts.
    """
    parts = []
    for text in texts:
        counts = {}
        for name, measure in MEASURES.items():
            gold, predicted = measure.of_gold(text), measure.of_joined(joined.get(text.id, ()))
            counts[name] = Counts(len(gold), len(predicted), len(gold & predicted))
        parts.append(counts)
    return {name: figure for name, figure in to_figures(parts).items() if figure.counts.predicted}
