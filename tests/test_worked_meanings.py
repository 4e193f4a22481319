"""Every worked meaning of the design, on sentences of our own, through the shipped model."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

import bioclaims
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
_FIELDS: Mapping[str, Callable[[Claim], Any]] = {
    "agent": lambda claim: claim.agent.text.casefold(),
    "predicate": lambda claim: claim.predicate,
    "theme": lambda claim: claim.theme.text.casefold(),
    "polarity": lambda claim: claim.polarity,
    "aspect": lambda claim: claim.theme.aspect,
    "directness": lambda claim: claim.directness,
    "certainty": lambda claim: claim.certainty,
    "basis": lambda claim: claim.basis,
    "novel": lambda claim: claim.novel,
    "observed_direction": lambda claim: claim.observed_direction,
    "perturbation": lambda claim: claim.agent.perturbation.kind if claim.agent.perturbation else None,
    "mediators": lambda claim: [mediator.text for mediator in claim.mediators],
}


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
        assert _find_differences(record, claim, ids) == {}, f"in {' '.join(_expected_key(record))}"


def _found_key(claim: Claim) -> tuple[str, ...]:
    return tuple(_FIELDS[name](claim) for name in _KEY)


def _expected_key(record: Record) -> tuple[str, ...]:
    return (
        record["agent"].casefold(),
        record["predicate"],
        record["theme"].casefold(),
        record.get("polarity", "affirmed"),
    )


def _find_differences(record: Record, claim: Claim, ids: set[str]) -> dict[str, Any]:
    """Return the fields that ``record`` names and in which ``claim`` differs, with what the claim has."""
    values = {name: _FIELDS[name](claim) for name in record if name in _FIELDS and name not in _KEY}
    differences = {name: value for name, value in values.items() if value != record[name]}
    contexts = [context.text.casefold() for context in claim.context]
    for words in record.get("context", ()):
        if not any(words.casefold() in context for context in contexts):
            differences["context"] = contexts
    if record.get("inner", False) is not (claim.theme.claim in ids):
        differences["inner"] = claim.theme.claim
    return differences


def test_every_worked_meaning_has_two_cases():
    assert tuple(row["pattern"] for row in ROWS) == PATTERNS
    assert [row["pattern"] for row in ROWS if len(row["case"]) < 2] == []


@pytest.mark.parametrize("row", ROWS, ids=[row["pattern"] for row in ROWS])
def test_the_sample_documents_show_every_worked_meaning(row):
    path = find_resource("seeds", "documents", row["shown"]["document"])
    assert row["shown"]["sentence"] in path.read_text(encoding="utf-8")


def test_cases_name_only_fields_that_are_compared():
    known = {*_FIELDS, "context", "inner"}
    assert {name for row in ROWS for case in row["case"] for record in case["records"] for name in record} <= known


def test_no_text_is_a_case_twice():
    texts = [case["text"] for row in ROWS for case in row["case"]]
    assert len(texts) == len(set(texts))
