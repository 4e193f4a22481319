"""What is doubted, asked or taken for granted, who says it, and whether it is called new, on hand-written parses."""

from __future__ import annotations

import pytest

from bioclaims.assertion import Assertion, read_assertion
from bioclaims.relations import find_relations
from parses import genes, parse_sentence


def _read(notation: str) -> Assertion:
    sentence = parse_sentence(notation, genes("A", "B"))
    [relation] = [
        each
        for each in find_relations(sentence)
        if (each.agent.participant.text, each.theme.participant.text) == ("A", "B")
    ]
    assertion = read_assertion(sentence, relation)
    assert assertion is not None
    return assertion


_CERTAINTY = {
    "to observe the effect, something was done": (
        "To/TO<2:mark observe/VB<10:advcl the/DT<4:det effect/NN<2:dobj of/IN<6:case A/NN<4:nmod on/IN<8:case "
        "B/NN<4:nmod "
        "we/PRP<10:nsubj treated|treat/VBD<0:root mice|mouse/NNS<10:dobj",
        "hypothesis",
    ),
    "we observed the effect": (
        "we/PRP<2:nsubj observed|observe/VBD<0:root the/DT<4:det effect/NN<2:dobj of/IN<6:case A/NN<4:nmod "
        "on/IN<8:case "
        "B/NN<4:nmod",
        "asserted",
    ),
    "although A does, it is unlikely that": (
        "although/IN<3:mark A/NN<3:nsubj activates|activate/VBZ<8:advcl B/NN<3:dobj ,/,<8:punct it/PRP<8:nsubj "
        "is|be/VBZ<8:cop unlikely/JJ<0:root that/IN<11:mark C/NN<11:nsubj grows|grow/VBZ<8:ccomp",
        "asserted",
    ),
    "although A does, it is not known whether": (
        "although/IN<3:mark A/NN<3:nsubj activates|activate/VBZ<9:advcl B/NN<3:dobj ,/,<9:punct it/PRP<9:nsubjpass "
        "is|be/VBZ<9:auxpass not/RB<9:neg known|know/VBN<0:root whether/IN<12:mark C/NN<12:nsubj "
        "grows|grow/VBZ<9:ccomp",
        "asserted",
    ),
    "it is unclear whether another does, but A does": (
        "It/PRP<3:nsubj is|be/VBZ<3:cop unclear/JJ<0:root whether/IN<6:mark C/NN<6:nsubj grows|grow/VBZ<3:ccomp "
        ",/,<6:punct but/CC<6:cc A/NN<10:nsubj activates|activate/VBZ<6:conj B/NN<10:dobj",
        "asserted",
    ),
    "it is unclear if": (
        "It/PRP<3:nsubj is|be/VBZ<3:cop unclear/JJ<0:root if/IN<6:mark A/NN<6:nsubj activates|activate/VBZ<3:advcl "
        "B/NN<6:dobj",
        "hypothesis",
    ),
    "likely to": (
        "A/NN<3:nsubj is|be/VBZ<3:cop likely/JJ<0:root to/TO<5:mark activate/VB<3:xcomp B/NN<5:dobj",
        "speculated",
    ),
    "it is possible that": (
        "It/PRP<3:nsubj is|be/VBZ<3:cop possible/JJ<0:root that/IN<6:mark A/NN<6:nsubj activates|activate/VBZ<3:ccomp "
        "B/NN<6:dobj",
        "speculated",
    ),
    "one possibility is that": (
        "One/CD<2:nummod possibility/NN<3:nsubj is|be/VBZ<0:root that/IN<6:mark A/NN<6:nsubj "
        "activates|activate/VBZ<3:ccomp B/NN<6:dobj",
        "speculated",
    ),
    "cannot be excluded": (
        "It/PRP<5:nsubjpass can/MD<5:aux not/RB<5:neg be/VB<5:auxpass excluded|exclude/VBN<0:root that/IN<8:mark "
        "A/NN<8:nsubj activates|activate/VBZ<5:ccomp B/NN<8:dobj",
        "speculated",
    ),
    "could not was seen": (
        "A/NN<4:nsubj could/MD<4:aux not/RB<4:neg activate/VB<0:root B/NN<4:dobj",
        "asserted",
    ),
    "may not is doubted": (
        "A/NN<4:nsubj may/MD<4:aux not/RB<4:neg activate/VB<0:root B/NN<4:dobj",
        "speculated",
    ),
    "has the potential to": (
        "A/NN<2:nsubj has|have/VBZ<0:root the/DT<4:det potential/NN<2:dobj to/TO<6:mark activate/VB<4:acl B/NN<6:dobj",
        "speculated",
    ),
    "we asked if": (
        "We/PRP<2:nsubj asked|ask/VBD<0:root if/IN<5:mark A/NN<5:nsubj activates|activate/VBZ<2:advcl B/NN<5:dobj",
        "hypothesis",
    ),
    "we determined whether": (
        "We/PRP<2:nsubj determined|determine/VBD<0:root whether/IN<5:mark A/NN<5:nsubj activates|activate/VBZ<2:ccomp "
        "B/NN<5:dobj",
        "hypothesis",
    ),
    "we determined that": (
        "We/PRP<2:nsubj determined|determine/VBD<0:root that/IN<5:mark A/NN<5:nsubj activates|activate/VBZ<2:ccomp "
        "B/NN<5:dobj",
        "asserted",
    ),
    "it has not been established that": (
        "It/PRP<5:nsubjpass has|have/VBZ<5:aux not/RB<5:neg been|be/VBN<5:auxpass established|establish/VBN<0:root "
        "that/IN<8:mark A/NN<8:nsubj activates|activate/VBZ<5:ccomp B/NN<8:dobj",
        "hypothesis",
    ),
    "little is known of": (
        "Little/JJ<3:nsubjpass is|be/VBZ<3:auxpass known|know/VBN<0:root of/IN<6:case the/DT<6:det effect/NN<3:nmod "
        "of/IN<8:case A/NN<6:nmod on/IN<10:case B/NN<6:nmod",
        "hypothesis",
    ),
    "regardless of whether leaves nothing open": (
        "It/PRP<2:nsubj grows|grow/VBZ<0:root regardless/RB<2:advmod of/IN<3:case whether/IN<7:mark A/NN<7:nsubj "
        "activates|activate/VBZ<3:advcl B/NN<7:dobj",
        "asserted",
    ),
    "a modifier in what is asked is taken for granted": (
        "We/PRP<2:nsubj studied|study/VBD<0:root A-induced/JJ<4:amod B/NN<2:dobj",
        "asserted",
    ),
}


@pytest.mark.parametrize(("notation", "certainty"), _CERTAINTY.values(), ids=_CERTAINTY)
def test_certainty(notation: str, certainty: str) -> None:
    assert _read(notation).certainty == certainty


def test_a_participle_in_what_is_suggested_is_taken_for_granted() -> None:
    assertion = _read(
        "Data/NNS<2:nsubj suggest/VBP<0:root that/IN<8:mark B/NN<8:nsubj activated|activate/VBN<4:acl by/IN<7:case "
        "A/NN<5:nmod migrates|migrate/VBZ<2:ccomp"
    )
    assert assertion.certainty == "asserted"


_BASIS = {
    "we now report that": (
        "We/PRP<3:nsubj now/RB<3:advmod report/VBP<0:root that/IN<6:mark A/NN<6:nsubj activates|activate/VBZ<3:ccomp "
        "B/NN<6:dobj",
        "this_study",
    ),
    "we therefore conclude that": (
        "We/PRP<3:nsubj therefore/RB<3:advmod conclude/VBP<0:root that/IN<6:mark A/NN<6:nsubj "
        "activates|activate/VBZ<3:ccomp B/NN<6:dobj",
        "conclusion",
    ),
    "we previously showed that": (
        "We/PRP<3:nsubj previously/RB<3:advmod showed|show/VBD<0:root that/IN<6:mark A/NN<6:nsubj "
        "activates|activate/VBZ<3:ccomp B/NN<6:dobj",
        "prior_work",
    ),
    "earlier authors concluded that": (
        "Earlier/JJR<2:amod authors|author/NNS<3:nsubj concluded|conclude/VBD<0:root that/IN<6:mark A/NN<6:nsubj "
        "activates|activate/VBZ<3:ccomp B/NN<6:dobj",
        "prior_work",
    ),
    "several studies have shown that": (
        "Several/JJ<2:amod studies|study/NNS<4:nsubj have/VBP<4:aux shown|show/VBN<0:root that/IN<7:mark A/NN<7:nsubj "
        "activates|activate/VBZ<4:ccomp B/NN<7:dobj",
        "prior_work",
    ),
    "it is well known that": (
        "It/PRP<4:nsubjpass is|be/VBZ<4:auxpass well/RB<4:advmod known|know/VBN<0:root that/IN<7:mark A/NN<7:nsubj "
        "activates|activate/VBZ<4:ccomp B/NN<7:dobj",
        "prior_work",
    ),
    "as described by others": (
        "As/IN<2:mark described|describe/VBN<7:advcl by/IN<4:case others|other/NNS<2:nmod ,/,<7:punct A/NN<7:nsubj "
        "activates|activate/VBZ<0:root B/NN<7:dobj",
        "prior_work",
    ),
    "as shown in a figure": (
        "As/IN<2:mark shown|show/VBN<7:advcl in/IN<4:case Fig./NN<2:nmod ,/,<7:punct A/NN<7:nsubj "
        "activates|activate/VBZ<0:root B/NN<7:dobj",
        "unknown",
    ),
    "a citation behind it": (
        "A/NN<2:nsubj activates|activate/VBZ<0:root B/NN<2:dobj (Meyer/NN<2:dep et/FW<4:dep al.,/FW<4:dep "
        "2009)/CD<4:dep",
        "prior_work",
    ),
    "a numbered citation behind it": (
        "A/NN<2:nsubj activates|activate/VBZ<0:root B/NN<2:dobj [12]/CD<2:dep",
        "prior_work",
    ),
    "a citation of another clause": (
        "A/NN<2:nsubj activates|activate/VBZ<0:root B/NN<2:dobj which/WDT<5:nsubj migrates|migrate/VBZ<3:acl:relcl "
        "[12]/CD<5:dep",
        "unknown",
    ),
    "cells that were taken together conclude nothing": (
        "When/WRB<4:advmod cells|cell/NNS<4:nsubjpass were|be/VBD<4:auxpass taken|take/VBN<8:advcl "
        "together/RB<4:advmod ,/,<8:punct A/NN<8:nsubj activated|activate/VBD<0:root B/NN<8:dobj",
        "unknown",
    ),
}


@pytest.mark.parametrize(("notation", "basis"), _BASIS.values(), ids=_BASIS)
def test_basis(notation: str, basis: str) -> None:
    assert _read(notation).basis == basis


_NOVELTY = {
    "the first evidence that": (
        "We/PRP<2:nsubj give/VBP<0:root the/DT<5:det first/JJ<5:amod evidence/NN<2:dobj that/IN<8:mark A/NN<8:nsubj "
        "activates|activate/VBZ<5:ccomp B/NN<8:dobj",
        True,
    ),
    "evidence that": (
        "We/PRP<2:nsubj give/VBP<0:root evidence/NN<2:dobj that/IN<6:mark A/NN<6:nsubj activates|activate/VBZ<3:ccomp "
        "B/NN<6:dobj",
        False,
    ),
    "no study has shown that": (
        "No/DT<2:neg study/NN<4:nsubj has|have/VBZ<4:aux shown|show/VBN<0:root that/IN<7:mark A/NN<7:nsubj "
        "activates|activate/VBZ<4:ccomp B/NN<7:dobj",
        True,
    ),
}


@pytest.mark.parametrize(("notation", "novel"), _NOVELTY.values(), ids=_NOVELTY)
def test_novelty(notation: str, novel: bool) -> None:
    assertion = _read(notation)
    assert (assertion.novel, assertion.polarity) == (novel, "affirmed")
