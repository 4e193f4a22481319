"""What cells and animals were given beside what a relation is about: "LPS-stimulated", "in the presence of LPS"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ..model import Mention
from ..resources import load_table
from ..syntax.prepositions import find_preposition, find_prepositional
from ..syntax.sentence import Sentence

_GIVEN = ("gene_or_gene_product", "family_or_complex", "chemical")
# "stimulation of cells with A", "exposure to A", "A stimulation".
_TAKES = ("with", "to", "by", "of")
# What stands before a molecule that is there while something happens; before a noun for giving it, other words too.
_WITH = ("in response to", "in presence of", "in the presence of")
_UNDER = ("on", "after", "following", "during", "under", *_WITH)


@cache
def _load_words(site: str) -> frozenset[str]:
    return frozenset(row["word"] for row in load_table("seeds", "context", "stimuli.tsv") if row["site"] == site)


def find_stimuli(sentence: Sentence) -> Iterator[Mention]:
    """Yield the molecules that ``sentence`` says cells or animals were given, each once."""
    seen = set[Mention]()
    for mention in _find(sentence):
        if mention.type in _GIVEN and mention not in seen:
            seen.add(mention)
            yield mention


def _find(sentence: Sentence) -> Iterator[Mention]:
    tree = sentence.tree
    for token in sentence.prefixed:
        suffix = sentence.suffix(token)
        if suffix is not None and suffix.text.lower() in _load_words("participle"):
            yield from sentence.prefixed[token]
    for token in range(len(tree)):
        if tree[token].tag == "VBN" and tree[token].lower in _load_words("participle") and _modifies(sentence, token):
            yield from _take(sentence, token, ("with", "to"))
        if tree[token].lemma in _load_words("noun") and find_preposition(tree, token) in _UNDER:
            yield from (mention for child in tree.children(token, "compound") for mention in _name(sentence, child))
            yield from _take(sentence, token, _TAKES)
        for preposition, noun in find_prepositional(tree, token):
            if preposition in _WITH:
                yield from _name(sentence, noun)


def _modifies(sentence: Sentence, token: int) -> bool:
    return sentence.tree[token].relation in ("acl", "amod", "acl:relcl")


def _take(sentence: Sentence, token: int, prepositions: tuple[str, ...]) -> Iterator[Mention]:
    for preposition, noun in find_prepositional(sentence.tree, token):
        if preposition in prepositions:
            yield from _name(sentence, noun)


def _name(sentence: Sentence, noun: int) -> tuple[Mention, ...]:
    return sentence.denoted.get(noun, ())
