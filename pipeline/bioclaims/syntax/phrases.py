"""Phrases of several words, wherever they stand in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from .tree import Tree

_Value = TypeVar("_Value")
# Phrases by their first word, each as its words with what it stands for.
Phrases = Mapping[str, Sequence[tuple[list[str], _Value]]]


def index_phrases(phrases: Mapping[str, _Value]) -> Phrases[_Value]:
    """Return ``phrases``, with what each stands for, as ``find_phrases`` looks for them."""
    found: dict[str, list[tuple[list[str], _Value]]] = {}
    for phrase, value in phrases.items():
        parts = phrase.split(" ")
        found.setdefault(parts[0], []).append((parts, value))
    return found


def find_phrases(tree: Tree, phrases: Phrases[_Value]) -> Iterator[tuple[tuple[int, ...], _Value]]:
    """Yield the tokens of each phrase that stands in the sentence, and what it stands for, in order of the text."""
    for token in tree.tokens:
        if token.lower in phrases:
            start = token.index
            for parts, value in phrases[token.lower]:
                behind = start + len(parts)
                if [each.lower for each in tree.tokens[start:behind]] == parts:
                    yield tuple(range(start, behind)), value
