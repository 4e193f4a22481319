"""Nouns that say where something is or where it goes: "release from nuclei", "export to the cytoplasm"."""

from __future__ import annotations

from ...model import Filler, Location, Place
from ...syntax.prepositions import find_preposition, find_prepositional
from ...syntax.sentence import Sentence
from ...syntax.tree import Tree
from ...vocab import takes_part

_TO = ("to", "into", "in", "at")


def find_location(sentence: Sentence, movement: int) -> Location | None:
    """Return from where and to where the noun ``movement`` leads; None where the sentence names no place."""
    tree = sentence.tree
    phrases = list(find_prepositional(tree, movement))
    before = [child for child in tree.children(movement, "amod", "compound") if child < movement]
    # A place before the noun is where it leads to, but for "export".
    leaves = tree[movement].lemma == "export"
    to = _place(sentence, [head for name, head in phrases if name in _TO] + ([] if leaves else before))
    from_ = _place(sentence, [head for name, head in phrases if name == "from"] + (before if leaves else []))
    return Location(from_, to) if from_ or to else None


def is_place(tree: Tree, noun: int) -> bool:
    """Return whether ``noun`` says where another is, not what it is of."""
    of_noun = tree[noun].relation == "nmod" and tree[tree[noun].head].tag.startswith("NN")
    return of_noun and find_preposition(tree, noun) != "of"


def may_take(tree: Tree, filler: Filler, *, role: str) -> bool:
    """Return whether ``filler`` may take ``role``: a part of a cell only where it is meant itself.

    Not that of "nuclear levels", nor, as agent, where something is released from; that of "microtubule **disruption**",
    of which there is less.
    """
    name, entity_type = filler.name_token, filler.participant.type
    if entity_type == "cellular_component":
        if role == "theme" and tree[name].relation == "compound":
            return any(sign.value < 0 and sign.token == tree[name].head for sign in filler.signs)
        return tree[name].relation not in ("amod", "compound") and not (role == "agent" and is_place(tree, name))
    return takes_part(entity_type)


def _place(sentence: Sentence, tokens: list[int]) -> Place | None:
    for token in tokens:
        for mention in sentence.denoted.get(token, ()):
            if mention.type == "cellular_component":
                return Place(mention.text, mention.span, mention.groundings)
    return None
