"""Of which species a cell line is, if the sentence says so: "murine J774 cells", "human and murine lines, A and B"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model import Grounding, Mention
from ..syntax.coordination import find_conjuncts, first_conjunct
from ..syntax.sentence import Sentence

_BEFORE_NOUNS = ("amod", "compound", "nmod", "conj", "dep")


def ground_line(sentence: Sentence, line: Mention) -> tuple[Grounding, ...]:
    """Return the groundings of the cell ``line``, with the species that ``sentence`` says it is of, if any.

    Named right before the line or its noun, or before the noun that it stands beside: of as many species as lines each
    is of one, in order.
    """
    species = _find_species(sentence, line)
    if species is None:
        return line.groundings
    return tuple(replace(each, species=species) if each.species is None else each for each in line.groundings)


def _find_species(sentence: Sentence, line: Mention) -> str | None:
    token = next((token for token, found in sentence.denoted.items() if line in found), None)
    if token is None:
        return None
    tree = sentence.tree
    # Of "murine A cells" the species hangs on the cells.
    heads = (token, tree[token].head) if tree[token].relation == "compound" else (token,)
    for head in heads:
        own = [each for each in _name_species(sentence, head) if each.span.end <= line.span.start]
        if own:
            return _identify(own) if head == token else _identify(own[-1:])
    first = first_conjunct(tree, token)
    if tree[first].relation != "appos":
        return None
    lines = [conjunct.token for conjunct in find_conjuncts(tree, first)]
    named = _name_species(sentence, tree[first].head)
    if len(named) == len(lines):
        return _identify(named[lines.index(token) : lines.index(token) + 1])
    return _identify(named)


def _name_species(sentence: Sentence, noun: int) -> list[Mention]:
    """Return the species before ``noun``, in the order of the text."""
    tree = sentence.tree
    found = []
    for child in tree.children(noun, *_BEFORE_NOUNS):
        if child < noun:
            words = (conjunct.token for conjunct in find_conjuncts(tree, child))
            found += [each for word in words for each in sentence.denoted.get(word, ()) if each.type == "species"]
    return sorted(found, key=lambda mention: mention.span)


def _identify(species: Sequence[Mention]) -> str | None:
    """Return the identifier of the one species that is named; None for several, or one without an identifier."""
    if len(species) != 1 or not species[0].groundings:
        return None
    return species[0].groundings[0].curie
