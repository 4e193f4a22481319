"""A claim score in words and as JSON values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...writers.flat import show_claim
from .gold import GoldLine
from .score import FieldScore, Score


def to_values(score: Score) -> dict[str, Any]:
    """Return the score as JSON values: counts, rates (null where there is nothing to divide by), lines, errors."""
    return {
        "required": score.required,
        "found": score.found,
        "recall": score.recall,
        "matched": score.matched,
        "errors": len(score.errors),
        "repeats": len(score.repeats),
        "precision": score.precision,
        "aspect": _field_values(score.aspect),
        "fields": {name: _field_values(each) for name, each in score.fields.items()},
        "lines": [
            {
                "id": each.line.id,
                "required": each.line.required,
                "claim": each.claim.id if each.claim else None,
                "aspect_right": each.aspect_right,
                "fields": dict(each.fields),
            }
            for each in score.lines
        ],
        "error_claims": [
            {"claim": claim.id, "says": show_claim(claim), "sentence": claim.evidence[0].sentence.text}
            for claim in score.errors
        ],
    }


def to_text(score: Score) -> str:
    """Return the score for a person: each required line missed and each error with its sentence, then the totals."""
    return "\n".join([*_missed(score), *_errors(score), *_wrong_fields(score), *_totals(score)])


def describe_line(line: GoldLine) -> str:
    """Return a gold line in one line, accepted readings divided by ``|``."""
    negated = "not: " if line.polarity == "negated" else ""
    aspect = f" ({'|'.join(line.aspects)})" if line.aspects else ""
    return f"{negated}{'|'.join(line.agents)} {'|'.join(line.predicates)} {'|'.join(line.themes)}{aspect}"


def _missed(score: Score) -> Iterator[str]:
    missed = [each.line for each in score.lines if each.line.required and each.claim is None]
    yield f"Required and missed: {len(missed)}"
    for line in missed:
        yield f"  {line.id}  {describe_line(line)}"
        yield f"      in: {line.anchor} …"
    yield ""


def _errors(score: Score) -> Iterator[str]:
    yield f"Errors (records that fit no line): {len(score.errors)}"
    for claim in score.errors:
        yield f"  {show_claim(claim)}"
        yield f"      {claim.provenance.rule}, in: {' '.join(claim.evidence[0].sentence.text.split())}"
    yield ""


def _wrong_fields(score: Score) -> Iterator[str]:
    rows = [
        (each.line.id, names)
        for each in score.lines
        if (
            names := [
                *(["aspect"] if each.aspect_right is False else []),
                *(n for n, ok in each.fields.items() if not ok),
            ]
        )
    ]
    yield f"Matched, with a wrong field: {len(rows)}"
    for line_id, names in rows:
        yield f"  {line_id}  {', '.join(names)}"
    yield ""


def _totals(score: Score) -> Iterator[str]:
    yield f"found            {score.found} of {score.required} required{_percent(score.recall)}"
    yield f"matched          {score.matched} of {len(score.lines)} lines"
    yield f"errors           {len(score.errors)}"
    yield f"repeats          {len(score.repeats)}"
    yield f"precision        {score.matched}/{score.matched + len(score.errors)}{_percent(score.precision)}"
    for name, each in {"aspect": score.aspect, **score.fields}.items():
        yield f"{name:<16} {each.right}/{each.total}{_percent(each.accuracy)}"


def _percent(rate: float | None) -> str:
    return "" if rate is None else f"  {100 * rate:.1f} %"


def _field_values(score: FieldScore) -> dict[str, Any]:
    return {"right": score.right, "total": score.total, "accuracy": score.accuracy}
