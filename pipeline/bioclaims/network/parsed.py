"""What the parser says of words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Parsed:
    """What is said of the words of some sentences laid end to end, an element a word.

    ``tags``, ``rules`` (of lemmas) and ``relations`` are indices in the parser's; ``heads`` those of words in the same
    row, which is the word's own where it is the root of its sentence.
    """

    tags: NDArray[Any]
    rules: NDArray[Any]
    heads: NDArray[Any]
    relations: NDArray[Any]


@dataclass(frozen=True, slots=True)
class FirstLook:
    """Vectors of words [words, width] before they are normalized, scores of their tags, and what all outputs say."""

    vectors: NDArray[Any]
    scores: NDArray[Any]
    parsed: Parsed
