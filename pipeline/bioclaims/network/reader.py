"""The encoder and the names: sentences of words in, vectors and names out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .folding import Output
from .inputs import Inputs, WordInput
from .layer import Layer
from .packing import Packing
from .tagging import best_tags, count_tags, find_names
from .vectors import FormVectors
from .weights import read_weights, write_weights

# The weights that a piece's tag among known names adds to the scores of names.
KNOWN = "names.known"


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
    """Some sentences laid end to end, and the encoder's vectors of their pieces, packed and turned [pieces, width].

    ``last``: for each word, the index of its last piece.
    """

    words: Sequence[WordInput]
    last: NDArray[Any]
    packing: Packing
    turned: NDArray[Any]

    def word_states(self) -> NDArray[Any]:
        """Return the vector of each word's last piece, [all words, width], sentences laid end to end."""
        states: NDArray[Any] = self.packing.unpack_turned(self.turned)[self.last]
        return states

    def piece_offsets(self, offsets: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
        """Return where each piece begins and where it ends, given where each word begins."""
        begins = np.repeat(offsets, np.diff(self.last, prepend=-1))
        starts = [start for word in self.words for start in word.starts]
        return begins + starts, begins + [end for word in self.words for end in word.ends]


class Reader:
    """A fitted encoder with its outputs for names."""

    def __init__(
        self,
        weights: Mapping[str, NDArray[Any]],
        *,
        words: Sequence[str],
        guidelines: Mapping[str, Sequence[str]],
        known: Sequence[str] = (),
    ) -> None:
        """Keep the weights, the frequent words in the order of their rows, and each guideline's labels.

        ``known`` are the types of names of a lexicon that the outputs for names can be told of.
        """
        self.weights, self.words, self.known = weights, tuple(words), tuple(known)
        self.guidelines = {name: tuple(labels) for name, labels in guidelines.items()}
        vectors = FormVectors(weights["table"], {word: index for index, word in enumerate(self.words)})
        first, *self._layers = (Layer.of(weights, name) for name in find_layers(weights))
        self._first, self._inputs = first, Inputs(vectors, weights, first)
        self._names = Layer.of(weights, "names")
        self._outputs, self._added = dict[tuple[str, ...], Output](), dict[tuple[str, ...], NDArray[Any]]()

    @property
    def width(self) -> int:
        """How many numbers the vector of a piece has."""
        return self._inputs.width

    def encode(self, sentences: Sequence[Sequence[str]]) -> Encoded:
        """Return the vectors of the pieces of ``sentences``: at least one, each of at least one word, none empty."""
        words = self._inputs.look_up(chain.from_iterable(sentences))
        last = np.cumsum([len(word.rows) for word in words]) - 1
        packing = Packing.of(np.diff(last[np.cumsum([*map(len, sentences)]) - 1], prepend=-1))
        rows = np.array([row for word in words for row in word.rows], dtype=np.intp)
        inputs, products = self._inputs.take(packing.pack(rows))
        x = self._first.run_on(products, packing.turn(inputs), packing)
        for layer in self._layers:
            x = layer.run(x, packing)
        return Encoded(words, last, packing, x)

    def find_names(
        self, encoded: Encoded, guidelines: Iterable[str] | None = None, *, known: Sequence[int] = ()
    ) -> dict[str, list[NameInWords]]:
        """Return the names that each of ``guidelines``, or each of all, sees, in order.

        ``known`` are the tags of all pieces among the names of a lexicon, by the types in ``self.known``; nothing where
        none is at hand.
        """
        packing, chosen = encoded.packing, tuple(self.guidelines if guidelines is None else guidelines)
        if not chosen:
            return {}
        x = packing.unpack_turned(self._names.run(encoded.turned, packing))
        scores = self._select_outputs(chosen).read(x)
        if len(inside := np.flatnonzero(known)):
            scores[inside] += self._known_scores(chosen)[np.asarray(known)[inside]]
        ends = np.cumsum([count_tags(len(self.guidelines[each])) for each in chosen])
        tags = best_tags(np.split(scores, ends[:-1], axis=1), packing.lengths)
        # Of each piece: its word, and where it begins and ends in it.
        words = [number for number, word in enumerate(encoded.words) for _ in word.rows]
        starts = [start for word in encoded.words for start in word.starts]
        stops = [end for word in encoded.words for end in word.ends]
        return {
            guideline: [
                NameInWords(words[first], starts[first], words[last], stops[last], self.guidelines[guideline][label])
                for first, last, label in find_names(row)
            ]
            for guideline, row in zip(chosen, tags, strict=True)
        }

    def _select_outputs(self, chosen: tuple[str, ...]) -> Output:
        """Return what scores the tags of the ``chosen`` guidelines, in their order."""
        if chosen not in self._outputs:
            own = self._columns(chosen)
            matrix, bias = (self.weights[name][..., own] for name in ("names.out", "names.out.bias"))
            self._outputs[chosen] = Output.of(self.weights, "spans", matrix, bias)
        return self._outputs[chosen]

    def _known_scores(self, chosen: tuple[str, ...]) -> NDArray[Any]:
        """Return what a piece's tag among known names adds to the scores of its tags, [tags of known, tags]."""
        if chosen not in self._added:
            self._added[chosen] = self.weights[KNOWN][:, self._columns(chosen)]
        return self._added[chosen]

    def _columns(self, chosen: tuple[str, ...]) -> NDArray[Any]:
        """Return the places of the tags of the ``chosen`` guidelines among those of all."""
        counts = [count_tags(len(labels)) for labels in self.guidelines.values()]
        columns = dict(zip(self.guidelines, np.split(np.arange(sum(counts)), np.cumsum(counts)[:-1]), strict=True))
        return np.concatenate([columns[each] for each in chosen])

    def to_disk(self, path: Path) -> None:
        """Write weights and labels into the folder ``path``."""
        write_weights(path, self.weights, {"words": self.words, "guidelines": self.guidelines, "known": self.known})

    @classmethod
    def from_disk(cls, path: Path) -> Reader:
        """Return the reader in the folder ``path``. Raises InputError where it is not there or not whole."""
        weights, labels = read_weights(path, needed=("words", "guidelines"))
        return cls(weights, words=labels["words"], guidelines=labels["guidelines"], known=labels.get("known", ()))


def find_layers(weights: Mapping[str, object]) -> tuple[str, ...]:
    """Return the names of the layers that all outputs share, in order."""
    scales = (name for name in weights if name.startswith("shared") and name.endswith(".scale"))
    return tuple(sorted(name.removesuffix(".scale") for name in scales))
