"""``--plots``: pictures of what a command measures, as PNG and SVG in a folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import MissingPackageError, OutputError
from .output_options import make_folder

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Plots = Annotated[
    Path | None,
    typer.Option("--plots", metavar="DIR", help="Draw what is measured, as PNG and SVG files in this folder."),
]
_ENDINGS = ("png", "svg")


@dataclass(frozen=True, slots=True)
class Pictures:
    """The folder that pictures are written to."""

    folder: Path

    def write(self, figures: Mapping[str, Figure]) -> None:
        """Write each of ``figures`` under its name in each form, and tell where."""
        # matplotlib is an extra.
        from ..evaluate.plots import write_picture  # noqa: PLC0415

        for name, figure in figures.items():
            for path in _list_files(self.folder, [name]):
                write_picture(figure, path)
                typer.echo(f"drew {path}", err=True)


def open_plots(folder: Path | None, names: Sequence[str], *, overwrite: bool) -> Pictures | None:
    """Return where pictures of these ``names`` go, None where none are asked for; before anything is measured.

    Raises MissingPackageError where matplotlib is not installed, OutputError where they cannot be written.
    """
    if folder is None:
        return None
    if find_spec("matplotlib") is None:
        raise MissingPackageError.of("matplotlib", extra="plots", where="--plots")
    make_folder(folder, option="--plots")
    for path in _list_files(folder, names):
        if path.exists() and not overwrite:
            raise OutputError(
                where=str(path), what="exists already", cure="Give another folder, or --overwrite to replace it"
            )
    return Pictures(folder)


def _list_files(folder: Path, names: Sequence[str]) -> list[Path]:
    return [folder / f"{name}.{ending}" for name in names for ending in _ENDINGS]
