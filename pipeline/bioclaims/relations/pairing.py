"""Which agent goes with which theme, where the sentence says "respectively"."""

from __future__ import annotations

from ..model import Filler
from ..syntax.sentence import Sentence


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
