"""``bioclaims extract --known``: what earlier runs have read is passed over, and what has changed is done again."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bioclaims.schema import find_problems
from cli.test_extract_long import DYING, contents, joined
from cli.test_extract_workers import read_lines

Command = Callable[..., "subprocess.CompletedProcess[bytes]"]
FIRST = {"1": "Zebrin induces quillin.", "2": "Orlo induces bo. Bo induces orlo.", "3": "It crashes.", "4": "It rests."}
# The second one is revised, the fifth is new.
SECOND = {**FIRST, "2": "Orlo does not induce bo.", "5": "Zebrin induces bo."}


def write(path: Path, texts: dict[str, str]) -> None:
    path.write_text("".join(json.dumps({"id": id, "text": text}) + "\n" for id, text in texts.items()))


def args(file: str, folder: str, *more: str) -> tuple[str, ...]:
    return ("extract", file, "--run", folder, "--known", "known", "--workers", "0", "--shard-documents", "2", *more)


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    write(tmp_path / "a.jsonl", FIRST)
    write(tmp_path / "b.jsonl", SECOND)
    return tmp_path


def test_only_what_is_new_or_revised_is_read_again(command: Command, texts: Path) -> None:
    assert command(*args("a.jsonl", "one")).returncode == 0
    before = read_lines(texts / "one/claims-000001.jsonl")
    assert read_lines(texts / "one/superseded.jsonl") == []
    done = command(*args("b.jsonl", "two"))
    assert done.returncode == 0, done.stderr.decode()
    # What could not be read is not known.
    assert "known 2, done again 1" in done.stderr.decode()
    assert [each["id"] for each in map(json.loads, joined(texts / "two", "documents").splitlines())] == ["2", "5"]
    assert [each["id"] for each in map(json.loads, joined(texts / "two", "quarantine").splitlines())] == ["3"]
    (named,) = read_lines(texts / "two/superseded.jsonl")
    assert find_problems(named, schema="superseded") == []
    old = [each for each in before if each["document"]["id"] == "2"]  # type: ignore[index]
    assert named["document"] == "2" and named["claims"] == [each["id"] for each in old] and len(old) == 2
    assert named["sha256"] == old[0]["document"]["sha256"]  # type: ignore[index]


def test_nothing_new_is_no_fault(command: Command, texts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(texts / "a.jsonl", {"1": FIRST["1"]})
    assert command(*args("a.jsonl", "one")).returncode == 0
    monkeypatch.setattr("bioclaims.cli.extract.load_reader", lambda *_, **__: pytest.fail("nothing is to be read"))
    done = command(*args("a.jsonl", "two"))
    assert done.returncode == 0 and "known 1, done again 0" in done.stderr.decode()


@pytest.mark.parametrize(
    ("more", "again"),
    [
        pytest.param(("--methods",), 3, id="other settings"),
        pytest.param(("--shard-documents", "9"), 0, id="another size of shards"),
    ],
)
def test_other_settings_make_other_records(more: tuple[str, ...], again: int, command: Command, texts: Path) -> None:
    assert command(*args("a.jsonl", "one")).returncode == 0
    done = command(*args("a.jsonl", "two", *more))
    assert done.returncode in (0, 1) and f"done again {again}" in done.stderr.decode()


def test_a_document_that_comes_twice_in_a_run_is_known_as_it_came_last(command: Command, texts: Path) -> None:
    lines = [{"id": "1", "text": FIRST["1"]}, {"id": "1", "text": "Orlo induces bo."}]
    (texts / "a.jsonl").write_text("".join(json.dumps(each) + "\n" for each in lines))
    assert command(*args("a.jsonl", "one")).returncode == 0
    first, second = read_lines(texts / "one/claims-000001.jsonl")
    (named,) = read_lines(texts / "one/superseded.jsonl")
    assert named["claims"] == [first["id"]]
    (texts / "b.jsonl").write_text(json.dumps(lines[1]) + "\n")
    assert "known 1," in command(*args("b.jsonl", "two")).stderr.decode()
    assert second["id"] != first["id"]


def test_the_run_before_must_be_the_same_to_go_on(command: Command, texts: Path) -> None:
    assert command(*args("a.jsonl", "one")).returncode == 0
    shutil.copytree(texts / "one", texts / "old")
    assert command(*args("b.jsonl", "two")).returncode == 0
    done = command(*args("b.jsonl", "two", "--resume"))
    assert done.returncode == 0 and "two is done, and its documents are in known" in done.stderr.decode()
    write(texts / "a.jsonl", SECOND)
    done = command(*args("a.jsonl", "old", "--resume", "--methods"))
    # The folder's own run was added: there is nothing to go on with, whatever else is asked.
    assert done.returncode == 0 and "old is done" in done.stderr.decode()


# Killed before some of the writes and renames; the last are those of superseded records, and of what is known.
@pytest.mark.parametrize("point", [3, 20, 26, 28, 29, 30, 31, 32])
def test_a_run_that_is_killed_ends_as_one_that_was_not(point: int, command: Command, texts: Path) -> None:
    assert command(*args("a.jsonl", "one")).returncode == 0
    shutil.copy(texts / "known", texts / "kept")
    assert command(*args("b.jsonl", "whole")).returncode == 0
    os.replace(texts / "known", texts / "after")
    shutil.copy(texts / "kept", texts / "known")
    again = args("b.jsonl", "out")
    killed = subprocess.run([sys.executable, DYING, str(point), *again], cwd=texts, capture_output=True, check=False)
    assert killed.returncode == -signal.SIGKILL, killed.stderr.decode()
    done = command(*again, "--resume")
    assert done.returncode == 0, done.stderr.decode()
    assert contents(texts / "out") == contents(texts / "whole")
    assert dump(texts / "known") == dump(texts / "after")


def dump(path: Path) -> list[str]:
    with sqlite3.connect(path) as opened:
        return list(opened.iterdump())


def test_a_file_that_another_run_has_is_refused(command: Command, texts: Path) -> None:
    assert command(*args("a.jsonl", "one")).returncode == 0
    held = sqlite3.connect(texts / "known", isolation_level=None)
    held.execute("BEGIN EXCLUSIVE")
    done = command(*args("b.jsonl", "two"))
    assert done.returncode == 1 and "known: is used by another run. Wait for that run" in done.stderr.decode()
    held.close()


def test_a_file_of_something_else_is_one_error(command: Command, texts: Path) -> None:
    (texts / "known").write_bytes(b"precious" * 500)
    done = command(*args("a.jsonl", "one"))
    assert done.returncode == 1 and "known: cannot be used for known documents" in done.stderr.decode()
    assert (texts / "known").read_bytes() == b"precious" * 500


def test_known_documents_go_with_a_folder(command: Command, texts: Path) -> None:
    assert command("extract", "a.jsonl", "--known", "known").returncode == 2
