"""Relations, assertions and contexts as claim records."""

from .assemble import Finding, Source, assemble_claims
from .excluded import split_finding
from .shift import shift_spans

__all__ = ["Finding", "Source", "assemble_claims", "shift_spans", "split_finding"]
