"""Vectors of pieces by their form, computed once for each form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .features import feature_rows

# Forms whose vectors are kept: about 40 MB. A corpus has millions of forms, most of which it has once.
_KEPT = 50_000


class FormVectors:
    """The embedding table, and the vectors that were made from it so far."""

    def __init__(self, table: NDArray[Any], words: Mapping[str, int]) -> None:
        """Keep ``table`` [words + hashed rows, n] and the numbers of the frequent words."""
        self._table, self._words = table, words
        self._vectors: dict[str, NDArray[Any]] = {}

    def look_up(self, forms: Iterable[str]) -> NDArray[Any]:
        """Return the vectors of ``forms``, [forms, n]."""
        found = self._vectors
        vectors = [found[form] if form in found else self._make(form) for form in forms]
        # Much quicker than np.stack, which takes a view of each first.
        rows: NDArray[Any] = np.concatenate(vectors).reshape(len(vectors), -1)
        return rows

    def _make(self, form: str) -> NDArray[Any]:
        rows = feature_rows(form, self._words, len(self._table) - len(self._words))
        vector: NDArray[Any] = self._table[list(rows)].astype(np.float32).sum(0) / np.float32(np.sqrt(len(rows)))
        if len(self._vectors) >= _KEPT:
            self._vectors.clear()
        self._vectors[form] = vector
        return vector
