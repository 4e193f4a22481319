"""``bioclaims benchmark throughput``: what reading many documents costs, figure by figure, beside what is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Annotated

import orjson
import typer

from ...benchmark.throughput import measure_memory, time_length, time_pipeline, time_start, time_workers
from ...components import load
from ...evaluate.tables import format_table
from ...language import load_language
from ...model import Document
from ...readers import read_documents
from ...run.loading import leave_out_loaded
from ..evaluate.options import AsJson
from ..output_options import Overwrite
from ..plots import Plots, open_plots
from .texts import no_text

_PICTURE = "workers"


class Part(StrEnum):
    """What is measured."""

    pipeline = "pipeline"
    workers = "workers"
    memory = "memory"
    start = "start"
    length = "length"


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, in which unit, what is asked, and whether that is reached; of how many processes."""

    name: str
    value: float
    unit: str
    asked: str = ""
    reached: bool | None = None
    workers: int | None = None


@dataclass(frozen=True, slots=True)
class _Asked:
    """The documents, and how long to look."""

    documents: list[Document]
    rounds: int
    few: int
    many: int
    sentences: int
    characters: int
    workers: int


def time_throughput(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH…", help="Abstracts to read, as `extract` takes them: a hundred are enough."),
    ],
    *,
    part: Annotated[
        list[Part] | None, typer.Option(help="Measure this alone; may be given several times. All if not given.")
    ] = None,
    rounds: Annotated[int, typer.Option(min=1, help="Times that each is done; the best counts.")] = 3,
    few: Annotated[int, typer.Option(min=1, help="Documents after which memory is measured first.")] = 1_000,
    many: Annotated[
        int, typer.Option(min=1, help="Documents after which it is measured again; 100000 is what is asked.")
    ] = 3_000,
    sentences: Annotated[
        int, typer.Option(min=1, help="Sentences of each of these documents; an abstract has some ten.")
    ] = 10,
    characters: Annotated[
        int, typer.Option(min=10_000, help="Length of the long document; 1000000 is what is asked.")
    ] = 200_000,
    workers: Annotated[int, typer.Option(min=2, help="Most processes to read with: 1, 2, 4 and so on up to here.")] = 2,
    plots: Plots = None,
    overwrite: Overwrite = False,
    as_json: AsJson = False,
) -> None:
    """Measure what reading PATH costs, and compare it with what is asked.

    `pipeline`: all of reading beside the model alone, in processor time. `workers`: several processes beside one, which
    --plots draws. `memory`: of one process, over documents made of the sentences of PATH. `start`: from the command to
    the first record. `length`: one long document beside its paragraphs. Best on a machine that does nothing else.
    """
    if few > many:
        raise typer.BadParameter("--few must not be more than --many")
    parts = part or list(Part)
    if plots and Part.workers not in parts:
        raise typer.BadParameter("--plots draws what --part workers measures: ask for that part too")
    pictures = open_plots(plots, [_PICTURE], overwrite=overwrite)
    documents = [each for each in read_documents(paths) if isinstance(each, Document)]
    if not documents:
        raise no_text(paths)
    asked = _Asked(documents, rounds, few, many, sentences, characters, workers)
    figures = [figure for each in parts for figure in _MEASURES[each](asked)]
    if pictures:
        # matplotlib is an extra.
        from ...evaluate.plots import draw_workers  # noqa: PLC0415

        rates = {each.workers: each.value for each in figures if each.workers is not None}
        pictures.write({_PICTURE: draw_workers(rates)})
    if as_json:
        typer.echo(orjson.dumps([asdict(figure) for figure in figures], option=orjson.OPT_INDENT_2))
        return
    rows = [
        (each.name, f"{each.value:.4g} {each.unit}", each.asked, {True: "yes", False: "no", None: ""}[each.reached])
        for each in figures
    ]
    typer.echo("\n".join(format_table(("figure", "measured", "asked", "reached"), rows)))


def _report(message: str) -> None:
    typer.echo(message, err=True)


def _pipeline(asked: _Asked) -> Iterator[Figure]:
    nlp, model = load(), load_language()
    leave_out_loaded()
    found = time_pipeline(asked.documents, nlp, model, rounds=asked.rounds, report=_report)
    above = found.ungated - found.model
    yield Figure("the model alone", found.model, "ms a document")
    yield Figure("all, every sentence parsed", found.ungated, "ms a document")
    yield Figure("all, with the sentence gate", found.gated, "ms a document")
    yield Figure("the same, texts read for the first time", found.new, "ms a document")
    within = found.ungated <= max(1.15 * found.model, found.model + 6)
    yield Figure("all above the model", found.ungated / found.model, f"x, {above:.1f} ms", "1.15, or 6 ms", within)
    share = found.gated / found.model
    yield Figure("with the gate, above the model", share, "x", "0.8", share <= 0.8)


def _workers(asked: _Asked) -> Iterator[Figure]:
    sizes = sorted({*(2**power for power in range(asked.workers.bit_length())), asked.workers})
    rates = time_workers(asked.documents, sizes, rounds=asked.rounds, report=_report)
    for size in sizes:
        yield Figure(f"{size} worker{'s' * (size > 1)}", rates[size], "documents a second", workers=size)
    gain = rates[2] / rates[1]
    yield Figure("two workers beside one", gain, "x", "1.8", gain >= 1.8)


def _memory(asked: _Asked) -> Iterator[Figure]:
    few, many, sentences = asked.few, asked.many, asked.sentences
    found = measure_memory(asked.documents, few=few, many=many, sentences=sentences, report=_report)
    yield Figure(f"memory after {found.few} documents", found.after_few, "MB")
    growth = found.after_many / found.after_few
    yield Figure(f"memory after {found.many} documents", found.after_many, f"MB, {growth:.2f} x", "1.1", growth <= 1.1)
    yield Figure("most memory of a worker", found.peak, "MB", "1200", found.peak <= 1200)


def _start(asked: _Asked) -> Iterator[Figure]:
    seconds = time_start(asked.documents, rounds=asked.rounds)
    yield Figure("the first record", seconds, "s after the start", "3", seconds <= 3)


def _length(asked: _Asked) -> Iterator[Figure]:
    nlp = load()
    leave_out_loaded()
    ratio = time_length(asked.documents, nlp, characters=asked.characters, rounds=asked.rounds)
    name = f"{asked.characters:,} characters as one document, beside its paragraphs"
    yield Figure(name, ratio, "x", "1.3", ratio <= 1.3)


_MEASURES: dict[Part, Callable[[_Asked], Iterator[Figure]]] = {
    Part.pipeline: _pipeline,
    Part.workers: _workers,
    Part.memory: _memory,
    Part.start: _start,
    Part.length: _length,
}
