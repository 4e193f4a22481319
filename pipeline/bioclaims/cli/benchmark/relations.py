"""``bioclaims benchmark relations``: pairs that a text relates, our claims beside simpler ways to find them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from ...benchmark.relations.gold import read_pair_texts
from ...benchmark.relations.pairs import PairText
from ...benchmark.relations.score import MEASURES, score_pairs
from ...benchmark.relations.systems import MODELS, OURS, Answer, ask_system, find_gap, list_systems
from ...evaluate.figures import Figure
from ...evaluate.tables import figure_values, format_figures, format_table
from ..evaluate.options import AsJson

# Words of an abstract, the unit of the times.
_ABSTRACT = 250


@dataclass(frozen=True, slots=True)
class _Result:
    """What a system reached, by measure, and what it cost: milliseconds an abstract, seconds to start, megabytes."""

    figures: Mapping[str, Figure]
    milliseconds: float
    start: float
    memory: float


def benchmark_relations(
    *,
    gold: Annotated[
        list[Path], typer.Option(metavar="DIR", help="A folder of events, .txt with .a1 and .a2; may be repeated.")
    ],
    beside: Annotated[
        list[str] | None,
        typer.Option(
            metavar="MODEL",
            help=f"A spaCy model that textacy reads with too; may be repeated. {' and '.join(MODELS)} if not given.",
        ),
    ] = None,
    rounds: Annotated[int, typer.Option(min=1, help="Times that all texts are read; the fastest counts.")] = 2,
    as_json: AsJson = False,
) -> None:
    """Compare the pairs of entities that our claims join with those of simpler systems, in one run.

    All get the same texts, on one core, each in a process of its own. Entities are given, but where a system says that
    it takes names of its own. textacy gives triples of subject, verb and object: `pip install 'bioclaims[baselines]'`.
    Co-occurrence joins whatever stands in one sentence. What is not installed is left out, and told.
    """
    systems = list_systems(beside or MODELS)
    gaps = {system.name: gap for system in systems if (gap := find_gap(system)) is not None}
    for name, gap in gaps.items():
        typer.echo(f"left out: {name}: {gap}", err=True)
    tables = {}
    for folder in gold:
        texts, table = read_pair_texts(folder), {}
        for system in systems:
            if system.name not in gaps:
                typer.echo(f"{folder.name}: {system.name}", err=True)
                table[system.name] = _to_result(texts, ask_system(system, texts, rounds=rounds))
        tables[str(folder)] = table
    if as_json:
        values: dict[str, Any] = {name: _to_values(table) for name, table in tables.items()} | {"left_out": gaps}
        typer.echo(orjson.dumps(values, option=orjson.OPT_INDENT_2))
    else:
        typer.echo("\n\n".join("\n".join(_to_lines(name, table)) for name, table in tables.items()))


def _to_result(texts: Sequence[PairText], answer: Answer) -> _Result:
    abstracts = sum(len(text.text.split()) for text in texts) / _ABSTRACT
    figures = score_pairs(texts, answer.joined)
    return _Result(figures, 1000 * answer.seconds / abstracts, answer.start, answer.memory)


def _to_lines(name: str, table: Mapping[str, _Result]) -> Iterator[str]:
    for measure in MEASURES:
        found = {system: result.figures[measure] for system, result in table.items() if measure in result.figures}
        yield from format_figures(f"{name}: {measure}", found)
        yield ""
    base = table[OURS]
    rows = (
        (
            system,
            f"{each.milliseconds:.1f}",
            f"{each.milliseconds / base.milliseconds:.2f}",
            f"{each.start:.1f}",
            f"{each.start / base.start:.2f}",
            f"{each.memory:.0f}",
            f"{each.memory / base.memory:.2f}",
        )
        for system, each in table.items()
    )
    head = (f"processor ms for {_ABSTRACT} words", "ms", "times ours", "start s", "times ours", "MB", "times ours")
    yield from format_table(head, rows)


def _to_values(table: Mapping[str, _Result]) -> dict[str, Any]:
    return {
        system: {
            "figures": figure_values(each.figures),
            "milliseconds": each.milliseconds,
            "start_seconds": each.start,
            "megabytes": each.memory,
        }
        for system, each in table.items()
    }
