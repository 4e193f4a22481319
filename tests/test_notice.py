"""NOTICE credits every corpus and vocabulary that the package was made from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bioclaims.resources import find_resource
from bioclaims.train.corpora import TEXTS, TREEBANKS

NOTICE = (Path(__file__).parents[1] / "NOTICE").read_text(encoding="utf-8")
COLUMNS = ("source", "version", "licence", "used for", "redistributed")


def _rows():
    lines = [line for line in NOTICE.splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return cells[0], [dict(zip(COLUMNS, row, strict=True)) for row in cells[2:]]


HEADER, ROWS = _rows()
BY_SOURCE = {row["source"]: row for row in ROWS}


def test_the_columns_are_those_of_the_design():
    assert tuple(HEADER) == COLUMNS


def test_no_source_is_listed_twice_and_no_cell_is_empty():
    assert len(BY_SOURCE) == len(ROWS)
    assert [row for row in ROWS if not all(row.values())] == []


def test_every_row_says_whether_the_source_is_redistributed():
    assert {row["redistributed"] for row in ROWS} <= {"model", "names", "statistics", "no"}


@pytest.mark.parametrize("corpus", [*TREEBANKS, *TEXTS])
def test_every_corpus_that_training_reads_is_credited(corpus):
    assert len([row for row in ROWS if row["source"].casefold().startswith(corpus)]) == 1


def test_the_sources_of_the_shipped_model_are_those_that_say_model():
    meta = json.loads(find_resource("models", "bioclaims", "meta.json").read_text(encoding="utf-8"))
    fitted = {source.partition(": ")[2] for source in meta["sources"]}
    said = {row["source"].casefold() for row in ROWS if row["redistributed"] == "model"}
    assert {name for name in said if name.startswith(tuple(fitted))} == said
    assert all(any(name.startswith(source) for name in said) for source in fitted)


def test_every_source_of_the_lexicon_is_credited_with_version_and_licence():
    manifest = json.loads(find_resource("seeds", "lexicons", "manifest.json").read_text(encoding="utf-8"))
    expected = {each["source"]: (each["version"], each["licence"]) for each in manifest["sources"]}
    found = {name: (BY_SOURCE[name]["version"], BY_SOURCE[name]["licence"]) for name in expected if name in BY_SOURCE}
    assert found == expected
    shipped = {each["source"] for each in manifest["sources"] if each["redistributed"]}
    assert {row["source"] for row in ROWS if row["redistributed"] == "names"} - {"NCBI Taxonomy"} == shipped


def test_what_is_no_dependency_and_no_vocabulary_is_not_listed_as_shipped():
    assert BY_SOURCE["spaCy"]["redistributed"] == BY_SOURCE["scispaCy"]["redistributed"] == "no"
