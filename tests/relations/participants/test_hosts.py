"""What was done to cells and animals, and what genes and things are for or against, on hand-written parses."""

from __future__ import annotations

import pytest

from bioclaims.model import Relation
from bioclaims.relations import find_relations
from bioclaims.relations.participants.hosts import find_treated
from parses import genes, parse_sentence


def _show(relation: Relation) -> str:
    agent, theme = relation.agent.participant, relation.theme.participant
    done = f"{{{agent.perturbation.kind}}}" if agent.perturbation else ""
    lost = "-" * sum(sign.value < 0 for sign in relation.agent.signs)
    return f"{lost}{agent.text}{done} {relation.predicate} {theme.text}"


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
    "names that share the noun of what was done to them": (
        "A/NN<5:nsubj and/CC<1:cc C/NN<1:conj inhibitors|inhibitor/NNS<1:conj reduced|reduce/VBD<0:root B/NN<5:dobj",
        genes("A", "B", "C"),
        ["A{inhibition} decreases B", "C{inhibition} decreases B"],
    ),
    "names in a longer row that share it": (
        "A/NN<7:nsubj ,/,<1:punct C/NN<1:conj and/CC<3:cc D/NN<3:conj inhibitors|inhibitor/NNS<1:conj "
        "reduced|reduce/VBD<0:root B/NN<7:dobj",
        genes("A", "B", "C", "D"),
        ["A{inhibition} decreases B", "C{inhibition} decreases B", "D{inhibition} decreases B"],
    ),
    "names that share it where the last one hangs on it": (
        "A/NN<5:nsubj or/CC<1:cc C/NN<4:compound knockdown/NN<1:conj reduced|reduce/VBD<0:root B/NN<5:dobj",
        genes("A", "B", "C"),
        ["A{knockdown} decreases B", "C{knockdown} decreases B"],
    ),
    "a name beside a thing with an article of its own": (
        "A/NN<6:nsubj and/CC<1:cc an/DT<5:det C/NN<5:compound antibody/NN<1:conj reduced|reduce/VBD<0:root B/NN<6:dobj",
        genes("A", "B", "C"),
        ["A decreases B", "C{antibody} decreases B"],
    ),
    "what was given acts on the name before it": (
        "A/NN<3:compound siRNA/NN<3:compound treatment/NN<4:nsubj reduced|reduce/VBD<0:root B/NN<4:dobj",
        genes("A", "B"),
        ["A{knockdown} decreases B"],
    ),
    "two genes that share what mice are without": (
        "B/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root in/IN<8:case A-/NN<8:amod and/CC<5:cc "
        "C-deficient/JJ<5:conj mice/NNS<3:nmod",
        {**genes("A", "B", "C"), "mice": "species"},
        ["A{knockout} decreases B", "C{knockout} decreases B"],
    ),
    "two genes in one word that mice are without": (
        "A/C-deficient/JJ<2:amod mice/NNS<3:nsubj had|have/VBD<0:root increased|increase/VBN<5:amod B/NN<3:dobj",
        {**genes("A", "B", "C"), "mice": "species"},
        ["A{knockout} increases B", "C{knockout} increases B"],
    ),
    "an antibody does not share what others are stimulated with": (
        "anti-A/C-stimulated/JJ<2:amod cells|cell/NNS<3:nsubj had|have/VBD<0:root increased|increase/VBN<5:amod "
        "B/NN<3:dobj",
        {**genes("A", "B", "C"), "cells": "cell_type"},
        ["C{treatment} increases B"],
    ),
    "mutants that cells express do what mutants do": (
        "Cells|cell/NNS<5:nsubj expressing|express/VBG<1:acl mutant/JJ<4:amod A/NN<2:dobj had|have/VBD<0:root "
        "increased|increase/VBN<7:amod B/NN<5:dobj",
        {**genes("A", "B"), "Cells": "cell_type"},
        ["A{mutation} increases B"],
    ),
    "mutants that are said to do less do not, whoever expresses them": (
        "Cells|cell/NNS<7:nsubj expressing|express/VBG<1:acl an/DT<6:det inactive/JJ<6:amod A/NN<6:compound "
        "mutant/NN<2:dobj had|have/VBD<0:root increased|increase/VBN<9:amod B/NN<7:dobj",
        {**genes("A", "B"), "Cells": "cell_type"},
        ["-A{mutation} increases B"],
    ),
    "an inverse agonist inhibits": (
        "A/NN<3:compound inverse/JJ<3:amod agonists|agonist/NNS<4:nsubj reduced|reduce/VBD<0:root B/NN<4:dobj",
        genes("A", "B"),
        ["A{inhibition} decreases B"],
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


_HOSTS = {
    "the name of the gene stands apart from its genotype": (
        "A/NN<5:compound (/-LRB-<5:punct -/-/SYM<5:dep )/-RRB-<5:punct mice/NNS<6:nsubj had|have/VBD<0:root "
        "increased|increase/VBN<8:amod B/NN<6:dobj",
        ["A{knockout} increases B"],
    ),
    "its genotype stands between the two without brackets": (
        "A/NN<3:compound -/-/SYM<1:dep mice/NNS<4:nsubj had|have/VBD<0:root increased|increase/VBN<6:amod B/NN<4:dobj",
        ["A{knockout} increases B"],
    ),
    "what they have beside a disease": (
        "A-deficient/JJ<2:amod mice/NNS<3:nsubj develop/VBP<0:root colitis/NN<3:dobj with/IN<7:case "
        "increased|increase/VBN<7:amod B/NN<4:nmod",
        ["A{knockout} increases B"],
    ),
    "what characterizes a disease that they have": (
        "A-deficient/JJ<2:amod mice/NNS<3:nsubj have/VBP<0:root colitis/NN<3:dobj ,/,<4:punct "
        "characterized|characterize/VBN<4:acl by/IN<9:case reduced|reduce/VBN<9:amod B/NN<6:nmod",
        ["A{knockout} decreases B"],
    ),
    "mutants lack what they are mutants of": (
        "A/NN<2:compound mutants|mutant/NNS<3:nsubj had|have/VBD<0:root increased|increase/VBN<5:amod B/NN<3:dobj",
        ["-A{mutation} increases B"],
    ),
    "a plural that the tagger takes for a name": (
        "Knockdowns|knockdowns/NN<4:nsubj of/IN<3:case A/NN<1:nmod increased|increase/VBD<0:root B/NN<4:dobj",
        ["A{knockdown} increases B"],
    ),
    "mutant animals": (
        "A/NN<3:compound mutant/JJ<3:amod mice/NNS<4:nsubj had|have/VBD<0:root increased|increase/VBN<6:amod "
        "B/NN<4:dobj",
        ["-A{mutation} increases B"],
    ),
    "mutants that gained something": (
        "gain-of-function/NN<3:compound A/NN<3:compound mutants|mutant/NNS<4:nsubj had|have/VBD<0:root "
        "increased|increase/VBN<6:amod B/NN<4:dobj",
        [],
    ),
    "what was given to those that lack it and to others": (
        "B/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root in/IN<6:case A-deficient/JJ<6:amod "
        "mice/NNS<3:nmod after/IN<9:case C/NN<9:compound stimulation/NN<3:nmod",
        ["A{knockout} decreases B"],
    ),
    "what those that lack it have more of than others": (
        "B/NN<3:nsubjpass was|be/VBD<3:auxpass increased|increase/VBN<0:root in/IN<6:case A-deficient/JJ<6:amod "
        "mice/NNS<3:nmod after/IN<9:case C/NN<9:compound stimulation/NN<3:nmod",
        ["A{knockout} increases B", "C stimulation increases B"],
    ),
    "what is grafted into such animals": (
        "Grafts|graft/NNS<5:nsubj in/IN<4:case A-deficient/JJ<4:amod mice/NNS<1:nmod had|have/VBD<0:root "
        "increased|increase/VBN<7:amod B/NN<5:dobj",
        ["A{knockout} increases B"],
    ),
    "animals in which a gene was deleted": (
        "Mice/NNS<7:nsubj in/IN<3:case which/WDT<6:nmod A/NN<6:nsubjpass was|be/VBD<6:auxpass "
        "deleted|delete/VBN<1:acl:relcl had|have/VBD<0:root increased|increase/VBN<9:amod B/NN<7:dobj",
        ["A{knockout} increases B"],
    ),
    "animals that carry a deletion": (
        "Mice/NNS<6:nsubj carrying|carry/VBG<1:acl deletion/NN<2:dobj of/IN<5:case A/NN<3:nmod had|have/VBD<0:root "
        "increased|increase/VBN<8:amod B/NN<6:dobj",
        ["A{knockout} increases B"],
    ),
    "cells that express what was changed": (
        "Cells|cell/NNS<5:nsubj expressing|express/VBG<1:acl dominant-negative/JJ<4:amod A/NN<2:dobj "
        "had|have/VBD<0:root increased|increase/VBN<7:amod B/NN<5:dobj",
        ["A{inhibition} increases B"],
    ),
    "cells that express a molecule": (
        "Cells|cell/NNS<4:nsubj expressing|express/VBG<1:acl A/NN<2:dobj had|have/VBD<0:root "
        "increased|increase/VBN<6:amod B/NN<4:dobj",
        [],
    ),
    "animals that resist": (
        "A-deficient/JJ<2:amod mice/NNS<4:nsubj are|be/VBP<4:cop resistant/JJ<0:root to/TO<6:case growth/NN<4:nmod",
        ["A{knockout} decreases growth"],
    ),
    "animals that are less open to something": (
        "A-deficient/JJ<2:amod mice/NNS<5:nsubj are|be/VBP<5:cop less/RBR<5:advmod susceptible/JJ<0:root to/TO<7:case "
        "growth/NN<5:nmod",
        ["A{knockout} decreases growth"],
    ),
    "animals that resist a molecule": (
        "A-deficient/JJ<2:amod mice/NNS<4:nsubj are|be/VBP<4:cop resistant/JJ<0:root to/TO<6:case B/NN<4:nmod",
        [],
    ),
    "what is as in other animals": (
        "B/NN<3:nsubj was|be/VBD<3:cop similar/JJ<0:root in/IN<8:case wild-type/JJ<8:amod and/CC<5:cc "
        "A-deficient/JJ<5:conj mice/NNS<3:nmod",
        ["A{knockout} regulates B"],
    ),
    "what differs between animals": (
        "B/NN<2:nsubj differed|differ/VBD<0:root between/IN<7:case A-deficient/JJ<7:amod and/CC<4:cc "
        "wild-type/JJ<4:conj mice/NNS<2:nmod",
        ["A{knockout} regulates B"],
    ),
    "the genotype stands for the animals": (
        "B/NN<3:nsubj was|be/VBD<3:cop lower/JJR<0:root in/IN<5:case A-/-/JJ<3:nmod than/IN<9:case in/IN<9:case "
        "other/JJ<9:amod mice/NNS<3:nmod",
        ["A{knockout} decreases B"],
    ),
    "animals that were given something": (
        "Mice/NNS<4:nsubj fed|feed/VBN<1:acl A/NN<2:dobj had|have/VBD<0:root lower/JJR<6:amod B/NN<4:dobj",
        ["A{treatment} decreases B"],
    ),
    "animals that have more of one thing and less of another": (
        "A-deficient/JJ<2:amod mice/NNS<3:nsubj had|have/VBD<0:root increased|increase/VBN<5:amod growth/NN<3:dobj "
        "and/CC<5:cc reduced|reduce/VBN<8:amod B/NN<5:conj",
        ["A{knockout} increases growth", "A{knockout} decreases B"],
    ),
    "more of one thing and less of another": (
        "A-deficient/JJ<2:amod mice/NNS<3:nsubj had|have/VBD<0:root more/JJR<5:amod growth/NN<3:dobj "
        "and/CC<5:cc less/JJR<8:advmod B/NN<5:conj",
        ["A{knockout} increases growth", "A{knockout} decreases B"],
    ),
    "cells that express less, which taggers take for an adverb": (
        "A-deficient/JJ<2:amod mice/NNS<3:nsubj contained|contain/VBD<0:root less/RBR<5:amod B/NN<3:dobj",
        ["A{knockout} decreases B"],
    ),
    "what was taken from animals": (
        "B/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root in/IN<5:case neurons|neuron/NNS<3:nmod "
        "isolated|isolate/VBN<5:acl from/IN<8:case brains|brain/NNS<6:nmod of/IN<11:case A-deficient/JJ<11:amod "
        "mice/NNS<8:nmod",
        ["A{knockout} decreases B"],
    ),
    "cells with more of something": (
        "B/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root in/IN<5:case Cells|cell/NNS<3:nmod "
        "with/IN<8:case A/NN<8:compound overexpression/NN<5:nmod",
        ["A{overexpression} decreases B"],
    ),
    "cells with mutations were not given them": (
        "B/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root in/IN<5:case Cells|cell/NNS<3:nmod "
        "with/IN<8:case A/NN<8:compound mutations|mutation/NNS<5:nmod",
        [],
    ),
    "animals in which something is defective": (
        "A-deficient/JJ<2:amod mice/NNS<3:nsubj showed|show/VBD<0:root defective/JJ<5:amod growth/NN<3:dobj",
        ["A{knockout} decreases growth"],
    ),
    "animals in which something is abnormal": (
        "A-deficient/JJ<2:amod mice/NNS<3:nsubj showed|show/VBD<0:root abnormal/JJ<5:amod growth/NN<3:dobj",
        ["A{knockout} regulates growth"],
    ),
    "what was not there": (
        "Without/IN<2:case A/NN<5:nmod B/NN<5:nsubjpass was|be/VBD<5:auxpass reduced|reduce/VBN<0:root",
        ["A{other} decreases B"],
    ),
    "what is missing in those that lack something": (
        "B/NN<3:nsubj was|be/VBD<3:cop missing/JJ<0:root in/IN<6:case A-deficient/JJ<6:amod mice/NNS<3:nmod",
        ["A{knockout} decreases B"],
    ),
    "what is lacking in them": (
        "B/NN<3:nsubj was|be/VBD<3:aux lacking|lack/VBG<0:root in/IN<6:case A-deficient/JJ<6:amod mice/NNS<3:nmod",
        ["A{knockout} decreases B"],
    ),
    "what they lack": (
        "A-deficient/JJ<2:amod mice/NNS<3:nsubj lacked|lack/VBD<0:root B/NN<3:dobj",
        ["A{knockout} decreases B"],
    ),
    "a loss in them": (
        "Loss/NN<0:root of/IN<3:case B/NN<1:nmod in/IN<6:case A-deficient/JJ<6:amod mice/NNS<1:nmod",
        ["A{knockout} decreases B"],
    ),
    "what is less in them as in others": (
        "B/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root in/IN<8:case wild-type/JJ<8:amod and/CC<5:cc "
        "A-deficient/JJ<5:conj mice/NNS<3:nmod",
        [],
    ),
    "what is less in them than in others": (
        "B/NN<3:nsubj was|be/VBD<3:cop lower|low/JJR<0:root in/IN<6:case A-deficient/JJ<6:amod mice/NNS<3:nmod "
        "than/IN<9:case wild-type/JJ<9:amod mice/NNS<3:nmod",
        ["A{knockout} decreases B"],
    ),
    "a vector with a gene": (
        "Plasmids|plasmid/NNS<4:nsubj expressing|express/VBG<1:acl A/NN<2:dobj increased|increase/VBD<0:root "
        "B/NN<4:dobj",
        ["A{overexpression} increases B"],
    ),
}
_HOST_NAMES = {
    **genes("A", "B"),
    "growth": "biological_process",
    "mice": "species",
    "Mice": "species",
    "Cells": "cell_line",
}


def test_the_group_of_a_drug_was_given_it() -> None:
    notation = "A/NN<2:compound group/NN<3:nsubj had|have/VBD<0:root lower/JJR<5:amod B/NN<3:dobj"
    drug, gene = ({"A": kind, **genes("B")} for kind in ("chemical", "gene_or_gene_product"))
    assert [_show(each) for each in find_relations(parse_sentence(notation, drug))] == ["A{treatment} decreases B"]
    assert find_relations(parse_sentence(notation, gene)) == ()


def test_how_much_of_something_was_given() -> None:
    notation = (
        "B/NN<3:nsubjpass was|be/VBD<3:auxpass blocked|block/VBN<0:root with/IN<6:case 10/CD<6:nummod mM/NN<3:nmod "
        "of/IN<8:case A/NN<6:nmod"
    )
    names = {"A": "chemical", **genes("B")}
    assert [_show(each) for each in find_relations(parse_sentence(notation, names))] == ["A decreases B"]


@pytest.mark.parametrize(("notation", "expected"), list(_HOSTS.values()), ids=list(_HOSTS))
def test_what_was_done_to_hosts(notation: str, expected: list[str]) -> None:
    assert [_show(relation) for relation in find_relations(parse_sentence(notation, _HOST_NAMES))] == expected


_STIMULI = {
    "what animals go through": (
        "Irradiation/NN<2:nsubj increased|increase/VBD<0:root B/NN<2:dobj",
        ["Irradiation increases B"],
    ),
    "what they eat": (
        "A/DT<3:det high-fat/JJ<3:amod diet/NN<4:nsubj increased|increase/VBD<0:root B/NN<4:dobj",
        ["high-fat diet increases B"],
    ),
    "what was given has no name that is known": (
        "EEDK/NN<2:compound treatment/NN<3:nsubj increased|increase/VBD<0:root B/NN<3:dobj",
        ["EEDK treatment increases B"],
    ),
    "what was given is not said": ("This/DT<2:det treatment/NN<3:nsubj increased|increase/VBD<0:root B/NN<3:dobj", []),
    "a diet of no kind": ("The/DT<2:det diet/NN<3:nsubj increased|increase/VBD<0:root B/NN<3:dobj", []),
    "under which conditions": (
        "B/NN<3:nsubjpass was|be/VBD<3:auxpass increased|increase/VBN<0:root under/IN<5:case hypoxia/NN<3:nmod",
        ["hypoxia increases B"],
    ),
}


@pytest.mark.parametrize(("notation", "expected"), list(_STIMULI.values()), ids=list(_STIMULI))
def test_what_acts_without_a_name(notation: str, expected: list[str]) -> None:
    names = {**genes("B"), "hypoxia": "biological_process"}
    assert [_show(relation) for relation in find_relations(parse_sentence(notation, names))] == expected


def test_what_a_relative_has_for_its_own_owner_is_looked_at_once() -> None:
    notation = (
        "A/NN<2:nsubj needs|need/VBZ<0:root more/JJR<4:amod information/NN<5:compound all/DT<2:dobj of/IN<7:case "
        "which/WDT<5:nmod can/MD<10:aux be/VB<10:auxpass given|give/VBN<4:acl:relcl"
    )
    sentence = parse_sentence(notation, genes("A"))
    assert [list(find_treated(sentence, token)) for token in range(len(sentence.tree))] == [[]] * len(sentence.tree)
