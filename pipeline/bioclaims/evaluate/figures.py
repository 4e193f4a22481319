"""Counts of right answers, the rates that they give, and how sure those are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_SAMPLES = 1000
_SEED = 0
_BOUNDS = (2.5, 97.5)

# Its lower and its upper bound.
Interval = tuple[float, float]
Rates = NDArray[np.float64]
ToRate = Callable[[Rates], Rates]


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
    interval: Interval | None = None


def join_counts(parts: Iterable[Mapping[str, Counts]]) -> dict[str, Counts]:
    """Return the sums of counts by name, in the order in which the names come."""
    total: dict[str, Counts] = {}
    for part in parts:
        for name, counts in part.items():
            total[name] = total.get(name, Counts()) + counts
    return total


def to_figures(documents: Sequence[Mapping[str, Counts]]) -> dict[str, Figure]:
    """Return the counts of all documents by name, with intervals of their F1."""
    terms = [{name: (2 * each.right, each.gold + each.predicted) for name, each in of.items()} for of in documents]
    intervals = find_intervals(terms, lambda sums: divide(sums[0], sums[1]))
    return {name: Figure(counts, intervals.get(name)) for name, counts in join_counts(documents).items()}


def find_intervals(documents: Sequence[Mapping[str, Sequence[int]]], to_rate: ToRate) -> dict[str, Interval]:
    """Return the 95 % intervals of rates by name, from the terms (numbers that add up) of each document by name.

    ``to_rate`` takes the sums of some documents, an array of terms × names, and gives the rate of each name, NaN where
    it has none. An interval is the percentile bootstrap over documents (Efron 1979): words of one document are not
    independent. The seed is fixed, so that the same answers give the same interval. None for fewer than two documents,
    and for a name that most samples miss.
    """
    names = list(dict.fromkeys(name for each in documents for name in each))
    size = len(documents)
    if size < 2 or not names:
        return {}
    width = max(len(terms) for each in documents for terms in each.values())
    none = (0,) * width
    # Terms × documents × names, so that sums over drawn documents are products of matrices.
    table = np.array([[each.get(name, none) for name in names] for each in documents], dtype=float).transpose(2, 0, 1)
    generator = np.random.default_rng(_SEED)
    rates = np.array(
        [to_rate(np.bincount(generator.integers(size, size=size), minlength=size) @ table) for _ in range(_SAMPLES)]
    )
    # A rare label may be missing from some of the samples; one that is rarer than that has no interval.
    known = [index for index in range(len(names)) if np.isfinite(rates[:, index]).mean() > 0.5]
    bounds = np.nanpercentile(rates[:, known], _BOUNDS, axis=0).T.tolist() if known else []
    return {names[index]: (low, high) for index, (low, high) in zip(known, bounds, strict=True)}


def divide(numbers: Rates, by: Rates) -> Rates:
    """Return the quotients, NaN where there is nothing to divide by."""
    return np.divide(numbers, by, out=np.full(numbers.shape, np.nan), where=by > 0)
