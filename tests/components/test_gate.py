"""The sentence gate in a pipeline: which sentences a reader and a parser behind it are given, and what is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

import bioclaims
from bioclaims.components import load
from bioclaims.components.gate import (
    MENTION_GATE,
    NO_TRIGGER,
    TOO_FEW_PARTICIPANTS,
    TOO_LONG,
    TRIGGER_GATE,
    read_dropped,
)
from bioclaims.language import read_kept
from bioclaims.model import Document
from bioclaims.readers import read_documents
from bioclaims.resources import find_resource
from bioclaims.run.document import extract_document

_TEXT = (
    "TNF induces IL-8 . Mice were fed . Light was reduced . STAT3 was seen in a blot . "
    "tumour nudging agent ( TUNA ) was seen ."
)


@Language.component("sentences_by_full_stops")
def _split_sentences(doc: Doc) -> Doc:
    for token in doc:
        token.is_sent_start = token.i == 0 or doc[token.i - 1].text == "."
    return doc


@Language.component("reader_of_kept_sentences")
def _read_names(doc: Doc) -> Doc:
    doc.user_data["was_read"] = [doc[start:end].text for start, end in read_kept(doc)]
    names = [token for start, end in read_kept(doc) for token in doc[start:end] if token.text.isupper()]
    doc.ents = [DocSpan(doc, token.i, token.i + 1, label="gene_or_gene_product") for token in names]
    for token in doc:
        token.tag_, token.lemma_ = "NN", token.lower_
    return doc


@Language.component("parser_of_kept_sentences")
def _parse(doc: Doc) -> Doc:
    doc.user_data["was_parsed"] = [doc[start:end].text for start, end in read_kept(doc)]
    for token in doc:
        token.dep_ = "dep"
    return doc


def _add_fakes(nlp: Language) -> Language:
    nlp.add_pipe("sentences_by_full_stops", name="sentences")
    nlp.add_pipe("reader_of_kept_sentences", name="reader")
    nlp.add_pipe("parser_of_kept_sentences", name="parser")
    return nlp


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("models") / "fake"
    _add_fakes(spacy.blank("en")).to_disk(path)
    return path


def test_a_model_that_splits_reads_and_parses_gets_both_gates(folder: Path) -> None:
    wanted = ["sentences", TRIGGER_GATE, "reader", MENTION_GATE, "parser", "bioclaims"]
    assert [name for name in load(str(folder)).pipe_names if name in wanted] == wanted


def test_reader_and_parser_get_only_what_may_hold_a_claim(folder: Path) -> None:
    doc = load(str(folder))(_TEXT)
    definition = "tumour nudging agent ( TUNA ) was seen ."
    assert doc.user_data["was_read"] == ["TNF induces IL-8 .", "Light was reduced .", definition]
    assert doc.user_data["was_parsed"] == ["TNF induces IL-8 ."]
    assert [doc[start:end].text for start, end in read_dropped(doc, TOO_FEW_PARTICIPANTS)] == ["Light was reduced ."]
    without_trigger = [doc[start:end].text for start, end in read_dropped(doc, NO_TRIGGER)]
    assert without_trigger == ["Mice were fed .", "STAT3 was seen in a blot .", definition]


def test_a_sentence_that_says_what_an_abbreviation_means_is_read_for_its_names(folder: Path) -> None:
    doc = load(str(folder))("tumour nudging agent (TUNA) was seen. Then TUNA induced IL-8.")
    assert doc.user_data["was_parsed"] == doc.user_data["was_read"][-1:]
    assert len(doc.user_data["was_read"]) == len(list(doc.sents))


def test_what_the_gate_notes_crosses_processes(folder: Path) -> None:
    [doc] = load(str(folder)).pipe([_TEXT], n_process=2)
    assert len(read_kept(doc)) == 1


@pytest.mark.parametrize("text", ["", " \n "])
def test_a_text_without_words_goes_through(folder: Path, text: str) -> None:
    assert load(str(folder))(text).text == text


def test_all_sentences_are_kept_where_no_gate_was() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentences_by_full_stops")
    assert len(read_kept(nlp("A rose . B fell ."))) == 2


def _gated(*, strict: bool) -> Language:
    nlp = bioclaims.load()
    for name in (TRIGGER_GATE, MENTION_GATE):
        if name in nlp.pipe_names:
            nlp.remove_pipe(name)
    after_sentences = {"sentences", "reader", "parser"} <= set(nlp.pipe_names)
    nlp.add_pipe(TRIGGER_GATE, before="reader" if after_sentences else "bioclaims", config={"strict": strict})
    nlp.add_pipe(MENTION_GATE, before="parser" if after_sentences else "bioclaims", config={"strict": strict})
    return nlp


@pytest.mark.model
@pytest.mark.parametrize("strict", [False, True], ids=["as it is", "strict"])
def test_the_gate_loses_no_claim_of_the_sample_documents(strict: bool) -> None:
    nlp = _gated(strict=strict)
    found = read_documents([str(find_resource("seeds", "documents"))])
    documents = [document for document in found if isinstance(document, Document)]
    gated = [extract_document(document, nlp) for document in documents]
    with nlp.select_pipes(disable=[TRIGGER_GATE, MENTION_GATE]):
        whole = [extract_document(document, nlp) for document in documents]
    assert sum(len(reading.claims) for reading in whole) > 20
    assert gated == whole


def test_a_sentence_of_too_many_tokens_is_not_read(folder: Path) -> None:
    doc = load(str(folder), max_sentence_tokens=7)("TNF induces IL-8. TNF induces IL-8 in the cells of many mice.")
    assert doc.user_data["was_parsed"] == ["TNF induces IL-8."]
    assert [doc[start:end].text for start, end in read_dropped(doc, TOO_LONG)] == [
        "TNF induces IL-8 in the cells of many mice."
    ]
