"""What is measured of throughput, not how fast it is."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bioclaims.benchmark.throughput import make_documents
from bioclaims.cli.benchmark import app
from bioclaims.model import Document

_TEXTS = ("IL-6 induces STAT3. Samples were stored.", "TNF did not induce IL-8. It rests.")
_WIDE = {"COLUMNS": "200", "NO_COLOR": "1"}
_DOCUMENTS = [Document(id=str(number), text=text) for number, text in enumerate(_TEXTS)]


def test_made_documents_are_the_same_again_and_of_the_sentences_given() -> None:
    first, again = (list(make_documents(_DOCUMENTS, 20)) for _ in range(2))
    assert first == again and len({each.id for each in first}) == 20
    assert len({each.text for each in first}) > 15
    known = {"IL-6 induces STAT3", "Samples were stored", "TNF did not induce IL-8", "It rests"}
    assert {sentence for each in first for sentence in each.text.rstrip(".").split(". ")} == known


@pytest.fixture
def asked(tmp_path: Path) -> list[str]:
    """Return the command for some documents, in words."""
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps({"id": each.id, "text": each.text}) + "\n" for each in _DOCUMENTS))
    return ["throughput", str(path), "--rounds", "1"]


@pytest.mark.model
def test_each_figure_stands_beside_what_is_asked(asked: list[str]) -> None:
    # In a process of its own, since it measures what that one takes.
    options = ["--json", "--few", "1", "--many", "60", "--sentences", "2", "--characters", "10000"]
    command = [sys.executable, "-m", "bioclaims", "benchmark", *asked, *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    figures = {each["name"]: each for each in json.loads(done.stdout)}
    asked = [name for name, each in figures.items() if each["asked"]]
    assert asked == [
        "all above the model", "with the gate, above the model", "two workers beside one", "memory after 60 documents",
        "most memory of a worker", "the first record", "10,000 characters as one document, beside its paragraphs",
    ]  # fmt: skip
    assert all(each["value"] > 0 and (each["reached"] is None) == (each["asked"] == "") for each in figures.values())
    model, whole = figures["the model alone"]["value"], figures["all, every sentence parsed"]["value"]
    assert figures["all above the model"]["value"] == pytest.approx(whole / model)
    assert figures["the same, texts read for the first time"]["value"] > 0
    # A model, a lexicon and Python take a hundred megabytes and more.
    assert 100 < figures["memory after 60 documents"]["value"] <= figures["most memory of a worker"]["value"]


@pytest.mark.model
def test_a_part_alone_is_a_table_of_it(asked: list[str]) -> None:
    done = CliRunner().invoke(app, [*asked, "--part", "start"])
    assert done.exit_code == 0, done.output
    assert "the first record" in done.stdout and "two workers" not in done.stdout


@pytest.mark.model
def test_workers_are_drawn(asked: list[str], tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="matplotlib is in the extra [plots]")
    drawn = tmp_path / "drawn"
    done = CliRunner().invoke(app, [*asked, "--part", "workers", "--workers", "3", "--plots", str(drawn), "--json"])
    assert done.exit_code == 0, done.output
    assert [each["workers"] for each in json.loads(done.stdout)] == [1, 2, 3, None]
    assert sorted(path.name for path in drawn.iterdir()) == ["workers.png", "workers.svg"]


def test_pictures_of_what_is_not_measured_are_wrong_usage(asked: list[str]) -> None:
    done = CliRunner(env=_WIDE).invoke(app, [*asked, "--part", "start", "--plots", "drawn"])
    assert done.exit_code == 2 and "--plots draws what --part workers measures" in done.stderr


def test_more_before_than_after_is_wrong_usage(asked: list[str]) -> None:
    done = CliRunner(env=_WIDE).invoke(app, [*asked, "--few", "9", "--many", "3"])
    assert done.exit_code == 2 and "--few must not be more than --many" in done.stderr
