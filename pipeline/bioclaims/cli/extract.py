"""``bioclaims extract``: documents in, claim records out."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from ..model import Document
from ..readers import FORMATS, FailedDocument, read_documents
from ..readers.formats import get_format
from ..readers.table import parse_columns
from ..run.corpus import Run, write_corpus
from ..run.limits import MAX_CHARACTERS, Limits
from ..run.merged import load_merging
from ..run.outcome import Read
from ..run.quarantine import read_quarantine
from ..run.worker import Load
from ..writers import LineWriter, open_lines
from .long_run import Plan, run_long
from .options import Coreference, Lexicon, Model, check_by
from .reporter import Reporter
from .run_options import (
    FailOnQuarantine,
    LongRunFolder,
    MaxSeconds,
    MaxSentenceTokens,
    Quarantine,
    Resume,
    Retry,
    ShardDocuments,
    Workers,
    count_workers,
)
from .way import Way

_FORMATS = "; ".join(f"{known.name}: {known.help}" for known in FORMATS)


class Mentions(StrEnum):
    """Whose mentions claims are read between."""

    own = "own"
    given = "given"


@dataclass(frozen=True, slots=True)
class _Outputs:
    """Where a run writes: the claims, and documents and quarantine where they are asked for."""

    claims: LineWriter
    documents: LineWriter | None
    quarantine: LineWriter | None

    def all(self) -> tuple[LineWriter, ...]:
        """Return those that there are."""
        return tuple(each for each in (self.claims, self.documents, self.quarantine) if each)


def extract(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH…", help="Files, folders, patterns such as 'data/**/*.xml', or - for standard input."
        ),
    ] = None,
    *,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where the records go; standard output if not given."),
    ] = None,
    documents: Annotated[
        str | None, typer.Option(metavar="FILE", help="Keep the texts that the records' spans index, as JSON lines.")
    ] = None,
    format: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            callback=check_by(get_format),
            help=f"Format of the input; told by content if not given. {_FORMATS}.",
        ),
    ] = None,
    columns: Annotated[
        str | None,
        typer.Option(
            metavar="FIELD=NAME,…",
            callback=check_by(parse_columns),
            help="Columns of tables: text=NAME,id=NAME,title=NAME,year=NAME. What is left out has the field's name.",
        ),
    ] = None,
    mentions: Annotated[
        Mentions,
        typer.Option(help="Read claims between names that we find, or those that BioC, PubTator and standoff give."),
    ] = Mentions.own,
    merge: Annotated[
        bool,
        typer.Option("--merge", help="Write what a document says several times as one record with all its sentences."),
    ] = False,
    model: Model = None,
    lexicon: Lexicon = None,
    coreference: Coreference = True,
    methods: Annotated[
        bool, typer.Option("--methods", help="Read claims in sections of methods too, which say what was done.")
    ] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace the output files if they exist.")] = False,
    workers: Workers = None,
    max_characters: Annotated[
        int, typer.Option(min=1, help="Longest document that is read; a longer one counts as failed.")
    ] = MAX_CHARACTERS,
    max_sentence_tokens: MaxSentenceTokens = None,
    max_seconds: MaxSeconds = None,
    quarantine: Quarantine = None,
    fail_on_quarantine: FailOnQuarantine = False,
    retry: Retry = None,
    run: LongRunFolder = None,
    resume: Resume = False,
    shard_documents: ShardDocuments = 1_000,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show errors only.")] = False,
) -> None:
    """Read documents and write the claims in them, one JSON record a line.

    In folders and archives (.tar, .zip), files ending in .txt, .xml, .html, .jsonl and the like are read; a file that
    is named is read whatever its ending. What a file is, its content tells, also where it is compressed (.gz, .zst).
    A document that cannot be read is reported and counted, the others are read all the same, and the exit status is
    1 at the end, unless --quarantine keeps it. One that ends the process that reads it, or takes too long, is tried
    once more, alone.

    One record is one sentence. With --merge, sentences of a document that say the same of the same things are one: who,
    whom, which aspect, which effect, whether it holds, what it goes through. The firmest sentence comes first and gives
    certainty and basis; contexts are joined; the confidence is the highest; "members" has the ids that the records
    have without --merge.

    Output files get their names when they are whole. After Ctrl-C (status 130) what was done lies in FILE.part, or,
    with --run, in the files of that folder, and --resume goes on.

    Example: bioclaims extract papers/ -o claims.jsonl --documents docs.jsonl
    """
    if run or resume:
        _check_long_usage(paths, run, [output, documents, quarantine, retry])
    else:
        _check_usage(paths, retry, [output, documents, quarantine], fail_on_quarantine=fail_on_quarantine)
    targets = [Path(target) for target in (output, documents, quarantine) if target]
    named = parse_columns(columns) if columns else None
    load: Load = partial(
        _load_reader, model, lexicon, mentions, max_sentence_tokens, coreference=coreference, methods=methods
    )
    way = Way(
        load=load_merging(load) if merge else load,
        workers=count_workers() if workers is None else workers,
        limits=Limits(max_characters, max_seconds),
        fail_on_quarantine=fail_on_quarantine,
    )
    with Reporter(quiet=quiet) as reporter:
        if run:
            settings = {
                "format": format,
                "columns": named,
                "mentions": str(mentions),
                "coreference": coreference,
                "methods": methods,
                "merge": merge,
                "max_characters": max_characters,
                "max_sentence_tokens": max_sentence_tokens,
                "shard_documents": shard_documents,
            }
            plan = Plan(run, tuple(paths or ()), settings, model, lexicon, resume)
            raise typer.Exit(run_long(plan, way, reporter))
        found = (
            read_quarantine(retry)
            if retry
            else read_documents(
                paths or [],
                format=format,
                columns=named,
                exclude=targets,
                notify=reporter.warn,
                origins=documents is not None,
            )
        )
        outputs = _open_outputs(output, documents, quarantine, overwrite=overwrite)
        try:
            status = _run(found, outputs, way, reporter)
        finally:
            # Files that are whole have their names by now; others stay as parts, or go where they are empty.
            for writer in outputs.all():
                writer.stop()
    raise typer.Exit(status)


def _check_long_usage(paths: list[str] | None, run: Path | None, others: list[str | None]) -> None:
    """Raise BadParameter where options contradict --run."""
    if not run:
        raise typer.BadParameter("--resume goes with --run FOLDER")
    if not paths:
        raise typer.BadParameter("give the paths that the run reads, those that it was begun with to go on")
    if any(others):
        raise typer.BadParameter(
            "--run goes without --output, --documents, --quarantine and --retry: it writes to its folder"
        )


def _check_usage(
    paths: list[str] | None, retry: str | None, targets: list[str | None], *, fail_on_quarantine: bool
) -> None:
    """Raise BadParameter where options contradict each other."""
    if bool(paths) == bool(retry):
        raise typer.BadParameter("give either paths or --retry FILE")
    places = [os.path.realpath(target) for target in (*targets, retry) if target]
    if len(set(places)) < len(places):
        raise typer.BadParameter("--output, --documents, --quarantine and --retry name different files")
    if fail_on_quarantine and not targets[-1]:
        raise typer.BadParameter("--fail-on-quarantine goes with --quarantine FILE")


def _open_outputs(output: str | None, documents: str | None, quarantine: str | None, *, overwrite: bool) -> _Outputs:
    opened: list[LineWriter | None] = []
    try:
        for number, path in enumerate((output, documents, quarantine)):
            opened.append(open_lines(path, overwrite=overwrite) if path or number == 0 else None)
    except BaseException:
        for writer in opened:
            if writer:
                writer.stop()
        raise
    claims, *others = opened
    assert claims is not None
    return _Outputs(claims, *others)


def _run(found: Iterator[Document | FailedDocument], outputs: _Outputs, way: Way, reporter: Reporter) -> int:
    """Return the exit status of the command."""
    started = time.monotonic()
    run = write_corpus(
        way.extract(found),
        claims=outputs.claims,
        documents=outputs.documents,
        quarantine=outputs.quarantine,
        progress=reporter.show,
    )
    run = replace(run, summary=replace(run.summary, seconds=time.monotonic() - started))
    return _finish(run, outputs, way, reporter)


def _load_reader(
    model: str | None,
    lexicon: Path | None,
    mentions: Mentions,
    max_sentence_tokens: int | None,
    *,
    coreference: bool,
    methods: bool,
) -> Read:
    # Seconds of import that a wrong path must not cost.
    from ..components import load  # noqa: PLC0415
    from ..run.document import extract_document  # noqa: PLC0415

    nlp = load(model, lexicon=lexicon, coreference=coreference, max_sentence_tokens=max_sentence_tokens)
    return partial(extract_document, nlp=nlp, given=mentions is Mentions.given, methods=methods)


def _finish(run: Run, outputs: _Outputs, way: Way, reporter: Reporter) -> int:
    summary = run.summary
    if run.stopped:
        parts = [str(part) for writer in outputs.all() if (part := writer.stop())]
        where = f"; what was written is in {' and '.join(parts)}" if parts else ""
        reporter.error(f"stopped after {summary.documents} documents{where}")
        return 130
    for writer in outputs.all():
        if summary.documents or writer is outputs.quarantine:
            writer.finish()
    reporter.say(str(summary))
    if outputs.quarantine and summary.failed:
        what = f"{summary.failed} documents were not read and are in {outputs.quarantine.where}"
        reporter.warn(f"{what}; --retry reads them again")
    return way.find_status(summary, is_kept=outputs.quarantine is not None)
