"""``bioclaims lexicon`` on the shipped lexicon."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bioclaims.cli.lexicon import app
from bioclaims.errors import InputError

pytestmark = pytest.mark.model

RUNNER = CliRunner()


def test_lookup_prints_the_identifier_first() -> None:
    result = RUNNER.invoke(app, ["lookup", "MMP-9"])
    assert result.exit_code == 0
    assert result.stdout.splitlines()[1].split()[:3] == ["HGNC:7176", "MMP9", "gene_or_gene_product"]


def test_lookup_as_json_holds_every_identifier() -> None:
    result = RUNNER.invoke(app, ["lookup", "p38", "--json"])
    entries = json.loads(result.stdout)
    assert entries[0]["curie"] == "FPLX:p38"
    assert entries[0]["members"]
    assert len(entries) > 2


@pytest.mark.parametrize(
    ("name", "curies"),
    [
        pytest.param("p62/SQSTM1", {"p62/SQSTM1": "HGNC:11280"}, id="two names of one gene"),
        pytest.param("MMP-2/9", {"MMP-2": "HGNC:7166", "9": "HGNC:7176"}, id="a series"),
    ],
)
def test_what_reads_as_names_in_a_text_is_shown_as_it_reads_there(name: str, curies: dict[str, str]) -> None:
    result = RUNNER.invoke(app, ["lookup", name, "--json"])
    first = {entry["surface"]: entry["curie"] for entry in reversed(json.loads(result.stdout))}
    assert first == curies


def test_an_unknown_name_ends_with_1_and_names_near_it_on_standard_error() -> None:
    result = RUNNER.invoke(app, ["lookup", "vimentn"])
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "vimentn: not in the lexicon. Near it: vimentin," in result.stderr


def test_info_lists_sources_with_licences() -> None:
    table, values = RUNNER.invoke(app, ["info"]), RUNNER.invoke(app, ["info", "--json"])
    manifest = json.loads(values.stdout)
    assert manifest["version"] in table.stdout
    assert all(source["source"] in table.stdout for source in manifest["sources"])


def test_build_without_its_packages_says_what_to_install(tmp_path: Path) -> None:
    result = RUNNER.invoke(app, ["build", "--output", str(tmp_path / "out"), "--sources", str(tmp_path)])
    assert isinstance(result.exception, InputError)
    assert "pip install 'bioclaims[lexicon]'" in str(result.exception)
    assert not (tmp_path / "out").exists()


def test_a_folder_without_a_lexicon_is_an_error(tmp_path: Path) -> None:
    result = RUNNER.invoke(app, ["lookup", "MMP-9", "--lexicon", str(tmp_path)])
    assert isinstance(result.exception, InputError)
