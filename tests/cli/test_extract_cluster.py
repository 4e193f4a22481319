"""``bioclaims extract --engine ray``: the same bytes as on one machine; and files of object stores."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from cli.test_extract_long import contents, joined
from cli.test_extract_workers import GOOD, read_lines, write_lines

Command = Callable[..., "subprocess.CompletedProcess[bytes]"]
ENGINE = Path(__file__).parents[1] / "run" / "crew_engine.py"
TEXTS = (
    GOOD,
    "It rests.",
    "It crashes.",
    "It dies.",
    "It loops.",
    *(f"Orlo{number} induces bo." for number in range(5)),
)
needs_ray = pytest.mark.skipif(find_spec("ray") is None, reason="needs Ray: pip install 'bioclaims[cluster]'")
needs_fsspec = pytest.mark.skipif(find_spec("fsspec") is None, reason="needs fsspec: pip install 'bioclaims[cluster]'")


def extract(folder: Path, *args: str) -> subprocess.CompletedProcess[bytes]:
    """Run ``bioclaims extract`` with the engine whose documents may kill, and loop."""
    return subprocess.run(
        [sys.executable, "-c", f"import crew_engine; crew_engine.main({['extract', *args]!r})"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ENGINE.parent), os.environ.get("PYTHONPATH", "")])},
        capture_output=True,
        check=False,
        timeout=300,
    )


@needs_ray
def test_a_cluster_gives_the_bytes_of_one_machine(tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", *TEXTS)
    (tmp_path / "b.txt").write_bytes(b"")
    args = ("a.jsonl", "b.txt", "--workers", "2", "--max-seconds", "2", "--shard-documents", "4")
    for engine in ("local", "ray"):
        done = extract(tmp_path, *args, "--engine", engine, "--run", engine)
        assert done.returncode == 0, done.stderr.decode()
    assert contents(tmp_path / "ray") == contents(tmp_path / "local")
    kept = [line["reason"] for path in sorted((tmp_path / "ray").glob("quarantine-*")) for line in read_lines(path)]
    assert kept == ["exception", "died", "too slow", "unreadable"]
    done = extract(tmp_path, *args, "--engine", "ray", "--run", "local", "--resume")
    assert done.returncode == 0, done.stderr.decode()


@needs_ray
def test_a_model_that_is_not_there_is_one_error(tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", GOOD)
    args = ("a.jsonl", "--engine", "ray", "--workers", "1", "--model", "none")
    done = extract(tmp_path, *args)
    assert done.returncode == 1 and b"error: model none: cannot be loaded. Install it." in done.stderr


def test_without_ray_is_one_error(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_lines(tmp_path / "a.jsonl", GOOD)
    monkeypatch.setitem(sys.modules, "ray", None)
    done = command("extract", "a.jsonl", "--engine", "ray")
    assert done.returncode == 1
    assert "--engine ray: needs Ray, which is not installed. pip install 'bioclaims[cluster]'" in done.stderr.decode()


def test_a_cluster_without_workers_is_wrong_usage(command: Command, tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", GOOD)
    assert command("extract", "a.jsonl", "--engine", "ray", "--workers", "0").returncode == 2


@needs_fsspec
@pytest.mark.parametrize("asked", ["memory://box", "memory://box/*.jsonl", "memory://box/a.jsonl"])
def test_files_of_a_store_are_read_as_those_of_a_disk(asked: str, command: Command, tmp_path: Path) -> None:
    fsspec = pytest.importorskip("fsspec")
    write_lines(tmp_path / "a.jsonl", *TEXTS[:3])
    store = fsspec.filesystem("memory")
    store.pipe("/box/a.jsonl", (tmp_path / "a.jsonl").read_bytes())
    store.pipe("/box/notes.xyz", b"none of our files")
    try:
        args = ("--run", "out", "--workers", "0")
        assert command("extract", asked, *args).returncode == 0
        assert command("extract", asked, *args, "--resume").returncode == 0
        assert command("extract", "a.jsonl", "--run", "here", "--workers", "0").returncode == 0
        # What a document came from is its address.
        assert joined(tmp_path / "out", "claims") == joined(tmp_path / "here", "claims") != b""
        # What has changed there is told.
        store.pipe("/box/a.jsonl", b'{"id": "1", "text": "Other words."}\n')
        assert "has changed" in command("extract", asked, *args, "--resume").stderr.decode()
    finally:
        store.rm("/box", recursive=True)


@needs_fsspec
@pytest.mark.parametrize(
    ("address", "said"),
    [
        pytest.param("memory://none/a.jsonl", "memory://none/a.jsonl: does not exist", id="a file that is not there"),
        pytest.param("memory://none/*.xml", "memory://none/*.xml: does not exist", id="a pattern that nothing fits"),
        pytest.param("nosuch://box/a", "nosuch://box/a: cannot be read", id="a store that nobody knows"),
    ],
)
def test_an_address_of_nothing_is_one_error(address: str, said: str, command: Command) -> None:
    done = command("extract", address)
    assert done.returncode == 1 and said in done.stderr.decode()
