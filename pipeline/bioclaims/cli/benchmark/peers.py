"""``bioclaims benchmark peers``: an environment with the tools that ``benchmark assertion`` compares us with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ...benchmark.peers import make_environment


def make_peers(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to make, which must not exist.")],
) -> None:
    """Make an environment of its own in DIR with negspacy and medspaCy, which cannot be installed beside bioclaims.

    Packages are had with pip.
    """
    make_environment(folder, report=lambda step: typer.echo(step, err=True))
    typer.echo(f"made {folder}", err=True)
