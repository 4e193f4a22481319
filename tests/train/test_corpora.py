"""Corpora as training documents."""

from __future__ import annotations

import pytest
import spacy

from bioclaims.evaluate.annotated import read_annotated_texts
from bioclaims.evaluate.treebank import read_treebank
from bioclaims.language.tokenizer import create_combined_rule_tokenizer
from bioclaims.train.corpora import mention_docs, treebank_docs


@pytest.fixture(scope="module")
def nlp():
    pipeline = spacy.blank("en")
    pipeline.tokenizer = create_combined_rule_tokenizer()(pipeline)
    return pipeline


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


def test_each_paragraph_is_a_doc_and_mentions_inside_a_token_are_left_out(data, nlp):
    rows = read_annotated_texts(data / "ner" / "jnlpba.jsonl.gz", split="train")
    docs = list(mention_docs(rows, nlp))
    assert [[(ent.text, ent.label_) for ent in doc.ents] for doc in docs] == [
        [("IL-6", "protein"), ("THP-1 cells", "cell_line")],
        [],
    ]
