"""The component that encodes sentences and finds names, with weights that nobody fitted."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from spacy.language import Language
from spacy.tokens import Doc

from bioclaims.language import mark_all_names, read_names
from bioclaims.language.reader import ReaderComponent
from bioclaims.network.guidelines import served_type
from small_network import GUIDELINES, make_pipeline, make_reader, reload

_TEXT = "IL-2-dependent genes rose in T cells. \n\n The p53/MDM2 axis induces NF-κB. It fell."


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = make_pipeline()
    nlp.remove_pipe("parser")
    return nlp


def test_guidelines_that_an_entity_type_is_taken_from_have_their_names(nlp: Language) -> None:
    names = read_names(nlp(_TEXT))
    assert names.keys() == {"jnlpba", "nlm_gene"}
    assert any(names.values())
    assert all(label in GUIDELINES[guideline] for guideline, found in names.items() for _, _, label in found)


def test_every_guideline_has_its_names_where_that_is_asked_for() -> None:
    nlp = make_pipeline()
    served = read_names(nlp(_TEXT))
    mark_all_names(nlp)
    names = read_names(nlp(_TEXT))
    assert names.keys() == GUIDELINES.keys()
    assert served.items() <= names.items()


def test_names_may_begin_or_end_inside_tokens(nlp: Language) -> None:
    doc = nlp(f"{_TEXT} " * 5)
    bounds = {edge for token in doc for edge in (token.idx, token.idx + len(token))}
    edges = {edge for found in read_names(doc).values() for start, end, _ in found for edge in (start, end)}
    assert edges - bounds
    assert edges & bounds


def test_names_begin_and_end_with_words(nlp: Language) -> None:
    doc = nlp(_TEXT)
    texts = [doc.text[start:end] for found in read_names(doc).values() for start, end, _ in found]
    assert texts == [text.strip() for text in texts]


def test_entities_are_names_of_whole_tokens_that_a_type_is_taken_from(nlp: Language) -> None:
    doc = nlp(_TEXT)
    names = {
        (start, end, served_type(guideline, label))
        for guideline, found in read_names(doc).items()
        for start, end, label in found
    }
    assert doc.ents
    assert {(entity.start_char, entity.end_char, entity.label_) for entity in doc.ents} <= names


def test_each_word_has_a_vector_and_white_space_has_none(nlp: Language) -> None:
    doc = nlp(_TEXT)
    assert doc.tensor.shape == (len(doc), 16)
    assert [bool(row.any()) for row in doc.tensor] == [not token.is_space for token in doc]


@pytest.mark.parametrize("text", ["", " ", "\n \n"], ids=["nothing", "a space", "line ends"])
def test_a_text_without_words_has_no_names(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert (doc.text, doc.ents, doc.tensor.shape) == (text, (), (len(doc), 16))
    assert read_names(doc) == {"jnlpba": (), "nlm_gene": ()}


def test_only_sentences_that_are_kept_are_read(nlp: Language) -> None:
    reader = nlp.get_pipe("reader")
    doc = nlp.get_pipe("sentences")(nlp.make_doc(f"{_TEXT} " * 3))
    start, end = [(sentence.start, sentence.end) for sentence in doc.sents][1]
    doc.user_data["kept"] = [(start, end)]
    doc = reader(doc)
    place = range(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]) + 1)
    found = [edge for names in read_names(doc).values() for begin, stop, _ in names for edge in (begin, stop)]
    assert found
    assert all(edge in place for edge in found)
    assert not np.delete(doc.tensor, range(start, end), axis=0).any()


def test_no_sentence_need_be_kept(nlp: Language) -> None:
    doc = nlp.get_pipe("sentences")(nlp.make_doc(_TEXT))
    doc.user_data["kept"] = []
    doc = nlp.get_pipe("reader")(doc)
    assert not doc.tensor.any()
    assert not any(read_names(doc).values())


def test_a_sentence_is_read_alike_with_and_without_the_others(nlp: Language) -> None:
    doc = nlp("p53 rises. IL-2 falls. The axis induces NF-κB.")
    middle = list(doc.sents)[1]
    alone = nlp(middle.text)
    np.testing.assert_allclose(doc.tensor[middle.start : middle.end], alone.tensor, atol=1e-5)


def test_a_long_text_is_read_in_groups_with_the_same_result(nlp: Language) -> None:
    times = 120
    doc, once = nlp("p53 induces IL-2 in T cells. " * times), nlp("p53 induces IL-2 in T cells. ")
    assert len(doc) > 700
    assert len(doc) == times * len(once)
    np.testing.assert_allclose(doc.tensor, np.tile(once.tensor, (times, 1)), atol=1e-5)
    assert [len(found) for found in read_names(doc).values()] == [
        times * len(found) for found in read_names(once).values()
    ]


def test_a_very_long_sentence_is_read(nlp: Language) -> None:
    doc = nlp(" ".join(f"gene{index}" for index in range(500)))
    assert len(list(doc.sents)) == 1
    assert np.isfinite(doc.tensor).all()
    assert doc.tensor.any(axis=1).all()


def test_words_given_one_by_one_are_read(nlp: Language) -> None:
    words = ["IL-2-dependent", "genes", "rose", "It", "fell"]
    doc = nlp.get_pipe("reader")(Doc(nlp.vocab, words=words, sent_starts=[True, False, False, True, False]))
    assert doc.tensor.any(axis=1).all()
    assert all(0 <= start < end <= len(doc.text) for names in read_names(doc).values() for start, end, _ in names)


def test_a_reader_without_weights_says_so(nlp: Language) -> None:
    with pytest.raises(ValueError, match="no weights"):
        ReaderComponent()(nlp.make_doc("p53"))


def test_a_pipeline_comes_back_from_disk_and_reads_alike(nlp: Language, tmp_path: Path) -> None:
    again = reload(nlp, tmp_path)(_TEXT)
    doc = nlp(_TEXT)
    np.testing.assert_allclose(again.tensor, doc.tensor, atol=1e-2)
    assert read_names(again) == read_names(doc)


def test_weights_take_what_the_reader_has(tmp_path: Path) -> None:
    ReaderComponent(make_reader()).to_disk(tmp_path)
    again = ReaderComponent().from_disk(tmp_path).reader
    assert again is not None
    assert again.guidelines == GUIDELINES
