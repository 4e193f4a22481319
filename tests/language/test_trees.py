"""Docs as plain values, on Docs made by hand."""

from __future__ import annotations

import pytest
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


def test_a_name_has_the_bracket_behind_it_that_closes_one_in_it() -> None:
    spaces = [False, True, True, False, False, False]
    doc = Doc(spacy.blank("en").vocab, words=["PGJ(2", ")", "rises", "(", "X9", ")"], spaces=spaces)
    doc.set_ents([DocSpan(doc, 0, 1, "CHEMICAL"), DocSpan(doc, 4, 5, "CHEMICAL")])
    assert [mention.text for mention in read_trained_mentions(doc)] == ["PGJ(2)", "X9"]


def test_sentences_are_those_of_the_parser_where_nothing_else_sets_them() -> None:
    words = ["IL-6", "rises", ".", "It", "falls", "."]
    deps = ["nsubj", "ROOT", "punct", "nsubj", "ROOT", "punct"]
    doc = Doc(spacy.blank("en").vocab, words=words, heads=[1, 1, 1, 4, 4, 4], deps=deps)
    spans = read_sentence_spans(doc)
    assert [doc.text[span.start : span.end] for span in spans] == ["IL-6 rises .", "It falls ."]
    assert [token.relation for token in read_tree(doc, spans[1]).tokens] == ["nsubj", "root", "punct"]


def test_what_hangs_on_white_space_hangs_on_what_that_hangs_on() -> None:
    doc = Doc(
        spacy.blank("en").vocab,
        words=["IL-6", "\n", "rises", "."],
        spaces=[False, False, False, False],
        heads=[2, 2, 2, 1],
        deps=["nsubj", "dep", "ROOT", "punct"],
        tags=["NN", "_SP", "VBZ", "."],
    )
    [span] = read_sentence_spans(doc)
    assert [(token.text, token.head) for token in read_tree(doc, span).tokens] == [("IL-6", 1), ("rises", 1), (".", 1)]


def test_a_doc_of_clear_is_told_by_its_labels_and_by_what_the_pipeline_noted() -> None:
    words, tags = ["Loss", "of", "IL-6", "and", "TNF"], ["NN", "IN", "NN", "CC", "NN"]
    heads, deps = [0, 0, 1, 2, 2], ["ROOT", "prep", "pobj", "cc", "conj"]
    doc = Doc(spacy.blank("en").vocab, words=words, tags=tags, heads=heads, deps=deps)
    [span] = read_sentence_spans(doc)
    assert [token.relation for token in read_tree(doc, span).tokens] == ["root", "case", "nmod", "cc", "conj"]
    bare = Doc(doc.vocab, words=["TNF", "and", "IL-6"], heads=[0, 2, 0], deps=["ROOT", "cc", "conj"])
    [span] = read_sentence_spans(bare)
    assert [token.head for token in read_tree(bare, span).tokens] == [0, 2, 0]
    bare.user_data["scheme"] = "universal_v2"
    assert [token.head for token in read_tree(bare, span).tokens] == [0, 0, 0]


# Labels of the scispaCy models, by model, as their cards list them, and what they mean here.
_LABELS = {
    "en_ner_jnlpba_md": {
        "DNA": "gene_or_gene_product", "RNA": "gene_or_gene_product", "PROTEIN": "gene_or_gene_product",
        "CELL_TYPE": "cell_type", "CELL_LINE": "cell_line",
    },
    "en_ner_bionlp13cg_md": {
        "AMINO_ACID": "chemical", "ANATOMICAL_SYSTEM": "tissue_or_organ", "CANCER": "disease", "CELL": "cell_type",
        "CELLULAR_COMPONENT": "cellular_component", "DEVELOPING_ANATOMICAL_STRUCTURE": "tissue_or_organ",
        "GENE_OR_GENE_PRODUCT": "gene_or_gene_product", "IMMATERIAL_ANATOMICAL_ENTITY": "tissue_or_organ",
        "MULTI_TISSUE_STRUCTURE": "tissue_or_organ", "ORGAN": "tissue_or_organ", "ORGANISM": "species",
        "ORGANISM_SUBDIVISION": "tissue_or_organ", "ORGANISM_SUBSTANCE": "tissue_or_organ",
        "PATHOLOGICAL_FORMATION": "disease", "SIMPLE_CHEMICAL": "chemical", "TISSUE": "tissue_or_organ",
    },
    "en_ner_craft_md": {
        "GGP": "gene_or_gene_product", "SO": None, "TAXON": "species", "CHEBI": "chemical",
        "GO": "biological_process", "CL": "cell_type",
    },
    "en_ner_bc5cdr_md": {"DISEASE": "disease", "CHEMICAL": "chemical"},
    "en_core_sci_sm": {"ENTITY": None},
    "en_core_web_sm": dict.fromkeys(
        (
            "CARDINAL", "DATE", "EVENT", "FAC", "GPE", "LANGUAGE", "LAW", "LOC", "MONEY", "NORP", "ORDINAL", "ORG",
            "PERCENT", "PERSON", "PRODUCT", "QUANTITY", "TIME", "WORK_OF_ART",
        )
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        pytest.param(label, kind, id=f"{label} of {model}")
        for model, labels in _LABELS.items()
        for label, kind in labels.items()
    ],
)
def test_a_label_of_another_model_means_a_type_or_nothing(label: str, expected: str | None) -> None:
    doc = Doc(spacy.blank("en").vocab, words=["Quillin", "rises"])
    doc.set_ents([DocSpan(doc, 0, 1, label)])
    assert [mention.type for mention in read_trained_mentions(doc)] == ([] if expected is None else [expected])
