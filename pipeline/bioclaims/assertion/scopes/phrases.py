"""Phrases of cues on the tokens of a tree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from ...model import Span
from ...syntax.tree import Tree
from .guideline import GAP


def tokens_in(tree: Tree, span: Span) -> tuple[int, ...]:
    """Return the tokens that share a code point with ``span``."""
    return tree.cover(span)


def tokens_of(tree: Tree, parts: Iterable[Span]) -> tuple[int, ...]:
    """Return the tokens of a cue in ``parts``, in order."""
    return tuple(sorted({token for part in parts for token in tokens_in(tree, part)}))


def phrase_of(tree: Tree, tokens: Sequence[int]) -> str:
    """Return the words on ``tokens`` as a list of phrases has them."""
    words = [tree[tokens[0]].lower]
    for before, token in pairwise(tokens):
        words.append((" " if token == before + 1 else GAP) + tree[token].lower)
    return "".join(words)
