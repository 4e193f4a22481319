"""The command line as a user runs it: a process of its own, in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SMALL_ENGINE = Path(__file__).with_name("small_engine.py")
Command = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def command(tmp_path: Path) -> Command:
    """Return a function that runs ``bioclaims ARGS…`` in ``tmp_path`` with the small engine.

    No run may show a traceback, whatever it is given.
    """

    def run(*args: str, stdin: bytes = b"", stdout: int = subprocess.PIPE) -> subprocess.CompletedProcess[bytes]:
        done = subprocess.run(
            [sys.executable, str(SMALL_ENGINE), *args],
            check=False,
            cwd=tmp_path,
            input=stdin,
            stdout=stdout,
            stderr=subprocess.PIPE,
            env={**os.environ, "COLUMNS": "200", "NO_COLOR": "1"},
            timeout=60,
        )
        assert b"Traceback" not in done.stderr, done.stderr.decode()
        return done

    return run
