"""A long run: it writes shards to a folder, and one that was stopped goes on where it stopped."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Any

from ..errors import InputError, OutputError
from ..model import Document
from ..readers import FailedDocument
from .corpus import Run
from .interrupt import uninterrupted
from .manifest import check_same, read_manifest
from .outcome import Outcome
from .shards import ReadDocument, Shard, hash_given, is_begun, list_read, read_shard, write_whole
from .summary import Summary

if sys.platform != "win32":
    import fcntl

MANIFEST = "run.json"
_LOCK = ".lock"
# What a run leaves that was killed before it had written anything.
_OWN = frozenset({_LOCK, f"{MANIFEST}.part"})


class LongRun:
    """What is done of a run in ``folder``, and what is to be done; ``counts`` are those of whole shards."""

    def __init__(self, folder: Path, *, size: int, notify: Callable[[str], None]) -> None:
        self.counts = Summary()
        self._folder = folder
        self._size = size
        self._notify = notify
        # The shards of the documents that were given and have not come back.
        self._numbers: deque[int] = deque()
        self._shards = 0

    def find_open(self, found: Iterator[Document | FailedDocument]) -> Iterator[Document | FailedDocument]:
        """Yield the documents of shards that are not whole.

        Raises InputError where a whole one came of other documents.
        """
        while chunk := list(islice(found, self._size)):
            self._shards += 1
            whole = read_shard(self._folder, self._shards)
            if whole is None:
                if is_begun(self._folder, self._shards):
                    self._notify(f"shard {self._shards} in {self._folder} is damaged, and is written again")
                self._numbers.extend([self._shards] * len(chunk))
                yield from chunk
            elif whole.given != hash_given(chunk):
                raise InputError(
                    where=f"{self._folder}: shard {self._shards}",
                    what="came of other documents than are there now",
                    cure="Give what the run was begun with, or another folder to begin anew",
                )
            else:
                self.counts = self.counts.join(whole.counts)

    def write(self, outcomes: Iterable[Outcome], *, progress: Callable[[Outcome, Summary], None]) -> Run:
        """Write the shards; return how the run ended.

        Raises OutputError, and what ``outcomes`` raises; whole shards stay.
        """
        shard: Shard | None = None
        try:
            for outcome in outcomes:
                number = self._numbers.popleft()
                with uninterrupted():
                    shard = shard or Shard(self._folder, number)
                    shard.put(outcome)
                    counts = self.counts.join(shard.counts)
                    if not self._numbers or self._numbers[0] != number:
                        shard.finish()
                        self.counts, shard = counts, None
                progress(outcome, counts)
        except KeyboardInterrupt:
            return Run(self.counts, stopped=True)
        finally:
            if shard:
                shard.stop()
        return Run(self.counts, stopped=False)

    def list_read(self) -> Iterator[ReadDocument]:
        """Yield the documents that the run has read, in order, once all of its shards are whole."""
        return (document for number in range(1, self._shards + 1) for document in list_read(self._folder, number))

    def finish(self, manifest: Mapping[str, Any]) -> None:
        """Say in the manifest that all is there. Raises OutputError where it cannot be written."""
        counts = {name: count for name, count in asdict(self.counts).items() if name != "seconds"}
        write_whole(self._folder / MANIFEST, {**manifest, "done": True, "shards": self._shards, "counts": counts})


@contextmanager
def open_run(folder: Path, manifest: Mapping[str, Any], *, resume: bool) -> Iterator[None]:
    """Hold ``folder`` for one run, which is made of ``manifest``, and note that there.

    Raises OutputError where it holds something else, or another run goes on in it; InputError where ``resume`` would
    go on with something that was begun otherwise.
    """
    _make(folder, resume=resume)
    with _lock(folder):
        path = folder / MANIFEST
        if path.exists():
            if not resume:
                cure = "Give --resume to go on with it, or another folder to begin anew"
                raise OutputError(where=str(folder), what="holds a run already", cure=cure)
            check_same(read_manifest(path), manifest, where=str(folder))
        elif any(each.name not in _OWN for each in folder.iterdir()):
            raise OutputError(where=str(folder), what="holds other files", cure="Give a folder that is new or empty")
        else:
            write_whole(path, {**manifest, "done": False})
        yield


def _make(folder: Path, *, resume: bool) -> None:
    if resume and not folder.is_dir():
        raise OutputError(where=str(folder), what="is no folder of a run", cure="Leave --resume out to begin one")
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        cure = "Give the name of a folder that is new, in one that you may write to"
        raise OutputError(where=str(folder), what=f"cannot be made ({error.strerror})", cure=cure) from error


@contextmanager
def _lock(folder: Path) -> Iterator[None]:
    """Keep other runs out; the lock goes with the process, however that ends. Windows has none."""
    if sys.platform == "win32":
        yield
        return
    try:
        held = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        cure = "Give a folder that you may write to"
        raise OutputError(where=str(folder), what=f"cannot be written ({error.strerror})", cure=cure) from error
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(held)
        cure = "Wait for that run, or give another folder"
        raise OutputError(where=str(folder), what="is written by another run", cure=cure) from error
    try:
        yield
    finally:
        os.close(held)
