"""Slips of a parser that the tree itself shows."""

from __future__ import annotations

import pytest

from bioclaims.syntax.mending import mend_tree
from parses import parse_tree


@pytest.mark.parametrize(
    ("parsed", "mended"),
    [
        pytest.param(
            "The/DT<4:det former/JJ<4:amod induced/VBN<4:amod GATA3/NN<0:root ./.<4:punct",
            "The/DT<2:det former/JJ<3:nsubj induced/VBD<0:root GATA3/NN<3:dobj ./.<3:punct",
            id="the former as a modifier",
        ),
        pytest.param(
            "It/PRP<2:nsubj rose/VBD<0:root and/CC<2:cc the/DT<7:det latter/JJ<7:amod reduced/VBD<7:amod TNF/NN<2:conj",
            "It/PRP<2:nsubj rose/VBD<0:root and/CC<2:cc the/DT<5:det latter/JJ<6:nsubj reduced/VBD<2:conj "
            "TNF/NN<6:dobj",
            id="the latter as a modifier in a clause that follows",
        ),
        pytest.param(
            "TNF/NN<2:nsubj raised/VBD<0:root cell/NN<4:compound growth/NN<6:nsubj ,/,<6:punct reduced/VBD<2:conj "
            "IL-6/NN<6:dobj",
            "TNF/NN<2:nsubj raised/VBD<0:root cell/NN<4:compound growth/NN<2:dobj ,/,<6:punct reduced/VBD<2:conj "
            "IL-6/NN<6:dobj",
            id="the object of the first verb as a subject of the second",
        ),
        pytest.param(
            "TNF/NN<2:nsubj raised/VBD<0:root growth/NN<4:nsubj reduced/VBD<2:conj here/RB<3:advmod",
            "TNF/NN<2:nsubj raised/VBD<0:root growth/NN<4:nsubj reduced/VBD<2:conj here/RB<3:advmod",
            id="a subject whose phrase ends the sentence stays",
        ),
        pytest.param(
            "TNF/NN<2:nsubj fell/VBD<0:root by/IN<4:case loss/NN<2:nmod of/IN<6:case JAK2/NN<4:nmod and/CC<6:cc "
            "by/IN<9:case MEK1/NN<6:conj",
            "TNF/NN<2:nsubj fell/VBD<0:root by/IN<4:case loss/NN<2:nmod of/IN<6:case JAK2/NN<4:nmod and/CC<6:cc "
            "by/IN<9:case MEK1/NN<4:conj",
            id="a phrase beside a noun that has another preposition",
        ),
        pytest.param(
            "TNF/NN<2:nsubj fell/VBD<0:root by/IN<4:case loss/NN<2:nmod of/IN<6:case JAK2/NN<4:nmod and/CC<6:cc "
            "of/IN<9:case MEK1/NN<6:conj",
            "TNF/NN<2:nsubj fell/VBD<0:root by/IN<4:case loss/NN<2:nmod of/IN<6:case JAK2/NN<4:nmod and/CC<6:cc "
            "of/IN<9:case MEK1/NN<6:conj",
            id="a phrase beside one of the same preposition stays",
        ),
        pytest.param(
            "TNF/NN<2:nsubj fell/VBD<0:root in/IN<4:case old/JJ<2:nmod but/CC<4:cc not/RB<4:cc in/IN<8:case "
            "young/JJ<4:conj mice/NNS<4:conj",
            "TNF/NN<2:nsubj fell/VBD<0:root in/IN<4:case old/JJ<2:nmod but/CC<4:cc not/RB<4:cc in/IN<9:case "
            "young/JJ<9:amod mice/NNS<4:conj",
            id="an adjective beside its noun as a conjunct",
        ),
        pytest.param(
            "JAK2/NN<2:nsubj binds/VBZ<0:root to/TO<2:nmod and/CC<2:cc cuts/VBZ<2:conj STAT3/NN<2:dobj",
            "JAK2/NN<2:nsubj binds/VBZ<0:root to/TO<2:nmod and/CC<2:cc cuts/VBZ<2:conj STAT3/NN<5:dobj",
            id="the object of the second of two verbs",
        ),
        pytest.param(
            "JAK2/NN<2:nsubj binds/VBZ<0:root to/TO<2:nmod and/CC<2:cc cuts/VBZ<2:conj STAT3/NN<3:dep",
            "JAK2/NN<2:nsubj binds/VBZ<0:root to/TO<2:nmod and/CC<2:cc cuts/VBZ<2:conj STAT3/NN<5:dobj",
            id="an object on the preposition before its verb",
        ),
        pytest.param(
            "In/IN<5:case the/DT<5:dep absence/NN<5:dep of/IN<5:case JAK2/NN<6:nmod TNF/NN<7:nsubj rose/VBD<0:root",
            "In/IN<3:case the/DT<3:det absence/NN<6:nmod of/IN<5:case JAK2/NN<3:nmod TNF/NN<7:nsubj rose/VBD<0:root",
            id="in the absence of, as one preposition",
        ),
        pytest.param(
            "TNF/NN<2:nsubj rose/VBD<0:root in/IN<5:case the/DT<7:dep absence/NN<2:nmod of/IN<7:case JAK2/NN<2:nmod",
            "TNF/NN<2:nsubj rose/VBD<0:root in/IN<5:case the/DT<5:det absence/NN<2:nmod of/IN<7:case JAK2/NN<5:nmod",
            id="in the absence of, beside its name",
        ),
        pytest.param(
            "TNF/NN<2:nsubj affects/VBZ<0:root growth/NN<2:dobj ,/,<3:punct inducing/VBG<3:acl IL-6/NN<5:dobj",
            "TNF/NN<2:nsubj affects/VBZ<0:root growth/NN<2:dobj ,/,<3:punct inducing/VBG<2:advcl IL-6/NN<5:dobj",
            id="a participle behind a comma on the noun before it",
        ),
        pytest.param(
            "Knocking/NN<4:csubj down/RP<1:compound:prt STAT3/NN<4:nsubj reduced/VBD<0:root growth/NN<4:dobj",
            "Knocking/VBG<4:csubj down/RP<1:compound:prt STAT3/NN<1:dobj reduced/VBD<0:root growth/NN<4:dobj",
            id="a gerund's object as a second subject",
        ),
        pytest.param(
            "TNF/NN<2:nsubj raised/VBD<0:root tumor/NN<4:compound cell/NN<2:dobj migration/NN<4:dep",
            "TNF/NN<2:nsubj raised/VBD<0:root tumor/NN<5:compound cell/NN<5:compound migration/NN<2:dobj",
            id="the last of two nouns on the first",
        ),
        pytest.param(
            "TNF/NN<2:nsubj raised/VBD<0:root cell/NN<4:compound growth/NN<2:dobj ,/,<3:punct migration/NN<3:conj "
            "and/CC<3:cc invasion/NN<4:conj",
            "TNF/NN<2:nsubj raised/VBD<0:root cell/NN<4:compound growth/NN<2:dobj ,/,<4:punct migration/NN<4:conj "
            "and/CC<4:cc invasion/NN<4:conj",
            id="a conjunct of the noun on the word before it",
        ),
        pytest.param(
            "the/DT<3:det TNF/NN<4:compound inhibitor/NN<5:nsubj rapamycin/NN<3:dep acts/VBZ<0:root",
            "the/DT<3:det TNF/NN<3:compound inhibitor/NN<5:nsubj rapamycin/NN<3:dep acts/VBZ<0:root",
            id="what an inhibitor inhibits on the name of the inhibitor",
        ),
        pytest.param(
            "inhibition/NN<0:root of/IN<3:case growth/NN<1:nmod and/CC<1:cc induction/NN<3:conj of/IN<7:case "
            "apoptosis/NN<5:nmod",
            "inhibition/NN<0:root of/IN<3:case growth/NN<1:nmod and/CC<1:cc induction/NN<1:conj of/IN<7:case "
            "apoptosis/NN<5:nmod",
            id="a change that hangs on what another is of",
        ),
        pytest.param(
            "a/DT<2:det decrease/NN<0:root in/IN<4:case growth/NN<2:nmod and/CC<4:cc elevation/NN<4:conj of/IN<8:case "
            "stress/NN<6:nmod",
            "a/DT<2:det decrease/NN<0:root in/IN<4:case growth/NN<2:nmod and/CC<4:cc elevation/NN<2:conj of/IN<8:case "
            "stress/NN<6:nmod",
            id="a change that hangs on what another is in",
        ),
        pytest.param(
            "a/DT<2:det decrease/NN<0:root in/IN<4:case growth/NN<2:nmod and/CC<4:cc induction/NN<4:conj of/IN<8:case "
            "death/NN<4:nmod",
            "a/DT<2:det decrease/NN<0:root in/IN<4:case growth/NN<2:nmod and/CC<4:cc induction/NN<2:conj of/IN<8:case "
            "death/NN<6:nmod",
            id="what a change is of on the noun beside it",
        ),
        pytest.param(
            "a/DT<2:det decrease/NN<0:root in/IN<4:case growth/NN<2:nmod and/CC<4:cc migration/NN<4:conj of/IN<8:case "
            "cells/NNS<4:nmod",
            "a/DT<2:det decrease/NN<0:root in/IN<4:case growth/NN<2:nmod and/CC<4:cc migration/NN<4:conj of/IN<8:case "
            "cells/NNS<4:nmod",
            id="what two processes are of stays",
        ),
        pytest.param(
            "TNF/NN<2:nsubj reduced/VBD<0:root growth/NN<2:dobj and/CC<3:cc IL-6/NN<3:conj (/-LRB-<7:punct "
            "ng/NN<5:dep )/-RRB-<7:punct restored/VBD<2:conj migration/NN<9:dobj",
            "TNF/NN<2:nsubj reduced/VBD<0:root growth/NN<2:dobj and/CC<2:cc IL-6/NN<9:nsubj (/-LRB-<7:punct "
            "ng/NN<5:dep )/-RRB-<7:punct restored/VBD<2:conj migration/NN<9:dobj",
            id="the subject of the second verb beside the object of the first",
        ),
        pytest.param(
            "TNF/NN<2:nsubj reduced/VBD<0:root growth/NN<2:dobj and/CC<3:cc death/NN<3:conj and/CC<2:cc "
            "restored/VBD<2:conj migration/NN<7:dobj",
            "TNF/NN<2:nsubj reduced/VBD<0:root growth/NN<2:dobj and/CC<3:cc death/NN<3:conj and/CC<2:cc "
            "restored/VBD<2:conj migration/NN<7:dobj",
            id="two objects before a second verb stay",
        ),
        pytest.param(
            "TNF/NN<2:nsubj lowered/VBD<0:root growth/NN<2:dobj and/CC<3:cc raised/VBN<6:amod survival/NN<3:conj "
            "and/CC<3:cc weight/NN<3:conj",
            "TNF/NN<2:nsubj lowered/VBD<0:root growth/NN<2:dobj and/CC<2:cc raised/VBD<2:conj survival/NN<5:dobj "
            "and/CC<6:cc weight/NN<6:conj",
            id="a second verb as a modifier of its object",
        ),
        pytest.param(
            "TNF/NN<2:nsubj lowered/VBD<0:root growth/NN<2:dobj and/CC<3:cc so/RB<6:advmod raised/VBD<2:conj "
            "survival/NN<3:conj",
            "TNF/NN<2:nsubj lowered/VBD<0:root growth/NN<2:dobj and/CC<2:cc so/RB<6:advmod raised/VBD<2:conj "
            "survival/NN<6:dobj",
            id="a second verb whose object hangs on that of the first",
        ),
        pytest.param(
            "Mice/NNS<2:nsubj showed|show/VBD<0:root growth/NN<2:dobj and/CC<3:cc raised/VBN<6:amod survival/NN<3:conj",
            "Mice/NNS<2:nsubj showed|show/VBD<0:root growth/NN<2:dobj and/CC<3:cc raised/VBN<6:amod survival/NN<3:conj",
            id="a participle of what is shown stays",
        ),
        pytest.param(
            "It/PRP<2:nsubj blocked|block/VBD<0:root growth/NN<2:dobj and/CC<3:cc elevated/VBN<6:amod weight/NN<3:conj",
            "It/PRP<2:nsubj blocked|block/VBD<0:root growth/NN<2:dobj and/CC<3:cc elevated/VBN<6:amod weight/NN<3:conj",
            id="a participle of what is prevented stays",
        ),
        pytest.param(
            "IL-6/NN<2:nsubj fell|fall/VBD<0:root in/IN<4:case mice/NNS<2:nmod given|give/VBN<6:case TNF/NN<2:nmod",
            "IL-6/NN<2:nsubj fell|fall/VBD<0:root in/IN<4:case mice/NNS<2:nmod given|give/VBN<4:acl TNF/NN<5:dobj",
            id="what somebody was given",
        ),
        pytest.param(
            "blocker/NN<0:root of/IN<3:case mTOR/NN<1:nmod and/CC<3:cc inducer/NN<3:conj of/IN<7:case IL-6/NN<5:nmod",
            "blocker/NN<0:root of/IN<3:case mTOR/NN<1:nmod and/CC<3:cc inducer/NN<1:conj of/IN<7:case IL-6/NN<5:nmod",
            id="who acts on what another acts on",
        ),
        pytest.param(
            "protein/NN<0:root of/IN<3:case neurons/NNS<1:nmod that/WDT<5:nsubj blocks|block/VBZ<3:acl:relcl "
            "growth/NN<5:dobj",
            "protein/NN<0:root of/IN<3:case neurons/NNS<1:nmod that/WDT<5:nsubj blocks|block/VBZ<1:acl:relcl "
            "growth/NN<5:dobj",
            id="a clause on the noun that its verb agrees with",
        ),
        pytest.param(
            "proteins/NNS<0:root of/IN<3:case STAT3/NN<1:nmod and/CC<3:cc ERK/NN<3:conj that/WDT<7:nsubj "
            "block/VBP<3:acl:relcl growth/NN<7:dobj",
            "proteins/NNS<0:root of/IN<3:case STAT3/NN<1:nmod and/CC<3:cc ERK/NN<3:conj that/WDT<7:nsubj "
            "block/VBP<3:acl:relcl growth/NN<7:dobj",
            id="a clause on a row stays",
        ),
        pytest.param(
            "protein/NN<0:root of/IN<3:case neurons/NNS<1:nmod that/WDT<5:nsubj blocked|block/VBD<3:acl:relcl "
            "growth/NN<5:dobj",
            "protein/NN<0:root of/IN<3:case neurons/NNS<1:nmod that/WDT<5:nsubj blocked|block/VBD<3:acl:relcl "
            "growth/NN<5:dobj",
            id="a clause whose verb tells no number stays",
        ),
        pytest.param(
            "Growth/NN<2:nsubj fell|fall/VBD<0:root at/IN<5:case 6/CD<5:nummod h/NN<2:nmod after/IN<7:case "
            "treatment/NN<5:nmod",
            "Growth/NN<2:nsubj fell|fall/VBD<0:root at/IN<5:case 6/CD<5:nummod h/NN<2:nmod after/IN<7:case "
            "treatment/NN<2:nmod",
            id="what a time is counted from",
        ),
        pytest.param(
            "Growth/NN<2:nsubj fell|fall/VBD<0:root at/IN<5:case 6/CD<5:nummod h/NN<2:nmod of/IN<7:case "
            "treatment/NN<5:nmod",
            "Growth/NN<2:nsubj fell|fall/VBD<0:root at/IN<5:case 6/CD<5:nummod h/NN<2:nmod of/IN<7:case "
            "treatment/NN<5:nmod",
            id="what a time is of stays",
        ),
        pytest.param(
            "levels/NNS<0:root of/IN<4:case the/DT<5:det protein/NN<1:nmod BCL2/NN<1:nmod",
            "levels/NNS<0:root of/IN<4:case the/DT<4:det protein/NN<1:nmod BCL2/NN<4:appos",
            id="a name behind the noun whose preposition it shares",
        ),
        pytest.param(
            "levels/NNS<0:root of/IN<3:case protein/NN<1:nmod in/IN<5:case HEK293/NN<1:nmod",
            "levels/NNS<0:root of/IN<3:case protein/NN<1:nmod in/IN<5:case HEK293/NN<1:nmod",
            id="a name with a preposition of its own stays",
        ),
        pytest.param(
            "It/PRP<2:nsubj improved|improve/VBD<0:root growth/NN<2:dobj and/CC<3:cc reduced/VBN<6:amod "
            "weight/NN<3:conj",
            "It/PRP<2:nsubj improved|improve/VBD<0:root growth/NN<2:dobj and/CC<2:cc reduced/VBD<2:conj "
            "weight/NN<5:dobj",
            id="a second verb behind one that undoes things",
        ),
        pytest.param(
            "It/PRP<2:nsubj had|have/VBD<0:root no/DT<4:neg effect/NN<2:dobj on/IN<6:case growth/NN<4:nmod but/CC<6:cc "
            "raised/VBN<9:amod weight/NN<6:conj",
            "It/PRP<2:nsubj had|have/VBD<0:root no/DT<4:neg effect/NN<2:dobj on/IN<6:case growth/NN<4:nmod but/CC<2:cc "
            "raised/VBD<2:conj weight/NN<8:dobj",
            id="a second verb behind what there was no effect on",
        ),
        pytest.param(
            "It/PRP<4:nsubj did/VBD<4:aux not/RB<4:neg alter/VB<0:root growth/NN<4:dobj but/CC<5:cc "
            "raised/VBN<8:amod weight/NN<5:conj",
            "It/PRP<4:nsubj did/VBD<4:aux not/RB<4:neg alter/VB<0:root growth/NN<4:dobj but/CC<4:cc "
            "raised/VBD<4:conj weight/NN<7:dobj",
            id="a second verb behind what was not altered",
        ),
        pytest.param(
            "TNF/NN<2:nsubj limits/VBZ<0:root loss/NN<2:dobj of/IN<5:case weight/NN<3:nmod ,/,<2:punct "
            "while/IN<8:mark raising/VBG<3:amod IL-6/NN<8:dobj",
            "TNF/NN<2:nsubj limits/VBZ<0:root loss/NN<2:dobj of/IN<5:case weight/NN<3:nmod ,/,<2:punct "
            "while/IN<8:mark raising/VBG<2:advcl IL-6/NN<8:dobj",
            id="a participle behind while on a noun",
        ),
        pytest.param(
            "the/DT<2:det inhibition/NN<0:root of/IN<5:case cell/NN<5:compound migration/NN<2:nmod and/CC<2:cc "
            "tube/NN<8:compound formation/NN<2:conj",
            "the/DT<2:det inhibition/NN<0:root of/IN<5:case cell/NN<5:compound migration/NN<2:nmod and/CC<2:cc "
            "tube/NN<8:compound formation/NN<5:conj",
            id="a process that hangs beside the change of another",
        ),
        pytest.param(
            "TNF/NN<2:nsubj acts/VBZ<0:root via/IN<7:case both/CC<5:cc:preconj JNK/NN<2:nmod p38/NN<7:compound "
            "pathways/NNS<2:nmod",
            "TNF/NN<2:nsubj acts/VBZ<0:root via/IN<7:case both/CC<5:cc:preconj JNK/NN<7:compound p38/NN<7:compound "
            "pathways/NNS<2:nmod",
            id="a name between a preposition and its noun",
        ),
        pytest.param(
            "Mice/NNS<2:nsubj showed/VBD<0:root reduced/VBN<4:amod growth/NN<2:dobj and/CC<4:cc raised/VBN<2:conj "
            "BCL2/NN<8:compound levels/NNS<4:conj",
            "Mice/NNS<2:nsubj showed/VBD<0:root reduced/VBN<4:amod growth/NN<2:dobj and/CC<4:cc raised/VBN<8:amod "
            "BCL2/NN<8:compound levels/NNS<4:conj",
            id="a participle of the second of two nouns as a verb",
        ),
        pytest.param(
            "Mice/NNS<2:nsubj showed/VBD<0:root reduced/VBN<4:amod IL-6/NN<7:compound and/CC<4:cc IL-8/NN<4:conj "
            "levels/NNS<2:dobj",
            "Mice/NNS<2:nsubj showed/VBD<0:root reduced/VBN<7:amod IL-6/NN<7:compound and/CC<4:cc IL-8/NN<4:conj "
            "levels/NNS<2:dobj",
            id="a participle on the first of several names",
        ),
        pytest.param(
            "IL-6/NN<2:nsubj raised/VBD<0:root STAT3/NN<2:dobj and/CC<3:cc STAT6/NN<3:conj decay/NN<2:dobj",
            "IL-6/NN<2:nsubj raised/VBD<0:root STAT3/NN<6:compound and/CC<3:cc STAT6/NN<3:conj decay/NN<2:dobj",
            id="two objects side by side",
        ),
        pytest.param(
            "EZH2/NN<2:compound silences/VBZ<0:root RUNX3/NN<2:dobj",
            "EZH2/NN<2:nsubj silences/VBZ<0:root RUNX3/NN<2:dobj",
            id="a subject that was taken for the first half of a noun",
        ),
        pytest.param(
            "CLU/NN<2:nsubj acts/VBZ<0:root as/IN<5:case a/DT<5:det link/NN<2:nmod via/IN<8:case raising/VBG<8:amod "
            "MMP-9/NN<5:nmod",
            "CLU/NN<2:nsubj acts/VBZ<0:root as/IN<5:case a/DT<5:det link/NN<2:nmod via/IN<7:mark raising/VBG<2:advcl "
            "MMP-9/NN<7:dobj",
            id="a participle after a preposition of means",
        ),
        pytest.param(
            "CLU/NN<2:nsubj acts/VBZ<0:root by/IN<5:case up-regulating/JJ<5:amod MMP-9/NN<2:nmod",
            "CLU/NN<2:nsubj acts/VBZ<0:root by/IN<4:mark up-regulating/VBG<2:advcl MMP-9/NN<4:dobj",
            id="a participle after a preposition of means that is tagged as an adjective",
        ),
        pytest.param(
            "It/PRP<2:nsubj binds/VBZ<0:root IL-6/NN<2:dobj but/CC<5:cc not/RB<3:cc the/DT<7:det JAK2/NN<3:dep",
            "It/PRP<2:nsubj binds/VBZ<0:root IL-6/NN<2:dobj but/CC<5:cc not/RB<3:cc the/DT<7:det JAK2/NN<3:conj",
            id="a noun behind the conjunction of another",
        ),
        pytest.param(
            "the/DT<4:det STAT3-activating/JJ<3:amod cytokine/NN<4:compound IL-6/NN<0:root",
            "the/DT<4:det STAT3-activating/JJ<4:amod cytokine/NN<4:compound IL-6/NN<0:root",
            id="a modifier of the noun before a name",
        ),
        pytest.param(
            "It/PRP<2:nsubj binds/VBZ<0:root the/DT<5:det kinase/NN<2:dobj JAK2/NN<2:dobj",
            "It/PRP<2:nsubj binds/VBZ<0:root the/DT<5:det kinase/NN<5:compound JAK2/NN<2:dobj",
            id="two objects that share an article",
        ),
        pytest.param(
            "The/DT<3:det cytokine/NN<4:nsubj IL-6/NN<4:nsubj induces/VBZ<0:root TNF/NN<4:dobj",
            "The/DT<3:det cytokine/NN<3:compound IL-6/NN<4:nsubj induces/VBZ<0:root TNF/NN<4:dobj",
            id="two subjects side by side",
        ),
        pytest.param(
            "IL-6/NN<2:nsubj limits/VBZ<0:root loss/NN<2:dobj ,/,<3:punct while/IN<6:mark raising/VBG<3:amod "
            "TNF/NN<6:dobj",
            "IL-6/NN<2:nsubj limits/VBZ<0:root loss/NN<2:dobj ,/,<3:punct while/IN<6:mark raising/VBG<2:advcl "
            "TNF/NN<6:dobj",
            id="what the subject does besides on a noun",
        ),
        pytest.param(
            "JAK2/NN<5:nsubj and/CC<1:cc STAT3/NN<1:conj inhibitors/NNS<5:nsubj reduced/VBD<0:root TNF/NN<5:dobj",
            "JAK2/NN<5:nsubj and/CC<1:cc STAT3/NN<1:conj inhibitors/NNS<1:conj reduced/VBD<0:root TNF/NN<5:dobj",
            id="the noun that a row of subjects shares",
        ),
        pytest.param(
            "Knock-in/NN<4:nsubj of/IN<3:case AKT1/NN<4:nsubj raised/VBD<0:root TNF/NN<4:dobj",
            "Knock-in/NN<4:nsubj of/IN<3:case AKT1/NN<1:nmod raised/VBD<0:root TNF/NN<4:dobj",
            id="a second subject behind a preposition",
        ),
        pytest.param(
            "absence/NN<0:root of/IN<4:case STAT3/NN<4:compound activation/NN<1:nmod by/IN<6:case IL-6/NN<1:nmod",
            "absence/NN<0:root of/IN<4:case STAT3/NN<4:compound activation/NN<1:nmod by/IN<6:case IL-6/NN<4:nmod",
            id="who acts in what is absent",
        ),
        pytest.param(
            "It/PRP<2:nsubj rose/VBD<0:root in/IN<7:case the/DT<7:dep presence/NN<2:nmod of/IN<7:case IL-6/NN<5:nmod",
            "It/PRP<2:nsubj rose/VBD<0:root in/IN<5:case the/DT<5:det presence/NN<2:nmod of/IN<7:case IL-6/NN<5:nmod",
            id="a preposition and an article that hang on the noun after the next",
        ),
        pytest.param(
            "Mice/NNS<2:nsubj had/VBD<3:aux reduced/VBN<0:root growth/NN<2:dobj",
            "Mice/NNS<3:nsubj had/VBD<3:aux reduced/VBN<0:root growth/NN<3:dobj",
            id="arguments of an auxiliary",
        ),
        pytest.param(
            "The/DT<3:det kinase/NN<4:nsubj JAK2/NN<2:dep binds/VBZ<0:root TNF/NN<4:dobj",
            "The/DT<2:det kinase/NN<4:nsubj JAK2/NN<2:appos binds/VBZ<0:root TNF/NN<4:dobj",
            id="a name after a common noun",
        ),
        pytest.param(
            "Cytokines/NNS<5:nsubj (/-LRB-<3:punct IL-6/NN<1:dep )/-RRB-<3:punct bind/VBP<0:root it/PRP<5:dobj",
            "Cytokines/NNS<5:nsubj (/-LRB-<3:punct IL-6/NN<1:appos )/-RRB-<3:punct bind/VBP<0:root it/PRP<5:dobj",
            id="a name in parentheses",
        ),
        pytest.param(
            "IL-6/NN<2:nsubj induced/VBD<0:root TNF/NN<4:compound more/JJR<2:dobj than/IN<6:case CCL2/NN<4:nmod",
            "IL-6/NN<2:nsubj induced/VBD<0:root TNF/NN<2:dobj more/JJR<2:advmod than/IN<6:case CCL2/NN<4:nmod",
            id="an object before more",
        ),
        pytest.param(
            "IL-6/NN<2:nsubj induced/VBD<0:root TNF/NN<2:dobj ,/,<3:punct and/CC<3:cc IL-4/NN<7:compound "
            "CCL2/NN<3:conj",
            "IL-6/NN<2:nsubj induced/VBD<0:root TNF/NN<2:dobj ,/,<3:punct and/CC<3:cc IL-4/NN<1:remnant "
            "CCL2/NN<3:remnant",
            id="a gap that was read as a compound",
        ),
        pytest.param(
            "IL-6/NN<2:nsubj induced/VBD<0:root TNF/NN<2:dobj and/CC<2:cc IL-4/NN<2:conj CCL2/NN<5:dep",
            "IL-6/NN<2:nsubj induced/VBD<0:root TNF/NN<2:dobj and/CC<2:cc IL-4/NN<1:remnant CCL2/NN<3:remnant",
            id="a gap as later versions of the scheme have it",
        ),
        pytest.param(
            "TNF/NN<2:nsubj resulted|result/VBD<0:root in/IN<5:case decreasing/VBG<2:advcl growth/NN<2:nmod",
            "TNF/NN<2:nsubj resulted|result/VBD<0:root in/IN<4:mark decreasing/VBG<2:advcl growth/NN<4:dobj",
            id="a result that was taken for a clause beside its noun",
        ),
        pytest.param(
            "Phosphorylation/NN<6:nsubj by/IN<3:case PKA/NN<1:nmod of/IN<5:case CREB/NN<3:nmod rose/VBD<0:root",
            "Phosphorylation/NN<6:nsubj by/IN<3:case PKA/NN<1:nmod of/IN<5:case CREB/NN<1:nmod rose/VBD<0:root",
            id="what a change is of behind who brings it about",
        ),
        pytest.param(
            "TNF/NN<2:nsubj resulted|result/VBD<0:root in/IN<5:case decreasing/VBG<5:amod growth/NN<2:nmod",
            "TNF/NN<2:nsubj resulted|result/VBD<0:root in/IN<4:mark decreasing/VBG<2:advcl growth/NN<4:dobj",
            id="a result that was taken for a modifier",
        ),
        pytest.param(
            "IL-6/NN<4:nsubj did/VBD<4:aux n't/NN<4:nsubj activate/VB<0:root STAT3/NN<4:dobj",
            "IL-6/NN<4:nsubj did/VBD<4:aux n't/NN<4:neg activate/VB<0:root STAT3/NN<4:dobj",
            id="a contracted not that was taken for a noun",
        ),
        pytest.param(
            "IL-6/NN<2:nsubj had/VBD<0:root little/JJ<2:dobj or/CC<3:cc no/DT<3:conj effect/NN<3:dep on/IN<8:case "
            "STAT3/NN<3:nmod",
            "IL-6/NN<2:nsubj had/VBD<0:root little/JJ<6:amod or/CC<3:cc no/DT<6:neg effect/NN<2:dobj on/IN<8:case "
            "STAT3/NN<6:nmod",
            id="little or no that was taken for the object",
        ),
    ],
)
def test_a_slip_is_put_right(parsed: str, mended: str) -> None:
    assert mend_tree(parse_tree(parsed)) == parse_tree(mended)


@pytest.mark.parametrize(
    "parsed",
    [
        pytest.param(
            "the/DT<4:det first/JJ<4:amod induced/VBN<4:amod cells/NNS<5:nsubj died/VBD<0:root", id="another order"
        ),
        pytest.param("the/DT<3:det former/JJ<3:amod kinase/NN<0:root", id="the former before a noun"),
        pytest.param(
            "TNF/NN<2:nsubj acts/VBZ<0:root in/IN<4:case cells/NNS<2:nmod today/NN<2:nmod",
            id="a noun behind the phrase",
        ),
        pytest.param("IL-6/NN<2:nsubj raised/VBD<0:root STAT3/NN<2:dobj", id="one object"),
        pytest.param(
            "It/PRP<2:nsubj gave/VBD<0:root cells/NNS<2:dobj in/IN<5:case mice/NNS<3:nmod ,/,<2:punct shape/NN<2:dobj",
            id="objects apart",
        ),
        pytest.param(
            "It/PRP<2:nsubj acts/VBZ<0:root by/IN<5:case activating/VBG<5:amod mutations/NNS<2:nmod",
            id="a participle that modifies a common noun",
        ),
        pytest.param(
            "It/PRP<2:nsubj binds/VBZ<0:root to/IN<5:case activating/VBG<5:amod STAT3/NN<2:nmod",
            id="a preposition of another kind",
        ),
        pytest.param("human/JJ<2:amod cytokine/NN<3:compound IL-6/NN<0:root", id="a modifier without a hyphen"),
        pytest.param(
            "IL-6/NN<2:nsubj induced/VBD<0:root TNF/NN<2:dobj ,/,<3:punct and/CC<3:cc TNF-R1/NN<7:compound "
            "mrna/NN<3:conj",
            id="a name and the noun that it modifies",
        ),
        pytest.param(
            "IL-6/NN<2:nsubj induced/VBD<0:root TNF/NN<2:dobj and/CC<3:cc NF-κB/NN<6:compound p65/NN<3:conj",
            id="two names side by side without a comma before",
        ),
        pytest.param(
            "It/PRP<2:nsubj gave/VBD<0:root cells/NNS<2:dobj a/DT<5:det shape/NN<2:dobj",
            id="the second object has an article",
        ),
        pytest.param(
            "Induction/NN<6:nsubj by/IN<3:case injection/NN<1:nmod of/IN<5:case TNF/NN<3:nmod rose/VBD<0:root",
            id="what is done is of its own object",
        ),
        pytest.param("IL-6/NN<3:nsubj mRNA/NN<1:dep rose/VBD<0:root", id="a noun after a name"),
        pytest.param(
            "It/PRP<2:nsubj had/VBD<0:root little/JJ<2:dobj or/CC<3:cc no/DT<3:conj effect/NN<2:dobj",
            id="a quantity whose noun hangs on the verb",
        ),
        pytest.param(
            "It/PRP<2:nsubj induced/VBD<0:root much/RB<4:advmod more/JJR<2:dobj than/IN<6:case TNF/NN<4:nmod",
            id="more is itself the object",
        ),
    ],
)
def test_other_trees_stay_as_they_are(parsed: str) -> None:
    assert mend_tree(parse_tree(parsed)) == parse_tree(parsed)
