"""The file of a review: SQLite in WAL mode, so that several curators and a killed server harm nothing."""

from __future__ import annotations

import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ...errors import InputError

# Counts up when a table changes in a way that a review of before cannot be read with.
_LAYOUT = 1
_PATIENCE = 10.0
_TABLES = Path(__file__).with_name("tables.sql").read_text(encoding="utf-8")
_CURE = "Give another file, or the one that `bioclaims curate` made"


@dataclass(frozen=True, slots=True)
class Store:
    """The place of a review. Connections are short: one for each question, of the thread that asks.

    ``kept`` stays open: SQLite tidies up, and waits for the disk, whenever the last connection is closed.
    """

    path: Path
    kept: sqlite3.Connection = field(compare=False, repr=False)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Open the review to look something up."""
        connection = sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None)
        connection.row_factory = sqlite3.Row
        try:
            yield connection
        finally:
            connection.close()

    @contextmanager
    def writing(self, *, durable: bool = True) -> Iterator[sqlite3.Connection]:
        """Open the review to change it: all of the block, on the disk when it ends, or nothing of it.

        What is not ``durable``, as who looks at what, a killed program does not lose either, but a power cut may.
        """
        with self.reading() as connection:
            connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")


def open_store(path: Path) -> Store:
    """Return the review in file ``path``, which is made, for its owner alone, where there is none.

    Raises InputError where the file is none, or one of another layout.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        store = Store(path, sqlite3.connect(path, check_same_thread=False))
        with store.reading() as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.executescript(_TABLES)
        with store.writing() as connection:
            layout = set_fact(connection, "layout", str(_LAYOUT))
            set_fact(connection, "secret", secrets.token_hex(32))
        # A connection opens the file when it is first asked something.
        find_fact(store.kept, "layout")
    except (sqlite3.DatabaseError, OSError) as error:
        raise InputError(where=str(path), what=f"cannot be opened as a review ({error})", cure=_CURE) from error
    if layout != str(_LAYOUT):
        raise InputError(where=str(path), what=f"is a review of layout {layout}, not {_LAYOUT}", cure=_CURE)
    return store


def find_fact(connection: sqlite3.Connection, name: str) -> str | None:
    """Return what is noted under ``name``, None where nothing is."""
    row = connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
    return None if row is None else str(row[0])


def set_fact(connection: sqlite3.Connection, name: str, value: str) -> str:
    """Note ``value`` unless there is one already; return the one that stands."""
    connection.execute("INSERT INTO facts VALUES (?, ?) ON CONFLICT DO NOTHING", (name, value))
    return find_fact(connection, name) or value


def replace_fact(connection: sqlite3.Connection, name: str, value: str) -> None:
    """Note ``value`` in place of what was there."""
    connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))
