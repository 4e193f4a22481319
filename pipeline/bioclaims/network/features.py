"""What the network sees of a piece's form: itself, its shape, its beginning and end, and the letters in it.

Words that pretraining saw often have rows of their own; everything else shares rows by its hash, so that a name that
nobody has seen still gets a vector from its parts (after Bojanowski et al. 2017, https://aclanthology.org/Q17-1010).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from zlib import crc32

_NGRAMS = (3, 4)
_EDGES = (1, 2, 3)
_LONGEST = 40


def normalize_form(form: str) -> str:
    """Return the form under which a piece is looked up: small letters, and numbers by their length alone."""
    return "0" * min(len(form), 4) if form.isdigit() else form.lower()


def word_shape(form: str) -> str:
    """Return ``form`` with x, X and d for letters and digits, runs cut at three."""
    shape = ""
    for character in form[:_LONGEST]:
        kind = "d" if character.isdigit() else "x" if character.islower() else "X" if character.isalpha() else character
        if shape[-3:] != kind * 3:
            shape += kind
    return shape


def feature_rows(form: str, words: Mapping[str, int], hashed: int) -> tuple[int, ...]:
    """Return the rows of the embedding table that make up the vector of ``form``, each once.

    ``words`` numbers the frequent forms, from 0; the ``hashed`` rows behind them are shared.
    """
    own = words.get(normalize_form(form))
    shared = dict.fromkeys(len(words) + crc32(part.encode()) % hashed for part in _parts(form))
    return (*(() if own is None else (own,)), *shared)


def _parts(form: str) -> Iterator[str]:
    yield f"form {form}"
    yield f"shape {word_shape(form)}"
    small = normalize_form(form)[:_LONGEST]
    for size in _EDGES:
        if size < len(small):
            yield f"first {small[:size]}"
            yield f"last {small[-size:]}"
    padded = f"<{small}>"
    for size in _NGRAMS:
        for start in range(len(padded) - size + 1):
            yield padded[start : start + size]
