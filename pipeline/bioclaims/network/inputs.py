"""What the first layer is given for the pieces of words, worked out once for each piece."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from .encoder import Weights, embed
from .layer import Layer
from .packing import Packing
from .pieces import split_pieces
from .vectors import FormVectors

# Pieces, and words of them, that are kept, and rows of inputs for them and for what is read at once: some 30 MB.
# A corpus has millions of forms, most of which it has once.
_KEPT, _ROOM = 15_000, 17_000
_ALONE = Packing.of([1])


class WordInput(NamedTuple):
    """Where each piece of a word begins and ends in it, and its row among the inputs."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    rows: tuple[int, ...]


class Inputs:
    """The inputs of the first layer that were made so far, and what it makes of them before a piece meets others.

    A piece gives the same whatever else is read: each is worked out by itself.
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
        found = self._words
        return [found[word] if word in found else self._add(word) for word in words]

    def take(self, rows: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
        """Return the inputs in ``rows`` [pieces, width], and what the layer's ``project`` makes of them."""
        taken = self._rows[rows]
        return taken[:, : self.width], taken[:, self.width :]

    def _add(self, word: str) -> WordInput:
        pieces = split_pieces([word])
        rows = tuple(self._find_row(*piece) for piece in zip(pieces.forms, pieces.edges, strict=True))
        ends = tuple(start + len(form) for start, form in zip(pieces.starts, pieces.forms, strict=True))
        self._words[word] = made = WordInput(pieces.starts, ends, rows)
        return made

    def _find_row(self, form: str, edges: int) -> int:
        row = self._pieces.get((form, edges))
        if row is None:
            row = len(self._pieces)
            self._fill(row, form, edges)
            self._pieces[form, edges] = row
        return row

    def _fill(self, row: int, form: str, edges: int) -> None:
        if row >= len(self._rows):
            self._rows = np.concatenate([self._rows, self._make_rows(row)])
        own = embed(self._vectors.make(form)[None], np.array([edges]), self._weights)
        self._rows[row, : self.width] = own[0]
        self._rows[row, self.width :] = self._first.project(own, _ALONE)[0]

    def _make_rows(self, count: int) -> NDArray[Any]:
        """Return room for so many rows, of which those that are never filled take no memory."""
        return np.empty((count, self.width + self._first.into[0].shape[1]), dtype=np.float32)
