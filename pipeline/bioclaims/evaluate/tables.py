"""Figures and confusions as lines of text and as JSON values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from .figures import Figure

Confusions = Counter[tuple[str, str]]

_SHOWN = 15


def format_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table: the first column to the left, numbers to the right."""
    lines = [list(header), *(list(row) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for first, *rest in lines:
        numbers = (cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True))
        yield "  ".join((first.ljust(widths[0]), *numbers)).rstrip()


def format_figures(title: str, figures: Mapping[str, Figure]) -> Iterator[str]:
    """Yield a table of gold counts, precision, recall, F1 and its interval, in percent."""
    header = (title, "gold", "precision", "recall", "F1", "95 % interval")
    yield from format_table(header, (_to_cells(name, figure) for name, figure in figures.items()))


def count_confusions(answers: Iterable[tuple[str, str]]) -> Confusions:
    """Return how often each gold answer was taken for another one, from pairs of gold and predicted."""
    return Counter((gold, predicted) for gold, predicted in answers if gold != predicted)


def format_confusions(title: str, confusions: Confusions) -> Iterator[str]:
    """Yield the most frequent confusions, gold → predicted."""
    yield title
    for (gold, predicted), count in confusions.most_common(_SHOWN):
        yield f"{count:>7}  {gold} → {predicted}"


def figure_values(figures: Mapping[str, Figure]) -> dict[str, Any]:
    """Return figures as JSON values: rates from 0 to 1, null where there is nothing to divide by."""
    return {
        name: {
            "gold": figure.counts.gold,
            "predicted": figure.counts.predicted,
            "right": figure.counts.right,
            "precision": figure.counts.precision,
            "recall": figure.counts.recall,
            "f1": figure.counts.f1,
            "interval": figure.interval,
        }
        for name, figure in figures.items()
    }


def confusion_values(confusions: Confusions) -> list[dict[str, Any]]:
    """Return all confusions as JSON values, the most frequent first."""
    return [
        {"gold": gold, "predicted": predicted, "count": count} for (gold, predicted), count in confusions.most_common()
    ]


def percent(rate: float | None, *, digits: int = 2) -> str:
    """Return a rate in percent, "-" where there is none."""
    return "-" if rate is None else f"{100 * rate:.{digits}f}"


def format_interval(interval: Sequence[float] | None, *, digits: int = 2) -> str:
    """Return an interval in percent, "-" where there is none."""
    return "-" if interval is None else " to ".join(percent(bound, digits=digits) for bound in interval)


def _to_cells(name: str, figure: Figure) -> tuple[str, ...]:
    counts = figure.counts
    rates = (counts.precision, counts.recall, counts.f1)
    return (name, str(counts.gold), *map(percent, rates), format_interval(figure.interval))
