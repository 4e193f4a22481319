"""JSON lines: one record a line, never half a line, and never half a file under the name that was asked for.

A file is written beside its target, as ``NAME.part``, and takes the target's name when it is whole. Until then the
target stays as it is. A run that was stopped leaves ``NAME.part``, which holds whole lines; the next run does not
write over it unasked.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from ..errors import OutputError

STDOUT = "-"


class LineWriter:
    """Writes whole lines to a stream; ``part`` and ``target`` are None where the stream is no file to rename."""

    def __init__(self, stream: BinaryIO, *, where: str, part: Path | None = None, target: Path | None = None) -> None:
        self.where = where
        self.part = part
        self._target = target
        self._stream = stream
        self._whole = 0

    def write(self, records: Iterable[Mapping[str, Any]]) -> None:
        """Write ``records``, all or none of them where the stream is a file; raises what ``write_bytes`` raises."""
        self.write_bytes(b"".join(orjson.dumps(record) + b"\n" for record in records))

    def write_bytes(self, data: bytes) -> None:
        """Write whole lines, all or none of them where the stream is a file.

        Raises BrokenPipeError where the reader of a pipe has gone, OutputError where nothing more can be written.
        """
        rest = memoryview(data)
        try:
            while rest:
                rest = rest[self._stream.write(rest) :]
            self._stream.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            self._drop_half_lines()
            kept = f"what was written before is in {self.part}" if self.part and self._whole else "nothing was kept"
            raise OutputError(
                where=self.where, what=f"cannot be written ({error.strerror}); {kept}", cure="Make room, and run again"
            ) from error
        self._whole += len(data)

    def finish(self) -> None:
        """Give the file, which is whole now, its name. Raises OutputError where that cannot be done."""
        try:
            if self.part and self._target:
                os.fsync(self._stream.fileno())
                self._stream.close()
                os.replace(self.part, self._target)
        except OSError as error:
            raise OutputError(
                where=self.where,
                what=f"cannot be given its name ({error.strerror}); it is whole in {self.part}",
                cure="Rename that file yourself",
            ) from error

    def stop(self) -> Path | None:
        """Leave what was written; return the file that holds it, None where that is nothing."""
        if not self.part:
            if self._stream is not sys.stdout.buffer:
                self._stream.close()
            return None
        if not self._stream.closed:
            self._drop_half_lines()
            self._stream.close()
        if self._whole:
            return self.part
        self.part.unlink(missing_ok=True)
        return None

    def discard(self) -> None:
        """Take away what was written, unless the file has its name already or is standard output."""
        if self.part and not self._stream.closed:
            self._stream.close()
            self.part.unlink(missing_ok=True)

    def _drop_half_lines(self) -> None:
        if self.part:
            self._stream.truncate(self._whole)


def open_lines(path: str | None, *, overwrite: bool = False) -> LineWriter:
    """Return a writer to ``path``, or to standard output for None and ``-``.

    Raises OutputError, before anything is written, where the file stands already and ``overwrite`` is not given,
    where a stopped run left its part, and where the place cannot be written.
    """
    if path in (None, STDOUT):
        return LineWriter(sys.stdout.buffer, where="standard output")
    assert path is not None
    target = Path(os.path.realpath(path))
    if _is_special(target):
        return LineWriter(_open(target, path, "wb"), where=path)
    check_target(path, overwrite=overwrite)
    part = target.with_name(target.name + ".part")
    if part.exists() and not overwrite:
        raise OutputError(
            where=str(part),
            what="is what a run that was stopped, or still goes on, has written",
            cure="Move it away to keep it, or give --overwrite to write over it",
        )
    return LineWriter(_open(part, path, "wb"), where=path, part=part, target=target)


@contextmanager
def write_lines(path: str | None, *, overwrite: bool = False) -> Iterator[LineWriter]:
    """Give the writer of ``open_lines``; its file has its name after the block, and is taken away where that fails."""
    writer = open_lines(path, overwrite=overwrite)
    try:
        yield writer
        writer.finish()
    except BaseException:
        writer.discard()
        raise


def _is_special(path: Path) -> bool:
    """Return whether ``path`` is a device or a pipe, which is written in place."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def check_target(path: str, *, overwrite: bool) -> None:
    """Raise OutputError where no file can be written at ``path``, or one stands there and is to be kept."""
    target = Path(os.path.realpath(path))
    if _is_special(target):
        return
    folder = target.parent
    if target.is_dir():
        raise OutputError(where=path, what="is a folder", cure="Give the name of a file")
    if not folder.is_dir():
        what = "is no folder" if folder.exists() else "does not exist"
        raise OutputError(where=path, what=f"its folder {folder} {what}", cure="Create it, or give another name")
    if target.exists() and not overwrite:
        raise OutputError(where=path, what="exists already", cure="Give another name, or --overwrite to replace it")
    if target.exists() and not os.access(target, os.W_OK):
        raise OutputError(where=path, what="may not be written", cure="Change its permissions, or give another name")


def _open(place: Path, path: str, mode: str) -> BinaryIO:
    try:
        # Unbuffered: what a write has taken is in the file, whatever stops the program.
        return open(place, mode, buffering=0)  # type: ignore[return-value]
    except OSError as error:
        raise OutputError(
            where=path, what=f"cannot be written ({error.strerror})", cure="Give a place that you may write to"
        ) from error
