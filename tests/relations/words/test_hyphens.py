"""Triggers inside a token, on hand-written parses: words, names, and the relations that are found."""

from __future__ import annotations

import pytest

from parses import genes
from shown import show_relations

_CASES = {
    "a site that a name is joined to lies in a gene": (
        "an/DT<3:det A-binding/JJ<3:amod site/NN<6:nsubjpass in/IN<5:case B/NN<3:nmod seen|see/VBN<0:root",
        genes("A", "B"),
        ["A binds B"],
    ),
    "who was depleted, before a hyphen": (
        "A/NN<3:compound depletion-induced/JJ<3:amod growth/NN<0:root",
        {**genes("A"), "growth": "biological_process"},
        ["A{knockdown} increases growth.process"],
    ),
    "a process that has no name of its own brings something about": (
        "Exercise-induced/JJ<2:amod fatigue/NN<3:nsubj rose|rise/VBD<0:root",
        {"fatigue": "biological_process"},
        ["Exercise.process increases fatigue.process"],
    ),
    "such a process with the words before it": (
        "Pressure/NN<3:compound overload-induced/JJ<3:amod apoptosis/NN<4:nsubj rose|rise/VBD<0:root",
        {"apoptosis": "biological_process"},
        ["Pressure overload.process increases apoptosis.process"],
    ),
    "what only says of which kind a thing is brings nothing about": (
        "Phenotype-driven/JJ<2:amod apoptosis/NN<3:nsubj rose|rise/VBD<0:root",
        {"apoptosis": "biological_process"},
        [],
    ),
    "nothing needs such a process": (
        "Growth-dependent/JJ<2:amod apoptosis/NN<3:nsubj rose|rise/VBD<0:root",
        {"apoptosis": "biological_process"},
        [],
    ),
    "what is related to something goes along with it": (
        "A-related/JJ<2:amod apoptosis/NN<3:nsubj rose|rise/VBD<0:root",
        {**genes("A"), "apoptosis": "biological_process"},
        ["A associated_with apoptosis.process"],
    ),
    "a thing is of the kind that needs the name before the hyphen": (
        "ERK-dependent/JJ<2:amod JAK2/NN<3:nsubj grows|grow/VBZ<0:root",
        genes("ERK", "JAK2"),
        [],
    ),
    "a thing is of such a kind by its short name as well": (
        "ERK-dependent/JJ<3:amod protein/NN<3:compound kinase/NN<6:nsubj (/-LRB-<5:punct JAK2/NN<3:appos "
        "grows|grow/VBZ<0:root",
        genes("ERK", "JAK2"),
        [],
    ),
    "a row with an article of its own is not what the hyphen is about": (
        "TNF-mediated/JJ<2:amod cleavage/NN<8:nsubj of/IN<4:case A/NN<2:nmod and/CC<2:cc the/DT<7:det B/NN<2:conj "
        "rose|rise/VBD<0:root",
        genes("TNF", "A", "B"),
        ["TNF increases A.cleavage"],
    ),
    "a row in which another does it from there on": (
        "A-induced/JJ<2:amod B/NN<0:root ,/,<2:punct D-induced/JJ<5:amod C/NN<2:conj and/CC<2:cc E/NN<2:conj",
        genes("A", "B", "C", "D", "E"),
        ["A increases B", "D increases C"],
    ),
    "a row of which the second is early": (
        "A-induced/JJ<2:amod B/NN<0:root ,/,<2:punct early/JJ<5:amod C/NN<2:conj and/CC<2:cc E/NN<2:conj",
        genes("A", "B", "C", "E"),
        ["A increases B"],
    ),
    "a row of which the second is something else": (
        "A-induced/JJ<2:amod B/NN<0:root ,/,<2:punct oxidative/JJ<5:amod stress/NN<2:conj and/CC<2:cc E/NN<2:conj",
        {**genes("A", "B", "E"), "oxidative stress": "biological_process"},
        ["A increases B", "A increases oxidative stress.process", "A increases E"],
    ),
    "a noun joined to a name says what was done": (
        "STAT3-inhibition/NN<2:nsubj reduced|reduce/VBD<0:root TNF-expression/NN<2:dobj",
        genes("STAT3", "TNF"),
        ["STAT3{inhibition} decreases TNF.expression"],
    ),
    "a thing that is said to need the name needs it": (
        "JAK2/NN<3:nsubj is|be/VBZ<3:cop ERK-dependent/JJ<0:root",
        genes("ERK", "JAK2"),
        ["ERK required_for JAK2"],
    ),
    "a hyphenated trigger has its agent inside the token": (
        "IL-2-induced/JJ<3:amod STAT5/NN<3:compound phosphorylation/NN<0:root",
        genes("IL-2", "STAT5"),
        ["IL-2 increases STAT5.phosphorylation"],
    ),
    "a participle before which a hyphen lacks": (
        "D/NN<2:nsubj affects|affect/VBZ<0:root A/NN<5:compound induced|induce/VBN<5:amod B/NN<2:dobj",
        genes("A", "B", "D"),
        ["D regulates B(A increases B)", "A increases B"],
    ),
    "a participle of a passive has no hyphen": (
        "A/NN<3:nsubjpass was|be/VBD<3:auxpass induced|induce/VBN<0:root by/IN<5:case B/NN<3:nmod",
        genes("A", "B"),
        ["B increases A"],
    ),
    "only molecules before a molecule are what it is about": (
        "the/DT<5:det A/NN<5:compound cell/NN<5:compound surface/NN<5:compound molecule/NN<6:nsubj "
        "induces|induce/VBZ<0:root B/NN<6:dobj",
        {**genes("A", "B"), "cell": "cell_type"},
        ["A increases B"],
    ),
    "an adhesion molecule is no adhesion": (
        "A/NN<2:nsubj induces|induce/VBZ<0:root adhesion/NN<4:compound molecules|molecule/NNS<2:dobj",
        genes("A"),
        [],
    ),
    "cells are not what they express": (
        "A/NN<2:nsubj induces|induce/VBZ<0:root macrophage/NN<4:compound expression/NN<2:dobj",
        {**genes("A"), "macrophage": "cell_type"},
        [],
    ),
    "an antibody before the hyphen is a stimulus": (
        "anti-CD3-induced/JJ<3:amod IL-2/NN<3:compound secretion/NN<0:root",
        genes("CD3", "IL-2"),
        ["CD3{treatment} increases IL-2.secretion"],
    ),
    "what a hyphen says of the name in brackets is said where that is no short form": (
        "A-activated/JJ<2:amod receptors|receptor/NNS<7:nsubj (/-LRB-<4:punct B/NN<2:appos )/-RRB-<4:punct "
        "are|be/VBP<7:cop "
        "present/JJ<0:root",
        genes("A", "B"),
        ["A increases B"],
    ),
}


@pytest.mark.parametrize(("notation", "names", "expected"), _CASES.values(), ids=_CASES)
def test_triggers_inside_a_token(notation: str, names: dict[str, str], expected: list[str]) -> None:
    assert show_relations(notation, names) == expected
