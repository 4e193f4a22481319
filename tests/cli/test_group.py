"""``bioclaims group``: files of claims in, groups out, in each form."""

from __future__ import annotations

import csv
import gzip
import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from bioclaims.claims.corpus.formats import COLUMNS
from bioclaims.model import to_document_record, to_record
from bioclaims.writers.cells import unguard_cell
from sample_claims import HOSTILE, Page, make_hostile
from sample_corpus import make_corpus

pytest.importorskip("duckdb")
Command = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(autouse=True)
def claims(tmp_path: Path) -> bytes:
    lines = b"".join(json.dumps(to_record(claim)).encode() + b"\n" for claim in make_corpus())
    (tmp_path / "claims.jsonl").write_bytes(lines)
    return lines


def read_rows(table: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.decode(), newline="")))


def test_groups_are_json_lines_with_conflicts_first(command: Command) -> None:
    done = command("group", "claims.jsonl")
    groups = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (0, b"records 33\n")
    assert groups[0]["agent"] == {"id": "HGNC:6018", "name": "IL6", "type": "gene_or_gene_product"}
    assert groups[0]["conflicts"] == [
        {
            "conflict": "increase or decrease",
            "within": "papers",
            "papers": [2, 1],
            "weight": 0.7,
            "split_by": [{"kind": "cells", "one": ["HeLa", "hepatocyte"], "other": ["macrophage"]}],
        }
    ]
    assert groups[0]["sides"][1]["contexts"] == [
        {"kind": "cell_type", "id": "CL:0000235", "name": "macrophage", "papers": 1}
    ]
    assert [bool(each["conflicts"]) for each in groups] == sorted(bool(each["conflicts"]) for each in groups)[::-1]


def test_groups_are_text_for_a_person(command: Command) -> None:
    done = command("group", "claims.jsonl", "--to", "text", "--most", "2", "--any-aspect", "-q")
    lines = done.stdout.decode().splitlines()
    assert lines[0].split() == [
        "agent", "theme", "aspect", "papers", "affirmed", "denied", "doubted", "up", "down", "conflict",
    ]  # fmt: skip
    assert lines[1].split(maxsplit=10) == [
        "1", "IL6", "effect", "SOCS3", "5", "3", "0", "2", "2", "1", "increase or decrease, 2 : 1, papers",
    ]  # fmt: skip
    at = lines.index("1. IL6 [HGNC:6018] → SOCS3 [HGNC:19391]")
    assert lines[at + 1] == ("   increase or decrease (2 : 1, papers), split by cells: HeLa, hepatocyte ≠ macrophage")
    assert lines[at + 2] == (
        "   increase, papers 2: cell_line: HeLa [cellosaurus:CVCL_0030] (2); cell_type: hepatocyte [CL:0000182] (1)"
    )
    assert lines[at + 3].startswith("      PMID:101 (claim:")
    assert lines[at + 3].endswith(", 0.7): IL-6 induced SOCS3 in HeLa.")


def test_no_group_is_told_as_such(command: Command) -> None:
    assert command("group", "claims.jsonl", "--to", "text", "--least-papers", "99", "-q").stdout == b"no group\n"


def test_the_ending_of_the_output_tells_its_form(command: Command, tmp_path: Path) -> None:
    for name, beginning in (("a.csv", b"relation,agent_id"), ("a.jsonl", b'{"relation"'), ("a.txt", b"    agent ")):
        assert command("group", "claims.jsonl", "-o", name).returncode == 0
        assert (tmp_path / name).read_bytes().startswith(beginning)


def test_a_table_has_the_columns_that_it_describes(command: Command, tmp_path: Path) -> None:
    rows = list(
        csv.DictReader(io.StringIO(command("group", "claims.jsonl", "--to", "csv").stdout.decode(), newline=""))
    )
    assert list(rows[0]) == [column.name for column in COLUMNS]
    assert (rows[0]["conflicts"], rows[0]["split_by"]) == (
        "increase or decrease (2 : 1)", "increase or decrease: cells: HeLa, hepatocyte ≠ macrophage",
    )  # fmt: skip
    parquet = pytest.importorskip("pyarrow.parquet")
    assert command("group", "claims.jsonl", "-o", "a.parquet").returncode == 0
    table = parquet.read_table(tmp_path / "a.parquet").to_pylist()
    assert [row["papers"] for row in table] == [int(row["papers"]) for row in rows]
    assert [row["agent_name"] for row in table] == [row["agent_name"] for row in rows]


def test_no_cell_is_a_formula(command: Command, tmp_path: Path) -> None:
    records = [to_record(claim) for claim, _ in make_hostile()]
    for number, record in enumerate(records):
        record["agent"]["groundings"][0]["curie"] = f"HGNC:{number + 1}"
    (tmp_path / "hostile.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    rows = list(
        csv.DictReader(io.StringIO(command("group", "hostile.jsonl", "--to", "csv").stdout.decode(), newline=""))
    )
    assert {unguard_cell(row["agent_name"]) for row in rows} == set(HOSTILE)
    assert [
        cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝"))
    ] == []


def test_several_files_standard_input_and_packed_ones_are_read(command: Command, claims: bytes, tmp_path: Path) -> None:
    half = claims.index(b"\n", len(claims) // 2) + 1
    (tmp_path / "a.jsonl").write_bytes(claims[:half])
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(claims[half:]))
    whole = command("group", "claims.jsonl", "-q").stdout
    assert command("group", "a.jsonl", "b.jsonl.gz", "-q").stdout == whole
    assert command("group", "-", "b.jsonl.gz", "-q", stdin=claims[:half]).stdout == whole


def test_documents_tell_which_are_one_paper_and_lists_which_are_withdrawn(command: Command, tmp_path: Path) -> None:
    pages = [Page(id, "IL-6 induced SOCS3.") for id in ("PMID:1", "PMC:2", "PMID:3")]
    records = [
        to_record(page.claim(page.participant("IL-6"), "induced", page.participant("SOCS3"), "IL-6 induced SOCS3."))
        for page in pages
    ]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    documents = [to_document_record(page.document) for page in pages]
    documents[1]["metadata"] = {"pmid": "1"}
    (tmp_path / "docs.jsonl").write_text("".join(json.dumps(document) + "\n" for document in documents))
    (tmp_path / "deleted.pmids").write_text("3\n4\n")
    alone = command("group", "a.jsonl")
    assert json.loads(alone.stdout)["papers"] == 3
    done = command("group", "a.jsonl", "--documents", "docs.jsonl", "--withdrawn", "deleted.pmids")
    assert json.loads(done.stdout)["papers"] == 1
    assert done.stderr == b"records 3, 1 of withdrawn documents\n"
    update = (
        "<PubmedArticleSet><DeleteCitation><PMID Version='1'>3</PMID><PMID>4</PMID></DeleteCitation></PubmedArticleSet>"
    )
    (tmp_path / "update.xml.gz").write_bytes(gzip.compress(update.encode()))
    read = command("group", "a.jsonl", "--documents", "docs.jsonl", "--withdrawn", "update.xml.gz")
    assert (read.stdout, read.stderr) == (done.stdout, done.stderr)


def test_an_update_that_withdraws_nothing_leaves_everything(command: Command, tmp_path: Path) -> None:
    (tmp_path / "update.xml").write_text("<PubmedArticleSet><PubmedArticle/></PubmedArticleSet>")
    done = command("group", "claims.jsonl", "--withdrawn", "update.xml")
    assert done.returncode == 0
    assert b"withdrawn" not in done.stderr


BAD = [
    ("no such file", ["absent.jsonl"], 1, "absent.jsonl: cannot be read"),
    ("no JSON", ["bad.jsonl"], 1, "bad.jsonl:2: is not JSON"),
    ("documents", ["docs.jsonl"], 1, "docs.jsonl:1: schema: is not named"),
    ("another version", ["later.jsonl"], 1, "later.jsonl:1: schema: bioclaims/claim/2 is of another version"),
    ("no table", ["bad.parquet"], 1, "bad.parquet: cannot be read"),
    ("another table", ["other.parquet"], 1, "other.parquet: cannot be read"),
    ("an amount of memory", ["claims.jsonl", "--memory", "lots"], 2, "'lots' is no amount of memory"),
    ("too little of it", ["claims.jsonl", "--memory", "1MB"], 1, "--memory: is too little"),
    ("no list of ids", ["claims.jsonl", "--withdrawn", "absent"], 1, "absent: cannot be read"),
    ("an output that exists, before anything is read", ["absent.jsonl", "-o", "claims.jsonl"], 1, "--overwrite"),
    ("a form that is none", ["claims.jsonl", "--to", "xls"], 2, "'xls' is not one of"),
]


@pytest.mark.parametrize(("args", "status", "said"), [each[1:] for each in BAD], ids=[each[0] for each in BAD])
def test_what_cannot_be_read_is_told(args: list[str], status: int, said: str, command: Command, tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    (tmp_path / "bad.jsonl").write_bytes((tmp_path / "claims.jsonl").read_bytes().split(b"\n")[0] + b"\n{\n")
    (tmp_path / "docs.jsonl").write_text('{"id": "a", "text": "b"}\n')
    (tmp_path / "later.jsonl").write_text('{"schema": "bioclaims/claim/2", "id": "claim:1"}\n')
    (tmp_path / "bad.parquet").write_text("PAR1")
    parquet.write_table(arrow.table({"text": ["a"]}), tmp_path / "other.parquet")
    done = command("group", *args)
    assert (done.returncode, done.stdout) == (status, b"")
    assert said in " ".join(done.stderr.decode().replace("│", " ").split())
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []
