"""Processes that no lexicon need know: "tissue reorganization", "function of macrophages"."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ...model import Quote
from ...syntax.prepositions import find_preposition
from ...syntax.sentence import Sentence

# What is always to something: "resistance to cisplatin".
_ANSWERS = (
    "adaptation",
    "adhesion",
    "progression",
    "resistance",
    "response",
    "sensitivity",
    "susceptibility",
    "tolerance",
)
# What is from one thing to another: "conversion of A to B".
_TURNS = ("conversion", "interconversion", "switch", "transformation", "transition")


def find_process_phrase(sentence: Sentence, noun: int, *, without: Collection[int]) -> Quote:
    """Return the words of the phrase of ``noun``: what stands before it, and "of" or "to" with the nouns after.

    ``without`` are modifiers that say something else of it ("**reduced** growth", "**TNF-induced** growth").
    """
    tree = sentence.tree
    before = [child for child in tree.children(noun, "compound", "amod") if child < noun and child not in without]
    tokens = {noun}
    for child in before:
        tokens |= {below for below in tree.subtree(child) if below < noun}
    for first, last in _find_after(sentence, noun):
        tokens |= {below for below in tree.subtree(first) if below <= last}
    tokens -= {token for token in tokens if tree[token].relation == "cc:preconj"}
    start = max((token for token in without if token < noun), default=-1) + 1
    return sentence.quote(tree.span(token for token in tokens if token >= start))


def _find_after(sentence: Sentence, noun: int) -> Iterator[tuple[int, int]]:
    """Yield the nouns that follow ``noun`` without another word between, and with each the last that is meant of it.

    Of "growth and migration of A" the growth alone is meant, of "growth of A and B" that of A.
    """
    tree, lemma = sentence.tree, sentence.tree[noun].lemma
    joining: tuple[str, ...] = ("of",)
    if lemma in _ANSWERS:
        joining = ("of", "to")
    elif lemma in _TURNS:
        joining = ("of", "from", "between")
    end = noun
    for phrase in tree.children(noun, "nmod"):
        preposition = find_preposition(tree, phrase)
        if preposition not in joining or min(tree.subtree(phrase)) != end + 1:
            return
        yield phrase, max((phrase, *tree.children(phrase, "conj"))) if preposition == "between" else phrase
        end = max(tree.subtree(phrase))
        joining = ("to", "into") if lemma in _TURNS else ()
