"""``bioclaims import``: what curators wrote, back as decisions or records, or told where it is at fault."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def records(command: Command, tmp_path: Path) -> list[dict[str, object]]:
    """Write claims.jsonl, texts.jsonl and sheet.csv; return the records: one affirmed, one negated."""
    (tmp_path / "a.txt").write_text("Zebrin induces quillin. Orlo does not induce zebrin.")
    assert command("extract", "a.txt", "-o", "claims.jsonl", "--documents", "texts.jsonl").returncode == 0
    assert command("export", "claims.jsonl", "--to", "sheet", "-o", "sheet.csv").returncode == 0
    return [json.loads(line) for line in (tmp_path / "claims.jsonl").read_text().splitlines()]


def edit(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_bytes().decode("utf-8-sig")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_bytes(text.encode("utf-8-sig"))


ACCEPT = ("\r\n,,,claim:", "\r\naccept,,,claim:")


def read(data: bytes) -> list[dict[str, object]]:
    return [json.loads(line) for line in data.splitlines()]


def test_decisions_are_written(command: Command, records: list[dict[str, object]], tmp_path: Path) -> None:
    edit(tmp_path / "sheet.csv", ACCEPT)
    done = command("import", "sheet.csv", "--claims", "claims.jsonl", "--curator", "AB")
    assert done.returncode == 0
    found = read(done.stdout)
    assert [(each["claim"], each["verdict"], each["curator"]) for each in found] == [
        (record["id"], "accept", "AB") for record in records
    ]
    assert found[0]["source"] == "sheet.csv:2"
    assert done.stderr.decode() == "claims 2, judged 2: accept 2, reject 0, correct 0, unsure 0\n"


def test_corrected_records_are_written_and_valid(command: Command, records: object, tmp_path: Path) -> None:
    edit(tmp_path / "sheet.csv", (",increases,quillin", ",decreases,quillin"))
    done = command("import", "sheet.csv", "--claims", "claims.jsonl", "--to", "claims", "-o", "new.jsonl")
    assert done.returncode == 0, done.stderr
    found = read((tmp_path / "new.jsonl").read_bytes())
    assert [each["predicate"] for each in found] == ["decreases", "increases"]
    assert command("validate", "new.jsonl", "--documents", "texts.jsonl").returncode == 0
    only = command("import", "sheet.csv", "--claims", "claims.jsonl", "--to", "claims", "--judged-only")
    assert [each["predicate"] for each in read(only.stdout)] == ["decreases"]


@pytest.mark.parametrize("name", ["sheet", "brat", "bioc"])
def test_what_export_wrote_comes_back_the_same(name: str, command: Command, records: object, tmp_path: Path) -> None:
    place = {"sheet": "x.csv", "brat": "x", "bioc": "x.json"}[name]
    command("export", "claims.jsonl", "--to", name, "--documents", "texts.jsonl", "-o", place)
    done = command("import", place, "--claims", "-", "--to", "claims", stdin=(tmp_path / "claims.jsonl").read_bytes())
    assert done.returncode == 0
    assert done.stdout == (tmp_path / "claims.jsonl").read_bytes()


def test_all_problems_are_told_and_nothing_is_written(command: Command, records: object, tmp_path: Path) -> None:
    edit(tmp_path / "sheet.csv", (",increases,quillin", ",likes,quillin"), (",increases,zebrin", ",hates,zebrin"))
    done = command("import", "sheet.csv", "--claims", "claims.jsonl", "-o", "out.jsonl")
    assert done.returncode == 1
    said = done.stderr.decode().splitlines()
    assert [line.split(". ")[0] for line in said] == [
        "error: sheet.csv:2: predicate: unknown name 'likes'",
        "error: sheet.csv:3: predicate: unknown name 'hates'",
    ]
    assert [path.name for path in tmp_path.iterdir() if "out" in path.name] == []
    assert command("import", "sheet.csv", "--claims", "claims.jsonl").stdout == b""


def test_a_word_that_is_no_verdict_is_told(command: Command, records: object, tmp_path: Path) -> None:
    edit(tmp_path / "sheet.csv", ("\r\n,,,claim:", "\r\nmaybe,,,claim:"))
    done = command("import", "sheet.csv", "--claims", "claims.jsonl")
    assert done.returncode == 1
    assert (
        b"error: sheet.csv:2: verdict: unknown name 'maybe'. Known names: accept, reject, correct, unsure"
        in done.stderr
    )
    assert done.stderr.count(b"error: ") == 2


def test_a_sheet_of_other_records_is_told(command: Command, records: list[dict[str, object]], tmp_path: Path) -> None:
    (tmp_path / "claims.jsonl").write_text(json.dumps(records[0]) + "\n")
    done = command("import", "sheet.csv", "--claims", "claims.jsonl")
    assert done.returncode == 1
    assert f"sheet.csv:3: no claim {records[1]['id']} among the records" in done.stderr.decode()


@pytest.mark.parametrize(
    ("args", "status", "said"),
    [
        pytest.param(("no.csv", "--claims", "claims.jsonl"), 1, "no.csv: cannot be read", id="no sheet"),
        pytest.param(("sheet.csv", "--claims", "no.jsonl"), 1, "no.jsonl: cannot be read", id="no records"),
        pytest.param(("sheet.csv", "--claims", "sheet.csv"), 1, "sheet.csv:1: is not JSON", id="a sheet for records"),
        pytest.param(("sheet.csv",), 2, "--claims", id="records not given"),
        pytest.param(
            ("sheet.csv", "--claims", "claims.jsonl", "--format", "xls"), 2, "Known names: sheet", id="another format"
        ),
        pytest.param(
            ("sheet.csv", "--claims", "claims.jsonl", "-o", "claims.jsonl"), 1, "exists already", id="a taken place"
        ),
        pytest.param((".", "--claims", "claims.jsonl"), 1, "no folder with .ann files", id="a folder of other things"),
    ],
)
def test_wrong_arguments_are_told(
    args: tuple[str, ...], status: int, said: str, command: Command, records: object
) -> None:
    done = command("import", *args)
    assert done.returncode == status
    assert said in " ".join(done.stderr.decode().replace("│", " ").split())
