"""What the first layer is given for the pieces of words, worked out once for each piece."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from .encoder import Weights, normalize
from .layer import Layer
from .packing import Packing
from .pieces import split_pieces
from .vectors import FormVectors

# Pieces, and words of them, that are kept, and rows of inputs for them and for what is read at once: some 30 MB.
# A corpus has millions of forms, most of which it has once.
_KEPT, _ROOM = 15_000, 17_000


class WordInput(NamedTuple):
    """Where each piece of a word begins and ends in it, and its row among the inputs."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    rows: tuple[int, ...]


class Inputs:
    """The inputs of the first layer that were made so far, and what it makes of them before a piece meets others.

    A piece gives the same whatever else is read, though those that are new are worked out together.
    """

    def __init__(self, vectors: FormVectors, weights: Weights, first: Layer) -> None:
        """Keep what inputs are made from: vectors of forms, weights of the embedding, the layer that they go into."""
        self._vectors, self._weights, self._first = vectors, weights, first
        self.width = int(weights["input.to_width"].shape[1])
        self._words: dict[str, WordInput] = {}
        self._pieces: dict[tuple[str, int], int] = {}
        self._rows = self._make_rows(_ROOM)

    def look_up(self, words: Iterable[str]) -> list[WordInput]:
        """Return the inputs of ``words``; their rows hold until the next call."""
        if max(len(self._pieces), len(self._words)) > _KEPT:
            self._words.clear()
            self._pieces.clear()
            if len(self._rows) > _ROOM:
                self._rows = self._make_rows(_ROOM)
        asked = list(words)
        self._add([word for word in dict.fromkeys(asked) if word not in self._words])
        return [self._words[word] for word in asked]

    def take(self, rows: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
        """Return the inputs in ``rows`` [pieces, width], and what the layer's ``project`` makes of them."""
        taken = self._rows[rows]
        return taken[:, : self.width], taken[:, self.width :]

    def _add(self, words: Sequence[str]) -> None:
        """Keep the inputs of ``words``, none of which is kept yet."""
        if not words:
            return
        pieces = split_pieces(words)
        made = list(zip(pieces.forms, pieces.edges, strict=True))
        self._fill([piece for piece in dict.fromkeys(made) if piece not in self._pieces])
        rows = tuple([self._pieces[piece] for piece in made])
        ends = tuple([start + len(form) for start, form in zip(pieces.starts, pieces.forms, strict=True)])
        for word, (before, last) in zip(words, pairwise((-1, *pieces.last)), strict=True):
            own = slice(before + 1, last + 1)
            self._words[word] = WordInput(pieces.starts[own], ends[own], rows[own])

    def _fill(self, pieces: Sequence[tuple[str, int]]) -> None:
        """Keep the rows of ``pieces``, forms and edges, none of which is kept yet."""
        if not pieces:
            return
        first = len(self._pieces)
        if (missing := first + len(pieces) - len(self._rows)) > 0:
            self._rows = np.concatenate([self._rows, self._make_rows(max(missing, len(self._rows)))])
        forms, edges = zip(*pieces, strict=True)
        vectors = self._vectors.look_up(forms) + self._weights["edges"][list(edges)]
        # As a stack of single rows, which are multiplied one by one: of several at once the sums differ by rounding.
        own = normalize(vectors, self._weights, "input")[:, None] @ self._weights["input.to_width"]
        products = self._first.project(own, Packing.of([1] * len(pieces)))
        self._rows[first : first + len(pieces)] = np.concatenate([own, products], axis=-1)[:, 0]
        self._pieces.update(zip(pieces, range(first, first + len(pieces)), strict=True))

    def _make_rows(self, count: int) -> NDArray[Any]:
        """Return room for so many rows, of which those that are never filled take no memory."""
        return np.empty((count, self.width + self._first.into[0].shape[1]), dtype=np.float32)
