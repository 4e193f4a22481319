"""What spoke for events being denied or doubted on annotated texts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ...errors import UnknownNameError
from ...events.weights import Weights
from ...resources import find_resource
from ..scopes import ScopeGuideline

NEGATION_WEIGHTS, SPECULATION_WEIGHTS = "negation.npz", "speculation.npz"
# The two classes of each: it is said of the event, or not.
SAID, NONE = "said", "-"


@dataclass(frozen=True, slots=True, eq=False)
class SaidLedger:
    """Weights that tell events that are denied, and events that are doubted; ``scopes`` reads the cues beside them."""

    name: str
    negation: Weights
    speculation: Weights
    scopes: ScopeGuideline

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
