"""The encoder: vectors of pieces in, vectors of pieces in their sentence out.

Layers of simple recurrent units in both directions (Lei et al. 2018, https://aclanthology.org/D18-1477): all matrix
products are over whole batches, and only sums and gates run along the sentence, which is what makes one CPU core
enough. The formulas are written once, for NumPy, which runs them, and for JAX, which fits them (``xp``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

# Keeps a row that does not vary from being divided by nothing.
EPSILON = 1e-5

Array = Any
Weights = Mapping[str, Array]
# Given gates [..., 3 * half] (value, forget, reset, before squashing), inputs [..., half], where the sentences are in
# them, and the weights of the state in the two gates [2, half], return outputs like the inputs; ``reverse`` runs from
# the end of each sentence.
Recurrence = Callable[..., Array]


def normalize(x: Array, weights: Weights, name: str, xp: Any = np) -> Array:
    """Return ``x`` with mean 0 and deviation 1 over its last axis, scaled and moved (layer normalization)."""
    centred = x - x.mean(-1, keepdims=True)
    deviation = xp.sqrt((centred * centred).mean(-1, keepdims=True) + EPSILON)
    return centred / deviation * weights[f"{name}.scale"] + weights[f"{name}.shift"]


def multiply(x: Array, matrix: Array) -> Array:
    """Return ``x`` [..., n] times ``matrix`` [n, m], as one product: JAX's gradients of a stack take twice the time."""
    return (x.reshape(-1, x.shape[-1]) @ matrix).reshape(*x.shape[:-1], matrix.shape[-1])


def embed(vectors: Array, edges: Array, weights: Weights, xp: Any = np) -> Array:
    """Return the input of the first layer [..., width] from form vectors [..., n] and edges (0 to 3) [...]."""
    return multiply(normalize(vectors + weights["edges"][edges], weights, "input", xp), weights["input.to_width"])


def run_layer(  # noqa: PLR0917 (the parts of one formula, which training passes by place)
    x: Array, layout: Any, weights: Weights, name: str, recur: Recurrence, xp: Any = np, drop: Array = 1.0
) -> Array:
    """Return the output of the layer ``name``, of the shape of ``x`` [..., width].

    ``layout`` says where the sentences are, in the form that ``recur`` takes; ``drop`` is multiplied into the layer's
    input in training. A layer that has been narrowed has its gates' matrix as a product of two, of which the first,
    ``narrow`` [width, rank], serves both directions.
    """
    half = x.shape[-1] // 2
    inputs = normalize(x, weights, name, xp) * drop
    if f"{name}.narrow" in weights:
        inputs = multiply(inputs, weights[f"{name}.narrow"])
    halves = []
    for direction, part in (("forward", x[..., :half]), ("backward", x[..., half:])):
        gates = multiply(inputs, weights[f"{name}.{direction}"]) + weights[f"{name}.{direction}.bias"]
        state = weights[f"{name}.{direction}.state"]
        halves.append(recur(gates, part, layout, state, reverse=direction == "backward"))
    return xp.concatenate(halves, axis=-1)
