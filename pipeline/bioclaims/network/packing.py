"""Sentences of unequal length side by side without padding, and the recurrence along them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .encoder import Array


@dataclass(frozen=True, slots=True)
class Packing:
    """Where the elements of some sentences stand when all first ones come first, then all second ones, and so on.

    ``steps``: for each place in a sentence, the slice of the elements there, longest sentence first; ``order``: for
    each packed element, its index in the sentences laid end to end.
    """

    steps: tuple[slice, ...]
    order: np.ndarray

    @classmethod
    def of(cls, lengths: Sequence[int]) -> Packing:
        """Return the packing of sentences of ``lengths``, none of which is empty."""
        by_length = sorted(range(len(lengths)), key=lambda index: (-lengths[index], index))
        begins = np.cumsum([0, *lengths])
        steps, order = list[slice](), list[int]()
        for place in range(max(lengths, default=0)):
            first = len(order)
            order += [int(begins[index]) + place for index in by_length if place < lengths[index]]
            steps.append(slice(first, len(order)))
        return cls(tuple(steps), np.array(order, dtype=np.intp))

    def pack(self, elements: np.ndarray) -> np.ndarray:
        """Return the elements of sentences laid end to end, [total, ...], in packed order."""
        return elements[self.order]

    def unpack(self, packed: np.ndarray) -> np.ndarray:
        """Return packed elements as sentences laid end to end."""
        elements = np.empty_like(packed)
        elements[self.order] = packed
        return elements


def recur_packed(gates: Array, inputs: Array, layout: Packing, weight: Array, *, reverse: bool) -> Array:
    """Run the recurrence along packed sentences; see ``encoder.Recurrence``."""
    value, forget, reset = np.split(gates, 3, axis=-1)
    states, before = np.empty_like(inputs), np.zeros_like(inputs)
    first = layout.steps[0].stop if layout.steps else 0
    state = np.zeros((first, inputs.shape[-1]), dtype=inputs.dtype)
    for at in reversed(layout.steps) if reverse else layout.steps:
        # The sentences that reach this place stand first; from the end, those that begin here still have state 0.
        active = state[: at.stop - at.start]
        before[at] = active
        gate = squash(forget[at] + weight[0] * active)
        active -= value[at]
        active *= gate
        active += value[at]
        states[at] = active
    states -= inputs
    states *= squash(reset + weight[1] * before)
    states += inputs
    return states


def squash(x: np.ndarray) -> np.ndarray:
    """Return the logistic function of ``x``, written with tanh, which is one fast call in NumPy."""
    result: np.ndarray = np.tanh(0.5 * x)
    result *= 0.5
    result += 0.5
    return result
