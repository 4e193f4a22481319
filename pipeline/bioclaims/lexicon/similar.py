"""Writes the index of words by which names that are spelled in another way are found: see ``names.similar``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import marisa_trie
import numpy as np
from numpy.typing import NDArray

from ..names import layout
from ..names.words import is_described, split_words
from .value import NameRow

Place = tuple[int, int]


def write_similar(folder: Path, names: Mapping[Place, NameRow]) -> None:
    """Write into ``folder`` the index of those of ``names`` that describe something; each has its place in the entries.

    Of the names of one identifier with the same words, the first is taken.
    """
    places, bags = _choose(names)
    words = marisa_trie.Trie(sorted({word for bag in bags for word in bag}))
    words.save(str(folder / layout.WORDS_FILE))
    arrays = _weigh(bags, words) if bags else [np.zeros(0, dtype=np.float32)] * 4
    places_array = np.array(places, dtype=np.uint32).reshape(-1, 2)
    for name, array in zip(layout.WORD_ARRAYS, [*arrays, places_array], strict=True):
        np.save(folder / name, array, allow_pickle=False)


def _choose(names: Mapping[Place, NameRow]) -> tuple[list[Place], list[tuple[str, ...]]]:
    seen, places, bags = set[tuple[str, tuple[str, ...]]](), list[Place](), list[tuple[str, ...]]()
    for place, row in sorted(names.items()):
        words = split_words(row.surface)
        bag = tuple(sorted(words))
        if is_described(words) and (row.curie, bag) not in seen:
            seen.add((row.curie, bag))
            places.append(place)
            bags.append(bag)
    return places, bags


def _weigh(bags: Sequence[Sequence[str]], words: marisa_trie.Trie) -> list[NDArray[Any]]:
    """Return idf of each word, where its names begin, the names of all words, and its weight in each."""
    # The extra ``lexicon``, and half a second to import.
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415

    order = sorted(words, key=words.__getitem__)
    vectorizer = TfidfVectorizer(analyzer=list, vocabulary=order, binary=True, dtype=np.float32)
    by_word = vectorizer.fit_transform(bags).T.tocsr()
    by_word.sort_indices()
    return [
        vectorizer.idf_.astype(np.float32),
        by_word.indptr.astype(np.uint32),
        by_word.indices.astype(np.uint32),
        by_word.data.astype(np.float16),
    ]
