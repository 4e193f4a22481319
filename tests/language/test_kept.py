"""Which sentences of a Doc are to be read."""

from __future__ import annotations

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from bioclaims.language.kept import batch_docs, group_sentences, lay_out, read_kept

_WORDS = ["A", "rose", ".", "\n", "B", "fell", ".", " "]
_STARTS: list[bool | int | None] = [True, False, False, True, False, False, False, True]


@pytest.fixture
def doc() -> Doc:
    return Doc(spacy.blank("en").vocab, words=_WORDS, sent_starts=_STARTS)


def _texts(doc: Doc) -> list[str]:
    return [" ".join(doc[place].text for place in words.tolist()) for words in lay_out([doc]).sentences]


def test_all_sentences_are_kept_where_nothing_is_said(doc: Doc) -> None:
    assert read_kept(doc) == [(0, 3), (3, 7), (7, 8)]


def test_words_are_those_that_are_no_white_space(doc: Doc) -> None:
    assert _texts(doc) == ["A rose .", "B fell ."]


@pytest.mark.parametrize(
    ("kept", "texts"),
    [
        pytest.param([(3, 7)], ["B fell ."], id="one of them"),
        pytest.param([[3, 7]], ["B fell ."], id="one of them, as it comes back from bytes"),
        pytest.param([(7, 8)], [], id="one of white space alone"),
        pytest.param([], [], id="none"),
    ],
)
def test_only_those_that_are_kept_are_read(doc: Doc, kept: list[tuple[int, int]], texts: list[str]) -> None:
    doc.user_data["kept"] = kept
    assert _texts(doc) == texts
    assert read_kept(doc) == [tuple(each) for each in kept]


@pytest.mark.parametrize(
    ("lengths", "groups"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param([2, 3], [[2, 3]], id="what fits stays together"),
        pytest.param([2, 3, 1], [[2, 3], [1]], id="what does not fit begins a group"),
        pytest.param([1, 9, 1], [[1], [9], [1]], id="what is longer is a group of its own"),
    ],
)
def test_sentences_are_read_in_groups(lengths: list[int], groups: list[list[int]]) -> None:
    sentences = [np.arange(length) for length in lengths]
    assert [[len(words) for words in group] for group in group_sentences(sentences, most=5)] == groups


def test_tokens_are_counted_through_all_docs(doc: Doc) -> None:
    empty = Doc(doc.vocab)
    laid = lay_out([empty, doc, empty, doc])
    assert laid.ends == [0, 8, 8, 16]
    assert [words.tolist() for words in laid.sentences] == [[0, 1, 2], [4, 5, 6], [8, 9, 10], [12, 13, 14]]
    assert [doc.vocab.strings[form] for form in laid.forms.tolist()] == _WORDS * 2
    assert laid.offsets == [token.idx for token in doc] * 2
    assert [laid.find_doc(place) for place in (0, 7, 8, 15)] == [1, 1, 3, 3]
    assert [laid.find_start(place) for place in (0, 7, 8, 15)] == [0, 0, 8, 8]
    assert [own for _, own in laid.slices()] == [slice(0, 0), slice(0, 8), slice(8, 8), slice(8, 16)]


def test_docs_go_together_until_they_make_a_group() -> None:
    nlp = spacy.blank("en")
    docs = [nlp("word " * count) for count in (400, 500, 200, 1200, 3)]
    assert [[len(doc) for doc in batch] for batch in batch_docs(docs)] == [[400, 500, 200], [1200], [3]]
    assert list(batch_docs([])) == []
