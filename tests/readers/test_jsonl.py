"""Document JSON lines: each line is a document or says why not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bioclaims.model import Document, Section, to_document_record
from bioclaims.readers import FailedDocument, read_documents
from bioclaims.readers import source as source_module


def read(folder: Path, data: bytes | str) -> list[Document | FailedDocument]:
    path = folder / "a.jsonl"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return list(read_documents([str(path)]))


GOOD = '{"id": "1", "text": "It binds."}'
BAD = [
    pytest.param("{", "is not JSON", id="half an object"),
    pytest.param("plain words", "is not JSON", id="no JSON"),
    pytest.param("3", "record: 3 is not of type 'object'", id="a number"),
    pytest.param('{"text": "x"}', "record: 'id' is a required property", id="no id"),
    pytest.param('{"id": "", "text": "x"}', "id: '' should be non-empty", id="an empty id"),
    pytest.param('{"id": "2", "text": 5}', "text: 5 is not of type 'string'", id="a text that is none"),
    pytest.param('{"id": "2", "text": " "}', "has no text (document 2)", id="a text of white space"),
    pytest.param('{"id": "2", "text": "x", "mood": 1}', "'mood' was unexpected", id="a field that is not known"),
    pytest.param('{"id": "2", "text": "x\\ud800"}', "is not JSON", id="half a character"),
    pytest.param(
        '{"id": "2", "text": "x", "sections": [{"type": "title", "start": 0, "end": 9}]}',
        "ends beyond the text (1 code points)",
        id="a section that ends beyond the text",
    ),
    pytest.param(
        '{"id": "2", "text": "x", "sections": [{"type": "song", "start": 0, "end": 1}]}',
        "sections[0].type: 'song' is not one of",
        id="a section of no known type",
    ),
]


@pytest.mark.parametrize(("line", "what"), BAD)
def test_a_bad_line_is_named_and_the_others_are_read(line: str, what: str, tmp_path: Path) -> None:
    first, failed, last = read(tmp_path, f"{GOOD}\n{line}\n\n{GOOD}")
    assert isinstance(first, Document) and isinstance(last, Document)
    assert isinstance(failed, FailedDocument)
    assert failed.where.endswith("a.jsonl:2")
    assert what in failed.what
    assert failed.cure


def test_a_document_that_was_written_reads_the_same(tmp_path: Path) -> None:
    document = Document(
        id="doi:10.0/1", text="On α\r\nIt binds.", title="On α",
        sections=(Section("title", 0, 4), Section("abstract", 6, 15)),
        year=2019, retracted=True, source="somewhere", metadata={"journal": "J Inv Res"},
    )  # fmt: skip
    assert read(tmp_path, json.dumps(to_document_record(document))) == [document]


def test_sections_are_taken_as_given_and_not_guessed(tmp_path: Path) -> None:
    (document,) = read(tmp_path, json.dumps({"id": "1", "text": "On zebrin and quillin\n\nIt binds to it."}))
    assert isinstance(document, Document)
    assert document.sections == ()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_byte_order_marks_are_understood(encoding: str, tmp_path: Path, recwarn: pytest.WarningsRecorder) -> None:
    (document,) = read(tmp_path, '{"id": "1", "text": "α binds."}'.encode(encoding))
    assert isinstance(document, Document) and document.text == "α binds."
    assert bool(recwarn.list) == (encoding == "utf-16")


def test_a_line_that_is_not_utf8_is_read_with_one_warning(tmp_path: Path) -> None:
    line = '{"id": "1", "text": "Zébrin binds."}'.encode("windows-1252")
    with pytest.warns(UserWarning, match=r"a\.jsonl:2: not UTF-8, read as windows-1252") as warned:
        documents = read(tmp_path, b"\n".join([GOOD.encode(), line, line]))
    assert [document.text for document in documents if isinstance(document, Document)][1:] == ["Zébrin binds."] * 2
    assert len(warned) == 1


def test_a_line_too_long_to_hold_is_passed_over_without_reading_it_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bioclaims.readers.jsonl.MAX_BYTES", 64)
    long = json.dumps({"id": "2", "text": "x" * 500})
    first, failed, last = read(tmp_path, f"{GOOD}\n{long}\n{GOOD}")
    assert isinstance(first, Document) and isinstance(last, Document)
    assert isinstance(failed, FailedDocument) and failed.where.endswith(":2") and "is longer than" in failed.what
    assert source_module.MAX_BYTES > 20_000_000
