"""What every reader of the table keeps to: one set of tests over all of them."""

from __future__ import annotations

import gzip
import html
import io
import json
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import zstandard

from bioclaims.model import Document, Span, from_document_record, to_document_record
from bioclaims.readers import FORMATS, FailedDocument, read_documents
from bioclaims.readers.formats import get_format
from bioclaims.readers.source import Source, peek
from bioclaims.schema import find_problems
from readers.samples import OTHER, SAMPLES, Sample

NAMES = [known.name for known in FORMATS]
# Formats whose files hold many documents, one behind the other.
MANY = [name for name in NAMES if len(SAMPLES[name]().records) > 1]
# Formats that are read as they stand: their text is the file's, or a string in it.
VERBATIM = ("jsonl", "biocjson", "pubtator", "standoff", "tsv", "csv", "parquet", "pdf", "text")


def write(folder: Path, name: str, data: bytes, sample: Sample) -> Path:
    """Write ``data`` as a file called ``name``, and what stands beside the sample beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    for ending, beside in sample.beside.items():
        (folder / name).with_suffix(ending).write_bytes(beside)
    (folder / name).write_bytes(data)
    return folder / name


def read(path: Path | str, **options: object) -> list[Document | FailedDocument]:
    return list(read_documents([str(path)], notify=lambda message: None, **options))  # type: ignore[arg-type]


def read_good(path: Path | str, **options: object) -> list[Document]:
    found = read(path, **options)
    assert [str(each) for each in found if isinstance(each, FailedDocument)] == []
    return [each for each in found if isinstance(each, Document)]


def documents_of(name: str, folder: Path) -> list[Document]:
    sample = SAMPLES[name]()
    return read_good(write(folder, f"a{sample.ending}", sample.data, sample))


def test_every_format_of_the_table_has_a_sample_a_help_line_and_a_name_of_its_own() -> None:
    assert [*SAMPLES] == NAMES and len(set(NAMES)) == len(NAMES)
    assert all(known.help and all(ending.startswith(".") for ending in known.extensions) for known in FORMATS)


@pytest.mark.parametrize("name", NAMES)
def test_content_tells_the_format_and_all_documents_come(name: str, tmp_path: Path) -> None:
    sample = SAMPLES[name]()
    documents = documents_of(name, tmp_path)
    assert len(documents) == sample.documents
    assert sample.text in documents[0].text
    assert OTHER in documents[-1].text
    assert documents[0].metadata.get("format", "jsonl") in (name, "table")
    assert len({document.id for document in documents}) == len(documents)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "standoff"])
@pytest.mark.parametrize("ending", [".dat", ".xml", ".txt", ""])
def test_the_ending_of_the_name_does_not_mislead(name: str, ending: str, tmp_path: Path) -> None:
    sample = SAMPLES[name]()
    found = read_good(write(tmp_path, f"a{ending}", sample.data, sample))
    assert [document.text for document in found] == [document.text for document in documents_of(name, tmp_path / "b")]


@pytest.mark.parametrize("name", NAMES)
def test_a_format_that_is_forced_reads_the_same(name: str, tmp_path: Path) -> None:
    sample = SAMPLES[name]()
    path = write(tmp_path, f"a{sample.ending}", sample.data, sample)
    assert read(path, format=name) == read(path)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "standoff"])
@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress], ids=["gz", "zst"])
def test_what_is_compressed_reads_the_same(name: str, pack: object, tmp_path: Path) -> None:
    sample = SAMPLES[name]()
    ending = ".gz" if pack is gzip.compress else ".zst"
    packed = write(tmp_path, f"a{sample.ending}{ending}", pack(sample.data), sample)  # type: ignore[operator]
    assert [each.text for each in read_good(packed)] == [each.text for each in documents_of(name, tmp_path)]


@pytest.mark.parametrize("name", [name for name in NAMES if name != "standoff"])
def test_standard_input_reads_the_same(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sample = SAMPLES[name]()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(sample.data)))
    assert [each.text for each in read_good("-")] == [each.text for each in documents_of(name, tmp_path)]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_reads_the_same_each_time(name: str, tmp_path: Path) -> None:
    assert documents_of(name, tmp_path) == documents_of(name, tmp_path)


@pytest.mark.parametrize("name", NAMES)
def test_without_the_way_back_a_document_is_the_same(name: str, tmp_path: Path) -> None:
    sample = SAMPLES[name]()
    path = write(tmp_path, f"a{sample.ending}", sample.data, sample)
    assert read_good(path, origins=False) == [replace(each, origin=None) for each in read_good(path)]


@pytest.mark.parametrize("name", MANY)
def test_without_the_way_back_faults_are_the_same(name: str, tmp_path: Path) -> None:
    sample = SAMPLES[name]()
    path = write(tmp_path, f"a{sample.ending}", sample.broken(), sample)
    assert [str(each) for each in read(path, origins=False) if isinstance(each, FailedDocument)] == [
        str(each) for each in read(path) if isinstance(each, FailedDocument)
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_document_follows_the_schema_and_comes_back_from_its_record(name: str, tmp_path: Path) -> None:
    for document in documents_of(name, tmp_path):
        record = json.loads(json.dumps(to_document_record(document)))
        assert find_problems(record, schema="document") == []
        assert from_document_record(record) == document


@pytest.mark.parametrize("name", NAMES)
def test_sections_are_in_order_and_the_title_is_where_it_says(name: str, tmp_path: Path) -> None:
    for document in documents_of(name, tmp_path):
        titles = [document.text[each.start : each.end] for each in document.sections if each.type == "title"]
        assert all(each.end > each.start for each in document.sections)
        assert not titles or " ".join(" ".join(titles).split()) == document.title


def decode(source: str) -> str:
    """Return what XML and HTML mean by ``source``, white space as one space."""
    return " ".join(html.unescape(source).split())


def same(words: str, source: str) -> bool:
    """Return whether the characters are the same; white space may be of another kind."""
    pairs = zip(words, source, strict=True)
    return all(one == other or (one.isspace() and other.isspace()) for one, other in pairs)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in VERBATIM])
def test_offsets_lead_back_to_the_raw_text(name: str, tmp_path: Path) -> None:
    sample = SAMPLES[name]()
    for document in documents_of(name, tmp_path):
        origin = document.origin
        assert origin is not None and origin.text in sample.data.decode("utf-8")
        for run in origin.runs:
            words = document.text[run.start : run.end]
            source = origin.text[run.source_start : run.source_end]
            assert same(words, source) if run.is_even() else words.strip() == decode(source)
        covered = {place for run in origin.runs for place in range(run.start, run.end)}
        lost = {char for place, char in enumerate(document.text) if place not in covered and not char.isspace()}
        # What is written between number and exponent stands nowhere in the source.
        assert lost <= {"^"}


@pytest.mark.parametrize("name", [name for name in NAMES if name not in VERBATIM])
def test_a_span_finds_the_characters_that_it_stands_for(name: str, tmp_path: Path) -> None:
    document = documents_of(name, tmp_path)[0]
    assert document.origin is not None
    start = document.text.rindex("TNF-α")
    place = document.origin.find(Span(start, start + 5))
    assert place is not None
    found = document.origin.text[place.start : place.end]
    assert html.unescape(found) == "TNF-α" and found.startswith("TNF-")


@pytest.mark.parametrize("name", [name for name in VERBATIM if name not in ("parquet", "pdf")])
def test_a_text_that_has_no_origin_stands_in_the_file_as_it_is(name: str, tmp_path: Path) -> None:
    sample = SAMPLES[name]()
    raw = sample.data.decode("utf-8")
    strings = {raw} | (
        {json.loads(each) for each in re.findall(r'"(?:[^"\\]|\\.)*"', raw)} if "json" in name else set()
    )
    for document in documents_of(name, tmp_path):
        assert document.origin is None
        parts = [document.text[each.start : each.end] for each in document.sections if each.offset is not None]
        for part in parts or document.text.split("\n"):
            assert any(part in each for each in strings)


@pytest.mark.parametrize("name", ["bioc", "biocjson"])
def test_passages_keep_their_offsets(name: str, tmp_path: Path) -> None:
    document = documents_of(name, tmp_path)[0]
    assert [each.offset for each in document.sections] == [0, len(document.title or "") + 1]
    (mention,) = document.mentions or ()
    section = next(each for each in document.sections if each.start <= mention.span.start < each.end)
    assert section.offset is not None
    place = str(section.offset + mention.span.start - section.start)
    assert re.search(rf'offset"?[=:] ?"?{place}\b', SAMPLES[name]().data.decode("utf-8"))


@pytest.mark.parametrize("name", MANY)
@pytest.mark.parametrize("ends", [b"\n", b"\r\n"], ids=["LF", "CR LF"])
def test_a_bad_record_is_one_error_with_its_line_and_costs_no_other(name: str, ends: bytes, tmp_path: Path) -> None:
    sample = SAMPLES[name]()
    data = sample.broken().replace(b"\n", ends)
    path = write(tmp_path, f"a{sample.ending}", data, sample)
    failed, good = read(path)
    assert isinstance(failed, FailedDocument) and isinstance(good, Document)
    assert re.match(rf"{re.escape(str(path))}:[0-9]+\b", failed.where), failed
    line = int(failed.where.removeprefix(f"{path}:").split(" ")[0])
    first = sample.opening.count(b"\n") + 1
    assert first <= line <= first + sample.records[0].count(b"\n")
    assert failed.what and failed.cure and "Traceback" not in str(failed)
    assert good.text.strip().removeprefix("\n").startswith(OTHER)


class Counted(io.RawIOBase):
    """A stream that makes a file of many records as it is read, and counts."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self.count = 0
        self._chunks = chunks
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._rest or next(self._chunks, b"")
        data, self._rest = data[: len(buffer)], data[len(buffer) :]
        buffer[: len(data)] = data
        self.count += len(data)
        return len(data)


def make_stream(sample: Sample, records: int) -> Counted:
    def chunks() -> Iterator[bytes]:
        yield sample.opening
        for number in range(records):
            yield (sample.between if number else b"") + sample.records[0]
        yield sample.closing

    return Counted(chunks())


def open_source(stream: Counted) -> Source:
    head, whole = peek(io.BufferedReader(stream))
    return Source("a", "a", head, whole, lambda message: None)


@pytest.mark.parametrize("name", MANY)
def test_no_more_of_a_file_is_held_than_a_little_beyond_the_record(name: str) -> None:
    sample = SAMPLES[name]()
    records = 1_500_000 // len(sample.records[0])
    stream = make_stream(sample, records)
    size = len(sample.records[0]) + len(sample.between)
    number = 0
    for number, document in enumerate(get_format(name).read(open_source(stream)), start=1):
        assert isinstance(document, Document)
        assert stream.count - number * size < 600_000
    assert number == records


@pytest.mark.parametrize("name", NAMES)
def test_a_file_without_anything_is_one_error(name: str, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    (failed,) = read(tmp_path / "a", format=name)
    assert isinstance(failed, FailedDocument) and "is empty" in failed.what


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ("text", "html")])
def test_another_kind_of_file_is_refused_with_a_cure(name: str, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("Words that no format but plain text knows.\n")
    found = read(tmp_path / "a", format=name)
    assert all(isinstance(each, FailedDocument) and each.cure for each in found) and len(found) == 1


def test_files_beside_a_text_are_not_named_as_passed_over(tmp_path: Path) -> None:
    sample = SAMPLES["standoff"]()
    write(tmp_path / "box", "a.txt", sample.data, sample)
    said: list[str] = []
    (document,) = read_documents([str(tmp_path / "box")], notify=said.append)
    assert isinstance(document, Document) and document.mentions is not None
    assert said == [f"{tmp_path}/box/a.a1: mentions of types that are not known are read as other: Widget (1)"]


def test_patterns_stand_for_the_files_that_fit_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for place in ("box/b.txt", "box/deep/er/a.txt", "box/deep/c.dat"):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_text(OTHER)
    monkeypatch.chdir(tmp_path)
    assert [each.id for each in read_good("box/**/*.txt")] == ["box/b.txt", "box/deep/er/a.txt"]
    assert [each.id for each in read_good("box/d*/?.dat")] == ["box/deep/c.dat"]
    os.rename("box/b.txt", "box/[b].txt")
    assert [each.id for each in read_good("box/[b].txt")] == ["box/[b].txt"]
