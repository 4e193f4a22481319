"""Files in archives, read where they lie: nothing is written to disk, so no name in an archive leads anywhere."""

from __future__ import annotations

import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import BinaryIO

from ...errors import InputError
from ..source import FailedDocument
from .packed import BoundedReader

ZIP = b"PK\x03\x04"
SUFFIXES = (".tar", ".tgz", ".zip")
# Where tar says what it is.
_TAR_AT, _TAR = 257, b"ustar"
# What an office document, which is an archive too, has in it.
_OFFICE = frozenset({"[Content_Types].xml", "mimetype"})
_CURE = "Unpack it yourself, if you trust it"
_DAMAGED = (tarfile.TarError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive: its name there, and its bytes, which can be read until the next one is asked for."""

    name: str
    stream: BinaryIO


def is_archive(head: bytes) -> bool:
    """Return whether a file that begins with ``head`` is a tar or zip archive."""
    return head.startswith(ZIP) or head[_TAR_AT : _TAR_AT + len(_TAR)] == _TAR


def read_members(stream: BinaryIO, head: bytes, *, path: str | None, where: str) -> Iterator[Member | FailedDocument]:
    """Yield the files in an archive in their order, or why one is not read: its name leads out, or it is a link.

    A zip archive is read from ``path``, for its list stands at its end. Raises InputError where the archive is
    damaged, and where more comes out of it than any text holds.
    """
    try:
        if head.startswith(ZIP):
            yield from _read_zip(path, where)
        else:
            yield from _read_tar(stream, where)
    except _DAMAGED as error:
        reason = (str(error).splitlines() or [type(error).__name__])[0][:150]
        raise InputError(where=where, what=f"is a damaged archive ({reason})", cure="Fetch it again") from error


def _read_tar(stream: BinaryIO, where: str) -> Iterator[Member | FailedDocument]:
    with tarfile.open(fileobj=stream, mode="r|") as archive:
        for info in archive:
            # What tarfile has listed it keeps; an archive of PMC lists millions.
            archive.members = []  # type: ignore[attr-defined]
            problem = _find_problem(info.name)
            if problem:
                yield FailedDocument(f"{where}: {info.name[:200]!r}", problem, _CURE)
            elif info.issym() or info.islnk():
                yield FailedDocument(
                    f"{where}: {info.name}", "is a link, which is not followed", "Give the file itself"
                )
            elif info.isfile() and (file := archive.extractfile(info)):
                yield Member(info.name, file)  # type: ignore[arg-type]


def _read_zip(path: str | None, where: str) -> Iterator[Member | FailedDocument]:
    if path is None:
        raise InputError(where=where, what="is a zip archive that comes through a pipe or packed", cure="Give the file")
    with zipfile.ZipFile(path) as archive:
        if _OFFICE & set(archive.namelist()):
            raise InputError(where=where, what="is an office document, not text", cure="Save it as plain text")
        for info in archive.infolist():
            problem = _find_problem(info.filename)
            if problem:
                yield FailedDocument(f"{where}: {info.filename[:200]!r}", problem, _CURE)
            elif not info.is_dir():
                with archive.open(info) as file:
                    yield Member(
                        info.filename, BoundedReader.wrap(file, info.compress_size, f"{where}: {info.filename}")
                    )


def _find_problem(name: str) -> str | None:
    parts = PurePosixPath(name.replace("\\", "/"))
    if parts.is_absolute() or ".." in parts.parts or ":" in name[:2] or "\0" in name:
        return "has a name that leads out of the archive"
    return None
