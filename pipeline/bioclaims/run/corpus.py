"""Many documents, one after the other: each gives records or a reason why not, and the run goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..model import Document, to_document_record
from ..readers import FailedDocument
from ..writers import LineWriter
from .interrupt import uninterrupted
from .limits import MAX_CHARACTERS
from .outcome import Outcome, Read, extract
from .quarantine import to_quarantine_record
from .summary import Summary


@dataclass(frozen=True, slots=True)
class Run:
    """How a run ended: the counts, and whether Ctrl-C stopped it."""

    summary: Summary
    stopped: bool


def extract_corpus(
    documents: Iterable[Document | FailedDocument], read: Read, *, max_characters: int = MAX_CHARACTERS
) -> Iterator[Outcome]:
    """Yield what came of each document, in order. Nothing that happens to one of them ends the run."""
    for document in documents:
        yield extract(document, read, max_characters=max_characters)


def write_corpus(
    outcomes: Iterable[Outcome],
    *,
    claims: LineWriter,
    documents: LineWriter | None = None,
    quarantine: LineWriter | None = None,
    progress: Callable[[Outcome, Summary], None],
) -> Run:
    """Write the records, and the documents read and those given up where there is a writer; return how the run ended.

    Ctrl-C falls between two documents: the records of one are written together with it, or not at all. ``progress``
    is told of every outcome. Raises OutputError and BrokenPipeError where nothing more can be written.
    """
    summary = Summary()
    try:
        for outcome in outcomes:
            with uninterrupted():
                claims.write(outcome.records)
                if outcome.failure:
                    if quarantine:
                        quarantine.write([to_quarantine_record(outcome)])
                elif documents and outcome.document:
                    documents.write([to_document_record(outcome.document)])
                summary = summary.add(outcome)
            progress(outcome, summary)
    except KeyboardInterrupt:
        return Run(summary, stopped=True)
    return Run(summary, stopped=False)
