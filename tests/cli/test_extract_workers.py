"""``bioclaims extract`` with several processes, and what becomes of documents that cannot be read."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from bioclaims.schema import find_problems

Command = Callable[..., "subprocess.CompletedProcess[bytes]"]
GOOD = "Zebrin induces quillin."


def write_lines(path: Path, *texts: str) -> None:
    lines = (json.dumps({"id": str(number), "text": text}) for number, text in enumerate(texts, start=1))
    path.write_text("".join(f"{line}\n" for line in lines))


def read_lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


@pytest.mark.parametrize(
    ("options", "claims"), [pytest.param((), 42, id="as it is"), pytest.param(("--merge",), 41, id="merged")]
)
def test_the_number_of_processes_changes_no_byte(
    options: tuple[str, ...], claims: int, process: Command, tmp_path: Path
) -> None:
    texts = [f"Zebrin{number} induces quillin." + " It rests." * (number * 37 % 400) for number in range(40)]
    write_lines(tmp_path / "a.jsonl", *texts, "It crashes.", f"{GOOD} {GOOD}")
    written = set()
    for workers in ("0", "1", "3"):
        args = ("--workers", workers, "-o", "c.jsonl", "--documents", "d.jsonl", "--quarantine", "q.jsonl")
        done = process("extract", "a.jsonl", *args, *options, "--overwrite")
        assert done.returncode == 0, done.stderr.decode()
        written.add(tuple((tmp_path / name).read_bytes() for name in ("c.jsonl", "d.jsonl", "q.jsonl")))
    assert len(written) == 1
    assert len(read_lines(tmp_path / "c.jsonl")) == claims


def test_what_cannot_be_read_is_kept_and_tried_again(process: Command, tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", GOOD, "It dawdles.", "Orlo induces bo. It crashes.", GOOD * 9)
    (tmp_path / "b.txt").write_bytes(b"")
    args = ("--workers", "2", "--max-seconds", "2", "--max-characters", "100", "-o", "c.jsonl")
    done = process("extract", "a.jsonl", "b.txt", *args, "--quarantine", "q.jsonl")
    assert done.returncode == 0, done.stderr.decode()
    assert "warning: 4 documents were not read and are in q.jsonl; --retry reads them again" in done.stderr.decode()
    kept = read_lines(tmp_path / "q.jsonl")
    assert [each["reason"] for each in kept] == ["too slow", "exception", "too long", "unreadable"]
    assert all(find_problems(each, schema="quarantine") == [] for each in kept)
    assert [each["sha256"] is None for each in kept] == [False, False, False, True]
    assert kept[1]["exception"] == "RuntimeError: the parser gave up"
    again = process("extract", "--retry", "q.jsonl", "--workers", "0", "--max-characters", "1000", "-o", "r.jsonl",
                    "--quarantine", "q2.jsonl", "--overwrite")  # fmt: skip
    assert again.returncode == 0, again.stderr.decode()
    assert len(read_lines(tmp_path / "r.jsonl")) == 9
    assert [each["reason"] for each in read_lines(tmp_path / "q2.jsonl")] == ["exception", "unreadable"]


@pytest.mark.parametrize(
    ("texts", "options", "status"),
    [
        pytest.param((GOOD, "It crashes."), (), 1, id="a failed document"),
        pytest.param((GOOD, "It crashes."), ("--quarantine", "q.jsonl"), 0, id="one that is kept"),
        pytest.param(
            (GOOD, "It crashes."), ("--quarantine", "q.jsonl", "--fail-on-quarantine"), 1, id="one that counts"
        ),
        pytest.param(("It crashes.",), ("--quarantine", "q.jsonl"), 1, id="nothing but failed documents"),
        pytest.param((GOOD,), ("--quarantine", "q.jsonl", "--fail-on-quarantine"), 0, id="none failed"),
    ],
)
def test_the_exit_status_tells_whether_something_was_lost(
    texts: tuple[str, ...], options: tuple[str, ...], status: int, command: Command, tmp_path: Path
) -> None:
    write_lines(tmp_path / "a.jsonl", *texts)
    assert command("extract", "a.jsonl", "-o", "c.jsonl", *options).returncode == status
    if options:
        assert len(read_lines(tmp_path / "q.jsonl")) == ("It crashes." in texts)


@pytest.mark.parametrize(
    "args",
    [
        pytest.param(("a.jsonl", "--retry", "q.jsonl"), id="paths and --retry"),
        pytest.param(("a.jsonl", "-o", "c.jsonl", "--quarantine", "./c.jsonl"), id="one name for two outputs"),
        pytest.param(("--retry", "q.jsonl", "--quarantine", "q.jsonl"), id="a quarantine read and written"),
        pytest.param(("a.jsonl", "--fail-on-quarantine"), id="no quarantine to fail on"),
        pytest.param(("a.jsonl", "--workers", "-1"), id="fewer than no workers"),
        pytest.param(("a.jsonl", "--max-seconds", "0"), id="no time at all"),
    ],
)
def test_options_that_contradict_each_other_are_wrong_usage(
    args: tuple[str, ...], command: Command, tmp_path: Path
) -> None:
    write_lines(tmp_path / "a.jsonl", GOOD)
    assert command("extract", *args).returncode == 2


BAD_LINES = [
    ("no json", "q.jsonl:1: is not JSON"),
    ("{}", "q.jsonl:1: is no quarantined document"),
    ('{"schema":"bioclaims/quarantine/1","where":"x","reason":"died","what":"w","cure":"c","exception":null,'
     '"id":"1","sha256":null,"document":{"id":"1"}}', "q.jsonl:1: record: 'text' is a required property"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "said"), BAD_LINES)
def test_a_line_that_is_no_quarantined_document_is_named(
    line: str, said: str, command: Command, tmp_path: Path
) -> None:
    (tmp_path / "q.jsonl").write_text(f"{line}\n")
    done = command("extract", "--retry", "q.jsonl")
    assert done.returncode == 1 and said in done.stderr.decode()


def test_a_quarantine_that_is_not_there_is_one_error(command: Command) -> None:
    done = command("extract", "--retry", "none.jsonl")
    assert done.returncode == 1 and "none.jsonl: cannot be read" in done.stderr.decode()
