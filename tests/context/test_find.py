"""Context from the mentions beside a relation, on hand-written parses."""

from __future__ import annotations

from bioclaims.context import ContextFinder
from bioclaims.relations import find_relations
from parses import genes, parse_sentence

_NOTATION = (
    "In/IN<3:case human/JJ<3:amod macrophages|macrophage/NNS<8:nmod and/CC<3:cc in/IN<6:case HeLa/NN<3:conj "
    "TNF/NN<8:nsubj induced|induce/VBD<0:root IL-8/NN<8:dobj in/FW<8:advmod vitro/FW<10:mwe"
)
_NAMES = {**genes("TNF", "IL-8"), "human": "species", "macrophages": "cell_type", "HeLa": "cell_line"}


def test_cells_species_and_setting_are_context_in_order_of_the_text() -> None:
    sentence = parse_sentence(_NOTATION, _NAMES)
    [relation] = find_relations(sentence)
    found = [(context.kind, context.text) for context in ContextFinder.of(sentence).find(relation)]
    assert found == [
        ("species", "human"),
        ("cell_type", "macrophages"),
        ("cell_line", "HeLa"),
        ("in_vitro", "in vitro"),
    ]


def test_what_hangs_below_the_trigger_is_of_its_clause() -> None:
    sentence = parse_sentence(
        "IL-6/NN<2:nsubj activates|activate/VBZ<0:root STAT3/NN<2:dobj in/IN<5:case macrophages|macrophage/NNS<2:nmod "
        "and/CC<2:cc T-cells|t-cell/NNS<8:nsubj die/VBP<2:conj",
        {**genes("IL-6", "STAT3"), "macrophages": "cell_type", "T-cells": "cell_type"},
    )
    [relation] = find_relations(sentence)
    found = {context.text: context.attachment for context in ContextFinder.of(sentence).find(relation)}
    assert found["macrophages"] == "clause"


def test_what_stands_above_the_trigger_is_of_the_sentence() -> None:
    sentence = parse_sentence(
        "Macrophages|macrophage/NNS<2:nsubj die/VBP<0:root because/IN<5:mark IL-6/NN<5:nsubj "
        "activates|activate/VBZ<2:advcl STAT3/NN<5:dobj",
        {**genes("IL-6", "STAT3"), "Macrophages": "cell_type"},
    )
    [relation] = find_relations(sentence)
    [context] = ContextFinder.of(sentence).find(relation)
    assert (context.text, context.attachment) == ("Macrophages", "sentence")


def test_a_participant_is_no_context_of_its_own_relation() -> None:
    sentence = parse_sentence(
        "IL-6/NN<2:nsubj stimulates|stimulate/VBZ<0:root macrophages|macrophage/NNS<2:dobj",
        {**genes("IL-6"), "macrophages": "cell_type"},
    )
    [relation] = find_relations(sentence)
    assert ContextFinder.of(sentence).find(relation) == ()


def test_the_same_words_are_context_once_and_rather_those_of_the_clause() -> None:
    sentence = parse_sentence(
        "Macrophages|macrophage/NNS<2:nsubj die/VBP<0:root because/IN<5:mark IL-6/NN<5:nsubj "
        "activates|activate/VBZ<2:advcl STAT3/NN<5:dobj in/IN<8:case macrophages|macrophage/NNS<5:nmod",
        {**genes("IL-6", "STAT3"), "Macrophages": "cell_type", "macrophages": "cell_type"},
    )
    [relation] = find_relations(sentence)
    [context] = ContextFinder.of(sentence).find(relation)
    assert (context.text, context.attachment) == ("macrophages", "clause")
