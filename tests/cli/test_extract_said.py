"""What ``bioclaims extract`` says while it runs and at its end, to people and to programs."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from bioclaims.cli.reporter import Reporter
from bioclaims.model import Document
from bioclaims.readers import Position, read_documents
from bioclaims.run.outcome import Outcome
from bioclaims.run.summary import Summary
from cli.test_extract_workers import GOOD, write_lines

Command = Callable[..., "subprocess.CompletedProcess[bytes]"]


def test_all_is_said_as_json_where_it_is_asked(command: Command, tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", GOOD, "It crashes.", "1, 2, 3")
    done = command("extract", "a.jsonl", "-o", "c.jsonl", "--quarantine", "q.jsonl", "--log-json")
    assert done.returncode == 0
    lines = [json.loads(line) for line in done.stderr.splitlines()]
    assert [each["kind"] for each in lines] == ["error", "warning", "summary", "warning"]
    assert all(datetime.fromisoformat(each["time"]).tzinfo and each["message"] for each in lines)
    assert (lines[2]["documents"], lines[2]["claims"], lines[2]["failed"]) == (2, 1, 1)


def test_quiet_leaves_errors_alone_as_json_too(command: Command, tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", GOOD, "It crashes.")
    done = command("extract", "a.jsonl", "--log-json", "-q")
    assert [json.loads(line)["kind"] for line in done.stderr.splitlines()] == ["error"]


@pytest.mark.parametrize("more", [("-o", "c.jsonl"), ("--run", "out")], ids=["a file", "a folder"])
def test_a_summary_file_has_counts_time_and_status(more: tuple[str, ...], command: Command, tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", GOOD, "It crashes.")
    done = command("extract", "a.jsonl", *more, "--summary", "s.json")
    found = json.loads((tmp_path / "s.json").read_bytes())
    assert found.pop("seconds") > 0
    assert found == {
        "documents": 1, "sentences": 1, "claims": 1, "negated": 0, "failed": 1, "defects": 0, "known": 0,
        "superseded": 0, "status": done.returncode,
    }  # fmt: skip


def test_a_summary_that_cannot_be_written_is_one_error(command: Command, tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", GOOD)
    done = command("extract", "a.jsonl", "-o", "c.jsonl", "--summary", "none/s.json")
    assert done.returncode == 1 and "none/s.json: its folder" in done.stderr.decode()


def test_progress_tells_pace_and_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A hundred files of one size, one a second: rate and remaining time are known."""
    for number in range(100):
        (tmp_path / f"{number:03}.txt").write_text(GOOD)
    seconds = iter(range(10_000))
    monkeypatch.setattr("bioclaims.cli.reporter.time.monotonic", lambda: float(next(seconds)))
    position, said = Position(), []
    with Reporter(quiet=False, as_json=True, position=position) as reporter:
        for number, document in enumerate(read_documents([str(tmp_path)], position=position), start=1):
            assert isinstance(document, Document)
            reporter.show(Outcome(document, sentences=1), Summary(documents=number))
    said = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert len(said) > 5 and {each["kind"] for each in said} == {"progress"}
    # Two looks at the clock for each document.
    assert all(each["documents_a_second"] == pytest.approx(0.5) for each in said)
    for each in said:
        assert each["seconds_left"] == pytest.approx(2 * (100 - each["documents"]), abs=3)
    assert "0.5 a second, about 0:" in said[0]["message"]


def test_of_a_pipe_nobody_knows_the_rest(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bioclaims.cli.reporter._PAUSE_SECONDS", 0.0)
    lines = "".join(json.dumps({"id": str(number), "text": GOOD}) + "\n" for number in range(5))
    done = command("extract", "-", "--log-json", stdin=lines.encode())
    said = [json.loads(line) for line in done.stderr.splitlines()]
    assert [each["seconds_left"] for each in said if each["kind"] == "progress"] == [None] * 5


def test_where_there_is_no_terminal_progress_is_plain_lines(command: Command, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("bioclaims.cli.reporter._PAUSE_SECONDS", 0.0)
    write_lines(tmp_path / "a.jsonl", *[GOOD] * 3)
    done = command("extract", "a.jsonl", "-o", "c.jsonl")
    said = done.stderr.decode()
    assert "documents 3, claims 3, failed 0" in said and "\x1b" not in said
