"""Matrix products of normalized inputs, with the normalization worked into the matrix.

A row ``x`` with mean ``m`` and deviation ``d`` is normalized to ``(x - m) / d * scale + shift``. As the mean is a sum
over the row too, ``normalized @ matrix`` is ``x @ folded / d`` and what is the same for every row: no array of normal
inputs is made, which would take as long as the product.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .encoder import EPSILON, Weights


def fold_normalization(weights: Weights, name: str, matrix: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Return ``matrix`` [width, n] with the normalization ``name`` in it [width, n + 1], and what is added [n].

    The last column gives the mean of a row.
    """
    scaled = weights[f"{name}.scale"][:, None] * matrix
    mean = np.full((len(matrix), 1), 1 / len(matrix), dtype=np.float32)
    return np.concatenate([scaled - scaled.mean(0), mean], axis=1), weights[f"{name}.shift"] @ matrix


def square_sums(x: NDArray[Any]) -> NDArray[Any]:
    """Return the sum of the squares of each row."""
    sums: NDArray[Any] = np.einsum("...j,...j->...", x, x)
    return sums


def divide_by_deviation(products: NDArray[Any], squares: NDArray[Any], width: int) -> None:
    """Finish ``products`` [..., n + 1] with a folded matrix; ``squares`` are the sums of squares of the inputs."""
    means = products[..., -1]
    variances = np.maximum(squares / np.float32(width) - means * means, 0)
    products /= np.sqrt(variances + np.float32(EPSILON))[..., None]


@dataclass(frozen=True, slots=True)
class Output:
    """A linear output of normalized inputs: ``matrix`` [width, n + 1], folded, and ``bias`` [n]."""

    matrix: NDArray[Any]
    bias: NDArray[Any]

    @classmethod
    def of(cls, weights: Weights, norm: str, matrix: NDArray[Any], bias: NDArray[Any]) -> Output:
        """Return the output that ``normalize`` by ``norm`` and then ``matrix`` and ``bias`` make."""
        folded, added = fold_normalization(weights, norm, matrix)
        return cls(folded, bias + added)

    def read(self, x: NDArray[Any]) -> NDArray[Any]:
        """Return the scores [rows, n] of ``x`` [rows, width]."""
        scores: NDArray[Any] = x @ self.matrix
        divide_by_deviation(scores, square_sums(x), x.shape[-1])
        scores = scores[:, :-1]
        scores += self.bias
        return scores
