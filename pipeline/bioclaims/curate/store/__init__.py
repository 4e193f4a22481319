"""A review on disk: where each claim stands in its file, who looks at which, and all decisions, never changed."""

from .database import Store, open_store
from .history import Verdict, add_decision, find_last, list_decisions, list_verdicts
from .index import ClaimFile, list_beside, list_of_document
from .queue import Asked, Worker, count_progress, find_next, keep_for, skip, unskip

__all__ = [
    "Asked",
    "ClaimFile",
    "Store",
    "Verdict",
    "Worker",
    "add_decision",
    "count_progress",
    "find_last",
    "find_next",
    "keep_for",
    "list_beside",
    "list_decisions",
    "list_of_document",
    "list_verdicts",
    "open_store",
    "skip",
    "unskip",
]
