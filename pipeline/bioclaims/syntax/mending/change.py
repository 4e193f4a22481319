"""Trees with other heads and relations for some tokens."""

from __future__ import annotations

from dataclasses import replace

from ..tree import Tree


def attach(tree: Tree, changes: dict[int, tuple[int, str]]) -> Tree:
    """Return ``tree`` with other heads and relations for some tokens."""
    tokens = list(tree.tokens)
    for index, (head, relation) in changes.items():
        tokens[index] = replace(tokens[index], head=head, relation=relation)
    return Tree(tuple(tokens))


def retag(tree: Tree, word: int, tag: str) -> Tree:
    """Return ``tree`` with another tag for a word."""
    tokens = list(tree.tokens)
    tokens[word] = replace(tokens[word], tag=tag)
    return Tree(tuple(tokens))


def is_name(tree: Tree, word: int) -> bool:
    """Return whether the word is written as names are: with a digit, or with a capital after its first letter.

    "miRNAs" and "GTPases" are common nouns.
    """
    text = tree[word].text.removesuffix("s").removesuffix("RNA").removesuffix("TPase")
    return tree[word].tag.startswith("NN") and any(char.isdigit() or char.isupper() for char in text[1:])
