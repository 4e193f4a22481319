"""``bioclaims extract``: documents in, claim records out."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from enum import StrEnum
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from ..model import Document
from ..readers import FORMATS, FailedDocument, read_documents
from ..readers.formats import get_format
from ..readers.table import parse_columns
from ..run.corpus import MAX_CHARACTERS, Read, Run, extract_corpus, write_corpus
from ..writers import LineWriter, open_lines
from .options import Coreference, Lexicon, Model, check_by
from .reporter import Reporter

_FORMATS = "; ".join(f"{known.name}: {known.help}" for known in FORMATS)


class Mentions(StrEnum):
    """Whose mentions claims are read between."""

    own = "own"
    given = "given"


def extract(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH…", help="Files, folders, patterns such as 'data/**/*.xml', or - for standard input."
        ),
    ],
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
    model: Model = None,
    lexicon: Lexicon = None,
    coreference: Coreference = True,
    methods: Annotated[
        bool, typer.Option("--methods", help="Read claims in sections of methods too, which say what was done.")
    ] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace the output files if they exist.")] = False,
    max_characters: Annotated[
        int, typer.Option(min=1, help="Longest document that is read; a longer one counts as failed.")
    ] = MAX_CHARACTERS,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show errors only.")] = False,
) -> None:
    """Read documents and write the claims in them, one JSON record a line.

    In folders and archives (.tar, .zip), files ending in .txt, .xml, .html, .jsonl and the like are read; a file that
    is named is read whatever its ending. What a file is, its content tells, also where it is compressed (.gz, .zst).
    A document that cannot be read is reported and counted, the others are read all the same, and the exit status is
    1 at the end.

    Output files get their names when they are whole. After Ctrl-C (status 130) what was done lies in FILE.part.
    """
    if output and documents and os.path.realpath(output) == os.path.realpath(documents):
        raise typer.BadParameter("--output and --documents name the same file")
    targets = [Path(target) for target in (output, documents) if target]
    with Reporter(quiet=quiet) as reporter:
        named = parse_columns(columns) if columns else None
        found = read_documents(paths, format=format, columns=named, exclude=targets, notify=reporter.warn)
        writers = _open_writers(output, documents, overwrite=overwrite)
        try:
            status = _run(
                found,
                writers,
                load=partial(_load_reader, model, lexicon, mentions, coreference=coreference, methods=methods),
                max_characters=max_characters,
                reporter=reporter,
            )
        finally:
            # Files that are whole have their names by now; others stay as parts, or go where they are empty.
            for writer in writers:
                writer.stop()
    raise typer.Exit(status)


def _open_writers(output: str | None, documents: str | None, *, overwrite: bool) -> list[LineWriter]:
    writers = [open_lines(output, overwrite=overwrite)]
    try:
        if documents:
            writers.append(open_lines(documents, overwrite=overwrite))
    except BaseException:
        writers[0].stop()
        raise
    return writers


def _run(
    found: Iterator[Document | FailedDocument],
    writers: list[LineWriter],
    *,
    load: Callable[[], Read],
    max_characters: int,
    reporter: Reporter,
) -> int:
    """Return the exit status of the command."""
    started = time.monotonic()
    first, failed = _find_first(found)
    # Where nothing can be read, nobody waits for the model.
    read = load() if first else _read_nothing
    outcomes = extract_corpus(chain(failed, first, found), read, max_characters=max_characters)
    claims, *kept = writers
    run = write_corpus(outcomes, claims=claims, documents=kept[0] if kept else None, progress=reporter.show)
    run = replace(run, summary=replace(run.summary, seconds=time.monotonic() - started))
    return _finish(run, writers, reporter)


def _find_first(found: Iterator[Document | FailedDocument]) -> tuple[list[Document], list[FailedDocument]]:
    """Return the first document, if there is one, and the failed ones before it."""
    failed: list[FailedDocument] = []
    for document in found:
        if isinstance(document, Document):
            return [document], failed
        failed.append(document)
    return [], failed


def _load_reader(
    model: str | None, lexicon: Path | None, mentions: Mentions, *, coreference: bool, methods: bool
) -> Read:
    # Seconds of import that a wrong path must not cost.
    from ..components import load  # noqa: PLC0415
    from ..run.document import extract_document  # noqa: PLC0415

    nlp = load(model, lexicon=lexicon, coreference=coreference)
    return partial(extract_document, nlp=nlp, given=mentions is Mentions.given, methods=methods)


def _read_nothing(document: Document) -> NoReturn:
    raise AssertionError("there is no document to read")


def _finish(run: Run, writers: list[LineWriter], reporter: Reporter) -> int:
    summary = run.summary
    if run.stopped:
        parts = [str(part) for writer in writers if (part := writer.stop())]
        where = f"; what was written is in {' and '.join(parts)}" if parts else ""
        reporter.error(f"stopped after {summary.documents} documents{where}")
        return 130
    if summary.documents:
        for writer in writers:
            writer.finish()
    reporter.say(str(summary))
    return 1 if summary.failed or summary.defects else 0
