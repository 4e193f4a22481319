"""Which symbols are also English words: counted on plain text, so that "REST" may be a gene and "Rest" may not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from ..names.spelling import is_symbol
from ..names.words import is_general, split_words
from ..text.normalize import normalize
from .makers import ACRONYM_MAKERS, CHEMICAL_MAKERS, GENE_SYNONYM_MAKERS, LOOSE_MAKERS
from .value import NameRow

# From so many places in lower case on a word is grammar ("of", "with"), and no list of synonyms outweighs that.
_GRAMMAR = 5000
_KEPT_MAKERS = ("own name", "HGNC approved symbol")

# A word, with what stands before it: a capital at the start of a sentence says nothing.
_WORD = re.compile(r"(?:(?<=^)|(?<=[ (\[\"]))[A-Za-z]{2,}(?=[ ,.;:)\]\"?!]|$)")
_SENTENCE_END = frozenset(".?!:\n")


def count_everyday_words(
    lines: Iterable[str], keys: frozenset[str], *, least: int = 20, ratio: float = 2.0
) -> list[tuple[str, int, int]]:
    """Return (key, count in lower case, count otherwise) of the ``keys`` that are mostly written as common words.

    A key counts as everyday from ``least`` places in lower case on, if these are ``ratio`` times as many as those
    with capitals (not counting a capital that begins a sentence). Sorted by key.
    """
    lower: Counter[str] = Counter()
    other: Counter[str] = Counter()
    for line in lines:
        for match in _WORD.finditer(line):
            word = match.group()
            folded = word.lower()
            if folded not in keys:
                continue
            if word == folded:
                lower[folded] += 1
            elif not (word[1:].islower() and _begins_sentence(line, match.start())):
                other[folded] += 1
    return [
        (key, lower[key], other[key])
        for key in sorted(lower)
        if lower[key] >= least and lower[key] >= ratio * other[key]
    ]


def may_be_everyday(row: NameRow) -> bool:
    """Return whether it matters for ``row`` that its key is an English word: letters only, symbol or weak synonym."""
    name = normalize(row.surface)
    return name.key.isascii() and name.key.isalpha() and (is_symbol(name) or row.maker in GENE_SYNONYM_MAKERS)


def tells(row: NameRow, everyday: Mapping[str, int]) -> bool:
    """Return whether ``row`` may stay in the lexicon beside the everyday words, given with their counts.

    Synonyms of genes from loose sources go where they are everyday words ("flat", "pale": phenotypes of mice), and
    so do symbols from loose sources ("TIME"); symbols that are words of grammar stay only as official ones. Acronyms
    of diseases, body parts and chemicals ("PMA") go altogether: a text that uses one says what it means.
    """
    name = normalize(row.surface)
    numbered = row.maker in CHEMICAL_MAKERS and any(char.isdigit() for char in name.key)
    if row.maker in ACRONYM_MAKERS and is_symbol(name) and not numbered:
        return False
    count = everyday.get(name.key)
    if count is None or row.maker in _KEPT_MAKERS:
        return True
    if row.maker in GENE_SYNONYM_MAKERS:
        return False
    return not (is_symbol(name) and (row.maker in LOOSE_MAKERS or count >= _GRAMMAR))


def is_too_general(row: NameRow) -> bool:
    """Return whether ``row``, of a gene, gives it a phrase for many genes ("zinc finger protein"), unofficially."""
    official = row.maker.startswith(("own", "FamPlex", "HGNC approved"))
    return not official and is_general(split_words(row.surface))


def _begins_sentence(line: str, start: int) -> bool:
    before = line[:start].rstrip(' "([')
    return not before or before[-1] in _SENTENCE_END
