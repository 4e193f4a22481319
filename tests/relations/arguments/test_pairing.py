"""Which agent goes with which theme, on hand-written parses: words, names, and the relations that are found."""

from __future__ import annotations

import pytest

from parses import genes
from shown import show_relations

_CASES = {
    "with whom the subject does it": (
        "A/NN<2:nsubj cooperates|cooperate/VBZ<0:root with/IN<4:case C/NN<2:nmod to/TO<6:mark activate/VB<2:xcomp "
        "B/NN<6:dobj",
        genes("A", "B", "C"),
        ["A increases B.activity", "C increases B.activity"],
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
    "a relation needs two participants": (
        "We/PRP<2:nsubj induced|induce/VBD<0:root STAT3/NN<2:dobj",
        genes("STAT3"),
        [],
    ),
    "what follows which is said of what was added, too": (
        "TNF/NN<2:nsubj raised|raise/VBD<0:root IL-8/NN<2:dobj along/IN<6:case with/IN<6:case JUN/NN<2:nmod "
        ",/,<6:punct which/WDT<10:nsubj was|be/VBD<10:cop critical/JJ<6:acl:relcl for/IN<12:case MMP9/NN<10:nmod",
        genes("TNF", "IL-8", "JUN", "MMP9"),
        ["TNF increases IL-8", "TNF increases JUN", "IL-8 required_for MMP9", "JUN required_for MMP9"],
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
    "one aspect of a thing may act on another": (
        "MMP9/NN<2:compound expression/NN<4:nsubj is|be/VBZ<4:auxpass accompanied|accompany/VBN<0:root by/IN<7:case "
        "MMP9/NN<7:compound activity/NN<4:nmod",
        genes("MMP9"),
        ["MMP9.expression associated_with MMP9.activity"],
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
    "the reverse of something else exchanges nothing": (
        "A/NN<2:nsubj induced|induce/VBD<0:root B/NN<2:dobj while/IN<8:mark the/DT<7:det reverse/JJ<7:amod "
        "order/NN<8:nsubj failed|fail/VBD<2:advcl",
        genes("A", "B"),
        ["A increases B"],
    ),
    "the reverse exchanges the two": (
        "A/NN<2:nsubj induced|induce/VBD<0:root B/NN<2:dobj and/CC<2:cc the/DT<6:det reverse/NN<8:nsubj "
        "was|be/VBD<8:cop true/JJ<2:conj",
        genes("A", "B"),
        ["A increases B", "B increases A"],
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
    "drugs that interact do not bind": (
        "A/NN<2:nsubj interacts|interact/VBZ<0:root with/IN<4:case B/NN<2:nmod",
        {"A": "chemical", "B": "chemical"},
        ["A associated_with B"],
    ),
    "nothing acts on itself": (
        "MMP9/NN<2:nsubj activates|activate/VBZ<0:root MMP9/NN<4:dep itself/PRP<2:dobj",
        genes("MMP9"),
        [],
    ),
}


@pytest.mark.parametrize(("notation", "names", "expected"), _CASES.values(), ids=_CASES)
def test_who_goes_with_whom(notation: str, names: dict[str, str], expected: list[str]) -> None:
    assert show_relations(notation, names) == expected
