"""The files that paths and patterns stand for."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...errors import InputError
from ..source import Notify
from . import archives, packed
from .places import is_address, list_places

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read, by the name that the user gave or that follows from it; ``named`` by the user himself."""

    path: str
    named: bool


@dataclass(frozen=True, slots=True)
class Endings:
    """Endings of names in folders and archives: those that are read, and those of files that others are read with."""

    read: Collection[str]
    beside: Collection[str] = ()

    def tell(self, name: str) -> str | None:
        """Return "" for a name that is read or stands beside one that is, what it ends in for others.

        None for one of those beside. Compression does not count; archives are looked into.
        """
        suffix = Path(packed.strip_suffix(name)).suffix.lower()
        if suffix in self.beside:
            return None
        return "" if suffix in self.read or suffix in archives.SUFFIXES else Path(name).suffix or "no extension"

    def __str__(self) -> str:
        return " ".join(sorted(ending for ending in self.read if ending))


def find_files(
    paths: Sequence[str], *, endings: Endings, exclude: Collection[Path] = (), notify: Notify
) -> list[Found]:
    """Return the files of ``paths``, each once, in their order, the files of a folder sorted by path.

    A path that does not exist and has ``*``, ``?`` or ``[`` in it is a pattern, ``**`` any depth of folders; the
    files that fit it are sorted. A file that the user names is taken whatever it is called. In folders, hidden files
    and names with other ``endings`` are passed over, and ``notify`` is told of the latter. ``exclude`` are files that
    are about to be written. Raises InputError for a path that is missing, a pattern that nothing fits, a folder
    without a file to read, a named file that is about to be written.
    """
    found: list[Found] = []
    seen: set[str] = set()
    banned = {os.path.realpath(path) for path in exclude}
    for path in paths:
        for file in _find(path, endings=endings, notify=notify):
            real = file.path if file.path == STDIN or is_address(file.path) else os.path.realpath(file.path)
            if real in banned and file.named:
                raise InputError(
                    where=file.path, what="would be read and written at once", cure="Give another name to write to"
                )
            if real not in seen and real not in banned:
                seen.add(real)
                found.append(file)
    return found


def _find(path: str, *, endings: Endings, notify: Notify) -> Iterator[Found]:
    if path == STDIN:
        yield Found(path, named=True)
    elif is_address(path):
        yield from _find_stored(path, endings=endings)
    elif os.path.isdir(path):
        yield from _walk(path, endings=endings, notify=notify)
    elif os.path.exists(path):
        yield Found(Path(path).as_posix(), named=True)
    elif glob.has_magic(path):
        yield from _match(path, endings=endings, notify=notify)
    else:
        what = "is a link to a file that does not exist" if os.path.islink(path) else "does not exist"
        raise InputError(where=path, what=what, cure="Check the path; it is taken from the folder you are in")


def _find_stored(address: str, *, endings: Endings) -> Iterator[Found]:
    for file, named in list_places(address):
        if named or endings.tell(file) == "":
            yield Found(file, named=named)


def _match(pattern: str, *, endings: Endings, notify: Notify) -> Iterator[Found]:
    found = sorted(glob.glob(pattern, recursive=True), key=lambda path: Path(path).parts)
    if not found:
        raise InputError(where=pattern, what="is a pattern that no file fits", cure="Check it; quotes keep it whole")
    for path in found:
        # With "**" folders and what is in them fit alike.
        if os.path.isdir(path) and not glob.has_magic(os.path.basename(pattern)):
            yield from _walk(path, endings=endings, notify=notify)
        elif not os.path.isdir(path):
            yield Found(Path(path).as_posix(), named=False)


def _walk(folder: str, *, endings: Endings, notify: Notify) -> Iterator[Found]:
    others: Counter[str] = Counter()
    files: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            file = Path(place, name)
            if name.startswith(".") or not file.is_file():
                continue
            ending = endings.tell(name)
            if ending == "":
                files.append(file)
            elif ending is not None:
                others[ending] += 1
    kinds = ", ".join(f"{count} {suffix}" for suffix, count in sorted(others.items()))
    if not files:
        raise InputError(
            where=folder,
            what="holds no file that can be read" + (f" (only {kinds})" if kinds else ""),
            cure=f"In folders, files ending in {endings} are read; a file that you name is read whatever its ending",
        )
    if others:
        notify(f"{folder}: passed over {kinds}; in folders, files ending in {endings} are read")
    for file in sorted(files, key=lambda file: file.parts):
        yield Found(file.as_posix(), named=False)


def _refuse(error: OSError) -> None:
    raise InputError(
        where=str(error.filename), what=f"cannot be opened ({error.strerror})", cure="Check its permissions"
    ) from error
