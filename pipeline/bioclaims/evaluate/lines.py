"""Lines of gold and of records: plain or gzipped files, each line with its number."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from ..errors import InputError

_GZIP = b"\x1f\x8b"


def read_lines(path: Path, *, missing: str) -> Iterator[tuple[int, bytes]]:
    """Yield number and bytes of each line of a file, which may be gzipped; line ends are taken off.

    Raises InputError, with the cure ``missing``, where the file cannot be read.
    """
    try:
        with open(path, "rb") as plain:
            is_packed = plain.read(len(_GZIP)) == _GZIP
        with gzip.open(path) if is_packed else open(path, "rb") as lines:
            for number, line in enumerate(lines, start=1):
                yield number, line.rstrip(b"\r\n")
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(where=str(path), what=f"cannot be read ({reason})", cure=missing) from error


def read_json_rows(path: Path, *, missing: str, cure: str) -> Iterator[tuple[int, Any]]:
    """Yield number and value of each line of a JSON lines file, which may be gzipped, that is not empty.

    Raises InputError: with the cure ``missing`` where the file cannot be read, with ``cure`` where a line is not JSON.
    """
    for number, line in read_lines(path, missing=missing):
        if line.strip():
            try:
                yield number, orjson.loads(line)
            except orjson.JSONDecodeError as error:
                raise InputError(
                    where=f"{path}:{number}", what=f"is not JSON ({error.msg}, column {error.colno})", cure=cure
                ) from error
