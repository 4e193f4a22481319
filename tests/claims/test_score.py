"""What the confidence of a claim rests on."""

from __future__ import annotations

import pytest

from bioclaims.claims.score import RuleCount, describe_relation, load_rule_counts, score_relation
from bioclaims.model import Filler, Participant, Quote, Relation, Span
from bioclaims.relations import load_frames


def _relation(rule: str, score: float | None, predicate: str = "increases") -> Relation:
    fillers = (
        Filler(Participant(name, Span(start, start + 1), "gene_or_gene_product"), token=start, name_token=start)
        for start, name in ((0, "A"), (4, "B"))
    )
    agent, theme = fillers
    quote = Quote("do", Span(2, 4))
    return Relation(1, quote, rule, predicate, "unspecified", agent, theme, (), "", score)


_ABOVE = {
    "a rule that was right more often": ("good:a", 0.5, "bad:a", 0.5),
    "a pair that the ledger holds likelier": ("good:a", 0.8, "good:a", 0.2),
    "a pair that the ledger sees, above one that it does not": ("good:a", 0.1, "good:a", None),
    "a likelier addition": ("ledger:Binding:bind/verb", 0.8, "ledger:Binding:bind/verb", 0.1),
}


@pytest.mark.parametrize(("rule", "score", "other", "other_score"), _ABOVE.values(), ids=_ABOVE)
def test_more_speaks_for_the_first(rule, score, other, other_score, monkeypatch: pytest.MonkeyPatch) -> None:
    counts = {"good:a": RuleCount(90, 10), "bad:a": RuleCount(10, 90)}
    monkeypatch.setattr("bioclaims.claims.score.load_rule_counts", lambda: counts)
    assert score_relation(_relation(rule, score)) > score_relation(_relation(other, other_score))


def test_it_is_a_probability_of_three_places() -> None:
    for score in (None, 0.0, 0.3333, 1.0):
        value = score_relation(_relation("transitive_verb:induce", score))
        assert 0 < value < 1
        assert value == round(value, 3)


def test_a_rule_that_was_never_seen_is_neither_good_nor_bad() -> None:
    assert describe_relation(_relation("never:seen", 0.5), {})["placed, rule"] == 0


def test_counted_rules_are_rules_of_today() -> None:
    frames = load_frames()
    gone = [rule for rule in load_rule_counts() if rule.split(":")[0] not in frames]
    assert gone == []
