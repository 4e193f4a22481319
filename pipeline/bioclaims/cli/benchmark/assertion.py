"""``bioclaims benchmark assertion``: denied events, ours beside those of tools that mark negation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from ...assertion.events import SaidLedger
from ...benchmark.negation import OURS, Answer, Speed, TargetSentence, answer_ourselves, count_denied, to_denied
from ...benchmark.peers import PEERS, ask_peer, find_gap
from ...components import load
from ...evaluate.events.predict import choose_ledger
from ...evaluate.events.standoff import read_standoff
from ...evaluate.figures import Figure
from ...evaluate.tables import figure_values, format_figures, format_table
from ..evaluate.options import AsJson, Model

_FOLDER = Path(".peers")


def benchmark_assertion(
    *,
    gold: Annotated[
        list[Path], typer.Option(metavar="DIR", help="A folder of events, .txt with .a1 and .a2; may be repeated.")
    ],
    peers: Annotated[
        Path, typer.Option(metavar="DIR", help="The environment of the peers, as `bioclaims benchmark peers` makes it.")
    ] = _FOLDER,
    rounds: Annotated[int, typer.Option(min=1, help="Times that all sentences are read; the fastest counts.")] = 3,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Compare the gold events that we say are denied with those that negspacy and medspaCy negate, in one run.

    All get the same sentences and triggers of gold events. The peers are run with the rules they come with and with
    rules of ours for molecular text, on one core; where their environment is not there, they are left out.
    """
    nlp, said, gap = load(model), SaidLedger.open(), find_gap(peers)
    tables: dict[str, dict[str, tuple[Figure, Speed]]] = {}
    for folder in gold:
        texts = list(read_standoff(folder))
        ours, targets = answer_ourselves(texts, nlp, said, guideline=choose_ledger(texts).name, rounds=rounds)
        answers = {OURS: ours} | ({} if gap else _ask_peers(targets, peers, rounds=rounds))
        tables[str(folder)] = {name: (count_denied(texts, each.denied), each.speed) for name, each in answers.items()}
    if gap:
        typer.echo(f"left out: negspacy and medspaCy: {gap}", err=True)
    if as_json:
        values = {name: _to_values(table) for name, table in tables.items()} | {"left_out": gap}
        typer.echo(orjson.dumps(values, option=orjson.OPT_INDENT_2))
    else:
        typer.echo("\n\n".join("\n".join(_to_lines(name, table)) for name, table in tables.items()))


def _ask_peers(targets: Sequence[TargetSentence], folder: Path, *, rounds: int) -> dict[str, Answer]:
    sentences = [(target.words, target.targets) for target in targets]
    answers = {}
    for peer in PEERS:
        typer.echo(f"asking {peer.name}", err=True)
        found = ask_peer(peer, sentences, folder, rounds=rounds)
        speed = Speed(found.marking / len(targets), found.reading / len(targets))
        answers[f"{peer.name} ({found.versions[peer.tool]})"] = Answer(to_denied(targets, found.negated), speed)
    return answers


def _to_lines(name: str, table: Mapping[str, tuple[Figure, Speed]]) -> Iterator[str]:
    yield from format_figures(f"{name}: events denied", {system: figure for system, (figure, _) in table.items()})
    yield ""
    base = table[OURS][1]
    rows = (
        (
            system,
            f"{1000 * speed.marking:.2f}",
            f"{speed.marking / base.marking:.2f}",
            f"{1000 * speed.reading:.2f}",
            f"{speed.reading / base.reading:.2f}",
        )
        for system, (_, speed) in table.items()
    )
    yield from format_table(("processor ms a sentence", "marking", "times ours", "with reading", "times ours"), rows)


def _to_values(table: Mapping[str, tuple[Figure, Speed]]) -> dict[str, Any]:
    figures = figure_values({system: figure for system, (figure, _) in table.items()})
    return {
        system: figures[system] | {"marking_seconds": speed.marking, "reading_seconds": speed.reading}
        for system, (_, speed) in table.items()
    }
