"""Claims to JSON values and back."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest

from bioclaims.model import Span, from_record, to_record
from bioclaims.schema import load_schema

RECORD = json.loads((Path(__file__).parents[1] / "cases" / "claim.json").read_text(encoding="utf-8"))


def test_a_record_comes_back_as_it_was():
    assert to_record(from_record(RECORD)) == RECORD


def test_the_fields_stand_in_the_order_of_the_schema():
    assert list(to_record(from_record(RECORD))) == list(load_schema("claim")["properties"])


def test_spans_are_pairs_and_places_are_from_and_to():
    claim = from_record(RECORD)
    assert claim.agent.span == Span(33, 37)
    assert claim.theme.location is not None
    assert claim.theme.location.to is not None
    assert claim.theme.location.to.text == "nuclear"
    assert RECORD["theme"]["location"]["from"] is None


def test_a_claim_crosses_processes():
    claim = from_record(RECORD)
    assert pickle.loads(pickle.dumps(claim)) == claim


def test_a_claim_cannot_be_changed():
    with pytest.raises(AttributeError):
        from_record(RECORD).polarity = "affirmed"  # type: ignore[misc]
