"""The command line as a user runs it, in a folder of its own."""

from __future__ import annotations

import io
import os
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import bioclaims.cli.extract
import bioclaims.cli.way
from bioclaims.cli import main

SMALL_ENGINE = Path(__file__).with_name("small_engine.py")
Command = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Command:
    """Return a function that runs ``bioclaims ARGS…`` in ``tmp_path`` with the small engine, in this process."""
    load = runpy.run_path(str(SMALL_ENGINE))["load"]
    monkeypatch.setattr(bioclaims.cli.extract, "load_reader", load)
    monkeypatch.setattr(bioclaims.cli.way, "count_workers", lambda: 0)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("NO_COLOR", "1")

    def run(*args: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        capfdbinary.readouterr()
        with monkeypatch.context() as patch, pytest.raises(SystemExit) as ended:
            patch.setattr(sys, "argv", ["bioclaims", *args])
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
            main()
        written = capfdbinary.readouterr()
        assert isinstance(ended.value.code, int)
        return subprocess.CompletedProcess(args, ended.value.code, written.out, written.err)

    return run


@pytest.fixture
def process(tmp_path: Path) -> Command:
    """Return a function that does the same in a process of its own, and finds no traceback in what it says."""

    def run(*args: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        done = subprocess.run(
            [sys.executable, str(SMALL_ENGINE), *args],
            check=False,
            cwd=tmp_path,
            input=stdin,
            capture_output=True,
            env={**os.environ, "COLUMNS": "200", "NO_COLOR": "1"},
            timeout=300,
        )
        assert b"Traceback" not in done.stderr, done.stderr.decode()
        return done

    return run
