"""Relations from frames and triggers on hand-written parses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bioclaims.model import Relation
from bioclaims.relations import find_relations
from bioclaims.relations.nesting import nest
from bioclaims.syntax.sentence import Sentence
from parses import genes, parse_sentence
from shown import show_relation, show_relations

_CASES = {
    "a participle in a name is no verb": (
        "C/NN<4:compound 1/CD<4:nummod associated|associate/VBN<4:amod kinase/NN<5:nsubj binds|bind/VBZ<0:root "
        "B/NN<5:dobj to/TO<7:case A/NN<5:nmod",
        {"C 1 associated kinase": "gene_or_gene_product", **genes("A", "B")},
        ["C 1 associated kinase binds B"],
    ),
    "who reduced what led to something brought that about": (
        "A/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root by/IN<5:case B/NN<3:nmod ,/,<3:punct "
        "leading|lead/VBG<3:advcl to/TO<9:case C/NN<7:nmod",
        genes("A", "B", "C"),
        ["B decreases A", "-A increases C", "B increases C"],
    ),
    "an answer that was unchanged was none": (
        "Secretion/NN<9:nsubj of/IN<3:case B/NN<1:nmod in/IN<7:case response/NN<4:mwe to/TO<4:mwe A/NN<1:nmod "
        "was|be/VBD<9:cop unchanged/JJ<0:root",
        genes("A", "B"),
        [],
    ),
    "an answer that changed was one": (
        "Secretion/NN<9:nsubjpass of/IN<3:case B/NN<1:nmod in/IN<7:case response/NN<4:mwe to/TO<4:mwe A/NN<1:nmod "
        "was|be/VBD<9:auxpass measured|measure/VBN<0:root",
        genes("A", "B"),
        ["A increases B.secretion"],
    ),
    "a role in a change is one in bringing it about": (
        "A/NN<2:nsubj plays|play/VBZ<0:root a/DT<4:det role/NN<2:dobj in/IN<7:case the/DT<7:det inhibition/NN<4:nmod "
        "of/IN<9:case B/NN<7:nmod",
        genes("A", "B"),
        ["A increases -B"],
    ),
    "a role in what may be more or less is neither": (
        "A/NN<2:nsubj plays|play/VBZ<0:root a/DT<4:det role/NN<2:dobj in/IN<6:case regulation/NN<4:nmod of/IN<8:case "
        "inhibition/NN<6:nmod of/IN<10:case B/NN<8:nmod",
        genes("A", "B"),
        ["A regulates -B"],
    ),
    "an inhibitory role in one is not": (
        "A/NN<2:nsubj plays|play/VBZ<0:root an/DT<5:det inhibitory/JJ<5:amod role/NN<2:dobj in/IN<8:case the/DT<8:det "
        "induction/NN<5:nmod of/IN<10:case B/NN<8:nmod",
        genes("A", "B"),
        ["A decreases +B"],
    ),
    "what binds with an affinity to something binds that": (
        "A/NN<2:nsubj binds|bind/VBZ<0:root with/IN<5:case high/JJ<5:amod affinity/NN<2:nmod to/TO<7:case B/NN<5:nmod",
        genes("A", "B"),
        ["A binds B.binding"],
    ),
    "what is involved in a disease goes along with it": (
        "A/NN<3:nsubjpass is|be/VBZ<3:auxpass implicated|implicate/VBN<0:root in/IN<5:case asthma/NN<3:nmod",
        {**genes("A"), "asthma": "disease"},
        ["A associated_with asthma.process"],
    ),
    "what is involved in another process acts on it": (
        "A/NN<3:nsubjpass is|be/VBZ<3:auxpass implicated|implicate/VBN<0:root in/IN<5:case apoptosis/NN<3:nmod",
        {**genes("A"), "apoptosis": "biological_process"},
        ["A regulates apoptosis.process"],
    ),
    "less of an effect that makes less": (
        "A/NN<2:nsubj blocked|block/VBD<0:root the/DT<5:det inhibitory/JJ<5:amod effect/NN<2:dobj of/IN<7:case "
        "B/NN<5:nmod on/IN<9:case C/NN<5:nmod",
        genes("A", "B", "C"),
        ["A decreases -C(B decreases C)", "B decreases C"],
    ),
    "of two that are both more neither acts on the other": (
        "It/PRP<2:nsubj includes|include/VBZ<0:root augmented|augment/VBN<4:amod A/NN<2:dobj and/CC<4:cc "
        "elevated|elevate/VBN<7:amod B/NN<4:conj",
        genes("A", "B"),
        [],
    ),
    "in cells that show it, something else acts": (
        "Monocytes|monocyte/NNS<2:nsubj showed|show/VBD<0:root activation/NN<2:dobj of/IN<5:case A/NN<3:nmod",
        {**genes("A"), "Monocytes": "cell_type"},
        [],
    ),
    "what is excepted behind a clause is set against what the clause is about": (
        "A/NN<2:nsubj induced|induce/VBD<0:root B/NN<2:dobj that/WDT<6:nsubjpass were|be/VBD<6:auxpass "
        "tested|test/VBN<3:acl:relcl except/IN<8:case C/NN<6:nmod",
        genes("A", "B", "C"),
        ["A increases B", "A increases C"],
    ),
    "all of some are these": (
        "A/NN<2:nsubj induced|induce/VBD<0:root all/DT<2:dobj of/IN<6:case the/DT<6:det B/NN<3:nmod",
        genes("A", "B"),
        ["A increases B"],
    ),
    "how any gene is silenced acts on none": (
        "A/NN<3:nsubjpass was|be/VBD<3:auxpass suppressed|suppress/VBN<0:root by/IN<5:case RNAi/NN<3:nmod",
        {**genes("A"), "RNAi": "biological_process"},
        [],
    ),
    "a clause about cells says no more of them": (
        "B/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root in/IN<5:case cells/NNS<3:nmod "
        "that/WDT<8:nsubjpass were|be/VBD<8:auxpass injected|inject/VBN<5:acl:relcl",
        {**genes("B"), "cells": "cell_type"},
        [],
    ),
    "a site that answers to something is not that": (
        "an/DT<3:det A-responsive/JJ<3:amod element/NN<4:nsubj binds|bind/VBZ<0:root B/NN<4:dobj",
        genes("A", "B"),
        [],
    ),
    "what restores less of something in cells that lack another raises it": (
        "reduced|reduce/VBN<2:amod A/NN<7:nsubjpass in/IN<5:case B-deficient/JJ<5:amod mice/NNS<2:nmod "
        "was|be/VBD<7:auxpass restored|restore/VBN<0:root by/IN<9:case C/NN<7:nmod",
        {**genes("A", "B", "C"), "mice": "species"},
        ["B{knockout} decreases A", "C decreases -A"],
    ),
    "whose process changed": (
        "Migration/NN<7:nsubjpass of/IN<3:case neutrophils/NNS<1:nmod from/IN<5:case A-deficient/JJ<5:amod "
        "was|be/VBD<7:auxpass reduced|reduce/VBN<0:root",
        {**genes("A"), "neutrophils": "cell_type"},
        [],
    ),
    "the process of cells that lack something": (
        "Migration/NN<6:nsubjpass of/IN<4:case A-deficient/JJ<4:amod neutrophils/NNS<1:nmod was|be/VBD<6:auxpass "
        "reduced|reduce/VBN<0:root",
        {**genes("A"), "neutrophils": "cell_type"},
        ["A{knockout} decreases Migration of A-deficient neutrophils.process"],
    ),
    "cells that lack something make less without it": (
        "Secretion/NN<7:nsubjpass of/IN<3:case A/NN<1:nmod by/IN<5:case B-deficient/JJ<5:amod cells/NNS<1:nmod "
        "was|see/VBD<0:root",
        {**genes("A", "B"), "cells": "cell_type"},
        [],
    ),
    "when somebody was treated": (
        "When/WRB<2:advmod treated|treat/VBN<7:advcl with/IN<4:case A/NN<2:nmod ,/,<6:punct cells/NNS<7:nsubj "
        "showed|show/VBD<0:root reduced|reduce/VBN<9:amod B/NN<7:dobj",
        {**genes("A", "B"), "cells": "cell_type"},
        ["A{treatment} decreases B"],
    ),
    "after cells that something was done to were injected": (
        "growth/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root after/IN<8:mark A-silenced/JJ<6:amod "
        "cells/NNS<8:nsubjpass were|be/VBD<8:auxpass injected|inject/VBN<3:advcl",
        {**genes("A"), "cells": "cell_type"},
        ["A{knockdown} decreases growth.process"],
    ),
    "what is concluded of who acts": (
        "A/NN<2:nsubj reduced|reduce/VBD<0:root B/NN<2:dobj ,/,<2:punct suggesting|suggest/VBG<2:advcl "
        "inhibition/NN<5:dobj of/IN<8:case C/NN<6:nmod",
        genes("A", "B", "C"),
        ["A decreases B", "A decreases C"],
    ),
    "what is concluded where nobody acts": (
        "A/NN<2:nsubj rose|rise/VBD<0:root ,/,<2:punct suggesting|suggest/VBG<2:advcl inhibition/NN<4:dobj "
        "of/IN<7:case C/NN<5:nmod",
        genes("A", "C"),
        [],
    ),
    "less able to do something": (
        "A-deficient/JJ<2:amod cells/NNS<3:nsubj had|have/VBD<0:root a/DT<6:det reduced|reduce/VBN<6:amod "
        "ability/NN<3:dobj to/TO<8:mark induce/VB<6:acl B/NN<8:dobj",
        {**genes("A", "B"), "cells": "cell_type"},
        ["-A{knockout} increases B"],
    ),
    "what a thing acts on is joined to it": (
        "the/DT<4:det A-specific/JJ<3:amod inhibitor/NN<4:compound B/NN<5:nsubj reduced|reduce/VBD<0:root C/NN<5:dobj",
        {**genes("A", "C"), "B": "chemical"},
        ["B decreases A", "B decreases C"],
    ),
    "RNA that silences a gene": (
        "siAKT/NN<2:nsubj reduced|reduce/VBD<0:root B/NN<2:dobj",
        genes("siAKT", "B"),
        ["siAKT{knockdown} decreases B"],
    ),
    "a process is named with the nouns before it": (
        "A/NN<2:nsubj induces|induce/VBZ<0:root hair/NN<5:compound cell/NN<5:compound growth/NN<2:dobj",
        {**genes("A"), "cell growth": "biological_process"},
        ["A increases hair cell growth.process"],
    ),
    "which activity of cells": (
        "A/NN<2:nsubj increased|increase/VBD<0:root phagocytic/JJ<4:amod activity/NN<2:dobj of/IN<6:case "
        "macrophages/NNS<4:nmod",
        {**genes("A"), "macrophages": "cell_type"},
        ["A increases phagocytic activity of macrophages.process"],
    ),
    "what a clause results in by a gerund": (
        "A/NN<2:nsubj suppressed|suppress/VBD<0:root B/NN<2:dobj ,/,<3:punct which/WDT<6:nsubj "
        "resulted|result/VBD<3:acl:relcl in/IN<8:mark decreasing|decrease/VBG<6:advcl C/NN<8:dobj",
        genes("A", "B", "C"),
        ["A decreases B", "A decreases C", "-B decreases C"],
    ),
    "what was there in response to something": (
        "There/EX<2:expl was|be/VBD<0:root an/DT<4:det increase/NN<2:nsubj in/IN<6:case A/NN<4:nmod after/IN<8:case "
        "treatment/NN<2:nmod with/IN<10:case B/NN<8:nmod",
        genes("A", "B"),
        ["B{treatment} increases A"],
    ),
    "more of it was there in cells that something was done to": (
        "there/EX<2:expl was|be/VBD<0:root increased|increase/VBN<5:amod A/NN<5:compound expression/NN<2:nsubj "
        "in/IN<8:case B-deficient/JJ<8:amod cells/NNS<2:nmod",
        genes("A", "B"),
        ["B{knockout} increases A.expression"],
    ),
    "by which of its effects something was seen": (
        "A/NN<2:nsubj induced|induce/VBD<0:root death/NN<2:dobj ,/,<2:punct as/IN<6:mark "
        "evidenced|evidence/VBN<2:advcl by/IN<8:case activation/NN<6:nmod of/IN<10:case B/NN<8:nmod",
        genes("A", "B"),
        ["A increases death.process", "A increases B.activity"],
    ),
    "how it was seen brings about nothing": (
        "A/NN<2:nsubj induced|induce/VBD<0:root death/NN<2:dobj shown|show/VBN<2:advcl by/IN<6:case "
        "activation/NN<4:nmod of/IN<8:case B/NN<6:nmod",
        genes("A", "B"),
        ["A increases death.process"],
    ),
    "who acts in a passive that something goes along with": (
        "growth/NN<3:nsubjpass was|be/VBD<3:auxpass inhibited|inhibit/VBN<0:root by/IN<5:case A/NN<3:nmod ,/,<3:punct "
        "accompanied|accompany/VBN<3:advcl by/IN<10:case reduced|reduce/VBN<10:amod B/NN<7:nmod",
        genes("A", "B"),
        ["A decreases growth.process", "growth.process associated_with B(A decreases B)", "A decreases B"],
    ),
    "the loss of cells": (
        "A/NN<2:nsubj led|lead/VBD<0:root to/TO<4:case loss/NN<2:nmod of/IN<6:case neurons/NNS<4:nmod",
        {**genes("A"), "neurons": "cell_type"},
        ["A increases -neurons"],
    ),
    "the number of cells": (
        "A/NN<2:nsubj caused|cause/VBD<0:root an/DT<4:det increase/NN<2:dobj in/IN<7:case the/DT<7:det "
        "number/NN<4:nmod of/IN<9:case neurons/NNS<7:nmod",
        {**genes("A"), "neurons": "cell_type"},
        ["A increases neurons"],
    ),
    "where something happens is no theme": (
        "A/NN<2:nsubj caused|cause/VBD<0:root an/DT<4:det increase/NN<2:dobj in/IN<6:case neurons/NNS<4:nmod",
        {**genes("A"), "neurons": "cell_type"},
        [],
    ),
    "examples of processes are the processes": (
        "A/NN<2:nsubj controls|control/VBZ<0:root processes|process/NNS<2:dobj such/JJ<6:case as/IN<4:mwe "
        "proliferation/NN<3:nmod and/CC<6:cc migration/NN<6:conj",
        genes("A"),
        ["A regulates proliferation.process", "A regulates migration.process"],
    ),
    "a pathway with a name does not share what follows the noun beside it": (
        "A/NN<2:nsubj inhibits|inhibit/VBZ<0:root the/DT<5:det B/NN<5:compound pathway/NN<2:dobj and/CC<5:cc "
        "expression/NN<5:conj of/IN<9:case C/NN<7:nmod",
        genes("A", "B", "C"),
        ["A decreases B", "A decreases C.expression"],
    ),
    "what several make together": (
        "the/DT<3:det A/B/NN<3:compound complex/NN<4:nsubj induces|induce/VBZ<0:root C/NN<4:dobj",
        genes("A", "B", "C"),
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
    "a change from one disease to another": (
        "A/NN<2:nsubj affects|affect/VBZ<0:root conversion/NN<2:dobj of/IN<5:case gout/NN<3:nmod to/IN<7:case"
        " rickets/NN<3:nmod in/IN<9:case men/NNS<2:nmod",
        {**genes("A"), "gout": "disease", "rickets": "disease"},
        ["A regulates conversion of gout to rickets.process"],
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
    "a noun of a change behind who brings it about": (
        "A-activation|a-activation/NN<4:nsubjpass of/IN<3:case B/NN<1:nmod seen|see/VBN<0:root",
        genes("A", "B"),
        ["A increases B.activity"],
    ),
    "a role in doing something is that of who does it": (
        "A/DT<2:det role/NN<8:nsubjpass for/IN<4:case A/NN<2:nmod in/IN<6:mark inducing|induce/VBG<2:acl B/NN<6:dobj "
        "seen|see/VBN<0:root",
        genes("A", "B"),
        ["A increases B"],
    ),
    "who has no effect is not said to act for or against anything": (
        "A/NN<2:nsubj resembles|resemble/VBZ<0:root anti-inflammatory/JJ<4:amod drugs|drug/NNS<2:dobj",
        genes("A"),
        [],
    ),
    "what is due to a loss": (
        "Growth/NN<5:nsubj was|be/VBD<3:cop due/JJ<5:case to/TO<3:mwe loss/NN<0:root of/IN<7:case A/NN<5:nmod",
        {**genes("A"), "Growth": "biological_process"},
        ["A{knockout} increases Growth.process"],
    ),
    "what is due to more of another does not bring that about": (
        "B/NN<5:nsubj was|be/VBD<3:cop due/JJ<5:case to/TO<3:mwe accumulation/NN<0:root of/IN<7:case A/NN<5:nmod",
        genes("A", "B"),
        ["+A increases B"],
    ),
    "an adjective that a verb is spelt as says nothing of its noun": (
        "Moderate/JJ<2:amod A/NN<3:nsubj reduces|reduce/VBZ<0:root B/NN<3:dobj",
        genes("A", "B"),
        ["A decreases B"],
    ),
    "a clause on the place of what acts": (
        "Release/NN<0:root of/IN<3:case A/NN<1:nmod from/IN<5:case nuclei|nucleus/NNS<1:nmod which/WDT<7:nsubj "
        "reduces|reduce/VBZ<5:acl:relcl B/NN<7:dobj",
        {**genes("A", "B"), "nuclei": "cellular_component"},
        ["A.secretion decreases B"],
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
    "a gerund after for is what something is responsible for": (
        "STAT3/NN<3:nsubj is|be/VBZ<3:cop responsible/JJ<0:root for/IN<5:mark inducing|induce/VBG<3:advcl "
        "MMP-9/NN<5:dobj",
        genes("STAT3", "MMP-9"),
        ["STAT3 increases +MMP-9", "STAT3 increases MMP-9"],
    ),
    "a verb that is no trigger gives nothing": (
        "IL-6/NN<2:nsubj resembles|resemble/VBZ<0:root STAT3/NN<2:dobj",
        genes("IL-6", "STAT3"),
        [],
    ),
    "a verb as a subject brings about what its object does": (
        "Inducing|induce/VBG<5:csubj STAT3/NN<1:dobj with/IN<4:case IL-6/NN<1:nmod reduced|reduce/VBD<0:root "
        "IL-8/NN<5:dobj",
        genes("STAT3", "IL-6", "IL-8"),
        ["+STAT3 decreases IL-8", "IL-6 decreases IL-8"],
    ),
    "who phosphorylates and inhibits an activity phosphorylates the protein": (
        "CDK5/NN<2:nsubj phosphorylates|phosphorylate/VBZ<0:root and/CC<2:cc inhibits|inhibit/VBZ<2:conj "
        "STAT3/NN<6:compound activity/NN<4:dobj",
        genes("CDK5", "STAT3"),
        ["CDK5 increases STAT3.phosphorylation", "CDK5 decreases STAT3.activity"],
    ),
    "a verb is no process": (
        "A/NN<2:nsubj induces|induce/VBZ<0:root secreted|secrete/VBN<2:dobj",
        {**genes("A"), "secreted": "biological_process"},
        [],
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
    "a word with subject and object is a verb, whatever its tag": (
        "TNF/NN<2:nsubj evokes|evoke/NNS<0:root IL-6/NN<2:dobj",
        genes("TNF", "IL-6"),
        ["TNF increases IL-6"],
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
}


@pytest.mark.parametrize(("notation", "names", "expected"), _CASES.values(), ids=_CASES)
def test_relations_in_a_sentence(notation: str, names: dict[str, str], expected: list[str]) -> None:
    assert show_relations(notation, names) == expected


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
    assert [show_relation(relation) for relation in find_relations(sentence)] == expected


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
    assert [show_relation(relation) for relation in find_relations(known)] == ["CREB binds CRE"]
    mentions = tuple(replace(each, groundings=()) if each.text == "CRE" else each for each in known.mentions)
    unknown = Sentence(known.text, known.tree, mentions)
    assert [show_relation(relation) for relation in find_relations(unknown)] == ["CREB binds MMP9.transcription"]


def test_inhibitors_for_short_inhibit_nothing_by_their_name() -> None:
    notation = (
        "MMP9/NN<2:compound inhibitors|inhibitor/NNS<7:nsubjpass (/-LRB-<4:punct MMPi/NN<2:appos )/-RRB-<4:punct "
        "were|be/VBD<7:auxpass used|use/VBN<0:root"
    )
    known = parse_sentence(notation, genes("MMP9", "MMPi"))
    assert [show_relation(relation) for relation in find_relations(known)] == ["MMPi decreases MMP9"]
    mentions = tuple(replace(each, groundings=()) if each.text == "MMPi" else each for each in known.mentions)
    assert find_relations(Sentence(known.text, known.tree, mentions)) == ()


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
    assert [show_relation(each) for each in find_relations(Sentence(both.text, both.tree, mentions))] == [
        "p21 decreases CDK2"
    ]


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
    assert [show_relation(each) for each in nest(sentence, [plain, inner, added])] == [
        "IL-10 decreases IL-8(TNF increases IL-8)", "TNF increases IL-8",
    ]  # fmt: skip
    # Without the claim inside, the pair is believed.
    assert [show_relation(each) for each in nest(sentence, [added])] == ["IL-10 decreases TNF"]
