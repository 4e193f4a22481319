"""``bioclaims report``: the claims of a corpus as one page."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from ..curate.learn import count_rules, read_decisions, settle
from ..report.gather import gather
from ..report.page import make_page
from ..resources import name_software
from ..run.records import open_records, read_records
from ..writers import write_lines
from .corpora import count_corpus
from .options import ClaimPath
from .progress import show_progress


def report(
    path: ClaimPath,
    *,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="The page; standard output if not given.")
    ] = None,
    decisions: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Curators' decisions: tells how often each rule was right by them."),
    ] = None,
    title: Annotated[str | None, typer.Option(help="Of the page; the name of the file if not given.")] = None,
    sample: Annotated[int, typer.Option(min=0, max=1000, metavar="N", help="Claims that are shown whole.")] = 60,
    conflicts: Annotated[int, typer.Option(min=0, max=1000, metavar="N", help="Conflicts that are shown.")] = 100,
    seed: Annotated[int, typer.Option(help="Another one draws another sample.")] = 0,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace the page if it exists.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show errors only.")] = False,
) -> None:
    """Write one page that tells what the claims of a corpus say, and opens without a network.

    Counts by predicate, polarity, certainty, basis, section and year; agents and themes; the network of the pairs that
    most documents speak of; what papers disagree on; how often each rule was right; claims drawn by chance, with the
    words that they rest on. The page stays small whatever the corpus: it says what it leaves out.

    Needs pip install 'bioclaims[corpus]'.

    Example: bioclaims report claims.jsonl -o report.html
    """
    with write_lines(output, overwrite=overwrite) as writer:
        with open_records(str(path), stdin=sys.stdin.buffer) as lines:
            records = show_progress(read_records(lines, where=str(path)), noun="records", quiet=quiet)
            found = gather(((place, record) for place, _, record in records), sample=sample, seed=seed)
        judged = count_rules(settle(read_decisions(decisions))) if decisions else {}
        with count_corpus(path, where="bioclaims report") as corpus:
            groups = list(corpus.groups(conflicts_only=True))
        page = make_page(
            found,
            title=title or f"Claims in {path.name}",
            conflicts=groups,
            shown_conflicts=conflicts,
            judged=judged,
            software=name_software(),
        ).encode("utf-8", "replace")
        writer.write_bytes(page)
    if not quiet:
        typer.echo(f"claims {found.claims}, documents {len(found.documents)}, kB {len(page) // 1000}", err=True)
