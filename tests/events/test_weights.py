"""Weights: what they say, why, and that a file keeps them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from bioclaims.events.clues import Clue
from bioclaims.events.weights import Weights
from small_ledger import small_ledger

_WEIGHTS = Weights(
    ("-", "A", "B"),
    {"x": 0, "y": 1},
    np.array([[0.0, 2.0, 0.0], [1.0, 0.0, -0.5]], np.float32),
    np.array([0.5, 0.0, 0.0], np.float32),
)


def _write(*names: str) -> tuple[str, ...]:
    return names


def _clue(*names: str) -> Clue:
    """Return a clue that stands for ``names``."""
    return (_write, *names)


@pytest.mark.parametrize(
    ("names", "sums"),
    [
        pytest.param(["x"], [0.5, 2.0, 0.0], id="one feature"),
        pytest.param(["x", "y"], [1.5, 2.0, -0.5], id="two features add up"),
        pytest.param(["z"], [0.5, 0.0, 0.0], id="a feature that was never seen says nothing"),
        pytest.param([], [0.5, 0.0, 0.0], id="no feature"),
        pytest.param(["z", "y"], [1.5, 0.0, -0.5], id="a known one beside it"),
    ],
)
def test_probabilities_are_those_of_the_sums(names: list[str], sums: list[float]) -> None:
    expected = np.exp(sums) / np.exp(sums).sum()
    for described in ([names], [["x", "y"], names], [names, ["y"]], [[], names, ["q"]]):
        row = _WEIGHTS.probabilities([[_clue(*each)] for each in described])[described.index(names)]
        np.testing.assert_allclose(row, expected, rtol=1e-6)


def test_clues_add_up_and_say_the_same_when_they_come_again() -> None:
    expected = np.exp([1.5, 2.0, -0.5]) / np.exp([1.5, 2.0, -0.5]).sum()
    weights = replace(_WEIGHTS)
    for clues in ([_clue("x"), _clue("y")], [_clue("y"), _clue(), _clue("x", "z")], [_clue("x", "y")]):
        first, again = weights.probabilities([clues, clues])
        np.testing.assert_allclose(first, expected, rtol=1e-6)
        np.testing.assert_array_equal(first, again)


def test_no_clues_at_all() -> None:
    assert _WEIGHTS.probabilities([]).shape == (0, 3)


def test_reasons_are_sorted_by_strength_and_leave_out_what_is_unknown() -> None:
    assert _WEIGHTS.explain(["y", "x", "z"], "A", against="-") == [("x", 2.0), ("y", -1.0)]
    assert _WEIGHTS.explain(["y", "x"], "B", against="-") == [("y", -1.5), ("x", 0.0)]


def test_reasons_against_a_class_that_there_is_not() -> None:
    assert _WEIGHTS.explain(["x", "y"], "A", against="C") == [("x", 2.0), ("y", 0.0)]


@pytest.mark.parametrize("part", ["triggers", "arguments"])
def test_a_file_keeps_them(part: str, tmp_path: Path) -> None:
    weights: Weights = getattr(small_ledger()[0], part)
    weights.save(tmp_path / "kept.npz")
    loaded = Weights.load(tmp_path / "kept.npz")
    assert (loaded.classes, dict(loaded.places)) == (weights.classes, dict(weights.places))
    clues = [[_clue(*list(weights.places)[start : start + 7])] for start in range(0, len(weights.places), 5)]
    np.testing.assert_array_equal(loaded.probabilities(clues), weights.probabilities(clues))
