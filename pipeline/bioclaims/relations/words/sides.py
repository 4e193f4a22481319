"""Adjectives of what something acts for or against, or brings about: "anti-inflammatory", "anxiogenic effects"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from ...model import Span
from ...resources import load_table
from ...syntax.coordination import find_conjuncts, first_conjunct
from ...syntax.sentence import Sentence
from ...syntax.view import Argument, view_arguments
from ..rules.triggers import Lexis, Trigger, load_lexis
from .hyphens import MODIFIERS
from .nouns import is_effect, is_site

# The side of an adjective that names none.
_FOR = "pro"
# The function of what the adjective names, which is part of the same word.
STEM = "stem"
# How adjectives end that name what something brings about: "anxiogenic effects of A".
_EFFECTIVE = ("algesic", "cidal", "genic", "lytic", "protective", "tensive", "toxic", "trophic")
# What a thing does itself, and what it is, though it ends alike: "catalytic activity".
_OWN = ("antigen", "autocata", "cata", "gelatino", "hydro", "proteo", "transgen")
# What else has a side as effects have.
_SIDED = ("action", "activity", "capacity", "efficacy", "function", "potential", "property")
# Who has an effect, and what has a site.
_HAVING, _HOLDING = ("subject", "undergoer"), ("in", "of", "subject")
# Few forms make up most of a text: what they are is kept.
_REMEMBERED = 8_000


@lru_cache(_REMEMBERED)
def is_sided(form: str) -> bool:
    """Return whether a word of this form is such an adjective."""
    lower = form.lower()
    return (lower.startswith(_sides()) and _pattern().fullmatch(lower) is not None) or lower.endswith(_EFFECTIVE)


def find_sided(
    sentence: Sentence, lexis: Lexis, noun: int
) -> Iterator[tuple[tuple[Trigger, ...], tuple[Argument, ...]]]:
    """Yield what each such adjective before an effect says, and its arguments; nothing of "anti-inflammatory drugs"."""
    tree = sentence.tree
    if not _has_side(sentence, lexis, noun):
        return
    arguments = view_arguments(tree, noun, light_verbs=lexis.light_verbs)
    for first in tree.children(noun, *MODIFIERS):
        for conjunct in find_conjuncts(tree, first):
            found = _pattern().fullmatch(tree[conjunct.token].lower)
            if found is not None and conjunct.token < noun:
                stem = Argument(STEM, conjunct.token, conjunct.connectives)
                yield lexis.triggers[("prefix", found["side"] or _FOR)], (*arguments, stem)


def view_havers(sentence: Sentence, lexis: Lexis, word: int) -> tuple[Argument, ...]:
    """Return who has the effect or the site that ``word`` stands before: A of "**A** has B-inducing activity".

    Also what a site is in: A of "B-binding sites in **A**".
    """
    tree = sentence.tree
    noun = tree[first_conjunct(tree, word)].head
    if tree[word].tag.startswith("NN"):
        return ()
    having = _HAVING if _has_side(sentence, lexis, noun) else _HOLDING if is_site(sentence, lexis, noun) else ()
    arguments = view_arguments(tree, noun, light_verbs=lexis.light_verbs) if having else ()
    return tuple(each for each in arguments if each.function in having)


def _has_side(sentence: Sentence, lexis: Lexis, noun: int) -> bool:
    return sentence.tree[noun].lemma in _SIDED or is_effect(sentence, lexis, noun)


def find_effective(sentence: Sentence, noun: int) -> int | None:
    """Return the adjective that says what an effect is of: "**anxiogenic** effect"; None for one of a side."""
    for child in sentence.tree.children(noun, "amod"):
        found = _pattern().fullmatch(sentence.tree[child].lower)
        if found is not None and not found["side"]:
            return child
    return None


def find_stem(sentence: Sentence, token: int) -> Span:
    """Return where the adjective names what is acted on: "apoptotic" of "pro-apoptotic"; "anxiogenic effect" whole."""
    word = sentence.tree[token]
    found = _pattern().fullmatch(word.lower)
    if found is None:
        raise ValueError(f"{word.text!r} is no adjective of a side")
    if found["side"]:
        return Span(word.start + found.start("stem"), word.end)
    follows = word.head == token + 1
    return Span(word.start, sentence.tree[word.head].end if follows else word.end)


@cache
def _sides() -> tuple[str, ...]:
    return tuple(sorted(word for kind, word in load_lexis().triggers if kind == "prefix"))


@cache
def _pattern() -> re.Pattern[str]:
    stems = sorted(row["adjective"] for row in load_table("seeds", "triggers", "sides.tsv"))
    sided = rf"(?P<side>{'|'.join(_sides())})[-–‐‑]?(?P<stem>{'|'.join(stems)})"
    return re.compile(rf"{sided}|(?P<effective>(?!{'|'.join(_OWN)})[a-z]{{3,}}(?:{'|'.join(_EFFECTIVE)}))")
