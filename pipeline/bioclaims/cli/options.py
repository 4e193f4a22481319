"""What several commands take."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from ..errors import BioclaimsError


def check_by(find: Callable[[str], object]) -> Callable[[str | None], str | None]:
    """Return a callback that takes a value which ``find`` takes, and says of another what is wrong and what to do."""

    def check(value: str | None) -> str | None:
        if value is not None:
            try:
                find(value)
            except BioclaimsError as error:
                raise typer.BadParameter(f"{error.what}. {error.cure}.") from error
        return value

    return check


def check_each_by(find: Callable[[str], object]) -> Callable[[list[str] | None], list[str] | None]:
    """Return the same for an option that is given several times."""
    check = check_by(find)

    def check_each(values: list[str] | None) -> list[str] | None:
        for value in values or ():
            check(value)
        return values

    return check_each


_CLAIMS = "Claim records, one a line, compressed or not, or the folder of extract --run"
Claims = Annotated[str, typer.Argument(metavar="FILE", help=f"{_CLAIMS}; - for standard input.")]
ClaimPath = Annotated[Path, typer.Argument(metavar="FILE", help=f"{_CLAIMS}.")]
Model = Annotated[
    str | None, typer.Option(metavar="NAME", help="A spaCy model, by package name or folder, in place of our own.")
]
Coreference = Annotated[
    bool,
    typer.Option(
        "--coreference/--no-coreference", help='Read what "it", "the kinase" and "this effect" stand for, or do not.'
    ),
]
Lexicon = Annotated[
    Path | None,
    typer.Option(metavar="PATH", help="Your own names, a tab-separated file, or a lexicon that lexicon build wrote."),
]
