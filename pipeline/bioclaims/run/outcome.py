"""What came of one document, whoever read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Literal, Protocol, TypeGuard

from ..errors import BioclaimsError, RecordError
from ..model import Claim, Document, to_record
from ..readers import FailedDocument
from ..schema import check_record

# Why there are no records of a document: its file could not be read; it has too many characters; what reads it said
# why not, or failed; the process that read it ended, or took too long, twice.
Reason = Literal["unreadable", "too long", "refused", "exception", "died", "too slow"]


class Extracted(Protocol):
    """What reading one document gives: its claims, how many sentences it has, and how many were too long to be read."""

    @property
    def claims(self) -> tuple[Claim, ...]: ...

    @property
    def sentences(self) -> int: ...

    @property
    def overlong(self) -> int: ...


Read = Callable[[Document], Extracted]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one document: its valid records, or ``failure``; ``defects`` says which records were not valid.

    Where it failed, ``reason`` says how, ``exception`` what was raised, and ``document`` is what was given.
    ``overlong`` sentences were not read.
    """

    document: Document | None = None
    records: tuple[dict[str, Any], ...] = ()
    sentences: int = 0
    failure: FailedDocument | None = None
    defects: tuple[str, ...] = ()
    reason: Reason | None = None
    exception: str | None = None
    overlong: int = 0

    @property
    def is_out_of_memory(self) -> bool:
        """Whether there was not enough memory to read the document."""
        return self.exception is not None and self.exception.startswith(MemoryError.__name__)

    @classmethod
    def of_failure(
        cls, document: Document, reason: Reason, what: str, cure: str, *, exception: str | None = None
    ) -> Outcome:
        """Return the outcome of a document that was given up."""
        return cls(document, failure=FailedDocument(place(document), what, cure), reason=reason, exception=exception)

    def of(self, document: Document) -> Outcome:
        """Return the outcome with its document, which another process does not send back."""
        return replace(self, document=document)


def extract(document: Document | FailedDocument, read: Read, *, max_characters: int) -> Outcome:
    """Return what came of ``document``; nothing that it sets off is raised."""
    if not is_read(document, max_characters=max_characters):
        return pass_over(document, max_characters=max_characters)
    try:
        extracted = read(document)
        records = [to_record(claim) for claim in extracted.claims]
    except BioclaimsError as error:
        return Outcome.of_failure(document, "refused", f"{error.where}: {error.what}", error.cure)
    except Exception as error:  # whatever a document sets off must not cost the others
        said = f"{type(error).__name__}: {_first_line(error)}"
        cure = "This is a defect of bioclaims; please report it"
        return Outcome.of_failure(document, "exception", f"could not be read ({said})", cure, exception=said)
    valid, defects = _check(records, document.text)
    return Outcome(
        document,
        valid,
        extracted.sentences,
        defects=tuple(f"{place(document)}: {each}" for each in defects),
        overlong=extracted.overlong,
    )


def is_read(document: Document | FailedDocument, *, max_characters: int) -> TypeGuard[Document]:
    """Return whether ``document`` is one, and not too long."""
    return isinstance(document, Document) and len(document.text) <= max_characters


def pass_over(document: Document | FailedDocument, *, max_characters: int) -> Outcome:
    """Return what comes of a document that is not read."""
    if isinstance(document, FailedDocument):
        return Outcome(failure=document, reason="unreadable")
    what = f"has {len(document.text):,} characters, more than the limit of {max_characters:,}"
    return Outcome.of_failure(document, "too long", what, "Split it, or raise --max-characters")


def place(document: Document) -> str:
    """Return what messages call ``document``."""
    return document.source or document.id


def _check(records: list[dict[str, Any]], text: str) -> tuple[tuple[dict[str, Any], ...], list[str]]:
    """Return the records that hold, and why the others do not; a record without its inner claim falls too."""
    valid, defects = [], []
    for record in records:
        try:
            check_record(record, text)
            valid.append(record)
        except RecordError as error:
            defects.append(str(error))
    while missing := _find_without_inner(valid):
        valid = [record for record in valid if record not in missing]
        defects += [f"{record['id']}: its inner claim is no valid record" for record in missing]
    return tuple(valid), defects


def _find_without_inner(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    held = {record["id"] for record in records}
    return [record for record in records if not _inner_claims(record) <= held]


def _inner_claims(record: dict[str, Any]) -> set[str]:
    participants = (record["agent"], record["theme"], *record["mediators"])
    return {participant["claim"] for participant in participants if participant["claim"]}


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [""])[0][:200]
