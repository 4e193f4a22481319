"""What every ``evaluate`` command takes, and where it keeps what was predicted."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from ...errors import OutputError
from ...writers import open_lines

Predictions = Annotated[Path | None, typer.Option(metavar="FILE", help="Keep what was predicted.")]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace the predictions file if it exists.")]
Model = Annotated[
    str | None, typer.Option(metavar="NAME", help="A spaCy model, by package name or folder, in place of our own.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Write the score as JSON.")]


def check_place(path: Path | None, *, overwrite: bool) -> None:
    """Raise OutputError, before anything is predicted, where predictions cannot be kept at ``path``."""
    if path is None:
        return
    if path.exists() and not overwrite:
        raise OutputError(
            where=str(path), what="exists already", cure="Give another name, or --overwrite to replace it"
        )
    if path.is_dir() or not path.absolute().parent.is_dir():
        raise OutputError(where=str(path), what="is no place for a file", cure="Name a file in a folder that exists")


def keep_records(records: Iterable[Mapping[str, Any]], path: str, *, overwrite: bool) -> None:
    """Write ``records`` as JSON lines; the file takes its name when it is whole."""
    writer = open_lines(path, overwrite=overwrite)
    try:
        writer.write(records)
        writer.finish()
    finally:
        writer.stop()


def keep_lines(lines: Iterable[str], path: Path) -> None:
    """Write ``lines`` of text; the file takes its name when it is whole."""
    part = path.with_name(f"{path.name}.part")
    try:
        with open(part, "w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(lines)
        os.replace(part, path)
    except OSError as error:
        raise OutputError(
            where=str(path), what=f"cannot be written ({error.strerror})", cure="Give a place that you may write to"
        ) from error
