"""Whether the contexts of two parts of a conflict are different things, as far as their names tell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product


def are_apart(one: Iterable[str], other: Iterable[str]) -> bool:
    """Return whether no name of one part has all the words of a name of the other, in a row.

    A neuron may be a hippocampal neuron, and DCs are DC; which cells are of which kind, names alone do not tell.
    """
    pairs = product(map(_find_words, one), map(_find_words, other))
    return not any(_holds(a, b) or _holds(b, a) for a, b in pairs)


def _find_words(name: str) -> list[str]:
    words = re.findall(r"\w+", name.casefold())
    return [word.removesuffix("s") if len(word) > 2 else word for word in words]


def _holds(words: list[str], part: list[str]) -> bool:
    return any(words[start : start + len(part)] == part for start in range(len(words) - len(part) + 1))
