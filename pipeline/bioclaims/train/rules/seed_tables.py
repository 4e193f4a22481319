"""Tables as ``seeds/`` has them: a line of names, then rows in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from ...claims.score import RuleCount

COUNTS, WEIGHTS = "frames.tsv", "confidence.tsv"


def write_rows(path: Path, header: str, lines: Iterable[str]) -> None:
    """Write a table as seeds have them: ``header``, then ``lines`` in order."""
    path.write_text("\n".join((header, *sorted(lines))) + "\n", encoding="utf-8")


def save_tables(weights: Mapping[str, float], counts: Mapping[str, RuleCount], folder: Path) -> None:
    """Write ``weights`` and ``counts`` to ``folder`` as the tables that claims are scored by."""
    rows = (f"{rule}\t{count.right}\t{count.wrong}" for rule, count in counts.items())
    write_rows(folder / COUNTS, "rule\tright\twrong", rows)
    write_rows(folder / WEIGHTS, "feature\tweight", (f"{name}\t{weight:.3f}" for name, weight in weights.items()))
