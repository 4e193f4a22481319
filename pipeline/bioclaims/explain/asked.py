"""The claim that somebody asks about, and the document that it was read from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson

from ..errors import InputError
from ..model import Claim, Document, from_record
from ..readers import FailedDocument, read_documents
from ..schema import find_problems


def find_claim(path: Path, id: str) -> Claim:
    """Return the claim ``id`` of a file that extract wrote; raises InputError where the file has none of that id."""
    wanted = id if id.startswith("claim:") else f"claim:{id}"
    try:
        with open(path, "rb") as stream:
            for number, line in enumerate(stream, start=1):
                # Cheaper than reading every record of a large file.
                if wanted.encode() in line:
                    record = _read_record(line, where=f"{path}:{number}")
                    if record["id"] == wanted:
                        return from_record(record)
    except OSError as error:
        raise InputError(
            where=str(path), what=f"cannot be read ({error.strerror})", cure="Give the file that extract wrote"
        ) from error
    raise InputError(where=str(path), what=f"has no record with the id {wanted}", cure="Take an id from that file")


def _read_record(line: bytes, *, where: str) -> dict[str, Any]:
    try:
        record: dict[str, Any] = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise InputError(where=where, what=f"is not JSON ({error.msg})", cure="Give what extract wrote") from error
    problems = find_problems(record, schema="claim")
    if problems:
        raise InputError(where=where, what=f"is no claim record: {problems[0]}", cure="Give what extract wrote")
    return record


def find_document(path: Path, claim: Claim) -> Document:
    """Return the document of ``claim`` from a file that extract --documents wrote.

    Raises InputError where the file has no document of that id, or one with another text.
    """
    id, changed = claim.document.id, False
    for document in read_documents([str(path)], format="jsonl", notify=_say_nothing):
        if isinstance(document, FailedDocument) or document.id != id:
            continue
        if document.sha256 == claim.document.sha256:
            return document
        changed = True
    what = f"has another text of the document {id} than the claim was read from" if changed else f"has no document {id}"
    raise InputError(where=str(path), what=what, cure="Give what the same run of extract --documents kept")


def _say_nothing(message: str) -> None:
    """Take a warning about a line that is not asked for."""
