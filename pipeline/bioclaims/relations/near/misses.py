"""Why a rule does not relate two words that somebody asks about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from ...model import Filler, Span

Role = Literal["agent", "theme"]
Kind = Literal[
    "kept off", "barred", "later function", "other function", "no participant", "no argument", "many pairs",
    "other pair", "one thing", "superseded", "mistaken", "unlikely",
]  # fmt: skip

# How far a rule that lacks this is from a relation; what lacks both arguments is not near.
_FAR: dict[Kind, int] = {"other function": 2, "unlikely": 2, "no participant": 3, "no argument": 4}
_TOO_FAR = 2 * _FAR["no argument"]


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a sentence that somebody asks about, and each place where they stand in it."""

    text: str
    spans: tuple[Span, ...]

    def overlaps(self, span: Span) -> bool:
        """Return whether one of the places shares a code point with ``span``."""
        return any(own.overlaps(span) for own in self.spans)

    def are_in(self, fillers: Iterable[Filler]) -> bool:
        """Return whether one of ``fillers`` is named by these words."""
        return any(self.overlaps(filler.participant.span) for filler in fillers)


@dataclass(frozen=True, slots=True)
class Lack:
    """What keeps a rule from relating two words: for which role, or for the pair of them; which kind; in words."""

    role: Literal["agent", "theme", "pair"]
    kind: Kind
    says: str


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A rule at the trigger on ``token`` that does not relate two words, and all that it lacks to do so."""

    token: int
    rule: str
    lacks: tuple[Lack, ...]

    @property
    def distance(self) -> int:
        """How far the rule is from a relation of the two; 0 is none."""
        return sum(_FAR.get(lack.kind, 1) for lack in self.lacks)

    @property
    def is_near(self) -> bool:
        """Whether the rule lacks something, but not both arguments."""
        return 0 < self.distance < _TOO_FAR
