"""Loading the language model: the shipped one, another one, and what cannot be one."""

from __future__ import annotations

import pytest
import spacy

import bioclaims
from bioclaims.errors import InputError
from bioclaims.language.tokenizer import create_combined_rule_tokenizer
from bioclaims.network.guidelines import served_type
from bioclaims.resources import find_resource
from bioclaims.train.corpora import TEXTS, TREEBANKS
from bioclaims.train.manifest import find_leaks, read_manifest


def test_a_model_that_is_not_installed_is_named_with_its_cure() -> None:
    with pytest.raises(InputError, match=r"model no_such_model: cannot be loaded\. Install"):
        bioclaims.load_language("no_such_model")


@pytest.mark.model
def test_the_shipped_model_has_sentences_tags_lemmas_trees_and_names() -> None:
    nlp = bioclaims.load_language()
    doc = nlp("IL-6 activates STAT3 in human macrophages. It binds.")
    assert nlp.pipe_names == ["sentences", "reader", "parser"]
    assert [sentence.text for sentence in doc.sents] == ["IL-6 activates STAT3 in human macrophages.", "It binds."]
    assert (doc[1].tag_, doc[1].lemma_, doc[1].dep_, doc[2].dep_) == ("VBZ", "activate", "ROOT", "dobj")
    assert ("IL-6", "gene_or_gene_product") in [(entity.text, entity.label_) for entity in doc.ents]


@pytest.mark.model
def test_the_shipped_model_has_no_words_of_the_texts_that_it_was_fitted_on() -> None:
    # What English has in spaCy by itself: special cases of its tokenizer, and their parts.
    assert len(bioclaims.load_language().vocab.strings) < 2_000


@pytest.mark.model
def test_the_shipped_model_finds_names_inside_words() -> None:
    text = "Transcription was IL-6-dependent."
    names = bioclaims.load_language()(text).user_data["names"]["jnlpba"]
    assert [text[start:end] for start, end, _ in names] == ["IL-6"]


@pytest.mark.model
def test_the_shipped_model_serves_eight_types() -> None:
    guidelines = bioclaims.load_language().get_pipe("reader").reader.guidelines
    types = {served_type(name, label) for name, labels in guidelines.items() for label in labels}
    assert {
        "gene_or_gene_product", "family_or_complex", "cell_type", "cell_line", "chemical", "disease", "species",
        "biological_process",
    } <= types  # fmt: skip


@pytest.mark.model
def test_nothing_that_the_shipped_model_was_chosen_on_was_trained_on() -> None:
    manifest = read_manifest(find_resource("models", "bioclaims", "manifest.json"))
    assert find_leaks(manifest) == []


@pytest.mark.model
def test_the_shipped_manifest_has_every_task() -> None:
    manifest = read_manifest(find_resource("models", "bioclaims", "manifest.json"))
    assert {entry.task for entry in manifest} == {f"trees {name}" for name in TREEBANKS} | {
        f"names {name}" for name in TEXTS
    }


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
def test_the_shipped_model_is_under_60_megabytes() -> None:
    folder = find_resource("models", "bioclaims")
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    assert size < 60e6
