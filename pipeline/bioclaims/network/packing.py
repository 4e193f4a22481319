"""Sentences of unequal length side by side without padding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray


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

    def turn(self, packed: NDArray[Any]) -> NDArray[Any]:
        """Return ``packed`` [total, width] with each sentence mirrored in the second half of its columns.

        Turned twice, it is as it was.
        """
        half = packed.shape[-1] // 2
        turned = packed.copy()
        turned[:, half:] = packed[self.mirror, half:]
        return turned

    def pack_turned(self, elements: NDArray[Any]) -> NDArray[Any]:
        """Return the elements [total, width] of sentences laid end to end, packed and turned."""
        half = elements.shape[-1] // 2
        turned = np.empty_like(elements)
        turned[:, :half] = elements[self.order, :half]
        turned[:, half:] = elements[self.order[self.mirror], half:]
        return turned

    def unpack_turned(self, turned: NDArray[Any]) -> NDArray[Any]:
        """Return what is packed and turned as sentences laid end to end."""
        half = turned.shape[-1] // 2
        elements = np.empty_like(turned)
        elements[self.order, :half] = turned[:, :half]
        elements[self.order[self.mirror], half:] = turned[:, half:]
        return elements
