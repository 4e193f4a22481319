"""Where the package's data lies, and how a bad seed is told."""

from __future__ import annotations

import pytest

from bioclaims import resources
from bioclaims.errors import SeedError
from bioclaims.resources import find_resource, load_table, load_toml


@pytest.fixture
def base(tmp_path, monkeypatch):
    """A folder of its own in place of the package's."""
    monkeypatch.setattr(resources, "_BASES", (tmp_path,))
    load_table.cache_clear()
    load_toml.cache_clear()
    yield tmp_path
    load_table.cache_clear()
    load_toml.cache_clear()


@pytest.mark.parametrize(
    "parts", [("seeds", "predicates.toml"), ("schemas", "claim.schema.json"), ("seeds", "documents")]
)
def test_what_the_package_needs_is_found(parts):
    assert find_resource(*parts).exists()


def test_what_is_missing_is_told():
    with pytest.raises(SeedError, match=r"seeds/none\.toml: is missing from this installation"):
        find_resource("seeds", "none.toml")


def test_broken_toml_is_told_with_its_path(base):
    (base / "bad.toml").write_text("= 1")
    with pytest.raises(SeedError, match=r"bad\.toml: is not TOML"):
        load_toml("bad.toml")


def test_a_table_is_read_by_the_names_of_its_columns(base):
    (base / "a.tsv").write_text("lemma\tmeaning\na\t1\nb\t2\n")
    assert load_table("a.tsv") == ({"lemma": "a", "meaning": "1"}, {"lemma": "b", "meaning": "2"})


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        pytest.param("a\n", r"a\.tsv:2: has 1 columns", id="a column lacks"),
        pytest.param("a\t1\na\t1\n", r"a\.tsv:3: repeats the row before it", id="a row twice"),
        pytest.param("b\t1\na\t1\n", r"a\.tsv:3: is out of order", id="not sorted"),
    ],
)
def test_a_bad_row_is_told_with_its_line(rows, message, base):
    (base / "a.tsv").write_text("lemma\tmeaning\n" + rows)
    with pytest.raises(SeedError, match=message):
        load_table("a.tsv")
