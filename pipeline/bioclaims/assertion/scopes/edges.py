"""The edges of a scope: a small network reads the sentence, as the cue sees it, in both directions.

Each word is the sum of the vectors of what is known of it; layers of simple recurrent units, those of the encoder, run
over the sentence, and score each word as the first and as the last one of the scope.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...network.encoder import multiply, normalize
from ...network.folding import Output
from ...network.layer import Layer
from ...network.packing import Packing
from ...network.reader import find_layers
from ...network.weights import read_weights, write_weights
from .words import Described

# The name of the labels on disk.
_FEATURES = "features"


@dataclass(frozen=True, slots=True, eq=False)
class EdgeReader:
    """``features`` names the rows of the table of vectors but its first one, which is nothing: that of unknown ones."""

    features: tuple[str, ...]
    weights: Mapping[str, NDArray[Any]]
    _places: Mapping[str, int] = field(init=False, repr=False)
    _layers: tuple[Layer, ...] = field(init=False, repr=False)
    _output: Output = field(init=False, repr=False)

    def __post_init__(self) -> None:
        weights = self.weights
        object.__setattr__(self, "_places", number_features(self.features))
        object.__setattr__(self, "_layers", tuple(Layer.of(weights, name) for name in find_layers(weights)))
        output = Output.of(weights, "edges", weights["edges.out"], weights["edges.out.bias"])
        object.__setattr__(self, "_output", output)

    def score(self, sentences: Sequence[Described]) -> list[NDArray[Any]]:
        """Return how well each word of ``sentences``, at least one, begins the scope and ends it: [words, 2] each."""
        rows = [[self._places.get(name, 0) for name in word] for words in sentences for word in words]
        starts = np.cumsum([0, *map(len, rows[:-1])])
        vectors = np.add.reduceat(self.weights["table"][list(chain.from_iterable(rows))].astype(np.float32), starts)
        packing = Packing.of(list(map(len, sentences)))
        x = packing.pack_turned(widen(vectors, self.weights))
        for layer in self._layers:
            x = layer.run(x, packing)
        scores = self._output.read(packing.unpack_turned(x))
        return np.split(scores, np.cumsum(packing.lengths)[:-1])

    def save(self, folder: Path) -> None:
        """Write the weights and the names of their features into ``folder``, which is made."""
        write_weights(folder, self.weights, {_FEATURES: self.features})

    @classmethod
    def load(cls, folder: Path) -> EdgeReader:
        """Return the reader in ``folder``. Raises InputError where it is not there or not whole."""
        weights, labels = read_weights(folder, needed=(_FEATURES,))
        return cls(tuple(labels[_FEATURES]), weights)


def number_features(features: Sequence[str]) -> dict[str, int]:
    """Return the row of each of ``features`` in the table of vectors."""
    return {name: row for row, name in enumerate(features, start=1)}


def widen(vectors: Any, weights: Mapping[str, Any], xp: Any = np) -> Any:
    """Return the input of the first layer [..., width] from summed vectors [..., n]; for NumPy, and for JAX."""
    return multiply(normalize(vectors, weights, "input", xp), weights["input.to_width"])
