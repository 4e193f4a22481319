"""Events: triggers of many types with their arguments, weighed by what a ledger of annotated corpora says."""

from .find import find_events
from .joining import find_joining_events
from .ledger import Ledger

__all__ = ["Ledger", "find_events", "find_joining_events"]
