"""Relations inside relations, on hand-written parses: words, names, and the relations that are found."""

from __future__ import annotations

import pytest

from parses import genes
from shown import show_relations

_CASES = {
    "who inhibits brings about what the inhibition leads to": (
        "A/NN<2:compound inhibition/NN<5:nsubj of/IN<4:case B/NN<2:nmod leads|lead/VBZ<0:root to/TO<7:case "
        "growth/NN<5:nmod",
        {**genes("A", "B"), "growth": "biological_process"},
        ["A decreases B", "B{inhibition}(A decreases B) increases growth.process", "A increases growth.process"],
    ),
    "who does something by way of a change brings that about": (
        "TNF/NN<2:nsubj kills|kill/VBZ<0:root cells|cell/NNS<2:dobj through/IN<5:case activation/NN<2:nmod "
        "of/IN<7:case A/NN<5:nmod",
        genes("TNF", "A"),
        ["TNF increases A.activity"],
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
    "a participle after while has the subject of its verb": (
        "A/NN<2:nsubj raises|raise/VBZ<0:root B/NN<2:dobj while/IN<5:mark reducing|reduce/VBG<2:advcl C/NN<5:dobj",
        genes("A", "B", "C"),
        ["A increases B", "A decreases C"],
    ),
    "who brings about what is required is required": (
        "B/NN<2:nsubj requires|require/VBZ<0:root proteolysis/NN<2:dobj by/IN<5:case A/NN<3:nmod",
        genes("A", "B"),
        ["A required_for B"],
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
    "who does it is not who inhibits it with something": (
        "Inhibition/NN<6:nsubj of/IN<3:case p300/NN<1:nmod with/IN<5:case C646/NN<1:nmod reduced|reduce/VBD<0:root "
        "IL-8/NN<6:dobj",
        {**genes("p300", "IL-8"), "C646": "chemical"},
        ["C646 decreases p300", "p300{inhibition}(C646 decreases p300) decreases IL-8", "C646 decreases IL-8"],
    ),
    "who acts in a claim is not who acts in the one inside": (
        "STAT3-mediated/JJ<2:amod inactivation/NN<0:root of/IN<4:case IL-8/NN<2:nmod by/IN<6:case STAT3/NN<2:nmod",
        genes("STAT3", "IL-8"),
        ["STAT3 increases -IL-8", "STAT3 decreases IL-8.activity"],
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
    "what causes an inhibition decreases, though the participle hangs on the name": (
        "Inhibition/NN<7:nsubj of/IN<3:case IL-8/NN<1:nmod caused|cause/VBN<3:acl by/IN<6:case IL-4/NN<4:nmod "
        "lasted|last/VBD<0:root",
        genes("IL-4", "IL-8"),
        ["IL-4 increases -IL-8"],
    ),
}


@pytest.mark.parametrize(("notation", "names", "expected"), _CASES.values(), ids=_CASES)
def test_relations_inside_relations(notation: str, names: dict[str, str], expected: list[str]) -> None:
    assert show_relations(notation, names) == expected
