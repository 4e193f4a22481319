"""``bioclaims validate``: problems by file, line and field."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def records(command: Command, tmp_path: Path) -> list[dict[str, object]]:
    """Write claims.jsonl and texts.jsonl; return the records."""
    (tmp_path / "a.txt").write_text("Zebrin induces quillin. Orlo does not induce zebrin.")
    assert command("extract", "a.txt", "-o", "claims.jsonl", "--documents", "texts.jsonl").returncode == 0
    return [json.loads(line) for line in (tmp_path / "claims.jsonl").read_text().splitlines()]


def test_records_that_extract_wrote_are_valid(command: Command, records: list[dict[str, object]]) -> None:
    done = command("validate", "claims.jsonl", "--documents", "texts.jsonl")
    assert done.returncode == 0
    assert done.stdout == b""
    assert b"records 2, valid 2, not valid 0" in done.stderr


def without_cue(record: dict[str, object]) -> object:
    return {**record, "cues": []}


def with_wrong_word(record: dict[str, object]) -> object:
    return {**record, "agent": {**record["agent"], "text": "Olro"}}


CHANGES = [
    pytest.param(without_cue, "claims.jsonl:2: cues: ", id="a negated record without a cue"),
    pytest.param(lambda record: {**record, "predicate": "likes"}, "claims.jsonl:2: predicate: 'likes'", id="predicate"),
    pytest.param(lambda record: {**record, "mood": 1}, "claims.jsonl:2: record: ", id="a field that is not known"),
    pytest.param(lambda record: [record], "claims.jsonl:2: record: ", id="no object"),
    pytest.param(with_wrong_word, "claims.jsonl:2: agent: span [24, 28) holds 'Orlo', not 'Olro'", id="a wrong span"),
    pytest.param(
        lambda record: {**record, "document": {**record["document"], "sha256": "0" * 64}},
        "claims.jsonl:2: document.sha256: the text of a.txt is another one now",
        id="a text that has changed",
    ),
    pytest.param(
        lambda record: {**record, "document": {**record["document"], "id": "b.txt"}},
        "claims.jsonl:2: document.id: no document b.txt",
        id="a document that is not there",
    ),
]


@pytest.mark.parametrize(("change", "said"), CHANGES)
def test_a_wrong_record_is_named_by_line_and_field(
    change: Callable[[object], object],
    said: str,
    command: Command,
    records: list[dict[str, object]],
    tmp_path: Path,
) -> None:
    lines = [records[0], change(records[1])]
    (tmp_path / "claims.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    done = command("validate", "claims.jsonl", "--documents", "texts.jsonl")
    assert done.returncode == 1
    assert any(line.startswith(said) for line in done.stdout.decode().splitlines()), done.stdout
    assert b"records 2, valid 1, not valid 1" in done.stderr


def test_half_a_line_is_a_problem_of_that_line(
    command: Command, records: list[dict[str, object]], tmp_path: Path
) -> None:
    (tmp_path / "claims.jsonl").write_text(json.dumps(records[0]) + "\n" + json.dumps(records[1])[:50])
    done = command("validate", "claims.jsonl")
    assert done.returncode == 1
    assert done.stdout.startswith(b"claims.jsonl:2: record: is not JSON")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        pytest.param(("absent.jsonl",), b"absent.jsonl: cannot be read", id="claims that are missing"),
        pytest.param((".",), b".: is a folder without claims-*.jsonl", id="a folder of no run"),
        pytest.param(("claims.jsonl", "--documents", "no"), b"no: cannot be opened", id="documents that are missing"),
        pytest.param(
            ("claims.jsonl", "--documents", "claims.jsonl"), b"claims.jsonl:1: ", id="records in place of documents"
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_a_clear_error(
    args: tuple[str, ...], said: bytes, command: Command, records: list[dict[str, object]]
) -> None:
    done = command("validate", *args)
    assert done.returncode == 1
    assert done.stderr.startswith(b"error: " + said)


def test_a_document_whose_section_is_longer_than_its_text_is_named_by_its_line(
    command: Command, records: list[dict[str, object]], tmp_path: Path
) -> None:
    document = json.loads((tmp_path / "texts.jsonl").read_text().splitlines()[0])
    document["sections"] = [{"type": "abstract", "start": 0, "end": len(document["text"]) + 1}]
    (tmp_path / "long.jsonl").write_text(json.dumps(document) + "\n")
    done = command("validate", "claims.jsonl", "--documents", "long.jsonl")
    assert done.returncode == 1
    assert done.stderr.startswith(b"error: long.jsonl:1: is no document: ")


def test_records_are_read_from_standard_input(command: Command, records: list[dict[str, object]]) -> None:
    done = command("validate", "-", stdin=json.dumps(records[0]).encode())
    assert done.returncode == 0
