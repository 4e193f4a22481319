"""The way from corpora to a model, without the hours in between: the parts are made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.cli.init_config import fill_config
from spacy.tokens import Doc, DocBin
from spacy.training import Example

from bioclaims.errors import InputError
from bioclaims.train import fit as fit_module
from bioclaims.train.fit import NAMES, SYNTAX, convert, fit, fit_part, read_scores


def _make_part(part, work):
    """Leave in ``work`` what fitting ``part`` leaves: an initialized pipeline of the shipped settings."""
    settings = Path(fit_module.__file__).with_name(f"{part.name}.cfg")
    config = fill_config(work / f"{part.name}.cfg", settings, silent=True)[1]
    nlp = spacy.util.load_model_from_config(config, auto_fill=True)
    docs = list(DocBin().from_disk(work / f"{part.name}-train.spacy").get_docs(nlp.vocab))
    nlp.initialize(lambda: [Example(Doc(nlp.vocab, words=[token.text for token in doc]), doc) for doc in docs])
    nlp.meta["performance"] = {f"{part.name}_score": 0.5, "by_label": {"x": 1}}
    (work / part.name).mkdir()
    nlp.to_disk(work / part.name / "model-best")
    (work / part.name / "done").touch()


def test_conversion_writes_train_and_dev_of_both_parts(data, tmp_path):
    convert(data, tmp_path / "work")
    names = sorted(path.name for path in (tmp_path / "work").iterdir())
    assert names == ["names-dev.spacy", "names-train.spacy", "syntax-dev.spacy", "syntax-train.spacy"]
    syntax = DocBin().from_disk(tmp_path / "work" / "syntax-train.spacy")
    assert len(syntax) == 4


@pytest.mark.parametrize("lost", ["parsing/craft-dev.conllu.gz", "ner/jnlpba.jsonl.gz"])
def test_a_missing_corpus_is_told_by_its_path(lost, data, tmp_path):
    (data / lost).unlink()
    with pytest.raises(InputError) as error:
        convert(data, tmp_path / "work")
    assert error.value.where == str(data / lost)


@pytest.mark.parametrize("part", [SYNTAX, NAMES], ids=["syntax", "names"])
def test_a_fitted_part_leaves_its_best_checkpoint_and_is_marked_as_done(part, data, tmp_path, monkeypatch):
    def load_short_config(path, *, overrides, interpolate):
        short = {"training.max_steps": 2, "training.eval_frequency": 1}
        if part is SYNTAX:
            # Nothing happens twenty times in four sentences.
            short["components.parser.min_action_freq"] = 1
        return spacy.util.load_config(path, overrides=overrides | short, interpolate=interpolate)

    monkeypatch.setattr(fit_module, "load_config", load_short_config)
    work = tmp_path / "work"
    convert(data, work)
    fit_part(part, work)
    assert (work / part.name / "done").is_file()
    assert spacy.load(work / part.name / "model-best").pipe_names[-1] == {"syntax": "parser", "names": "ner"}[part.name]


def test_parts_that_are_done_are_joined_and_not_fitted_again(data, tmp_path, monkeypatch):
    work = tmp_path / "work"
    convert(data, work)
    for part in (SYNTAX, NAMES):
        _make_part(part, work)
    monkeypatch.setattr(fit_module, "train_loop", None)
    path = fit(data, work, workers=1)
    model = spacy.load(path)
    assert model.pipe_names == ["tok2vec", "tagger", "lemmatizer", "parser", "ner"]
    assert model.get_pipe("ner").labels == ("cell_line", "protein")
    assert (model.meta["name"], model.meta["license"]) == ("bioclaims", "MIT")
    assert read_scores(path) == {"syntax_score": 0.5, "names_score": 0.5}
    doc = model("IL-6 activates p-ERK1/2.")
    assert [token.text for token in doc] == ["IL-6", "activates", "p-ERK1/2", "."]
