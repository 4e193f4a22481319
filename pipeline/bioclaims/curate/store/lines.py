"""Lines of the files that a review reads from: where they stand, and the same file told from a changed one."""

from __future__ import annotations

import sqlite3
from pathlib import Path


def read_line(path: Path, place: sqlite3.Row) -> bytes:
    """Return the line that ``offset`` and ``length`` of ``place`` say."""
    with open(path, "rb") as stream:
        stream.seek(place["offset"])
        return stream.read(int(place["length"]))


def describe_file(path: Path) -> str:
    """Return what tells the file as it is now from what it was. Raises OSError where it cannot be read."""
    found = path.stat()
    return f"{path.resolve()} {found.st_size} {found.st_mtime_ns}"
