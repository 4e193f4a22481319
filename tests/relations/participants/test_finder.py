"""Who is meant by a word, on hand-written parses: words, names, and the relations that are found."""

from __future__ import annotations

import pytest

from parses import genes
from shown import show_relations

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
    "two processes in one word": (
        "A/NN<2:nsubj affects|affect/VBZ<0:root tumor/NN<4:compound growth/spread/NN<2:dobj",
        genes("A"),
        ["A regulates tumor growth/spread.process"],
    ),
    "and by its short form": (
        "the/DT<6:det A/B/NN<6:compound (/-LRB-<4:punct AB/NN<6:compound )/-RRB-<4:punct complex/NN<7:nsubj"
        " induces|induce/VBZ<0:root C/NN<7:dobj",
        genes("A", "B", "AB", "C"),
        ["A/B increases C"],
    ),
    "a substance of which something is a quality": (
        "A/NN<2:nsubj raises|increase/VBZ<0:root cisplatin/NN<4:compound efficacy/NN<2:dobj",
        {**genes("A"), "cisplatin": "chemical"},
        ["A increases cisplatin"],
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
    "target genes that are named behind": (
        "A/NN<3:compound target/NN<3:compound genes|gene/NNS<8:nsubj such/JJ<6:case as/IN<4:mwe B/NN<3:nmod "
        "were|be/VBD<8:aux seen|see/VBN<0:root",
        genes("A", "B"),
        ["A regulates B"],
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
    "a factor of two words": (
        "A/NN<5:nsubj is|be/VBZ<5:cop a/DT<5:det risk/NN<5:compound factor/NN<0:root for/IN<7:case asthma/NN<5:nmod",
        {**genes("A"), "asthma": "disease"},
        ["A associated_with asthma.process"],
    ),
    "what a side effect is said to be": (
        "side/NN<2:compound effects|effect/NNS<6:nsubj of/IN<4:case A/NN<2:nmod are|be/VBP<6:cop nausea/NN<0:root",
        {**genes("A"), "nausea": "disease"},
        ["A increases nausea.process"],
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
    "a process of proteins behind the name of one": (
        "A/NN<2:nsubj promotes|promote/VBZ<0:root B/NN<5:compound protein/NN<5:compound degradation/NN<2:dobj",
        {**genes("A", "B"), "protein degradation": "biological_process"},
        ["A increases B.degradation"],
    ),
    "examples of who acts behind the verb": (
        "Several/JJ<2:amod kinases|kinase/NNS<3:nsubj activate/VBP<0:root B/NN<3:dobj ,/,<4:punct "
        "including|include/VBG<7:case A/NN<3:nmod and/CC<7:cc C/NN<7:conj",
        genes("A", "B", "C"),
        ["A increases B.activity", "C increases B.activity"],
    ),
    "examples behind the verb of what several undergo": (
        "Several/JJ<2:amod kinases|kinase/NNS<3:nsubj activate/VBP<0:root factors|factor/NNS<3:dobj ,/,<4:punct "
        "including|include/VBG<7:case A/NN<3:nmod",
        genes("A"),
        [],
    ),
    "an inhibitor that ends the sentence, with a word hung on it before": (
        "A/NN<4:dep ,/,<4:punct B/NN<4:compound inhibitor/NN<0:root",
        genes("A", "B"),
        [],
    ),
    "an inhibitor with its name in parentheses": (
        "The/DT<3:det A/NN<3:compound inhibitor/NN<7:nsubj (/-LRB-<5:punct C/NN<3:dep )/-RRB-<5:punct "
        "reduced|reduce/VBD<0:root B/NN<7:dobj",
        {**genes("A", "B"), "C": "chemical"},
        ["C decreases A", "A{inhibition}(C decreases A) decreases B", "C decreases B"],
    ),
    "an agonist does what its target does": (
        "A/NN<2:compound agonists|agonist/NNS<3:nsubj reduced|reduce/VBD<0:root B/NN<3:dobj",
        genes("A", "B"),
        ["A{treatment} decreases B"],
    ),
    "what is done to an agonist is not done to its target": (
        "C/NN<2:nsubj reduced|reduce/VBD<0:root the/DT<5:det A/NN<5:compound agonist/NN<2:dobj",
        genes("A", "C"),
        [],
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
    "what cells set free, though nobody names it, is a phrase": (
        "TNF/NN<2:nsubj raised|raise/VBD<0:root cytokine/NN<4:compound secretion/NN<2:dobj",
        genes("TNF"),
        ["TNF increases cytokine secretion.process"],
    ),
    "transcription that needs another is a phrase, and no more is said of that": (
        "TNF/NN<2:nsubj raised|raise/VBD<0:root AP-1-dependent/JJ<4:amod transcription/NN<2:dobj",
        genes("TNF", "AP-1"),
        ["TNF increases AP-1-dependent transcription.process"],
    ),
    "transcription that needs another, of a gene that is named": (
        "TNF/NN<2:nsubj raised|raise/VBD<0:root AP-1-dependent/JJ<4:amod transcription/NN<2:dobj of/IN<6:case "
        "B/NN<4:nmod",
        genes("TNF", "AP-1", "B"),
        ["TNF increases B.transcription(AP-1 required_for B.transcription)", "AP-1 required_for B.transcription"],
    ),
    "a gene that is told by its product is no other's": (
        "TNF/NN<2:nsubj raised|raise/VBD<0:root AP-1-dependent/JJ<6:amod luciferase/NN<6:compound gene/NN<6:compound "
        "expression/NN<2:dobj",
        genes("TNF", "AP-1"),
        [
            "TNF increases luciferase gene expression.process(AP-1 required_for luciferase gene expression.process)",
            "AP-1 required_for luciferase gene expression.process",
        ],
    ),
    "the genes that something regulates are a phrase": (
        "TNF/NN<2:nsubj raised|raise/VBD<0:root expression/NN<2:dobj of/IN<7:case p53/NN<7:compound "
        "target/NN<7:compound genes|gene/NNS<3:nmod",
        genes("TNF", "p53"),
        ["TNF increases p53 target genes.expression"],
    ),
    "who does what is said of nothing is what is done less": (
        "TNF/NN<2:nsubj blocked|block/VBD<0:root transcriptional/JJ<4:amod repression/NN<2:dobj "
        "by/IN<6:case p53/NN<4:nmod",
        genes("TNF", "p53"),
        ["TNF decreases p53.activity"],
    ),
    "who does it to another is not": (
        "TNF/NN<2:nsubj blocked|block/VBD<0:root B/NN<4:compound activation/NN<2:dobj by/IN<6:case p53/NN<4:nmod",
        genes("TNF", "p53", "B"),
        ["TNF decreases B.activity(p53 increases B.activity)", "p53 increases B.activity"],
    ),
    "the dose of a drug is the drug": (
        "cisplatin/NN<2:compound dose/NN<3:nsubj raised|raise/VBD<0:root TNF/NN<3:dobj",
        {"cisplatin": "chemical", **genes("TNF")},
        ["cisplatin increases TNF"],
    ),
    "more of something in cells that are told of beside it": (
        "an/DT<2:det increase/NN<9:nsubjpass in/IN<5:case TNF/NN<5:compound secretion/NN<2:nmod in/IN<8:case "
        "IL-6-treated/JJ<8:amod cells|cell/NNS<5:nmod seen|see/VBN<0:root",
        genes("TNF", "IL-6"),
        ["IL-6{treatment} increases TNF.secretion"],
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
    "a part of a cell of which there is less is an end": (
        "A/NN<2:nsubj prevents|prevent/VBZ<0:root microtubule/NN<4:compound disruption/NN<2:dobj",
        {**genes("A"), "microtubule": "cellular_component"},
        ["A decreases -microtubule"],
    ),
    "where something goes is not whose it is": (
        "A/NN<2:nsubj increases|increase/VBZ<0:root B/NN<5:nmod:poss nuclear/JJ<5:amod translocation/NN<2:dobj",
        {**genes("A", "B"), "nuclear": "cellular_component"},
        ["A increases B.localization"],
    ),
    "what mediates a change acts by it": (
        "A-mediated/JJ<2:amod phosphorylation/NN<5:nsubj of/IN<4:case B/NN<2:nmod induces|induce/VBZ<0:root "
        "C/NN<5:dobj",
        genes("A", "B", "C"),
        [
            "A increases B.phosphorylation",
            "B.phosphorylation(A increases B.phosphorylation) increases C",
            "A increases C",
        ],
    ),
    "what mediates less of a change does not act by that": (
        "Diminished|diminish/VBN<3:amod A-mediated/JJ<3:amod phosphorylation/NN<6:nsubj of/IN<5:case B/NN<3:nmod "
        "induces|induce/VBZ<0:root C/NN<6:dobj",
        genes("A", "B", "C"),
        ["A increases B.phosphorylation", "-B.phosphorylation(A increases B.phosphorylation) increases C"],
    ),
    "signals that another mediates are its own": (
        "A/NN<2:nsubj inhibits|inhibit/VBZ<0:root B-mediated/JJ<4:amod signaling/NN<2:dobj",
        genes("A", "B"),
        ["A decreases B.activity"],
    ),
    "so they are where they act": (
        "Signaling/NN<5:nsubj mediated|mediate/VBN<1:acl by/IN<4:case A/NN<2:nmod induces|induce/VBZ<0:root "
        "B/NN<5:dobj",
        genes("A", "B"),
        ["A.activity increases B"],
    ),
    "signals that something else induces are not those of that": (
        "A/NN<2:nsubj inhibits|inhibit/VBZ<0:root B-induced/JJ<4:amod signaling/NN<2:dobj",
        genes("A", "B"),
        ["A decreases B-induced signaling.process"],
    ),
    "a series of proteins is each of them": (
        "A/NN<2:nsubj cleaves|cleave/VBZ<0:root a/DT<4:det series/NN<2:dobj of/IN<6:case proteins|protein/NNS<4:nmod "
        "including/VBG<8:case B/NN<6:nmod",
        genes("A", "B"),
        ["A increases B.cleavage"],
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
    "a change that is not of the name before it": (
        "IKK2/NN<2:nsubj inhibits|inhibit/VBZ<0:root LPS/NN<4:compound induction/NN<2:dobj of/IN<6:case "
        "transcription/NN<4:nmod",
        genes("IKK2", "LPS"),
        [],
    ),
    "a kinase goes by the name beside it": (
        "JAK2/NN<9:nsubjpass ,/,<1:punct a/DT<4:det kinase/NN<1:appos that/WDT<6:nsubj "
        "inhibits|inhibit/VBZ<4:acl:relcl IL-8/NN<6:dobj was|be/VBD<9:auxpass found|find/VBN<0:root",
        {**genes("JAK2", "IL-8"), "kinase": "family_or_complex"},
        ["JAK2 decreases IL-8"],
    ),
    "one of the targets is a target": (
        "TNF/NN<5:nsubj could/MD<5:aux be/VB<5:cop the/DT<5:det one/CD<0:root of/IN<8:case the/DT<8:det "
        "targets|target/NNS<5:nmod of/IN<10:case JUN/NN<8:nmod",
        genes("TNF", "JUN"),
        ["JUN regulates TNF"],
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
    "what is done to a part of A is done to A": (
        "C/NN<2:nsubj cleaves|cleave/VBZ<0:root the/DT<4:det domain/NN<2:dobj of/IN<6:case A/NN<4:nmod",
        genes("A", "C"),
        ["C increases A.cleavage"],
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
    "a process is not about what the noun before it is about": (
        "A/NN<2:nsubj inhibits|inhibit/VBZ<0:root phosphorylation/NN<2:dobj of/IN<5:case B/NN<3:nmod and/CC<3:cc "
        "migration/NN<3:conj",
        genes("A", "B"),
        ["A decreases B.phosphorylation", "A decreases migration.process"],
    ),
    "an antibody that brings about more stimulates": (
        "anti-A/NN<2:compound antibodies|antibody/NNS<3:nsubj induce/VBP<0:root B/NN<3:dobj",
        genes("A", "B"),
        ["A{antibody} increases B"],
    ),
    "targets of A are not A": (
        "TNF/NN<2:nsubj induces|induce/VBZ<0:root p53/NN<5:compound target/NN<5:compound genes|gene/NNS<2:dobj",
        genes("TNF", "p53"),
        ["TNF increases p53 target genes"],
    ),
    "a name that hangs on the shared aspect is a conjunct": (
        "TNF/NN<2:nsubj induced|induce/VBD<0:root IL-6/NN<2:dobj but/CC<3:cc also/RB<3:conj IL-8/NN<7:compound "
        "expression/NN<3:dep",
        genes("TNF", "IL-6", "IL-8"),
        ["TNF increases IL-6.expression", "TNF increases IL-8.expression"],
    ),
    "when what is before a process is": (
        "TNF/NN<2:nsubj promotes|promote/VBZ<0:root early/JJ<6:amod life/NN<6:compound immune/JJ<6:amod "
        "development/NN<2:dobj",
        {**genes("TNF"), "immune development": "biological_process"},
        ["TNF increases early life immune development.process"],
    ),
    "an early process": (
        "TNF/NN<2:nsubj promotes|promote/VBZ<0:root early/JJ<4:amod growth/NN<2:dobj",
        {**genes("TNF"), "growth": "biological_process"},
        ["TNF increases growth.process"],
    ),
    "what a process is like is said with it": (
        "TNF/NN<2:nsubj promotes|promote/VBZ<0:root STAT3-like/JJ<4:amod phenotypes|phenotype/NNS<2:dobj",
        genes("TNF", "STAT3"),
        ["TNF increases STAT3-like phenotypes.process"],
    ),
    "things that are said to be of a kind": (
        "A/NN<5:nsubj and/CC<1:cc B/NN<1:conj are|be/VBP<5:cop Kinases|kinase/NNS<0:root "
        "activated|activate/VBN<5:acl by/IN<8:case TNF/NN<6:nmod",
        {**genes("A", "B", "TNF"), "Kinases": "gene_or_gene_product"},
        ["TNF increases A.activity", "TNF increases B.activity"],
    ),
    "a process phrase ends with the noun after of": (
        "TNF/NN<2:nsubj inhibits|inhibit/VBZ<0:root growth/NN<2:dobj of/IN<6:case a/DT<6:det lymphoma/NN<3:nmod "
        "which/WDT<8:nsubj spreads|spread/VBZ<6:acl:relcl",
        genes("TNF"),
        ["TNF decreases growth of a lymphoma.process"],
    ),
    "examples stand for the general noun": (
        "CD40/NN<2:nsubj activates|activate/VBZ<0:root effectors|effector/NNS<2:dobj including/VBG<5:case "
        "LYN/NN<3:nmod "
        "and/CC<5:cc SYK/NN<5:conj",
        genes("CD40", "LYN", "SYK"),
        ["CD40 increases LYN.activity", "CD40 increases SYK.activity"],
    ),
    "a process that no lexicon knows is a theme by its words": (
        "TNF/NN<2:nsubj promotes|promote/VBZ<0:root tissue/NN<4:compound reorganization/NN<2:dobj",
        genes("TNF"),
        ["TNF increases tissue reorganization.process"],
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
    "of one inhibitor the first name is it, not the next": (
        "The/DT<3:det A/NN<3:compound inhibitor/NN<7:nsubj B/NN<3:appos and/CC<4:cc C/NN<4:conj "
        "reduced|reduce/VBD<0:root D/NN<7:dobj",
        {**genes("A", "C", "D"), "B": "chemical"},
        ["B decreases A", "A{inhibition}(B decreases A) decreases D", "B decreases D", "C decreases D"],
    ),
    "what a short form is short for is no news": (
        "A-activated/JJ<2:amod receptors|receptor/NNS<7:nsubj (/-LRB-<4:punct AAR/NN<2:appos )/-RRB-<4:punct "
        "are|be/VBP<7:cop "
        "present/JJ<0:root",
        genes("A", "AAR"),
        [],
    ),
    "a catalytic activity is one's own": (
        "A/NN<2:nsubj has|have/VBZ<0:root catalytic/JJ<4:amod activity/NN<2:dobj",
        genes("A"),
        [],
    ),
}


@pytest.mark.parametrize(("notation", "names", "expected"), _CASES.values(), ids=_CASES)
def test_who_is_meant(notation: str, names: dict[str, str], expected: list[str]) -> None:
    assert show_relations(notation, names) == expected
