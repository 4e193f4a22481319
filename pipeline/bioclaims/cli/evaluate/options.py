"""What every ``evaluate`` command takes, and where it keeps what was predicted."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from ...errors import InputError, OutputError
from ...evaluate.names.annotated import AnnotatedText, read_annotated_texts
from ...writers import check_target, open_lines
from ..options import Model as Model  # noqa: PLC0414 the commands take it from here

Texts = Annotated[list[Path], typer.Option(metavar="PATH", help="Annotated texts, JSON lines; may be repeated.")]
Split = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Only the rows of this split, such as dev; all of them if not given."),
]
Only = Annotated[
    list[str] | None, typer.Option(metavar="TYPE", help="Score only gold mentions of this type; may be repeated.")
]
Predictions = Annotated[Path | None, typer.Option(metavar="FILE", help="Keep what was predicted.")]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace the predictions file if it exists.")]
AsJson = Annotated[bool, typer.Option("--json", help="Write the score as JSON.")]


def read_texts(gold: list[Path], split: str | None) -> list[AnnotatedText]:
    """Return the annotated texts of all files. Raises InputError where there is none of the split."""
    texts = [text for path in gold for text in read_annotated_texts(path, split=split)]
    if not texts:
        what = f"holds no text of the split {split!r}" if split else "holds no text"
        raise InputError(where=str(gold[0]), what=what, cure="Give another file or split")
    return texts


def check_place(path: Path | None, *, overwrite: bool) -> None:
    """Raise OutputError, before anything is predicted, where predictions cannot be kept at ``path``."""
    if path is not None:
        check_target(str(path), overwrite=overwrite)


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
