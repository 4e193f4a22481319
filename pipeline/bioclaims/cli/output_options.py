"""Where ``extract`` writes, and what it says meanwhile."""

from __future__ import annotations

from typing import Annotated

import typer

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
