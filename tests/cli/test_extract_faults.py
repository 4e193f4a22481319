"""What may happen to a long run: no room, no memory, a kill, another clock. Nothing is lost, nothing is there twice."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random

import pytest

from cli.test_extract_long import ARGS, DYING, contents, joined
from cli.test_extract_workers import GOOD, read_lines, write_lines

Command = Callable[..., "subprocess.CompletedProcess[bytes]"]
ENGINE = DYING.with_name("small_engine.py")
TEXTS = (GOOD, "It rests.", "It crashes.", *(f"Orlo{number} induces bo." for number in range(9)))


@pytest.fixture
def whole(command: Command, tmp_path: Path) -> dict[str, bytes]:
    """Return the files of a run that nothing happened to, over the twelve documents of ``a.jsonl``."""
    write_lines(tmp_path / "a.jsonl", *TEXTS)
    assert command(*ARGS[:3], "whole", *ARGS[4:]).returncode == 0
    return contents(tmp_path / "whole")


def run(folder: Path, *args: str, before: Callable[[], object] | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run the command with the small engine in a process of its own, which does ``before`` first."""
    return subprocess.run(
        [sys.executable, ENGINE, *args], cwd=folder, capture_output=True, check=False, timeout=120, preexec_fn=before
    )


# From the first to nearly all of the bytes of the largest file.
@pytest.mark.parametrize("limit", [0, 100, 1_000, 1_500])
def test_no_room_is_one_error_and_the_run_goes_on(
    limit: int, command: Command, whole: dict[str, bytes], tmp_path: Path
) -> None:
    # What the system says of a file that may not grow is what it says of a full disk, but for the number.
    full = run(tmp_path, *ARGS, before=partial(resource.setrlimit, resource.RLIMIT_FSIZE, (limit, limit)))
    said = full.stderr.decode()
    assert full.returncode == 1 and "cannot be written (File too large)" in said and "Traceback" not in said
    for name, held in contents(tmp_path / "out").items():
        # What has its name is whole.
        assert name.endswith(".part") or name == "run.json" or held == whole[name]
    done = command(*ARGS, "--resume")
    if limit == 0:
        # Not even the manifest was there: it is begun anew.
        assert done.returncode == 0, done.stderr.decode()
    assert contents(tmp_path / "out") == whole


def mount(script: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """Run a shell script that may mount file systems, which nobody else sees and which end with it."""
    asked = ["unshare", "--mount", "--map-root-user", "sh", "-ec", script]
    return subprocess.run(asked, cwd=folder, capture_output=True, check=False, timeout=300)


@pytest.fixture
def mounted(tmp_path: Path) -> Path:
    """Return a folder for a mount; skip where the system lets nobody mount."""
    if (
        shutil.which("unshare") is None
        or mount("mkdir -p disk; mount -t tmpfs -o size=64k none disk", tmp_path).returncode
    ):
        pytest.skip("mounts of one's own are not allowed here")
    return tmp_path / "disk"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        pytest.param("size=24k", "size=9m", "No space left on device", id="a full disk"),
        pytest.param("size=24k,ro", "size=9m,rw", "Read-only file system", id="a disk that may only be read"),
    ],
)
def test_a_disk_that_takes_no_more(
    before: str, after: str, said: str, mounted: Path, whole: dict[str, bytes], tmp_path: Path
) -> None:
    asked = " ".join([sys.executable, str(ENGINE), *ARGS]).replace("--run out", "--run disk/out")
    script = f"""
    mount -t tmpfs -o {before} none disk
    {asked} 2> said && exit 9 || test $? = 1
    mount -o remount,{after} disk
    {asked} $(test -d disk/out && echo --resume)
    cp -r disk/out out
    """
    done = mount(script, tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    words = (tmp_path / "said").read_text()
    assert said in words and "Traceback" not in words
    assert contents(tmp_path / "out") == whole


def test_a_run_that_is_killed_ten_times_ends_with_the_same_bytes(whole: dict[str, bytes], tmp_path: Path) -> None:
    dice = Random(9)
    kills, options = 0, ["--workers", "2"]
    for _ in range(40):
        # Each goes on for a few writes or renames, of which two processes that read know nothing.
        point = dice.randrange(2, 9) if kills < 10 else 1_000
        args = [*ARGS[:-2], *options]
        asked = [sys.executable, DYING, str(point), *args]
        done = subprocess.run(asked, cwd=tmp_path, capture_output=True, check=False, timeout=120)
        if done.returncode == 0:
            break
        assert done.returncode == -signal.SIGKILL, done.stderr.decode()
        kills += 1
        options = ["--workers", "2", *(["--resume"] if (tmp_path / "out").is_dir() else [])]
    assert kills == 10
    assert contents(tmp_path / "out") == whole


def test_nobody_goes_on_when_the_run_is_killed(tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", *["It tarries."] * 2)
    running = subprocess.Popen([sys.executable, ENGINE, *ARGS[:-1], "2"], cwd=tmp_path, stderr=subprocess.DEVNULL)
    for _ in wait_until(lambda: bool(find_children(running.pid))):
        pass
    workers = find_children(running.pid)
    running.kill()
    running.wait()
    for _ in wait_until(lambda: not any(map(is_alive, workers))):
        pass


def test_two_runs_at_once_do_not_write_to_one_folder(command: Command, tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", GOOD, "It tarries.")
    running = subprocess.Popen([sys.executable, ENGINE, *ARGS], cwd=tmp_path, stderr=subprocess.DEVNULL)
    try:
        for _ in wait_until((tmp_path / "out/claims-000001.jsonl.part").exists):
            assert running.poll() is None
        done = command(*ARGS, "--resume")
        assert done.returncode == 1 and "out: is written by another run" in done.stderr.decode()
    finally:
        running.kill()
        running.wait()


def test_a_clock_that_is_set_back_changes_nothing(
    command: Command, whole: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hours = iter(range(10**6, 0, -1))
    monkeypatch.setattr(time, "time", lambda: 3600.0 * next(hours))
    assert command(*ARGS).returncode == 0
    assert contents(tmp_path / "out") == whole
    (tmp_path / "out/claims-000002.jsonl").unlink()
    for number, path in enumerate([tmp_path / "a.jsonl", *(tmp_path / "out").iterdir()]):
        os.utime(path, (number * 10**6, number * 10**6))
    assert command(*ARGS, "--resume").returncode == 0
    assert contents(tmp_path / "out") == whole


def test_memory_that_does_not_suffice_costs_one_document(tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", GOOD, "It gorges.", GOOD)
    folder = DYING.parents[1] / "run"
    command = f"import crew_engine; crew_engine.main({[*ARGS[:-1], '1']!r})"
    paths = os.pathsep.join([str(folder), os.environ.get("PYTHONPATH", "")])
    environment = {**os.environ, "PYTHONPATH": paths}
    asked = [sys.executable, "-c", command]
    done = subprocess.run(asked, cwd=tmp_path, capture_output=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr.decode()
    (kept,) = read_lines(tmp_path / "out/quarantine-000001.jsonl")
    assert (kept["reason"], kept["exception"]) == ("died", "the process ran out of memory")
    assert joined(tmp_path / "out", "claims").count(b"\n") == 2


def test_a_folder_that_may_not_be_written_is_one_error(command: Command, tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", GOOD)
    done = command(*ARGS[:3], "/proc/self/out", *ARGS[4:])
    assert done.returncode == 1 and "/proc/self/out: cannot be made" in done.stderr.decode()


def wait_until(reached: Callable[[], bool]) -> Iterator[None]:
    """Yield now and then until ``reached``; fail after two minutes."""
    deadline = time.monotonic() + 120
    while not reached():
        assert time.monotonic() < deadline
        yield
        time.sleep(0.05)


def find_children(pid: int) -> list[int]:
    return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def is_alive(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
