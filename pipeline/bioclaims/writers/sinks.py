"""Where a format's bytes go: one file, or a folder of files; never half of it under the name that was asked for."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Protocol

from ..errors import OutputError
from .jsonl import LineWriter, open_lines
from .value import Piece


class Sink(Protocol):
    """Takes pieces in order; ``finish`` gives the whole its name, ``discard`` leaves nothing."""

    def put(self, piece: Piece) -> None: ...

    def finish(self) -> None: ...

    def discard(self) -> None: ...


class FileSink:
    """Pieces one after the other in one file, or on standard output."""

    def __init__(self, path: str | None, *, overwrite: bool) -> None:
        self._writer = open_lines(path, overwrite=overwrite)

    def put(self, piece: Piece) -> None:
        """Write ``piece``. Raises OutputError where there is no room."""
        self._writer.write_bytes(piece.data)

    def finish(self) -> None:
        """Give the file its name."""
        self._writer.finish()

    def discard(self) -> None:
        """Leave nothing."""
        self._writer.discard()


class FolderSink:
    """Files in a folder, which is made beside its target and takes the target's name when it is whole.

    With ``overwrite`` the files replace those of the same names in a folder that stands already; others are left.
    """

    def __init__(self, path: str, *, overwrite: bool) -> None:
        self._where = path
        self._target = Path(os.path.realpath(path))
        self._part = self._target.with_name(self._target.name + ".part")
        self._open: tuple[str, LineWriter] | None = None
        self._overwrite = overwrite
        self._check()
        try:
            self._part.mkdir()
        except OSError as error:
            raise OutputError(
                where=path, what=f"cannot be made ({error.strerror})", cure="Give a place that you may write to"
            ) from error

    def put(self, piece: Piece) -> None:
        """Append ``piece`` to its file; a file that another piece followed is open no more."""
        if self._open is None or self._open[0] != piece.name:
            self._close()
            path = self._part / piece.name
            stream = open(path, "ab", buffering=0)  # noqa: SIM115 closed by the writer
            self._open = piece.name, LineWriter(stream, where=f"{self._where}/{piece.name}")
        self._open[1].write_bytes(piece.data)

    def finish(self) -> None:
        """Give the folder its name."""
        self._close()
        try:
            if self._target.exists():
                for file in sorted(self._part.iterdir()):
                    os.replace(file, self._target / file.name)
                self._part.rmdir()
            else:
                os.replace(self._part, self._target)
        except OSError as error:
            raise OutputError(
                where=self._where,
                what=f"cannot be given its name ({error.strerror}); it is whole in {self._part}",
                cure="Move its files yourself",
            ) from error

    def discard(self) -> None:
        """Leave nothing."""
        self._close()
        shutil.rmtree(self._part, ignore_errors=True)

    def _close(self) -> None:
        if self._open:
            self._open[1].stop()
            self._open = None

    def _check(self) -> None:
        if self._target.exists() and not self._target.is_dir():
            raise OutputError(where=self._where, what="is a file", cure="Give the name of a folder")
        if not self._target.parent.is_dir():
            raise OutputError(
                where=self._where, what=f"its folder {self._target.parent} does not exist", cure="Create it"
            )
        if self._target.exists() and any(self._target.iterdir()) and not self._overwrite:
            raise OutputError(
                where=self._where, what="is not empty", cure="Give another name, or --overwrite to replace its files"
            )
        if self._part.exists():
            if not self._overwrite:
                raise OutputError(
                    where=str(self._part),
                    what="is what an export that was stopped, or still goes on, has written",
                    cure="Move it away to keep it, or give --overwrite",
                )
            shutil.rmtree(self._part)


def open_sink(path: str | None, *, folder: bool, overwrite: bool) -> Sink:
    """Return where a format goes: a folder, a file, or standard output for None and ``-``.

    Raises OutputError, before anything is written, where the place is taken or cannot be written.
    """
    if not folder:
        return FileSink(path, overwrite=overwrite)
    if path is None:
        raise OutputError(where="standard output", what="takes one file, not a folder of them", cure="Give a folder")
    return FolderSink(path, overwrite=overwrite)
