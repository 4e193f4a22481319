"""Whole lines, and whole files under the name that was asked for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bioclaims.errors import OutputError
from bioclaims.model import Document, Section, to_document_record
from bioclaims.schema import find_problems
from bioclaims.writers import LineWriter, open_lines


def test_the_target_appears_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "a.jsonl"
    writer = open_lines(str(target))
    writer.write([{"α": 1}, {"b": None}])
    assert not target.exists()
    writer.finish()
    assert target.read_text() == '{"α":1}\n{"b":null}\n'
    assert list(tmp_path.iterdir()) == [target]


def test_a_stopped_writer_leaves_its_part(tmp_path: Path) -> None:
    writer = open_lines(str(tmp_path / "a.jsonl"))
    writer.write([{"a": 1}])
    part = writer.stop()
    assert part == tmp_path / "a.jsonl.part"
    assert part.read_text() == '{"a":1}\n'


def test_a_stopped_writer_that_wrote_nothing_leaves_nothing(tmp_path: Path) -> None:
    assert open_lines(str(tmp_path / "a.jsonl")).stop() is None
    assert list(tmp_path.iterdir()) == []


def test_stopping_after_the_end_changes_nothing(tmp_path: Path) -> None:
    writer = open_lines(str(tmp_path / "a.jsonl"))
    writer.write([{"a": 1}])
    writer.finish()
    writer.stop()
    assert [path.name for path in tmp_path.iterdir()] == ["a.jsonl"]


def test_the_old_file_stands_until_the_new_one_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "a.jsonl"
    target.write_text("old")
    writer = open_lines(str(target), overwrite=True)
    writer.write([{"a": 1}])
    assert target.read_text() == "old"
    writer.finish()
    assert target.read_text() == '{"a":1}\n'


def test_two_writers_to_one_file_are_refused(tmp_path: Path) -> None:
    first = open_lines(str(tmp_path / "a.jsonl"))
    with pytest.raises(OutputError, match="a run that was stopped, or still goes on"):
        open_lines(str(tmp_path / "a.jsonl"))
    first.stop()


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.jsonl").write_text("old")
    (tmp_path / "link.jsonl").symlink_to(tmp_path / "real.jsonl")
    writer = open_lines(str(tmp_path / "link.jsonl"), overwrite=True)
    writer.write([{"a": 1}])
    writer.finish()
    assert (tmp_path / "link.jsonl").is_symlink()
    assert (tmp_path / "real.jsonl").read_text() == '{"a":1}\n'


class FullDisk:
    """A file on a disk that takes ``room`` bytes."""

    closed = False

    def __init__(self, path: Path, room: int) -> None:
        self.file = open(path, "wb", buffering=0)  # noqa: SIM115
        self.room = room

    def write(self, data: memoryview) -> int:
        taken = min(self.room, len(data))
        if not taken:
            raise OSError(28, os.strerror(28))
        self.room -= taken
        return self.file.write(data[:taken])

    def __getattr__(self, name: str) -> object:
        return getattr(self.file, name)


def test_a_full_disk_leaves_whole_lines_and_says_where(tmp_path: Path) -> None:
    part = tmp_path / "a.jsonl.part"
    stream = FullDisk(part, room=20)
    writer = LineWriter(stream, where="a.jsonl", part=part, target=tmp_path / "a.jsonl")  # type: ignore[arg-type]
    writer.write([{"a": 1}])
    with pytest.raises(OutputError, match=r"No space left on device.*a\.jsonl\.part"):
        writer.write([{"b": 2}, {"c": 3}, {"d": 4}])
    assert part.read_text() == '{"a":1}\n'


def test_a_document_record_follows_its_schema() -> None:
    document = Document(
        id="1", text="On it\nIt binds.", title="On it", sections=(Section("title", 0, 5, "T"),), metadata={"a": 1}
    )
    record = to_document_record(document)
    assert find_problems(record, schema="document") == []
    assert record["sections"] == [{"type": "title", "start": 0, "end": 5, "title": "T"}]
