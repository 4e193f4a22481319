"""``bioclaims train``: corpora in, language model out."""

from __future__ import annotations

import shutil
import time
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from ..errors import OutputError
from ..train.fit import fit, read_scores
from .output_options import make_folder


def train(
    data: Annotated[Path, typer.Argument(metavar="DATA", help="Folder that holds parsing/, ner/ and text/.")],
    out: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="Folder for the model.")],
    work: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Folder for converted corpora and checkpoints; that of --output with .work behind it if not given.",
        ),
    ] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace a model that stands in DIR.")] = False,
) -> None:
    """Fit the language model: sentences, then the encoder on raw text, then trees and names on annotated corpora.

    Takes hours. A run that was stopped, started again, goes on at its last checkpoint.
    """
    if out.exists() and not overwrite:
        raise OutputError(where=str(out), what="exists already", cure="Give another name, or --overwrite to replace it")
    place = work or out.with_name(f"{out.name}.work")
    make_folder(place, option="--work" if work else "--output")
    make_folder(out.parent, option="--output")
    fitted = fit(data, place, report=partial(_report, time.monotonic()))
    if out.exists():
        shutil.rmtree(out)
    shutil.copytree(fitted, out)
    typer.echo(f"model  {out}")
    for name, score in read_scores(out).items():
        typer.echo(f"{name:<32} {100 * score:.1f} % on dev")


def _report(began: float, stage: str, done: int, steps: int, loss: float) -> None:
    taken = f"{time.monotonic() - began:.0f} s, {time.process_time():.0f} s of processor time"
    typer.echo(f"{stage} {done} of {steps}, loss {loss:.3f}, after {taken}", err=True)
