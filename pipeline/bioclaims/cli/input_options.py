"""What ``extract`` reads, and what it makes of it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ..readers import FORMATS
from ..readers.formats import get_format
from ..readers.table import parse_columns
from .options import check_by

_FORMATS = "; ".join(f"{known.name}: {known.help}" for known in FORMATS)


class MentionSource(StrEnum):
    """Whose mentions claims are read between."""

    own = "own"
    given = "given"


Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH…",
        help="Files, folders, patterns such as `'data/**/*.xml'`, addresses such as `s3://bucket/*.xml.gz`, or - for "
        "standard input.",
    ),
]
FormatName = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="NAME",
        callback=check_by(get_format),
        help=f"Format of the input; told by content if not given. {_FORMATS}.",
    ),
]
Columns = Annotated[
    str | None,
    typer.Option(
        metavar="FIELD=NAME,…",
        callback=check_by(parse_columns),
        help="Columns of tables: text=NAME,id=NAME,title=NAME,year=NAME. What is left out has the field's name.",
    ),
]
Mentions = Annotated[
    MentionSource,
    typer.Option(help="Read claims between names that we find, or those that BioC, PubTator and standoff give."),
]
Merge = Annotated[
    bool,
    typer.Option("--merge", help="Write what a document says several times as one record with all its sentences."),
]
LearnedFolder = Annotated[
    Path | None,
    typer.Option(
        "--learned",
        metavar="FOLDER",
        help="What rules learn wrote: claims of rules that are off are left out, the others are as sure as it found.",
    ),
]
Methods = Annotated[
    bool, typer.Option("--methods", help="Read claims in sections of methods too, which say what was done.")
]
MaxCharacters = Annotated[
    int, typer.Option(min=1, help="Longest document that is read; a longer one counts as failed.")
]
