"""The encoder's layers as they run: over packed sentences, both directions side by side.

Between layers, vectors stay *turned* (``Packing.turn``): the half of the backward direction runs from the end of each
sentence, so that both directions go the same way, in half the steps; most of a step is the call of NumPy.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .encoder import EPSILON, Weights
from .folding import divide_by_deviation, fold_normalization, square_sums
from .packing import Packing

_DIRECTIONS = ("forward", "backward")
# Value, forget and reset. A gate is the logistic function of its score, 1 / (1 + exp(-score)), and the exponential is
# several times faster in NumPy than the hyperbolic tangent: the weights of scores are negated once for all.
_SIGNS = (np.float32(1), np.float32(-1), np.float32(-1))

Halves = tuple[NDArray[Any], NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer with its weights laid out for the products that it is made of.

    ``into``: of the forward and the backward half of the inputs, [half, rank + 1], with the normalization folded in.
    ``gates``: for values, forget and reset scores, of the forward and the backward direction, [rank + 1, half], whose
    last row is the bias. ``state`` [2, width] weighs the state in the two scores.
    """

    into: Halves
    gates: Sequence[Halves]
    state: NDArray[Any]

    @classmethod
    def of(cls, weights: Weights, name: str) -> Layer:
        """Return the layer ``name`` of ``weights``, as ``encoder.run_layer`` describes it."""
        matrices = [weights[f"{name}.{direction}"] for direction in _DIRECTIONS]
        narrow = weights.get(f"{name}.narrow", np.eye(len(matrices[0]), dtype=np.float32))
        folded, shift = fold_normalization(weights, name, narrow)
        forward, backward = (
            np.concatenate([matrix, (weights[f"{name}.{direction}.bias"] + shift @ matrix)[None]])
            for direction, matrix in zip(_DIRECTIONS, matrices, strict=True)
        )
        gates = zip(_SIGNS, np.split(forward, 3, axis=1), np.split(backward, 3, axis=1), strict=True)
        state = np.concatenate([weights[f"{name}.{direction}.state"] for direction in _DIRECTIONS], axis=-1)
        into, behind = (np.ascontiguousarray(half) for half in np.split(folded, 2))
        return cls((into, behind), [(sign * one, sign * other) for sign, one, other in gates], -state)

    def project(self, x: NDArray[Any], packing: Packing) -> NDArray[Any]:
        """Return what the gates are made of, [total, ..., rank + 1] with a last column of ones, from ``x``, turned."""
        half = x.shape[-1] // 2
        ahead, behind = x[..., :half], x[..., half:]
        products: NDArray[Any] = (behind @ self.into[1])[packing.mirror]
        products += ahead @ self.into[0]
        divide_by_deviation(products, square_sums(ahead) + square_sums(behind)[packing.mirror], x.shape[-1])
        products[..., -1] = 1
        return products

    def run(self, x: NDArray[Any], packing: Packing) -> NDArray[Any]:
        """Return what ``encoder.run_layer`` says of packed sentences ``x`` [total, width]; both are turned."""
        return self.run_on(self.project(x, packing), x, packing)

    def run_on(self, products: NDArray[Any], x: NDArray[Any], packing: Packing) -> NDArray[Any]:
        """Return the same, given what ``project`` makes of ``x``."""
        half = x.shape[-1] // 2
        turned = products[packing.mirror]
        # Each in an array of its own: all that follows is on whole rows, which NumPy adds up twice as fast as parts.
        value, forget, reset = np.empty((len(self.gates), *x.shape), dtype=x.dtype)
        for scores, (forward, backward) in zip((value, forget, reset), self.gates, strict=True):
            np.matmul(products, forward, out=scores[:, :half])
            np.matmul(turned, backward, out=scores[:, half:])
        # A score far below nothing shuts its gate: what is divided by infinity is nothing.
        with np.errstate(over="ignore"):
            states = self._run_along(value, forget, packing)
            before = states[packing.before]
            before *= self.state[1]
            reset[len(packing.lengths) :] += before
            states -= x
            states /= _divisor(reset)
        states += x
        return states

    def _run_along(self, value: NDArray[Any], forget: NDArray[Any], packing: Packing) -> NDArray[Any]:
        """Return the states [total, width], in place of the values; the scores are lost.

        Where the gate is g, a state is g times the one before and 1 - g times the value.
        """
        count, width = len(packing.lengths), value.shape[-1]
        weight = np.repeat(self.state[:1], count, axis=0)
        state = np.zeros((count, width), dtype=value.dtype)
        for at in packing.steps:
            now, score = value[at], forget[at]
            # The sentences that reach this place stand first.
            reaching = len(now)
            state = state[:reaching]
            kept = state * weight[:reaching]
            score += kept
            np.subtract(state, now, out=kept)
            kept /= _divisor(score)
            state = np.add(kept, now, out=now)
        return value


def _divisor(scores: NDArray[Any]) -> NDArray[Any]:
    """Return what dividing by multiplies with the gates of negated ``scores``, which are lost."""
    np.exp(scores, out=scores)
    scores += 1
    return scores


def standardize(x: NDArray[Any]) -> NDArray[Any]:
    """Return ``x`` with mean 0 and deviation 1 over its last axis."""
    centred: NDArray[Any] = x - x.mean(-1, keepdims=True)
    centred /= np.sqrt(square_sums(centred) / np.float32(x.shape[-1]) + np.float32(EPSILON))[:, None]
    return centred
