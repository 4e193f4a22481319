"""Counts of right answers, the rates that they give, and how sure those are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

_SAMPLES = 1000
_SEED = 0
_BOUNDS = (2.5, 97.5)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many answers the gold has, how many were predicted, how many of these are right.

    Where every item has one gold and one predicted answer (a tag), precision, recall and F1 are all the accuracy.
    """

    gold: int = 0
    predicted: int = 0
    right: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.gold + other.gold, self.predicted + other.predicted, self.right + other.right)

    @property
    def precision(self) -> float | None:
        """Right among predicted; None where nothing was predicted."""
        return self.right / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """Right among gold; None where there is no gold."""
        return self.right / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of the two; None where there is neither gold nor predicted."""
        return 2 * self.right / (self.gold + self.predicted) if self.gold + self.predicted else None


@dataclass(frozen=True, slots=True)
class Figure:
    """Counts over all documents, and the 95 % interval of their F1; None where there are too few to tell."""

    counts: Counts
    interval: tuple[float, float] | None = None


def join_counts(parts: Iterable[Mapping[str, Counts]]) -> dict[str, Counts]:
    """Return the sums of counts by name, in the order in which the names come."""
    total: dict[str, Counts] = {}
    for part in parts:
        for name, counts in part.items():
            total[name] = total.get(name, Counts()) + counts
    return total


def to_figures(documents: Sequence[Mapping[str, Counts]]) -> dict[str, Figure]:
    """Return the counts of all documents by name, with intervals.

    An interval is the percentile bootstrap over documents (Efron 1979): words of one document are not independent.
    The seed is fixed, so that the same answers give the same interval.
    """
    total = join_counts(documents)
    intervals = _find_intervals(documents, list(total))
    return {name: Figure(counts, intervals.get(name)) for name, counts in total.items()}


def _find_intervals(documents: Sequence[Mapping[str, Counts]], names: list[str]) -> dict[str, tuple[float, float]]:
    size = len(documents)
    if size < 2:
        return {}
    none = Counts()
    rows = [[each.get(name, none) for name in names] for each in documents]
    right = np.array([[2 * counts.right for counts in row] for row in rows], dtype=float)
    total = np.array([[counts.gold + counts.predicted for counts in row] for row in rows], dtype=float)
    generator = np.random.default_rng(_SEED)
    rates = np.full((_SAMPLES, len(names)), np.nan)
    for rate in rates:
        times = np.bincount(generator.integers(size, size=size), minlength=size)
        drawn = times @ total
        np.divide(times @ right, drawn, out=rate, where=drawn > 0)
    # A rare label may be missing from some of the samples; one that is rarer than that has no interval.
    known = [index for index in range(len(names)) if np.isfinite(rates[:, index]).mean() > 0.5]
    bounds = np.nanpercentile(rates[:, known], _BOUNDS, axis=0).T.tolist() if known else []
    return {names[index]: (low, high) for index, (low, high) in zip(known, bounds, strict=True)}
