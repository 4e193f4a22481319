"""A process that reads documents: what runs in it, and how the process that started it talks to it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnContext
from typing import Any

from ..errors import BioclaimsError
from ..model import Document
from .outcome import Outcome, Read, extract

Load = Callable[[], Read]
# A process that closes its connection has nothing left to do.
_END_SECONDS = 10.0
# The exit status of a process that had not enough memory.
_OUT_OF_MEMORY = 71


class Ready:
    """What a worker says once it can read."""


@dataclass(frozen=True, slots=True)
class Refused:
    """What a worker says that cannot read at all."""

    error: BioclaimsError


def work(connection: Connection, load: Load, max_characters: int) -> None:
    """Read the batches that come, and answer each document with its outcome, until nothing comes any more."""
    # Ctrl-C reaches all processes of a terminal; the one that started this one decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if not sys.warnoptions:
        warnings.showwarning = _drop_warning
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        connection.send(_make_ready(load, connection, max_characters))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        # The other side is gone, and nobody is left to tell.
        return


def _make_ready(load: Load, connection: Connection, max_characters: int) -> Refused:
    try:
        read = load()
    except BioclaimsError as error:
        return Refused(error)
    connection.send(Ready())
    while True:
        for document in connection.recv():
            outcome = extract(document, read, max_characters=max_characters)
            if outcome.is_out_of_memory:
                # Who knows what was left half done, and in a new process there may be enough.
                os._exit(_OUT_OF_MEMORY)
            # The other side has the document.
            connection.send(replace(outcome, document=None))


def _end_with_parent() -> None:
    """End this process with the one that started it, which has the clock: nobody else would end an endless loop."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _drop_warning(*args: Any, **kwargs: Any) -> None:
    """Take a Python warning and show nothing."""


class Worker:
    """A process of our own that reads; ``connection`` gives what it says."""

    def __init__(self, context: SpawnContext, load: Load, max_characters: int) -> None:
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=work, args=(theirs, load, max_characters), daemon=True)
        self._process.start()
        # Else the end of the process would not be the end of the connection.
        theirs.close()

    @property
    def pid(self) -> int | None:
        """The number of the process."""
        return self._process.pid

    def send(self, documents: Sequence[Document]) -> bool:
        """Give the process ``documents`` to read; return whether it was there to take them."""
        try:
            self.connection.send(documents)
        except OSError:
            return False
        return True

    def receive(self) -> Ready | Refused | Outcome | None:
        """Return what the process says; None where it has ended."""
        try:
            said: Ready | Refused | Outcome = self.connection.recv()
        except (EOFError, OSError):
            return None
        return said

    def kill(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.join()
        self.connection.close()

    def wait(self) -> str:
        """Wait for the end of a process that says no more, and return how it ended."""
        self.connection.close()
        self._process.join(timeout=_END_SECONDS)
        code = self._process.exitcode
        self.kill()
        if code is None:
            return "said no more"
        if code == _OUT_OF_MEMORY:
            return "ran out of memory"
        return f"was ended by {_name_signal(-code)}" if code < 0 else f"ended with status {code}"


def _name_signal(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
