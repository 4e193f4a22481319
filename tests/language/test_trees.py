"""Docs as plain values, on Docs made by hand."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from bioclaims.language import read_sentence_spans, read_trained_mentions, read_tree
from bioclaims.model import Span


def _doc() -> Doc:
    doc = Doc(
        spacy.blank("en").vocab,
        words=["IL-6", "activates", "STAT3", ".", "\n", "It", "does", "not", "die", "."],
        spaces=[True, True, False, False, False, True, True, True, False, False],
        tags=["NN", "VBZ", "NN", ".", "_SP", "PRP", "VBZ", "RB", "VB", "."],
        lemmas=["il-6", "activate", "STAT3", ".", "\n", "it", "do", "not", "die", "."],
        heads=[1, 1, 1, 1, 3, 8, 8, 8, 8, 8],
        deps=["nsubj", "ROOT", "obj", "punct", "dep", "nsubj", "aux", "advmod", "ROOT", "punct"],
        sent_starts=[True, False, False, False, False, True, False, False, False, False],
    )
    doc.set_ents([DocSpan(doc, 0, 1, "protein"), DocSpan(doc, 2, 3, "UNKNOWN_LABEL")])
    return doc


def test_sentences_end_before_white_space() -> None:
    doc = _doc()
    spans = read_sentence_spans(doc)
    assert [doc.text[span.start : span.end] for span in spans] == ["IL-6 activates STAT3.", "It does not die."]


def test_a_tree_counts_tokens_from_the_sentence_and_offsets_from_the_text() -> None:
    doc = _doc()
    _, span = read_sentence_spans(doc)
    tree = read_tree(doc, span)
    assert [(token.index, token.text, token.head, token.relation) for token in tree.tokens] == [
        (0, "It", 3, "nsubj"),
        (1, "does", 3, "aux"),
        (2, "not", 3, "neg"),
        (3, "die", 3, "root"),
        (4, ".", 3, "punct"),
    ]
    assert all(doc.text[token.start : token.end] == token.text for token in tree.tokens)


def test_labels_of_version_2_become_version_1_and_lemmas_lower_case() -> None:
    doc = _doc()
    tree = read_tree(doc, read_sentence_spans(doc)[0])
    assert (tree[2].relation, tree[2].lemma) == ("dobj", "stat3")


def test_a_label_that_is_no_entity_type_is_left_out() -> None:
    [mention] = read_trained_mentions(_doc())
    assert (mention.span, mention.text, mention.type) == (Span(0, 4), "IL-6", "gene_or_gene_product")
