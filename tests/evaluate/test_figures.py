"""Rates and their intervals."""

from __future__ import annotations

import pytest

from bioclaims.evaluate.figures import Counts, join_counts, to_figures


@pytest.mark.parametrize(
    ("counts", "rates"),
    [
        pytest.param(Counts(4, 5, 3), (0.6, 0.75, 6 / 9), id="some of each"),
        pytest.param(Counts(4, 0, 0), (None, 0.0, 0.0), id="nothing predicted"),
        pytest.param(Counts(0, 5, 0), (0.0, None, 0.0), id="no gold"),
        pytest.param(Counts(), (None, None, None), id="neither"),
    ],
)
def test_rates(counts, rates):
    assert (counts.precision, counts.recall, counts.f1) == rates


def test_counts_are_joined_by_name():
    parts = [{"a": Counts(1, 1, 1)}, {"b": Counts(2, 0, 0), "a": Counts(1, 2, 0)}]
    assert join_counts(parts) == {"a": Counts(2, 3, 1), "b": Counts(2, 0, 0)}


def test_an_interval_holds_the_rate_and_is_that_of_the_binomial_where_documents_hold_one_answer():
    documents = [{"a": Counts(1, 1, int(number % 5 > 0))} for number in range(400)]
    figure = to_figures(documents)["a"]
    assert figure.counts == Counts(400, 400, 320)
    assert figure.interval == pytest.approx((0.8 - 1.96 * 0.02, 0.8 + 1.96 * 0.02), abs=0.006)


def test_answers_that_stand_together_in_documents_make_the_interval_wider():
    apart = [{"a": Counts(1, 1, number % 2)} for number in range(400)]
    together = [{"a": Counts(40, 40, 40 * (number % 2))} for number in range(10)]
    narrow, wide = (to_figures(each)["a"].interval for each in (apart, together))
    assert wide[1] - wide[0] > 4 * (narrow[1] - narrow[0])


def test_the_same_answers_give_the_same_interval():
    documents = [{"a": Counts(3, 3, number % 4)} for number in range(30)]
    assert to_figures(documents) == to_figures(documents)


def test_one_document_and_a_name_that_most_samples_miss_have_no_interval():
    assert to_figures([{"a": Counts(3, 3, 2)}])["a"].interval is None
    documents = [{"a": Counts(1, 1, 1)}] * 50
    assert to_figures([*documents, {"rare": Counts()}])["rare"].interval is None
