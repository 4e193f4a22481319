"""Relations from frames and triggers on hand-written parses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bioclaims.model import Filler, Relation
from bioclaims.relations import find_relations
from bioclaims.relations.nesting import nest
from bioclaims.syntax.sentence import Sentence
from parses import genes, parse_sentence


def _show(relation: Relation) -> str:
    mediators = "".join(f" via {m.participant.text}{m.participant.sign:+d}" for m in relation.mediators)
    return f"{_show_filler(relation.agent)} {relation.predicate} {_show_filler(relation.theme)}{mediators}"


def _show_filler(filler: Filler) -> str:
    participant = filler.participant
    aspect = "" if participant.aspect == "unspecified" else f".{participant.aspect}"
    done = f"{{{participant.perturbation.kind}}}" if participant.perturbation else ""
    signs = "".join("+" if sign.value > 0 else "-" for sign in filler.signs)
    inner = f"({_show(filler.inner)})" if filler.inner else ""
    return f"{signs}{participant.text}{aspect}{done}{inner}"


_CASES = {
    "which subunit of a complex": (
        "the/DT<3:det A/NN<3:compound subunit/NN<6:nsubj of/IN<5:case B/NN<3:nmod raises|increase/VBZ<0:root"
        " C/NN<6:dobj",
        genes("A", "B", "C"),
        ["A increases C"],
    ),
    "a subunit that has no name of its own": (
        "a/DT<3:det large/JJ<3:amod subunit/NN<6:nsubj of/IN<5:case B/NN<3:nmod induces|induce/VBZ<0:root C/NN<6:dobj",
        genes("B", "C"),
        ["B increases C"],
    ),
    "what animals only show": (
        "A/NN<3:compound knockout/NN<3:compound mice/NNS<4:nsubj showed|show/VBD<0:root enhanced|enhance/VBN<7:amod"
        " mediator/NN<7:compound expression/NN<4:dobj",
        {**genes("A"), "mice": "species"},
        ["A{knockout} increases mediator expression.process"],
    ),
    "two processes in one word": (
        "A/NN<2:nsubj affects|affect/VBZ<0:root tumor/NN<4:compound growth/spread/NN<2:dobj",
        genes("A"),
        ["A regulates tumor growth/spread.process"],
    ),
    "what several make together": (
        "the/DT<3:det A/B/NN<3:compound complex/NN<4:nsubj induces|induce/VBZ<0:root C/NN<4:dobj",
        genes("A", "B", "C"),
        ["A/B increases C"],
    ),
    "and by its short form": (
        "the/DT<6:det A/B/NN<6:compound (/-LRB-<4:punct AB/NN<6:compound )/-RRB-<4:punct complex/NN<7:nsubj"
        " induces|induce/VBZ<0:root C/NN<7:dobj",
        genes("A", "B", "AB", "C"),
        ["A/B increases C"],
    ),
    "that two make something, which does nothing": (
        "the/DT<3:det A/B/NN<3:compound complex/NN<4:nsubj is|be/VBZ<0:root",
        genes("A", "B"),
        ["A binds B"],
    ),
    "a process that a substance only takes part in": (
        "A/NN<2:nsubj raises|increase/VBZ<0:root osmotic/JJ<5:amod water/NN<5:compound permeability/NN<2:dobj",
        {**genes("A"), "water": "chemical"},
        ["A increases osmotic water permeability.process"],
    ),
    "a substance of which something is a quality": (
        "A/NN<2:nsubj raises|increase/VBZ<0:root cisplatin/NN<4:compound efficacy/NN<2:dobj",
        {**genes("A"), "cisplatin": "chemical"},
        ["A increases cisplatin"],
    ),
    "a change from one disease to another": (
        "A/NN<2:nsubj affects|affect/VBZ<0:root conversion/NN<2:dobj of/IN<5:case gout/NN<3:nmod to/IN<7:case"
        " rickets/NN<3:nmod in/IN<9:case men/NNS<2:nmod",
        {**genes("A"), "gout": "disease", "rickets": "disease"},
        ["A regulates conversion of gout to rickets.process"],
    ),
    "who has an activity of less of another": (
        "A/NN<2:nsubj has|have/VBZ<0:root B-suppressing/JJ<4:amod activity/NN<2:dobj",
        genes("A", "B"),
        ["A decreases B"],
    ),
    "inhibitors include those that they are": (
        "inhibitors|inhibitor/NNS<4:nsubj of/IN<3:case B/NN<1:nmod include/VBP<0:root A/NN<4:dobj",
        genes("A", "B"),
        ["A decreases B"],
    ),
    "the inducer of a process stands before its name": (
        "the/DT<4:det growth/NN<4:compound inducer/NN<4:compound A/NN<5:nsubj acts|act/VBZ<0:root",
        {**genes("A"), "growth": "biological_process"},
        ["A increases growth.process"],
    ),
    "a site that a name is joined to lies in a gene": (
        "an/DT<3:det A-binding/JJ<3:amod site/NN<6:nsubjpass in/IN<5:case B/NN<3:nmod seen|see/VBN<0:root",
        genes("A", "B"),
        ["A binds B"],
    ),
    "a site that answers to something is not that": (
        "an/DT<3:det A-responsive/JJ<3:amod element/NN<4:nsubj binds|bind/VBZ<0:root B/NN<4:dobj",
        genes("A", "B"),
        [],
    ),
    "what is done to a residue is done to the protein": (
        "A/NN<2:nsubj phosphorylates|phosphorylate/VBZ<0:root Ser-262/NN<2:dobj and/CC<3:cc S9/NN<3:conj "
        "of/IN<7:case B/NN<5:nmod",
        genes("A", "B"),
        ["A increases B.phosphorylation", "A increases B.phosphorylation"],
    ),
    "examples in parentheses stand for the general noun": (
        "A/NN<2:nsubj raised|raise/VBD<0:root cytokines|cytokine/NNS<2:dobj (/-LRB-<5:punct B/NN<3:appos ,/,<5:punct "
        "C/NN<5:appos )/-RRB-<5:punct",
        {**genes("A", "B", "C"), "cytokines": "family_or_complex"},
        ["A increases B", "A increases C"],
    ),
    "through interaction with another": (
        "A/NN<2:nsubj raised|raise/VBD<0:root B/NN<2:dobj via/IN<5:case interaction/NN<2:nmod "
        "with/IN<7:case C/NN<5:nmod",
        genes("A", "B", "C"),
        ["A increases B via C+1"],
    ),
    "through what another drives": (
        "A/NN<2:nsubj raised|raise/VBD<0:root B/NN<2:dobj via/IN<7:case C-dependent/JJ<7:amod D/NN<7:compound "
        "activation/NN<2:nmod",
        genes("A", "B", "C", "D"),
        [
            "A increases B via C+1 via D+1",
            "C required_for +D.activity",
            "A increases D.activity(C required_for +D.activity)",
        ],
    ),
    "a verb that says little tells by way of what": (
        "A/NN<4:nsubj through/IN<3:case C/NN<4:nmod acts|act/VBZ<0:root as/IN<6:case activator/NN<4:nmod of/IN<8:case "
        "B/NN<6:nmod",
        genes("A", "B", "C"),
        ["A increases B via C+1"],
    ),
    "with whom the subject does it": (
        "A/NN<2:nsubj cooperates|cooperate/VBZ<0:root with/IN<4:case C/NN<2:nmod to/TO<6:mark activate/VB<2:xcomp "
        "B/NN<6:dobj",
        genes("A", "B", "C"),
        ["A increases B.activity", "C increases B.activity"],
    ),
    "target genes that are named behind": (
        "A/NN<3:compound target/NN<3:compound genes|gene/NNS<8:nsubj such/JJ<6:case as/IN<4:mwe B/NN<3:nmod "
        "were|be/VBD<8:aux seen|see/VBN<0:root",
        genes("A", "B"),
        ["A regulates B"],
    ),
    "who brings about a process, after its noun": (
        "killing/NN<0:root of/IN<3:case cells/NNS<1:nmod by/IN<5:case A/NN<1:nmod",
        {**genes("A"), "cells": "cell_type"},
        ["A increases killing of cells.process"],
    ),
    "by whom a change of a process is, wherever it hangs": (
        "inhibition/NN<0:root of/IN<3:case killing/NN<1:nmod by/IN<5:case A/NN<3:nmod",
        genes("A"),
        [],
    ),
    "by what a process was seen": (
        "Killing|killing/NN<3:nsubjpass was|be/VBD<3:auxpass detected|detect/VBN<0:root by/IN<5:case A/NN<3:nmod",
        genes("A"),
        [],
    ),
    "more of it after a process": (
        "A/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root after/IN<5:case hypoxia/NN<3:nmod",
        {**genes("A"), "hypoxia": "disease"},
        ["hypoxia.process decreases A"],
    ),
    "more of it after another molecule": (
        "A/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root after/IN<5:case B/NN<3:nmod",
        genes("A", "B"),
        [],
    ),
    "less of it during a process": (
        "A/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root during/IN<5:case growth/NN<3:nmod",
        {**genes("A"), "growth": "biological_process"},
        ["A associated_with growth.process"],
    ),
    "mutations found in the ill": (
        "mutations|mutation/NNS<5:nsubjpass of/IN<3:case A/NN<1:nmod were|be/VBD<5:auxpass found|find/VBN<0:root "
        "in/IN<7:case asthma/NN<5:nmod",
        {**genes("A"), "asthma": "disease"},
        ["A{mutation} associated_with asthma.process"],
    ),
    "mutations of what a gene is made of": (
        "nucleotide/NN<2:compound polymorphisms|polymorphism/NNS<3:nsubj cause/VBP<0:root asthma/NN<3:dobj",
        {"nucleotide": "chemical", "asthma": "disease"},
        [],
    ),
    "a gene found in the ill": (
        "A/NN<3:nsubjpass was|be/VBD<3:auxpass found|find/VBN<0:root in/IN<5:case asthma/NN<3:nmod",
        {**genes("A"), "asthma": "disease"},
        [],
    ),
    "a noun of a change behind who brings it about": (
        "A-activation|a-activation/NN<4:nsubjpass of/IN<3:case B/NN<1:nmod seen|see/VBN<0:root",
        genes("A", "B"),
        ["A increases B.activity"],
    ),
    "a factor of two words": (
        "A/NN<5:nsubj is|be/VBZ<5:cop a/DT<5:det risk/NN<5:compound factor/NN<0:root for/IN<7:case asthma/NN<5:nmod",
        {**genes("A"), "asthma": "disease"},
        ["A associated_with asthma.process"],
    ),
    "an adjective of what an effect is": (
        "A/NN<2:nsubj has|have/VBZ<0:root an/DT<5:det anxiogenic/JJ<5:amod effect/NN<2:dobj",
        genes("A"),
        ["A increases anxiogenic effect.process"],
    ),
    "less of such an effect": (
        "A/NN<2:nsubj blocks|block/VBZ<0:root B-induced/JJ<5:amod anxiogenic/JJ<5:amod effects|effect/NNS<2:dobj",
        genes("A", "B"),
        [
            "A decreases anxiogenic effects.process(B increases anxiogenic effects.process)",
            "B increases anxiogenic effects.process",
        ],
    ),
    "who was depleted, before a hyphen": (
        "A/NN<3:compound depletion-induced/JJ<3:amod growth/NN<0:root",
        {**genes("A"), "growth": "biological_process"},
        ["A{knockdown} increases growth.process"],
    ),
    "what more there is in a process": (
        "A-induced/JJ<2:amod increase/NN<0:root in/IN<4:case growth/NN<2:nmod",
        {**genes("A"), "growth": "biological_process"},
        ["A increases +growth.process"],
    ),
    "less of a harm in two words": (
        "A/NN<2:nsubj improves|improve/VBZ<0:root insulin/NN<4:compound resistance/NN<2:dobj",
        genes("A"),
        ["A decreases insulin resistance.process"],
    ),
    "cells of the ill": (
        "A/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root in/IN<5:case lung/NN<3:nmod of/IN<7:case "
        "patients|patient/NNS<5:nmod with/IN<9:case asthma/NN<7:nmod",
        {**genes("A"), "asthma": "disease"},
        ["A associated_with asthma.process"],
    ),
    "the harm that something does": (
        "A/NN<2:compound nephrotoxicity/NN<0:root",
        {"A": "chemical"},
        ["A increases nephrotoxicity.process"],
    ),
    "less of the harm that something does": (
        "A/NN<2:nsubj prevents|prevent/VBZ<0:root B/NN<4:compound nephrotoxicity/NN<2:dobj",
        {"A": "chemical", "B": "chemical"},
        ["A decreases B nephrotoxicity.process", "B increases nephrotoxicity.process"],
    ),
    "what occurs after something was given": (
        "Nausea|nausea/NN<2:nsubj occurred|occur/VBD<0:root after/IN<5:case A/NN<5:compound treatment/NN<2:nmod",
        {"A": "chemical", "Nausea": "disease"},
        ["A{treatment} increases Nausea.process"],
    ),
    "two that go along with each other": (
        "A/NN<5:nsubjpass and/CC<1:cc B/NN<1:conj were|be/VBD<5:auxpass correlated|correlate/VBN<0:root",
        genes("A", "B"),
        ["A associated_with B"],
    ),
    "two that go along with what has no name": (
        "A/NN<5:nsubjpass and/CC<1:cc B/NN<1:conj were|be/VBD<5:auxpass correlated|correlate/VBN<0:root with/IN<7:case "
        "parameters|parameter/NNS<5:nmod",
        genes("A", "B"),
        [],
    ),
    "what a side effect is said to be": (
        "side/NN<2:compound effects|effect/NNS<6:nsubj of/IN<4:case A/NN<2:nmod are|be/VBP<6:cop nausea/NN<0:root",
        {**genes("A"), "nausea": "disease"},
        ["A increases nausea.process"],
    ),
    "there was less of who brings something about": (
        "A/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root ,/,<3:punct leading|lead/VBG<3:xcomp "
        "to/TO<7:case growth/NN<5:nmod",
        {**genes("A"), "growth": "biological_process"},
        ["-A increases growth.process"],
    ),
    "who does it is said to be the kinase": (
        "The/DT<2:det kinase/NN<6:nsubj that/WDT<4:nsubj activates|activate/VBZ<2:acl:relcl B/NN<4:dobj A/NN<0:root "
        "is|be/VBZ<6:cop",
        genes("A", "B"),
        ["A increases B.activity"],
    ),
    "a process that names what it is of by another word": (
        "A/NN<2:nsubj promotes|promote/VBZ<0:root proteasomal/JJ<4:amod degradation/NN<2:dobj of/IN<6:case B/NN<4:nmod",
        {**genes("A", "B"), "proteasomal degradation": "biological_process"},
        ["A increases B.degradation"],
    ),
    "who inhibits brings about what the inhibition leads to": (
        "A/NN<2:compound inhibition/NN<5:nsubj of/IN<4:case B/NN<2:nmod leads|lead/VBZ<0:root to/TO<7:case "
        "growth/NN<5:nmod",
        {**genes("A", "B"), "growth": "biological_process"},
        ["A decreases B", "B{inhibition}(A decreases B) increases growth.process", "A increases growth.process"],
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
    "a role in doing something is that of who does it": (
        "A/DT<2:det role/NN<8:nsubjpass for/IN<4:case A/NN<2:nmod in/IN<6:mark inducing|induce/VBG<2:acl B/NN<6:dobj "
        "seen|see/VBN<0:root",
        genes("A", "B"),
        ["A increases B"],
    ),
    "what interferes with one gene is what was done to it": (
        "STAT3/NN<4:compound small/JJ<4:amod interfering/JJ<4:amod RNA/NN<5:nsubj reduced|reduce/VBD<0:root "
        "TNF/NN<5:dobj",
        {**genes("STAT3", "TNF"), "small interfering RNA": "chemical"},
        ["STAT3{knockdown} decreases TNF"],
    ),
    "what interferes with no gene in particular does nothing": (
        "Small/JJ<3:amod interfering/JJ<3:amod RNA/NN<4:nsubj reduced|reduce/VBD<0:root TNF/NN<4:dobj",
        {**genes("TNF"), "Small interfering RNA": "chemical"},
        [],
    ),
    "the name behind a protein is whose it is": (
        "TNF/NN<2:nsubj activates|activate/VBZ<0:root the/DT<5:det kinesin/NN<5:compound protein/NN<2:dobj "
        "KIF17/NN<5:appos",
        {**genes("TNF", "KIF17"), "kinesin": "family_or_complex"},
        ["TNF increases KIF17.activity"],
    ),
    "a row with an article of its own is not what the hyphen is about": (
        "TNF-mediated/JJ<2:amod cleavage/NN<8:nsubj of/IN<4:case A/NN<2:nmod and/CC<2:cc the/DT<7:det B/NN<2:conj "
        "rose|rise/VBD<0:root",
        genes("TNF", "A", "B"),
        ["TNF increases A.cleavage"],
    ),
    "who does something by way of a change brings that about": (
        "TNF/NN<2:nsubj kills|kill/VBZ<0:root cells|cell/NNS<2:dobj through/IN<5:case activation/NN<2:nmod "
        "of/IN<7:case A/NN<5:nmod",
        genes("TNF", "A"),
        ["TNF increases A.activity"],
    ),
    "adjectives of an effect say for and against what": (
        "A/NN<2:nsubj has|have/VBZ<0:root pro-angiogenic/JJ<6:amod and/CC<3:cc anti-apoptotic/JJ<3:conj "
        "effects|effect/NNS<2:dobj",
        genes("A"),
        ["A increases angiogenic.process", "A decreases apoptotic.process"],
    ),
    "who has no effect is not said to act for or against anything": (
        "A/NN<2:nsubj resembles|resemble/VBZ<0:root anti-inflammatory/JJ<4:amod drugs|drug/NNS<2:dobj",
        genes("A"),
        [],
    ),
    "less of it is brought about": (
        "TNF/NN<2:nsubj caused|cause/VBD<0:root less/JJR<4:amod IL-6/NN<2:dobj",
        genes("TNF", "IL-6"),
        ["TNF increases -IL-6"],
    ),
    "what protects from harm makes it less": (
        "A/NN<2:nsubj plays|play/VBZ<0:root a/DT<5:det protective/JJ<5:amod role/NN<2:dobj in/IN<7:case "
        "inflammation/NN<5:nmod",
        {**genes("A"), "inflammation": "biological_process"},
        ["A decreases inflammation.process"],
    ),
    "what protects something else says no more of it": (
        "A/NN<2:nsubj plays|play/VBZ<0:root a/DT<5:det protective/JJ<5:amod role/NN<2:dobj in/IN<7:case "
        "migration/NN<5:nmod",
        {**genes("A"), "migration": "biological_process"},
        ["A regulates migration.process"],
    ),
    "a noun joined to a name says what was done": (
        "STAT3-inhibition/NN<2:nsubj reduced|reduce/VBD<0:root TNF-expression/NN<2:dobj",
        genes("STAT3", "TNF"),
        ["STAT3{inhibition} decreases TNF.expression"],
    ),
    "what happens to cells is a phrase": (
        "TNF/NN<2:nsubj raised|raise/VBD<0:root recruitment/NN<2:dobj of/IN<5:case neutrophils|neutrophil/NNS<3:nmod",
        {**genes("TNF"), "neutrophils": "cell_type"},
        ["TNF increases recruitment of neutrophils.process"],
    ),
    "what has no name but a noun before it is a phrase": (
        "TNF/NN<2:nsubj raised|raise/VBD<0:root colony/NN<4:compound numbers|number/NNS<2:dobj",
        genes("TNF"),
        ["TNF increases colony numbers.process"],
    ),
    "a noun that names nothing is none": (
        "TNF/NN<2:nsubj raised|raise/VBD<0:root protein/NN<4:compound levels|level/NNS<2:dobj",
        genes("TNF"),
        [],
    ),
    "whose effect involves a change brings that about": (
        "Effects|effect/NNS<4:nsubj of/IN<3:case TNF/NN<1:nmod involve/VBP<0:root loss/NN<7:cc inhibition/NN<4:dobj "
        "of/IN<8:case A/NN<6:nmod",
        genes("TNF", "A"),
        ["TNF decreases A"],
    ),
    "whose effect is mediated by a change brings that about": (
        "Effects|effect/NNS<5:nsubjpass of/IN<3:case TNF/NN<1:nmod are|be/VBP<5:auxpass mediated|mediate/VBN<0:root "
        "by/IN<7:case inhibition/NN<5:nmod of/IN<9:case A/NN<7:nmod",
        genes("TNF", "A"),
        ["TNF decreases A"],
    ),
    "cells that do something by way of a change do not bring it about": (
        "Macrophages|macrophage/NNS<2:nsubj move/VBP<0:root through/IN<4:case activation/NN<2:nmod of/IN<6:case "
        "A/NN<4:nmod",
        {**genes("A"), "Macrophages": "cell_type"},
        [],
    ),
    "an effect of one on another is what is blocked": (
        "A/NN<2:nsubj blocks|block/VBZ<0:root effects|effect/NNS<2:dobj of/IN<5:case B/NN<3:nmod on/IN<7:case "
        "C/NN<3:nmod",
        genes("A", "B", "C"),
        ["A decreases C(B regulates C)", "B regulates C"],
    ),
    "an effect of nobody is less of it or more": (
        "A/NN<2:nsubj blocks|block/VBZ<0:root effects|effect/NNS<2:dobj on/IN<5:case C/NN<3:nmod",
        genes("A", "C"),
        ["A regulates C"],
    ),
    "what is due to a loss": (
        "Growth/NN<5:nsubj was|be/VBD<3:cop due/JJ<5:case to/TO<3:mwe loss/NN<0:root of/IN<7:case A/NN<5:nmod",
        {**genes("A"), "Growth": "biological_process"},
        ["A{knockout} increases Growth.process"],
    ),
    "mice with a deficiency lack what it is of": (
        "In/IN<2:case mice|mouse/NNS<8:nmod with/IN<5:case A/NN<5:compound deficiency/NN<2:nmod B/NN<8:nsubjpass "
        "was|be/VBD<8:auxpass reduced|reduce/VBN<0:root",
        {**genes("A", "B"), "mice": "species"},
        ["A{knockout} decreases B"],
    ),
    "resistance to a drug is no more of the drug": (
        "A/NN<2:nsubj confers|confer/VBZ<0:root cisplatin/NN<4:compound resistance/NN<2:dobj",
        {**genes("A"), "cisplatin": "chemical"},
        ["A increases cisplatin resistance.process"],
    ),
    "what leads to an inhibition inhibits, and so does who began it": (
        "Activation/NN<6:nsubj of/IN<3:case A/NN<1:nmod by/IN<5:case C/NN<1:nmod leads|lead/VBZ<0:root to/TO<8:case "
        "inhibition/NN<6:nmod of/IN<10:case B/NN<8:nmod",
        genes("A", "B", "C"),
        [
            "C increases A.activity",
            "A.activity(C increases A.activity) increases -B",
            "C increases -B",
            "A.activity(C increases A.activity) decreases B",
            "C decreases B",
        ],
    ),
    "what goes along with what somebody does is done by them": (
        "A/NN<2:nsubj impairs|impair/VBZ<0:root handling/NN<2:dobj accompanied|accompany/VBN<3:acl by/IN<6:case "
        "induction/NN<4:nmod of/IN<8:case B/NN<6:nmod and/CC<6:cc reduced|reduce/VBN<12:amod C/NN<12:compound "
        "expression/NN<6:conj",
        genes("A", "B", "C"),
        ["A increases B", "A decreases C.expression"],
    ),
    "and where a clause of its own says so": (
        "A/NN<2:nsubj grows|grow/VBZ<0:root and/CC<2:cc this/DT<6:nsubjpass is|be/VBZ<6:auxpass "
        "accompanied|accompany/VBN<2:conj by/IN<8:case induction/NN<6:nmod of/IN<10:case B/NN<8:nmod",
        genes("A", "B"),
        ["A increases B"],
    ),
    "and of what somebody's effects are": (
        "Effects|effect/NNS<5:nsubjpass of/IN<3:case A/NN<1:nmod are|be/VBP<5:auxpass "
        "accompanied|accompany/VBN<0:root by/IN<7:case induction/NN<5:nmod of/IN<9:case B/NN<7:nmod",
        genes("A", "B"),
        ["A increases B"],
    ),
    "how long something was done is not what was done": (
        "B/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root after/IN<6:case 24/CD<6:nummod h/NN<3:nmod "
        "of/IN<8:case treatment/NN<6:nmod with/IN<10:case A/NN<8:nmod",
        genes("A", "B"),
        ["A{treatment} decreases B"],
    ),
    "cells that something was done to, without a hyphen": (
        "B/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root in/IN<7:case A/NN<6:nmod:npmod "
        "treated|treat/JJ<7:amod macrophages|macrophage/NNS<3:nmod",
        {**genes("A", "B"), "macrophages": "cell_type"},
        ["A{treatment} decreases B"],
    ),
    "a participle after while has the subject of its verb": (
        "A/NN<2:nsubj raises|raise/VBZ<0:root B/NN<2:dobj while/IN<5:mark reducing|reduce/VBG<2:advcl C/NN<5:dobj",
        genes("A", "B", "C"),
        ["A increases B", "A decreases C"],
    ),
    "a clause about the first of two says nothing of the second": (
        "A/NN<0:root which/WDT<3:nsubj induces|induce/VBZ<1:acl:relcl B/NN<3:dobj and/CC<1:cc C/NN<1:conj",
        genes("A", "B", "C"),
        ["A increases B"],
    ),
    "a clause about two says the same of both": (
        "A/NN<0:root and/CC<1:cc C/NN<1:conj which/WDT<5:nsubj induce/VBP<1:acl:relcl B/NN<5:dobj",
        genes("A", "B", "C"),
        ["A increases B", "C increases B"],
    ),
    "a part of a cell acts and is acted on": (
        "A/NN<2:nsubj requires|require/VBZ<0:root microtubules|microtubule/NNS<2:dobj",
        {**genes("A"), "microtubules": "cellular_component"},
        ["microtubules required_for A"],
    ),
    "a part of a cell that only tells which is no end": (
        "A/NN<2:nsubj decreases|decrease/VBZ<0:root nuclear/JJ<4:amod levels|level/NNS<2:dobj",
        {**genes("A"), "nuclear": "cellular_component"},
        [],
    ),
    "an adjective that a verb is spelt as says nothing of its noun": (
        "Moderate/JJ<2:amod A/NN<3:nsubj reduces|reduce/VBZ<0:root B/NN<3:dobj",
        genes("A", "B"),
        ["A decreases B"],
    ),
    "a particle turns the verb": (
        "A/NN<2:nsubj turns|turn/VBZ<0:root off/RP<2:compound:prt B/NN<2:dobj",
        genes("A", "B"),
        ["A decreases B"],
    ),
    "a particle that a parser hangs on the object": (
        "A/NN<2:nsubj shuts|shut/VBZ<0:root down/RP<5:amod B/NN<5:compound transcription/NN<2:dobj",
        genes("A", "B"),
        ["A decreases B.transcription"],
    ),
    "a particle behind the object": (
        "A/NN<2:nsubj switched|switch/VBD<0:root B/NN<2:dobj off/RB<2:advmod",
        genes("A", "B"),
        ["A decreases B"],
    ),
    "a verb that says nothing without its particle": (
        "A/NN<2:nsubj turns|turn/VBZ<0:root B/NN<2:dobj",
        genes("A", "B"),
        [],
    ),
    "a clause on the place of what acts": (
        "Release/NN<0:root of/IN<3:case A/NN<1:nmod from/IN<5:case nuclei|nucleus/NNS<1:nmod which/WDT<7:nsubj "
        "reduces|reduce/VBZ<5:acl:relcl B/NN<7:dobj",
        {**genes("A", "B"), "nuclei": "cellular_component"},
        ["A.secretion decreases B"],
    ),
    "who brings about what is required is required": (
        "B/NN<2:nsubj requires|require/VBZ<0:root proteolysis/NN<2:dobj by/IN<5:case A/NN<3:nmod",
        genes("A", "B"),
        ["A required_for B"],
    ),
    "a series of proteins is each of them": (
        "A/NN<2:nsubj cleaves|cleave/VBZ<0:root a/DT<4:det series/NN<2:dobj of/IN<6:case proteins|protein/NNS<4:nmod "
        "including/VBG<8:case B/NN<6:nmod",
        genes("A", "B"),
        ["A increases B.cleavage"],
    ),
    "one participle of two nouns changes its own": (
        "Mice|mouse/NNS<4:nsubj lacking|lack/VBG<1:acl A/NN<2:dobj show/VBP<0:root reduced|reduce/VBN<6:amod "
        "B/NN<4:dobj and/CC<6:cc increased|increase/VBN<9:amod C/NN<6:conj",
        {**genes("A", "B", "C"), "Mice": "species"},
        ["A{knockout} decreases B", "A{knockout} increases C"],
    ),
    "a disease binds nothing": (
        "Association/NN<0:root of/IN<3:case A/NN<1:nmod with/IN<5:case asthma/NN<1:nmod",
        {**genes("A"), "asthma": "disease"},
        ["A associated_with asthma.process"],
    ),
    "a partner binds": (
        "A/NN<4:nsubj is|be/VBZ<4:cop a/DT<4:det partner/NN<0:root of/IN<6:case B/NN<4:nmod",
        genes("A", "B"),
        ["B binds A"],
    ),
    "a thing that is said to need the name needs it": (
        "JAK2/NN<3:nsubj is|be/VBZ<3:cop ERK-dependent/JJ<0:root",
        genes("ERK", "JAK2"),
        ["ERK required_for JAK2"],
    ),
    "cells that secrete what is inhibited do not inhibit it": (
        "Inhibition/NN<0:root of/IN<4:case TNF/NN<4:compound secretion/NN<1:nmod by/IN<7:case B/NN<7:compound "
        "cells|cell/NNS<1:nmod",
        {**genes("TNF"), "B cells": "cell_type"},
        [],
    ),
    "cells inhibit what they do not make": (
        "Inhibition/NN<0:root of/IN<4:case TNF/NN<4:compound activity/NN<1:nmod by/IN<7:case B/NN<7:compound "
        "cells|cell/NNS<1:nmod",
        {**genes("TNF"), "B cells": "cell_type"},
        ["B cells decreases TNF.activity"],
    ),
    "what is more in patients with a disease goes along with it": (
        "MMP-9/NN<3:nsubjpass was|be/VBD<3:auxpass increased|increase/VBN<0:root in/IN<5:case "
        "patients|patient/NNS<3:nmod with/IN<7:case asthma/NN<5:nmod",
        {**genes("MMP-9"), "asthma": "disease"},
        ["MMP-9 associated_with asthma.process"],
    ),
    "what is more in those who were treated does not": (
        "MMP-9/NN<3:nsubjpass was|be/VBD<3:auxpass increased|increase/VBN<0:root in/IN<6:case asthma/NN<6:compound "
        "patients|patient/NNS<3:nmod treated|treat/VBN<6:acl with/IN<9:case IL-6/NN<7:nmod",
        {**genes("MMP-9", "IL-6"), "asthma": "disease"},
        ["IL-6{treatment} increases MMP-9"],
    ),
    "an improved disease is less of it": (
        "IL-10/NN<2:nsubj improved|improve/VBD<0:root asthma/NN<2:dobj",
        {**genes("IL-10"), "asthma": "disease"},
        ["IL-10 decreases asthma.process"],
    ),
    "what follows an apposition of one is not what that says": (
        "by/IN<2:case AG490/NN<0:root ,/,<2:punct an/DT<5:det inhibitor/NN<2:appos of/IN<7:case JAK2/NN<5:nmod "
        "and/CC<2:cc TNF/NN<2:conj",
        genes("AG490", "JAK2", "TNF"),
        ["AG490 decreases JAK2"],
    ),
    "what is one of those that act acts": (
        "JAK2/NN<3:nsubj is|be/VBZ<3:cop one/CD<0:root of/IN<6:case the/DT<6:det kinases|kinase/NNS<3:nmod "
        "that/WDT<8:nsubj activate/VBP<6:acl:relcl STAT3/NN<8:dobj",
        genes("JAK2", "STAT3"),
        ["JAK2 increases STAT3.activity"],
    ),
    "what is among the activators activates": (
        "IL-6/NN<6:nsubj is|be/VBZ<6:cop among/IN<6:case the/DT<6:det STAT3/NN<6:compound "
        "activators|activator/NNS<0:root",
        genes("IL-6", "STAT3"),
        ["IL-6 increases STAT3"],
    ),
    "a gerund after for is what something is responsible for": (
        "STAT3/NN<3:nsubj is|be/VBZ<3:cop responsible/JJ<0:root for/IN<5:mark inducing|induce/VBG<3:advcl "
        "MMP-9/NN<5:dobj",
        genes("STAT3", "MMP-9"),
        ["STAT3 increases +MMP-9", "STAT3 increases MMP-9"],
    ),
    "a participle before a row is said of all of it": (
        "IL-6/NN<2:nsubj caused|cause/VBD<0:root decreased|decrease/VBN<5:amod TNF/NN<5:compound secretion/NN<2:dobj "
        "and/CC<5:cc CCL2/NN<8:compound expression/NN<5:conj",
        genes("IL-6", "TNF", "CCL2"),
        ["IL-6 increases -TNF.secretion", "IL-6 increases -CCL2.expression"],
    ),
    "a participle before a row is not said of what more is said of": (
        "IL-6/NN<2:nsubj caused|cause/VBD<0:root reduced|reduce/VBN<4:amod growth/NN<2:dobj and/CC<4:cc "
        "release/NN<4:conj of/IN<8:case TNF/NN<6:nmod",
        {**genes("IL-6", "TNF"), "growth": "biological_process"},
        ["IL-6 increases -growth.process", "IL-6 increases TNF.secretion"],
    ),
    "a participle before a row is not said of what is bad": (
        "IL-6/NN<2:nsubj caused|cause/VBD<0:root reduced|reduce/VBN<4:amod growth/NN<2:dobj and/CC<4:cc "
        "apoptosis/NN<4:conj",
        {**genes("IL-6"), "growth": "biological_process", "apoptosis": "biological_process"},
        ["IL-6 increases -growth.process", "IL-6 increases apoptosis.process"],
    ),
    "who exhibits a higher level has had something done to them": (
        "SIRT1-deficient/JJ<2:amod cells|cell/NNS<3:nsubj exhibited|exhibit/VBD<0:root a/DT<6:det "
        "higher|high/JJR<6:amod level/NN<3:dobj of/IN<8:case TNF/NN<6:nmod",
        {"cells": "cell_type", **genes("SIRT1", "TNF")},
        ["SIRT1{knockout} increases TNF"],
    ),
    "what something is sensitive to acts on it": (
        "IL-8/NN<2:compound expression/NN<4:nsubj was|be/VBD<4:cop sensitive/JJ<0:root to/TO<6:case "
        "activation/NN<4:nmod of/IN<8:case PKC/NN<6:nmod",
        genes("IL-8", "PKC"),
        ["+PKC.activity regulates IL-8.expression"],
    ),
    "cells that are sensitive to something are not what it acts on": (
        "THP-1/NN<2:compound cells|cell/NNS<4:nsubj were|be/VBD<4:cop sensitive/JJ<0:root to/TO<6:case TNF/NN<4:nmod",
        {"THP-1": "cell_line", **genes("TNF")},
        [],
    ),
    "deficient signaling is less of it": (
        "Deficient/JJ<3:amod STAT3/NN<3:compound signaling/NN<4:nsubj reduced|reduce/VBD<0:root IL-8/NN<4:dobj",
        genes("STAT3", "IL-8"),
        ["STAT3.activity{other} decreases IL-8"],
    ),
    "a participle that is tagged as an adjective has the sign of its verb": (
        "Impaired/JJ<3:amod STAT3/NN<3:compound expression/NN<4:nsubj reduced|reduce/VBD<0:root IL-8/NN<4:dobj",
        genes("STAT3", "IL-8"),
        ["-STAT3.expression decreases IL-8"],
    ),
    "a noun has the sign of such a participle too": (
        "Impaired/JJ<2:amod expression/NN<7:nsubj of/IN<4:case STAT3/NN<2:nmod by/IN<6:case TNF/NN<2:nmod "
        "persisted|persist/VBD<0:root",
        genes("TNF", "STAT3"),
        ["TNF decreases STAT3.expression"],
    ),
    "a trigger's aspect is its theme's where the sentence names none": (
        "IL-6/NN<2:nsubj activates|activate/VBZ<0:root STAT3/NN<2:dobj",
        genes("IL-6", "STAT3"),
        ["IL-6 increases STAT3.activity"],
    ),
    "the aspect that the sentence names wins over the trigger's": (
        "IL-6/NN<2:nsubj activates|activate/VBZ<0:root STAT3/NN<4:compound expression/NN<2:dobj",
        genes("IL-6", "STAT3"),
        ["IL-6 increases STAT3.expression"],
    ),
    "a verb that is no trigger gives nothing": (
        "IL-6/NN<2:nsubj resembles|resemble/VBZ<0:root STAT3/NN<2:dobj",
        genes("IL-6", "STAT3"),
        [],
    ),
    "a relation needs two participants": (
        "We/PRP<2:nsubj induced|induce/VBD<0:root STAT3/NN<2:dobj",
        genes("STAT3"),
        [],
    ),
    "one token may name several participants": (
        "B/NN<2:nsubj requires|require/VBZ<0:root PI3K/AKT/NN<4:compound pathways|pathway/NNS<2:dobj",
        genes("B", "PI3K", "AKT"),
        ["PI3K required_for B", "AKT required_for B"],
    ),
    "inhibition of an agent is what was done to it": (
        "Inhibition/NN<4:nsubj of/IN<3:case PI3K/NN<1:nmod reduced|reduce/VBD<0:root IL-8/NN<4:dobj",
        genes("PI3K", "IL-8"),
        ["PI3K{inhibition} decreases IL-8"],
    ),
    "inhibition of a theme is a sign on the way to it": (
        "IL-4/NN<2:nsubj causes|cause/VBZ<0:root inhibition/NN<2:dobj of/IN<5:case IL-8/NN<3:nmod",
        genes("IL-4", "IL-8"),
        ["IL-4 increases -IL-8", "IL-4 decreases IL-8"],
    ),
    "a hyphenated trigger has its agent inside the token": (
        "IL-2-induced/JJ<3:amod STAT5/NN<3:compound phosphorylation/NN<0:root",
        genes("IL-2", "STAT5"),
        ["IL-2 increases STAT5.phosphorylation"],
    ),
    "a relation inside the theme is the theme": (
        "IL-10/NN<2:nsubj inhibits|inhibit/VBZ<0:root TNF-induced/JJ<5:amod IL-8/NN<5:compound expression/NN<2:dobj",
        genes("IL-10", "TNF", "IL-8"),
        ["IL-10 decreases IL-8.expression(TNF increases IL-8.expression)", "TNF increases IL-8.expression"],
    ),
    "what is diminished was not diminished when it was stimulated": (
        "It/PRP<2:nsubj reflects|reflect/VBZ<0:root diminished|diminish/VBN<5:amod TNF-stimulated/JJ<5:amod "
        "IL-8/NN<2:dobj",
        genes("TNF", "IL-8"),
        ["TNF increases IL-8"],
    ),
    "what a manner depends on is a mediator, both of two": (
        "TNF/NN<2:nsubj raised|raise/VBD<0:root IL-8/NN<2:dobj in/IN<9:case a/DT<9:det p38-/NN<9:amod and/CC<6:cc "
        "ERK-dependent/JJ<6:conj manner/NN<2:nmod",
        genes("TNF", "IL-8", "p38", "ERK"),
        [
            "TNF increases IL-8 via p38+1 via ERK+1",
            "p38 required_for IL-8(TNF increases IL-8 via p38+1 via ERK+1)",
            "ERK required_for IL-8(TNF increases IL-8 via p38+1 via ERK+1)",
        ],
    ),
    "what happens in a manner may be the subject": (
        "IL-8/NN<2:nsubj rose|rise/VBD<0:root in/IN<6:case an/DT<6:det ERK-dependent/JJ<6:amod manner/NN<2:nmod",
        genes("IL-8", "ERK"),
        ["ERK required_for IL-8"],
    ),
    "what happens in a manner may be a noun": (
        "Secretion/NN<9:nsubj of/IN<3:case IL-8/NN<1:nmod in/IN<7:case an/DT<7:det ERK-dependent/JJ<7:amod "
        "fashion/NN<1:nmod was|be/VBD<9:auxpass seen|see/VBN<0:root",
        genes("IL-8", "ERK"),
        ["ERK required_for IL-8.secretion"],
    ),
    "a manner that goes with nothing says nothing": (
        "An/DT<3:det ERK-dependent/JJ<3:amod mechanism/NN<5:nsubj was|be/VBD<5:auxpass proposed|propose/VBN<0:root",
        genes("ERK"),
        [],
    ),
    "death that is rescued is less of it": (
        "AKT1/NN<2:nsubj rescued|rescue/VBD<0:root the/DT<4:det death/NN<2:dobj of/IN<6:case neurons|neuron/NNS<4:nmod",
        genes("AKT1"),
        ["AKT1 decreases death of neurons.process"],
    ),
    "a protein that is rescued is more of it": (
        "AKT1/NN<2:nsubj rescued|rescue/VBD<0:root STAT3/NN<4:compound expression/NN<2:dobj",
        genes("AKT1", "STAT3"),
        ["AKT1 increases STAT3.expression"],
    ),
    "a loss that is restored is less of the loss": (
        "AKT1/NN<2:nsubj restored|restore/VBD<0:root the/DT<4:det loss/NN<2:dobj of/IN<6:case STAT3/NN<4:nmod",
        genes("AKT1", "STAT3"),
        ["AKT1 decreases -STAT3"],
    ),
    "cells that are protected were made to have what protects them": (
        "Cells|cell/NNS<5:nsubjpass overexpressing|overexpress/VBG<1:acl BCL2/NN<2:dobj were|be/VBD<5:auxpass "
        "protected|protect/VBN<0:root from/IN<7:case apoptosis/NN<5:nmod",
        {**genes("BCL2"), "apoptosis": "biological_process"},
        ["BCL2{overexpression} decreases apoptosis.process"],
    ),
    "cells that are made to do something are not more of them": (
        "TNF/NN<2:nsubj induces|induce/VBZ<0:root macrophages|macrophage/NNS<2:dobj to/TO<5:mark secrete/VB<2:xcomp "
        "IL-8/NN<5:dobj",
        {**genes("TNF", "IL-8"), "macrophages": "cell_type"},
        [],
    ),
    "a change that is not of the name before it": (
        "IKK2/NN<2:nsubj inhibits|inhibit/VBZ<0:root LPS/NN<4:compound induction/NN<2:dobj of/IN<6:case "
        "transcription/NN<4:nmod",
        genes("IKK2", "LPS"),
        [],
    ),
    "who does it is not who inhibits it with something": (
        "Inhibition/NN<6:nsubj of/IN<3:case p300/NN<1:nmod with/IN<5:case C646/NN<1:nmod reduced|reduce/VBD<0:root "
        "IL-8/NN<6:dobj",
        {**genes("p300", "IL-8"), "C646": "chemical"},
        ["C646 decreases p300", "p300{inhibition}(C646 decreases p300) decreases IL-8", "C646 decreases IL-8"],
    ),
    "a verb as a subject brings about what its object does": (
        "Inducing|induce/VBG<5:csubj STAT3/NN<1:dobj with/IN<4:case IL-6/NN<1:nmod reduced|reduce/VBD<0:root "
        "IL-8/NN<5:dobj",
        genes("STAT3", "IL-6", "IL-8"),
        ["+STAT3 decreases IL-8", "IL-6 decreases IL-8"],
    ),
    "what is seen in animals is due to what was done to them": (
        "A/DT<2:det decrease/NN<6:nsubjpass in/IN<4:case IL-8/NN<2:nmod was|be/VBD<6:auxpass seen|see/VBN<0:root "
        "in/IN<8:case mice|mouse/NNS<6:nmod treated|treat/VBN<8:acl with/IN<11:case TNF/NN<9:nmod",
        {**genes("IL-8", "TNF"), "mice": "species"},
        ["TNF{treatment} decreases IL-8"],
    ),
    "what shows more of something undergoes it": (
        "STAT3/NN<2:nsubj showed|show/VBD<0:root increased|increase/VBN<4:amod phosphorylation/NN<2:dobj in/IN<6:case "
        "response/NN<2:nmod to/TO<8:case IL-6/NN<6:nmod",
        genes("STAT3", "IL-6"),
        ["IL-6 increases STAT3.phosphorylation"],
    ),
    "organs are of the animals that something was done to": (
        "IL-8/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root in/IN<6:case the/DT<6:det spleen/NN<3:nmod "
        "of/IN<9:case STAT3-deficient/JJ<9:amod mice|mouse/NNS<6:nmod",
        {**genes("IL-8", "STAT3"), "mice": "species", "spleen": "tissue_or_organ"},
        ["STAT3{knockout} decreases IL-8"],
    ),
    "who phosphorylates and inhibits an activity phosphorylates the protein": (
        "CDK5/NN<2:nsubj phosphorylates|phosphorylate/VBZ<0:root and/CC<2:cc inhibits|inhibit/VBZ<2:conj "
        "STAT3/NN<6:compound activity/NN<4:dobj",
        genes("CDK5", "STAT3"),
        ["CDK5 increases STAT3.phosphorylation", "CDK5 decreases STAT3.activity"],
    ),
    "down in a word of its own": (
        "TNF/NN<3:nsubj down/RB<3:advmod regulates|regulate/VBZ<0:root IL-8/NN<3:dobj",
        genes("TNF", "IL-8"),
        ["TNF decreases IL-8"],
    ),
    "a kinase goes by the name beside it": (
        "JAK2/NN<9:nsubjpass ,/,<1:punct a/DT<4:det kinase/NN<1:appos that/WDT<6:nsubj "
        "inhibits|inhibit/VBZ<4:acl:relcl IL-8/NN<6:dobj was|be/VBD<9:auxpass found|find/VBN<0:root",
        {**genes("JAK2", "IL-8"), "kinase": "family_or_complex"},
        ["JAK2 decreases IL-8"],
    ),
    "no effect on a protein goes through it": (
        "TNF/NN<2:nsubj stabilizes|stabilize/VBZ<0:root STAT3/NN<2:dobj by/IN<5:mark blocking|block/VBG<2:advcl "
        "STAT3/NN<7:compound loss/NN<5:dobj",
        genes("TNF", "STAT3"),
        ["TNF increases STAT3.stability", "TNF decreases -STAT3"],
    ),
    "who acts in a claim is not who acts in the one inside": (
        "STAT3-mediated/JJ<2:amod inactivation/NN<0:root of/IN<4:case IL-8/NN<2:nmod by/IN<6:case STAT3/NN<2:nmod",
        genes("STAT3", "IL-8"),
        ["STAT3 increases -IL-8", "STAT3 decreases IL-8.activity"],
    ),
    "what is resistant to something does not change with it": (
        "IL-8/NN<2:compound expression/NN<4:nsubj was|be/VBD<4:cop resistant/JJ<0:root to/TO<6:case TNF/NN<4:nmod",
        genes("IL-8", "TNF"),
        ["TNF regulates IL-8.expression"],
    ),
    "cells that are resistant to something are not what it acts on": (
        "THP-1/NN<2:compound cells|cell/NNS<4:nsubj were|be/VBD<4:cop resistant/JJ<0:root to/TO<6:case TNF/NN<4:nmod",
        {"THP-1": "cell_line", **genes("TNF")},
        [],
    ),
    "what a pathway depends on is a mediator": (
        "TNF/NN<2:nsubj raised|raise/VBD<0:root IL-8/NN<2:dobj via/IN<7:case an/DT<7:det ERK-dependent/JJ<7:amod "
        "pathway/NN<2:nmod",
        genes("TNF", "IL-8", "ERK"),
        ["TNF increases IL-8 via ERK+1"],
    ),
    "what a manner does not depend on is none": (
        "TNF/NN<2:nsubj raised|raise/VBD<0:root IL-8/NN<2:dobj in/IN<7:case an/DT<7:det ERK-independent/JJ<7:amod "
        "manner/NN<2:nmod",
        genes("TNF", "IL-8", "ERK"),
        ["TNF increases IL-8", "ERK required_for IL-8(TNF increases IL-8)"],
    ),
    "one of the targets is a target": (
        "TNF/NN<5:nsubj could/MD<5:aux be/VB<5:cop the/DT<5:det one/CD<0:root of/IN<8:case the/DT<8:det "
        "targets|target/NNS<5:nmod of/IN<10:case JUN/NN<8:nmod",
        genes("TNF", "JUN"),
        ["JUN regulates TNF"],
    ),
    "what follows which is said of what was added, too": (
        "TNF/NN<2:nsubj raised|raise/VBD<0:root IL-8/NN<2:dobj along/IN<6:case with/IN<6:case JUN/NN<2:nmod "
        ",/,<6:punct which/WDT<10:nsubj was|be/VBD<10:cop critical/JJ<6:acl:relcl for/IN<12:case MMP9/NN<10:nmod",
        genes("TNF", "IL-8", "JUN", "MMP9"),
        ["TNF increases IL-8", "TNF increases JUN", "IL-8 required_for MMP9", "JUN required_for MMP9"],
    ),
    "hosts that have higher levels have more": (
        "IL-10-deficient/JJ<2:amod mice|mouse/NNS<3:nsubj had|have/VBD<0:root higher|high/JJR<6:amod TNF/NN<6:compound "
        "levels|level/NNS<3:dobj",
        {**genes("IL-10", "TNF"), "mice": "species"},
        ["IL-10{knockout} increases TNF"],
    ),
    "via names mediators, pathways included": (
        "TNF/NN<2:nsubj raised|raise/VBD<0:root IL-8/NN<2:dobj via/IN<8:case p38/NN<8:compound and/CC<5:cc "
        "ERK/NN<5:conj pathways|pathway/NNS<2:nmod",
        genes("TNF", "IL-8", "p38", "ERK"),
        ["TNF increases IL-8 via p38+1 via ERK+1"],
    ),
    "a mediator that hangs on the theme is found too": (
        "TNF/NN<2:nsubj raised|raise/VBD<0:root IL-8/NN<4:compound expression/NN<2:dobj via/IN<6:case p38/NN<4:nmod",
        genes("TNF", "IL-8", "p38"),
        ["TNF increases IL-8.expression via p38+1"],
    ),
    "by inhibiting makes a mediator of less, and a relation of its own": (
        "TNF/NN<2:nsubj raised|raise/VBD<0:root IL-8/NN<2:dobj by/IN<5:mark inhibiting|inhibit/VBG<2:advcl "
        "p38/NN<5:dobj",
        genes("TNF", "IL-8", "p38"),
        ["TNF increases IL-8 via p38-1", "TNF decreases p38"],
    ),
    "a dominant-negative mutant is an inhibition": (
        "A/DT<3:det dominant-negative/JJ<3:amod mutant/NN<6:nsubj of/IN<5:case ELK1/NN<3:nmod "
        "reduced|reduce/VBD<0:root FOS/NN<6:dobj",
        genes("ELK1", "FOS"),
        ["ELK1{inhibition} decreases FOS"],
    ),
    "silencing A is done to A": (
        "Silencing/VBG<3:csubj A/NN<1:dobj increased|increase/VBD<0:root B/NN<3:dobj",
        genes("A", "B"),
        ["A{knockdown} increases B"],
    ),
    "a loss of the theme is a sign": (
        "TNF/NN<2:nsubj promotes|promote/VBZ<0:root PTEN/NN<4:compound loss/NN<2:dobj",
        genes("TNF", "PTEN"),
        ["TNF increases -PTEN"],
    ),
    "an inhibitor of A is not A, and gives way to its own name": (
        "TNF/NN<2:nsubj raises|raise/VBZ<0:root the/DT<5:det CDK/NN<5:compound inhibitor/NN<2:dobj p21/NN<5:appos",
        genes("TNF", "CDK", "p21"),
        ["TNF increases p21", "p21 decreases CDK"],
    ),
    "an inhibitor of A as agent is done to A": (
        "A/DT<3:det CDK/NN<3:compound inhibitor/NN<4:nsubj raises|raise/VBZ<0:root TNF/NN<4:dobj",
        genes("TNF", "CDK"),
        ["CDK{inhibition} increases TNF"],
    ),
    "what was done to animals is done to what they lack": (
        "B/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root in/IN<6:case A-deficient/JJ<6:amod "
        "mice|mouse/NNS<3:nmod",
        {**genes("A", "B"), "mice": "species"},
        ["A{knockout} decreases B"],
    ),
    "cells are treated with what acts": (
        "B/NN<3:nsubjpass was|be/VBD<3:auxpass increased|increase/VBN<0:root in/IN<5:case cells|cell/NNS<3:nmod "
        "treated|treat/VBN<5:acl with/IN<8:case A/NN<6:nmod",
        genes("A", "B"),
        ["A{treatment} increases B"],
    ),
    "cells that lack A do less": (
        "Cells|cell/NNS<4:nsubj lacking|lack/VBG<1:acl A/NN<2:dobj showed|show/VBD<0:root reduced|reduce/VBN<6:amod "
        "B/NN<4:dobj",
        genes("A", "B"),
        ["A{knockout} decreases B"],
    ),
    "cells alone do nothing": (
        "B/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root in/IN<5:case monocytes|monocyte/NNS<3:nmod",
        {**genes("B"), "monocytes": "cell_type"},
        [],
    ),
    "what was given acts, not what it was given to": (
        "Stimulation/NN<6:nsubj of/IN<3:case monocytes|monocyte/NNS<1:nmod by/IN<5:case A/NN<1:nmod "
        "raised|raise/VBD<0:root B/NN<6:dobj",
        {**genes("A", "B"), "monocytes": "cell_type"},
        ["A increases monocytes", "A{treatment} increases B"],
    ),
    "what shows a change undergoes it": (
        "A/NN<2:nsubj displays|display/VBZ<0:root up-regulation/NN<2:dobj in/IN<5:case cancer/NN<3:nmod",
        {**genes("A"), "cancer": "disease"},
        [],
    ),
    "what undergoes a change is its theme": (
        "A/NN<2:nsubj undergoes|undergo/VBZ<0:root phosphorylation/NN<2:dobj by/IN<5:case B/NN<3:nmod",
        genes("A", "B"),
        ["B increases A.phosphorylation"],
    ),
    "two interact with each other": (
        "the/DT<2:det interaction/NN<0:root between/IN<4:case A/NN<2:nmod and/CC<4:cc B/NN<4:conj",
        genes("A", "B"),
        ["A binds B"],
    ),
    "two complexes are not one": (
        "the/DT<5:det A/NN<5:compound and/CC<2:cc B/NN<2:conj complexes|complex/NNS<0:root",
        genes("A", "B"),
        [],
    ),
    "a name of a process is the process, whatever it ends in": (
        "A/NN<2:nsubj induces|induce/VBZ<0:root cell/NN<4:compound activation/NN<2:dobj",
        {**genes("A"), "cell activation": "biological_process"},
        ["A increases cell activation.process"],
    ),
    "a process of one word gives way to the name beside it": (
        "A/NN<2:nsubj causes|cause/VBZ<0:root B/NN<4:compound activation/NN<2:dobj",
        {**genes("A", "B"), "activation": "biological_process"},
        ["A increases +B.activity", "A increases B.activity"],
    ),
    "a name says more than the noun that it is said to be": (
        "A/NN<4:nsubj is|be/VBZ<4:cop a/DT<4:det cytokine/NN<0:root that/WDT<6:nsubj "
        "raises|raise/VBZ<4:acl:relcl B/NN<6:dobj",
        genes("A", "B"),
        ["A increases B"],
    ),
    "examples of factors say more than what they are factors of": (
        "A/NN<2:nsubj induces|induce/VBZ<0:root factors|factor/NNS<2:dobj of/IN<5:case B/NN<3:nmod such/JJ<8:case "
        "as/IN<6:mwe C/NN<3:nmod",
        genes("A", "B", "C"),
        ["A increases C"],
    ),
    "what goes on with a phrase is no participant of its own": (
        "Inhibition/NN<9:nsubj of/IN<3:case A/NN<1:nmod ,/,<3:punct but/CC<6:cc not/RB<8:neg of/IN<8:case B/NN<1:conj "
        "reduced|reduce/VBD<0:root C/NN<9:dobj",
        genes("A", "B", "C"),
        ["A{inhibition} decreases C", "B{inhibition} decreases C"],
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
    "an inhibitor with a name of its own acts, and so does less of what it inhibits": (
        "The/DT<3:det A/NN<3:compound inhibitor/NN<5:nsubj C/NN<3:appos reduced|reduce/VBD<0:root B/NN<5:dobj",
        {**genes("A", "B"), "C": "chemical"},
        ["C decreases A", "A{inhibition}(C decreases A) decreases B", "C decreases B"],
    ),
    "an inhibitor right before its name, which has what it inhibits before itself": (
        "The/DT<4:det A/NN<4:compound inhibitor/NN<4:compound C/NN<5:nsubj reduced|reduce/VBD<0:root B/NN<5:dobj",
        {**genes("A", "B"), "C": "chemical"},
        ["C decreases A", "C decreases B"],
    ),
    "when less of A was made": (
        "When/WRB<4:advmod A/NN<4:nsubjpass was/VBD<4:auxpass depleted|deplete/VBN<8:advcl ,/,<8:punct "
        "B/NN<8:nsubjpass was/VBD<8:auxpass reduced|reduce/VBN<0:root",
        genes("A", "B"),
        ["A{knockdown} decreases B"],
    ),
    "when A was given": (
        "B/NN<3:nsubjpass was/VBD<3:auxpass increased|increase/VBN<0:root when/WRB<7:advmod cells/NNS<7:nsubjpass "
        "were/VBD<7:auxpass treated|treat/VBN<3:advcl with/IN<9:case A/NN<7:nmod",
        {**genes("A", "B"), "cells": "cell_type"},
        ["A{treatment} increases B"],
    ),
    "when A was measured is no occasion": (
        "When/WRB<4:advmod A/NN<4:nsubjpass was/VBD<4:auxpass measured|measure/VBN<8:advcl ,/,<8:punct "
        "B/NN<8:nsubjpass was/VBD<8:auxpass reduced|reduce/VBN<0:root",
        genes("A", "B"),
        [],
    ),
    "what brings about a change acts as the change does": (
        "Phosphorylation|phosphorylation/NN<6:nsubj of/IN<3:case A/NN<1:nmod by/IN<5:case C/NN<1:nmod "
        "reduced|reduce/VBD<0:root B/NN<6:dobj",
        genes("A", "B", "C"),
        [
            "C increases A.phosphorylation",
            "A.phosphorylation(C increases A.phosphorylation) decreases B",
            "C decreases B",
        ],
    ),
    "what is done to a part of A is done to A": (
        "C/NN<2:nsubj cleaves|cleave/VBZ<0:root the/DT<4:det domain/NN<2:dobj of/IN<6:case A/NN<4:nmod",
        genes("A", "C"),
        ["C increases A.cleavage"],
    ),
    "abnormal transport is neither more nor less": (
        "A/NN<2:nsubj causes|cause/VBZ<0:root abnormal/JJ<4:amod migration/NN<2:dobj",
        {**genes("A"), "migration": "biological_process"},
        ["A regulates migration.process"],
    ),
    "of A that is said to be a kind of thing A acts": (
        "A/NN<4:nsubj is|be/VBZ<4:cop a/DT<4:det polyphenol/NN<0:root that/WDT<6:nsubj "
        "inhibits|inhibit/VBZ<4:acl:relcl B/NN<6:dobj",
        {"A": "chemical", "polyphenol": "chemical", **genes("B")},
        ["A decreases B"],
    ),
    "genes that are affected include examples": (
        "Genes|gene/NNS<5:nsubj induced|induce/VBN<1:acl by/IN<4:case A/NN<2:nmod include/VBP<0:root B/NN<5:dobj",
        genes("A", "B"),
        ["A increases B"],
    ),
    "signaling through A is A": (
        "Signaling|signaling/NN<4:nsubj through/IN<3:case A/NN<1:nmod raised|raise/VBD<0:root B/NN<4:dobj",
        genes("A", "B"),
        ["A.activity increases B"],
    ),
    "by means of names a mediator": (
        "A/NN<2:nsubj inhibits|inhibit/VBZ<0:root B/NN<2:dobj by/IN<5:case means/NNS<2:nmod of/IN<7:case C/NN<5:nmod",
        genes("A", "B", "C"),
        ["A decreases B via C+1"],
    ),
    "what stands in apposition gives way to its name": (
        "A/NN<8:nsubj ,/,<1:punct a/DT<4:det cytokine/NN<1:appos that/WDT<6:nsubj raises|raise/VBZ<4:acl:relcl "
        "B/NN<6:dobj acts|act/VBZ<0:root",
        genes("A", "B"),
        ["A increases B"],
    ),
    "a vector is how something was done": (
        "adenovirus-mediated/JJ<3:amod A/NN<3:compound overexpression/NN<0:root",
        genes("adenovirus", "A"),
        [],
    ),
    "activations that interact bind nothing": (
        "Activation/NN<6:nsubj of/IN<3:case A/NN<1:nmod and/CC<1:cc B/NN<1:conj interact/VBP<0:root",
        genes("A", "B"),
        [],
    ),
    "losses may correlate": (
        "the/DT<2:det correlation/NN<0:root between/IN<4:case loss/NN<2:nmod of/IN<6:case A/NN<4:nmod and/CC<4:cc "
        "B/NN<4:conj",
        genes("A", "B"),
        ["A{knockout} associated_with B"],
    ),
    "somebody else acts in the presence of A": (
        "This/DT<2:nsubj activates|activate/VBZ<0:root B/NN<2:dobj in/IN<6:case the/DT<6:det presence/NN<2:nmod "
        "of/IN<8:case A/NN<6:nmod",
        genes("A", "B"),
        [],
    ),
    "a process is not about what the noun before it is about": (
        "A/NN<2:nsubj inhibits|inhibit/VBZ<0:root phosphorylation/NN<2:dobj of/IN<5:case B/NN<3:nmod and/CC<3:cc "
        "migration/NN<3:conj",
        genes("A", "B"),
        ["A decreases B.phosphorylation", "A decreases migration.process"],
    ),
    "a verb is no process": (
        "A/NN<2:nsubj induces|induce/VBZ<0:root secreted|secrete/VBN<2:dobj",
        {**genes("A"), "secreted": "biological_process"},
        [],
    ),
    "an antibody that brings about more stimulates": (
        "anti-A/NN<2:compound antibodies|antibody/NNS<3:nsubj induce/VBP<0:root B/NN<3:dobj",
        genes("A", "B"),
        ["A{antibody} increases B"],
    ),
    "one aspect of a thing may act on another": (
        "MMP9/NN<2:compound expression/NN<4:nsubj is|be/VBZ<4:auxpass accompanied|accompany/VBN<0:root by/IN<7:case "
        "MMP9/NN<7:compound activity/NN<4:nmod",
        genes("MMP9"),
        ["MMP9.expression associated_with MMP9.activity"],
    ),
    "a factor for a gene that something is": (
        "JUN/NN<5:nsubj is|be/VBZ<5:cop a/DT<5:det transcription/NN<5:compound factor/NN<0:root for/IN<7:case "
        "MMP9/NN<5:nmod",
        genes("JUN", "MMP9"),
        ["JUN regulates MMP9"],
    ),
    "a factor for a gene that something induces": (
        "JUN/NN<2:nsubj induces|induce/VBZ<0:root factors|factor/NNS<2:dobj for/IN<5:case MMP9/NN<3:nmod",
        genes("JUN", "MMP9"),
        ["JUN increases MMP9"],
    ),
    "a target of A is not A": (
        "TNF/NN<2:nsubj induces|induce/VBZ<0:root p53/NN<5:compound target/NN<5:compound genes|gene/NNS<2:dobj",
        genes("TNF", "p53"),
        [],
    ),
    "respectively pairs in order": (
        "A1/NN<4:nsubj and/CC<1:cc A2/NN<1:conj induced|induce/VBD<0:root B1/NN<4:dobj and/CC<5:cc B2/NN<5:conj "
        ",/,<4:punct respectively/RB<4:advmod",
        genes("A1", "A2", "B1", "B2"),
        ["A1 increases B1", "A2 increases B2"],
    ),
    "without respectively all pairs hold": (
        "A1/NN<4:nsubj and/CC<1:cc A2/NN<1:conj induced|induce/VBD<0:root B1/NN<4:dobj and/CC<5:cc B2/NN<5:conj",
        genes("A1", "A2", "B1", "B2"),
        ["A1 increases B1", "A1 increases B2", "A2 increases B1", "A2 increases B2"],
    ),
    "two clauses with one verb are two pairs": (
        "A1/NN<2:nsubj induced|induce/VBD<0:root B1/NN<2:dobj ,/,<3:punct and/CC<3:cc A2/NN<1:remnant B2/NN<3:remnant",
        genes("A1", "A2", "B1", "B2"),
        ["A1 increases B1", "A2 increases B2"],
    ),
    "vice versa exchanges the two, and what was done to the one": (
        "Inhibition/NN<6:nsubj of/IN<3:case A/NN<1:nmod did|do/VBD<6:aux not/RB<6:neg affect/VB<0:root B/NN<6:dobj "
        "and/CC<6:cc vice/FW<6:conj versa/FW<9:advmod",
        genes("A", "B"),
        ["A{inhibition} regulates B", "B{inhibition} regulates A"],
    ),
    "vice versa exchanges names, not what is said of them": (
        "Inhibition/NN<6:nsubj of/IN<3:case A/NN<1:nmod did|do/VBD<6:aux not/RB<6:neg affect/VB<0:root B/NN<8:compound "
        "phosphorylation/NN<6:dobj and/CC<6:cc vice/FW<6:conj versa/FW<10:advmod",
        genes("A", "B"),
        ["A{inhibition} regulates B.phosphorylation", "B{inhibition} regulates A.phosphorylation"],
    ),
    "a relative clause with which is no participant": (
        "TNF/NN<2:nsubj induced|induce/VBD<0:root IL-8/NN<2:dobj which/WDT<6:nsubj was|be/VBD<6:cop "
        "dependent/JJ<3:acl:relcl on/IN<8:case ERK/NN<6:nmod",
        genes("TNF", "IL-8", "ERK"),
        ["TNF increases IL-8", "ERK required_for IL-8"],
    ),
    "unlike sets another agent against the subject": (
        "Unlike/IN<2:case IL-6/NN<5:nmod ,/,<5:punct IL-4/NN<5:nsubj induces|induce/VBZ<0:root STAT6/NN<5:dobj",
        genes("IL-6", "IL-4", "STAT6"),
        ["IL-4 increases STAT6", "IL-6 increases STAT6"],
    ),
    "a coordinated aspect shares the name before the first": (
        "TNF/NN<2:nsubj raised|raise/VBD<0:root IL-8/NN<4:compound expression/NN<2:dobj and/CC<4:cc "
        "secretion/NN<4:conj",
        genes("TNF", "IL-8"),
        ["TNF increases IL-8.expression", "TNF increases IL-8.secretion"],
    ),
    "an aspect after a coordination is shared by all conjuncts": (
        "TNF/NN<2:nsubj regulates|regulate/VBZ<0:root TYK2/NN<2:dobj but/CC<3:cc not/RB<3:cc JAK1/NN<3:conj "
        "activity/NN<3:dep",
        genes("TNF", "TYK2", "JAK1"),
        ["TNF regulates TYK2.activity", "TNF regulates JAK1.activity"],
    ),
    "a name that hangs on the shared aspect is a conjunct": (
        "TNF/NN<2:nsubj induced|induce/VBD<0:root IL-6/NN<2:dobj but/CC<3:cc also/RB<3:conj IL-8/NN<7:compound "
        "expression/NN<3:dep",
        genes("TNF", "IL-6", "IL-8"),
        ["TNF increases IL-6.expression", "TNF increases IL-8.expression"],
    ),
    "a word with subject and object is a verb, whatever its tag": (
        "TNF/NN<2:nsubj evokes|evoke/NNS<0:root IL-6/NN<2:dobj",
        genes("TNF", "IL-6"),
        ["TNF increases IL-6"],
    ),
    "an antibody before the hyphen is a stimulus": (
        "anti-CD3-induced/JJ<3:amod IL-2/NN<3:compound secretion/NN<0:root",
        genes("CD3", "IL-2"),
        ["CD3{treatment} increases IL-2.secretion"],
    ),
    "the means belong to who acts, not to the noun that they hang on": (
        "TNF/NN<4:nsubj is|be/VBZ<4:cop an/DT<4:det activator/NN<0:root of/IN<6:case IL-8/NN<4:nmod by/IN<8:mark "
        "inducing|induce/VBG<6:acl JUN/NN<8:dobj",
        genes("TNF", "IL-8", "JUN"),
        ["TNF increases IL-8 via JUN+1", "TNF increases JUN"],
    ),
    "what is prevented is what is done": (
        "IL-10/NN<2:nsubj prevents|prevent/VBZ<0:root TNF/NN<2:dobj from/IN<5:mark inducing|induce/VBG<2:advcl "
        "IL-8/NN<5:dobj",
        genes("IL-10", "TNF", "IL-8"),
        ["IL-10 decreases IL-8(TNF increases IL-8)", "TNF increases IL-8"],
    ),
    "what acts on an ability to bind acts on binding": (
        "IL-10/NN<2:nsubj blocks|block/VBZ<0:root the/DT<4:det ability/NN<2:dobj of/IN<6:case TNF/NN<4:nmod "
        "to/TO<8:mark bind/VB<4:acl IL-8/NN<8:dobj",
        genes("IL-10", "TNF", "IL-8"),
        ["IL-10 decreases TNF.binding", "TNF binds IL-8"],
    ),
    "what acts on an ability acts on what is done": (
        "IL-10/NN<2:nsubj blocks|block/VBZ<0:root the/DT<4:det ability/NN<2:dobj of/IN<6:case TNF/NN<4:nmod "
        "to/TO<8:mark induce/VB<4:acl IL-8/NN<8:dobj",
        genes("IL-10", "TNF", "IL-8"),
        ["IL-10 decreases IL-8(TNF increases IL-8)", "TNF increases IL-8"],
    ),
    "what the inner relation says turns the outer one no more": (
        "LMP1/NN<2:nsubj causes|cause/VBZ<0:root loss/NN<2:dobj of/IN<7:case TNF-mediated/JJ<7:amod JUN/NN<7:compound "
        "inhibition/NN<3:nmod",
        genes("LMP1", "TNF", "JUN"),
        ["LMP1 increases -JUN(TNF increases -JUN)", "TNF increases -JUN"],
    ),
    "a process phrase ends with the noun after of": (
        "TNF/NN<2:nsubj inhibits|inhibit/VBZ<0:root growth/NN<2:dobj of/IN<6:case a/DT<6:det lymphoma/NN<3:nmod "
        "which/WDT<8:nsubj spreads|spread/VBZ<6:acl:relcl",
        genes("TNF"),
        ["TNF decreases growth of a lymphoma.process"],
    ),
    "an adjective gives an effect its direction": (
        "An/DT<3:det inhibitory/JJ<3:amod effect/NN<0:root of/IN<5:case IL-10/NN<3:nmod on/IN<7:case TNF/NN<3:nmod",
        genes("IL-10", "TNF"),
        ["IL-10 decreases TNF"],
    ),
    "examples stand for the general noun": (
        "CD40/NN<2:nsubj activates|activate/VBZ<0:root effectors|effector/NNS<2:dobj including/VBG<5:case "
        "LYN/NN<3:nmod "
        "and/CC<5:cc SYK/NN<5:conj",
        genes("CD40", "LYN", "SYK"),
        ["CD40 increases LYN.activity", "CD40 increases SYK.activity"],
    ),
    "a process has no activity of its own: it is the aspect": (
        "TNF/NN<2:nsubj activates|activate/VBZ<0:root autophagy/NN<2:dobj",
        {**genes("TNF"), "autophagy": "biological_process"},
        ["TNF increases autophagy.process"],
    ),
    "a process that no lexicon knows is a theme by its words": (
        "TNF/NN<2:nsubj promotes|promote/VBZ<0:root tissue/NN<4:compound reorganization/NN<2:dobj",
        genes("TNF"),
        ["TNF increases tissue reorganization.process"],
    ),
    "sufficient to induce is one relation": (
        "TNF/NN<3:nsubj is|be/VBZ<3:cop sufficient/JJ<0:root to/TO<5:mark induce/VB<3:xcomp IL-8/NN<5:dobj",
        genes("TNF", "IL-8"),
        ["TNF sufficient_for IL-8"],
    ),
    "what is necessary and sufficient is both": (
        "TNF/NN<3:nsubj is|be/VBZ<3:cop necessary/JJ<0:root and/CC<3:cc sufficient/JJ<3:conj for/IN<7:case "
        "IL-8/NN<5:nmod",
        genes("TNF", "IL-8"),
        ["TNF required_for IL-8", "TNF sufficient_for IL-8"],
    ),
    "a role in the regulation of a gene is a role for the gene": (
        "TNF/NN<2:nsubj plays|play/VBZ<0:root a/DT<4:det role/NN<2:dobj in/IN<6:case regulation/NN<4:nmod "
        "of/IN<8:case IL-8/NN<6:nmod",
        genes("TNF", "IL-8"),
        ["TNF regulates IL-8"],
    ),
    "more of a change without a sign is neither more nor less": (
        "TNF/NN<2:nsubj impairs|impair/VBZ<0:root regulation/NN<2:dobj of/IN<5:case IL-8/NN<3:nmod",
        genes("TNF", "IL-8"),
        ["TNF regulates IL-8"],
    ),
    "what causes an inhibition decreases, though the participle hangs on the name": (
        "Inhibition/NN<7:nsubj of/IN<3:case IL-8/NN<1:nmod caused|cause/VBN<3:acl by/IN<6:case IL-4/NN<4:nmod "
        "lasted|last/VBD<0:root",
        genes("IL-4", "IL-8"),
        ["IL-4 increases -IL-8"],
    ),
    "an activated name stays the object, whatever is of it": (
        "Inhibition/NN<7:nsubj of/IN<3:case IL-8/NN<1:nmod activated|activate/VBN<3:acl by/IN<6:case IL-4/NN<4:nmod "
        "lasted|last/VBD<0:root",
        genes("IL-4", "IL-8"),
        ["IL-4 increases IL-8.activity"],
    ),
    "a verb of acting hands its mediator to its purpose": (
        "TNF/NN<2:nsubj acts|act/VBZ<0:root through/IN<4:case ERK/NN<2:nmod to/TO<6:mark induce/VB<2:advcl "
        "IL-8/NN<6:dobj",
        genes("TNF", "ERK", "IL-8"),
        ["TNF increases IL-8 via ERK+1"],
    ),
    "a site in a gene stands for the gene where something binds": (
        "CREB/NN<2:nsubj binds|bind/VBZ<0:root an/DT<4:det element/NN<2:dobj in/IN<8:case the/DT<8:det "
        "MMP9/NN<8:compound promoter/NN<4:nmod",
        genes("CREB", "MMP9"),
        ["CREB binds MMP9.transcription"],
    ),
    "a site for a factor stands for the factor where it acts": (
        "The/DT<3:det AP-1/NN<3:compound site/NN<4:nsubj mediates|mediate/VBZ<0:root MMP9/NN<6:compound "
        "expression/NN<4:dobj",
        genes("AP-1", "MMP9"),
        ["AP-1 increases MMP9.expression"],
    ),
    "a promoter that contains a site is bound there": (
        "The/DT<3:det MMP9/NN<3:compound promoter/NN<4:nsubj contains|contain/VBZ<0:root an/DT<7:det "
        "AP-1/NN<7:compound site/NN<4:dobj",
        genes("AP-1", "MMP9"),
        ["AP-1 binds MMP9.transcription"],
    ),
    "what is under the control of another is regulated by it": (
        "MMP9/NN<2:compound expression/NN<6:nsubj is|be/VBZ<6:cop under/IN<6:case the/DT<6:det control/NN<0:root "
        "of/IN<8:case JUN/NN<6:nmod",
        genes("JUN", "MMP9"),
        ["JUN regulates MMP9.expression"],
    ),
    "a target gene is said of its subject": (
        "MMP9/NN<6:nsubj is|be/VBZ<6:cop a/DT<6:det JUN/NN<6:compound target/NN<6:compound gene/NN<0:root",
        genes("JUN", "MMP9"),
        ["JUN regulates MMP9"],
    ),
    "what is shut down is less where it is what a clause leads on from": (
        "TNF/NN<3:nsubjpass was|be/VBD<3:auxpass shut|shut/VBN<0:root down/RP<3:compound:prt ,/,<3:punct "
        "leading|lead/VBG<3:advcl to/TO<8:case death/NN<6:nmod",
        genes("TNF"),
        ["-TNF increases death.process"],
    ),
    "to turn something off says less of it, as a noun would": (
        "Turning|turn/VBG<4:csubj off/RP<1:compound:prt TNF/NN<1:dobj reduced|reduce/VBD<0:root IL-8/NN<4:dobj",
        genes("TNF", "IL-8"),
        ["-TNF decreases IL-8"],
    ),
    "an effect goes through less of what is switched off": (
        "TNF/NN<2:nsubj reduced|reduce/VBD<0:root IL-8/NN<2:dobj by/IN<5:mark switching|switch/VBG<2:advcl "
        "off/RP<5:compound:prt ERK/NN<5:dobj",
        genes("TNF", "IL-8", "ERK"),
        ["TNF decreases IL-8 via ERK-1", "TNF decreases ERK"],
    ),
    "what was done to the last of a row with a preposition of its own was not done to the first": (
        "B/NN<3:nsubjpass is|be/VBZ<3:auxpass reduced|reduce/VBN<0:root by/IN<5:case A/NN<3:nmod but/CC<5:cc "
        "not/RB<10:neg "
        "by/IN<10:case C/NN<10:compound removal/NN<5:conj",
        genes("A", "B", "C"),
        ["A decreases B", "C.degradation{knockdown} decreases B"],
    ),
    "a place beside who acts does not act": (
        "B/NN<2:nsubjpass induced|induce/VBN<0:root by/IN<4:case A/NN<2:nmod but/CC<4:cc not/RB<8:neg in/IN<8:case "
        "C/NN<4:conj",
        genes("A", "B", "C"),
        ["A increases B"],
    ),
    "of two things in one phrase neither acts on the other": (
        "The/DT<2:det cells|cell/NNS<3:nsubj showed|show/VBD<0:root unchanged/JJ<5:amod rates|rate/NNS<3:dobj "
        "of/IN<7:case "
        "A/NN<5:nmod and/CC<7:cc B/NN<7:conj",
        genes("A", "B"),
        [],
    ),
    "of one inhibitor the first name is it, not the next": (
        "The/DT<3:det A/NN<3:compound inhibitor/NN<7:nsubj B/NN<3:appos and/CC<4:cc C/NN<4:conj "
        "reduced|reduce/VBD<0:root D/NN<7:dobj",
        {**genes("A", "C", "D"), "B": "chemical"},
        ["B decreases A", "A{inhibition}(B decreases A) decreases D", "B decreases D", "C decreases D"],
    ),
    "drugs that interact do not bind": (
        "A/NN<2:nsubj interacts|interact/VBZ<0:root with/IN<4:case B/NN<2:nmod",
        {"A": "chemical", "B": "chemical"},
        ["A associated_with B"],
    ),
    "what a short form is short for is no news": (
        "A-activated/JJ<2:amod receptors|receptor/NNS<7:nsubj (/-LRB-<4:punct AAR/NN<2:appos )/-RRB-<4:punct "
        "are|be/VBP<7:cop "
        "present/JJ<0:root",
        genes("A", "AAR"),
        [],
    ),
    "what a hyphen says of the name in brackets is said where that is no short form": (
        "A-activated/JJ<2:amod receptors|receptor/NNS<7:nsubj (/-LRB-<4:punct B/NN<2:appos )/-RRB-<4:punct "
        "are|be/VBP<7:cop "
        "present/JJ<0:root",
        genes("A", "B"),
        ["A increases B"],
    ),
    "a catalytic activity is one's own": (
        "A/NN<2:nsubj has|have/VBZ<0:root catalytic/JJ<4:amod activity/NN<2:dobj",
        genes("A"),
        [],
    ),
    "nothing acts on itself": (
        "MMP9/NN<2:nsubj activates|activate/VBZ<0:root MMP9/NN<4:dep itself/PRP<2:dobj",
        genes("MMP9"),
        [],
    ),
}


@pytest.mark.parametrize(("notation", "names", "expected"), _CASES.values(), ids=_CASES)
def test_relations_in_a_sentence(notation: str, names: dict[str, str], expected: list[str]) -> None:
    sentence = parse_sentence(notation, names)
    assert [_show(relation) for relation in find_relations(sentence)] == expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        pytest.param("chemical", ["TNF increases X1"], id="a chemical can be a theme"),
        pytest.param("cell_type", ["TNF increases X1"], id="a kind of cell can be a theme"),
        pytest.param("species", [], id="a species is context, never a theme"),
        pytest.param("cellular_component", ["TNF increases X1"], id="a part of a cell can be a theme"),
    ],
)
def test_who_takes_part(kind: str, expected: list[str]) -> None:
    notation = "TNF/NN<2:nsubj stimulates|stimulate/VBZ<0:root X1/NN<2:dobj"
    sentence = parse_sentence(notation, {**genes("TNF"), "X1": kind})
    assert [_show(relation) for relation in find_relations(sentence)] == expected


def test_a_movement_has_its_places() -> None:
    sentence = parse_sentence(
        "TNF/NN<2:nsubj induced|induce/VBD<0:root nuclear/JJ<4:amod translocation/NN<2:dobj of/IN<6:case "
        "RELA/NN<4:nmod",
        {**genes("TNF", "RELA"), "nuclear": "cellular_component"},
    )
    [relation] = find_relations(sentence)
    assert relation.theme.participant.aspect == "localization"
    location = relation.theme.participant.location
    assert location is not None and location.to is not None
    assert (location.from_, location.to.text) == (None, "nuclear")


def test_the_record_of_a_rule_names_frame_trigger_and_path() -> None:
    sentence = parse_sentence("IL-6/NN<2:nsubj activates|activate/VBZ<0:root STAT3/NN<2:dobj", genes("IL-6", "STAT3"))
    [relation] = find_relations(sentence)
    assert relation.rule == "transitive_verb:activate"
    assert relation.path == "IL-6 <nsubj activate | activates >dobj stat3"
    assert relation.quote.text == "activates"


def test_a_site_without_an_identifier_gives_way_to_the_gene_that_it_lies_in() -> None:
    notation = (
        "CREB/NN<2:nsubj binds|bind/VBZ<0:root the/DT<4:det CRE/NN<2:dobj in/IN<8:case the/DT<8:det "
        "MMP9/NN<8:compound promoter/NN<4:nmod"
    )
    known = parse_sentence(notation, genes("CREB", "CRE", "MMP9"))
    assert [_show(relation) for relation in find_relations(known)] == ["CREB binds CRE"]
    mentions = tuple(replace(each, groundings=()) if each.text == "CRE" else each for each in known.mentions)
    unknown = Sentence(known.text, known.tree, mentions)
    assert [_show(relation) for relation in find_relations(unknown)] == ["CREB binds MMP9.transcription"]


@pytest.mark.parametrize("noun", ["protein", "activator"])
def test_an_inhibitory_protein_is_nobody_in_particular(noun: str) -> None:
    notation = f"An/DT<3:det inhibitory/JJ<3:amod {noun}/NN<4:nsubj reduced|reduce/VBD<0:root MMP9/NN<4:dobj"
    known = parse_sentence(notation, genes(f"inhibitory {noun}", "MMP9"))
    mentions = tuple(replace(each, groundings=()) if each.text != "MMP9" else each for each in known.mentions)
    assert find_relations(Sentence(known.text, known.tree, mentions)) == ()


def test_two_names_of_one_gene_in_a_word_are_one_agent() -> None:
    notation = "p21(Cip1)/NN<2:nsubj inhibits|inhibit/VBZ<0:root CDK2/NN<2:dobj"
    both = parse_sentence(notation, genes("p21", "Cip1", "CDK2"))
    assert len(find_relations(both)) == 2
    mentions = tuple(
        replace(m, groundings=both.mentions[0].groundings) if m.text == "Cip1" else m for m in both.mentions
    )
    assert [_show(each) for each in find_relations(Sentence(both.text, both.tree, mentions))] == ["p21 decreases CDK2"]


def test_a_reporter_construct_without_an_identifier_is_no_gene() -> None:
    notation = "TNF/NN<2:nsubj activates|activate/VBZ<0:root reporter/NN<4:compound constructs|construct/NNS<2:dobj"
    known = parse_sentence(notation, genes("TNF", "reporter constructs"))
    unknown = tuple(replace(m, groundings=()) if m.text != "TNF" else m for m in known.mentions)
    assert len(find_relations(known)) == 1
    assert find_relations(Sentence(known.text, known.tree, unknown)) == ()


@pytest.fixture
def blocked() -> tuple[Sentence, Relation]:
    """A sentence in which IL-10 blocks TNF-induced IL-8, and the outer of its two relations."""
    sentence = parse_sentence(
        "IL-10/NN<2:nsubj blocks|block/VBZ<0:root TNF-induced/JJ<4:amod IL-8/NN<2:dobj", genes("IL-10", "TNF", "IL-8")
    )
    return sentence, next(each for each in find_relations(sentence) if each.predicate == "decreases")


def test_the_ledger_joins_nobody_to_who_acts_in_the_claim_inside(blocked: tuple[Sentence, Relation]) -> None:
    sentence, outer = blocked
    inner = outer.theme.inner
    assert inner is not None
    plain = replace(outer, theme=replace(outer.theme, inner=None))
    added = replace(plain, rule="ledger:Negative_regulation:block/verb", theme=inner.agent, score=0.3)
    assert [_show(each) for each in nest(sentence, [plain, inner, added])] == [
        "IL-10 decreases IL-8(TNF increases IL-8)", "TNF increases IL-8",
    ]  # fmt: skip
    # Without the claim inside, the pair is believed.
    assert [_show(each) for each in nest(sentence, [added])] == ["IL-10 decreases TNF"]
