"""All figures that the project states, in one table: what is measured, how well, and what others reach.

``seeds/measures.toml`` says by which command each is measured, and where it stands in that command's JSON.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import InputError
from ..resources import load_toml
from .figures import Interval
from .tables import format_interval, format_table, percent

# What stands for the folder of the data in a command, and for the one key of a JSON object in a place.
DATA, _ANY = "{data}", "*"
# A node of JSON with one of these is a rate with an interval; other nodes are numbers.
_RATES = ("f1", "share")
# One digit: intervals are wider than a point.
_DIGITS = 1


@dataclass(frozen=True, slots=True)
class Measure:
    """A command and the figures that it gives: their names, and the keys that lead to each in its JSON."""

    area: str
    on: str
    command: tuple[str, ...]
    figures: Mapping[str, tuple[str, ...]]
    others: str = ""

    def fill(self, data: str) -> tuple[str, ...]:
        """Return the words of the command with the folder ``data`` in them."""
        return tuple(word.replace(DATA, data) for word in self.command)

    def find_missing(self, data: str) -> list[str]:
        """Return the files and folders of the command that are not there."""
        return [word for word in self.fill(data) if "/" in word and not Path(word).exists()]


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate from 0 to 1, None of nothing, and its 95 % interval where the command gives one."""

    value: float | None
    interval: Interval | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure and its rates by name."""

    measure: Measure
    rates: Mapping[str, Rate]


def read_measures() -> list[Measure]:
    """Return the measures of ``seeds/measures.toml``, in its order."""
    return [
        Measure(
            area=row["area"],
            on=row["on"],
            command=tuple(row["command"].split()),
            figures={name: tuple(place) for name, place in row["figures"].items()},
            others=row.get("others", ""),
        )
        for row in load_toml("seeds", "measures.toml")["measure"]
    ]


def pick_rates(measure: Measure, values: Any) -> Measured:
    """Return the figures of ``measure`` from the JSON values that its command gave.

    Raises InputError where a place leads to no number.
    """
    return Measured(measure, {name: _pick(values, place, name) for name, place in measure.figures.items()})


def overview_text(found: Iterable[Measured]) -> Iterator[str]:
    """Yield a table, a figure a line, in percent."""
    rows = [
        (f"{each.measure.area}: {each.measure.on}: {name}", *_to_cells(rate), each.measure.others)
        for each in found
        for name, rate in each.rates.items()
    ]
    # The last column is words, which stand to the left.
    widest = max((len(row[-1]) for row in rows), default=0)
    header = ("measured", "%", "95 % interval", "others".ljust(widest))
    yield from format_table(header, ((*row[:-1], row[-1].ljust(widest)) for row in rows))


def overview_values(found: Iterable[Measured]) -> list[dict[str, Any]]:
    """Return the measures as JSON values; rates are from 0 to 1, ``{data}`` stands for the folder of the data."""
    return [
        {
            "area": each.measure.area,
            "on": each.measure.on,
            "rates": {name: {"value": rate.value, "interval": rate.interval} for name, rate in each.rates.items()},
            "others": each.measure.others,
            "command": " ".join(each.measure.command),
        }
        for each in found
    ]


def overview_markdown(values: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the lines of a Markdown table from what ``overview_values`` gave, a command a line."""
    yield "| measured | on | %, with its 95 % interval | others | command |"
    yield "| --- | --- | --- | --- | --- |"
    for row in values:
        rates = "; ".join(f"{name} {_show(rate)}" for name, rate in row["rates"].items())
        command = f"`bioclaims {row['command'].replace(DATA, 'DATA')}`"
        yield f"| {row['area']} | {row['on']} | {rates} | {row['others']} | {command} |"


def _pick(values: Any, place: Sequence[str], name: str) -> Rate:
    node, above = values, values
    for key in place:
        above = node
        if isinstance(node, Mapping) and key == _ANY and len(node) == 1:
            [node] = node.values()
        elif isinstance(node, Mapping) and key in node:
            node = node[key]
        else:
            raise InputError(
                where=f"seeds/measures.toml: {name}",
                what=f"{' / '.join(place)} leads nowhere from {key!r}",
                cure="Compare it with what the command prints with --json",
            )
    rate = next((node[key] for key in _RATES if key in node), node) if isinstance(node, Mapping) else node
    if rate is not None and not isinstance(rate, (int, float)):
        raise InputError(
            where=f"seeds/measures.toml: {name}",
            what=f"{' / '.join(place)} leads to no number",
            cure="Compare it with what the command prints with --json",
        )
    # The interval of a node is that of its rate, not of a precision or recall beside it.
    interval = node.get("interval") if isinstance(node, Mapping) else None
    if place and place[-1] in _RATES:
        interval = above.get("interval")
    return Rate(rate, None if interval is None else (interval[0], interval[1]))


def _to_cells(rate: Rate) -> tuple[str, str]:
    return percent(rate.value, digits=_DIGITS), format_interval(rate.interval, digits=_DIGITS)


def _show(rate: Mapping[str, Any]) -> str:
    value, interval = percent(rate["value"], digits=_DIGITS), rate["interval"]
    return value if interval is None else f"{value} ({format_interval(interval, digits=_DIGITS)})"
