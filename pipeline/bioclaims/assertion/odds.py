"""The odds of one class against another, added up over clues: ``Weights`` where a number is all that is asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

import numpy as np

from ..events.clues import Clue
from ..events.weights import Weights
from ..text.memo import Memo

Number = TypeVar("Number", float, complex)
# Clues that are kept: some 20 MB.
_MOST_KEPT = 60_000


class Odds(Memo[Clue, Number], Generic[Number]):
    """What each clue adds to the log odds; what one adds is kept. A complex number has two odds of the same clues.

    Python's own numbers are added in the order of the clues, so that every processor comes to the same.
    """

    __slots__ = ("_by_name", "_none", "bias")

    def __init__(self, by_name: Mapping[str, Number], bias: Number) -> None:
        """Take what each feature adds, those left out nothing, and what is there without any."""
        super().__init__(_MOST_KEPT)
        self._by_name: Mapping[str, Number] = by_name
        self.bias: Number = bias
        self._none: Number = bias * 0

    def __missing__(self, clue: Clue) -> Number:
        """Return what ``clue`` adds, which is now kept."""
        (write, *of), by_name = clue, self._by_name
        return self.keep(clue, sum([by_name[name] for name in write(*of) if name in by_name], self._none))

    def add_up(self, clues: Iterable[Clue]) -> Number:
        """Return what ``clues`` add, without the bias."""
        return sum(map(self.__getitem__, clues), self._none)


def list_odds(weights: Weights, wanted: str, *, against: str) -> tuple[dict[str, float], float]:
    """Return what each feature adds to the log odds of a class against another, and what is there without any."""
    columns = [weights.classes.index(wanted), weights.classes.index(against)]
    added, bias = (part[..., columns].astype(np.float64) for part in (weights.matrix, weights.bias))
    return dict(zip(weights.places, (added[:, 0] - added[:, 1]).tolist(), strict=True)), float(bias[0] - bias[1])
