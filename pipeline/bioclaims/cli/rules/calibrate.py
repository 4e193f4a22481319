"""``bioclaims rules calibrate``: how often each rule was right, and how sure claims are."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ...errors import InputError, MissingPackageError
from ...train.rules.seed_tables import save_tables
from ..evaluate.confidence import judge_folders
from ..options import Model
from ..output_options import make_folder


def calibrate_rules(
    *,
    counted: Annotated[
        list[Path],
        typer.Option(metavar="DIR", help="A folder of events that rules are counted on; may be repeated."),
    ],
    weighed: Annotated[
        list[Path],
        typer.Option(metavar="DIR", help="A folder of others that confidence is fitted to; may be repeated."),
    ],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where the two tables are written.")],
    model: Model = None,
) -> None:
    """Count how often each rule was right and wrong on annotated events, and fit the confidence of claims to others.

    Writes frames.tsv and confidence.tsv, as they stand in seeds/ledger. What the annotators say nothing about counts
    neither way (see evaluate confidence). Texts that the ledger was fitted to tell
    nothing about how sure it is: give others to be weighed.
    """
    try:
        # The other commands of the group need nothing of this.
        from ...train.rules.confidence import count_rules, fit_confidence  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise MissingPackageError.of(error.name, extra="train", where="bioclaims rules calibrate") from error

    make_folder(output, option="--output")
    counts = count_rules(judge_folders(counted, model, weighed=False))
    judged = judge_folders(weighed, model)
    try:
        weights = fit_confidence(judged)
    except ValueError as error:
        raise InputError(
            where=", ".join(map(str, weighed)), what=f"has too few claims ({error})", cure="Give more annotated texts"
        ) from error
    save_tables(weights, counts, output)
    typer.echo(f"{output}: rules {len(counts)}, claims weighed {len(judged)}", err=True)
