"""Triggers inside a token: "IL-2-induced", "ERK-dependent", "apoptosis-inducing"; also without the hyphen."""

from __future__ import annotations

from ..syntax.coordination import find_conjuncts
from ..syntax.sentence import Sentence
from ..syntax.view import Argument
from .perturbations import is_method
from .triggers import Lexis, Trigger


def find_suffix_triggers(sentence: Sentence, lexis: Lexis, token: int) -> tuple[Trigger, ...]:
    """Return the triggers that a name is joined to by a hyphen in ``token``, or should be: "A **induced** growth"."""
    suffix = sentence.suffix(token)
    if is_method(sentence.tree[sentence.tree[token].head].lemma):
        # "adenovirus-mediated overexpression", "siRNA-mediated knockdown": how it was done, not what does it.
        return ()
    if suffix is not None:
        return lexis.triggers.get(("suffix", suffix.text.lower()), ())
    bare = find_bare_prefix(sentence, lexis, token)
    return () if bare is None else lexis.triggers[("suffix", sentence.tree[token].lower)]


def find_bare_prefix(sentence: Sentence, lexis: Lexis, token: int) -> int | None:
    """Return the name before a participle that writers forgot to join to it: A of "in A induced growth".

    The participle stands before its noun, which follows without an article, and the name is no subject.
    """
    tree = sentence.tree
    noun, before = tree[token].head, token - 1
    if before not in sentence.denoted or tree[token].relation != "amod" or noun < token:
        return None
    if not tree[token].lower.endswith("ed") or ("suffix", tree[token].lower) not in lexis.triggers:
        return None
    belongs = tree[before].head in (noun, token) or tree[before].head == tree[noun].head
    is_subject = tree[before].relation in ("nsubj", "nsubjpass", "conj")
    articles = any(tree[word].tag in ("DT", "PRP$") for word in range(token, noun))
    return before if belongs and not is_subject and not articles else None


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
