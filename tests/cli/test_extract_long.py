"""``bioclaims extract --run``: shards that are whole or not there, and a run that goes on where it was stopped."""

from __future__ import annotations

import fcntl
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bioclaims.schema import find_problems
from cli.test_extract_workers import GOOD, read_lines, write_lines

Command = Callable[..., "subprocess.CompletedProcess[bytes]"]
DYING = Path(__file__).with_name("dying_engine.py")
TEXTS = (GOOD, "It rests.", "It crashes.", *(f"Orlo{number} induces bo." for number in range(5)))
ARGS = ("extract", "a.jsonl", "--run", "out", "--shard-documents", "3", "--workers", "0")


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Return a file of eight documents."""
    write_lines(tmp_path / "a.jsonl", *TEXTS)
    return tmp_path / "a.jsonl"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != ".lock"}


def joined(folder: Path, kind: str) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.glob(f"{kind}-*.jsonl")))


def test_shards_hold_what_one_file_holds(command: Command, tmp_path: Path, texts: Path) -> None:
    whole = ("-o", "c.jsonl", "--documents", "d.jsonl", "--quarantine", "q.jsonl")
    assert command("extract", "a.jsonl", *whole).returncode == 0
    done = command(*ARGS)
    assert done.returncode == 0, done.stderr.decode()
    for kind, name in (("claims", "c.jsonl"), ("documents", "d.jsonl"), ("quarantine", "q.jsonl")):
        assert joined(tmp_path / "out", kind) == (tmp_path / name).read_bytes()
    assert len(list((tmp_path / "out").glob("claims-*.jsonl"))) == 3
    manifest = json.loads((tmp_path / "out/run.json").read_bytes())
    assert find_problems(manifest, schema="run") == []
    assert manifest["done"] and manifest["shards"] == 3
    assert manifest["counts"] == {
        "documents": 7, "sentences": 7, "claims": 6, "negated": 0, "failed": 1, "defects": 0
    }  # fmt: skip
    assert list(manifest["inputs"]) == ["a.jsonl"]


def test_processes_and_shards_change_no_byte(process: Command, tmp_path: Path, texts: Path) -> None:
    assert process(*ARGS).returncode == 0
    assert process(*ARGS[:3], "two", *ARGS[4:-1], "2").returncode == 0
    assert contents(tmp_path / "two") == contents(tmp_path / "out")
    assert process("extract", "a.jsonl", "--run", "one", "--workers", "2").returncode == 0
    assert joined(tmp_path / "one", "claims") == joined(tmp_path / "out", "claims")


# Before which of the writes and renames of the run, of which there are 47.
@pytest.mark.parametrize("point", [0, 2, 3, 7, 13, 18, 20, 24, 29, 36, 41, 44, 46])
def test_a_run_that_is_killed_ends_with_the_same_bytes(
    point: int, command: Command, tmp_path: Path, texts: Path
) -> None:
    assert command(*ARGS[:3], "whole", *ARGS[4:]).returncode == 0
    killed = subprocess.run([sys.executable, DYING, str(point), *ARGS], cwd=tmp_path, capture_output=True, check=False)
    assert killed.returncode == -signal.SIGKILL, killed.stderr.decode()
    done = command(*ARGS, "--resume")
    assert done.returncode == 0, done.stderr.decode()
    assert contents(tmp_path / "out") == contents(tmp_path / "whole")


def test_the_points_are_all_of_the_run(tmp_path: Path, texts: Path) -> None:
    done = subprocess.run([sys.executable, DYING, "47", *ARGS], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    os.rename(tmp_path / "out", tmp_path / "before")
    done = subprocess.run([sys.executable, DYING, "46", *ARGS], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL


def test_a_run_that_is_done_reads_nothing_again(
    command: Command, tmp_path: Path, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert command(*ARGS).returncode == 0
    before = contents(tmp_path / "out")
    monkeypatch.setattr("bioclaims.cli.extract.load_reader", lambda *choices: pytest.fail("nothing is to be read"))
    done = command(*ARGS, "--resume")
    assert done.returncode == 0 and "documents 7, sentences 7, claims 6" in done.stderr.decode()
    assert contents(tmp_path / "out") == before


@pytest.mark.parametrize("name", ["claims-000002.jsonl", "documents-000001.jsonl", "shard-000003.json"])
@pytest.mark.parametrize("damage", ["cut", "gone", "changed"])
def test_a_damaged_shard_is_written_again(
    name: str, damage: str, command: Command, tmp_path: Path, texts: Path
) -> None:
    assert command(*ARGS).returncode == 0
    before = contents(tmp_path / "out")
    path = tmp_path / "out" / name
    if damage == "gone":
        path.unlink()
    else:
        path.write_bytes(before[name][:-9] if damage == "cut" else before[name].replace(b"o", b"0"))
    done = command(*ARGS, "--resume")
    assert done.returncode == 0
    assert contents(tmp_path / "out") == before
    number = int(name.partition("-")[2].partition(".")[0])
    if not (damage == "gone" and name.startswith("shard")):
        assert f"shard {number} in out is damaged, and is written again" in done.stderr.decode()


CHANGES = [
    pytest.param((), ("a.jsonl", "a.jsonl has changed"), id="a changed file"),
    pytest.param((), ("b.jsonl", "b.jsonl is new"), id="a new file"),
    pytest.param(("--max-characters", "50"), None, id="a setting"),
    pytest.param(("--shard-documents", "4"), None, id="another size of shards"),
    pytest.param(("--mentions", "given"), None, id="other mentions"),
]


@pytest.mark.parametrize(("options", "file"), CHANGES)
def test_what_has_changed_is_refused_and_shown(
    options: tuple[str, ...], file: tuple[str, str] | None, command: Command, tmp_path: Path, texts: Path
) -> None:
    assert command(*ARGS).returncode == 0
    before = contents(tmp_path / "out")
    if file:
        write_lines(tmp_path / file[0], "Other words.")
    paths = ("a.jsonl", "b.jsonl") if file and file[0] == "b.jsonl" else ("a.jsonl",)
    done = command("extract", *paths, *ARGS[2:], "--resume", *options)
    errors = done.stderr.decode()
    assert done.returncode == 1 and "was begun otherwise" in errors
    assert (file[1] if file else f"{options[0][2:].replace('-', '_')} was ") in errors
    assert contents(tmp_path / "out") == before


REFUSED = [
    pytest.param(ARGS, "holds a run already", "--resume", id="a run without --resume"),
    pytest.param((*ARGS[:3], "box", *ARGS[4:]), "holds other files", "new or empty", id="a folder of other things"),
    pytest.param(
        (*ARGS[:3], "none", "--resume"), "is no folder of a run", "Leave --resume out", id="nothing to resume"
    ),
    pytest.param((*ARGS[:3], "no/ne"), "cannot be made", "new", id="a folder in one that is not there"),
    pytest.param(("extract", "-", *ARGS[2:]), "cannot be read again", "Write it to a file", id="standard input"),
]


@pytest.mark.parametrize(("args", "what", "cure"), REFUSED)
def test_a_folder_that_will_not_do_is_one_error(
    args: tuple[str, ...], what: str, cure: str, command: Command, tmp_path: Path, texts: Path
) -> None:
    (tmp_path / "box").mkdir()
    (tmp_path / "box/mine.txt").write_text("precious")
    assert command(*ARGS).returncode == 0
    done = command(*args)
    assert done.returncode == 1
    assert what in done.stderr.decode() and cure in done.stderr.decode()


def test_two_runs_do_not_write_to_one_folder(command: Command, tmp_path: Path, texts: Path) -> None:
    assert command(*ARGS).returncode == 0
    with open(tmp_path / "out/.lock") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        done = command(*ARGS, "--resume")
    assert done.returncode == 1 and "out: is written by another run" in done.stderr.decode()


def test_a_run_over_its_own_folder_does_not_read_what_it_wrote(command: Command, tmp_path: Path) -> None:
    (tmp_path / "box").mkdir()
    write_lines(tmp_path / "box/a.jsonl", *TEXTS)
    args = ("extract", "box", "--run", "box/out", "--workers", "0")
    assert command(*args).returncode == 0
    assert command(*args, "--resume").returncode == 0
    assert list(json.loads((tmp_path / "box/out/run.json").read_bytes())["inputs"]) == ["box/a.jsonl"]


@pytest.mark.parametrize(
    "args",
    [("a.jsonl", "--resume"), ("--run", "out"), ("a.jsonl", "--run", "out", "-o", "c.jsonl"),
     ("a.jsonl", "--run", "out", "--shard-documents", "0")],
)  # fmt: skip
def test_wrong_usage_exits_with_2(args: tuple[str, ...], command: Command, texts: Path) -> None:
    assert command("extract", *args).returncode == 2


def test_ctrl_c_keeps_whole_shards_and_the_run_goes_on(command: Command, tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", *TEXTS[:4], "It tarries.", *TEXTS[5:])
    running = subprocess.Popen(
        [sys.executable, DYING.with_name("small_engine.py"), *ARGS], cwd=tmp_path, stderr=subprocess.PIPE
    )
    try:
        deadline = time.monotonic() + 120
        while not (tmp_path / "out/documents-000002.jsonl.part").exists():
            assert time.monotonic() < deadline and running.poll() is None
            time.sleep(0.05)
        running.send_signal(signal.SIGINT)
        _, errors = running.communicate(timeout=20)
    finally:
        running.kill()
    assert running.returncode == 130
    assert b"stopped after 2 documents whose files are whole; --resume goes on in out" in errors
    assert len(read_lines(tmp_path / "out/documents-000001.jsonl")) == 2
    assert not (tmp_path / "out/shard-000002.json").exists()
