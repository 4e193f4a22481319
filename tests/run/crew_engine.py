"""A reader for tests of workers: it reads "A induces B.", and some words make it die, loop, fail or wait.

Workers are processes of their own, which import this by name.
"""

from __future__ import annotations

import importlib
import os
import resource
import signal
import sys
import time
from pathlib import Path
from typing import Any

from bioclaims.errors import InputError
from bioclaims.model import Document

sys.path.insert(0, str(Path(__file__).parents[1] / "cli"))
small_engine = importlib.import_module("small_engine")


def hoard() -> list[bytes]:
    """Take ever more memory, of which there is only a little more than this process has already."""
    held = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (held + 2**28, resource.RLIM_INFINITY))
    taken: list[bytes] = []
    while True:
        taken.append(bytes(2**24))


def load() -> Any:
    """Return a function that reads as its words say."""

    def read(document: Document) -> Any:
        if "dies" in document.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "leaves" in document.text:
            os._exit(7)
        if "gorges" in document.text:
            return hoard()
        if "loops" in document.text:
            while True:
                pass
        if "stumbles once" in document.text:
            mark = Path(document.id)
            if not mark.exists():
                mark.touch()
                os.kill(os.getpid(), signal.SIGKILL)
        if "waits" in document.text:
            time.sleep(0.3)
        return small_engine.read(document)

    return read


def refuse() -> Any:
    """Raise what a model that is not there raises."""
    raise InputError(where="model none", what="cannot be loaded", cure="Install it")


def die() -> Any:
    """End the process before it can read."""
    os.kill(os.getpid(), signal.SIGKILL)


def load_or_refuse(model: str | None, *choices: object, **named: object) -> Any:
    """Return the reader where no model is asked for."""
    return refuse() if model else load()


def main(args: list[str]) -> None:
    """Run the command line with this engine in place of the trained one, as workers on other machines find it."""
    command = importlib.import_module("bioclaims.cli.extract")
    command.load_reader = load_or_refuse  # type: ignore[attr-defined]
    sys.argv = ["bioclaims", *args]
    importlib.import_module("bioclaims.cli").main()
