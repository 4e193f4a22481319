"""What an effect goes through, on hand-written parses: words, names, and the relations that are found."""

from __future__ import annotations

import pytest

from parses import genes
from shown import show_relations

_CASES = {
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
    "no effect on a protein goes through it": (
        "TNF/NN<2:nsubj stabilizes|stabilize/VBZ<0:root STAT3/NN<2:dobj by/IN<5:mark blocking|block/VBG<2:advcl "
        "STAT3/NN<7:compound loss/NN<5:dobj",
        genes("TNF", "STAT3"),
        ["TNF increases STAT3.stability", "TNF decreases -STAT3"],
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
    "by means of names a mediator": (
        "A/NN<2:nsubj inhibits|inhibit/VBZ<0:root B/NN<2:dobj by/IN<5:case means/NNS<2:nmod of/IN<7:case C/NN<5:nmod",
        genes("A", "B", "C"),
        ["A decreases B via C+1"],
    ),
    "the means belong to who acts, not to the noun that they hang on": (
        "TNF/NN<4:nsubj is|be/VBZ<4:cop an/DT<4:det activator/NN<0:root of/IN<6:case IL-8/NN<4:nmod by/IN<8:mark "
        "inducing|induce/VBG<6:acl JUN/NN<8:dobj",
        genes("TNF", "IL-8", "JUN"),
        ["TNF increases IL-8 via JUN+1", "TNF increases JUN"],
    ),
    "a verb of acting hands its mediator to its purpose": (
        "TNF/NN<2:nsubj acts|act/VBZ<0:root through/IN<4:case ERK/NN<2:nmod to/TO<6:mark induce/VB<2:advcl "
        "IL-8/NN<6:dobj",
        genes("TNF", "ERK", "IL-8"),
        ["TNF increases IL-8 via ERK+1"],
    ),
    "and to what it says to happen in that": (
        "TNF/NN<2:nsubj acts|act/VBZ<0:root through/IN<4:case ERK/NN<2:nmod in/IN<6:mark inducing|induce/VBG<2:advcl "
        "IL-8/NN<6:dobj",
        genes("TNF", "ERK", "IL-8"),
        ["TNF increases IL-8 via ERK+1"],
    ),
    "an effect goes through less of what is switched off": (
        "TNF/NN<2:nsubj reduced|reduce/VBD<0:root IL-8/NN<2:dobj by/IN<5:mark switching|switch/VBG<2:advcl "
        "off/RP<5:compound:prt ERK/NN<5:dobj",
        genes("TNF", "IL-8", "ERK"),
        ["TNF decreases IL-8 via ERK-1", "TNF decreases ERK"],
    ),
}


@pytest.mark.parametrize(("notation", "names", "expected"), _CASES.values(), ids=_CASES)
def test_what_an_effect_goes_through(notation: str, names: dict[str, str], expected: list[str]) -> None:
    assert show_relations(notation, names) == expected
