"""A review of made-up claims is timed in every order; the claims are valid and the same each time."""

from __future__ import annotations

from pathlib import Path

import orjson

from bioclaims.benchmark.curate import time_review, write_claims
from bioclaims.curate.store.queue import ORDERS
from bioclaims.schema import find_problems


def test_a_small_review_is_timed(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    write_claims(path, claims=200)
    found = time_review(path, judgements=3, find_standings=lambda _: {})
    assert found.claims == 200
    assert set(found.next_cards) == {*ORDERS, "one document"}
    assert all(len(waits) == 3 and min(waits) > 0 for waits in found.next_cards.values())


def test_made_up_claims_are_valid_and_the_same_each_time(tmp_path: Path) -> None:
    paths = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    for path in paths:
        write_claims(path, claims=30)
    assert paths[0].read_bytes() == paths[1].read_bytes()
    records = [orjson.loads(line) for line in paths[0].read_bytes().splitlines()]
    assert [problem for record in records for problem in find_problems(record, schema="claim")] == []
    assert len({record["id"] for record in records}) == 30
