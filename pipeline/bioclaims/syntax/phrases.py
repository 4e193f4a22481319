"""Phrases of several words, wherever they stand in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from .tree import Tree

_Value = TypeVar("_Value")


def find_phrases(tree: Tree, phrases: Mapping[str, _Value]) -> Iterator[tuple[tuple[int, ...], _Value]]:
    """Yield the tokens of each phrase that stands in the sentence, and what it stands for, in order of the text."""
    words = [token.lower for token in tree.tokens]
    by_first: dict[str, list[tuple[list[str], _Value]]] = {}
    for phrase, value in phrases.items():
        parts = phrase.split(" ")
        by_first.setdefault(parts[0], []).append((parts, value))
    for start, word in enumerate(words):
        for parts, value in by_first.get(word, ()):
            if words[start : start + len(parts)] == parts:
                yield tuple(range(start, start + len(parts))), value
