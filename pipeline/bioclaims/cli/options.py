"""What every command takes that reads text."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Model = Annotated[
    str | None, typer.Option(metavar="NAME", help="A spaCy model, by package name or folder, in place of our own.")
]
Lexicon = Annotated[
    Path | None,
    typer.Option(metavar="PATH", help="Your own names, a tab-separated file, or a lexicon that `build` wrote."),
]
