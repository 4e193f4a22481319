"""The component that writes tags, lemmas and trees, with weights that nobody fitted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Token

from bioclaims.language import read_names, read_sentence_spans, read_tree
from bioclaims.language.parser import ParserComponent
from small_network import RELATIONS, TAGS, make_pipeline, reload

_TEXT = "IL-2-dependent genes rose in T cells. \n\n The p53/MDM2 axis induces NF-κB. It fell. Fine."


@pytest.fixture(scope="module")
def nlp() -> Language:
    return make_pipeline()


def _read(token: Token) -> tuple[str, str, int, str]:
    return token.tag_, token.lemma_, token.head.i, token.dep_


def _sentences(nlp: Language, text: str) -> tuple[Doc, list[tuple[int, int]]]:
    doc = nlp.get_pipe("sentences")(nlp.make_doc(text))
    return doc, [(sentence.start, sentence.end) for sentence in doc.sents]


def _finish(nlp: Language, doc: Doc) -> Doc:
    read: Doc = nlp.get_pipe("parser")(nlp.get_pipe("reader")(doc))
    return read


def _bounds(doc: Doc) -> list[tuple[int, int]]:
    return [(sentence.start, sentence.end) for sentence in doc.sents]


def test_words_have_tags_lemmas_and_relations(nlp: Language) -> None:
    words = [token for token in nlp(_TEXT) if not token.is_space]
    assert {token.tag_ for token in words} <= set(TAGS)
    assert all(token.lemma_ for token in words)
    assert {token.dep_ for token in words} <= {*RELATIONS, "ROOT"} - {"root"}


def test_sentences_stay_as_they_were(nlp: Language) -> None:
    _, before = _sentences(nlp, _TEXT)
    assert _bounds(nlp(_TEXT)) == before


def test_each_sentence_has_one_root(nlp: Language) -> None:
    for sentence in nlp(_TEXT).sents:
        assert [token for token in sentence if token.dep_ == "ROOT"] == [sentence.root]
        assert all(
            token.is_ancestor(token) or sentence.root.is_ancestor(token) for token in sentence if token != sentence.root
        )


def test_white_space_hangs_on_the_root_and_has_no_tag(nlp: Language) -> None:
    doc = nlp(_TEXT)
    spaces = [token for token in doc if token.is_space]
    assert spaces
    assert all(
        (token.tag_, token.lemma_, token.dep_, token.head) == ("", "", "dep", token.sent.root) for token in spaces
    )


def test_a_sentence_of_one_word_is_its_own_root(nlp: Language) -> None:
    doc = nlp("Fine")
    assert [(token.head, token.dep_) for token in doc] == [(doc[0], "ROOT")]


@pytest.mark.parametrize("text", ["", " ", "\n \n"], ids=["nothing", "a space", "line ends"])
def test_a_text_without_words_goes_through(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    assert all(token.tag_ == token.lemma_ == "" for token in doc)


@pytest.mark.parametrize("chosen", [[], [0], [1, 3], [2]], ids=["none", "the first", "two apart", "one in the middle"])
def test_sentences_that_are_not_kept_have_no_tree_but_stay_sentences(nlp: Language, chosen: list[int]) -> None:
    doc, before = _sentences(nlp, _TEXT)
    doc.user_data["kept"] = [before[index] for index in chosen]
    doc = _finish(nlp, doc)
    assert _bounds(doc) == before
    whole = nlp(_TEXT)
    for index, (start, end) in enumerate(before):
        if index in chosen:
            assert list(map(_read, doc[start:end])) == list(map(_read, whole[start:end]))
        else:
            assert _read(doc[start]) == ("", "", start, "ROOT")
            assert {_read(token) for token in doc[start + 1 : end]} <= {("", "", start, "dep")}


def test_a_gate_between_reader_and_parser_may_drop_more(nlp: Language) -> None:
    doc, before = _sentences(nlp, _TEXT)
    doc = nlp.get_pipe("reader")(doc)
    doc.user_data["kept"] = before[:1]
    doc = nlp.get_pipe("parser")(doc)
    is_parsed = [all(token.lemma_ for token in doc[start:end] if not token.is_space) for start, end in before]
    assert is_parsed == [True, *[False] * (len(before) - 1)]
    assert list(map(_read, doc[: before[0][1]])) == list(map(_read, nlp(_TEXT)[: before[0][1]]))


def test_the_vectors_are_spent(nlp: Language) -> None:
    assert nlp(_TEXT).tensor.size == 0


def test_a_very_long_sentence_is_parsed(nlp: Language) -> None:
    doc = nlp(" ".join(f"gene{index}" for index in range(500)))
    assert _bounds(doc) == [(0, 500)]
    assert sum(token.dep_ == "ROOT" for token in doc) == 1


def test_words_given_one_by_one_keep_their_sentences(nlp: Language) -> None:
    words = ["IL-2-dependent", "genes", "rose", "It", "fell", "."]
    doc = Doc(nlp.vocab, words=words, sent_starts=[True, False, False, True, False, False])
    doc = _finish(nlp, doc)
    assert [token.text for token in doc] == words
    assert _bounds(doc) == [(0, 3), (3, 6)]


def test_the_rules_can_read_the_trees(nlp: Language) -> None:
    doc = nlp(_TEXT)
    trees = [read_tree(doc, span) for span in read_sentence_spans(doc)]
    assert len(trees) == 4
    assert all(sum(token.relation == "root" for token in tree.tokens) == 1 for tree in trees)


def test_many_texts_are_read_as_one_by_one(nlp: Language) -> None:
    texts = [_TEXT, "", "Fine", _TEXT[:40]]
    assert [list(map(_read, doc)) for doc in nlp.pipe(texts)] == [list(map(_read, nlp(text))) for text in texts]


def test_two_processes_read_as_one(nlp: Language) -> None:
    texts = [_TEXT, "It fell."]
    expected = [nlp(text) for text in texts]
    for doc, own in zip(nlp.pipe(texts, n_process=2, batch_size=1), expected, strict=True):
        assert list(map(_read, doc)) == list(map(_read, own))
        assert read_names(doc) == read_names(own)
        assert [str(entity) for entity in doc.ents] == [str(entity) for entity in own.ents]


def test_a_doc_goes_through_bytes(nlp: Language) -> None:
    doc = nlp(_TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert list(map(_read, again)) == list(map(_read, doc))
    assert read_names(again) == read_names(doc)


def test_a_pipeline_comes_back_from_disk_and_parses_alike(nlp: Language, tmp_path: Path) -> None:
    assert list(map(_read, reload(nlp, tmp_path)(_TEXT))) == list(map(_read, nlp(_TEXT)))


def test_a_parser_without_weights_says_so(nlp: Language) -> None:
    empty: Any = ParserComponent()
    assert empty.labels == ()
    with pytest.raises(ValueError, match="no weights"):
        empty(nlp.make_doc("p53"))


def test_the_labels_are_the_relations(nlp: Language) -> None:
    assert nlp.get_pipe("parser").labels == RELATIONS  # type: ignore[attr-defined]


def test_docs_in_a_stream_are_parsed_as_by_themselves() -> None:
    nlp = make_pipeline()
    texts = ["It rests.", "IL-2 induces growth in T cells.   It fell.", "", "p53 binds MDM2 . " * 150, "It rose."]
    alone, together = [nlp(text) for text in texts], list(nlp.pipe(texts))
    for one, other in zip(alone, together, strict=True):
        assert [(t.head.i, t.dep_, t.tag_, t.lemma_) for t in one] == [
            (t.head.i, t.dep_, t.tag_, t.lemma_) for t in other
        ]
        assert read_names(one) == read_names(other)
        assert [(ent.text, ent.label_) for ent in one.ents] == [(ent.text, ent.label_) for ent in other.ents]
