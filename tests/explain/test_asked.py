"""The claim and the document that somebody asks about, found in files."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bioclaims.errors import InputError
from bioclaims.explain.asked import find_claim, find_document
from bioclaims.model import Claim, Document, to_document_record, to_record

DOCUMENT = Document(id="PMID:7", text="IL-6 activates STAT3.")


def _write(path: Path, *records: dict[str, object]) -> Path:
    path.write_text("".join(f"{json.dumps(record)}\n" for record in records))
    return path


@pytest.mark.parametrize("prefix", ["claim:", ""])
def test_a_claim_is_found_by_its_id_with_the_prefix_and_without(prefix: str, claim: Claim, tmp_path: Path) -> None:
    other = replace(claim, id="claim:" + "0" * 20)
    path = _write(tmp_path / "claims.jsonl", to_record(other), to_record(claim))
    assert find_claim(path, prefix + claim.id.removeprefix("claim:")) == claim


def test_an_id_that_stands_in_another_record_is_not_that_record(claim: Claim, tmp_path: Path) -> None:
    outer = to_record(replace(claim, id="claim:" + "0" * 20))
    outer["theme"]["claim"] = claim.id
    path = _write(tmp_path / "claims.jsonl", outer, to_record(claim))
    assert find_claim(path, claim.id).id == claim.id


def test_a_claim_that_is_not_there_is_an_error(claim: Claim, tmp_path: Path) -> None:
    path = _write(tmp_path / "claims.jsonl", to_record(claim))
    with pytest.raises(InputError, match="has no record with the id claim:11111"):
        find_claim(path, "11111")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        pytest.param('{"id": "claim:1"', "claims.jsonl:1: is not JSON", id="half a line"),
        pytest.param('{"id": "claim:1"}', "claims.jsonl:1: is no claim record: record: 'schema' is", id="no record"),
    ],
)
def test_a_line_that_is_no_record_is_named(line: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "claims.jsonl").write_text(line)
    with pytest.raises(InputError, match=message):
        find_claim(tmp_path / "claims.jsonl", "claim:1")


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"absent\.jsonl: cannot be read"):
        find_claim(tmp_path / "absent.jsonl", "claim:1")


def test_the_document_is_that_of_the_claim(claim: Claim, tmp_path: Path) -> None:
    cited = replace(claim.document, id=DOCUMENT.id, sha256=DOCUMENT.sha256)
    other = replace(DOCUMENT, text="TNF activates STAT3.")
    path = _write(tmp_path / "docs.jsonl", to_document_record(other), to_document_record(DOCUMENT))
    assert find_document(path, replace(claim, document=cited)).text == DOCUMENT.text


@pytest.mark.parametrize(
    ("id", "message"),
    [
        pytest.param("PMID:8", "has no document PMID:8", id="another document"),
        pytest.param("PMID:7", "has another text of the document PMID:7", id="another text"),
    ],
)
def test_a_document_that_is_not_there_is_an_error(id: str, message: str, claim: Claim, tmp_path: Path) -> None:
    path = _write(tmp_path / "docs.jsonl", to_document_record(DOCUMENT))
    with pytest.raises(InputError, match=message):
        find_document(path, replace(claim, document=replace(claim.document, id=id)))
