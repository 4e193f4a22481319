"""``bioclaims evaluate parsing``: what it reads, writes and refuses."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from bioclaims.cli.evaluate import app
from bioclaims.cli.evaluate import parsing as command
from bioclaims.errors import InputError, OutputError

TREES = """\
# doc_id = a
1\tAlpha\talpha\tNN\tNN\t_\t2\tnsubj\t_\t_
2\tbinds\tbind\tVBZ\tVBZ\t_\t0\troot\t_\t_
3\t-LRB-\t-lrb-\t-LRB-\t-LRB-\t_\t1\tdobj\t_\t_

# doc_id = a
1\tGamma\tgamma\tNN\tNN\t_\t0\troot\t_\t_
2\t.\t.\t.\t.\t_\t1\tpunct\t_\t_

"""
# As the small model has it.
PREDICTED = """\
# doc_id = a
1\tAlpha\talpha\tNN\tNN\t_\t0\troot\t_\t_
2\tbinds\tbinds\tNN\tNN\t_\t1\tdobj\t_\t_
3\t-LRB-\t(\tNN\tNN\t_\t1\tdobj\t_\t_

# doc_id = a
1\tGamma\tgamma\tNN\tNN\t_\t0\troot\t_\t_
2\t.\t.\t.\t.\t_\t1\tpunct\t_\t_

"""


@pytest.fixture
def folder(tmp_path):
    """A folder with a treebank and its text."""
    (tmp_path / "gold.conllu").write_text(TREES)
    row = {"id": "a", "text": "Alpha binds (\nGamma.", "mentions": []}
    (tmp_path / "texts.jsonl").write_text(json.dumps(row | {"id": "other"}) + "\n" + json.dumps(row) + "\n")
    return tmp_path


@pytest.fixture
def run(monkeypatch, make_model, folder):
    """A runner of the command with the small model; options begin with the gold."""
    monkeypatch.setattr(command, "load_language", lambda model: make_model())
    return lambda *options: CliRunner().invoke(app, ["parsing", *map(str, options)])


def test_trees_are_scored_and_shown(run, folder):
    result = run("--gold", folder / "gold.conllu")
    assert result.exit_code == 0, result.output
    lines = [" ".join(line.split()) for line in result.stdout.splitlines()]
    # Of four arcs that are not punctuation two are right.
    assert "LAS without punctuation 50.00 -" in lines
    assert "LAS with punctuation 60.00 -" in lines
    assert "documents 1, sentences 2, words 5" in lines


def test_several_treebanks_are_scored_together(run, folder):
    result = run("--gold", folder / "gold.conllu", "--gold", folder / "gold.conllu", "--json")
    assert json.loads(result.stdout)["words"] == 10


def test_predictions_have_the_words_of_the_gold(run, folder):
    kept = folder / "kept.conllu"
    assert run("--gold", folder / "gold.conllu", "--predictions", kept).exit_code == 0
    assert kept.read_text() == PREDICTED
    assert [path.name for path in folder.glob("*.part")] == []


def test_sentences_on_the_raw_text_are_scored_where_it_is_given(run, folder):
    result = run("--gold", folder / "gold.conllu", "--texts", folder / "texts.jsonl", "--json")
    boundaries = json.loads(result.stdout)["boundaries"]
    assert {name: boundaries[name] for name in ("documents", "gold", "predicted", "right", "lost", "outside")} == {
        "documents": 1,
        "gold": 2,
        "predicted": 2,
        "right": 2,
        "lost": 0,
        "outside": 0,
    }
    shown = run("--gold", folder / "gold.conllu", "--texts", folder / "texts.jsonl").stdout
    assert "sentences on raw text     2     100.00  100.00  100.00" in shown


def _no_sentence(folder):
    (folder / "empty.conllu").write_text("\n")
    return ["--gold", folder / "empty.conllu"]


def _texts_of_others(folder):
    (folder / "others.jsonl").write_text('{"id": "b", "text": "Beta.", "mentions": []}\n')
    return ["--gold", folder / "gold.conllu", "--texts", folder / "others.jsonl"]


@pytest.mark.parametrize(
    ("prepare", "message"),
    [
        pytest.param(lambda folder: ["--gold", folder / "none.conllu"], "cannot be read", id="no such treebank"),
        pytest.param(_no_sentence, "holds no sentence", id="an empty treebank"),
        pytest.param(_texts_of_others, "holds none of the treebank's documents", id="texts of other documents"),
    ],
)
def test_bad_input(prepare, message, run, folder):
    error = run(*prepare(folder)).exception
    assert isinstance(error, InputError)
    assert message in str(error)


def test_predictions_replace_nothing_unasked_and_nothing_is_predicted_first(run, folder, monkeypatch):
    kept = folder / "kept.conllu"
    kept.write_text("mine\n")
    with monkeypatch.context() as patch:
        patch.setattr(command, "load_language", None)
        assert isinstance(run("--gold", folder / "gold.conllu", "--predictions", kept).exception, OutputError)
    assert kept.read_text() == "mine\n"
    assert run("--gold", folder / "gold.conllu", "--predictions", kept, "--overwrite").exit_code == 0
    assert kept.read_text() == PREDICTED


@pytest.mark.parametrize("place", [".", "none/kept.conllu"], ids=["a folder", "a folder that does not exist"])
def test_predictions_need_a_place(place, run, folder):
    result = run("--gold", folder / "gold.conllu", "--predictions", folder / place, "--overwrite")
    assert isinstance(result.exception, OutputError)
