"""Decisions: what a curator said of a record, as a record of its own."""

from __future__ import annotations

from typing import Any

from .apply import Judged

SCHEMA = "bioclaims/decision/1"


def make_decision(judged: Judged, *, source: str, curator: str | None = None) -> dict[str, Any] | None:
    """Return the decision, as ``schemas/decision.schema.json`` describes it; None where nobody judged the record.

    ``curator`` is who judged where the file does not say.
    """
    if not judged.verdict:
        return None
    row = judged.row
    return {
        "schema": SCHEMA,
        "claim": judged.before.id,
        "document": {"id": judged.before.document.id, "sha256": judged.before.document.sha256},
        "verdict": judged.verdict,
        "before": {name: before for name, before, _ in judged.changes},
        "after": {name: after for name, _, after in judged.changes},
        "corrected": judged.after.id if judged.after and judged.verdict == "correct" else None,
        "curator": (row.curator if row else "") or curator,
        "when": None,
        "comment": (row.comment if row else "") or None,
        "source": row.where if row else source,
    }
