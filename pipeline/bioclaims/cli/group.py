"""``bioclaims group``: what the papers of a corpus agree on, and what not."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Annotated

import orjson
import typer

from ..claims.corpus.formats import COLUMNS, to_values
from ..claims.corpus.papers import name_withdrawn
from ..claims.corpus.session import Corpus, CorpusError, Tally, check_memory, open_corpus
from ..claims.corpus.value import Group
from ..errors import InputError
from ..readers.withdrawn import read_withdrawn
from ..run.kept import list_kept
from ..run.records import open_records
from ..run.texts import read_texts
from ..writers import Piece
from ..writers.batches import make_batches
from ..writers.sinks import FileSink
from ..writers.table import make_parquet, make_text
from .corpora import RECORDS_CURE, explain_refusal
from .group_text import to_text
from .options import check_by
from .progress import show_progress

# Lines that are written together; groups that are shown as text.
_LINES = 200
_SHOWN = 20


class Form(StrEnum):
    """How groups are written."""

    text = "text"
    jsonl = "jsonl"
    csv = "csv"
    parquet = "parquet"


def _write_lines(groups: Iterable[Group]) -> Iterator[Piece]:
    for batch in make_batches(groups, _LINES):
        yield Piece(b"".join(orjson.dumps(to_values(group)) + b"\n" for group in batch))


_WRITERS: dict[Form, Callable[[Iterable[Group]], Iterator[Piece]]] = {
    Form.text: lambda groups: (Piece(part.encode("utf-8", "replace")) for part in to_text(list(groups))),
    Form.jsonl: _write_lines,
    Form.csv: lambda groups: make_text(groups, COLUMNS, delimiter=","),
    Form.parquet: lambda groups: make_parquet(groups, COLUMNS, where="--to parquet"),
}


def group(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE…",
            help="Claim records, one a line (.gz, .zst and folders of extract --run too), or tables of export --to "
            "parquet; - for standard input.",
        ),
    ],
    *,
    documents: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE",
            help="Their texts, as extract --documents kept them: they tell which documents are one paper.",
        ),
    ] = None,
    withdrawn: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE",
            help="Ids of withdrawn documents, one a line, bare numbers are PMIDs; or an update file of PubMed, of which"
            " what it deletes is read.",
        ),
    ] = None,
    least_papers: Annotated[int, typer.Option(min=1, metavar="N", help="Only what N papers or more say.")] = 1,
    least_confidence: Annotated[
        float, typer.Option(min=0, max=1, metavar="N", help="Count only records of confidence N or more.")
    ] = 0.0,
    any_aspect: Annotated[
        bool, typer.Option("--any-aspect", help="Take expression, activity … of a theme for one.")
    ] = False,
    conflicts: Annotated[bool, typer.Option("--conflicts", help="Only groups with a conflict.")] = False,
    identified: Annotated[
        bool, typer.Option("--identified", help="Only groups whose agent and theme have identifiers.")
    ] = False,
    most: Annotated[int | None, typer.Option(min=1, metavar="N", help="Only the first N groups; 20 as text.")] = None,
    to: Annotated[
        Form | None,
        typer.Option(help="What is written; told by the ending of -o, else text in a terminal, jsonl elsewhere."),
    ] = None,
    memory: Annotated[
        str | None,
        typer.Option(
            metavar="SIZE",
            callback=check_by(check_memory),
            help="500MB, 4GB …: rows beyond it go to disk. Most of the machine's if not given.",
        ),
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Standard output if not given.")
    ] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace the output if it exists.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show errors only.")] = False,
) -> None:
    """Group claims by agent, theme and aspect, count the papers on each side, and show conflicts first.

    Increases, decreases and regulates are one relation; others stand alone. A conflict is told with its contexts on
    each side, and with the kinds of context that the sides do not share: cells, species, tissue, disease, in vivo or in
    vitro, stimulus, time, dose, method. Conflicts of papers come first, then those of one paper, then sentences that
    tell apart what has one identifier here; within these, those that most papers stand for, weighed by confidence.

    A paper counts once, however often it says a thing. Documents with the same id are one paper; with --documents, also
    those that share PMID, PMC number or DOI. Of a document that was read again the last text counts, retracted papers
    are counted apart, and those of --withdrawn not at all.

    Needs pip install 'bioclaims[corpus]'.

    Example: bioclaims group claims.jsonl --conflicts --identified
    """
    form = to or _choose_form(output)
    limit = most or (_SHOWN if form is Form.text else None)
    sink = FileSink(output, overwrite=overwrite)
    try:
        with open_corpus(memory=memory) as corpus:
            _read(corpus, paths, quiet=quiet)
            for each in documents or ():
                corpus.cite(show_progress(read_texts(each), noun="documents", quiet=quiet))
            gone = [id for each in withdrawn or () for id in name_withdrawn(read_withdrawn(each))]
            tally = corpus.count(withdrawn=gone, least=least_confidence, any_aspect=any_aspect)
            groups = corpus.groups(least_papers=least_papers, conflicts_only=conflicts, identified_only=identified)
            for piece in _WRITERS[form](islice(groups, limit)):
                sink.put(piece)
        sink.finish()
    except CorpusError as error:
        raise InputError(where="bioclaims group", what=str(error), cure=RECORDS_CURE) from error
    finally:
        # What is whole has its name by now.
        sink.discard()
    if not quiet:
        typer.echo(_show(tally), err=True)


def _choose_form(output: str | None) -> Form:
    if output in (None, "-"):
        return Form.text if sys.stdout.isatty() else Form.jsonl
    return {".csv": Form.csv, ".parquet": Form.parquet, ".txt": Form.text}.get(Path(str(output)).suffix, Form.jsonl)


def _read(corpus: Corpus, paths: list[str], *, quiet: bool) -> None:
    with tempfile.TemporaryDirectory(prefix="bioclaims-") as folder:
        for path in show_progress(paths, total=len(paths), noun="files", quiet=quiet):
            with open_records(path, stdin=sys.stdin.buffer) as stream:
                file = Path(path)
                if path == "-":
                    file = Path(folder, "claims.jsonl")
                    with open(file, "wb") as copy:
                        shutil.copyfileobj(stream, copy)
            try:
                corpus.read(*list_kept(file, "claims"))
            except CorpusError as error:
                raise explain_refusal(file, error, where="standard input" if path == "-" else path) from error


def _show(tally: Tally) -> str:
    reasons = {
        "there twice": tally.repeated, "of a text that was revised": tally.revised,
        "of withdrawn documents": tally.withdrawn, "of retracted papers": tally.retracted,
        "below the confidence": tally.unsure,
    }  # fmt: skip
    not_counted = "".join(f", {count} {reason}" for reason, count in reasons.items() if count)
    return f"records {tally.records}{not_counted}"
