"""Where commands write, and what they say meanwhile."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ..errors import OutputError

Output = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE", help="Where the records go; standard output if not given."),
]
Documents = Annotated[
    str | None, typer.Option(metavar="FILE", help="Keep the texts that the records' spans index, as JSON lines.")
]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace the output files if they exist.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Show errors only.")]
LogJson = Annotated[
    bool,
    typer.Option(
        "--log-json", help="Say all that is said on standard error as JSON lines: time, kind, and message or counts."
    ),
]
SummaryFile = Annotated[
    str | None,
    typer.Option(
        "--summary", metavar="FILE", help="Write the counts, the time and the exit status at the end, as JSON."
    ),
]


def make_folder(path: Path, *, option: str) -> None:
    """Make the folder that ``option`` names, where it is not there yet. Raises OutputError where that cannot be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        what = "is no folder" if path.exists() else f"cannot be made ({error.strerror})"
        raise OutputError(
            where=f"{option} {path}", what=what, cure="Give a folder, or a new name where you may write"
        ) from error
