"""Rows of tags: what is allowed, what is best, and names there and back."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from bioclaims.network.tagging import best_tags, count_tags, find_names, to_tags

Names = list[tuple[int, int, int]]


def _is_allowed(tags: tuple[int, ...]) -> bool:
    """Return whether names there and back make the same row."""
    return tuple(to_tags(list(find_names(tags)), len(tags))) == tags


def _best_of_all(scores: NDArray[np.float64]) -> float:
    rows = product(range(scores.shape[1]), repeat=len(scores))
    return max(_sum(scores, row) for row in rows if _is_allowed(row))


def _sum(scores: NDArray[np.float64], tags: tuple[int, ...]) -> float:
    return float(sum(scores[index, tag] for index, tag in enumerate(tags)))


@pytest.mark.parametrize(
    ("names", "tags"),
    [
        pytest.param([], [0, 0, 0, 0], id="no name"),
        pytest.param([(1, 1, 0)], [0, 4, 0, 0], id="a name of one piece"),
        pytest.param([(0, 3, 1)], [5, 6, 6, 7], id="a long name of the second label"),
        pytest.param([(0, 1, 0), (2, 3, 1)], [1, 3, 5, 7], id="two names side by side"),
        pytest.param([(0, 2, 0), (2, 3, 1)], [1, 2, 3, 0], id="of two that overlap the first"),
    ],
)
def test_names_have_these_tags(names: Names, tags: list[int]) -> None:
    assert to_tags(names, 4) == tags


@settings(deadline=None, max_examples=30)
@given(st.data())
def test_names_come_back_from_their_tags(data: st.DataObject) -> None:
    names, at = [], 0
    for gap, length, label in data.draw(st.lists(st.tuples(st.integers(0, 2), st.integers(1, 3), st.integers(0, 2)))):
        names.append((at + gap, at + gap + length - 1, label))
        at += gap + length
    assert list(find_names(to_tags(names, at + 1))) == names


@pytest.mark.parametrize(("pieces", "labels"), [(1, 2), (2, 2), (3, 2), (4, 1), (5, 1)])
@pytest.mark.parametrize("seed", range(5))
def test_the_best_tags_are_the_best_of_all_rows_that_are_allowed(pieces: int, labels: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(pieces, count_tags(labels)))
    best = tuple(best_tags([scores], np.array([pieces]))[0].tolist())
    assert _is_allowed(best)
    assert _sum(scores, best) == pytest.approx(_best_of_all(scores))


@settings(deadline=None, max_examples=30)
@given(st.lists(st.integers(1, 6), min_size=1, max_size=5), st.integers(0, 9))
def test_sentences_laid_end_to_end_have_the_tags_of_each(lengths: list[int], seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(sum(lengths), count_tags(2)))
    parts = np.split(scores, np.cumsum(lengths)[:-1])
    alone = [tag for part in parts for tag in best_tags([part], np.array([len(part)]))[0].tolist()]
    assert best_tags([scores], np.array(lengths))[0].tolist() == alone


@settings(deadline=None, max_examples=30)
@given(st.lists(st.integers(1, 4), min_size=1, max_size=4), st.integers(0, 9))
def test_tables_side_by_side_have_the_tags_of_each(labels: list[int], seed: int) -> None:
    dice = np.random.default_rng(seed)
    tables = [dice.normal(size=(9, count_tags(each))) for each in labels]
    lengths = np.array([4, 5])
    together = [tags.tolist() for tags in best_tags(tables, lengths)]
    assert together == [best_tags([table], lengths)[0].tolist() for table in tables]


def test_no_name_goes_from_one_sentence_into_the_next() -> None:
    scores = np.zeros((2, count_tags(1)))
    scores[0, 1] = scores[1, 3] = 5
    assert list(find_names(best_tags([scores], np.array([2]))[0].tolist())) == [(0, 1, 0)]
    assert all(first == last for first, last, _ in find_names(best_tags([scores], np.array([1, 1]))[0].tolist()))


def test_the_scores_are_left_as_they_are() -> None:
    scores = np.random.default_rng(0).normal(size=(6, 9))
    before = scores.copy()
    best_tags([scores], np.array([6]))
    np.testing.assert_array_equal(scores, before)
