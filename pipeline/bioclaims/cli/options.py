"""What several commands take."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from ..errors import UnknownNameError


def check_name_by(find: Callable[[str], object]) -> Callable[[str | None], str | None]:
    """Return a callback that takes a name which ``find`` finds, and tells the known ones of another."""

    def check(name: str | None) -> str | None:
        if name is not None:
            try:
                find(name)
            except UnknownNameError as error:
                raise typer.BadParameter(f"{error.what}. {error.cure}.") from error
        return name

    return check


Model = Annotated[
    str | None, typer.Option(metavar="NAME", help="A spaCy model, by package name or folder, in place of our own.")
]
Lexicon = Annotated[
    Path | None,
    typer.Option(metavar="PATH", help="Your own names, a tab-separated file, or a lexicon that `build` wrote."),
]
