"""Vectors of forms are sums of rows."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

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
