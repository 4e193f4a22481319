"""The documents that paths stand for, one after the other."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from ..errors import BioclaimsError, InputError
from ..model import Document
from .files.archives import is_archive, read_members
from .files.packed import is_packed, unpack
from .files.paths import STDIN, Endings, Found, find_files
from .files.places import is_address, measure_place, open_place
from .files.position import Position
from .formats import COMPANIONS, EXTENSIONS, choose_format, get_format
from .source import HEAD_BYTES, FailedDocument, Format, Notify, Source, peek, warn

_ENDINGS = Endings(EXTENSIONS, COMPANIONS)


def read_documents(
    paths: Sequence[str],
    *,
    format: str | None = None,
    columns: Mapping[str, str] | None = None,
    exclude: Collection[Path] = (),
    notify: Notify = warn,
    origins: bool = True,
    position: Position | None = None,
) -> Iterator[Document | FailedDocument]:
    """Return the documents of ``paths`` in order, or why one could not be read; ``-`` is standard input.

    Files are opened one at a time, as the documents are asked for, and what is compressed or in an archive is read
    where it lies; folders are read through, sorted. ``format`` names the format of all of them; without it each is
    told by its content, its name being a hint. ``columns`` are the columns of tables by what they hold (see
    ``table.parse_columns``). ``exclude`` are files that are about to be written; ``notify`` takes warnings. Without
    ``origins`` no document has an ``origin``, unless its source states one: what marks it takes up to half of the time.
    ``position`` is told how far reading has come.
    Raises InputError before anything is read for a path that is missing and a folder without a file to read,
    UnknownNameError for an unknown format.
    """
    way = _Way(get_format(format) if format else None, columns or {}, notify, origins)
    files = find_files(paths, endings=_ENDINGS, exclude=exclude, notify=notify)
    return _read_files(files, way, position or Position())


def list_files(paths: Sequence[str], *, exclude: Collection[Path], notify: Notify) -> list[str]:
    """Return the files that ``paths`` stand for, in order; given to ``read_documents`` they are read as ``paths`` are.

    None of what is in the folders ``exclude``. Raises InputError as ``read_documents`` does, and for standard input.
    """
    if STDIN in paths:
        raise InputError(where="standard input", what="cannot be read again", cure="Write it to a file first")
    files = find_files(paths, endings=_ENDINGS, exclude=(), notify=notify)
    left_out = [folder.resolve() for folder in exclude]
    return [
        file.path
        for file in files
        if is_address(file.path) or not any(map(Path(file.path).resolve().is_relative_to, left_out))
    ]


def find_companions(file: str) -> list[str]:
    """Return the files that ``file`` is read with, in order."""
    if is_address(file):
        return []
    return [str(beside) for ending in sorted(COMPANIONS) if (beside := Path(file).with_suffix(ending)).is_file()]


@dataclass(frozen=True, slots=True)
class _Way:
    """How files are to be read: in which format (None: told by content), with which columns, and who is told.

    ``origins``: whether documents are to know what they were decoded from.
    """

    format: Format | None
    columns: Mapping[str, str]
    notify: Notify
    origins: bool


def _read_files(files: Sequence[Found], way: _Way, position: Position) -> Iterator[Document | FailedDocument]:
    position.begin([None if file.path == STDIN else measure_place(file.path) for file in files])
    for file in files:
        yield from _guard(_read_file(file, way, position), file.path)
        position.leave()


def _guard(found: Iterator[Document | FailedDocument], where: str) -> Iterator[Document | FailedDocument]:
    """Yield what is found; what ends a file early is a failed document like others."""
    try:
        yield from found
    except BioclaimsError as error:
        yield FailedDocument.of(error)
    except OSError as error:
        yield FailedDocument(where, f"cannot be read ({error.strerror or error})", "Check the file and its permissions")


def _read_file(file: Found, way: _Way, position: Position) -> Iterator[Document | FailedDocument]:
    piped = file.path == STDIN
    # A name that is not UTF-8 would make an id that no JSON can hold.
    name = file.path.encode("utf-8", "backslashreplace").decode("utf-8")
    where = "standard input" if piped else name
    stream: BinaryIO
    with nullcontext(sys.stdin.buffer) if piped else open_place(file.path) as stream:
        position.enter(stream)
        head, whole = peek(stream)
        path = None if piped or is_address(file.path) else file.path
        source = Source("stdin" if piped else name, where, head, whole, way.notify, path, way.columns, way.origins)
        yield from _read_file_source(source, way)


def _read_file_source(source: Source, way: _Way) -> Iterator[Document | FailedDocument]:
    """Yield the documents of a file, of what is compressed in it, and of the files in it where it is an archive."""
    head, whole, path = source.head, source.stream, source.path
    if is_packed(head):
        head, whole = peek(unpack(whole, head, where=source.where))
        path = None
    if is_archive(head) and way.format is None:
        yield from _read_archive(replace(source, head=head, stream=whole, path=path))
        return
    yield from _read_source(replace(source, head=head, stream=whole, path=path), way.format)


def _read_source(source: Source, fixed: Format | None) -> Iterator[Document | FailedDocument]:
    if not source.head.strip() and len(source.head) < HEAD_BYTES:
        cure = "Give text" if source.id == "stdin" else "Give a file with text in it"
        yield FailedDocument(source.where, "is empty", cure)
        return
    yield from (fixed or choose_format(source)).read(source)


def _read_archive(source: Source) -> Iterator[Document | FailedDocument]:
    others: Counter[str] = Counter()
    for member in read_members(source.stream, source.head, path=source.path, where=source.where):
        if isinstance(member, FailedDocument):
            yield member
            continue
        ending = _ENDINGS.tell(member.name)
        if ending or ending is None or member.name.rpartition("/")[2].startswith("."):
            others[ending or "others"] += 1
            continue
        name = f"{source.where}: {member.name}".encode("utf-8", "backslashreplace").decode("utf-8")
        inner = replace(source, id=f"{source.id}/{member.name}", where=name, path=None)
        yield from _guard(_read_member(member.stream, inner), name)
    if others:
        kinds = ", ".join(f"{count} {suffix}" for suffix, count in sorted(others.items()))
        source.notify(f"{source.where}: passed over {kinds}; in archives, files ending in {_ENDINGS} are read")


def _read_member(stream: BinaryIO, source: Source) -> Iterator[Document | FailedDocument]:
    head, whole = peek(stream)
    if is_archive(head) or is_packed(head):
        # Archives within archives are how small files become very large ones.
        yield FailedDocument(source.where, "is packed within an archive", "Unpack the outer one first")
        return
    yield from _read_source(replace(source, head=head, stream=whole), None)
