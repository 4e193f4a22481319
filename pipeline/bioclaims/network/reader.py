"""The encoder and the names: sentences of words in, vectors and names out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .encoder import embed, normalize, run_layer
from .outputs import linear
from .packing import Packing, recur_packed
from .pieces import Pieces, split_pieces
from .tagging import best_tags, count_tags, find_names
from .vectors import FormVectors
from .weights import read_weights, write_weights


@dataclass(frozen=True, slots=True)
class NameInWords:
    """A name: the word and the code point in it where it begins and where it ends, and its label."""

    first_word: int
    start: int
    last_word: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Encoded:
    """The pieces of some sentences, and the encoder's vectors of them, packed [all pieces, width]."""

    pieces: tuple[Pieces, ...]
    packing: Packing
    packed: np.ndarray

    def split(self, elements: np.ndarray) -> list[np.ndarray]:
        """Return ``elements`` [all pieces, ...], sentences laid end to end, as one array a sentence."""
        return np.split(elements, np.cumsum([len(each.forms) for each in self.pieces])[:-1])

    def word_states(self) -> np.ndarray:
        """Return the vector of each word's last piece, [all words, width], sentences laid end to end."""
        states = self.split(self.packing.unpack(self.packed))
        return np.concatenate([own[list(each.last)] for own, each in zip(states, self.pieces, strict=True)])


class Reader:
    """A fitted encoder with its outputs for names."""

    def __init__(
        self, weights: Mapping[str, np.ndarray], *, words: Sequence[str], guidelines: Mapping[str, Sequence[str]]
    ) -> None:
        """Keep the weights, the frequent words in the order of their rows, and each guideline's labels."""
        self.weights, self.words = weights, tuple(words)
        self.guidelines = {name: tuple(labels) for name, labels in guidelines.items()}
        self._vectors = FormVectors(weights["table"], {word: index for index, word in enumerate(self.words)})
        self._layers = find_layers(weights)

    @property
    def width(self) -> int:
        """How many numbers the vector of a piece has."""
        return int(self.weights["input.to_width"].shape[1])

    def encode(self, sentences: Sequence[Sequence[str]]) -> Encoded:
        """Return the vectors of the pieces of ``sentences``: at least one, each of at least one word."""
        pieces = [split_pieces(words) for words in sentences]
        packing = Packing.of([len(each.forms) for each in pieces])
        vectors = self._vectors.look_up([form for each in pieces for form in each.forms])
        edges = np.array([edge for each in pieces for edge in each.edges], dtype=np.intp)
        x = embed(packing.pack(vectors), packing.pack(edges), self.weights)
        for layer in self._layers:
            x = run_layer(x, packing, self.weights, layer, recur_packed)
        return Encoded(tuple(pieces), packing, x)

    def find_names(self, encoded: Encoded) -> list[dict[str, list[NameInWords]]]:
        """Return, for each sentence, the names that each guideline sees in it, in order."""
        x = run_layer(encoded.packed, encoded.packing, self.weights, "names", recur_packed)
        scores = encoded.packing.unpack(linear(normalize(x, self.weights, "spans"), self.weights, "names.out"))
        found = [dict[str, list[NameInWords]]() for _ in encoded.pieces]
        column = 0
        for guideline, labels in self.guidelines.items():
            own = scores[:, column : column + count_tags(len(labels))]
            column += own.shape[1]
            for names, pieces, part in zip(found, encoded.pieces, encoded.split(own), strict=True):
                names[guideline] = [_to_name(pieces, name, labels) for name in find_names(best_tags(part).tolist())]
        return found

    def to_disk(self, path: Path) -> None:
        """Write weights and labels into the folder ``path``."""
        write_weights(path, self.weights, {"words": self.words, "guidelines": self.guidelines})

    @classmethod
    def from_disk(cls, path: Path) -> Reader:
        """Return the reader in the folder ``path``. Raises InputError where it is not there or not whole."""
        weights, labels = read_weights(path)
        return cls(weights, words=labels["words"], guidelines=labels["guidelines"])


def find_layers(weights: Mapping[str, object]) -> tuple[str, ...]:
    """Return the names of the layers that all outputs share, in order."""
    return tuple(sorted(name.removesuffix(".scale") for name in weights if name.startswith("shared") and ".scale" in name))


def _to_name(pieces: Pieces, name: tuple[int, int, int], labels: Sequence[str]) -> NameInWords:
    first, last, label = name
    return NameInWords(
        first_word=pieces.words[first],
        start=pieces.starts[first],
        last_word=pieces.words[last],
        end=pieces.starts[last] + len(pieces.forms[last]),
        label=labels[label],
    )
