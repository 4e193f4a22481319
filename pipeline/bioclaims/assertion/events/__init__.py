"""Which events of a sentence are denied or doubted, as a ledger of annotated events has it."""

from .find import Said, find_said
from .ledger import SaidLedger
from .occurrence import Occurrence

__all__ = ["Occurrence", "Said", "SaidLedger", "find_said"]
