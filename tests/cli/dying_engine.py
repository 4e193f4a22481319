"""The small engine in a process that is killed before it writes, or renames, for the N-th time.

Run as ``dying_engine.py N ARGS…``.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

import small_engine

import bioclaims.cli.extract
import bioclaims.cli.way
from bioclaims.cli import main
from bioclaims.run.known import KnownDocuments
from bioclaims.writers import LineWriter

left = 0


def dying(do: Callable[..., Any]) -> Callable[..., Any]:
    """Return ``do``, which kills the process when it is called once too often."""

    def call(*args: Any) -> Any:
        global left  # noqa: PLW0603 a process has one life
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return do(*args)

    return call


if __name__ == "__main__":
    left = int(sys.argv.pop(1))
    os.replace = dying(os.replace)
    os.fsync = dying(os.fsync)
    LineWriter.write_bytes = dying(LineWriter.write_bytes)  # type: ignore[method-assign]
    KnownDocuments.commit = dying(KnownDocuments.commit)  # type: ignore[method-assign]
    bioclaims.cli.extract.load_reader = small_engine.load
    bioclaims.cli.way.count_workers = lambda: 0
    main()
