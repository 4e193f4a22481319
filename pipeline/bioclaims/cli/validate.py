"""``bioclaims validate``: are these records what they should be?"""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer

from ..run.records import open_records
from ..run.texts import open_texts
from ..run.validation import find_line_problems
from .options import Claims


def validate(
    path: Claims,
    documents: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The texts, as extract --documents kept them: spans are checked too."),
    ] = None,
) -> None:
    """Check every record against the schema and, with --documents, every span against its text.

    Prints FILE:LINE: FIELD: PROBLEM for each problem. Exit status 1 where there is any.

    Example: bioclaims validate claims.jsonl --documents docs.jsonl
    """
    records = wrong = 0
    with (
        open_texts(documents) if documents else nullcontext() as texts,
        open_records(path, stdin=sys.stdin.buffer) as stream,
    ):
        for number, problems in find_line_problems(stream, texts=texts):
            records += 1
            wrong += bool(problems)
            for problem in problems:
                typer.echo(f"{path}:{number}: {problem}")
    typer.echo(f"records {records}, valid {records - wrong}, not valid {wrong}", err=True)
    raise typer.Exit(1 if wrong else 0)
