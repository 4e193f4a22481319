"""The encoder and the names: sentences of words in, vectors and names out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .encoder import embed, normalize
from .layer import Layer
from .outputs import linear
from .packing import Packing
from .pieces import Pieces, split_pieces
from .tagging import best_tags, count_tags, find_names
from .vectors import FormVectors
from .weights import read_weights, write_weights


@dataclass(frozen=True, slots=True)
class NameInWords:
    """A name: the word and the code point in it where it begins and where it ends, and its label.

    Words are counted through all sentences.
    """

    first_word: int
    start: int
    last_word: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Encoded:
    """The pieces of some sentences laid end to end, and the encoder's vectors of them, packed [all pieces, width]."""

    pieces: Pieces
    packing: Packing
    packed: NDArray[Any]

    def word_states(self) -> NDArray[Any]:
        """Return the vector of each word's last piece, [all words, width], sentences laid end to end."""
        states: NDArray[Any] = self.packing.unpack(self.packed)[list(self.pieces.last)]
        return states


class Reader:
    """A fitted encoder with its outputs for names."""

    def __init__(
        self, weights: Mapping[str, NDArray[Any]], *, words: Sequence[str], guidelines: Mapping[str, Sequence[str]]
    ) -> None:
        """Keep the weights, the frequent words in the order of their rows, and each guideline's labels."""
        self.weights, self.words = weights, tuple(words)
        self.guidelines = {name: tuple(labels) for name, labels in guidelines.items()}
        self._vectors = FormVectors(weights["table"], {word: index for index, word in enumerate(self.words)})
        self._layers = tuple(Layer.of(weights, name) for name in find_layers(weights))
        self._names = Layer.of(weights, "names")
        self._outputs = dict[tuple[str, ...], Mapping[str, NDArray[Any]]]()

    @property
    def width(self) -> int:
        """How many numbers the vector of a piece has."""
        return int(self.weights["input.to_width"].shape[1])

    def encode(self, sentences: Sequence[Sequence[str]]) -> Encoded:
        """Return the vectors of the pieces of ``sentences``: at least one, each of at least one word, none empty."""
        pieces = split_pieces(word for words in sentences for word in words)
        last_words = np.cumsum([len(words) for words in sentences]) - 1
        packing = Packing.of(np.diff(np.array(pieces.last)[last_words], prepend=-1))
        vectors, edges = self._vectors.look_up(pieces.forms), np.array(pieces.edges, dtype=np.intp)
        x = embed(packing.pack(vectors), packing.pack(edges), self.weights)
        for layer in self._layers:
            x = layer.run(x, packing)
        return Encoded(pieces, packing, x)

    def find_names(self, encoded: Encoded, guidelines: Iterable[str] | None = None) -> dict[str, list[NameInWords]]:
        """Return the names that each of ``guidelines``, or each of all, sees, in order."""
        packing, chosen = encoded.packing, tuple(self.guidelines if guidelines is None else guidelines)
        if not chosen:
            return {}
        x = normalize(self._names.run(encoded.packed, packing), self.weights, "spans")
        scores = packing.unpack(linear(x, self._select_outputs(chosen), "names.out"))
        ends = np.cumsum([count_tags(len(self.guidelines[each])) for each in chosen])
        tags = best_tags(np.split(scores, ends[:-1], axis=1), packing.lengths)
        return {
            guideline: [_to_name(encoded.pieces, name, self.guidelines[guideline]) for name in find_names(row)]
            for guideline, row in zip(chosen, tags, strict=True)
        }

    def _select_outputs(self, chosen: tuple[str, ...]) -> Mapping[str, NDArray[Any]]:
        """Return the weights that score the tags of the ``chosen`` guidelines, in their order."""
        if chosen not in self._outputs:
            counts = [count_tags(len(labels)) for labels in self.guidelines.values()]
            columns = dict(zip(self.guidelines, np.split(np.arange(sum(counts)), np.cumsum(counts)[:-1]), strict=True))
            own = np.concatenate([columns[each] for each in chosen])
            self._outputs[chosen] = {name: self.weights[name][..., own] for name in ("names.out", "names.out.bias")}
        return self._outputs[chosen]

    def to_disk(self, path: Path) -> None:
        """Write weights and labels into the folder ``path``."""
        write_weights(path, self.weights, {"words": self.words, "guidelines": self.guidelines})

    @classmethod
    def from_disk(cls, path: Path) -> Reader:
        """Return the reader in the folder ``path``. Raises InputError where it is not there or not whole."""
        weights, labels = read_weights(path, needed=("words", "guidelines"))
        return cls(weights, words=labels["words"], guidelines=labels["guidelines"])


def find_layers(weights: Mapping[str, object]) -> tuple[str, ...]:
    """Return the names of the layers that all outputs share, in order."""
    scales = (name for name in weights if name.startswith("shared") and name.endswith(".scale"))
    return tuple(sorted(name.removesuffix(".scale") for name in scales))


def _to_name(pieces: Pieces, name: tuple[int, int, int], labels: Sequence[str]) -> NameInWords:
    first, last, label = name
    return NameInWords(
        first_word=pieces.words[first],
        start=pieces.starts[first],
        last_word=pieces.words[last],
        end=pieces.starts[last] + len(pieces.forms[last]),
        label=labels[label],
    )
