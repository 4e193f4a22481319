"""What fillers leave out: short forms that stand beside their long forms; and which nouns say only when."""

from __future__ import annotations

import pytest

from bioclaims.model import Filler, Grounding, Participant, Span
from bioclaims.relations.participants.fillers import drop_short_forms, is_stage

TEXT = "B-dependent kinase (BDK) and CDK of asthma"
BDK, CDK = (Grounding(f"HGNC:{number}", name, 1.0, "exact") for number, name in ((1, "BDK"), (2, "CDK")))


def _filler(words: str, *groundings: Grounding, kind: str = "gene_or_gene_product") -> Filler:
    start = TEXT.index(words)
    token = TEXT[:start].count(" ")
    participant = Participant(words, Span(start, start + len(words)), kind, groundings)
    return Filler(participant, token=token, name_token=token)


@pytest.mark.parametrize(
    ("short", "kept"),
    [
        pytest.param(_filler("BDK", BDK), ["B-dependent kinase"], id="the same gene in brackets"),
        pytest.param(_filler("BDK", CDK), ["B-dependent kinase", "BDK"], id="another gene in brackets"),
        pytest.param(_filler("BDK"), ["B-dependent kinase", "BDK"], id="one with an identifier, one without"),
        pytest.param(_filler("CDK", BDK), ["B-dependent kinase", "CDK"], id="not in brackets"),
    ],
)
def test_a_short_form_beside_its_long_form_is_left_out(short: Filler, kept: list[str]) -> None:
    fillers = (_filler("B-dependent kinase", BDK), short)
    assert [each.participant.text for each in drop_short_forms(fillers, TEXT)] == kept


def test_so_is_one_where_neither_has_an_identifier() -> None:
    assert len(drop_short_forms((_filler("B-dependent kinase"), _filler("BDK")), TEXT)) == 1


@pytest.mark.parametrize(
    ("lemma", "token", "expected"),
    [
        pytest.param("progression", 0, True, id="progression of asthma"),
        pytest.param("progression", 9, False, id="asthma progression"),
        pytest.param("treatment", 0, False, id="treatment of asthma"),
    ],
)
def test_a_noun_before_a_disease_may_say_only_when(lemma: str, token: int, expected: bool) -> None:
    asthma = _filler("asthma", Grounding("MONDO:1", "asthma", 1.0, "exact"), kind="disease")
    assert is_stage(lemma, token, (asthma,)) is expected
    assert not is_stage(lemma, token, (_filler("asthma", kind="disease"),))
