"""Lemmas as rules: how many letters to cut from a word, and what to put in their place."""

from __future__ import annotations

import re
from functools import cache, lru_cache

# The bar keeps digits of the lemma apart from the number before them.
_RULE = re.compile(r"(\d+)\|?(.*)", re.DOTALL)
_APART = re.compile(r"[\d|]")


def lemma_rule(word: str, lemma: str) -> str:
    """Return the rule that makes ``lemma`` of ``word``, both in small letters: "3y" makes "study" of "studies"."""
    word, lemma = word.lower(), lemma.lower()
    shared = 0
    while shared < min(len(word), len(lemma)) and word[shared] == lemma[shared]:
        shared += 1
    ending = lemma[shared:]
    return f"{len(word) - shared}{'|' if _APART.match(ending) else ''}{ending}"


@lru_cache(maxsize=8_000)
def apply_rule(rule: str, word: str) -> str:
    """Return the lemma that ``rule`` makes of ``word``; the word itself where it is too short for the rule."""
    cut, ending = _read_rule(rule)
    word = word.lower()
    lemma = word[: len(word) - cut] + ending if cut <= len(word) else ""
    return lemma or word


@cache
def _read_rule(rule: str) -> tuple[int, str]:
    match = _RULE.fullmatch(rule)
    if match is None:
        raise ValueError(f"a lemma rule is a number and letters, not {rule!r}")
    return int(match[1]), match[2]
