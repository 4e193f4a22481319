"""Shares of items that are as they should be, as lines of text and as JSON values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .figures import Counts, Figure
from .tables import format_interval, format_table, percent


def to_counts(is_so: bool) -> Counts:
    """Return the counts of one item: each has one answer, so that every rate is the share that is so."""
    return Counts(1, 1, int(is_so))


def format_shares(title: str, what: str, figures: Mapping[str, Figure], *, of: str = "of") -> Iterator[str]:
    """Yield a table of how many items there are (column ``of``), how many are ``what``, and the share in percent."""
    rows = (
        (name, str(each.counts.gold), str(each.counts.right), percent(each.counts.recall), _to_interval(each))
        for name, each in figures.items()
    )
    yield from format_table((title, of, what, "%", "95 % interval"), rows)


def share_values(figures: Mapping[str, Figure]) -> dict[str, Any]:
    """Return the shares as JSON values: from 0 to 1, null where there is nothing to divide by."""
    return {
        name: {
            "of": each.counts.gold,
            "count": each.counts.right,
            "share": each.counts.recall,
            "interval": each.interval,
        }
        for name, each in figures.items()
    }


def _to_interval(figure: Figure) -> str:
    return format_interval(figure.interval)
