"""What stands beside a noun for the same thing: "the cytokine **A**", "factors (**A** and **B**)", "such as **C**"."""

from __future__ import annotations

from collections.abc import Iterator

from .coordination import Conjunct, find_conjuncts
from .prepositions import find_prepositional
from .tree import Tree

# What stands before examples of a noun.
EXAMPLES = ("including", "such as", "like", "namely")
_BRACKETS = ("(", "[")
_OPENING = (*_BRACKETS, ",")
_INCLUDING = ("include", "comprise")


def find_apposed(tree: Tree, noun: int) -> Iterator[Conjunct]:
    """Yield the conjuncts of each apposition to ``noun``, of each example for it, and its subject in "A is the B"."""
    for place in tree.children(noun, "appos", "dep"):
        # Parsers know less of what stands in parentheses: "the inhibitor (**A**)".
        if tree[place].relation == "appos" or tree[place - 1].text in _BRACKETS:
            yield from find_conjuncts(tree, place)
            yield from _find_listed(tree, place)
    yield from find_examples(tree, noun)
    if tree.children(noun, "cop"):
        for child in tree.children(noun, "nsubj"):
            if tree[child].tag.startswith("NN"):
                yield from find_conjuncts(tree, child)


def _find_listed(tree: Tree, place: int) -> Iterator[Conjunct]:
    """Yield what follows ``place`` in a list in parentheses that has no "and": B of "factors (A, **B**)"."""
    for child in tree.children(place, "appos", "dep"):
        if tree[place - 1].text in _OPENING and tree[child - 1].text == ",":
            yield from find_conjuncts(tree, child)
            yield from _find_listed(tree, child)


def find_named(tree: Tree, noun: int) -> Iterator[Conjunct]:
    """Yield what the sentence says that the ``noun`` is: "the kinase that phosphorylates A is **B**"."""
    name = tree.head(noun)
    if name is None or tree[noun].relation != "nsubj" or not tree[name].tag.startswith("NN"):
        return
    if tree.children(name, "cop") and not tree.children(name, "neg", "case", "det"):
        yield from find_conjuncts(tree, name)


def find_examples(tree: Tree, noun: int) -> Iterator[Conjunct]:
    """Yield the examples that the sentence gives for ``noun``: "factors such as **A** and **B**"."""
    for phrase in (noun, *_find_late(tree, noun)):
        for name, head in find_prepositional(tree, phrase):
            if name in EXAMPLES:
                yield from find_conjuncts(tree, head)


def _find_late(tree: Tree, noun: int) -> Iterator[int]:
    """Yield the verb that examples of its subject stand behind: "several kinases phosphorylate A, including **B**".

    Not where they may be examples of what follows the verb.
    """
    verb = tree.head(noun)
    if verb is None or tree[noun].relation not in ("nsubj", "nsubjpass") or tree[noun].tag != "NNS":
        return
    for each in (verb, *tree.children(verb, "xcomp")):
        phrases = [head for name, head in find_prepositional(tree, each) if name not in EXAMPLES]
        if not any(tree[after].tag == "NNS" for after in (*tree.children(each, "dobj"), *phrases) if after > each):
            yield each


def find_included(tree: Tree, noun: int) -> Iterator[Conjunct]:
    """Yield what the sentence says that the ``noun`` includes: "genes induced by A include **B** and **C**"."""
    verb = tree.head(noun)
    if verb is not None and tree[noun].relation == "nsubj" and tree[verb].lemma in _INCLUDING:
        for head in tree.children(verb, "dobj"):
            yield from find_conjuncts(tree, head)


def stand_for(tree: Tree, pronoun: int) -> tuple[int, ...]:
    """Return whose ``pronoun`` "that" is in "the effect of A but not **that** of B": B; itself for any other word."""
    token = tree[pronoun]
    if token.tag not in ("DT", "IN") or token.lower not in ("that", "those"):
        return (pronoun,)
    of = tuple(head for name, head in find_prepositional(tree, pronoun) if name == "of")
    return of or (pronoun,)
