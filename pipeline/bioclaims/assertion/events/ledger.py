"""What spoke for events being denied or doubted on annotated texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np

from ...errors import UnknownNameError
from ...events.clues import Clue
from ...events.weights import Weights
from ...resources import find_resource
from ..scopes import ScopeGuideline

NEGATION_WEIGHTS, SPECULATION_WEIGHTS = "negation.npz", "speculation.npz"
# The two classes of each: it is said of the event, or not.
SAID, NONE = "said", "-"
NEGATION, SPECULATION = "negation", "speculation"


@dataclass(frozen=True, slots=True, eq=False)
class SaidLedger:
    """Weights that tell events that are denied, and events that are doubted; ``scopes`` reads the cues beside them."""

    name: str
    negation: Weights
    speculation: Weights
    scopes: ScopeGuideline
    _both: Weights = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_both", _join(self.negation, self.speculation))

    def weigh(self, clues: Sequence[tuple[Clue, ...]]) -> list[tuple[float, float]]:
        """Return how likely each event is denied, and how likely doubted, by the clues of each."""
        chances = self._both.probabilities(clues)
        said = chances[:, [1, 3]] / (chances[:, [0, 2]] + chances[:, [1, 3]])
        return [(denial, doubt) for denial, doubt in said.tolist()]

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


def _join(negation: Weights, speculation: Weights) -> Weights:
    """Return both as one, so that what speaks for an event is looked up once: a pair of classes is as likely as before.

    Of each class the probability is that among all four; within a pair their proportion stays.
    """
    places = {name: place for place, name in enumerate(dict.fromkeys((*negation.places, *speculation.places)))}
    parts = (negation, speculation)
    matrix = np.zeros((len(places), 4), np.float32)
    for column, weights in zip((0, 2), parts, strict=True):
        order = [weights.classes.index(NONE), weights.classes.index(SAID)]
        matrix[[places[name] for name in weights.places], column : column + 2] = weights.matrix[:, order]
    bias = np.array([each.bias[each.classes.index(name)] for each in parts for name in (NONE, SAID)], np.float32)
    return Weights((f"no {NEGATION}", NEGATION, f"no {SPECULATION}", SPECULATION), places, matrix, bias)
