"""``bioclaims export``: records in, another format out, and what it could not carry."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from bioclaims.writers import WRITERS

Command = Callable[..., "subprocess.CompletedProcess[bytes]"]
NEEDS = {"parquet": "pyarrow", "graphml": "networkx"}


@pytest.fixture
def records(command: Command, tmp_path: Path) -> list[dict[str, object]]:
    """Write claims.jsonl and texts.jsonl; return the records: one affirmed, one negated."""
    (tmp_path / "a.txt").write_text("Zebrin induces quillin. Orlo does not induce zebrin.")
    assert command("extract", "a.txt", "-o", "claims.jsonl", "--documents", "texts.jsonl").returncode == 0
    return [json.loads(line) for line in (tmp_path / "claims.jsonl").read_text().splitlines()]


@pytest.mark.parametrize("name", [writer.name for writer in WRITERS])
def test_every_format_is_written(name: str, command: Command, records: object, tmp_path: Path) -> None:
    if name in NEEDS:
        pytest.importorskip(NEEDS[name])
    done = command("export", "claims.jsonl", "--to", name, "--documents", "texts.jsonl", "-o", "out")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out").exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []
    assert done.stderr.decode().startswith(f"{name}: ")


def test_rows_go_to_standard_output(command: Command, records: list[dict[str, object]]) -> None:
    done = command("export", "claims.jsonl", "--to", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode(), newline="")))
    assert [row["agent_text"] for row in rows] == ["Zebrin", "Orlo"]
    assert [row["claim_id"] for row in rows] == [record["id"] for record in records]
    assert done.stderr.decode() == "csv: 2 of 2 claims written\n"


def test_records_come_from_standard_input(command: Command, records: object, tmp_path: Path) -> None:
    done = command("export", "-", "--to", "sif", "-q", stdin=(tmp_path / "claims.jsonl").read_bytes())
    assert (done.returncode, done.stdout, done.stderr) == (0, b"Zebrin\tincreases\tquillin\n", b"")


def test_losses_are_counted_by_kind(command: Command, records: object) -> None:
    done = command("export", "claims.jsonl", "--to", "sif")
    assert done.stderr.decode().splitlines() == [
        "sif: 1 of 2 claims written",
        "sif: left out, no counterpart: 1 claim negated",
    ]


def test_strict_writes_nothing_and_names_the_first_records(
    command: Command, records: list[dict[str, object]], tmp_path: Path
) -> None:
    done = command("export", "claims.jsonl", "--to", "sif", "--strict", "-o", "out.sif")
    assert done.returncode == 1
    assert f"claims.jsonl:2: {records[1]['id']} is left out: negated" in done.stderr.decode()
    assert [path.name for path in tmp_path.iterdir() if "out" in path.name] == []
    assert command("export", "claims.jsonl", "--to", "sif", "--strict").stdout == b""


def test_a_byte_order_mark_is_put_before_a_table(command: Command, records: object) -> None:
    assert command("export", "claims.jsonl", "--to", "csv", "--bom").stdout.startswith(b"\xef\xbb\xbfclaim_id,")


def test_an_output_that_exists_is_kept_unless_told(command: Command, records: object, tmp_path: Path) -> None:
    (tmp_path / "out.csv").write_text("mine")
    done = command("export", "claims.jsonl", "--to", "csv", "-o", "out.csv")
    assert (done.returncode, (tmp_path / "out.csv").read_text()) == (1, "mine")
    assert b"--overwrite" in done.stderr
    assert command("export", "claims.jsonl", "--to", "csv", "-o", "out.csv", "--overwrite").returncode == 0
    assert (tmp_path / "out.csv").read_text().startswith("claim_id")


def test_a_folder_that_holds_files_is_kept_unless_told(command: Command, records: object, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine").write_text("mine")
    done = command("export", "claims.jsonl", "--to", "kgx", "-o", "out")
    assert done.returncode == 1
    assert b"out: is not empty" in done.stderr
    assert command("export", "claims.jsonl", "--to", "kgx", "-o", "out", "--overwrite").returncode == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["edges.jsonl", "mine", "nodes.jsonl"]


def change(records: list[dict[str, object]], **fields: object) -> str:
    return "".join(json.dumps(record) + "\n" for record in [records[0], {**records[1], **fields}])


BAD = [
    pytest.param(lambda records: "{}\n", "claims.jsonl:1: ", id="an empty object"),
    pytest.param(lambda records: json.dumps(records[0]) + "\n\n{half", "claims.jsonl:3: is not JSON", id="half a line"),
    pytest.param(lambda records: change(records, cues=[]), "claims.jsonl:2: cues: ", id="a negated record without cue"),
    pytest.param(
        lambda records: change(records, predicate="likes", direction="unspecified"),
        "claims.jsonl:2: predicate: 'likes'",
        id="a predicate",
    ),
    pytest.param(lambda records: change(records, id="claim:x"), "claims.jsonl:2: id: 'claim:x'", id="an id"),
    pytest.param(lambda records: change(records, year=1), "claims.jsonl:2: record: ", id="an unknown field"),
    pytest.param(lambda records: json.dumps([records[0]]), "claims.jsonl:1: record: ", id="a list"),
]


# Each problem with one format, and each format with one problem.
FORMATS_WITH_BAD = [("csv", *case.values) for case in BAD] + [
    (writer.name, *BAD[1].values) for writer in WRITERS if writer.name != "csv"
]


@pytest.mark.parametrize(
    ("name", "make", "said"), FORMATS_WITH_BAD, ids=[f"{name} {said}" for name, _, said in FORMATS_WITH_BAD]
)
def test_a_bad_record_is_named_by_line_and_field_and_nothing_is_left(
    make: Callable[[list[dict[str, object]]], str],
    said: str,
    name: str,
    command: Command,
    records: list[dict[str, object]],
    tmp_path: Path,
) -> None:
    if name in NEEDS:
        pytest.importorskip(NEEDS[name])
    (tmp_path / "claims.jsonl").write_text(make(records))
    done = command("export", "claims.jsonl", "--to", name, "--documents", "texts.jsonl", "-o", "out")
    assert done.returncode == 1
    assert done.stderr.decode().startswith(f"error: {said}")
    assert "validate" in done.stderr.decode()
    assert [path.name for path in tmp_path.iterdir() if "out" in path.name] == []


def test_a_text_that_has_changed_is_refused(command: Command, records: object, tmp_path: Path) -> None:
    texts = (tmp_path / "texts.jsonl").read_text()
    (tmp_path / "texts.jsonl").write_text(texts.replace("Zebrin", "Zebrun"))
    done = command("export", "claims.jsonl", "--to", "brat", "--documents", "texts.jsonl", "-o", "out")
    assert done.returncode == 1
    assert b"claims.jsonl:1: the text of a.txt is another one now" in done.stderr


def test_claims_of_a_document_that_stand_apart_are_refused(command: Command, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Zebrin induces quillin. Orlo induces zebrin.")
    command("extract", "a.txt", "b.txt", "-o", "claims.jsonl", "--documents", "texts.jsonl")
    first, second, third, fourth = (tmp_path / "claims.jsonl").read_text().splitlines()
    (tmp_path / "claims.jsonl").write_text("\n".join([first, third, second, fourth]))
    done = command("export", "claims.jsonl", "--to", "bioc", "--documents", "texts.jsonl")
    assert done.returncode == 1
    assert b"claims.jsonl:3: more claims of a.txt" in done.stderr


USAGE = [
    pytest.param(("--to", "xls"), "Known names: csv", id="an unknown format"),
    pytest.param(("--to", "kgx"), "give a folder", id="several files on standard output"),
    pytest.param(("--to", "bioc"), "--documents wrote", id="no texts"),
    pytest.param(("--to", "bel", "--bom"), "only csv, tsv take it", id="a mark before what is no table"),
    pytest.param((), "--to", id="no format"),
]


@pytest.mark.parametrize(("options", "said"), USAGE)
def test_wrong_usage_is_told(options: tuple[str, ...], said: str, command: Command, records: object) -> None:
    done = command("export", "claims.jsonl", *options)
    assert done.returncode == 2
    assert said in " ".join(done.stderr.decode().replace("│", " ").split())


@pytest.mark.parametrize(("name", "extra"), [("parquet", "parquet"), ("graphml", "graph")])
def test_a_missing_extra_names_its_installation(
    name: str, extra: str, command: Command, records: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, NEEDS[name], None)
    done = command("export", "claims.jsonl", "--to", name)
    assert done.returncode == 1
    assert f"pip install 'bioclaims[{extra}]'".encode() in done.stderr


def test_formats_and_columns_are_shown(command: Command) -> None:
    shown = command("export", "--formats").stdout.decode()
    assert all(f"| `{writer.name}` |" in shown for writer in WRITERS)
    assert "| `agent_aspect` |" in command("export", "--columns").stdout.decode()
