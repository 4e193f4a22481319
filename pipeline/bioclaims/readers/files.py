"""The files that paths stand for."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import InputError
from .source import Notify

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read, by the name that the user gave or that follows from it; ``named`` by the user himself."""

    path: str
    named: bool


def find_files(
    paths: Sequence[str], *, extensions: Collection[str], exclude: Collection[Path] = (), notify: Notify
) -> list[Found]:
    """Return the files of ``paths``, each once, in their order, the files of a folder sorted by path.

    A file that the user names is taken whatever it is called. In folders, hidden files and names with other
    extensions than ``extensions`` are passed over, and ``notify`` is told of the latter. ``exclude`` are files that
    are about to be written. Raises InputError for a path that is missing, a folder without a file to read, a named
    file that is about to be written.
    """
    found: list[Found] = []
    seen: set[str] = set()
    banned = {os.path.realpath(path) for path in exclude}
    for path in paths:
        for file in _find(path, extensions=extensions, notify=notify):
            real = file.path if file.path == STDIN else os.path.realpath(file.path)
            if real in banned and file.named:
                raise InputError(
                    where=file.path, what="would be read and written at once", cure="Give another name to write to"
                )
            if real not in seen and real not in banned:
                seen.add(real)
                found.append(file)
    return found


def _find(path: str, *, extensions: Collection[str], notify: Notify) -> Iterator[Found]:
    if path == STDIN:
        yield Found(path, named=True)
    elif os.path.isdir(path):
        yield from _walk(path, extensions=extensions, notify=notify)
    elif os.path.exists(path):
        yield Found(Path(path).as_posix(), named=True)
    else:
        what = "is a link to a file that does not exist" if os.path.islink(path) else "does not exist"
        raise InputError(where=path, what=what, cure="Check the path; it is taken from the folder you are in")


def _walk(folder: str, *, extensions: Collection[str], notify: Notify) -> Iterator[Found]:
    others: Counter[str] = Counter()
    files: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            file = Path(place, name)
            if name.startswith(".") or not file.is_file():
                continue
            if file.suffix.lower() in extensions:
                files.append(file)
            else:
                others[file.suffix or "no extension"] += 1
    kinds = ", ".join(f"{count} {suffix}" for suffix, count in sorted(others.items()))
    known = " ".join(sorted(extension for extension in extensions if extension))
    if not files:
        raise InputError(
            where=folder,
            what="holds no file that can be read" + (f" (only {kinds})" if kinds else ""),
            cure=f"In folders, files ending in {known} are read; a file that you name is read whatever its ending",
        )
    if others:
        notify(f"{folder}: passed over {kinds}; in folders, files ending in {known} are read")
    for file in sorted(files, key=lambda file: file.parts):
        yield Found(file.as_posix(), named=False)


def _refuse(error: OSError) -> None:
    raise InputError(
        where=str(error.filename), what=f"cannot be opened ({error.strerror})", cure="Check its permissions"
    ) from error
