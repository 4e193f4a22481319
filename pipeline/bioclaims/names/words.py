"""A name as a bag of words, in which order, case, plurals, hyphens and ways to write a number make no difference."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from ..resources import load_table
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
_CONTENT = 4
_FILLERS = ("filler", "part")


def split_words(name: str) -> tuple[str, ...]:
    """Return the words of ``name``, in its order: "IL-1 receptors, type II" gives interleukin, 1, receptor, type, 2."""
    found = _WORD.findall("".join(map(fold, name)))
    return tuple(_unify(word) for each in found for word in _LONG.get(each, (each,)))


def is_described(words: Sequence[str]) -> bool:
    """Return whether ``words`` describe one thing: more than a symbol with its number, less general than its class.

    "zinc finger protein" says what many are.
    """
    own = (word for word in words if len(word) >= _CONTENT and not _is_designator(word))
    return len(words) > 1 and any(word not in _general() for word in own)


def is_general(words: Sequence[str]) -> bool:
    """Return whether ``words`` say what many genes are, or have: "serine/threonine kinase", "lipase", "class I"."""
    kinds = [_general().get(word) for word in words]
    is_number = "part" in kinds and all(
        kind == "part" or _is_designator(word) for kind, word in zip(kinds, words, strict=True)
    )
    return is_number or (all(kinds) and bool(words))


def is_one_thing(words: Sequence[str], others: Sequence[str]) -> bool:
    """Return whether two bags may name one thing: but for fillers ("protein", "type") they are the same.

    Of bags with a single word beside their numbers and letters ("collagen 1a"), fillers count too.
    """
    if sum(not _is_designator(word) for word in words) == 1:
        return Counter(words) == Counter(others)
    return Counter(_without_fillers(words)) == Counter(_without_fillers(others))


def _without_fillers(words: Sequence[str]) -> Iterator[str]:
    return (word for word in words if _general().get(word) not in _FILLERS)


@cache
def _general() -> dict[str, str]:
    """Return the words that say little about which gene is meant, and their kinds.

    A "filler" may be left out ("protein"); so may a "part", which with a number alone is no name ("subunit"); a "class"
    says what many genes are ("kinase").
    """
    return {row["word"]: row["kind"] for row in load_table("seeds", "lexicons", "general_words.tsv")}


def _unify(word: str) -> str:
    if word in _ROMAN:
        return _ROMAN[word]
    if word in _LATIN:
        return _LATIN[word]
    plural = len(word) >= _CONTENT and word.endswith("s") and not word.endswith(("ss", "is"))
    return word[:-1] if plural else word


def _is_designator(word: str) -> bool:
    return word.isdigit() or len(word) == 1 or word in _DESIGNATORS
