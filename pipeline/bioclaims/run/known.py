"""Documents that earlier runs have read: what was read, by what, and which records came of it.

They are kept in a file of SQLite, whose rows are found by the id of a document however many there are. A run is added
as a whole, at its end, or not at all.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

import orjson

from ..errors import OutputError
from ..model import Document
from .shards import ReadDocument

SCHEMA = "bioclaims/superseded/1"
# What becomes of a run's files, and not what becomes of a document.
_OF_FILES = frozenset({"shard_documents", "known"})
_PREFIX = "claim:"
_TABLES = """
CREATE TABLE IF NOT EXISTS runs (number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS documents (
  id TEXT PRIMARY KEY, text BLOB NOT NULL, made BLOB NOT NULL, claims BLOB NOT NULL
) WITHOUT ROWID;
"""


class KnownDocuments:
    """The documents of earlier runs; ``open_known`` opens them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @property
    def state(self) -> str | None:
        """What tells these documents from those after another run; None where there are none yet."""
        row = self._connection.execute("SELECT key FROM runs ORDER BY number DESC LIMIT 1").fetchone()
        return None if row is None else str(row[0])

    def has_run(self, manifest: Mapping[str, Any]) -> bool:
        """Return whether the run of ``manifest`` was added."""
        asked = (_make_key(manifest),)
        return self._connection.execute("SELECT 1 FROM runs WHERE key = ?", asked).fetchone() is not None

    def holds(self, document: Document, made: bytes) -> bool:
        """Return whether the very text of ``document`` was read by what ``made`` says (see ``describe_making``)."""
        row = self._find(document.id)
        return row is not None and row[0] == bytes.fromhex(document.sha256) and row[1] == made

    def add(self, manifest: Mapping[str, Any], documents: Iterable[ReadDocument]) -> Iterator[dict[str, Any]]:
        """Add the ``documents`` of a run, and yield what each that was known otherwise has been; see ``superseded``.

        Nothing is kept before ``commit``.
        """
        made = describe_making(manifest)
        for document in documents:
            before = self._find(document.id)
            if before is not None:
                yield {
                    "schema": SCHEMA,
                    "document": document.id,
                    "sha256": before[0].hex(),
                    "claims": _unpack(before[2]),
                }
            self._connection.execute(
                "INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?)",
                (document.id, bytes.fromhex(document.sha256), made, _pack(document.claims)),
            )
        self._connection.execute("INSERT INTO runs (key) VALUES (?)", (_make_key(manifest),))

    def commit(self) -> None:
        """Keep what was added."""
        self._connection.execute("COMMIT")

    def _find(self, id: str) -> tuple[bytes, bytes, bytes] | None:
        row: tuple[bytes, bytes, bytes] | None = self._connection.execute(
            "SELECT text, made, claims FROM documents WHERE id = ?", (id,)
        ).fetchone()
        return row


def describe_making(manifest: Mapping[str, Any]) -> bytes:
    """Return what stands for the versions and settings of ``manifest`` that make the records of a document."""
    settings = {name: value for name, value in manifest["settings"].items() if name not in _OF_FILES}
    parts = {"versions": manifest["versions"], "settings": settings}
    return sha256(orjson.dumps(parts, option=orjson.OPT_SORT_KEYS)).digest()[:16]


@contextmanager
def open_known(path: Path) -> Iterator[KnownDocuments]:
    """Open the known documents in the file ``path``, which is made where there is none, for one run alone.

    Raises OutputError where it is something else, another run has it, or it cannot be written.
    """
    connection = None
    try:
        connection = sqlite3.connect(path, timeout=0, isolation_level=None)
        # Held to the end of the run; it goes with the process, however that ends.
        connection.execute("BEGIN EXCLUSIVE")
        for command in filter(str.strip, _TABLES.split(";")):
            connection.execute(command)
        yield KnownDocuments(connection)
    except sqlite3.Error as error:
        busy = "locked" in str(error)
        raise OutputError(
            where=str(path),
            what="is used by another run" if busy else f"cannot be used for known documents ({error})",
            cure="Wait for that run" if busy else "Give the file that --known made, or the name of a new one",
        ) from error
    finally:
        if connection:
            connection.close()


def _make_key(manifest: Mapping[str, Any]) -> str:
    parts = {name: manifest[name] for name in ("schema", "versions", "settings", "inputs")}
    # The order of files counts.
    return sha256(orjson.dumps([parts, list(manifest["inputs"])], option=orjson.OPT_SORT_KEYS)).hexdigest()


def _pack(claims: Iterable[str]) -> bytes:
    return b"".join(bytes.fromhex(claim.removeprefix(_PREFIX)) for claim in claims)


def _unpack(packed: bytes, size: int = 10) -> list[str]:
    return [f"{_PREFIX}{packed[start : start + size].hex()}" for start in range(0, len(packed), size)]
