"""How far confidence can be believed, on claims made up."""

from __future__ import annotations

import pytest

from bioclaims.evaluate.confidence import (
    floor_values,
    floors_text,
    measure_floors,
    measure_reliability,
    reliability_text,
    reliability_values,
)

_CASES = {
    "as right as they say": ([(0.75, True)] * 3 + [(0.75, False)], 0.0),
    "surer than right": ([(0.9, False)] * 10, 0.9),
    "less sure than right": ([(0.2, True)] * 10, 0.8),
    "two bins are weighed by their claims": ([(0.95, True)] * 9 + [(0.15, True)], 0.9 * 0.05 + 0.1 * 0.85),
    "certain stands in the last bin": ([(1.0, True)], 0.0),
    "no claims": ([], 0.0),
}


@pytest.mark.parametrize(("scored", "error"), _CASES.values(), ids=_CASES)
def test_the_error(scored: list[tuple[float, bool]], error: float) -> None:
    assert measure_reliability(scored).error == pytest.approx(error)


def test_the_report_has_a_row_for_each_bin_and_the_error() -> None:
    reliability = measure_reliability([(0.12, False), (0.18, True), (0.91, True)])
    lines = "\n".join(reliability_text(reliability)).splitlines()
    assert [line.split()[:4] for line in lines[1:3]] == [["0.1", "to", "0.2", "2"], ["0.9", "to", "1.0", "1"]]
    assert lines[-1] == "expected calibration error 0.263"
    assert [each["right"] for each in reliability_values(reliability)["bins"]] == [1, 1]


SCORED = [(0.1, False), (0.3, True), (0.6, False), (0.8, True), (0.9, True), (1.0, True)]


@pytest.mark.parametrize(
    ("least", "claims", "precision", "recall"),
    [
        pytest.param(0.0, 6, 4 / 6, 1.0, id="all are kept from 0"),
        pytest.param(0.5, 4, 3 / 4, 3 / 4, id="a floor leaves right ones out too"),
        pytest.param(0.8, 3, 1.0, 3 / 4, id="one at the floor is kept"),
    ],
)
def test_what_a_floor_keeps(least: float, claims: int, precision: float, recall: float) -> None:
    found = {each["least"]: each for each in floor_values(measure_floors(SCORED))}
    assert found[least] == {"least": least, "claims": claims, "precision": precision, "recall": recall}


@pytest.mark.parametrize(
    ("scored", "row"),
    [
        pytest.param([(0.2, False)], ["0.0", "1", "0.00", "-"], id="none is right"),
        pytest.param([], ["0.0", "0", "-", "-"], id="no claims"),
    ],
)
def test_where_there_is_nothing_to_divide_by_no_rate_is_shown(scored, row) -> None:
    assert list(floors_text(measure_floors(scored)))[1].split() == row
