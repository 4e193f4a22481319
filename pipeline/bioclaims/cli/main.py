"""``bioclaims``: the commands, and how every one of them ends."""

from __future__ import annotations

import sys
import warnings
from typing import Annotated, NoReturn

import typer

from ..errors import BioclaimsError
from .lazy import INTERRUPTED, LazyGroup
from .versions import find_versions

app = typer.Typer(
    cls=LazyGroup,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
)


def _show_version(wanted: bool) -> None:
    if wanted:
        found = find_versions()
        typer.echo(f"{found['software']}, model {found['model']}, lexicon {found['lexicon']}")
        raise typer.Exit


@app.callback()
def bioclaims(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_show_version,
            is_eager=True,
            help="Show the versions of software, model and lexicon, and exit.",
        ),
    ] = False,
) -> None:
    """Read biomedical text and write who does what to whom, and whether the authors say so.

    Exit status: 0 done, 1 something in the input could not be read, 2 wrong usage, 130 stopped by Ctrl-C.
    """


def _drop_warning(*args: object, **kwargs: object) -> None:
    """Take a Python warning and show nothing."""


def main() -> NoReturn:
    """Run the command line; errors of the user end in one line on standard error, never in a traceback."""
    if not sys.warnoptions:
        # Libraries warn their programmers; what users should know comes as a message of ours. Not by a filter:
        # spaCy puts its own before it.
        warnings.showwarning = _drop_warning
    try:
        app(prog_name="bioclaims")
    except BioclaimsError as error:
        print(f"error: {error}", file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        sys.exit(INTERRUPTED)
    sys.exit(0)
