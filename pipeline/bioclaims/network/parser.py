"""Tags, lemmas and trees, read off the encoder's vectors of words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .arborescence import choose_heads
from .encoder import normalize
from .layer import Layer
from .lemmas import apply_rule
from .outputs import add_root, arc_scores, linear, relation_scores, word_roles
from .packing import Packing
from .weights import read_weights, write_weights

ROOT = "root"
# Words whose relations are scored at once: the scores of each take some ten kilobytes on the way.
_AT_ONCE = 256


@dataclass(frozen=True, slots=True)
class Parsed:
    """What is said of the words of some sentences laid end to end, an element a word.

    ``tags`` and ``relations`` are indices in the parser's; ``heads`` those of words in the same row, which is the
    word's own where it is the root of its sentence.
    """

    tags: NDArray[Any]
    lemmas: tuple[str, ...]
    heads: NDArray[Any]
    relations: NDArray[Any]


class Parser:
    """Fitted outputs for tags, lemmas and trees."""

    def __init__(
        self,
        weights: Mapping[str, NDArray[Any]],
        *,
        tags: Sequence[str],
        rules: Sequence[str],
        relations: Sequence[str],
    ) -> None:
        """Keep the weights and what the outputs stand for. Raises ValueError where ``relations`` have no "root"."""
        if ROOT not in relations:
            raise ValueError(f"a parser needs the relation {ROOT!r}, and has {', '.join(relations) or 'none'}")
        self.weights = weights
        self.tags, self.rules, self.relations = tuple(tags), tuple(rules), tuple(relations)
        self._root = self.relations.index(ROOT)
        self._layer = Layer.of(weights, "syntax")

    def parse(self, states: NDArray[Any], sentences: Sequence[Sequence[str]]) -> Parsed:
        """Return what is said of the words of ``sentences``, none of which may be empty.

        ``states`` [all words, width] are the encoder's vectors, sentences laid end to end.
        """
        lengths = [len(words) for words in sentences]
        packing = Packing.of(lengths)
        x = self._layer.run(packing.pack(states), packing)
        x = packing.unpack(normalize(x, self.weights, "words"))
        tags, rules = (linear(x, self.weights, name).argmax(-1) for name in ("tag", "lemma"))
        lemmas = map(apply_rule, [self.rules[rule] for rule in rules.tolist()], chain.from_iterable(sentences))
        heads = self._choose_heads(x, lengths)
        return Parsed(tags, tuple(lemmas), heads, self._choose_relations(x, heads))

    def _choose_heads(self, x: NDArray[Any], lengths: Sequence[int]) -> NDArray[Any]:
        dependents, heads = word_roles(x, self.weights, "arc")
        chosen = np.arange(len(x))
        for start, end in pairwise(np.cumsum([0, *lengths]).tolist()):
            scores = arc_scores(dependents[start:end], add_root(heads[start:end], self.weights, "arc"), self.weights)
            best = choose_heads(scores)
            np.copyto(chosen[start:end], best + (start - 1), where=best > 0)
        return chosen

    def _choose_relations(self, x: NDArray[Any], chosen: NDArray[Any]) -> NDArray[Any]:
        """Return the relation of each word to its head; "root" is the relation to the root, and to nothing else."""
        dependents, heads = word_roles(x, self.weights, "label")
        is_root = chosen == np.arange(len(chosen))
        heads = np.where(is_root[:, None], self.weights["label.root"], heads[chosen])
        best = np.empty(len(x), dtype=np.intp)
        for start in range(0, len(x), _AT_ONCE):
            part = slice(start, start + _AT_ONCE)
            scores = relation_scores(dependents[part], heads[part], self.weights)
            scores[:, self._root] = -np.inf
            best[part] = scores.argmax(-1)
        best[is_root] = self._root
        return best

    def to_disk(self, path: Path) -> None:
        """Write weights and labels into the folder ``path``."""
        write_weights(path, self.weights, {"tags": self.tags, "rules": self.rules, "relations": self.relations})

    @classmethod
    def from_disk(cls, path: Path) -> Parser:
        """Return the parser in the folder ``path``. Raises InputError where it is not there or not whole."""
        weights, labels = read_weights(path, needed=("tags", "rules", "relations"))
        return cls(weights, tags=labels["tags"], rules=labels["rules"], relations=labels["relations"])
