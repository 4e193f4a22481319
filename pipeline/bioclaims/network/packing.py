"""Sentences of unequal length side by side without padding, and the layers of the encoder over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .encoder import Array, Weights, normalize

_HALF = np.float32(0.5)


@dataclass(frozen=True, slots=True)
class Packing:
    """Where the elements of some sentences stand when all first ones come first, then all second ones, and so on.

    ``lengths``: those of the sentences; ``steps``: for each place in a sentence, the slice of the elements there,
    longest sentence first; ``order``: for each packed element, its index in the sentences laid end to end; ``before``:
    for each packed element but the first ones, the packed index of the one before it in its sentence; ``mirror``: for
    each, that of the element as far from the end of its sentence as this one is from the beginning.
    """

    lengths: NDArray[Any]
    steps: tuple[slice, ...]
    order: NDArray[Any]
    before: NDArray[Any]
    mirror: NDArray[Any]

    @classmethod
    def of(cls, lengths: Sequence[int] | NDArray[Any]) -> Packing:
        """Return the packing of sentences of ``lengths``. Raises ValueError where one of them is empty."""
        sizes = np.array(lengths, dtype=np.intp)
        if not sizes.all():
            raise ValueError(f"every sentence to pack needs an element, but their lengths are {sizes.tolist()}")
        total = int(sizes.sum())
        longest_first = np.argsort(-sizes, kind="stable")
        rank = np.empty_like(sizes)
        rank[longest_first] = np.arange(len(sizes))
        place = np.arange(total) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        order = np.lexsort((np.repeat(rank, sizes), place))
        counts = np.bincount(place)
        begins = np.cumsum(counts) - counts
        places = place[order]
        ranks = np.arange(total) - begins[places]
        return cls(
            lengths=sizes,
            steps=tuple(slice(start, end) for start, end in pairwise([*begins.tolist(), total])),
            order=order,
            before=begins[places[len(sizes) :] - 1] + ranks[len(sizes) :],
            mirror=begins[sizes[longest_first][ranks] - 1 - places] + ranks,
        )

    def pack(self, elements: NDArray[Any]) -> NDArray[Any]:
        """Return the elements of sentences laid end to end, [total, ...], in packed order."""
        packed: NDArray[Any] = elements[self.order]
        return packed

    def unpack(self, packed: NDArray[Any]) -> NDArray[Any]:
        """Return packed elements as sentences laid end to end."""
        elements = np.empty_like(packed)
        elements[self.order] = packed
        return elements


def run_packed_layer(x: NDArray[Any], packing: Packing, weights: Weights, name: str) -> NDArray[Any]:
    """Return what ``encoder.run_layer`` says of packed sentences ``x`` [total, width].

    Both directions run side by side, the backward one over mirrored sentences: half the steps, and most of a step is
    the call of NumPy.
    """
    total, half = len(x), x.shape[-1] // 2
    forward = normalize(x, weights, name)
    gates, inputs = np.empty((3, total, 2, half), dtype=x.dtype), np.empty((total, 2, half), dtype=x.dtype)
    inputs[:, 0], inputs[:, 1] = x[:, :half], x[packing.mirror, half:]
    for side, read in enumerate((forward, forward[packing.mirror])):
        direction = f"{name}.{'backward' if side else 'forward'}"
        for gate in range(3):
            np.matmul(read, weights[direction][:, gate * half : (gate + 1) * half], out=gates[gate, :, side])
        gates[:, :, side] += weights[f"{direction}.bias"].reshape(3, 1, half)
    state = np.concatenate([weights[f"{name}.forward.state"], weights[f"{name}.backward.state"]], axis=-1)
    both = recur_packed(gates.reshape(3, total, -1), inputs.reshape(total, -1), packing, state).reshape(inputs.shape)
    result = np.empty_like(x)
    result[:, :half], result[:, half:] = both[:, 0], both[packing.mirror, 1]
    return result


def recur_packed(gates: Array, inputs: NDArray[Any], packing: Packing, weight: NDArray[Any]) -> NDArray[Any]:
    """Run the recurrence (``encoder.Recurrence``) from the beginnings of packed sentences; spends ``gates``.

    ``gates`` are value, forget and reset, [total, n] each, ``inputs`` [total, n], ``weight`` [2, n].
    """
    value, forget, reset = gates
    states = _run_along(value, forget, packing, weight[0])
    before = np.zeros_like(states)
    before[len(packing.lengths) :] = states[packing.before]
    before *= weight[1]
    before += reset
    states -= inputs
    states *= squash(before)
    states += inputs
    return states


def _run_along(value: NDArray[Any], forget: NDArray[Any], packing: Packing, weight: NDArray[Any]) -> NDArray[Any]:
    """Return the states [total, n]: where the gate is g, g times the state before and 1 - g times the value."""
    # The gate is (1 + tanh(score / 2)) / 2, and tanh is one fast call in NumPy.
    forget *= _HALF
    weight = weight * _HALF
    states = np.empty_like(value)
    state = np.zeros((len(packing.lengths), value.shape[-1]), dtype=value.dtype)
    for at in packing.steps:
        now = value[at]
        # The sentences that reach this place stand first.
        state = state[: len(now)]
        gate = state * weight
        gate += forget[at]
        np.tanh(gate, out=gate)
        gate += 1
        gate *= state - now
        gate *= _HALF
        state = np.add(gate, now, out=states[at])
    return states


def squash(x: NDArray[Any]) -> NDArray[Any]:
    """Return the logistic function of ``x``, which it overwrites."""
    x *= _HALF
    np.tanh(x, out=x)
    x += 1
    x *= _HALF
    return x
