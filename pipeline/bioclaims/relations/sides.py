"""Adjectives of what something acts for or against: "anti-inflammatory effects of A", "A has profibrotic activity"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from ..model import Span
from ..resources import load_table
from ..syntax.coordination import find_conjuncts
from ..syntax.sentence import Sentence
from ..syntax.view import Argument, view_arguments
from .hyphens import MODIFIERS
from .nouns import is_effect
from .triggers import Lexis, Trigger, load_lexis

# The function of what the adjective names, which is part of the same word.
STEM = "stem"
# What else has a side as effects have.
_SIDED = ("action", "activity", "capacity", "efficacy", "function", "potential", "property")
# Few forms make up most of a text: what they are is kept.
_REMEMBERED = 20_000


@lru_cache(_REMEMBERED)
def is_sided(form: str) -> bool:
    """Return whether a word of this form is such an adjective."""
    lower = form.lower()
    return lower.startswith(_sides()) and _pattern().fullmatch(lower) is not None


def find_sided(
    sentence: Sentence, lexis: Lexis, noun: int
) -> Iterator[tuple[tuple[Trigger, ...], tuple[Argument, ...]]]:
    """Yield what each such adjective before an effect says, and its arguments; nothing of "anti-inflammatory drugs"."""
    tree = sentence.tree
    if tree[noun].lemma not in _SIDED and not is_effect(sentence, lexis, noun):
        return
    arguments = view_arguments(tree, noun, light_verbs=lexis.light_verbs)
    for first in tree.children(noun, *MODIFIERS):
        for conjunct in find_conjuncts(tree, first):
            found = _pattern().fullmatch(tree[conjunct.token].lower)
            if found is not None and conjunct.token < noun:
                stem = Argument(STEM, conjunct.token, conjunct.connectives)
                yield lexis.triggers[("prefix", found["side"])], (*arguments, stem)


def find_stem(sentence: Sentence, token: int) -> Span:
    """Return where the adjective names what is acted on: "apoptotic" of "pro-apoptotic"."""
    word = sentence.tree[token]
    found = _pattern().fullmatch(word.lower)
    if found is None:
        raise ValueError(f"{word.text!r} is no adjective of a side")
    return Span(word.start + found.start("stem"), word.end)


@cache
def _sides() -> tuple[str, ...]:
    return tuple(sorted(word for kind, word in load_lexis().triggers if kind == "prefix"))


@cache
def _pattern() -> re.Pattern[str]:
    stems = sorted(row["adjective"] for row in load_table("seeds", "triggers", "sides.tsv"))
    return re.compile(rf"(?P<side>{'|'.join(_sides())})[-–‐‑]?(?P<stem>{'|'.join(stems)})")
