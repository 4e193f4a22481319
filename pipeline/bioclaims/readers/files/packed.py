"""Compressed files as the bytes in them, read as they are asked for and never more than a text can be."""

from __future__ import annotations

import io
import zlib
from importlib import import_module
from typing import IO, Any, BinaryIO

from ...errors import InputError

GZIP, ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
SUFFIXES = (".gz", ".zst")
# Texts shrink to a tenth, very regular ones to a fiftieth. What grows more is made to fill the disk, or empty.
MOST_GROWTH = 200
# So much may come out of any file, however small.
FREE_BYTES = 16 * 2**20
_CHUNK = 2**16
# What a zstd file may ask to be held in memory.
_WINDOW = 2**27


def is_packed(head: bytes) -> bool:
    """Return whether a file that begins with ``head`` is compressed in a way that ``unpack`` knows."""
    return head.startswith((GZIP, ZSTD))


def unpack(stream: BinaryIO, head: bytes, *, where: str) -> BinaryIO:
    """Return what is compressed in ``stream``, which begins with ``head``.

    Raises InputError where zstd is not installed. Reading raises it for damaged data, for data that ends too early,
    and where more than ``MOST_GROWTH`` times the file's size comes out of it.
    """
    counted = _Counted(stream)
    raw: io.RawIOBase = _Gzip(counted, where) if head.startswith(GZIP) else _Zstd(counted, where)
    return io.BufferedReader(raw, _CHUNK)


def strip_suffix(name: str) -> str:
    """Return a file's name without the ending that compression gave it."""
    return name.rpartition(".")[0] if name.lower().endswith(SUFFIXES) else name


class Growth:
    """Counts what went in and what came out, and refuses what no text does."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._out = 0

    def check(self, added: int, read: int) -> None:
        """Count ``added`` bytes more out of ``read`` bytes in all. Raises InputError where that is too much."""
        self._out += added
        if self._out > FREE_BYTES and self._out > MOST_GROWTH * read:
            raise InputError(
                where=self._where,
                what=f"unpacks to more than {MOST_GROWTH} times its size, as no text does",
                cure="Unpack it yourself, if you trust it",
            )


class BoundedReader(io.RawIOBase):
    """A stream that refuses to give more than a text of its packed size can be."""

    def __init__(self, stream: IO[bytes], size: int, where: str) -> None:
        self._stream = stream
        self._size = size
        self._growth = Growth(where)

    @classmethod
    def wrap(cls, stream: IO[bytes], size: int, where: str) -> BinaryIO:
        """Return ``stream``, packed in ``size`` bytes, as one that is bounded."""
        return io.BufferedReader(cls(stream, size, where), _CHUNK)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._stream.read(len(buffer))
        self._growth.check(len(data), self._size)
        buffer[: len(data)] = data
        return len(data)


class _Counted:
    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.count = 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self.count += len(data)
        return data


class _Gzip(io.RawIOBase):
    """The members of a gzip file, one after the other."""

    def __init__(self, stream: _Counted, where: str) -> None:
        self._stream = stream
        self._where = where
        self._growth = Growth(where)
        self._rest = b""
        self._inflater: Any = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = b""
        while not data:
            packed = self._rest or self._stream.read(_CHUNK)
            if self._inflater is None:
                # Some writers fill the last block with zeros.
                packed = packed.lstrip(b"\0")
                if not packed:
                    return 0
                self._inflater = zlib.decompressobj(wbits=31)
            data = self._inflate(packed, len(buffer))
        self._growth.check(len(data), self._stream.count)
        buffer[: len(data)] = data
        return len(data)

    def _inflate(self, packed: bytes, size: int) -> bytes:
        try:
            data: bytes = self._inflater.decompress(packed, size)
        except zlib.error as error:
            raise _damaged(self._where, "gzip", str(error)) from error
        if self._inflater.eof:
            self._rest = self._inflater.unused_data
            self._inflater = None
        elif not packed and not data:
            raise _damaged(self._where, "gzip", "it ends too early")
        else:
            self._rest = self._inflater.unconsumed_tail
        return data


class _Zstd(io.RawIOBase):
    def __init__(self, stream: _Counted, where: str) -> None:
        try:
            zstandard: Any = import_module("zstandard")
        except ModuleNotFoundError as error:
            raise InputError(
                where=where, what="is zstd-compressed", cure="pip install 'bioclaims[zstd]', or unpack it with unzstd"
            ) from error
        self._error = zstandard.ZstdError
        self._stream = stream
        self._where = where
        self._growth = Growth(where)
        self._reader = zstandard.ZstdDecompressor(max_window_size=_WINDOW).stream_reader(
            stream, read_size=_CHUNK, read_across_frames=True
        )

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            size: int = self._reader.readinto(buffer)
        except self._error as error:
            raise _damaged(self._where, "zstd", str(error)) from error
        self._growth.check(size, self._stream.count)
        return size


def _damaged(where: str, kind: str, reason: str) -> InputError:
    return InputError(where=where, what=f"is damaged {kind} data ({reason})", cure="Fetch it again, or unpack it")
