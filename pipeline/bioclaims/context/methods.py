"""Methods by which authors saw what they say: "gelatin zymography", "Western blot analysis", "ELISA"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ..model import Span
from ..resources import load_table
from ..syntax.sentence import Sentence


@cache
def _load_methods() -> dict[str, bool]:
    """Return the words for methods, and whether each is one only with a noun before it that says which."""
    rows = load_table("seeds", "context", "methods.tsv")
    return {row["word"]: row["needs_modifier"] == "yes" for row in rows}


def find_methods(sentence: Sentence) -> Iterator[Span]:
    """Yield the words of each method that ``sentence`` names, with the nouns before it."""
    tree, methods, behind = sentence.tree, _load_methods(), -1
    for token in tree.tokens:
        if token.index <= behind or not token.tag.startswith(("NN", "VBG")):
            continue
        last = _find_last(sentence, token.index)
        needs = methods.get(tree[last].lemma, methods.get(tree[last].lower))
        if needs is None:
            continue
        first = _find_first(sentence, last)
        if first < last or not needs:
            behind = last
            yield tree.span((first, last))


def _find_last(sentence: Sentence, token: int) -> int:
    """Return the last word for a method in the row of nouns that ``token`` is in: "Western blot **analysis**"."""
    tree, methods = sentence.tree, _load_methods()
    last, place = token, token
    while place + 1 < len(tree) and tree[place + 1].tag.startswith(("NN", "VBG", "HYPH")):
        place += 1
        if tree[place].lemma in methods:
            last = place
    return last


def _find_first(sentence: Sentence, last: int) -> int:
    """Return the first noun, or name of a method ("western"), of the compound that ends with ``last``."""
    first = last
    while first > 0 and _is_part(sentence, first - 1, last):
        first -= 1
    return first


def _is_part(sentence: Sentence, token: int, last: int) -> bool:
    tree = sentence.tree
    word = tree[token]
    is_noun = word.tag.startswith(("NN", "HYPH", "CD", "FW")) or word.lower in _load_methods()
    return is_noun and tree.is_below(token, last) and word.relation not in ("nsubj", "nsubjpass", "conj")
