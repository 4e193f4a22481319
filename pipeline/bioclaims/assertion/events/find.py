"""Which events of a sentence are denied, and which are doubted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...syntax.tree import Tree
from ..scopes import find_scopes
from .clues import Outlook
from .ledger import SaidLedger
from .occurrence import Occurrence

# From these probabilities on it is said of an event; chosen on parts of the training texts.
_DENIED, _DOUBTED = 0.3, 0.3


@dataclass(frozen=True, slots=True)
class Said:
    """How likely it is that an event is denied, and that it is doubted."""

    denial: float
    doubt: float

    @property
    def is_denied(self) -> bool:
        """Whether the event is said not to be."""
        return self.denial >= _DENIED

    @property
    def is_doubted(self) -> bool:
        """Whether the event is said to be possible, or to be looked into."""
        return self.doubt >= _DOUBTED


def find_said(tree: Tree, events: Sequence[Occurrence], ledger: SaidLedger, *, guideline: str = "") -> tuple[Said, ...]:
    """Return what the sentence says of each of ``events``, all those in it, in their order.

    ``guideline`` names the annotation that is to be met, the empty string for none in particular.
    """
    if not events:
        return ()
    scopes = find_scopes(tree, ledger.scopes)
    outlook = Outlook(tree, {event.trigger for event in events}, scopes, guideline=guideline)
    clues = [outlook.find_clues(event) for event in events]
    return tuple(Said(denial, doubt) for denial, doubt in ledger.weigh(clues))
