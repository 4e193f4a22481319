"""Where each text stands in the file that ``extract --documents`` kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import orjson

from ...errors import BioclaimsError, InputError
from ...model import Document, from_document_record
from .database import Store, find_fact, replace_fact
from .lines import describe_file, read_line

_TABLE = """
    CREATE TABLE IF NOT EXISTS texts (
        document TEXT NOT NULL, sha256 TEXT NOT NULL, offset INTEGER NOT NULL, length INTEGER NOT NULL,
        PRIMARY KEY (document, sha256)
    ) STRICT, WITHOUT ROWID
"""


@dataclass(frozen=True, slots=True)
class TextFile:
    """The file of the texts of a review; a text is read from it when it is wanted."""

    path: Path

    def index(self, store: Store) -> None:
        """Note where each text stands, unless the review knows the file as it is now.

        Raises InputError, with the line, where one is no document.
        """
        try:
            fingerprint = describe_file(self.path)
        except OSError as error:
            raise InputError(
                where=str(self.path),
                what=f"cannot be read ({error.strerror})",
                cure="Give what extract --documents wrote",
            ) from error
        with store.writing() as connection, open(self.path, "rb") as lines:
            if find_fact(connection, "texts") == fingerprint:
                return
            connection.execute(_TABLE)
            connection.execute("DELETE FROM texts")
            connection.executemany("INSERT OR REPLACE INTO texts VALUES (?, ?, ?, ?)", self._read_places(lines))
            replace_fact(connection, "texts", fingerprint)

    def read_document(self, connection: sqlite3.Connection, id: str, digest: str) -> Document | None:
        """Return the document with this id and this SHA-256 of its text, None where there is none."""
        place = connection.execute(
            "SELECT offset, length FROM texts WHERE document = ? AND sha256 = ?", (id, digest)
        ).fetchone()
        if place is None:
            return None
        line = read_line(self.path, place)
        try:
            document = from_document_record(orjson.loads(line))
        except (orjson.JSONDecodeError, BioclaimsError, ValueError, KeyError, TypeError):
            return None
        # The file may have been written anew since it was indexed.
        return document if document.sha256 == digest else None

    def _read_places(self, lines: Iterator[bytes]) -> Iterator[tuple[str, str, int, int]]:
        offset = 0
        for number, line in enumerate(lines, start=1):
            if line.strip():
                try:
                    record = orjson.loads(line)
                    digest = sha256(record["text"].encode("utf-8", "surrogatepass")).hexdigest()
                    yield str(record["id"]), digest, offset, len(line)
                except (orjson.JSONDecodeError, KeyError, TypeError, AttributeError) as error:
                    raise InputError(
                        where=f"{self.path}:{number}", what="is no document", cure="Give what extract --documents wrote"
                    ) from error
            offset += len(line)
