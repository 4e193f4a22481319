"""Tables: which column holds what, and rows that do not fit."""

from __future__ import annotations

import builtins
import importlib
from pathlib import Path

import pyarrow as arrow
import pytest
from pyarrow import parquet

from bioclaims.errors import InputError, UnknownNameError
from bioclaims.model import Document
from bioclaims.readers import FailedDocument, read_documents
from bioclaims.readers.table import parse_columns


def read(folder: Path, data: bytes | str, *, ending: str = ".csv", columns: str | None = None) -> list[object]:
    (folder / f"a{ending}").write_bytes(data.encode() if isinstance(data, str) else data)
    named = parse_columns(columns) if columns else None
    return list(read_documents([str(folder / f"a{ending}")], columns=named, notify=lambda message: None))


@pytest.mark.parametrize("ending", [".csv", ".tsv"])
def test_columns_are_those_that_are_named(ending: str, tmp_path: Path) -> None:
    rows = [["pmid", "head", "abstract", "when"], ["7", "On zebrin", "It binds.", "2011-05"]]
    data = "\r\n".join(("," if ending == ".csv" else "\t").join(row) for row in rows)
    (document,) = read(tmp_path, data, ending=ending, columns="id=pmid,title=head,text=abstract,year=when")
    assert isinstance(document, Document)
    assert (document.id, document.title, document.year) == ("PMID:7", "On zebrin", 2011)
    assert document.text == "On zebrin\n\nIt binds."
    assert [(each.type, document.text[each.start : each.end]) for each in document.sections] == [
        ("title", "On zebrin"), ("abstract", "It binds.")
    ]  # fmt: skip


def test_columns_of_parquet_are_those_that_are_named(tmp_path: Path) -> None:
    parquet.write_table(
        arrow.table({"n": [1, 2, 3], "words": ["It binds.", None, "It rests."], "y": [2011, 2012, None]}),
        tmp_path / "b.parquet",
    )
    found = read(tmp_path, (tmp_path / "b.parquet").read_bytes(), ending=".parquet", columns="id=n,text=words,year=y")
    first, failed, last = found
    assert isinstance(first, Document) and isinstance(last, Document) and isinstance(failed, FailedDocument)
    assert (first.id, first.year, first.text, last.year) == ("1", 2011, "It binds.", None)
    assert "has no text" in failed.what and failed.where.endswith("(record 2)")


def test_cells_may_have_line_ends_and_quotes_in_them(tmp_path: Path) -> None:
    first, second = read(tmp_path, 'id,text\n1,"It ""binds"",\r\nthen rests."\n2,It rests.\n')
    assert isinstance(first, Document) and first.text == 'It "binds",\r\nthen rests.'
    assert isinstance(second, Document) and second.source is not None and second.source.endswith(":4 (record 2)")


@pytest.mark.parametrize("ending", [".csv", ".tsv"])
def test_a_quote_that_is_never_closed_does_not_take_in_the_rows_behind_it_unsaid(ending: str, tmp_path: Path) -> None:
    rows = 'id,text\n1,It binds.\n2,"It rests.\n3,It lies.\n'.replace(",", "," if ending == ".csv" else "\t")
    first, failed = read(tmp_path, rows, ending=ending)
    assert isinstance(first, Document) and isinstance(failed, FailedDocument)
    assert failed.where.endswith(":3") and failed.what == "begins a cell with a quote that is never closed"
    assert "written twice" in failed.cure


def test_quotes_around_part_of_a_cell_cost_that_row_alone(tmp_path: Path) -> None:
    failed, second = read(tmp_path, 'id,text\n1,"It" binds.\n2,It rests.\n')
    assert isinstance(failed, FailedDocument) and isinstance(second, Document)
    assert failed.where.endswith(":2") and failed.what.startswith("is no row of a table")


def test_two_columns_of_one_name_are_refused(tmp_path: Path) -> None:
    (failed,) = read(tmp_path, "id,text,text\n1,It binds.,It rests.\n")
    assert isinstance(failed, FailedDocument) and failed.what == "has 2 columns 'text'"


def test_documents_without_a_column_of_ids_are_numbered(tmp_path: Path) -> None:
    found = read(tmp_path, "text,x\nIt binds.,1\nIt rests.,2\n")
    assert [each.id.rpartition("#")[2] for each in found if isinstance(each, Document)] == ["1", "2"]


BAD_ROWS = [
    ("1,It binds.,too much", "has 3 cells where the first line names 2"),
    ("1", "has 1 cells where the first line names 2"),
    ("1,", "has no text"),
    (b"1,It b\xe9inds.", "is not in the file's encoding"),
]


@pytest.mark.parametrize(("row", "said"), BAD_ROWS)
def test_a_bad_row_is_named_and_costs_no_other(row: str | bytes, said: str, tmp_path: Path) -> None:
    data = b"id,text\n0,It lies.\n" * 1 + b"9,Padding.\n" * 8000
    data += (row.encode() if isinstance(row, str) else row) + b"\n2,It rests.\n"
    found = read(tmp_path, data)
    failed = [each for each in found if isinstance(each, FailedDocument)]
    assert [said in each.what for each in failed] == [True]
    assert failed[0].where.endswith("a.csv:8003 (record 8002)")
    assert len(found) == 8003


@pytest.mark.parametrize("ending", [".csv", ".parquet"])
def test_a_column_that_is_missing_is_named_with_those_that_are_there(ending: str, tmp_path: Path) -> None:
    parquet.write_table(arrow.table({"a": ["x"], "b": ["y"]}), tmp_path / "b.parquet")
    data = (tmp_path / "b.parquet").read_bytes() if ending == ".parquet" else b"a,b\nx,y\n"
    (failed,) = read(tmp_path, data, ending=ending)
    assert isinstance(failed, FailedDocument)
    assert "has no column 'text' for the text; it has 'a', 'b'" in failed.what and "--columns" in failed.cure


@pytest.mark.parametrize("text", ["", "text", "text=", "=x", "text=a,,"])
def test_columns_that_name_nothing_are_refused(text: str) -> None:
    with pytest.raises((InputError, UnknownNameError)):
        parse_columns(text)


def test_a_field_that_is_not_known_lists_the_known_ones() -> None:
    with pytest.raises(UnknownNameError, match="id, text, title, year"):
        parse_columns("abstract=x")


@pytest.mark.parametrize(
    ("module", "data", "ending", "cure"),
    [
        ("pyarrow.parquet", b"PAR1" * 9, ".parquet", "pip install 'bioclaims[parquet]'"),
        ("pypdf", b"%PDF-1.4\n" * 9, ".pdf", "pip install 'bioclaims[pdf]'"),
        ("zstandard", b"\x28\xb5\x2f\xfd" * 9, ".zst", "pip install 'bioclaims[zstd]'"),
    ],
)
def test_what_is_not_installed_is_named_with_its_command(
    module: str, data: bytes, ending: str, cure: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def find(name: str, *others: object) -> object:
        if name == module:
            raise ModuleNotFoundError(name=name)
        return builtins.__import__(name)

    for place in ("table", "pdf", "files.packed"):
        monkeypatch.setattr(importlib.import_module(f"bioclaims.readers.{place}"), "import_module", find)
    (failed,) = read(tmp_path, data, ending=ending)
    assert isinstance(failed, FailedDocument) and failed.cure.startswith(cure)
