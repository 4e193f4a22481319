"""Vectors of pieces by their form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .features import feature_rows


class FormVectors:
    """The embedding table, of which the vector of a form is a sum of rows."""

    def __init__(self, table: NDArray[Any], words: Mapping[str, int]) -> None:
        """Keep ``table`` [words + hashed rows, n] and the numbers of the frequent words."""
        self._table, self._words = table, words

    def look_up(self, forms: Iterable[str]) -> NDArray[Any]:
        """Return the vectors of ``forms``, [forms, n]."""
        return np.stack([self.make(form) for form in forms])

    def make(self, form: str) -> NDArray[Any]:
        """Return the vector of ``form``, [n]."""
        rows = feature_rows(form, self._words, len(self._table) - len(self._words))
        vector: NDArray[Any] = self._table.take(rows, axis=0).astype(np.float32).sum(0) / np.float32(sqrt(len(rows)))
        return vector
