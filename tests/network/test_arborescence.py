"""The chosen tree is the best of all trees."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from bioclaims.network.arborescence import choose_heads


def _is_tree(heads: tuple[int, ...]) -> bool:
    """Return whether one word hangs on the root, and every word leads there."""
    if heads.count(0) != 1:
        return False
    for start in range(1, len(heads) + 1):
        node, seen = start, set[int]()
        while node and node not in seen:
            seen.add(node)
            node = heads[node - 1]
        if node:
            return False
    return True


def _sum(scores: NDArray[np.float64], heads: tuple[int, ...]) -> float:
    return float(sum(scores[index, head] for index, head in enumerate(heads)))


def _best_of_all(scores: NDArray[np.float64]) -> float:
    rows = product(range(len(scores) + 1), repeat=len(scores))
    return max(_sum(scores, heads) for heads in rows if _is_tree(heads))


def _check(scores: NDArray[np.float64]) -> None:
    heads = tuple(choose_heads(scores).tolist())
    assert _is_tree(heads)
    assert _sum(scores, heads) == pytest.approx(_best_of_all(scores))


@pytest.mark.parametrize("words", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("seed", range(6))
def test_the_tree_is_the_best_of_all_with_one_root(words: int, seed: int) -> None:
    _check(np.random.default_rng(seed).normal(size=(words, words + 1)) * 3)


@settings(deadline=None, max_examples=30)
@given(st.integers(1, 4), st.data())
def test_it_is_with_ties_too(words: int, data: st.DataObject) -> None:
    rows = st.lists(st.integers(-2, 2), min_size=words + 1, max_size=words + 1)
    _check(np.array(data.draw(st.lists(rows, min_size=words, max_size=words)), dtype=float))


@pytest.mark.parametrize("shift", [-1e4, -1.0, 1e4])
def test_it_is_however_high_or_low_the_scores_are(shift: float) -> None:
    _check(np.random.default_rng(1).normal(size=(4, 5)) + shift)


def test_one_word_is_the_root() -> None:
    assert choose_heads(np.array([[-7.0, 9.0]])).tolist() == [0]


@pytest.mark.parametrize(
    ("scores", "heads"),
    [
        pytest.param([[9, 0, 0], [0, 9, 0]], [0, 1], id="the best heads are a tree"),
        pytest.param([[5, 0, 9], [0, 9, 0]], [0, 1], id="a cycle is opened where that costs least"),
        pytest.param([[9, 0, 1], [8, 5, 0]], [0, 1], id="of two roots one gives way"),
        pytest.param([[-9, 0, 0], [-8, 0, 0]], [2, 0], id="nothing wants to be the root"),
        pytest.param([[5, 0, 0], [5, 0, 0]], [0, 1], id="of two that are as good the first"),
    ],
)
def test_the_heads_of_two_words(scores: list[list[float]], heads: list[int]) -> None:
    found = choose_heads(np.array(scores, dtype=float))
    assert _is_tree(tuple(found.tolist()))
    if scores[0] != scores[1]:
        assert found.tolist() == heads


def test_a_very_long_sentence_has_a_tree() -> None:
    scores = np.random.default_rng(2).normal(size=(1500, 1501)).astype(np.float32)
    assert _is_tree(tuple(choose_heads(scores).tolist()))


def test_the_scores_are_left_as_they_are() -> None:
    scores = np.random.default_rng(0).normal(size=(6, 7))
    before = scores.copy()
    choose_heads(scores)
    np.testing.assert_array_equal(scores, before)
