"""``bioclaims evaluate challenge``: claims in sentences that try one phenomenon of assertion each."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import orjson
import typer

from ...components import load
from ...evaluate.challenge.report import challenge_text, challenge_values, miss_text
from ...evaluate.challenge.score import judge_case, read_cases, score_cases
from ...evaluate.statements.reading import read_claims
from ...model import Document, to_record
from ..progress import show_progress
from .options import AsJson, Model, Overwrite, Predictions, check_place, keep_records


def evaluate_challenge(
    *,
    cases: Annotated[
        Path, typer.Option(metavar="DIR", help="A folder of cases, a TOML file a phenomenon: tests/cases/challenge.")
    ],
    misses: Annotated[
        bool, typer.Option("--misses", help="List each case that is not right: what was expected and what came.")
    ] = False,
    predictions: Predictions = None,
    overwrite: Overwrite = False,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Count the sentences whose claims say what they should, a phenomenon of negation, doubt or sign a line.

    A sentence is right when every record that it must give is there, with the marks that its phenomenon is about, and
    none that it must not give. Half of the sentences are traps, which only look like the phenomenon.
    """
    check_place(predictions, overwrite=overwrite)
    read = read_cases(cases)
    nlp = load(model)
    verdicts = [
        judge_case(case, read_claims(Document(id=case.where, text=case.text), nlp).claims)
        for case in show_progress(read, total=len(read), noun="sentences")
    ]
    if predictions:
        records = (to_record(claim) for verdict in verdicts for claim in verdict.claims)
        keep_records(records, str(predictions), overwrite=overwrite)
    figures = score_cases(verdicts)
    if as_json:
        typer.echo(orjson.dumps(challenge_values(figures, verdicts), option=orjson.OPT_INDENT_2))
        return
    if misses:
        typer.echo("\n".join(miss_text(verdicts)))
    typer.echo("\n".join(challenge_text(figures)))
