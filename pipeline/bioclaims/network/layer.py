"""The encoder's layers as they run: over packed sentences, both directions side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .encoder import EPSILON, Weights
from .packing import Packing

# A gate is the logistic function of its score: 1 / (1 + exp(-score)). The exponential is several times faster in NumPy
# than the hyperbolic tangent; the weights of scores are negated once for all.
_AGAINST = np.float32(-1)
_DIRECTIONS = ("forward", "backward")


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer with its weights laid out so that one matrix product gives the gates of both directions.

    ``matrix`` [width or rank, 3 * width] and ``bias`` give values, forget and reset scores, those of both directions
    each, the scores negated; ``narrow`` [width, rank], of a layer that has been narrowed, is multiplied first. The
    scale and shift of the normalization before are in them. ``state`` [2, width] weighs the state in the two scores.
    """

    narrow: NDArray[Any] | None
    matrix: NDArray[Any]
    bias: NDArray[Any]
    state: NDArray[Any]

    @classmethod
    def of(cls, weights: Weights, name: str) -> Layer:
        """Return the layer ``name`` of ``weights``, as ``encoder.run_layer`` describes it."""
        parts = [np.split(weights[f"{name}.{direction}"], 3, axis=-1) for direction in _DIRECTIONS]
        biases = [np.split(weights[f"{name}.{direction}.bias"], 3) for direction in _DIRECTIONS]
        factors = (np.float32(1), _AGAINST, _AGAINST)
        # Value, forget, reset; and of each, forward, backward.
        matrix = np.concatenate([part[gate] * factors[gate] for gate in range(3) for part in parts], axis=-1)
        bias = np.concatenate([part[gate] * factors[gate] for gate in range(3) for part in biases])
        state = np.concatenate([weights[f"{name}.{direction}.state"] for direction in _DIRECTIONS], axis=-1)
        scale, shift = weights[f"{name}.scale"][:, None], weights[f"{name}.shift"]
        narrow = weights.get(f"{name}.narrow")
        if narrow is None:
            return cls(None, scale * matrix, shift @ matrix + bias, state * _AGAINST)
        return cls(scale * narrow, matrix, shift @ narrow @ matrix + bias, state * _AGAINST)

    def run(self, x: NDArray[Any], packing: Packing) -> NDArray[Any]:
        """Return what ``encoder.run_layer`` says of packed sentences ``x`` [total, width].

        The backward direction runs forward over mirrored sentences: half the steps, and most of a step is the call
        of NumPy.
        """
        total, width = x.shape
        inputs = standardize(x)
        gates = (inputs if self.narrow is None else inputs @ self.narrow) @ self.matrix
        gates += self.bias
        _mirror(gates.reshape(total, 3, 2, -1), packing)
        inputs = x.copy()
        _mirror(inputs.reshape(total, 1, 2, -1), packing)
        value, forget, reset = (gates[:, gate * width : (gate + 1) * width] for gate in range(3))
        # A score far below nothing shuts its gate: what is divided by infinity is nothing.
        with np.errstate(over="ignore"):
            states = self._run_along(value, forget, packing)
            first = len(packing.lengths)
            reset[first:] += states[packing.before] * self.state[1]
            states -= inputs
            states /= _divisor(reset)
        states += inputs
        _mirror(states.reshape(total, 1, 2, -1), packing)
        return states

    def _run_along(self, value: NDArray[Any], forget: NDArray[Any], packing: Packing) -> NDArray[Any]:
        """Return the states [total, width]: where the gate is g, g times the state before and 1 - g times the value."""
        states = np.empty_like(value, order="C")
        weight = self.state[0]
        state = np.zeros((len(packing.lengths), value.shape[-1]), dtype=value.dtype)
        for at in packing.steps:
            now = value[at]
            # The sentences that reach this place stand first.
            state = state[: len(now)]
            score = state * weight
            score += forget[at]
            kept = state - now
            kept /= _divisor(score)
            state = np.add(kept, now, out=states[at])
        return states


def _divisor(scores: NDArray[Any]) -> NDArray[Any]:
    """Return what dividing by multiplies with the gates of negated ``scores``, which are lost."""
    np.exp(scores, out=scores)
    scores += 1
    return scores


def standardize(x: NDArray[Any]) -> NDArray[Any]:
    """Return ``x`` with mean 0 and deviation 1 over its last axis."""
    centred: NDArray[Any] = x - x.mean(-1, keepdims=True)
    variance = np.einsum("ij,ij->i", centred, centred) / np.float32(x.shape[-1])
    centred /= np.sqrt(variance + np.float32(EPSILON))[:, None]
    return centred


def _mirror(halves: NDArray[Any], packing: Packing) -> None:
    """Turn each sentence round in the second half of ``halves`` [total, ..., 2, half]."""
    halves[:, :, 1] = halves[packing.mirror, :, 1]
