"""Counts over a run."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from .outcome import Outcome


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts over a run. ``documents`` were read, ``failed`` were not, ``defects`` are records that were not valid."""

    documents: int = 0
    sentences: int = 0
    claims: int = 0
    negated: int = 0
    failed: int = 0
    defects: int = 0
    seconds: float = 0.0

    def add(self, outcome: Outcome) -> Summary:
        """Return the counts with those of one more document."""
        return replace(
            self,
            documents=self.documents + (outcome.failure is None),
            sentences=self.sentences + outcome.sentences,
            claims=self.claims + len(outcome.records),
            negated=self.negated + sum(record["polarity"] == "negated" for record in outcome.records),
            failed=self.failed + (outcome.failure is not None),
            defects=self.defects + len(outcome.defects),
        )

    def join(self, other: Summary) -> Summary:
        """Return the counts of both."""
        return Summary(**{each.name: getattr(self, each.name) + getattr(other, each.name) for each in fields(self)})

    def __str__(self) -> str:
        defects = f", defects {self.defects}" if self.defects else ""
        return (
            f"documents {self.documents}, sentences {self.sentences}, claims {self.claims}, negated {self.negated}, "
            f"failed {self.failed}{defects}, seconds {self.seconds:.1f}"
        )
