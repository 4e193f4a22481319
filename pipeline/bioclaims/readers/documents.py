"""The documents that paths stand for, one after the other."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import BinaryIO

from ..errors import BioclaimsError
from ..model import Document
from .files import STDIN, Found, find_files
from .formats import EXTENSIONS, choose_format, get_format
from .packed import is_packed, unpack
from .source import HEAD_BYTES, FailedDocument, Format, Notify, Source, peek, warn


def read_documents(
    paths: Sequence[str], *, format: str | None = None, exclude: Collection[Path] = (), notify: Notify = warn
) -> Iterator[Document | FailedDocument]:
    """Return the documents of ``paths`` in order, or why one could not be read; ``-`` is standard input.

    Files are opened one at a time, as the documents are asked for; folders are read through, sorted. ``format``
    names the format of all of them; without it each is told by its content, its name being a hint. ``exclude`` are
    files that are about to be written; ``notify`` takes warnings. Raises InputError before anything is read for a
    path that is missing and a folder without a file to read, UnknownNameError for an unknown format.
    """
    fixed = get_format(format) if format else None
    files = find_files(paths, extensions=EXTENSIONS, exclude=exclude, notify=notify)
    return _read_files(files, fixed, notify)


def _read_files(files: Sequence[Found], fixed: Format | None, notify: Notify) -> Iterator[Document | FailedDocument]:
    for file in files:
        try:
            yield from _read_file(file, fixed, notify)
        except BioclaimsError as error:
            yield FailedDocument.of(error)
        except OSError as error:
            reason = f"cannot be read ({error.strerror or error})"
            yield FailedDocument(file.path, reason, "Check the file and its permissions")


def _read_file(file: Found, fixed: Format | None, notify: Notify) -> Iterator[Document | FailedDocument]:
    piped = file.path == STDIN
    # A name that is not UTF-8 would make an id that no JSON can hold.
    name = file.path.encode("utf-8", "backslashreplace").decode("utf-8")
    where = "standard input" if piped else name
    stream: BinaryIO
    with nullcontext(sys.stdin.buffer) if piped else open(file.path, "rb") as stream:
        head, whole = peek(stream)
        path = None if piped else file.path
        if is_packed(head):
            head, whole = peek(unpack(whole, head, where=where))
            path = None
        source = Source("stdin" if piped else name, where, head, whole, notify, path)
        yield from _read_source(source, fixed)


def _read_source(source: Source, fixed: Format | None) -> Iterator[Document | FailedDocument]:
    if not source.head.strip() and len(source.head) < HEAD_BYTES:
        cure = "Give text" if source.id == "stdin" else "Give a file with text in it"
        yield FailedDocument(source.where, "is empty", cure)
        return
    yield from (fixed or choose_format(source)).read(source)
