"""The texts that ``extract --documents`` kept, looked up without holding them all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import orjson

from ..errors import InputError
from ..model import Document, from_document_record
from ..schema import find_problems
from .kept import make_seekable, open_kept


class Texts:
    """Texts by document id and hash; only their places in the file are held in memory."""

    def __init__(self, stream: BinaryIO, places: dict[tuple[str, str], tuple[int, int]]) -> None:
        self._stream = stream
        self._places = places
        self._ids = {document for document, _ in places}
        self._last: tuple[tuple[str, str], Document] | None = None

    def knows(self, document: str) -> bool:
        """Return whether there is a text of this document, whatever its hash."""
        return document in self._ids

    def find(self, document: str, digest: str) -> str | None:
        """Return the text with this id and SHA-256, None where there is none."""
        found = self.read_document(document, digest)
        return found.text if found else None

    def read_document(self, document: str, digest: str) -> Document | None:
        """Return the document with this id and this SHA-256 of its text, None where there is none."""
        key = (document, digest)
        if self._last is None or self._last[0] != key:
            if key not in self._places:
                return None
            offset, length = self._places[key]
            self._stream.seek(offset)
            self._last = key, from_document_record(orjson.loads(self._stream.read(length)))
        return self._last[1]


@contextmanager
def open_texts(path: Path) -> Iterator[Texts]:
    """Open a file of document JSON lines. Raises InputError, with its line, where one is no document."""
    with _open(path) as stream:
        places = {(each.id, each.sha256): (offset, length) for offset, length, each in _read_lines(stream, path)}
        yield Texts(stream, places)


def read_texts(path: Path) -> Iterator[Document]:
    """Yield the documents of such a file, one after the other; raises as ``open_texts``."""
    with _open(path) as stream:
        for _, _, document in _read_lines(stream, path):
            yield document


def _open(path: Path) -> BinaryIO:
    try:
        return make_seekable(open_kept(path, "documents"))
    except OSError as error:
        raise InputError(
            where=str(path), what=f"cannot be opened ({error.strerror})", cure="Give what extract --documents wrote"
        ) from error


def _read_lines(stream: BinaryIO, path: Path) -> Iterator[tuple[int, int, Document]]:
    """Yield where the line of each document begins, how long it is, and the document."""
    offset = 0
    for number, line in enumerate(stream, start=1):
        if line.strip():
            document = _read_line(line)
            if isinstance(document, str):
                raise InputError(
                    where=f"{path}:{number}", what=document, cure="Give the file that extract --documents wrote"
                )
            yield offset, len(line), document
        offset += len(line)


def _read_line(line: bytes) -> Document | str:
    """Return the document on ``line``, or what is wrong with it."""
    try:
        record = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        return f"is not JSON ({error.msg})"
    problems = find_problems(record, schema="document")
    if problems:
        return f"is no document: {problems[0]}"
    try:
        return from_document_record(record)
    except ValueError as error:
        return f"is no document: {error}"
