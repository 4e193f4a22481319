"""Tags, lemmas and trees, read off the encoder's vectors of words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .arborescence import choose_heads
from .folding import Output
from .layer import Layer
from .outputs import relation_scores
from .packing import Packing
from .parsed import FirstLook, Parsed
from .second_look import AGAIN, look_again
from .weights import read_weights, write_weights

ROOT = "root"
# What is read off a word's vector: scores of tags and of lemma rules, and the word as dependent and as head.
_OUTPUTS = ("tag", "lemma", "arc.words", "label.words")
# Words whose relations are scored at once: the scores of each take some ten kilobytes on the way.
_AT_ONCE = 256


class Parser:
    """Fitted outputs for tags, lemmas and trees."""

    def __init__(
        self,
        weights: Mapping[str, NDArray[Any]],
        *,
        tags: Sequence[str],
        rules: Sequence[str],
        relations: Sequence[str],
        treebanks: Sequence[str] = (),
    ) -> None:
        """Keep the weights and what the outputs stand for. Raises ValueError where ``relations`` have no "root".

        ``treebanks`` are those that weights of a second look at tags are for; without any there is none.
        """
        if ROOT not in relations:
            raise ValueError(f"a parser needs the relation {ROOT!r}, and has {', '.join(relations) or 'none'}")
        self.weights = weights
        self.tags, self.rules, self.relations = tuple(tags), tuple(rules), tuple(relations)
        self.treebanks = tuple(treebanks)
        self._root = self.relations.index(ROOT)
        self._layer = Layer.of(weights, "syntax")
        matrices, biases = zip(*((weights[name], weights[f"{name}.bias"]) for name in _OUTPUTS), strict=True)
        self._output = Output.of(weights, "words", np.concatenate(matrices, axis=1), np.concatenate(biases))
        self._ends = np.cumsum([len(bias) for bias in biases])[:-1]

    @property
    def width(self) -> int:
        """How many numbers the vector of a word has."""
        return len(self._output.matrix)

    def parse(
        self, states: NDArray[Any], lengths: Sequence[int], treebanks: Sequence[str | None] | None = None
    ) -> Parsed:
        """Return what is said of the words of sentences of ``lengths``, none of which may be empty.

        ``states`` [all words, width] are the encoder's vectors, sentences laid end to end; ``treebanks`` are those that
        the sentences are cut as in, as far as they are known (see ``second_look.find_treebank``).
        """
        look = self.look(states, lengths)
        if not self.treebanks or treebanks is None:
            return look.parsed
        numbers: dict[str | None, int] = {name: number for number, name in enumerate(self.treebanks)}
        owners = np.repeat(np.array([numbers.get(name, -1) for name in treebanks], dtype=np.intp), lengths)
        return look_again(look, owners, self.weights[AGAIN], rules=len(self.rules))

    def look(self, states: NDArray[Any], lengths: Sequence[int]) -> FirstLook:
        """Return what ``parse`` says at first, and what it is read off."""
        packing = Packing.of(lengths)
        x = packing.unpack_turned(self._layer.run(packing.pack_turned(states), packing))
        tags, rules, arcs, labels = np.split(self._output.read(x), self._ends, axis=1)
        heads = self._choose_heads(np.maximum(arcs, 0), packing.lengths)
        relations = self._choose_relations(np.maximum(labels, 0), heads)
        return FirstLook(x, tags, Parsed(tags.argmax(-1), rules.argmax(-1), heads, relations))

    def _choose_heads(self, roles: NDArray[Any], lengths: NDArray[Any]) -> NDArray[Any]:
        """Return the head of each word, given the vectors of words as dependents and as heads, as ``outputs`` says.

        A sentence's scores are one product: its dependents with a column of ones, times the root and its words as
        heads with what each scores as a head of any word.
        """
        weights, half = self.weights, roles.shape[1] // 2
        ends, count = np.cumsum(lengths), np.arange(len(lengths))
        dependents = np.column_stack([roles[:, :half] @ weights["arc"], np.ones(len(roles), dtype=roles.dtype)])
        heads = np.empty((len(roles) + len(lengths), half + 1), dtype=roles.dtype)
        heads[ends - lengths + count, :half] = weights["arc.root"]
        heads[np.arange(len(roles)) + np.repeat(count, lengths) + 1, :half] = roles[:, half:]
        heads[:, half] = heads[:, :half] @ weights["arc.head"]
        chosen = np.arange(len(roles))
        for number, (start, end) in enumerate(pairwise([0, *ends.tolist()])):
            best = choose_heads(dependents[start:end] @ heads[start + number : end + number + 1].T)
            np.copyto(chosen[start:end], best + (start - 1), where=best > 0)
        return chosen

    def _choose_relations(self, roles: NDArray[Any], chosen: NDArray[Any]) -> NDArray[Any]:
        """Return the relation of each word to its head; "root" is the relation to the root, and to nothing else."""
        half = roles.shape[1] // 2
        dependents, is_root = roles[:, :half], chosen == np.arange(len(chosen))
        heads = roles[chosen, half:]
        heads[is_root] = self.weights["label.root"]
        best = np.empty(len(roles), dtype=np.intp)
        for start in range(0, len(roles), _AT_ONCE):
            part = slice(start, start + _AT_ONCE)
            scores = relation_scores(dependents[part], heads[part], self.weights)
            scores[:, self._root] = -np.inf
            best[part] = scores.argmax(-1)
        best[is_root] = self._root
        return best

    def to_disk(self, path: Path) -> None:
        """Write weights and labels into the folder ``path``."""
        labels = {"tags": self.tags, "rules": self.rules, "relations": self.relations, "treebanks": self.treebanks}
        write_weights(path, self.weights, labels)

    @classmethod
    def from_disk(cls, path: Path) -> Parser:
        """Return the parser in the folder ``path``. Raises InputError where it is not there or not whole."""
        weights, labels = read_weights(path, needed=("tags", "rules", "relations"))
        return cls(
            weights,
            tags=labels["tags"],
            rules=labels["rules"],
            relations=labels["relations"],
            treebanks=labels.get("treebanks", ()),
        )
