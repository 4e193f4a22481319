"""The score in words and as JSON."""

from __future__ import annotations

import json

import pytest

from bioclaims.evaluate.claims.report import to_text, to_values
from bioclaims.evaluate.claims.score import score_claims


@pytest.fixture
def score(make_claim, make_participant, make_line):
    """One line found with a wrong aspect, one missed, one error."""
    alpha, beta = make_participant("alpha", "X:1"), make_participant("beta", "X:2", aspect="activity")
    claims = [make_claim(alpha, "increases", beta), make_claim(beta, "decreases", make_participant("gamma"))]
    lines = [
        make_line("X:1", "increases", "X:2", id="G1", aspects=("expression",)),
        make_line("X:1", "increases", "X:3", id="G2", polarity="negated"),
    ]
    return score_claims(claims, lines)


def test_the_report_names_misses_errors_and_wrong_fields(score):
    report = to_text(score)
    assert "G2  not: X:1 increases X:3\n      in: Alpha induces …" in report
    assert "beta [X:2] (activity) decreases gamma [not grounded]" in report
    assert "active/induce, in: Alpha induces beta in these cells." in report
    assert "G1  aspect" in report
    assert "found            1 of 2 required  50.0 %" in report
    assert "precision        1/2  50.0 %" in report


def test_the_values_are_json_and_agree_with_the_score(score):
    values = json.loads(json.dumps(to_values(score)))
    assert (values["found"], values["required"], values["errors"], values["precision"]) == (1, 2, 1, 0.5)
    assert [(line["id"], line["claim"] is None) for line in values["lines"]] == [("G1", False), ("G2", True)]
    assert values["aspect"] == {"right": 0, "total": 1, "accuracy": 0.0}
