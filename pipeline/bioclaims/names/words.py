"""A name as a bag of words, in which order, case, plurals, hyphens and ways to write a number make no difference."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ..text.normalize import GREEK_NAMES, fold

# Letters of which no word is likely to end by chance.
_LETTERS = ("alpha", "beta", "gamma", "delta", "epsilon", "kappa", "zeta", "theta", "lambda", "sigma", "omega")
_GREEK = "|".join(_LETTERS)
_WORD = re.compile(rf"\d+|(?:{_GREEK})(?![a-z])|[a-z]+?(?=(?:{_GREEK})(?![a-z]))|[a-z]+")
_ROMAN = {
    "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "x": "10",
}  # fmt: skip
# Authors who have no Greek type write the Latin letter.
_LATIN = {"a": "alpha", "b": "beta", "g": "gamma", "d": "delta", "e": "epsilon"}
_DESIGNATORS = frozenset(GREEK_NAMES)
# Short forms that stand in names in place of their words, and other spellings of words.
_LONG = {
    "csf": ("colony", "stimulating", "factor"),
    "egf": ("epidermal", "growth", "factor"),
    "fgf": ("fibroblast", "growth", "factor"),
    "homologue": ("homolog",),
    "ifn": ("interferon",),
    "igf": ("insulin", "like", "growth", "factor"),
    "il": ("interleukin",),
    "mapk": ("mitogen", "activated", "protein", "kinase"),
    "ngf": ("nerve", "growth", "factor"),
    "pdgf": ("platelet", "derived", "growth", "factor"),
    "tgf": ("transforming", "growth", "factor"),
    "tnf": ("tumor", "necrosis", "factor"),
    "tnfr": ("tumor", "necrosis", "factor", "receptor"),
    "tumour": ("tumor",),
    "vegf": ("vascular", "endothelial", "growth", "factor"),
}
# Two names that are else alike, one of which has such a word, name two things: "erythropoietin receptor".
_TELLING = frozenset(
    {
        "activator", "agonist", "antagonist", "antisense", "associated", "binding", "coactivator", "corepressor",
        "enhancer", "inhibitor", "interacting", "kinase", "ligand", "like", "phosphatase", "pseudogene", "receptor",
        "regulator", "related", "repressor", "substrate", "suppressor", "transporter",
    }
)  # fmt: skip
_CONTENT = 4


def split_words(name: str) -> tuple[str, ...]:
    """Return the words of ``name``, in its order: "IL-1 receptors, type II" gives interleukin, 1, receptor, type, 2."""
    found = _WORD.findall("".join(map(fold, name)))
    return tuple(_unify(word) for each in found for word in _LONG.get(each, (each,)))


def designate(words: Sequence[str]) -> tuple[str, ...]:
    """Return, sorted, the words that tell one member of a family from another, or another thing: numbers, letters."""
    return tuple(sorted(word for word in words if _is_designator(word) or word in _TELLING))


def is_described(words: Sequence[str]) -> bool:
    """Return whether ``words`` describe something, and are more than a symbol with its number."""
    return len(words) > 1 and any(len(word) >= _CONTENT and not _is_designator(word) for word in words)


def is_one_thing(words: Sequence[str], others: Sequence[str]) -> bool:
    """Return whether two bags that are alike may name one thing: what tells things apart is the same in both.

    Of bags with a single word beside their numbers and letters ("collagen 1a"), both must be the same.
    """
    if designate(words) != designate(others):
        return False
    return sum(not _is_designator(word) for word in words) > 1 or Counter(words) == Counter(others)


def _unify(word: str) -> str:
    if word in _ROMAN:
        return _ROMAN[word]
    if word in _LATIN:
        return _LATIN[word]
    plural = len(word) >= _CONTENT and word.endswith("s") and not word.endswith(("ss", "is"))
    return word[:-1] if plural else word


def _is_designator(word: str) -> bool:
    return word.isdigit() or len(word) == 1 or word in _DESIGNATORS
