"""What the confidence of a claim rests on."""

from __future__ import annotations

import pytest

from bioclaims.claims.score import RuleCount, load_rule_counts, load_weights, score_relation
from bioclaims.model import Filler, Participant, Quote, Relation, Span
from bioclaims.relations import load_frames


def _relation(rule: str, score: float | None, *, is_weighable: bool = True) -> Relation:
    fillers = (
        Filler(Participant(name, Span(start, start + 1), "gene_or_gene_product"), token=start, name_token=start)
        for start, name in ((0, "A"), (4, "B"))
    )
    agent, theme = fillers
    quote = Quote("do", Span(2, 4))
    return Relation(1, quote, rule, "increases", "unspecified", agent, theme, (), "", score, is_weighable)


_ABOVE = {
    "a pair that the ledger holds likelier": ("good:a", 0.8, "good:a", 0.2),
    "a pair that the ledger sees, above one that it does not": ("good:a", 0.1, "good:a", None),
    "a likelier addition": ("ledger:Binding:bind/verb", 0.8, "ledger:Binding:bind/verb", 0.1),
    "a pair that a frame places, above one that the ledger adds": ("good:a", 0.8, "ledger:Binding:bind/verb", 0.8),
}


@pytest.mark.parametrize(("rule", "score", "other", "other_score"), _ABOVE.values(), ids=_ABOVE)
def test_more_speaks_for_the_first(rule, score, other, other_score) -> None:
    assert score_relation(_relation(rule, score)) > score_relation(_relation(other, other_score))


def test_a_rule_of_which_curators_decided_has_a_weight_of_its_own() -> None:
    weights = {**load_weights(), "bad:a": -1.0}
    assert score_relation(_relation("bad:a", 0.5), weights) < score_relation(_relation("good:a", 0.5), weights)


def test_decisions_shift_a_rule_by_what_they_say_beyond_what_rules_do() -> None:
    assert RuleCount(0, 0).shift == 0
    assert RuleCount(4, 1).shift == pytest.approx(0, abs=0.001)
    assert RuleCount(0, 30).shift < RuleCount(0, 3).shift < 0 < RuleCount(3, 0).shift


def test_an_end_that_the_ledger_cannot_weigh_is_no_sign_against_a_claim() -> None:
    rule = "transitive_verb:induce"
    assert score_relation(_relation(rule, None, is_weighable=False)) > score_relation(_relation(rule, None))


def test_it_is_a_probability_of_three_places() -> None:
    for score in (None, 0.0, 0.3333, 1.0):
        value = score_relation(_relation("transitive_verb:induce", score))
        assert 0 < value < 1
        assert value == round(value, 3)


def test_counted_rules_are_rules_of_today() -> None:
    frames = load_frames()
    gone = [rule for rule in load_rule_counts() if rule.split(":")[0] not in frames]
    assert gone == []
