"""Identifiers that are too unsure."""

from __future__ import annotations

from bioclaims.grounding import drop_unsure
from bioclaims.grounding.floor import FLOOR
from bioclaims.model import Grounding, Mention, Span


def _mention(*scores: float) -> Mention:
    groundings = tuple(Grounding(f"HGNC:{number}", "X", score, "exact") for number, score in enumerate(scores, 1))
    return Mention(Span(0, 1), "X", "gene_or_gene_product", groundings, "found")


def test_a_best_identifier_below_the_floor_is_left_out_and_named() -> None:
    (mention,) = drop_unsure([_mention(FLOOR - 0.01, 0.2)])
    assert mention.groundings == ()
    assert "HGNC:1 scores 0.51" in mention.reason


def test_other_mentions_stay_as_they_are() -> None:
    mentions = (_mention(FLOOR, 0.1), _mention())
    assert drop_unsure(mentions) == mentions
