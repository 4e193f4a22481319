"""Tables in the order of their first fields."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bioclaims.names.sorted_lines import SortedLines

LINES = ["A:1\tfirst", "A:10\tlonger", "A:2\tone", "A:2\ttwo", "B:é\tlast"]


@pytest.mark.parametrize(
    ("key", "found"),
    [
        pytest.param("A:1", LINES[:1], id="the first line, whose key begins another one's"),
        pytest.param("A:2", LINES[2:4], id="all lines of a key"),
        pytest.param("B:é", LINES[4:], id="the last line, in characters of several bytes"),
        pytest.param("A", [], id="what only begins a key"),
        pytest.param("C:1", [], id="a key behind all others"),
        pytest.param("", [], id="no key"),
    ],
)
def test_lines_of_a_key(tmp_path: Path, key: str, found: list[str]) -> None:
    path = tmp_path / "table.tsv"
    path.write_text("".join(f"{line}\n" for line in LINES), encoding="utf-8")
    assert SortedLines(path).find(key) == found


def test_an_empty_table_has_no_lines(tmp_path: Path) -> None:
    (tmp_path / "table.tsv").touch()
    assert SortedLines(tmp_path / "table.tsv").find("A:1") == []


@given(st.lists(st.tuples(st.text("abz:1é"), st.text("xy")), max_size=30), st.text("abz:1é", max_size=3))
def test_as_reading_all_of_it_would(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]], key: str
) -> None:
    path = tmp_path_factory.mktemp("tables") / "table.tsv"
    lines = ["\t".join(row) for row in sorted(rows)]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    assert SortedLines(path).find(key) == [line for line in lines if line.split("\t")[0] == key]
