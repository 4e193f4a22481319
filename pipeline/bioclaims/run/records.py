"""Claim records read back, one a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from ..errors import BioclaimsError, InputError
from ..model import Claim, from_record, to_record
from ..model.claim import SCHEMA
from ..schema import find_problems
from .kept import open_kept

_CURE = "Give the file that extract wrote; `bioclaims validate` lists all that is wrong with it"
_CURE_OF_SCHEMA = "Extract it again with this bioclaims, or read it with the one that wrote it"
_ID = re.compile(r"claim:[0-9a-f]{20}")


@contextmanager
def open_records(path: str, *, stdin: BinaryIO) -> Iterator[BinaryIO]:
    """Open a file of records, compressed or not, a folder of ``--run``, or ``-`` for standard input.

    Raises InputError where it cannot be read.
    """
    try:
        opened = nullcontext(stdin) if path == "-" else open_kept(Path(path), "claims")
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
    for place, line in _number(lines, where):
        yield place, _read_claim(line, place)


def read_records(lines: Iterable[bytes], *, where: str) -> Iterator[tuple[str, bytes, dict[str, Any]]]:
    """Yield the place of each line that is not blank, the line, and the record on it, as JSON values.

    Some fifty times as fast as ``read_claims``: of the schema only the name is checked. ``at_record`` tells what is
    wrong with a record that lacks what somebody looks for in it. Raises InputError for what is no claim record.
    """
    for place, line in _number(lines, where):
        record = _parse(line, place)
        if not isinstance(record, dict) or record.get("schema") != SCHEMA:
            raise _refuse(record, place)
        yield place, line, record


@contextmanager
def at_record(record: Any, where: str) -> Iterator[None]:
    """Raise InputError, which says what the schema has against ``record``, where the block fails on its fields."""
    try:
        yield
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        raise _refuse(record, where) from error


def find_schema_problem(record: Any) -> str | None:
    """Return what is wrong with the name of the record's schema, None where it is the one that is read here."""
    if not isinstance(record, dict) or record.get("schema") == SCHEMA:
        return None
    name = record.get("schema")
    if not isinstance(name, str):
        return "schema: is not named, so that this is no claim record"
    if name.startswith(SCHEMA.rpartition("/")[0] + "/"):
        return f"schema: {name} is of another version of bioclaims, this one reads {SCHEMA}"
    return f"schema: {name} is no claim record"


def _number(lines: Iterable[bytes], where: str) -> Iterator[tuple[str, bytes]]:
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield f"{where}:{number}", line


def _read_claim(line: bytes, where: str) -> Claim:
    return to_claim(_parse(line, where), where)


def to_claim(record: Any, where: str) -> Claim:
    """Return the claim that ``record`` describes. Raises InputError, with the field, where it is none."""
    claim = _structure(record)
    if claim is None:
        raise _refuse(record, where)
    return claim


def _parse(line: bytes, where: str) -> Any:
    try:
        return orjson.loads(line.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        raise InputError(where=where, what=f"is not JSON ({error.msg}, column {error.colno})", cure=_CURE) from error


def _refuse(record: Any, where: str) -> InputError:
    other = find_schema_problem(record)
    if other:
        known = isinstance(record.get("schema"), str)
        return InputError(where=where, what=other, cure=_CURE_OF_SCHEMA if known else _CURE)
    problems = find_problems(record, schema="claim") or ["record: is none that this version can read"]
    return InputError(where=where, what=problems[0], cure=_CURE)


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
