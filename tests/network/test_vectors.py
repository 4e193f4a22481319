"""Vectors of forms are the same whether they were kept or made anew."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from bioclaims.network import vectors
from bioclaims.network.features import feature_rows
from bioclaims.network.vectors import FormVectors

_WORDS = {"the": 0}
_TABLE = np.random.default_rng(0).normal(size=(31, 4)).astype(np.float16)


def _make(form: str) -> NDArray[Any]:
    rows = feature_rows(form, _WORDS, 30)
    total = np.zeros(4)
    for row in rows:
        total += _TABLE[row].astype(np.float32)
    vector: NDArray[Any] = total / np.sqrt(len(rows))
    return vector


def test_a_vector_is_the_sum_of_its_rows_by_the_root_of_their_number() -> None:
    found = FormVectors(_TABLE, _WORDS).look_up(["the", "IL"])
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, [_make("the"), _make("IL")], atol=1e-6)


def test_what_was_kept_is_what_would_be_made() -> None:
    made = FormVectors(_TABLE, _WORDS)
    first, again = made.look_up(["IL", "the", "IL"]), made.look_up(["IL", "the", "IL"])
    np.testing.assert_array_equal(first, again)
    np.testing.assert_array_equal(first[0], first[2])


def test_more_forms_than_are_kept_do_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    forms = ["a", "b", "c", "a", "d", "b"]
    whole = FormVectors(_TABLE, _WORDS).look_up(forms)
    monkeypatch.setattr(vectors, "_KEPT", 2)
    few = FormVectors(_TABLE, _WORDS)
    np.testing.assert_array_equal(few.look_up(forms), whole)
    assert len(few._vectors) <= 2


def test_what_is_returned_can_be_changed_without_harm() -> None:
    made = FormVectors(_TABLE, _WORDS)
    first = made.look_up(["IL"])
    before = first.copy()
    first += 1
    np.testing.assert_array_equal(made.look_up(["IL"]), before)
