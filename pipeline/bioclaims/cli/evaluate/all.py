"""``bioclaims evaluate all``: every figure that the project states, in one table."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from ...errors import BioclaimsError, InputError, UnknownNameError
from ...evaluate.overview import (
    Measure,
    Measured,
    overview_markdown,
    overview_text,
    overview_values,
    pick_rates,
    read_measures,
)
from ...run.manifest import make_manifest
from ..output_options import make_folder
from ..progress import show_progress
from .options import AsJson, Model

_LAST_LINES = 3


def evaluate_all(
    *,
    data: Annotated[
        Path,
        typer.Option(metavar="DIR", help="The folder of the corpora, with parsing, ner, events, negation and claims."),
    ],
    only: Annotated[
        list[str] | None,
        typer.Option(metavar="AREA", help="Only figures of this area, such as events; may be repeated."),
    ] = None,
    keep: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Keep what each command gave; what is there of the same rules, model and lexicon is not run again.",
        ),
    ] = None,
    workers: Annotated[int, typer.Option(min=1, help="So many commands at a time.")] = 1,
    model: Model = None,
    as_json: AsJson = False,
    markdown: Annotated[
        bool, typer.Option("--markdown", help="Write the table in Markdown, as the README has it.")
    ] = False,
) -> None:
    """Print all figures in one table, with their intervals and what others reach.

    Each comes from a command of `bioclaims evaluate`, which is run as it stands in seeds/measures.toml. What its
    corpora are not there for is left out and told. It takes about a quarter of an hour on one core.
    """
    if as_json and markdown:
        raise typer.BadParameter("give --json or --markdown, not both", param_hint="'--markdown'")
    measures = []
    for measure in _choose(read_measures(), only or []):
        if missing := measure.find_missing(str(data)):
            typer.echo(f"left out: {measure.area}: {measure.on}: not there: {', '.join(missing)}", err=True)
        else:
            measures.append(measure)
    runner = _Runner(str(data), model, keep)
    found, failed = [], False
    with ThreadPoolExecutor(workers) as pool:
        answers = pool.map(runner.measure, measures)
        for answer in show_progress(answers, total=len(measures), noun="commands"):
            if isinstance(answer, Measured):
                found.append(answer)
            else:
                failed = True
                typer.echo(f"error: {answer}", err=True)
    if as_json:
        values = {"versions": runner.versions, "measures": overview_values(found)}
        typer.echo(orjson.dumps(values, option=orjson.OPT_INDENT_2))
    else:
        typer.echo("\n".join(overview_markdown(overview_values(found)) if markdown else overview_text(found)))
    if failed or not found:
        raise typer.Exit(1)


class _Runner:
    """Runs the commands of measures, each in a process of its own, or takes what an earlier run kept."""

    def __init__(self, data: str, model: str | None, keep: Path | None) -> None:
        self.data, self.model, self.keep = data, model, keep
        self.versions: dict[str, Any] = make_manifest([], {}, model=model, lexicon=None)["versions"]
        if keep is not None:
            make_folder(keep, option="--keep")

    def measure(self, measure: Measure) -> Measured | BioclaimsError:
        """Return the figures, or why there are none."""
        command = [*measure.fill(self.data), "--json", *(["--model", self.model] if self.model else [])]
        try:
            return pick_rates(measure, self._find_values(command))
        except BioclaimsError as error:
            return error

    def _find_values(self, command: list[str]) -> Any:
        kept = None if self.keep is None else self.keep / f"{self._name(command)}.json"
        if kept is not None and kept.exists():
            return orjson.loads(kept.read_bytes())
        done = subprocess.run([sys.executable, "-m", "bioclaims", *command], capture_output=True, check=False)
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip().splitlines()[-_LAST_LINES:]
            raise InputError(
                where=f"bioclaims {' '.join(command)}",
                what=f"ended with status {done.returncode}: {' '.join(said)}",
                cure="Run it alone to see more",
            )
        if kept is not None:
            part = kept.with_suffix(".part")
            part.write_bytes(done.stdout)
            part.replace(kept)
        return orjson.loads(done.stdout)

    def _name(self, command: list[str]) -> str:
        """Return a name for what the command gives: another one where it could give something else."""
        of = orjson.dumps([self.versions, command], option=orjson.OPT_SORT_KEYS)
        return f"{command[1]}-{sha256(of).hexdigest()[:16]}"


def _choose(measures: list[Measure], only: list[str]) -> list[Measure]:
    areas = dict.fromkeys(each.area for each in measures)
    for area in only:
        if area not in areas:
            raise UnknownNameError.among(area, list(areas), where="--only")
    return [each for each in measures if not only or each.area in only]
