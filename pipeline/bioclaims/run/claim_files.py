"""Files of claims, a document at a time, in any order, without holding them all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any, BinaryIO

import orjson

from ..errors import InputError
from .kept import make_seekable
from .records import at_record, open_records, read_records

# Where lines that follow each other begin, and how long they are together.
_Stretch = tuple[int, int]


class ClaimFile:
    """The claims of a file by document; only the places of documents are held in memory."""

    def __init__(self, stream: BinaryIO, path: str) -> None:
        self.path = path
        self.records = 0
        # Software, model and lexicon that made the records, in order.
        self.versions: dict[tuple[str, str, str], None] = {}
        self._stream = stream
        self._places: dict[str, list[_Stretch]] = {}
        self._find_places()

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __contains__(self, document: str) -> bool:
        return document in self._places

    def read(self, document: str) -> list[dict[str, Any]]:
        """Return the records of ``document``, in their order; none where the file has none."""
        return [orjson.loads(line) for stretch in self._places.get(document, ()) for line in self._read_lines(*stretch)]

    def _read_lines(self, offset: int, length: int) -> list[bytes]:
        self._stream.seek(offset)
        return [line for line in self._stream.read(length).splitlines() if line.strip()]

    def _find_places(self) -> None:
        read = _Count(self._stream)
        for where, _, record in read_records(read, where=self.path):
            with at_record(record, where):
                document, made = record["document"]["id"], record["provenance"]
                self.versions[made["software"], made["model"], made["lexicon"]] = None
            self.records += 1
            stretches = self._places.setdefault(document, [])
            if stretches and sum(stretches[-1]) == read.begin:
                stretches[-1] = stretches[-1][0], read.end - stretches[-1][0]
            else:
                stretches.append((read.begin, read.end - read.begin))


class _Count:
    """The lines of a stream; ``begin`` and ``end`` are where the last one stands."""

    def __init__(self, stream: BinaryIO) -> None:
        self.begin = self.end = 0
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        for line in self._stream:
            self.begin, self.end = self.end, self.end + len(line)
            yield line


@contextmanager
def open_claims(path: str) -> Iterator[ClaimFile]:
    """Open a file of claim records. Raises InputError, with its line, for what is none, and for standard input."""
    if path == "-":
        raise InputError(
            where="standard input", what="cannot be read twice, as comparing needs", cure="Write it to a file first"
        )
    with open_records(path, stdin=BytesIO()) as stream, make_seekable(stream) as whole:
        yield ClaimFile(whole, path)
