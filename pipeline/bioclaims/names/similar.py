"""Names with nearly the words of another: the nearest by the cosine of their tf-idf weights (Salton and Buckley 1988).

An index of words, which ``bioclaims.lexicon.similar`` writes: for each word the names that have it, and its weight in
each. Memory-mapped, so that processes share it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import marisa_trie
import numpy as np

from . import layout


class SimilarNames:
    """The index in the folder of a compiled lexicon."""

    def __init__(self, folder: Path) -> None:
        """Open the index in ``folder``, which holds a whole lexicon."""
        self._words = marisa_trie.Trie().mmap(str(folder / layout.WORDS_FILE))
        self._idf, self._starts, self._names, self._weights, self._places = (
            np.load(folder / name, mmap_mode="r") for name in layout.WORD_ARRAYS
        )

    def find(self, words: Sequence[str], *, least: float) -> Iterator[tuple[int, int, float]]:
        """Yield (offset of a line of entries, number of the name in it, cosine) from cosine ``least`` on, best first.

        Words that no name has count as the rarest do.
        """
        numbers = sorted(self._words[word] for word in set(words) if word in self._words)
        if not numbers:
            return
        own = self._idf[numbers]
        unknown = (len(set(words)) - len(numbers)) * float(self._idf.max()) ** 2
        own = own / np.sqrt((own * own).sum() + unknown)
        cosines = np.zeros(len(self._places), dtype=np.float32)
        for number, weight in zip(numbers, own, strict=True):
            place = slice(self._starts[number], self._starts[number + 1])
            cosines[self._names[place]] += weight * self._weights[place]
        near = np.flatnonzero(cosines >= least)
        for name in near[np.argsort(-cosines[near], kind="stable")].tolist():
            offset, number = self._places[name].tolist()
            yield offset, number, float(cosines[name])
