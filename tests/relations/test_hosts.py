"""What was done to cells and animals, and what genes and things are for or against, on hand-written parses."""

from __future__ import annotations

import pytest

from bioclaims.model import Relation
from bioclaims.relations import find_relations
from parses import genes, parse_sentence


def _show(relation: Relation) -> str:
    agent, theme = relation.agent.participant, relation.theme.participant
    done = f"{{{agent.perturbation.kind}}}" if agent.perturbation else ""
    return f"{agent.text}{done} {relation.predicate} {theme.text}"


_THINGS = {
    "a thing that a clause names the target of": (
        "siRNA/NN<4:nsubj targeting|target/VBG<1:acl A/NN<2:dobj reduced|reduce/VBD<0:root B/NN<4:dobj",
        genes("A", "B"),
        ["A{knockdown} decreases B"],
    ),
    "a thing with two targets does not target one by the other": (
        "siRNA/NN<6:nsubj targeting|target/VBG<1:acl A/NN<2:dobj and/CC<3:cc C/NN<3:conj reduced|reduce/VBD<0:root "
        "B/NN<6:dobj",
        genes("A", "B", "C"),
        ["A{knockdown} decreases B", "C{knockdown} decreases B"],
    ),
    "a thing that is directed against its target": (
        "Antibody/NN<5:nsubj directed|direct/VBN<1:acl against/IN<4:case A/NN<2:nmod reduced|reduce/VBD<0:root "
        "B/NN<5:dobj",
        genes("A", "B"),
        ["A{antibody} decreases B"],
    ),
    "a thing whose target hangs on the word above": (
        "Treatment/NN<6:nsubj with/IN<3:case antibody/NN<1:nmod against/IN<5:case A/NN<1:nmod "
        "reduced|reduce/VBD<0:root B/NN<6:dobj",
        genes("A", "B"),
        ["A{antibody} decreases B"],
    ),
    "a thing with its target before a hyphen": (
        "A-specific/JJ<2:amod siRNA/NN<3:nsubj reduced|reduce/VBD<0:root B/NN<3:dobj",
        genes("A", "B"),
        ["A{knockdown} decreases B"],
    ),
    "a gene that a clause names by what it encodes": (
        "Mutations|mutation/NNS<6:nsubj in/IN<3:case genes|gene/NNS<1:nmod encoding|encode/VBG<3:acl A/NN<4:dobj "
        "cause/VBP<0:root growth/NN<6:dobj",
        {**genes("A"), "growth": "biological_process"},
        ["A{mutation} increases growth"],
    ),
    "a gene is the theme by what it encodes": (
        "A/NN<2:nsubj induces|induce/VBZ<0:root the/DT<4:det gene/NN<2:dobj that/WDT<6:nsubj "
        "encodes|encode/VBZ<4:acl:relcl B/NN<6:dobj",
        genes("A", "B"),
        ["A increases B"],
    ),
    "a protein that a gene encodes": (
        "A/NN<2:nsubj encodes|encode/VBZ<0:root a/DT<4:det protein/NN<2:dobj that/WDT<6:nsubj "
        "inhibits|inhibit/VBZ<4:acl:relcl B/NN<6:dobj",
        genes("A", "B"),
        ["A decreases B"],
    ),
    "what cells are transfected with": (
        "Transfection/NN<6:nsubj of/IN<3:case cells|cell/NNS<1:nmod with/IN<5:case A/NN<1:nmod "
        "reduced|reduce/VBD<0:root B/NN<6:dobj",
        {**genes("A", "B"), "cells": "cell_line"},
        ["A{overexpression} decreases B"],
    ),
}


@pytest.mark.parametrize(("notation", "names", "expected"), list(_THINGS.values()), ids=list(_THINGS))
def test_what_genes_and_things_are_for_or_against(notation: str, names: dict[str, str], expected: list[str]) -> None:
    assert [_show(relation) for relation in find_relations(parse_sentence(notation, names))] == expected
