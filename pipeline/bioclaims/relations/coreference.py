"""Relations that the sentence points at without spelling them out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..model import Filler, Relation
from ..syntax.sentence import Sentence


def find_reversed(sentence: Sentence, relations: Sequence[Relation]) -> list[Relation]:
    """Return the relations that "vice versa" adds: those of the trigger before it, agent and theme exchanged.

    What was done to the agent ("inhibition of A did not affect B, and vice versa") is then done to the theme.
    """
    tokens = sentence.tree.tokens
    places = [
        token.start
        for token, following in pairwise(tokens)
        if token.lower in ("vice", "vise") and following.lower == "versa"
    ]
    reversed_relations = []
    for place in places:
        before = [relation for relation in relations if relation.quote.span.end <= place]
        nearest = max((relation.trigger for relation in before), default=-1)
        reversed_relations += [_reverse(relation) for relation in before if relation.trigger == nearest]
    return reversed_relations


def _reverse(relation: Relation) -> Relation:
    return replace(
        relation,
        agent=_in_place_of(relation.agent, relation.theme),
        theme=_in_place_of(relation.theme, relation.agent),
        path=f"{relation.path} (vice versa)",
    )


def _in_place_of(old: Filler, new: Filler) -> Filler:
    """Return ``new`` with what is said of ``old``: only the names change places."""
    participant = replace(
        new.participant,
        aspect=old.participant.aspect,
        location=old.participant.location,
        perturbation=old.participant.perturbation,
    )
    return replace(new, participant=participant, signs=old.signs)
