"""Paths as documents."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bioclaims.errors import InputError, UnknownNameError
from bioclaims.model import Document
from bioclaims.readers import FailedDocument, read_documents

TEXT = "On zebrin and quillin in mice\n\nZebrin induces quillin in most of them.\n"
JSON_LINE = '{"id": "1", "text": "Zebrin induces quillin."}\n'


def test_a_format_that_is_named_is_used(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(JSON_LINE)
    (document,) = read_documents([str(tmp_path / "a.txt")], format="text")
    assert isinstance(document, Document)
    assert document.text == JSON_LINE


def test_an_unknown_format_lists_the_known_ones() -> None:
    with pytest.raises(UnknownNameError, match="pubmed, jats, bioc, biocjson, jsonl, html"):
        read_documents([], format="word")


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(TEXT)


def ids(paths: list[str], **options: object) -> list[str]:
    found = read_documents(paths, notify=lambda message: None, **options)  # type: ignore[arg-type]
    return [document.id if isinstance(document, Document) else str(document) for document in found]


def test_folders_are_read_through_in_sorted_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "box/b.txt", "box/a/z.txt", "box/a/y.TXT", "box/B.txt", "box/.git/x.txt", "box/c.py", "box/d")
    monkeypatch.chdir(tmp_path)
    assert ids(["box"]) == ["box/B.txt", "box/a/y.TXT", "box/a/z.txt", "box/b.txt"]


def test_paths_keep_the_users_order_and_name_and_come_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "box/b.txt", "box/a.txt")
    monkeypatch.chdir(tmp_path)
    assert ids(["./box/b.txt", "box", str(tmp_path / "box/a.txt")]) == ["box/b.txt", "box/a.txt"]


def test_links_in_a_circle_do_not_hang(tmp_path: Path) -> None:
    write(tmp_path, "box/a.txt")
    (tmp_path / "box/again").symlink_to(tmp_path / "box")
    assert len(ids([str(tmp_path / "box")])) == 1


def test_a_link_to_nothing_is_a_missing_path(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "absent")
    with pytest.raises(InputError, match="link to a file that does not exist"):
        read_documents([str(tmp_path / "a.txt")])


def test_files_about_to_be_written_are_left_out(tmp_path: Path) -> None:
    write(tmp_path, "box/a.txt", "box/b.txt")
    assert len(ids([str(tmp_path / "box")], exclude=[tmp_path / "box/b.txt"])) == 1


def test_a_missing_path_is_found_before_anything_is_read(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    with pytest.raises(InputError, match="absent: does not exist"):
        read_documents([str(tmp_path / "a.txt"), "absent"])


def test_a_name_that_is_not_utf8_gives_an_id_that_json_can_hold(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/z\xe9brin.txt"
    with open(path, "w") as stream:
        stream.write(TEXT)
    (found,) = ids([os.fsdecode(path)])
    assert found.encode("utf-8").endswith(b"brin.txt")


def test_a_file_that_vanishes_is_one_failed_document(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt")
    found = read_documents([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")])
    assert isinstance(next(found), Document)
    (tmp_path / "b.txt").unlink()
    failed = next(found)
    assert isinstance(failed, FailedDocument)
    assert "No such file" in failed.what


def test_a_pipe_is_read_like_a_file(tmp_path: Path) -> None:
    read_end, write_end = os.pipe()
    os.write(write_end, JSON_LINE.encode())
    os.close(write_end)
    try:
        assert ids([f"/dev/fd/{read_end}"]) == ["1"]
    finally:
        os.close(read_end)
