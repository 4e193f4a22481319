"""Claim records read back, one a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from typing import Any, BinaryIO

import orjson

from ..errors import BioclaimsError, InputError
from ..model import Claim, from_record, to_record
from ..model.claim import SCHEMA
from ..schema import find_problems

_CURE = "Give the file that extract wrote; `bioclaims validate` lists all that is wrong with it"
_ID = re.compile(r"claim:[0-9a-f]{20}")


@contextmanager
def open_records(path: str, *, stdin: BinaryIO) -> Iterator[BinaryIO]:
    """Open a file of records, ``-`` for standard input. Raises InputError where it cannot be read."""
    try:
        opened = nullcontext(stdin) if path == "-" else open(path, "rb")  # noqa: SIM115 closed below
    except OSError as error:
        raise InputError(
            where=path, what=f"cannot be read ({error.strerror})", cure="Give the file that extract wrote"
        ) from error
    with opened as stream:
        yield stream


def read_claims(lines: Iterable[bytes], *, where: str) -> Iterator[tuple[str, Claim]]:
    """Yield each claim and its place, as ``FILE:LINE``; blank lines are left out.

    Raises InputError, with line and field, at the first record that does not follow the schema.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            place = f"{where}:{number}"
            yield place, _read_claim(line, place)


def _read_claim(line: bytes, where: str) -> Claim:
    try:
        record: Any = orjson.loads(line.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        raise InputError(where=where, what=f"is not JSON ({error.msg}, column {error.colno})", cure=_CURE) from error
    claim = _structure(record)
    if claim is None:
        problems = find_problems(record, schema="claim") or ["record: is none that this version can read"]
        raise InputError(where=where, what=problems[0], cure=_CURE)
    return claim


def _structure(record: Any) -> Claim | None:
    """Return the claim, None where the record does not follow the schema.

    The schema itself takes several times as long as reading and writing the record: one that comes back as it was has
    the fields and types of the schema, and the values check themselves.
    """
    if not isinstance(record, dict) or record.get("schema") != SCHEMA:
        return None
    try:
        claim = from_record(record)
    except (BioclaimsError, ExceptionGroup, ValueError, TypeError, KeyError, AttributeError):
        return None
    return claim if _ID.fullmatch(claim.id) and to_record(claim) == record else None
