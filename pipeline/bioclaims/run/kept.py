"""What ``extract`` wrote, to be read again: a file, compressed or not, or the folder of ``--run`` with its shards."""

from __future__ import annotations

import io
import shutil
import tempfile
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import BinaryIO, Literal, cast

from ..errors import InputError
from ..readers.files.packed import is_packed, unpack

Kind = Literal["claims", "documents"]


def list_kept(path: Path, kind: Kind) -> list[Path]:
    """Return the files that ``path`` stands for: itself, or the shards of a folder, in order.

    Raises InputError for a folder that has none.
    """
    if not path.is_dir():
        return [path]
    shards = sorted(path.glob(f"{kind}-*.jsonl"))
    if not shards:
        what, cure = f"is a folder without {kind}-*.jsonl", "Give a file, or the folder of extract --run"
        raise InputError(where=str(path), what=what, cure=cure)
    return shards


def is_plain(path: Path) -> bool:
    """Return whether ``path`` is a file whose lines can be read where they stand."""
    if path.is_dir():
        return False
    with open(path, "rb") as stream:
        return not is_packed(stream.peek(4))


def open_kept(path: Path, kind: Kind) -> BinaryIO:
    """Return the lines of what ``path`` stands for. Raises OSError as ``open`` does, InputError as ``list_kept``."""
    if path.is_dir():
        return io.BufferedReader(_Chain(list_kept(path, kind)))
    stream = open(path, "rb")  # noqa: SIM115 closed by who asked
    head = stream.peek(4)
    return unpack(cast("BinaryIO", stream), head, where=str(path)) if is_packed(head) else stream


def make_seekable(stream: BinaryIO) -> BinaryIO:
    """Return ``stream`` if any place of it can be gone to, else a copy of it that is gone once it is closed."""
    if stream.seekable():
        return stream
    copy = tempfile.TemporaryFile(prefix="bioclaims-")  # noqa: SIM115 closed by who asked
    with closing(stream):
        shutil.copyfileobj(stream, copy)
    copy.seek(0)
    return cast("BinaryIO", copy)


class _Chain(io.RawIOBase):
    """Files one after the other."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._left = list(reversed(list(paths)))
        self._stream: BinaryIO | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while self._stream or self._left:
            if self._stream is None:
                self._stream = open(self._left.pop(), "rb")  # noqa: SIM115 closed below
            if size := self._stream.readinto(buffer):  # type: ignore[attr-defined]
                return int(size)
            self._stream.close()
            self._stream = None
        return 0

    def close(self) -> None:
        if self._stream:
            self._stream.close()
        super().close()
