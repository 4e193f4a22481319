"""``bioclaims benchmark readers``: how fast a file of PubMed records is read, and how much memory that takes."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import orjson
import typer

from ...benchmark.readers import ReadersTime, time_readers, write_pubmed


def time_files(
    *,
    records: Annotated[int, typer.Option(min=1, help="Records of the file.")] = 30_000,
    seed: Annotated[int, typer.Option(help="Another one makes other records.")] = 0,
    keep: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Keep the file that was made, gzipped, under this name.")
    ] = None,
    origins: Annotated[
        bool, typer.Option("--origins", help="Also find the way back to the file, as extract --documents does.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Make a gzipped file of records shaped as those of PubMed, and time how it is read on one core.

    Nothing is fetched: the sentences are made up, the same for the same seed. Decompression and parsing are counted;
    claims are not read.
    """
    with TemporaryDirectory() as folder:
        path = keep or Path(folder) / "made-up.xml.gz"
        typer.echo(f"making {records} records", err=True)
        size = write_pubmed(path, records=records, seed=seed)
        found = time_readers(path, size=size, origins=origins)
    if as_json:
        typer.echo(orjson.dumps(asdict(found) | {"speed": found.speed}, option=orjson.OPT_INDENT_2))
    else:
        _print(found)


def _print(found: ReadersTime) -> None:
    typer.echo(f"{found.records} documents, {found.failed} failed; {found.megabytes:.0f} MB unpacked")
    typer.echo(f"{found.seconds:.1f} s, {found.cpu:.1f} s of processor time")
    typer.echo(f"{found.speed:.0f} records a second ({found.cpu_speed:.0f} a second of processor time)")
    typer.echo(f"{found.megabytes / found.seconds:.0f} MB a second; at most {found.peak:.0f} MB of memory")
