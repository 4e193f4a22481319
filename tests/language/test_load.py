"""Loading the language model: the shipped one, another one, and what cannot be one."""

from __future__ import annotations

import pytest
import spacy

import bioclaims
from bioclaims.errors import InputError
from bioclaims.language.tokenizer import create_combined_rule_tokenizer
from bioclaims.resources import find_resource


def test_a_model_that_is_not_installed_is_named_with_its_cure() -> None:
    with pytest.raises(InputError, match=r"model no_such_model: cannot be loaded\. Install"):
        bioclaims.load_language("no_such_model")


@pytest.mark.model
def test_the_shipped_model_has_tags_lemmas_trees_and_names() -> None:
    nlp = bioclaims.load_language()
    doc = nlp("IL-6 activates STAT3 in human macrophages.")
    assert {"tagger", "lemmatizer", "parser", "ner"} <= set(nlp.pipe_names)
    assert (doc[1].tag_, doc[1].lemma_, doc[1].dep_, doc[2].dep_) == ("VBZ", "activate", "ROOT", "dobj")
    assert ("IL-6", "protein") in [(entity.text, entity.label_) for entity in doc.ents]


@pytest.mark.model
def test_the_shipped_model_tokenizes_as_training_does() -> None:
    nlp = bioclaims.load_language()
    today = create_combined_rule_tokenizer()(spacy.blank("en"))
    text = "PI3K and p70S6K (10mg) activate NF-κB. IL-2-dependent p-ERK1/2 rose 3-fold."
    assert [token.text for token in nlp.make_doc(text)] == [token.text for token in today(text)]


@pytest.mark.model
def test_the_shipped_model_takes_docs_that_are_already_tokenized() -> None:
    nlp = bioclaims.load_language()
    doc = nlp(spacy.tokens.Doc(nlp.vocab, words=["IL-6", "activates", "STAT3", "."]))
    assert [token.dep_ for token in doc] == ["nsubj", "ROOT", "dobj", "punct"]


@pytest.mark.model
def test_the_shipped_model_is_under_40_megabytes() -> None:
    folder = find_resource("models", "bioclaims")
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    assert size < 40e6
