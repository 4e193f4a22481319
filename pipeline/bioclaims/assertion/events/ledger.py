"""What spoke for events being denied or doubted on annotated texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from math import exp
from pathlib import Path

from ...errors import UnknownNameError
from ...events.clues import Clue
from ...events.weights import Weights
from ...resources import find_resource
from ..odds import Odds, list_odds
from ..scopes import ScopeGuideline

NEGATION_WEIGHTS, SPECULATION_WEIGHTS = "negation.npz", "speculation.npz"
# The two classes of each: it is said of the event, or not.
SAID, NONE = "said", "-"
# Log odds below which nothing is said: ``exp`` knows no larger numbers.
_SURE = 500.0


@dataclass(frozen=True, slots=True, eq=False)
class SaidLedger:
    """Weights that tell events that are denied, and events that are doubted; ``scopes`` reads the cues beside them."""

    name: str
    negation: Weights
    speculation: Weights
    scopes: ScopeGuideline
    _both: Odds[complex] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_both", _join(self.negation, self.speculation))

    def weigh(self, clues: Sequence[tuple[Clue, ...]]) -> list[tuple[float, float]]:
        """Return how likely each event is denied, and how likely doubted, by the clues of each."""
        odds = [self._both.add_up(each) + self._both.bias for each in clues]
        return [(_to_chance(each.real), _to_chance(each.imag)) for each in odds]

    @classmethod
    @cache
    def open(cls, name: str = "events") -> SaidLedger:
        """Return the ledger ``name``, read once: the shipped one, or the folder of one's own.

        Raises UnknownNameError where it is neither.
        """
        shipped = find_resource("seeds", "said")
        known = sorted(path.name for path in shipped.iterdir() if path.is_dir())
        folder = shipped / name if name in known else Path(name).resolve()
        if not (folder / NEGATION_WEIGHTS).is_file():
            raise UnknownNameError.among(name, known, where="ledger of what is said of events")
        negation, speculation = (Weights.load(folder / file) for file in (NEGATION_WEIGHTS, SPECULATION_WEIGHTS))
        return cls(folder.name, negation, speculation, ScopeGuideline.open("bioscope"))


def _join(negation: Weights, speculation: Weights) -> Odds[complex]:
    """Return the odds of both, so that what speaks for an event is looked up once: denial is real, doubt imaginary."""
    denial, doubt = (list_odds(weights, SAID, against=NONE) for weights in (negation, speculation))
    names = dict.fromkeys((*denial[0], *doubt[0]))
    added = {name: complex(denial[0].get(name, 0), doubt[0].get(name, 0)) for name in names}
    return Odds(added, complex(denial[1], doubt[1]))


def _to_chance(odds: float) -> float:
    return 1 / (1 + exp(-odds)) if odds > -_SURE else 0.0
