"""Weights of named features for each of some classes: a multinomial logistic regression that is only applied."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt

from ..text.memo import Memo
from .clues import Clue, write_features

Floats = npt.NDArray[np.float32]
# Clues that are kept: the common ones, some 12 MB.
_MOST_KEPT = 30_000


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """``matrix`` has a row a feature, as ``places`` numbers them, and a column for each of ``classes``; see ``bias``.

    A feature that was never seen has no weight.
    """

    classes: tuple[str, ...]
    places: Mapping[str, int]
    matrix: Floats
    bias: Floats
    _known: Memo[Clue, tuple[int, ...]] = field(init=False, repr=False, default_factory=partial(Memo, _MOST_KEPT))

    def probabilities(self, given: Sequence[Collection[Clue]]) -> Floats:
        """Return the probability of each class (column) for each collection of clues (row)."""
        look_up, starts, places = self._known.get, list[int](), list[int]()
        for clues in given:
            starts.append(len(places))
            for clue, found in zip(clues, map(look_up, clues), strict=True):
                places += self._known.keep(clue, self._find_places(clue)) if found is None else found
        return self._add_up(places, starts)

    def _add_up(self, places: Sequence[int], starts: Sequence[int]) -> Floats:
        """Return the probability of each class for rows of ``places``, each of which begins at one of ``starts``."""
        sums = np.repeat(self.bias[np.newaxis], len(starts), axis=0)
        begins = np.array(starts, dtype=np.intp)
        filled = np.flatnonzero(np.diff(begins, append=len(places)))
        if len(filled):
            rows = self.matrix.take(np.fromiter(places, np.intp, len(places)), axis=0)
            sums[filled] += np.add.reduceat(rows, begins[filled], axis=0)
        odds = np.exp(sums - sums.max(axis=1, keepdims=True))
        return np.asarray(odds / odds.sum(axis=1, keepdims=True), dtype=np.float32)

    def _find_places(self, clue: Clue) -> tuple[int, ...]:
        """Return the rows of the features that ``clue`` stands for, as far as they have weights."""
        names = write_features((clue,))
        return tuple([place for name in names if (place := self.places.get(name)) is not None])

    def explain(self, names: Sequence[str], wanted: str, *, against: str) -> list[tuple[str, float]]:
        """Return what each of ``names`` adds to the log odds of one class against another, most first.

        Where there is no class ``against``, what it adds to that of the one.
        """
        odds = self.matrix[:, self.classes.index(wanted)]
        if against in self.classes:
            odds = odds - self.matrix[:, self.classes.index(against)]
        added = [(name, round(float(odds[self.places[name]]), 3)) for name in names if name in self.places]
        return sorted(added, key=lambda item: (-abs(item[1]), item[0]))

    def save(self, path: Path) -> None:
        """Write the weights as one compressed file of arrays; weights that are 0 take no place."""
        rows, columns = np.nonzero(self.matrix)
        names = "\n".join(self.places).encode("utf-8")
        np.savez_compressed(
            path,
            classes=np.array(self.classes),
            names=np.frombuffer(names, dtype=np.uint8),
            bias=self.bias,
            data=self.matrix[rows, columns].astype(np.float16),
            indices=columns.astype(np.uint8 if len(self.classes) < 256 else np.uint16),
            indptr=np.searchsorted(rows, np.arange(len(self.matrix) + 1)).astype(np.int32),
        )

    @classmethod
    def load(cls, path: Path) -> Weights:
        """Return the weights that ``save`` wrote."""
        with np.load(path) as stored:
            names = stored["names"].tobytes().decode("utf-8").split("\n")
            classes = tuple(str(name) for name in stored["classes"])
            matrix = np.zeros((len(names), len(classes)), dtype=np.float32)
            rows = np.repeat(np.arange(len(names)), np.diff(stored["indptr"]))
            matrix[rows, stored["indices"]] = stored["data"]
            return cls(classes, {name: place for place, name in enumerate(names)}, matrix, stored["bias"])
