"""Lines of plain and gzipped files."""

from __future__ import annotations

import gzip

import pytest

from bioclaims.errors import InputError
from bioclaims.evaluate.lines import read_json_rows, read_lines


@pytest.mark.parametrize("name", ["gold.jsonl", "gold.jsonl.gz"])
@pytest.mark.parametrize("is_packed", [True, False], ids=["gzipped", "plain"])
def test_a_file_is_read_by_what_it_is_and_not_by_its_name(name, is_packed, tmp_path):
    path = tmp_path / name
    data = b'{"a": 1}\r\n\n{"a": 2}'
    path.write_bytes(gzip.compress(data) if is_packed else data)
    assert list(read_lines(path, missing="")) == [(1, b'{"a": 1}'), (2, b""), (3, b'{"a": 2}')]
    assert list(read_json_rows(path, missing="", cure="")) == [(1, {"a": 1}), (3, {"a": 2})]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(None, "cannot be read (No such file", id="no such file"),
        pytest.param(gzip.compress(b"x" * 9999)[:30], "cannot be read (Compressed file ended", id="a file cut short"),
        pytest.param(gzip.compress(b"abc")[:12] + b"\xff" * 20, "cannot be read (", id="a damaged file"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_with_its_cure(data, message, tmp_path):
    path = tmp_path / "gold.gz"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(InputError) as error:
        list(read_lines(path, missing="Name another"))
    assert message in str(error.value)
    assert error.value.cure == "Name another"


def test_a_line_that_is_not_json_is_told_with_its_number(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text('{}\n{"a":\n')
    with pytest.raises(InputError, match=r"gold\.jsonl:2: is not JSON"):
        list(read_json_rows(path, missing="", cure=""))
