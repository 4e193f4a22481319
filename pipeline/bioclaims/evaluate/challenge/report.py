"""The score of a challenge set as lines of text and as JSON values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...model import Claim
from ...writers.flat import show_claim
from ..figures import Figure
from ..shares import format_shares, share_values
from .score import Readings, Verdict

# Marks of a claim that a case may ask for, beyond who does what to whom.
_MARKS = ("certainty", "basis", "directness", "observed_direction")


def challenge_text(figures: Mapping[str, Figure]) -> Iterator[str]:
    """Yield the table of cases and right ones, a phenomenon a line, traps and totals last."""
    yield from format_shares("phenomenon", "right", figures, of="cases")


def miss_text(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """Yield each case that is not right: its sentence, what was expected and what came."""
    for verdict in verdicts:
        if verdict.right:
            continue
        yield f"{verdict.case.where}{' (trap)' if verdict.case.trap else ''}: {verdict.case.text}"
        yield from (f"    missing  {_describe_readings(readings)}" for readings in verdict.missing)
        yield from (f"    wrong    {describe_marks(claim)}" for claim in verdict.wrong)
        came = [claim for claim in verdict.claims if claim not in verdict.wrong]
        yield from (f"    came     {describe_marks(claim)}" for claim in came)
        yield ""


def challenge_values(figures: Mapping[str, Figure], verdicts: Sequence[Verdict]) -> dict[str, Any]:
    """Return the shares and each case that is not right as JSON values."""
    return {
        "shares": share_values(figures),
        "misses": [
            {
                "case": verdict.case.where,
                "phenomenon": verdict.case.phenomenon,
                "trap": verdict.case.trap,
                "text": verdict.case.text,
                "missing": [_describe_readings(readings) for readings in verdict.missing],
                "wrong": [describe_marks(claim) for claim in verdict.wrong],
                "came": [describe_marks(claim) for claim in verdict.claims],
            }
            for verdict in verdicts
            if not verdict.right
        ],
    }


def describe_marks(claim: Claim) -> str:
    """Return a claim in one line, with what its assertion says, its cues, mediators and context."""
    marks = [str(getattr(claim, name)) for name in _MARKS if getattr(claim, name) not in (None, "unspecified")]
    marks += ["novel"] if claim.novel else []
    perturbation = claim.agent.perturbation
    marks += [f"{perturbation.kind} “{perturbation.text}”"] if perturbation else []
    lists = {
        "via": [each.text for each in claim.mediators],
        "in": [each.text for each in claim.context],
        "turned by": [each.text for each in claim.sign_trace],
        "cues": [each.text for each in claim.cues],
    }
    marks += [f"{name} {', '.join(words)}" for name, words in lists.items() if words]
    return f"{show_claim(claim)}; {'; '.join(marks)}"


def _describe_readings(readings: Readings) -> str:
    return " or: ".join(reading.describe() for reading in readings)
