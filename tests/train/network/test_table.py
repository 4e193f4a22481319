"""The embedding table while it is fitted."""

from __future__ import annotations

import numpy as np
import pytest

from bioclaims.network.features import feature_rows
from bioclaims.network.vectors import FormVectors
from bioclaims.train.network.table import Forms, Lookup, Table

WORDS = ("cell", "binds")
HASHED = 50
FORMS = ["cell", "IL", "binds", "cell", "κB"]


@pytest.fixture
def forms():
    return Forms(WORDS, HASHED)


@pytest.fixture
def rows():
    return np.random.default_rng(1).standard_normal((len(WORDS) + HASHED, 4)).astype(np.float32)


def test_a_form_keeps_its_number(forms):
    assert forms.number(FORMS).tolist() == [0, 1, 2, 0, 3]
    assert forms.number(["κB", "new"]).tolist() == [3, 4]


def test_a_form_that_is_added_later_is_found_too(forms, rows):
    forms.number(FORMS)
    Lookup.of(np.array([0]), forms)
    (number,) = forms.number(["late"])
    assert Table(rows).look_up(Lookup.of(np.array([number]), forms)).shape == (1, 4)


def test_training_sees_the_vectors_that_use_sees(forms, rows):
    vectors = Table(rows).look_up(Lookup.of(forms.number(FORMS), forms))
    in_use = FormVectors(rows, {word: index for index, word in enumerate(WORDS)}).look_up(FORMS)
    np.testing.assert_allclose(vectors, in_use, atol=1e-6)


def test_gradients_of_rows_are_those_of_the_vectors_that_they_are_part_of(forms, rows):
    lookup = Lookup.of(forms.number(FORMS), forms)
    towards = np.random.default_rng(2).standard_normal((len(FORMS), 4))
    found = lookup.to_rows(towards)
    # The sum of all vectors times `towards` is linear in the rows: its slope along one of them is its gradient.
    for place, row in list(enumerate(lookup.touched))[::7]:
        moved = rows.astype(np.float64)
        moved[row, 2] += 1.0
        change = (Table(moved).look_up(lookup) - Table(rows.astype(np.float64)).look_up(lookup)) * towards
        assert change.sum() == pytest.approx(found[place, 2], abs=1e-6)


def test_a_step_lowers_what_it_goes_down_on_and_leaves_other_rows(forms, rows):
    lookup, table = Lookup.of(forms.number(["IL"]), forms), Table(rows)
    before = table.look_up(lookup).copy()
    table.step(lookup, np.ones((1, 4), dtype=np.float32), 0.1)
    assert (table.look_up(lookup) < before).all()
    others = np.setdiff1d(np.arange(len(rows)), feature_rows("IL", {word: i for i, word in enumerate(WORDS)}, HASHED))
    np.testing.assert_array_equal(table.rows[others], rows[others])


def test_the_average_follows_the_rows(rows):
    table = Table(rows)
    table.rows += 1
    table.update_average(0.75)
    np.testing.assert_allclose(table.average, rows + 0.25, atol=1e-6)
