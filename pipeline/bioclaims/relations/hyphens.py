"""Triggers inside a token: "IL-2-induced", "ERK-dependent", "apoptosis-inducing"."""

from __future__ import annotations

from ..syntax.coordination import find_conjuncts
from ..syntax.sentence import Sentence
from ..syntax.view import Argument
from .triggers import Lexis, Trigger


def find_suffix_triggers(sentence: Sentence, lexis: Lexis, token: int) -> tuple[Trigger, ...]:
    """Return the triggers that a name is joined to by a hyphen in ``token``."""
    suffix = sentence.suffix(token)
    return () if suffix is None else lexis.triggers.get(("suffix", suffix.text.lower()), ())


def view_hyphenated(sentence: Sentence, token: int) -> tuple[Argument, ...]:
    """Return the arguments of a hyphenated trigger: its ``governor``, the noun that it modifies or is said of.

    The ``prefix`` is no token of its own; its mentions are in ``sentence.prefixed``.
    """
    tree = sentence.tree
    current = token
    while tree[current].relation == "conj" and not tree[current].tag.startswith("NN"):
        current = tree[current].head
    modifies = tree[current].relation in ("amod", "compound", "nmod:npmod", "dep")
    governors = (tree[current].head,) if modifies else tree.children(current, "nsubj", "nsubjpass")
    return tuple(
        Argument("governor", conjunct.token, conjunct.connectives)
        for governor in governors
        for conjunct in find_conjuncts(tree, governor)
    )
