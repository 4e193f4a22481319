"""``bioclaims export``: claim records in the formats of others."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer

from ..run.export import export_claims, make_entries
from ..run.records import open_records, read_claims
from ..run.texts import open_texts
from ..writers import WRITERS, Writer, get_writer
from ..writers.describe import describe_columns, describe_formats
from ..writers.sinks import open_sink
from .options import Claims, check_by

_NAMES = ", ".join(known.name for known in WRITERS)
_FOLDERS = " and ".join(known.name for known in WRITERS if known.folder)
_TEXTS = ", ".join(known.name for known in WRITERS if known.documents)
_MARK = b"\xef\xbb\xbf"


def _show(text: str) -> None:
    typer.echo(text, nl=False)
    raise typer.Exit


def _show_formats(wanted: bool) -> None:
    if wanted:
        _show(describe_formats())


def _show_columns(wanted: bool) -> None:
    if wanted:
        _show(describe_columns())


def export(
    path: Claims,
    *,
    to: Annotated[str, typer.Option(metavar="FORMAT", callback=check_by(get_writer), help=f"One of {_NAMES}.")],
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", metavar="PATH", help=f"File, or folder for {_FOLDERS}; standard output if not given."
        ),
    ] = None,
    documents: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help=f"The texts, as extract --documents kept them; needed for {_TEXTS}."),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Write nothing where something cannot be carried.")] = False,
    bom: Annotated[bool, typer.Option("--bom", help="csv, tsv: begin with a byte order mark, for Excel.")] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace the output if it exists.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing of what was lost.")] = False,
    formats: Annotated[
        bool,
        typer.Option(
            "--formats", callback=_show_formats, is_eager=True, help="Show what each format is, and cannot carry."
        ),
    ] = False,
    columns: Annotated[
        bool,
        typer.Option("--columns", callback=_show_columns, is_eager=True, help="Show the columns of csv and sheet."),
    ] = False,
) -> None:
    """Write claim records in another format.

    What the format cannot carry is counted by kind on standard error. Exit status 1: a record, or a text, is at fault,
    or something would be lost and --strict was given; nothing is left under the output's name then.

    Example: bioclaims export claims.jsonl --to csv -o claims.csv
    """
    writer = get_writer(to)
    _check_usage(writer, output, documents, bom=bom)
    with (
        open_texts(documents) if documents else nullcontext() as texts,
        open_records(path, stdin=sys.stdin.buffer) as lines,
    ):
        sink = open_sink(output, folder=writer.folder, overwrite=overwrite)
        entries = make_entries(read_claims(lines, where="standard input" if path == "-" else path), texts)
        losses = export_claims(entries, writer, sink, strict=strict, prefix=_MARK if bom else b"")
    if not quiet:
        for line in losses.lines():
            typer.echo(line, err=True)


def _check_usage(writer: Writer, output: str | None, documents: Path | None, *, bom: bool) -> None:
    if writer.folder and output in (None, "-"):
        raise typer.BadParameter(f"{writer.name} is several files: give a folder", param_hint="'--output'")
    if writer.documents and not documents:
        raise typer.BadParameter(
            f"{writer.name} needs the texts: give the file that extract --documents wrote", param_hint="'--documents'"
        )
    if bom and not writer.sheet:
        names = ", ".join(known.name for known in WRITERS if known.sheet)
        raise typer.BadParameter(f"only {names} take it", param_hint="'--bom'")
