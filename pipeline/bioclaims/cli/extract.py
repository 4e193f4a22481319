"""``bioclaims extract``: documents in, claim records out."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import typer

from ..readers import Position, read_documents
from ..readers.table import parse_columns
from ..run.limits import MAX_CHARACTERS, Limits
from ..run.loading import load_reader
from ..run.merged import load_merging
from ..run.quarantine import read_quarantine
from ..run.worker import Load
from ..writers import check_target
from .ending import Ending
from .input_options import (
    Columns,
    FormatName,
    LearnedFolder,
    MaxCharacters,
    Mentions,
    MentionSource,
    Merge,
    Methods,
    Paths,
)
from .long_run import Plan, run_long
from .options import Coreference, Lexicon, Model
from .output_options import Documents, LogJson, Output, Overwrite, Quiet, SummaryFile
from .reporter import Reporter
from .run_options import (
    Engine,
    EngineName,
    FailOnQuarantine,
    Known,
    LongRunFolder,
    MaxSeconds,
    MaxSentenceTokens,
    Quarantine,
    Resume,
    Retry,
    ShardDocuments,
    Workers,
)
from .short_run import Targets, run_short
from .way import Way


def extract(
    paths: Paths = None,
    *,
    output: Output = None,
    documents: Documents = None,
    format: FormatName = None,
    columns: Columns = None,
    mentions: Mentions = MentionSource.own,
    merge: Merge = False,
    model: Model = None,
    lexicon: Lexicon = None,
    coreference: Coreference = True,
    methods: Methods = False,
    learned: LearnedFolder = None,
    overwrite: Overwrite = False,
    workers: Workers = None,
    engine: Engine = EngineName.local,
    max_characters: MaxCharacters = MAX_CHARACTERS,
    max_sentence_tokens: MaxSentenceTokens = None,
    max_seconds: MaxSeconds = None,
    quarantine: Quarantine = None,
    fail_on_quarantine: FailOnQuarantine = False,
    retry: Retry = None,
    run: LongRunFolder = None,
    resume: Resume = False,
    shard_documents: ShardDocuments = 1_000,
    known: Known = None,
    summary: SummaryFile = None,
    log_json: LogJson = False,
    quiet: Quiet = False,
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
    if run or resume or known:
        _check_long_usage(paths, run, [output, documents, quarantine, retry])
    else:
        _check_usage(paths, retry, [output, documents, quarantine], fail_on_quarantine=fail_on_quarantine)
    if summary:
        # It is written last: a place that is none is told before hours of reading.
        check_target(summary, overwrite=True)
    if engine is EngineName.ray and workers == 0:
        raise typer.BadParameter("--engine ray needs --workers 1 or more")
    named = parse_columns(columns) if columns else None
    load: Load = partial(
        load_reader,
        model,
        lexicon,
        given=mentions is MentionSource.given,
        max_sentence_tokens=max_sentence_tokens,
        coreference=coreference,
        methods=methods,
    )
    if learned:
        load = _load_with(learned, load)
    way = Way(
        load=load_merging(load) if merge else load,
        workers=workers,
        limits=Limits(max_characters, max_seconds),
        fail_on_quarantine=fail_on_quarantine,
        engine=engine,
    )
    position = Position()
    with Reporter(quiet=quiet, as_json=log_json, position=position) as reporter:
        if run:
            settings = {
                "format": format,
                "columns": named,
                "mentions": str(mentions),
                "coreference": coreference,
                "methods": methods,
                "learned": _describe(learned) if learned else None,
                "merge": merge,
                "max_characters": max_characters,
                "max_sentence_tokens": max_sentence_tokens,
                "shard_documents": shard_documents,
            }
            plan = Plan(run, tuple(paths or ()), settings, model, lexicon, resume, known)
            ending = run_long(plan, way, reporter, position)
        else:
            found = (
                read_quarantine(retry)
                if retry
                else read_documents(
                    paths or [],
                    format=format,
                    columns=named,
                    exclude=[Path(target) for target in (output, documents, quarantine) if target],
                    notify=reporter.warn,
                    origins=documents is not None,
                    position=position,
                )
            )
            ending = run_short(found, Targets(output, documents, quarantine, overwrite), way, reporter)
    _end(ending, summary)


def _end(ending: Ending, summary: str | None) -> None:
    if summary:
        ending.write(summary)
    raise typer.Exit(ending.status)


def _check_long_usage(paths: list[str] | None, run: Path | None, others: list[str | None]) -> None:
    """Raise BadParameter where options contradict --run."""
    if not run:
        raise typer.BadParameter("--resume and --known need --run FOLDER")
    if not paths:
        raise typer.BadParameter("give the paths that the run reads; with --resume those that it was begun with")
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
        raise typer.BadParameter("--output, --documents, --quarantine and --retry must name different files")
    if fail_on_quarantine and not targets[-1]:
        raise typer.BadParameter("--fail-on-quarantine needs --quarantine FILE")


# What was learned brings the rules along, which wrong paths and settings must not wait for.
def _load_with(learned: Path, load: Load) -> Load:
    from ..claims.learned import read_learned  # noqa: PLC0415
    from ..run.learned import load_learned  # noqa: PLC0415

    return load_learned(load, read_learned(learned))


def _describe(learned: Path) -> str:
    from ..claims.learned import describe_learned  # noqa: PLC0415

    return describe_learned(learned)
