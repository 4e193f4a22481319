"""What decisions teach: precision of rules, rules that are off, confidence, cases; and gold for the scorer."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import orjson
import pytest

from bioclaims.claims.learned import Learned, to_odds
from bioclaims.claims.score import RuleCount, load_rule_counts, load_weights
from bioclaims.curate.cases import make_cases
from bioclaims.curate.decisions import Decision, to_decision_record
from bioclaims.curate.learn import count_rules, read_decisions, settle
from bioclaims.curate.tags import blames_rule, load_tags
from bioclaims.errors import InputError
from bioclaims.evaluate.challenge.score import read_cases
from bioclaims.model import Claim, to_record
from bioclaims.train.rules.decisions import LearnedRule, change_weights, count_decisions, recalibrate
from sample_claims import make_claims

PHOSPHORYLATED, NULL, UNBOUND, DOUBTED, REQUIRED, ASSOCIATED, MOVED, INNER, OUTER = CLAIMS = make_claims()
RULE = "transitive_verb:induce"


def decide(claim: Claim, verdict: str, *tags: str, who: str = "ann", **fields: Any) -> dict[str, Any]:
    """Return the record of a decision."""
    decision = Decision(claim, verdict, "tests", tags=tags, curator=who, key=f"{who} {verdict} {fields}", **fields)
    return to_decision_record(decision)


CORRECTED = replace(PHOSPHORYLATED, predicate="regulates")
CHANGES = {"predicate": ("increases", "regulates")}


def test_tags_are_indras_eleven_and_ours() -> None:
    assert sum(tag.indra is not None for tag in load_tags()) == 11
    assert len(load_tags()) == 18
    assert len({tag.label for tag in load_tags()}) == 18


BLAMED: list[tuple[str, str, tuple[str, ...], tuple[str, ...], bool]] = [
    ("an accepted claim blames nothing", "accept", (), (), False),
    ("a rejection without a tag blames the rule", "reject", (), (), True),
    ("no relation", "reject", ("no_relation",), (), True),
    ("a wrong identifier alone is no fault of the rule", "reject", ("grounding",), (), False),
    ("a wrong identifier, and no relation", "reject", ("grounding", "no_relation"), (), True),
    ("a hypothesis is the fault of assertion", "reject", ("hypothesis",), (), False),
    ("a corrected predicate", "correct", (), ("predicate",), True),
    ("a corrected identifier", "correct", (), ("theme_id",), False),
    ("a corrected polarity", "correct", (), ("polarity", "negation"), False),
    ("a tag says more than the fields", "correct", ("context",), ("predicate",), False),
]


@pytest.mark.parametrize(("verdict", "tags", "changed", "blamed"), [e[1:] for e in BLAMED], ids=[e[0] for e in BLAMED])
def test_blame(verdict: str, tags: tuple[str, ...], changed: tuple[str, ...], blamed: bool) -> None:
    assert blames_rule(verdict, tags, changed) is blamed


def test_the_last_word_counts() -> None:
    first, second = decide(NULL, "reject"), decide(NULL, "accept")
    back = decide(NULL, "withdraw", withdraws=second["id"])
    assert [each.rule_right for each in settle([first, second])] == [True]
    assert [each.rule_right for each in settle([first, second, back])] == [False]
    assert settle([first, decide(NULL, "accept", who="ben")]) == []
    settled = settle([first, decide(NULL, "accept", who="ben"), decide(NULL, "accept", who="cleo", role="adjudicator")])
    assert [each.rule_right for each in settled] == [True]
    assert settle([decide(NULL, "unsure")]) == []


def test_names_count_neither_way_for_confidence_and_for_the_rule() -> None:
    (settled,) = settle([decide(NULL, "reject", "grounding")])
    assert (settled.rule_right, settled.accepted) == (True, None)
    (settled,) = settle([decide(NULL, "reject", "hypothesis")])
    assert (settled.rule_right, settled.accepted) == (True, False)


def test_rules_are_counted_and_fall_below_the_floor() -> None:
    decisions = [decide(claim, "reject", "no_relation") for claim in CLAIMS[:7]] + [decide(INNER, "accept")]
    assert count_rules(settle(decisions)) == {RULE: RuleCount(1, 7)}
    shipped = load_rule_counts()[RULE]
    (rule,) = count_decisions(settle(decisions), floor=0.99, least=8)
    assert (rule.corpora, rule.decisions, rule.off) == (shipped, RuleCount(1, 7), True)
    assert rule.both == RuleCount(shipped.right + 1, shipped.wrong + 7)
    (rule,) = count_decisions(settle(decisions), floor=0.01, least=8)
    assert not rule.off
    (rule,) = count_decisions(settle(decisions), floor=0.99, least=shipped.right + shipped.wrong + 9)
    assert not rule.off


def make_judged(truth: tuple[float, float], number: int = 400) -> list[dict[str, Any]]:
    """Return decisions on claims whose true log odds are ``truth`` of what their confidence says."""
    chance = random.Random(1)
    found = []
    for place in range(number):
        confidence = round(chance.uniform(0.05, 0.95), 3)
        right = chance.random() < 1 / (1 + 2.718281828 ** -(truth[0] * to_odds(confidence) + truth[1]))
        claim = replace(NULL, id=f"claim:{place:020x}", confidence=confidence,
                        provenance=replace(NULL.provenance, rule=f"ledger:Regulation:word{place % 7}"))  # fmt: skip
        found.append(decide(claim, "accept" if right else "reject"))
    return found


def test_confidence_that_was_too_high_comes_down() -> None:
    settled = settle(make_judged((1.0, -1.5)))
    calibration = recalibrate(settled, count_decisions(settled, floor=0.3, least=10))
    assert calibration.before is not None and calibration.after is not None
    assert calibration.after < calibration.before
    assert calibration.slope == pytest.approx(1.0, abs=0.25)
    assert calibration.shift == pytest.approx(-1.5, abs=0.3)


def test_confidence_that_is_right_stays_as_it_is() -> None:
    settled = settle(make_judged((1.0, 0.0), number=150))
    calibration = recalibrate(settled, count_decisions(settled, floor=0.3, least=10))
    assert abs(calibration.slope - 1) < 0.3 and abs(calibration.shift) < 0.3


@pytest.mark.parametrize("number", [0, 10])
def test_too_few_decisions_change_no_confidence(number: int) -> None:
    settled = settle(make_judged((1.0, -2.0), number=number))
    assert not recalibrate(settled, []).changes


def test_changed_weights_give_what_rescoring_a_record_gives() -> None:
    """Tables for those who build, and records for those who do not, say the same."""
    settled = settle(make_judged((0.5, -1.0)))
    calibration = recalibrate(settled, [])
    decided = LearnedRule(RULE, load_rule_counts()[RULE], RuleCount(1, 30), off=False)
    learned = Learned(calibration.slope, calibration.shift, {RULE: decided.decisions}, frozenset())
    weights, changed = load_weights(), change_weights(calibration, [decided])

    def score(weighed: Mapping[str, float]) -> float:
        features = {"placed": 1.0, "placed, score": 0.4, RULE: 1.0}
        odds = sum(weighed.get(name, 0.0) * value for name, value in features.items())
        return 1 / (1 + 2.718281828459045**-odds)

    record = to_record(NULL) | {"confidence": round(score(weights), 3)}
    assert learned.rescore(record) == pytest.approx(score(changed), abs=0.002)
    assert score(changed) < score(weights) / 2
    assert learned.rescore(record | {"confidence": None}) is None
    assert set(changed) == {*weights, RULE}


def test_corrections_become_cases_that_the_challenge_reads(tmp_path: Path) -> None:
    settled = settle(
        [
            decide(PHOSPHORYLATED, "correct", changes=CHANGES, result=CORRECTED),
            decide(NULL, "reject", "negative_result"),
            decide(DOUBTED, "reject", "grounding"),
            decide(REQUIRED, "accept"),
            decide(ASSOCIATED, "reject", "hypothesis"),
            decide(MOVED, "reject", "coreference", "no_relation"),
            decide(replace(INNER, provenance=replace(INNER.provenance, rule="curator")), "add", result=INNER),
        ]
    )
    (tmp_path / "corrections.toml").write_text(make_cases(settled), encoding="utf-8")
    cases = {case.text: case for case in read_cases(tmp_path)}
    assert set(cases) == {claim.evidence[0].sentence.text for claim in (PHOSPHORYLATED, NULL, ASSOCIATED, INNER)}
    corrected = cases[PHOSPHORYLATED.evidence[0].sentence.text]
    assert [each.fits(CORRECTED) for (each,) in corrected.records] == [True]
    assert [each.fits(PHOSPHORYLATED) for (each,) in corrected.never] == [True]
    assert [each.fits(CORRECTED) for (each,) in corrected.never] == [False]
    (never,) = cases[ASSOCIATED.evidence[0].sentence.text].never
    assert never[0].fits(ASSOCIATED) and not never[0].fits(replace(ASSOCIATED, certainty="hypothesis"))


def test_quotes_and_controls_in_a_sentence_make_a_case_all_the_same() -> None:
    text = 'So "A"\\ \x7f induces B.'
    decision = decide(NULL, "reject")
    decision["judged"]["sentence"] = text
    assert tomllib.loads(make_cases(settle([decision])))["case"][0]["text"] == text


WRONG = [
    ("no JSON", b"{", "is not JSON"),
    ("a claim", orjson.dumps(to_record(NULL)), "is no bioclaims/decision/1 record"),
    ("a decision that lacks its verdict", b'{"schema": "bioclaims/decision/1"}', "required property"),
]


@pytest.mark.parametrize(("line", "said"), [each[1:] for each in WRONG], ids=[each[0] for each in WRONG])
def test_a_line_that_is_no_decision_is_told(line: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    path.write_bytes(orjson.dumps(decide(NULL, "accept")) + b"\n\n" + line + b"\n")
    with pytest.raises(InputError, match=said) as caught:
        read_decisions(path)
    assert caught.value.where == f"{path}:3"
