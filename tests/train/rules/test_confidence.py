"""Confidence of claims, fitted to judgements made up: what it is worth on texts that it was not fitted to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bioclaims.claims.score import score_relation
from bioclaims.evaluate.events.judged import Judged
from bioclaims.model import Filler, Participant, Quote, Relation, Span
from bioclaims.train.rules.confidence import fit_confidence, score_by_parts

_END = Filler(Participant("A", Span(0, 1), "gene_or_gene_product"), token=0, name_token=0)
_RELATION = Relation(
    trigger=1,
    quote=Quote("induces", Span(2, 9)),
    rule="ledger:Positive_regulation:induce/verb",
    predicate="increases",
    directness="unspecified",
    agent=_END,
    theme=_END,
    mediators=(),
    path="",
)


def _judge(score: float, right: bool) -> Judged:
    return Judged(replace(_RELATION, score=score), right)


def _make_texts(count: int) -> dict[str, list[Judged]]:
    """Return texts in which what is likely is right and what is not is wrong, but for one claim of each."""
    likely = [_judge(0.9, True)] * 4 + [_judge(0.9, False)]
    unlikely = [_judge(0.1, False)] * 4 + [_judge(0.1, True)]
    return {f"text {number}": [*likely, *unlikely] for number in range(count)}


def test_every_claim_is_scored_in_order() -> None:
    texts = _make_texts(12)
    scored = score_by_parts(texts, 3)
    assert [right for _, right in scored] == [each.right for judged in texts.values() for each in judged]
    assert {right for confidence, right in scored if confidence > 0.5} == {True, False}
    likely = [
        confidence
        for (confidence, _), each in zip(scored, [*texts["text 0"]] * 12, strict=True)
        if each.relation.score == 0.9
    ]
    assert min(likely) > 0.5


def test_a_text_is_not_scored_by_weights_that_were_fitted_to_it() -> None:
    texts = _make_texts(12)
    turned = {name: [Judged(each.relation, not each.right) for each in judged] for name, judged in texts.items()}
    odd = {**texts, "text 0": turned["text 0"]}
    alike, other = score_by_parts(texts, 3), score_by_parts(odd, 3)
    own = len(texts["text 0"])
    # The weights for text 0 are those without it, whatever it says; those of other parts are not.
    assert [confidence for confidence, _ in alike[:own]] == [confidence for confidence, _ in other[:own]]
    assert [confidence for confidence, _ in alike[own:]] != [confidence for confidence, _ in other[own:]]


def test_too_few_claims_are_an_error() -> None:
    with pytest.raises(ValueError, match="class"):
        score_by_parts({"a": [_judge(0.9, True)], "b": [_judge(0.9, True)]}, 2)


def test_weights_say_that_likely_claims_are_right() -> None:
    weights = fit_confidence([each for judged in _make_texts(3).values() for each in judged])
    assert weights["added, score"] > 0


def test_claims_that_cannot_be_weighed_are_as_sure_as_all_that_frames_place() -> None:
    """The ledger finds what is right here; where it cannot look, claims are right as often as where it can."""
    placed = replace(_RELATION, rule="transitive_verb:induce", is_weighable=True)
    judged = [Judged(replace(placed, score=0.9), True)] * 60 + [Judged(placed, False)] * 20
    weights = fit_confidence(judged)
    assert score_relation(replace(placed, score=None), weights) < 0.2
    assert score_relation(replace(placed, is_weighable=False), weights) == pytest.approx(0.75, abs=0.05)
    assert score_relation(replace(placed, score=0.9), weights) > 0.9
