"""Examples side by side: sentences of like length in one batch, in an order that the seed decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .examples import NameExample, TreeExample
from .layers import TextBatch
from .losses import HiddenBatch, NameBatch, TreeBatch, WordBatch
from .table import Lookup

# Lengths that sentences are padded to, few, because each shape is compiled anew; longer ones are left out (1 in 500).
LENGTHS = (16, 24, 32, 44, 64, 100)


@dataclass(frozen=True, slots=True)
class Step:
    """What one step of training is given: where its vectors come from, its shape, and its batch."""

    lookup: Lookup
    shape: tuple[int, int]
    batch: HiddenBatch | TreeBatch | NameBatch


@dataclass(frozen=True, slots=True)
class Numbering:
    """What the outputs stand for, in order: tags, lemma rules, relations, and each guideline's labels."""

    tags: tuple[str, ...]
    rules: tuple[str, ...]
    relations: tuple[str, ...]
    guidelines: Mapping[str, tuple[str, ...]]


def plan_batches(lengths: Sequence[int], pieces: int, dice: np.random.Generator) -> Iterator[tuple[int, NDArray[Any]]]:
    """Yield padded length and indices of the sentences of each batch, all once, but for what fills no batch.

    ``lengths`` are those of the sentences; a batch has about ``pieces`` pieces.
    """
    order = dice.permutation(len(lengths))
    ranks = np.searchsorted(LENGTHS, np.asarray(lengths)[order])
    batches = []
    for rank, length in enumerate(LENGTHS):
        members, size = order[ranks == rank], max(1, pieces // length)
        batches += [(length, members[at : at + size]) for at in range(0, len(members) - size + 1, size)]
    for index in dice.permutation(len(batches)):
        yield batches[index]


def lay_out(
    sentences: Sequence[tuple[NDArray[Any], Sequence[int] | NDArray[Any]]], length: int
) -> tuple[NDArray[Any], TextBatch]:
    """Return the numbers of forms [time, batch], and the batch, of sentences given as form numbers and edges."""
    numbers = np.zeros((length, len(sentences)), dtype=np.int32)
    all_edges, mask = np.zeros_like(numbers), np.zeros(numbers.shape, dtype=np.float32)
    for column, (forms, edges) in enumerate(sentences):
        own = slice(0, len(forms))
        numbers[own, column], all_edges[own, column], mask[own, column] = forms, edges, 1
    return numbers, TextBatch(all_edges, mask)


def to_tree_batch(text: TextBatch, examples: Sequence[TreeExample], numbering: Numbering) -> TreeBatch:
    """Return treebank sentences as a batch; ``text`` is that of their pieces."""
    length = len(text.edges)
    last = _fill((each.pieces.last for each in examples), (length, len(examples)))
    return TreeBatch(text, last, to_word_batch(examples, length, numbering))


def to_word_batch(examples: Sequence[TreeExample], length: int, numbering: Numbering) -> WordBatch:
    """Return what is said of the words of treebank sentences, of ``length`` words at the most."""
    tags, rules, relations = (_number(names) for names in (numbering.tags, numbering.rules, numbering.relations))
    fill = partial(_fill, shape=(length, len(examples)))
    return WordBatch(
        words=fill([1] * len(each.tags) for each in examples).astype(np.float32),
        tags=fill((tags[tag] for tag in each.tags) for each in examples),
        rules=fill(((rules.get(rule, -1) for rule in each.rules) for each in examples), empty=-1),
        heads=fill(each.heads for each in examples),
        relations=fill((relations[relation] for relation in each.relations) for each in examples),
    )


def to_name_batch(text: TextBatch, examples: Sequence[NameExample], numbering: Numbering) -> NameBatch:
    """Return sentences with names as a batch; ``text`` is that of their pieces."""
    places = _number(numbering.guidelines)
    tags = np.full((*text.edges.shape, len(places)), -1, dtype=np.int32)
    for column, example in enumerate(examples):
        for guideline, row in example.tags:
            tags[: len(row), column, places[guideline]] = row
    return NameBatch(text, tags)


def _fill(rows: Iterable[Iterable[int]], shape: tuple[int, int], empty: int = 0) -> NDArray[Any]:
    """Return ``rows`` as the columns of an array, filled up with ``empty``."""
    filled = np.full(shape, empty, dtype=np.int32)
    for column, row in enumerate(rows):
        values = list(row)
        filled[: len(values), column] = values
    return filled


def _number(names: Iterable[str]) -> dict[str, int]:
    return {name: index for index, name in enumerate(names)}
