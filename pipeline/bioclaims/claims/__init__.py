"""Relations, assertions and contexts as claim records."""

from .assemble import Finding, Source, assemble_claims

__all__ = ["Finding", "Source", "assemble_claims"]
