"""Texts with given entities, the pairs of them that gold events relate, and the pairs that a system says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...model import Mention, Span

# An agent and a theme, by where they stand.
Pair = tuple[Span, Span]


@dataclass(frozen=True, slots=True)
class Joined:
    """Two entities that a system relates; ``is_ordered`` where it says which acts, ``sign`` 0 where it says no more."""

    agent: Span
    theme: Span
    is_ordered: bool = False
    sign: int = 0


@dataclass(frozen=True, slots=True)
class PairText:
    """A text, the entities in it that are given, and the pairs that the gold relates, with the signs of each.

    What has no order (two that bind) stands there in both, with the sign 0.
    """

    id: str
    text: str
    entities: tuple[Mention, ...]
    gold: Mapping[Pair, frozenset[int]]

    def place(self, span: Span) -> tuple[Span, ...]:
        """Return the entity at ``span``, or those that overlap it; a system may bound a name in another way."""
        known = dict.fromkeys(each.span for each in self.entities)
        return (span,) if span in known else tuple(each for each in known if each.overlaps(span))


def join_all(text: PairText, agent: Span, theme: Span, *, is_ordered: bool = False, sign: int = 0) -> Iterable[Joined]:
    """Yield the entities at ``agent`` and ``theme`` as joined; none where a system means something else there."""
    for one in text.place(agent):
        for other in text.place(theme):
            if one != other:
                yield Joined(one, other, is_ordered, sign)
