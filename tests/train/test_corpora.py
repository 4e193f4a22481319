"""Corpora as training documents."""

from __future__ import annotations

import gzip

import pytest
import spacy

from bioclaims.errors import InputError
from bioclaims.evaluate.annotated import read_annotated_texts
from bioclaims.evaluate.treebank import read_treebank
from bioclaims.language.tokenizer import create_combined_rule_tokenizer
from bioclaims.train.corpora import mention_docs, treebank_docs


@pytest.fixture(scope="module")
def nlp():
    pipeline = spacy.blank("en")
    pipeline.tokenizer = create_combined_rule_tokenizer()(pipeline)
    return pipeline


def test_treebank_sentences_know_their_document_and_lose_their_escapes(data):
    sentences = list(read_treebank(data / "parsing" / "genia-train.conllu.gz"))
    assert [sentence.doc_id for sentence in sentences] == ["a", "a", "b", "b"]
    assert [row[0] for row in sentences[1].rows] == ["TNF", "(", "p38", "rests"]


def test_neighbouring_sentences_of_a_document_make_one_doc(data, nlp):
    docs = list(treebank_docs(read_treebank(data / "parsing" / "craft-dev.conllu.gz"), nlp.vocab))
    assert [[sentence.text for sentence in doc.sents] for doc in docs] == [
        ["IL-6 activates STAT3 .", "TNF ( p38 rests"],
        ["IL-6 activates STAT3 .", "TNF ( p38 rests"],
    ]


def test_heads_stay_inside_their_sentence(data, nlp):
    doc = next(treebank_docs(read_treebank(data / "parsing" / "genia-dev.conllu.gz"), nlp.vocab))
    assert [(token.text, token.head.text, token.dep_) for token in doc if token.dep_ in ("nsubj", "ROOT")] == [
        ("IL-6", "activates", "nsubj"),
        ("activates", "activates", "ROOT"),
        ("TNF", "rests", "nsubj"),
        ("rests", "rests", "ROOT"),
    ]
    assert (doc[1].lemma_, doc[1].tag_) == ("activate", "VBZ")


def test_a_treebank_without_a_last_empty_line_loses_no_sentence(tmp_path):
    path = tmp_path / "short.conllu.gz"
    path.write_bytes(gzip.compress(b"1\tIL-6\til-6\tNN\tNN\t_\t0\troot\t_\t_"))
    assert [len(sentence.rows) for sentence in read_treebank(path)] == [1]


def test_a_treebank_row_without_ten_columns_is_told_with_its_line(tmp_path):
    path = tmp_path / "bad.conllu.gz"
    path.write_bytes(gzip.compress(b"# doc_id = a\n1\tIL-6\til-6\n"))
    with pytest.raises(InputError, match=r"bad\.conllu\.gz:2: 3 columns"):
        list(read_treebank(path))


def test_only_the_split_asked_for_is_read(data):
    path = data / "ner" / "jnlpba.jsonl.gz"
    assert [text.id for text in read_annotated_texts(path, split="dev")] == ["dev"]


def test_each_paragraph_is_a_doc_and_mentions_inside_a_token_are_left_out(data, nlp):
    rows = read_annotated_texts(data / "ner" / "jnlpba.jsonl.gz", split="train")
    docs = list(mention_docs(rows, nlp))
    assert [[(ent.text, ent.label_) for ent in doc.ents] for doc in docs] == [
        [("IL-6", "protein"), ("THP-1 cells", "cell_line")],
        [],
    ]
