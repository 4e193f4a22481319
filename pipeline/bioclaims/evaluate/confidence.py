"""How far the confidence of claims can be believed: reliability, expected calibration error, and what a floor keeps.

The error is that of Naeini et al. (2015): bins of confidence, the difference between how often the claims in one are
right and what they are said to be, averaged over claims.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from .tables import format_table, percent

_BINS = 10


@dataclass(frozen=True, slots=True)
class ReliabilityBin:
    """The claims whose confidence lies from ``low`` to ``high``: how many, their mean confidence, how many right."""

    low: float
    high: float
    claims: int
    confidence: float
    right: int

    @property
    def accuracy(self) -> float:
        """The share that is right."""
        return self.right / self.claims if self.claims else 0.0


@dataclass(frozen=True, slots=True)
class Reliability:
    """The bins of confidence that hold any claim."""

    bins: tuple[ReliabilityBin, ...]

    @property
    def error(self) -> float:
        """The expected calibration error, between 0 and 1."""
        total = sum(each.claims for each in self.bins)
        return sum(each.claims * abs(each.accuracy - each.confidence) for each in self.bins) / total if total else 0.0


def measure_reliability(scored: Iterable[tuple[float, bool]]) -> Reliability:
    """Return the reliability of claims, each with its confidence and whether it is right."""
    members: list[list[tuple[float, bool]]] = [[] for _ in range(_BINS)]
    for confidence, right in scored:
        members[min(int(confidence * _BINS), _BINS - 1)].append((confidence, right))
    return Reliability(
        tuple(
            ReliabilityBin(
                place / _BINS,
                (place + 1) / _BINS,
                len(found),
                sum(confidence for confidence, _ in found) / len(found),
                sum(right for _, right in found),
            )
            for place, found in enumerate(members)
            if found
        )
    )


@dataclass(frozen=True, slots=True)
class Floor:
    """What is left of claims where only those with a confidence of ``least`` or more are kept, and how many are right.

    ``all_right`` is how many of all claims are right.
    """

    least: float
    claims: int
    right: int
    all_right: int

    @property
    def precision(self) -> float | None:
        """The share of the kept ones that is right; None where none is kept."""
        return self.right / self.claims if self.claims else None

    @property
    def recall(self) -> float | None:
        """The share of the right ones that is kept; None where none is right."""
        return self.right / self.all_right if self.all_right else None


def measure_floors(scored: Iterable[tuple[float, bool]], *, steps: int = _BINS) -> tuple[Floor, ...]:
    """Return what is kept from each floor up, from 0 in so many ``steps`` below 1."""
    known = list(scored)
    all_right = sum(right for _, right in known)
    floors = []
    for step in range(steps):
        kept = [right for confidence, right in known if confidence >= step / steps]
        floors.append(Floor(step / steps, len(kept), sum(kept), all_right))
    return tuple(floors)


def floors_text(floors: Iterable[Floor]) -> Iterator[str]:
    """Yield the lines of a table."""
    rows = ((f"{each.least:.1f}", str(each.claims), percent(each.precision), percent(each.recall)) for each in floors)
    yield from format_table(("kept from", "claims", "right %", "of the right ones %"), rows)


def floor_values(floors: Iterable[Floor]) -> list[dict[str, Any]]:
    """Return the same as JSON values."""
    return [
        {"least": each.least, "claims": each.claims, "precision": each.precision, "recall": each.recall}
        for each in floors
    ]


def reliability_text(reliability: Reliability) -> Iterator[str]:
    """Yield the lines of a report."""
    header = ("confidence", "claims", "said %", "right %")
    yield from format_table(header, (_to_cells(each) for each in reliability.bins))
    yield ""
    yield f"expected calibration error {reliability.error:.3f}"


def reliability_values(reliability: Reliability) -> dict[str, Any]:
    """Return the report as JSON values."""
    return {
        "error": reliability.error,
        "bins": [
            {
                "low": each.low,
                "high": each.high,
                "claims": each.claims,
                "confidence": each.confidence,
                "right": each.right,
            }
            for each in reliability.bins
        ],
    }


def _to_cells(each: ReliabilityBin) -> Sequence[str]:
    return (
        f"{each.low:.1f} to {each.high:.1f}",
        str(each.claims),
        f"{100 * each.confidence:.1f}",
        f"{100 * each.accuracy:.1f}",
    )
