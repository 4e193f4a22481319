"""Triggers inside a token: "IL-2-induced", "ERK-dependent", "apoptosis-inducing"."""

from __future__ import annotations

from collections.abc import Iterator

from ..syntax.coordination import find_conjuncts
from ..syntax.sentence import Sentence
from ..syntax.view import Argument
from .triggers import Lexis, Trigger

_HYPHENS = "-–‐‑"


def find_suffix_triggers(sentence: Sentence, lexis: Lexis, token: int) -> tuple[Trigger, ...]:
    """Return the triggers that a name is joined to by a hyphen in ``token``."""
    mentions = sentence.prefixed.get(token, ())
    if not mentions:
        return ()
    rest = sentence.text[mentions[-1].span.end : sentence.tree[token].end]
    return lexis.triggers.get(("suffix", rest.lstrip(_HYPHENS).lower()), ())


def view_hyphenated(sentence: Sentence, token: int) -> tuple[Argument, ...]:
    """Return the arguments of a hyphenated trigger: ``governor`` (the noun that it modifies or is said of), ``manner``.

    The ``prefix`` is no token of its own; its mentions are in ``sentence.prefixed``.
    """
    return tuple(_governors(sentence, token))


def _governors(sentence: Sentence, token: int) -> Iterator[Argument]:
    tree = sentence.tree
    current = token
    while tree[current].relation == "conj" and not tree[current].tag.startswith("NN"):
        current = tree[current].head
    head = tree.head(current)
    if head is not None and tree[current].relation in ("amod", "compound", "nmod:npmod", "dep"):
        for conjunct in find_conjuncts(tree, head):
            yield Argument("governor", conjunct.token, conjunct.connectives)
        return
    for subject in tree.children(current, "nsubj", "nsubjpass"):
        for conjunct in find_conjuncts(tree, subject):
            yield Argument("governor", conjunct.token, conjunct.connectives)
