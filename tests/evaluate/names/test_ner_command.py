"""``bioclaims evaluate ner``: what it reads, writes and refuses."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from bioclaims.cli.evaluate import app
from bioclaims.cli.evaluate import ner as command
from bioclaims.errors import BioclaimsError, OutputError

TEXT = "The IL-dependent Alpha rests.\n\nNo Beta-like cells."
GOLD = ((4, 6, "protein"), (17, 22, "DNA"), (34, 38, "protein"))


def row(split="dev", corpus="jnlpba", text=TEXT, gold=GOLD):
    mentions = [{"start": start, "end": end, "type": kind, "text": text[start:end]} for start, end, kind in gold]
    return {"id": split, "text": text, "mentions": mentions, "corpus": corpus, "split": split}


@pytest.fixture
def run(monkeypatch, make_model, tmp_path):
    """A runner of the command on rows, with a small model that follows ``follows``; "No" is a name to it too."""

    def invoke(*options, rows=None, follows=("jnlpba",)):
        rows = [row(), row("train")] if rows is None else rows
        monkeypatch.setattr(command, "load_language", lambda model: make_model(follows=follows))
        gold = tmp_path / "gold.jsonl"
        gold.write_text("".join(json.dumps(each) + "\n" for each in rows))
        return CliRunner().invoke(app, ["ner", "--gold", str(gold), *map(str, options)])

    return invoke


def counts(result, name="all"):
    assert result.exit_code == 0, result.output
    figure = json.loads(result.stdout)["figures"][name]
    return figure["gold"], figure["predicted"], figure["right"]


def test_names_by_the_guideline_of_the_corpus_may_end_inside_a_token(run):
    result = run("--split", "dev", "--json")
    assert counts(result) == (3, 5, 2)
    assert counts(result, "jnlpba: protein") == (2, 5, 2)


@pytest.mark.parametrize(
    ("options", "rows", "follows", "expected"),
    [
        pytest.param([], [row()], (), (3, 5, 1), id="another model: DNA and protein are one type, tokens are whole"),
        pytest.param([], [row(corpus="mine")], ("jnlpba",), (3, 5, 1), id="another corpus"),
        pytest.param(["--corpus", "jnlpba"], [row(corpus="mine")], ("jnlpba",), (3, 5, 2), id="a corpus that is named"),
        pytest.param(["--only", "DNA"], [row()], ("jnlpba",), (1, 0, 0), id="one type"),
        pytest.param([], [row(), row("train")], ("jnlpba",), (6, 10, 4), id="all splits unless one is asked for"),
    ],
)
def test_what_is_compared(options, rows, follows, expected, run):
    assert counts(run("--json", *options, rows=rows, follows=follows)) == expected


def test_the_labelling_is_told(run):
    assert "jnlpba: DNA" in run(rows=[row()]).stdout
    assert "entity types: gene_or_gene_product" in run(rows=[row()], follows=()).stdout
    named = run("--corpus", "jnlpba", rows=[row(corpus="mine")]).stdout
    assert "jnlpba: DNA" in named


def test_training_texts_are_told(run):
    assert "warning: 1 of 2 texts are of the split train" in run().stderr
    assert "warning" not in run("--split", "dev").stderr


def test_predictions_are_rows_that_can_be_gold(run, tmp_path):
    kept = tmp_path / "kept.jsonl"
    assert run("--split", "dev", "--predictions", kept).exit_code == 0
    (kept_row,) = map(json.loads, kept.read_text().splitlines())
    assert [mention["text"] for mention in kept_row["mentions"]] == ["The", "IL", "Alpha", "No", "Beta"]
    assert {name: kept_row[name] for name in ("id", "text", "corpus", "split")} == {
        name: row()[name] for name in ("id", "text", "corpus", "split")
    }
    assert counts(run("--json", rows=[kept_row])) == (5, 5, 5)


@pytest.mark.parametrize(
    ("options", "rows", "message"),
    [
        pytest.param(["--split", "test"], [row()], "holds no text of the split 'test'", id="a split without texts"),
        pytest.param([], [], "holds no text", id="an empty file"),
        pytest.param(["--only", "Gene"], [row()], "unknown name 'Gene'", id="a type without mentions"),
        pytest.param(["--corpus", "Greek"], [row()], "unknown name 'Greek'", id="a corpus that is not known"),
        pytest.param([], [row(gold=((0, 3, "Hue"),))], "no mention that can be compared", id="types that mean nothing"),
        pytest.param([], [{"id": "a"}], "gold.jsonl:1: is no annotated text", id="a row of another form"),
    ],
)
def test_bad_input(options, rows, message, run):
    error = run(*options, rows=rows).exception
    assert isinstance(error, BioclaimsError)
    assert message in str(error)


def test_predictions_replace_nothing_unasked(run, tmp_path):
    kept = tmp_path / "kept.jsonl"
    kept.write_text("mine\n")
    assert isinstance(run("--predictions", kept).exception, OutputError)
    assert kept.read_text() == "mine\n"
    assert run("--predictions", kept, "--overwrite").exit_code == 0
    assert kept.read_text() != "mine\n"
