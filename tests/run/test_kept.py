"""What extract wrote is read from a file, from a compressed one, and from the folder of a long run."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import orjson
import pytest

from bioclaims.errors import InputError
from bioclaims.model import to_document_record, to_record
from bioclaims.run.claim_files import open_claims
from bioclaims.run.kept import is_plain, list_kept, make_seekable, open_kept
from bioclaims.run.texts import open_texts
from sample_claims import ABSTRACT, make_claims

CLAIMS = make_claims()
LINES = [orjson.dumps(to_record(claim)) + b"\n" for claim in CLAIMS]
DOCUMENT = ABSTRACT.document


def write_plain(folder: Path) -> Path:
    path = folder / "claims.jsonl"
    path.write_bytes(b"".join(LINES))
    return path


def write_gzip(folder: Path) -> Path:
    path = folder / "claims.jsonl.gz"
    path.write_bytes(gzip.compress(b"".join(LINES)))
    return path


def write_zstd(folder: Path) -> Path:
    path = folder / "claims.jsonl.zst"
    path.write_bytes(pytest.importorskip("zstandard").compress(b"".join(LINES)))
    return path


def write_shards(folder: Path) -> Path:
    run = folder / "run"
    run.mkdir()
    (run / "claims-000001.jsonl").write_bytes(b"".join(LINES[2:]))
    (run / "claims-000000.jsonl").write_bytes(b"".join(LINES[:2]))
    (run / "claims-000002.jsonl").write_bytes(b"")
    (run / "documents-000000.jsonl").write_bytes(orjson.dumps(to_document_record(DOCUMENT)) + b"\n")
    return run


ways = pytest.mark.parametrize("write", [write_plain, write_gzip, write_zstd, write_shards])


@ways
def test_its_lines_come_in_order(write: Callable[[Path], Path], tmp_path: Path) -> None:
    with open_kept(write(tmp_path), "claims") as stream:
        assert list(stream) == LINES


@ways
def test_any_place_of_it_can_be_gone_to(write: Callable[[Path], Path], tmp_path: Path) -> None:
    with make_seekable(open_kept(write(tmp_path), "claims")) as stream:
        stream.seek(len(LINES[0]))
        assert stream.readline() == LINES[1]


@ways
def test_claims_are_found_by_document(write: Callable[[Path], Path], tmp_path: Path) -> None:
    with open_claims(str(write(tmp_path))) as claims:
        assert claims.records == len(LINES)
        assert {each["id"] for document in claims for each in claims.read(document)} == {each.id for each in CLAIMS}


def test_texts_of_a_folder_are_found(tmp_path: Path) -> None:
    with open_texts(write_shards(tmp_path)) as texts:
        assert texts.find(DOCUMENT.id, DOCUMENT.sha256) == DOCUMENT.text


def test_only_a_file_as_it_stands_is_plain(tmp_path: Path) -> None:
    assert [is_plain(write(tmp_path)) for write in (write_plain, write_gzip, write_shards)] == [True, False, False]


def test_a_folder_without_shards_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"is a folder without claims-\*\.jsonl"):
        list_kept(tmp_path, "claims")
