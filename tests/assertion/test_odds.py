"""Odds of clues, added up as numbers: what the weights that they are taken from say."""

from __future__ import annotations

from math import exp

import numpy as np
import pytest

from bioclaims.assertion.odds import Odds, list_odds
from bioclaims.events.weights import Weights


def _name(*words: str) -> tuple[str, ...]:
    return words


_WEIGHTS = Weights(
    ("-", "said"),
    {"not": 0, "only": 1},
    np.array([[-1, 2], [0.5, -0.25]], np.float32),
    np.array([0.25, -0.5], np.float32),
)
_CLUES = ((_name, "not", "never seen"), (_name, "only"))


def test_odds_are_those_of_the_weights() -> None:
    odds = Odds(*list_odds(_WEIGHTS, "said", against="-"))
    assert (odds.bias, odds.add_up(_CLUES)) == (-0.75, 2.25)
    [[_, chance]] = _WEIGHTS.probabilities([_CLUES])
    assert 1 / (1 + exp(-odds.bias - odds.add_up(_CLUES))) == pytest.approx(float(chance))


def test_what_a_clue_adds_is_kept() -> None:
    odds = Odds({"not": 3.0}, 0.0)
    assert (odds.add_up(_CLUES), list(odds)) == (3.0, list(_CLUES))


def test_nothing_adds_nothing_and_a_complex_number_has_two_odds() -> None:
    odds = Odds({"not": 3 - 1j, "only": 1j}, 1 + 1j)
    assert (odds.add_up(()), odds.add_up(_CLUES)) == (0, 3)
