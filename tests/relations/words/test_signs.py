"""More or less of what a noun names, on hand-written parses: words, names, and the relations that are found."""

from __future__ import annotations

import pytest

from parses import genes
from shown import show_relations

_CASES = {
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
    "little of what acts": (
        "Low/JJ<3:amod A/NN<3:compound expression/NN<4:nsubj induces|induce/VBZ<0:root B/NN<4:dobj",
        genes("A", "B"),
        ["-A.expression increases B"],
    ),
    "little of what comes about": (
        "A/NN<2:nsubj induces|induce/VBZ<0:root low/JJ<4:amod levels|level/NNS<2:dobj of/IN<6:case B/NN<4:nmod",
        genes("A", "B"),
        ["A increases B"],
    ),
    "little of what is given": (
        "Low/JJ<2:amod concentrations|concentration/NNS<5:nsubj of/IN<4:case A/NN<2:nmod induce/VB<0:root B/NN<5:dobj",
        genes("A", "B"),
        ["A increases B"],
    ),
    "treatment with little of it": (
        "Treatment/NN<7:nsubj with/IN<4:case low/JJ<4:amod levels|level/NNS<1:nmod of/IN<6:case A/NN<4:nmod "
        "induces|induce/VBZ<0:root B/NN<7:dobj",
        genes("A", "B"),
        ["A{treatment} increases B"],
    ),
    "less and less of what acts": (
        "Decreasing|decrease/VBG<2:amod expression/NN<5:nsubj of/IN<4:case A/NN<2:nmod reduces|reduce/VBZ<0:root "
        "B/NN<5:dobj",
        genes("A", "B"),
        ["-A.expression decreases B"],
    ),
    "less of what accumulates": (
        "A/NN<2:nsubj leads|lead/VBZ<0:root to/TO<5:case reduced|reduce/VBN<5:amod accumulation/NN<2:nmod of/IN<7:case "
        "B/NN<5:nmod",
        genes("A", "B"),
        ["A increases -+B", "A decreases B"],
    ),
    "less of it during a process": (
        "A/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root during/IN<5:case growth/NN<3:nmod",
        {**genes("A"), "growth": "biological_process"},
        ["A associated_with growth.process"],
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
    "there was less of who brings something about": (
        "A/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root ,/,<3:punct leading|lead/VBG<3:xcomp "
        "to/TO<7:case growth/NN<5:nmod",
        {**genes("A"), "growth": "biological_process"},
        ["-A increases growth.process"],
    ),
    "adjectives of an effect say for and against what": (
        "A/NN<2:nsubj has|have/VBZ<0:root pro-angiogenic/JJ<6:amod and/CC<3:cc anti-apoptotic/JJ<3:conj "
        "effects|effect/NNS<2:dobj",
        genes("A"),
        ["A increases angiogenic.process", "A decreases apoptotic.process"],
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
    "resistance to a drug is no more of the drug": (
        "A/NN<2:nsubj confers|confer/VBZ<0:root cisplatin/NN<4:compound resistance/NN<2:dobj",
        {**genes("A"), "cisplatin": "chemical"},
        ["A increases cisplatin resistance.process"],
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
    "one participle of two nouns changes its own": (
        "Mice|mouse/NNS<4:nsubj lacking|lack/VBG<1:acl A/NN<2:dobj show/VBP<0:root reduced|reduce/VBN<6:amod "
        "B/NN<4:dobj and/CC<6:cc increased|increase/VBN<9:amod C/NN<6:conj",
        {**genes("A", "B", "C"), "Mice": "species"},
        ["A{knockout} decreases B", "A{knockout} increases C"],
    ),
    "an improved disease is less of it": (
        "IL-10/NN<2:nsubj improved|improve/VBD<0:root asthma/NN<2:dobj",
        {**genes("IL-10"), "asthma": "disease"},
        ["IL-10 decreases asthma.process"],
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
    "inhibition of a theme is a sign on the way to it": (
        "IL-4/NN<2:nsubj causes|cause/VBZ<0:root inhibition/NN<2:dobj of/IN<5:case IL-8/NN<3:nmod",
        genes("IL-4", "IL-8"),
        ["IL-4 increases -IL-8", "IL-4 decreases IL-8"],
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
    "down in a word of its own": (
        "TNF/NN<3:nsubj down/RB<3:advmod regulates|regulate/VBZ<0:root IL-8/NN<3:dobj",
        genes("TNF", "IL-8"),
        ["TNF decreases IL-8"],
    ),
    "a loss of the theme is a sign": (
        "TNF/NN<2:nsubj promotes|promote/VBZ<0:root PTEN/NN<4:compound loss/NN<2:dobj",
        genes("TNF", "PTEN"),
        ["TNF increases -PTEN"],
    ),
    "abnormal transport is neither more nor less": (
        "A/NN<2:nsubj causes|cause/VBZ<0:root abnormal/JJ<4:amod migration/NN<2:dobj",
        {**genes("A"), "migration": "biological_process"},
        ["A regulates migration.process"],
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
    "an adjective gives an effect its direction": (
        "An/DT<3:det inhibitory/JJ<3:amod effect/NN<0:root of/IN<5:case IL-10/NN<3:nmod on/IN<7:case TNF/NN<3:nmod",
        genes("IL-10", "TNF"),
        ["IL-10 decreases TNF"],
    ),
    "a process has no activity of its own: it is the aspect": (
        "TNF/NN<2:nsubj activates|activate/VBZ<0:root autophagy/NN<2:dobj",
        {**genes("TNF"), "autophagy": "biological_process"},
        ["TNF increases autophagy.process"],
    ),
    "more of a change without a sign is neither more nor less": (
        "TNF/NN<2:nsubj impairs|impair/VBZ<0:root regulation/NN<2:dobj of/IN<5:case IL-8/NN<3:nmod",
        genes("TNF", "IL-8"),
        ["TNF regulates IL-8"],
    ),
    "an activated name stays the object, whatever is of it": (
        "Inhibition/NN<7:nsubj of/IN<3:case IL-8/NN<1:nmod activated|activate/VBN<3:acl by/IN<6:case IL-4/NN<4:nmod "
        "lasted|last/VBD<0:root",
        genes("IL-4", "IL-8"),
        ["IL-4 increases IL-8.activity"],
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
}


@pytest.mark.parametrize(("notation", "names", "expected"), _CASES.values(), ids=_CASES)
def test_more_or_less_of_what_is_named(notation: str, names: dict[str, str], expected: list[str]) -> None:
    assert show_relations(notation, names) == expected
