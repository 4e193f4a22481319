"""Reading with what was learned gives what ``rules apply`` makes of the same claims."""

from __future__ import annotations

import pickle
from dataclasses import replace
from functools import partial
from types import SimpleNamespace

import pytest

from bioclaims.claims.learned import Learned
from bioclaims.claims.score import RuleCount, load_rule_counts
from bioclaims.model import Claim, Document, to_record
from bioclaims.run.learned import load_learned
from bioclaims.run.outcome import Extracted, Read
from sample_claims import make_claims

RULE = next(iter(load_rule_counts()))
SURE, OTHER, *_ = (
    replace(claim, confidence=0.6, provenance=replace(claim.provenance, rule=rule))
    for claim, rule in zip(make_claims(), (RULE, "other:rule"), strict=False)
)
OUTER = replace(OTHER, id="claim:" + "0" * 20, agent=replace(OTHER.agent, claim=SURE.id))


def find(claims: tuple[Claim, ...]) -> Read:
    """Return what finds the same claims in every document."""
    return lambda document: SimpleNamespace(claims=claims, sentences=3, overlong=1)


def read(learned: Learned, *claims: Claim) -> Extracted:
    return load_learned(partial(find, claims), learned)()(Document("a", "It binds."))


@pytest.mark.parametrize(
    ("off", "claims", "left"),
    [
        pytest.param((), (SURE, OTHER), (SURE, OTHER), id="no rule is off"),
        pytest.param((RULE,), (SURE, OTHER), (OTHER,), id="the rule of one is off"),
        pytest.param((RULE,), (SURE, OUTER), (), id="what is said of a claim that is left out goes with it"),
        pytest.param((), (SURE, OUTER), (SURE, OUTER), id="what is said of a claim that stays, stays"),
    ],
)
def test_claims_of_rules_that_are_off_are_left_out(
    off: tuple[str, ...], claims: tuple[Claim, ...], left: tuple[Claim, ...]
) -> None:
    learned = Learned(1.0, 0.0, {}, frozenset(off))
    found = read(learned, *claims)
    assert [each.id for each in found.claims] == [each.id for each in left]
    assert (found.sentences, found.overlong) == (3, 1)


def test_confidence_is_that_of_rules_apply() -> None:
    learned = Learned(0.8, -0.5, {RULE: RuleCount(2, 40)}, frozenset())
    found = read(learned, SURE, OTHER).claims
    assert [each.confidence for each in found] == [learned.rescore(to_record(each)) for each in (SURE, OTHER)]
    assert found[0].confidence != SURE.confidence


def test_what_was_learned_goes_to_other_processes() -> None:
    learned = Learned(1.0, 0.0, {RULE: RuleCount(1, 2)}, frozenset({"a:b"}))
    sent = pickle.loads(pickle.dumps(load_learned(partial(find, ()), learned)))
    assert sent.args[1] == learned
