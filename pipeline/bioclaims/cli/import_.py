"""``bioclaims import``: what curators wrote, back into records."""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from ..curate import READERS, Judged, get_reader, judge_claims
from ..curate.apply import find_unknown
from ..curate.decisions import make_decision
from ..curate.formats import choose_reader
from ..errors import InputError
from ..model import to_record
from ..run.records import open_records, read_claims
from ..writers import write_lines
from ..writers.sheet import VERDICTS
from .options import check_by

# What is held in memory; more goes to a temporary file. What is copied from there at a time.
_SPOOL = 2**24
_BLOCK = 2**20
_BACK = "; ".join(f"{known.name}: {known.back}; not {known.lost}" for known in READERS)


class Target(StrEnum):
    """What is written."""

    DECISIONS = "decisions"
    CLAIMS = "claims"


def import_(
    path: Annotated[Path, typer.Argument(metavar="PATH", help=f"What curators edited. What comes back: {_BACK}.")],
    *,
    claims: Annotated[str, typer.Option(metavar="FILE", help="The records that were exported; - for standard input.")],
    to: Annotated[
        Target,
        typer.Option(help="decisions: what was said of each; claims: the records as corrected, without rejected."),
    ] = Target.DECISIONS,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Standard output if not given.")
    ] = None,
    format: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            callback=check_by(get_reader),
            help=f"One of {', '.join(known.name for known in READERS)}; told by the ending if not given.",
        ),
    ] = None,
    curator: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who judged, where the file does not say.")
    ] = None,
    judged_only: Annotated[
        bool, typer.Option("--judged-only", help="claims: leave out records that nobody judged.")
    ] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace the output if it exists.")] = False,
) -> None:
    """Read back what curators said of claims, check it, and write decisions or corrected records.

    Every value that is none, and every row that contradicts itself or its record, is told with its place; then nothing
    is written, and the exit status is 1.

    Example: bioclaims import sheet.csv --claims claims.jsonl -o decisions.jsonl
    """
    reader = get_reader(format) if format else choose_reader(path)
    try:
        rows = reader.read(path)
    except ExceptionGroup as group:
        _show_problems(group.exceptions)
    for note in rows.notes:
        typer.echo(f"warning: {note}", err=True)
    with (
        write_lines(output, overwrite=overwrite) as writer,
        open_records(claims, stdin=sys.stdin.buffer) as lines,
        tempfile.SpooledTemporaryFile(max_size=_SPOOL) as spool,
    ):
        records = read_claims(lines, where="standard input" if claims == "-" else claims)
        run = _Run(to, source=str(path), curator=curator, judged_only=judged_only)
        # Half of what a curator wrote must not be followed: all is judged before any of it is written.
        for each in judge_claims(records, rows):
            spool.write(run.take(each))
        problems = [*run.problems, *find_unknown(rows, run.seen)]
        if problems:
            _show_problems(problems)
        spool.seek(0)
        while block := spool.read(_BLOCK):
            writer.write_bytes(block)
    typer.echo(run.summarize(), err=True)


class _Run:
    """What was judged so far."""

    def __init__(self, to: Target, *, source: str, curator: str | None, judged_only: bool) -> None:
        self.problems: list[InputError] = []
        self.seen: set[str] = set()
        self._counts: Counter[str] = Counter()
        self._make = partial(_make_record, to=to, source=source, curator=curator, judged_only=judged_only)

    def take(self, judged: Judged) -> bytes:
        """Count a record, and return the line that it becomes, empty for none."""
        self._counts[judged.verdict] += 1
        if judged.row:
            self.seen.add(judged.row.claim)
        if judged.problem:
            self.problems.append(judged.problem)
        record = self._make(judged)
        return orjson.dumps(record) + b"\n" if record else b""

    def summarize(self) -> str:
        """Return the counts in one line."""
        said = ", ".join(f"{word} {self._counts[word]}" for word in VERDICTS)
        judged = self._counts.total() - self._counts[""]
        return f"claims {self._counts.total()}, judged {judged}: {said}"


def _make_record(
    judged: Judged, *, to: Target, source: str, curator: str | None, judged_only: bool
) -> dict[str, Any] | None:
    if to is Target.DECISIONS:
        return make_decision(judged, source=source, curator=curator)
    return to_record(judged.after) if judged.after and (judged.verdict or not judged_only) else None


def _show_problems(problems: Iterable[Exception]) -> None:
    for problem in problems:
        typer.echo(f"error: {problem}", err=True)
    raise typer.Exit(1)
