"""What a reader is given, and what it gives back where there is no document."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

from ..errors import BioclaimsError, InputError
from ..model import Document
from ..text.encoding import Decoded, decode, find_binary, has_wide_mark

# One document is never larger; more would not fit the memory of a small machine once it is parsed.
MAX_BYTES = 64 * 2**20
# What a format is told from.
HEAD_BYTES = 2**16

Notify = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class FailedDocument:
    """A document that could not be read: where it stands, what is wrong, what to do."""

    where: str
    what: str
    cure: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}. {self.cure}."

    @classmethod
    def of(cls, error: BioclaimsError) -> FailedDocument:
        """Return the document that ``error`` kept from being read."""
        return cls(error.where, error.what, error.cure)


@dataclass(frozen=True, slots=True)
class Source:
    """An open file: the id its document gets, the name that messages use, its first bytes, all of its bytes.

    ``notify`` takes what the user should know although reading goes on. ``path`` is the file itself, None where it
    is a pipe or packed; ``columns`` are the columns of a table that the user named, by what they hold. ``origins``
    says whether documents are to know what they were decoded from, which takes time.
    """

    id: str
    where: str
    head: bytes
    stream: io.BufferedReader
    notify: Notify
    path: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    origins: bool = True


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: how its content is told, which endings hint at it, and its reader.

    A format that is no text is told by the bytes that it begins with, ``magic``; others by ``fits``, which is given
    the beginning of the text, and the source; where none fits, the ending of the name tells, unless it ``needs_fit``.
    """

    name: str
    help: str
    extensions: tuple[str, ...]
    fits: Callable[[str, Source], bool]
    read: Callable[[Source], Iterator[Document | FailedDocument]]
    magic: bytes = b""
    needs_fit: bool = False


def warn(message: str) -> None:
    """Pass ``message`` on as a Python warning: what readers do where the caller gave no ``notify``."""
    warnings.warn(message, stacklevel=2)


def peek(stream: BinaryIO) -> tuple[bytes, io.BufferedReader]:
    """Return the first bytes of ``stream`` and a stream of all; they are read once, so that pipes work too."""
    head = stream.read(HEAD_BYTES)
    return head, io.BufferedReader(_Rewound(head, stream))


def open_text(source: Source, encoding: str) -> io.BufferedReader:
    """Return the bytes of ``source``, which are in ``encoding`` unless a mark says otherwise, as UTF-8.

    Raises InputError for an encoding that nobody knows; reading does where the bytes are not in it.
    """
    name = "utf-16" if has_wide_mark(source.head) else encoding.lower()
    if name in ("utf-8", "utf8", "us-ascii", "ascii"):
        return source.stream
    try:
        text = io.TextIOWrapper(source.stream, encoding=name, newline="")
    except LookupError as error:
        cure = "Write it in UTF-8, for example with iconv"
        raise InputError(
            where=source.where, what=f"is in the encoding {encoding!r}, unknown here", cure=cure
        ) from error
    return io.BufferedReader(_Transcoded(text, source.where, name))


def read_whole(source: Source) -> bytes:
    """Return all bytes. Raises InputError where there are more than ``MAX_BYTES``, or where they are no text."""
    data = source.stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise InputError(
            where=source.where,
            what=f"is larger than {MAX_BYTES // 2**20} MB, which is more than one document",
            cure="Split it, or give JSON lines with one document each",
        )
    if not data.strip():
        raise InputError(where=source.where, what="is empty", cure="Give a file with text in it")
    problem = find_binary(data)
    if problem:
        raise InputError(where=source.where, what=problem.what, cure=problem.cure)
    return data


def decode_source(source: Source, data: bytes, *, declared: str | None = None) -> Decoded:
    """Return ``data`` as text, and notify of every encoding but UTF-8."""
    decoded = decode(data, declared=declared)
    if decoded.encoding != "utf-8":
        source.notify(f"{source.where}: not UTF-8, read as {decoded.encoding}; spans count the characters so read")
    return decoded


class _Transcoded(io.RawIOBase):
    """A text as UTF-8."""

    def __init__(self, text: io.TextIOWrapper, where: str, encoding: str) -> None:
        self._text = text
        self._where = where
        self._encoding = encoding
        self._rest = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if not self._rest:
            try:
                self._rest = memoryview(self._text.read(HEAD_BYTES).encode("utf-8", "replace"))
            except UnicodeError as error:
                what = f"is not in its encoding, {self._encoding}"
                cure = "Write it in UTF-8, for example with iconv"
                raise InputError(where=self._where, what=what, cure=cure) from error
        data, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)


class _Rewound(io.RawIOBase):
    """A stream from its beginning, although ``head`` was read from it already."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data: memoryview | bytes
        if self._head:
            data, self._head = self._head[: len(buffer)], self._head[len(buffer) :]
        else:
            data = self._rest.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
