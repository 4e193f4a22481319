"""Every worked meaning of the design, on sentences of our own, through the shipped model."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import bioclaims
from bioclaims.evaluate.challenge.expected import parse_record
from bioclaims.model import Claim
from bioclaims.resources import find_resource

CASES = Path(__file__).parent / "cases" / "worked_meanings.toml"
ROWS = tomllib.loads(CASES.read_text(encoding="utf-8"))["row"]

# The table of worked meanings, so that no row of it is lost from the cases.
PATTERNS = (
    "A, but not B, induces C",
    "depends on A and B but not C or D",
    "inhibition of A did not affect B, and vice versa",
    "A is dispensable for B, B occurs independently of A",
    "A does not directly activate B",
    "knockdown of A reduced B",
    "A induces B via C and D pathways in X cells",
    "A inhibits B-induced C",
    "not only A but also B",
    "A failed to induce B, A had no effect on B, B was unaffected by A",
    "neither A nor B, rather than, instead of, unlike, except",
    "A may induce B, to test whether A induces B, A has been reported to induce B",
    "A and B increased C and D, respectively",
    "did not result in diminished A-stimulated B",
)

Record = Mapping[str, Any]
_KEY = ("agent", "predicate", "theme", "polarity")


def _params() -> list[Any]:
    return [
        pytest.param(
            case["records"],
            case["text"],
            id=case["text"],
            marks=[pytest.mark.xfail(strict=True, reason=case["known_miss"])] if "known_miss" in case else [],
        )
        for row in ROWS
        for case in row["case"]
    ]


@pytest.mark.model
@pytest.mark.parametrize(("records", "text"), _params())
def test_a_text_gives_these_records_and_no_other(records, text):
    claims = bioclaims.extract(text)
    expected, found = sorted(records, key=_expected_key), sorted(claims, key=_found_key)
    assert [_found_key(claim) for claim in found] == [_expected_key(record) for record in expected]
    ids = {claim.id for claim in claims}
    for record, claim in zip(expected, found, strict=True):
        (reading,) = parse_record({"inner": False, **record}, where=text)
        assert reading.find_differences(claim) == {}, f"in {' '.join(_expected_key(record))}"
        assert claim.theme.claim in {None, *ids}


def _found_key(claim: Claim) -> tuple[str, ...]:
    return (claim.agent.text.casefold(), claim.predicate, claim.theme.text.casefold(), claim.polarity)


def _expected_key(record: Record) -> tuple[str, ...]:
    record = {"polarity": "affirmed", **record}
    return tuple(record[name] if name in ("predicate", "polarity") else record[name].casefold() for name in _KEY)


def test_every_worked_meaning_has_two_cases():
    assert tuple(row["pattern"] for row in ROWS) == PATTERNS
    assert [row["pattern"] for row in ROWS if len(row["case"]) < 2] == []


@pytest.mark.parametrize("row", ROWS, ids=[row["pattern"] for row in ROWS])
def test_the_sample_documents_show_every_worked_meaning(row):
    path = find_resource("seeds", "documents", row["shown"]["document"])
    assert row["shown"]["sentence"] in path.read_text(encoding="utf-8")


def test_every_record_can_be_compared():
    for row in ROWS:
        for case in row["case"]:
            for record in case["records"]:
                parse_record(record, where=case["text"])


def test_no_text_is_a_case_twice():
    texts = [case["text"] for row in ROWS for case in row["case"]]
    assert len(texts) == len(set(texts))
