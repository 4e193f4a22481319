"""Raw text in pieces: what the encoder is pretrained on, and the words that it is to know."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language

from ...errors import InputError
from ...network.features import normalize_form
from ...network.pieces import split_pieces

# Shorter sentences teach little, longer ones are mostly tables.
_SHORTEST, _LONGEST = 4, 128


@dataclass(frozen=True, slots=True)
class RawText:
    """Sentences laid end to end: number of the form and edges of each piece, the lengths, and the forms."""

    numbers: NDArray[Any]
    edges: NDArray[Any]
    lengths: NDArray[Any]
    forms: tuple[str, ...]

    @property
    def starts(self) -> NDArray[Any]:
        """Where each sentence begins."""
        starts: NDArray[Any] = np.cumsum(self.lengths) - self.lengths
        return starts

    def count_forms(self) -> NDArray[Any]:
        """Return how often each form occurs."""
        return np.bincount(self.numbers, minlength=len(self.forms))

    def rank_words(self, most: int) -> tuple[str, ...]:
        """Return the most frequent normalized forms, at most ``most``, the most frequent first."""
        counts = Counter[str]()
        for form, count in zip(self.forms, self.count_forms().tolist(), strict=True):
            counts[normalize_form(form)] += count
        return tuple(sorted(counts, key=lambda word: (-counts[word], word))[:most])


def read_raw_text(path: Path, nlp: Language) -> RawText:
    """Return the sentences of a gzipped text, a paragraph a line; ``nlp`` sets where sentences begin.

    Raises InputError where the file is missing.
    """
    numbers: dict[str, int] = {}
    pieces, edges, lengths = list[NDArray[Any]](), list[NDArray[Any]](), list[int]()
    for words in _read_sentences(path, nlp):
        each = split_pieces(words)
        if _SHORTEST <= len(each.forms) <= _LONGEST:
            pieces.append(np.array([numbers.setdefault(form, len(numbers)) for form in each.forms], dtype=np.int32))
            edges.append(np.array(each.edges, dtype=np.uint8))
            lengths.append(len(each.forms))
    return RawText(np.concatenate(pieces), np.concatenate(edges), np.array(lengths), tuple(numbers))


def save_raw_text(text: RawText, path: Path) -> None:
    """Write ``text`` to ``path``."""
    np.savez(path, numbers=text.numbers, edges=text.edges, lengths=text.lengths, forms=np.array(text.forms))


def load_raw_text(path: Path) -> RawText:
    """Return what ``save_raw_text`` wrote."""
    with np.load(path) as arrays:
        forms = tuple(arrays["forms"].tolist())
        return RawText(arrays["numbers"], arrays["edges"], arrays["lengths"], forms)


def _read_sentences(path: Path, nlp: Language) -> Iterator[list[str]]:
    for doc in nlp.pipe(_read_lines(path)):
        for sentence in doc.sents:
            yield [token.text for token in sentence if not token.is_space]


def _read_lines(path: Path) -> Iterable[str]:
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from (line.strip() for line in lines if line.strip())
    except OSError as error:
        raise InputError(
            where=str(path), what=f"cannot be read ({error})", cure="Put raw text there, a paragraph a line, gzipped"
        ) from error
