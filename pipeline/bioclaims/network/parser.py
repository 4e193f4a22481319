"""Tags, lemmas and trees, read off the encoder's vectors of words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .arborescence import choose_heads
from .encoder import normalize, run_layer
from .lemmas import apply_rule
from .outputs import add_root, arc_scores, linear, relation_scores, word_roles
from .packing import Packing, recur_packed
from .weights import read_weights, write_weights

ROOT = "root"


@dataclass(frozen=True, slots=True)
class ParsedWord:
    """What is said of a word: tag, lemma, head (0 is the root; words from 1) and relation."""

    tag: str
    lemma: str
    head: int
    relation: str


class Parser:
    """Fitted outputs for tags, lemmas and trees."""

    def __init__(
        self,
        weights: Mapping[str, np.ndarray],
        *,
        tags: Sequence[str],
        rules: Sequence[str],
        relations: Sequence[str],
    ) -> None:
        """Keep the weights and what the outputs stand for; ``relations`` must have "root"."""
        self.weights = weights
        self.tags, self.rules, self.relations = tuple(tags), tuple(rules), tuple(relations)
        self._root = self.relations.index(ROOT)

    def parse(self, states: np.ndarray, sentences: Sequence[Sequence[str]]) -> Iterator[list[ParsedWord]]:
        """Yield what is said of the words of each sentence.

        ``states`` [all words, width] are the encoder's vectors, sentences laid end to end; none may be empty.
        """
        packing = Packing.of([len(words) for words in sentences])
        x = run_layer(packing.pack(states), packing, self.weights, "syntax", recur_packed)
        x = packing.unpack(normalize(x, self.weights, "words"))
        tags, rules = (linear(x, self.weights, name).argmax(-1) for name in ("tag", "lemma"))
        arcs, labels = word_roles(x, self.weights, "arc"), word_roles(x, self.weights, "label")
        start = 0
        for words in sentences:
            own = slice(start, start + len(words))
            heads = choose_heads(arc_scores(arcs[0][own], add_root(arcs[1][own], self.weights, "arc"), self.weights))
            relations = self._choose_relations(labels[0][own], labels[1][own], heads)
            yield [
                ParsedWord(self.tags[tag], apply_rule(self.rules[rule], word), int(head), self.relations[relation])
                for word, tag, rule, head, relation in zip(words, tags[own], rules[own], heads, relations, strict=True)
            ]
            start = own.stop

    def _choose_relations(self, dependents: np.ndarray, heads: np.ndarray, chosen: np.ndarray) -> np.ndarray:
        """Return the relation of each word to its head; "root" is the relation to the root, and to nothing else."""
        scores = relation_scores(dependents, add_root(heads, self.weights, "label")[chosen], self.weights)
        scores[:, self._root] = np.where(chosen == 0, np.inf, -np.inf)
        best: np.ndarray = scores.argmax(-1)
        return best

    def to_disk(self, path: Path) -> None:
        """Write weights and labels into the folder ``path``."""
        write_weights(path, self.weights, {"tags": self.tags, "rules": self.rules, "relations": self.relations})

    @classmethod
    def from_disk(cls, path: Path) -> Parser:
        """Return the parser in the folder ``path``. Raises InputError where it is not there or not whole."""
        weights, labels = read_weights(path)
        return cls(weights, tags=labels["tags"], rules=labels["rules"], relations=labels["relations"])
