"""What a statement rests on by the section that it stands in, on hand-written parses."""

from __future__ import annotations

import pytest

from bioclaims.assertion import Place
from parses import genes, parse_sentence
from said import read_said

_PAST = "A/NN<2:nsubj activated|activate/VBD<0:root B/NN<2:dobj"
_PRESENT = "A/NN<2:nsubj activates|activate/VBZ<0:root B/NN<2:dobj"
_PASSIVE = "B/NN<3:nsubjpass was|be/VBD<3:auxpass activated|activate/VBN<0:root by/IN<5:case A/NN<3:nmod"
_PERFECT = "A/NN<3:nsubj has|have/VBZ<3:aux activated|activate/VBN<0:root B/NN<3:dobj"
_PERFECT_PASSIVE = (
    "B/NN<4:nsubjpass has|have/VBZ<4:aux been|be/VBN<4:auxpass activated|activate/VBN<0:root by/IN<6:case A/NN<4:nmod"
)
_MAY = "A/NN<3:nsubj may/MD<3:aux activate/VB<0:root B/NN<3:dobj"
_WHETHER = (
    "We/PRP<2:nsubj studied|study/VBD<0:root whether/IN<5:mark A/NN<5:nsubj activates|activate/VBZ<2:ccomp B/NN<5:dobj"
)
_KNOWN = "A/NN<3:nsubjpass is|be/VBZ<3:auxpass known|know/VBN<0:root to/TO<5:mark activate/VB<3:xcomp B/NN<5:dobj"
_FAILED = "A/NN<2:nsubj failed|fail/VBD<0:root to/TO<4:mark activate/VB<2:xcomp B/NN<4:dobj"
_AIM = Place("introduction", "OBJECTIVE")

_CASES = {
    "what was seen stands in the results": (_PAST, Place("results"), "this_study"),
    "a passive of the results": (_PASSIVE, Place("results"), "this_study"),
    "what failed in the results": (_FAILED, Place("results"), "this_study"),
    "the present tense of the results may be common knowledge": (_PRESENT, Place("results"), "unknown"),
    "what is doubted in the results": (_MAY, Place("results"), "unknown"),
    "a figure shows what it says": (_PRESENT, Place("figure"), "this_study"),
    "the perfect of an introduction": (_PERFECT, Place("introduction"), "prior_work"),
    "a passive perfect of an introduction": (_PERFECT_PASSIVE, Place("introduction"), "prior_work"),
    "the present tense of an introduction": (_PRESENT, Place("introduction"), "unknown"),
    "the past tense of an introduction": (_PAST, Place("introduction"), "unknown"),
    "a conclusion": (_PRESENT, Place("conclusion"), "conclusion"),
    "a doubtful conclusion": (_MAY, Place("conclusion"), "conclusion"),
    "a conclusion that leaves a question open": (_WHETHER, Place("conclusion"), "unknown"),
    "a question under Objective": (_WHETHER, _AIM, "aim"),
    "a question under Aims, with a colon": (_WHETHER, Place("introduction", "Aims:"), "aim"),
    "a question of an introduction": (_WHETHER, Place("introduction", "Background"), "unknown"),
    "a statement under Objective": (_PERFECT, _AIM, "unknown"),
    "methods": (_PAST, Place("methods"), "unknown"),
    "an abstract": (_PAST, Place("abstract"), "unknown"),
    "nothing known of where": (_PAST, Place(), "unknown"),
    "words of the sentence outweigh the section": (_KNOWN, Place("conclusion"), "prior_work"),
}


@pytest.mark.parametrize(("notation", "place", "basis"), _CASES.values(), ids=_CASES)
def test_basis_by_section(notation: str, place: Place, basis: str) -> None:
    assertion = read_said(parse_sentence(notation, genes("A", "B")), "A", "B", place=place)
    assert assertion.basis == basis
