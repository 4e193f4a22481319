"""Cells and animals that something was done to: "A-deficient mice", "mice lacking A", "A-treated cells"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..model import Mention, Perturbation
from ..resources import load_table
from ..syntax.clauses import find_object_heads, find_subject_heads, is_passive
from ..syntax.coordination import find_conjuncts
from ..syntax.prepositions import find_prepositional
from ..syntax.sentence import Sentence
from ..syntax.tree import Tree
from .hyphens import MODIFIERS
from .perturbations import find_loss, perturb, perturb_host

# What follows a participle that says what was done to cells, first found first taken.
_PHRASES = ("with", "of", "to", "in", "for")
# What is taken from animals and people.
_PARTS = ("tissue_or_organ", "cell_type")


@dataclass(frozen=True, slots=True)
class Treated:
    """What was done to a host: by the name ``mention`` on ``token``, or, without one, by what the noun is about.

    The ``perturbation`` holds where the name says nothing else of itself ("A siRNA").
    """

    token: int
    mention: Mention | None
    perturbation: Perturbation


def find_treated(sentence: Sentence, host: int) -> Iterator[Treated]:
    """Yield what was done to the cells or animals that the noun ``host`` names, or that it is of."""
    for noun in (host, *_find_owners(sentence, host)):
        yield from _find_joined(sentence, noun)
        yield from _find_compounded(sentence, noun)
        yield from _find_clauses(sentence, noun)
        yield from _find_accompanied(sentence, noun)


def find_occasion(sentence: Sentence, clause: int) -> Iterator[Treated]:
    """Yield what was done when something happened: A of "when A was depleted", "when cells were treated with A"."""
    tree = sentence.tree
    start, end, lemma = tree[clause].start, tree[clause].end, tree[clause].lemma
    done = perturb_host(sentence, start, end, site="clause", lemma=lemma)
    if done is not None and is_passive(tree, clause):
        beside = (head for name, head in find_prepositional(tree, clause) if name == "with")
        for head in (*find_subject_heads(tree, clause), *beside):
            yield from (Treated(conjunct.token, None, done) for conjunct in find_conjuncts(tree, head))
        return
    done = perturb_host(sentence, start, end, site="host", lemma=lemma)
    if done is not None:
        yield from (Treated(head, None, done) for head in _find_given(tree, clause, acts=not is_passive(tree, clause)))


def find_illnesses(sentence: Sentence, token: int) -> Iterator[tuple[int, Mention]]:
    """Yield token and mention of the diseases that ``token`` names, or that those have whom it names.

    A of "in A", "in patients with A", "in A patients", "in A tissues", "in cells from patients with A".
    """
    tree = sentence.tree
    for name, head in find_prepositional(tree, token):
        if name in ("of", "from") and tree[head].lemma in _load_bearers():
            yield from find_illnesses(sentence, head)
    heads = [token]
    parts = any(mention.type == "tissue_or_organ" for mention in sentence.denoted.get(token, ()))
    if parts or tree[token].lemma in _load_bearers():
        heads += tree.children(token, "compound", "amod", "nmod:npmod")
        heads += (head for name, head in find_prepositional(tree, token) if name in ("with", "of"))
    for head in heads:
        for conjunct in find_conjuncts(tree, head):
            for mention in sentence.denoted.get(conjunct.token, ()):
                if mention.type == "disease":
                    yield conjunct.token, mention


@cache
def _load_bearers() -> frozenset[str]:
    return frozenset(row["word"] for row in load_table("seeds", "context", "bearers.tsv")) | {"tissue", "tumor"}


def _find_owners(sentence: Sentence, host: int) -> Iterator[int]:
    """Yield whose the noun ``host`` is, if it is a part of them: mice of "the spleen of A-deficient mice"."""
    denoted = sentence.denoted.get(host, ())
    if any(mention.type in _PARTS for mention in denoted):
        yield from (head for name, head in find_prepositional(sentence.tree, host) if name in ("of", "from"))


def _find_joined(sentence: Sentence, host: int) -> Iterator[Treated]:
    """Yield A of "A-deficient mice", "A-/- mice", "A-treated cells"."""
    for child in sentence.tree.children(host, *MODIFIERS):
        end = sentence.tree[child].end
        for mention in (*sentence.prefixed.get(child, ()), *sentence.denoted.get(child, ())):
            done = perturb_host(sentence, mention.span.end, end, site="suffix")
            if done is not None:
                yield Treated(child, mention, done)


def _find_compounded(sentence: Sentence, host: int) -> Iterator[Treated]:
    """Yield A of "A knockout mice", "A null cells"."""
    tree = sentence.tree
    children = tree.children(host, "amod", "compound", "dep")
    for child in children:
        done = perturb_host(sentence, tree[child].start, tree[child].end, site="suffix")
        names = (
            *tree.children(child, "compound", "amod", "nmod:npmod"),
            *(each for each in children if each == child - 1),
        )
        if done is not None:
            yield from (Treated(name, mention, done) for name in names for mention in sentence.denoted.get(name, ()))


def _find_clauses(sentence: Sentence, host: int) -> Iterator[Treated]:
    """Yield A of "mice lacking A", "cells treated with A", "mice deficient in A"."""
    tree = sentence.tree
    for clause in tree.children(host, "acl", "amod", "acl:relcl"):
        done = perturb_host(sentence, tree[clause].start, tree[clause].end, site="host", lemma=tree[clause].lemma)
        if done is None or clause < host:
            continue
        heads = _find_given(tree, clause, acts=tree[clause].tag == "VBG")
        yield from (Treated(head, None, done) for head in heads)


def _find_accompanied(sentence: Sentence, host: int) -> Iterator[Treated]:
    """Yield the noun that says what mice "**with** A deficiency" have."""
    for name, head in find_prepositional(sentence.tree, host):
        lemma = sentence.tree[head].lemma
        if name == "with" and find_loss(lemma):
            yield Treated(head, None, perturb(sentence, head, lemma))


def _find_given(tree: Tree, clause: int, *, acts: bool) -> tuple[int, ...]:
    """Return what a verb says was given or lacks: its object where the host ``acts``, else what follows it."""
    phrases = dict(reversed(tuple(find_prepositional(tree, clause))))
    heads = find_object_heads(tree, clause) if acts else ()
    return heads or tuple(phrases[name] for name in _PHRASES if name in phrases)[:1]
