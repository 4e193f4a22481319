"""Which agent goes with which theme: "A and B induce C and D, respectively", "A induces C, and B D"."""

from __future__ import annotations

from itertools import product

from ...model import Filler
from ...syntax.gapping import find_clause
from ...syntax.sentence import Sentence


def pair_respectively(
    sentence: Sentence, agents: tuple[Filler, ...], themes: tuple[Filler, ...]
) -> tuple[tuple[Filler, Filler], ...]:
    """Return agents and themes paired in order where "respectively" stands after equally many of both, else nothing."""
    if len(agents) != len(themes) or len(agents) < 2:
        return ()
    last = max(filler.participant.span.end for filler in (*agents, *themes))
    said = any(token.lower == "respectively" and token.start >= last for token in sentence.tree.tokens)
    in_order = sorted(agents, key=lambda filler: filler.participant.span)
    return tuple(zip(in_order, sorted(themes, key=lambda filler: filler.participant.span), strict=True)) if said else ()


def pair_by_clause(
    sentence: Sentence, agents: tuple[Filler, ...], themes: tuple[Filler, ...]
) -> tuple[tuple[Filler, Filler], ...]:
    """Return each agent with each theme; those of a clause without a verb of its own only with each other."""
    tree = sentence.tree
    return tuple(
        (agent, theme)
        for agent, theme in product(agents, themes)
        if find_clause(tree, agent.token) == find_clause(tree, theme.token)
    )
