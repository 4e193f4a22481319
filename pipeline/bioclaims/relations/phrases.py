"""Processes that no lexicon need know: "tissue reorganization", "function of macrophages"."""

from __future__ import annotations

from collections.abc import Collection

from ..model import Quote
from ..syntax.prepositions import find_preposition
from ..syntax.sentence import Sentence

# What is always to something: "resistance to cisplatin".
_ANSWERS = ("adaptation", "adhesion", "resistance", "response", "sensitivity", "susceptibility", "tolerance")


def find_process_phrase(sentence: Sentence, noun: int, *, without: Collection[int]) -> Quote:
    """Return the words of the phrase of ``noun``: what stands before it, and "of" or "to" with the noun after.

    ``without`` are modifiers that say something else of it ("**reduced** growth", "**TNF-induced** growth").
    """
    tree = sentence.tree
    before = [child for child in tree.children(noun, "compound", "amod") if child < noun and child not in without]
    tokens = {noun}
    for child in before:
        tokens |= {below for below in tree.subtree(child) if below < noun}
    after = tree.children(noun, "nmod")
    joining = ("of", "to") if tree[noun].lemma in _ANSWERS else ("of",)
    # Of "growth and migration of A" the growth alone is meant.
    if after and find_preposition(tree, after[0]) in joining and min(tree.subtree(after[0])) == noun + 1:
        tokens |= {below for below in tree.subtree(after[0]) if below <= after[0]}
    tokens -= {token for token in tokens if tree[token].relation == "cc:preconj"}
    start = max((token for token in without if token < noun), default=-1) + 1
    return sentence.quote(tree.span(token for token in tokens if token >= start))
