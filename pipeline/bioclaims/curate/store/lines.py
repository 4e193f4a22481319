"""Lines of the files that a review reads from: where they stand, and the same file told from a changed one."""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path

from ...run.kept import Kind, is_plain, list_kept, open_kept


def read_line(path: Path, place: sqlite3.Row) -> bytes:
    """Return the line that ``offset`` and ``length`` of ``place`` say."""
    with open(path, "rb") as stream:
        stream.seek(place["offset"])
        return stream.read(int(place["length"]))


def describe_file(path: Path) -> str:
    """Return what tells the file as it is now from what it was. Raises OSError where it cannot be read."""
    found = path.stat()
    return f"{path.resolve()} {found.st_size} {found.st_mtime_ns}"


def keep_plain(path: Path, kind: Kind, copy: Path) -> Path:
    """Return ``path`` if its lines can be read where they stand, else ``copy``, made anew where it is older.

    Raises OSError or InputError where there is nothing to read.
    """
    if is_plain(path):
        return path
    newest = max(each.stat().st_mtime_ns for each in list_kept(path, kind))
    if not copy.exists() or copy.stat().st_mtime_ns < newest:
        part = copy.with_name(f"{copy.name}.part")
        with open_kept(path, kind) as lines, open(part, "wb") as made:
            shutil.copyfileobj(lines, made)
        os.replace(part, copy)
    return copy
