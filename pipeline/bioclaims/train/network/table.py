"""The embedding table while it is fitted: sparse sums of rows forwards, sparse steps backwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from ...network.features import feature_rows

# Share of the old mean square of a row's gradients that is kept at each step, as in RMSProp.
_KEEP = 0.98


class Forms:
    """Distinct forms of pieces, numbered, with the rows of the table that each is the sum of."""

    def __init__(self, words: Sequence[str], hashed: int) -> None:
        """Start without forms; ``words`` have rows of their own, in order, and ``hashed`` more are shared."""
        self._words, self._hashed = {word: index for index, word in enumerate(words)}, hashed
        self._numbers: dict[str, int] = {}
        self._matrix: Any = None

    @property
    def rows(self) -> int:
        """How many rows the table has."""
        return len(self._words) + self._hashed

    def number(self, forms: Iterable[str]) -> NDArray[Any]:
        """Return the numbers of ``forms``, [forms]; new ones are added."""
        self._matrix = None
        return np.array([self._numbers.setdefault(form, len(self._numbers)) for form in forms], dtype=np.int32)

    @property
    def matrix(self) -> Any:
        """The sparse matrix [forms, rows] whose product with the table is the vectors of all forms."""
        if self._matrix is None:
            rows = [feature_rows(form, self._words, self._hashed) for form in self._numbers]
            ends = np.cumsum([0, *map(len, rows)])
            shares = np.concatenate([np.full(len(each), 1 / np.sqrt(len(each)), dtype=np.float32) for each in rows])
            columns = np.concatenate([np.array(each, dtype=np.int32) for each in rows])
            self._matrix = sparse.csr_matrix((shares, columns, ends), shape=(len(rows), self.rows))
        return self._matrix


@dataclass(frozen=True, slots=True)
class Lookup:
    """The pieces of a batch as sums of table rows: distinct forms, the rows they touch, and which piece has which."""

    sums: Any  # sparse [distinct forms, touched rows]
    touched: NDArray[Any]
    places: NDArray[Any]  # of each piece's form among the distinct ones

    @classmethod
    def of(cls, numbers: NDArray[Any], forms: Forms) -> Lookup:
        """Return the lookup of pieces by the numbers of their forms."""
        distinct, places = np.unique(numbers, return_inverse=True)
        part = forms.matrix[distinct]
        touched, columns = np.unique(part.indices, return_inverse=True)
        sums = sparse.csr_matrix(
            (part.data, columns.astype(np.int32), part.indptr), shape=(len(distinct), len(touched))
        )
        return cls(sums, touched, places)

    def to_rows(self, gradients: NDArray[Any]) -> NDArray[Any]:
        """Return the gradients of the touched rows from those of the pieces' vectors [pieces, n]."""
        count = len(self.places)
        ones = np.ones(count, dtype=np.float32)
        owners = sparse.csr_matrix((ones, self.places, np.arange(count + 1)), shape=(count, self.sums.shape[0]))
        rows: NDArray[Any] = self.sums.T @ (owners.T @ gradients)
        return rows


class Table:
    """The rows, their running mean squares of gradients, and their average over the steps so far."""

    def __init__(self, rows: NDArray[Any]) -> None:
        """Begin at ``rows`` [rows, n]."""
        self.rows = rows.copy()
        self.average = rows.copy()
        self._squares = np.zeros((len(rows), 1), dtype=np.float32)
        self._steps = 0

    def to_arrays(self) -> dict[str, NDArray[Any]]:
        """Return everything that a checkpoint needs."""
        return {"rows": self.rows, "average": self.average, "squares": self._squares, "steps": np.array(self._steps)}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Table:
        """Return the table that ``to_arrays`` came from."""
        table = cls(arrays["rows"])
        table.average, table._squares, table._steps = arrays["average"], arrays["squares"], int(arrays["steps"])
        return table

    def look_up(self, lookup: Lookup) -> NDArray[Any]:
        """Return the vectors of the pieces of a batch, [pieces, n]."""
        vectors: NDArray[Any] = (lookup.sums @ self.rows[lookup.touched])[lookup.places]
        return vectors

    def step(self, lookup: Lookup, gradients: NDArray[Any], rate: float) -> None:
        """Move the touched rows against the gradients of the pieces' vectors, each by its own scale."""
        self._steps += 1
        rows = lookup.to_rows(gradients)
        squares = np.einsum("ij,ij->i", rows, rows)[:, None] / rows.shape[1]
        squares = _KEEP * self._squares[lookup.touched] + (1 - _KEEP) * squares
        self._squares[lookup.touched] = squares
        scale = rate / (np.sqrt(squares / (1 - _KEEP**self._steps)) + 1e-8)
        self.rows[lookup.touched] -= scale * rows

    def update_average(self, keep: float) -> None:
        """Move the average towards the rows as they are now."""
        self.average *= keep
        self.average += (1 - keep) * self.rows
