"""Many documents, one after the other: each gives records or a reason why not, and the run goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Protocol

from ..claims.merge import merge_claims
from ..errors import BioclaimsError, RecordError
from ..model import Claim, Document, to_document_record, to_record
from ..readers import FailedDocument
from ..schema import check_record
from ..writers import LineWriter
from .interrupt import uninterrupted

MAX_CHARACTERS = 2_000_000


class Extracted(Protocol):
    """What reading one document gives: its claims, and how many sentences were read."""

    @property
    def claims(self) -> tuple[Claim, ...]: ...

    @property
    def sentences(self) -> int: ...


Read = Callable[[Document], Extracted]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one document: its valid records, or ``failure``; ``defects`` says which records were not valid."""

    document: Document | None = None
    records: tuple[dict[str, Any], ...] = ()
    sentences: int = 0
    failure: FailedDocument | None = None
    defects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts over a run. ``documents`` were read, ``failed`` were not, ``defects`` are records that were not valid."""

    documents: int = 0
    sentences: int = 0
    claims: int = 0
    negated: int = 0
    failed: int = 0
    defects: int = 0
    seconds: float = 0.0

    def add(self, outcome: Outcome) -> Summary:
        """Return the counts with those of one more document."""
        return replace(
            self,
            documents=self.documents + (outcome.failure is None),
            sentences=self.sentences + outcome.sentences,
            claims=self.claims + len(outcome.records),
            negated=self.negated + sum(record["polarity"] == "negated" for record in outcome.records),
            failed=self.failed + (outcome.failure is not None),
            defects=self.defects + len(outcome.defects),
        )

    def __str__(self) -> str:
        defects = f", defects {self.defects}" if self.defects else ""
        return (
            f"documents {self.documents}, sentences {self.sentences}, claims {self.claims}, negated {self.negated}, "
            f"failed {self.failed}{defects}, seconds {self.seconds:.1f}"
        )


@dataclass(frozen=True, slots=True)
class Run:
    """How a run ended: the counts, and whether Ctrl-C stopped it."""

    summary: Summary
    stopped: bool


def extract_corpus(
    documents: Iterable[Document | FailedDocument],
    read: Read,
    *,
    max_characters: int = MAX_CHARACTERS,
    merge: bool = False,
) -> Iterator[Outcome]:
    """Yield what came of each document, in order. Nothing that happens to one of them ends the run.

    With ``merge``, claims of a document that say the same are one record.
    """
    for document in documents:
        if isinstance(document, FailedDocument):
            yield Outcome(failure=document)
        else:
            yield _extract(document, read, max_characters, merge=merge)


def write_corpus(
    outcomes: Iterable[Outcome],
    *,
    claims: LineWriter,
    documents: LineWriter | None = None,
    progress: Callable[[Outcome, Summary], None],
) -> Run:
    """Write the records, and the documents where there is a writer for them; return how the run ended.

    Ctrl-C falls between two documents: the records of one are written together with it, or not at all. ``progress``
    is told of every outcome. Raises OutputError and BrokenPipeError where nothing more can be written.
    """
    summary = Summary()
    try:
        for outcome in outcomes:
            with uninterrupted():
                claims.write(outcome.records)
                if documents and outcome.document:
                    documents.write([to_document_record(outcome.document)])
                summary = summary.add(outcome)
            progress(outcome, summary)
    except KeyboardInterrupt:
        return Run(summary, stopped=True)
    return Run(summary, stopped=False)


def _extract(document: Document, read: Read, max_characters: int, *, merge: bool) -> Outcome:
    where = document.source or document.id
    if len(document.text) > max_characters:
        what = f"has {len(document.text):,} characters, more than the limit of {max_characters:,}"
        return Outcome(failure=FailedDocument(where, what, "Split it, or raise --max-characters"))
    try:
        extracted = read(document)
        claims = merge_claims(extracted.claims) if merge else extracted.claims
        records = [to_record(claim) for claim in claims]
    except BioclaimsError as error:
        return Outcome(failure=FailedDocument(where, f"{error.where}: {error.what}", error.cure))
    except Exception as error:  # whatever a document sets off must not cost the others
        what = f"could not be read ({type(error).__name__}: {_first_line(error)})"
        return Outcome(failure=FailedDocument(where, what, "This is a defect of bioclaims; please report it"))
    valid, defects = _check(records, document.text)
    return Outcome(document, valid, extracted.sentences, None, tuple(f"{where}: {defect}" for defect in defects))


def _check(records: list[dict[str, Any]], text: str) -> tuple[tuple[dict[str, Any], ...], list[str]]:
    """Return the records that hold, and why the others do not; a record whose inner claim fell falls too."""
    valid, defects, fallen = [], [], set[str]()
    for record in records:
        try:
            check_record(record, text)
            valid.append(record)
        except RecordError as error:
            defects.append(str(error))
            fallen.add(record["id"])
    while missing := [record for record in valid if fallen & _inner_claims(record)]:
        valid = [record for record in valid if record not in missing]
        fallen = {record["id"] for record in missing}
        defects += [f"{record['id']}: its inner claim is not valid" for record in missing]
    return tuple(valid), defects


def _inner_claims(record: dict[str, Any]) -> set[str]:
    participants = (record["agent"], record["theme"], *record["mediators"])
    return {participant["claim"] for participant in participants if participant["claim"]}


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [""])[0][:200]
