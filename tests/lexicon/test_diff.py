"""What one lexicon has and another has not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bioclaims.cli.lexicon import app
from bioclaims.lexicon.diff import LexiconDiff, diff_lexicons
from small_lexicon import write_lexicon

GENE = "gene_or_gene_product"
OLD = [("HGNC:1", GENE, "ABC1"), ("HGNC:1", GENE, "abcin"), ("HGNC:2", GENE, "XYZ9")]
NEW = [("HGNC:1", GENE, "ABC1"), ("HGNC:1", GENE, "abcase"), ("HGNC:3", GENE, "QRS7")]


@pytest.fixture
def lexicons(tmp_path: Path) -> tuple[Path, Path]:
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
    return write_lexicon(tmp_path / "old", OLD), write_lexicon(tmp_path / "new", NEW)


def test_identifiers_and_names_that_differ(lexicons: tuple[Path, Path]) -> None:
    assert diff_lexicons(*lexicons) == LexiconDiff(
        added={"HGNC:3": "QRS7"},
        removed={"HGNC:2": "XYZ9"},
        added_names={"HGNC:1": frozenset({"abcase"})},
        removed_names={"HGNC:1": frozenset({"abcin"})},
    )


def test_a_lexicon_does_not_differ_from_itself(lexicons: tuple[Path, Path]) -> None:
    assert diff_lexicons(lexicons[0], lexicons[0]) == LexiconDiff({}, {}, {}, {})


def test_the_command_prints_counts_and_examples(lexicons: tuple[Path, Path]) -> None:
    shown = CliRunner().invoke(app, ["diff", *map(str, lexicons)]).stdout.splitlines()
    assert shown[1:] == [
        "identifiers added: 1", "  HGNC:3  QRS7", "identifiers removed: 1", "  HGNC:2  XYZ9",
        "names added: 1", "  HGNC:1  abcase", "names removed: 1", "  HGNC:1  abcin",
    ]  # fmt: skip


def test_the_command_prints_all_as_json(lexicons: tuple[Path, Path]) -> None:
    found = json.loads(CliRunner().invoke(app, ["diff", *map(str, lexicons), "--json"]).stdout)
    assert found["names added"] == {"HGNC:1": ["abcase"]}
