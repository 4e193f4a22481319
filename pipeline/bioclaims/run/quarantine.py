"""Documents that were given up, one a line, and the way to try them again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from ..errors import InputError
from ..model import Document, from_document_record, to_document_record
from ..readers import FailedDocument
from ..schema import find_problems
from .outcome import Outcome

SCHEMA = "bioclaims/quarantine/1"
_CURE = "Give what extract --quarantine wrote"


def to_quarantine_record(outcome: Outcome) -> dict[str, Any]:
    """Return the line of a document that failed; see ``schemas/quarantine.schema.json``."""
    failure, document = outcome.failure, outcome.document
    assert failure is not None
    return {
        "schema": SCHEMA,
        "where": failure.where,
        "reason": outcome.reason,
        "what": failure.what,
        "cure": failure.cure,
        "exception": outcome.exception,
        "id": document and document.id,
        "sha256": document and document.sha256,
        "document": document and to_document_record(document),
    }


def read_quarantine(path: str) -> Iterator[Document | FailedDocument]:
    """Return the documents of a file of quarantine, in order.

    Those whose file could not be read have no text here, and fail again. Raises InputError where the file cannot be
    opened.
    """
    try:
        lines = Path(path).read_bytes().splitlines()
    except OSError as error:
        raise InputError(where=path, what=f"cannot be read ({error.strerror})", cure=_CURE) from error
    return (_read_line(line, f"{path}:{number}") for number, line in enumerate(lines, start=1) if line.strip())


def _read_line(line: bytes, where: str) -> Document | FailedDocument:
    try:
        record: Any = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        return FailedDocument(where, f"is not JSON ({error.msg})", _CURE)
    problems = find_problems(record, schema="quarantine")
    if problems:
        return FailedDocument(where, f"is no quarantined document: {problems[0]}", _CURE)
    if record["document"] is None:
        what = f"has no text: {record['where']} {record['what']}"
        return FailedDocument(where, what, "Mend that file, and read it again")
    problems = find_problems(record["document"], schema="document")
    try:
        return FailedDocument(where, problems[0], _CURE) if problems else from_document_record(record["document"])
    except ValueError as error:
        return FailedDocument(where, f"is no document: {error}", _CURE)
