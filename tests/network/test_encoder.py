"""The formulas of the encoder, worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from bioclaims.network.encoder import embed, normalize, run_layer
from small_network import make_layer, make_reader

Floats = NDArray[np.float32]


def test_normalized_vectors_have_mean_0_and_deviation_1() -> None:
    weights = {"layer.scale": np.ones(4), "layer.shift": np.zeros(4)}
    made = normalize(np.array([[1.0, 2.0, 3.0, 6.0]]), weights, "layer")
    assert made.mean() == pytest.approx(0)
    assert made.std() == pytest.approx(1, abs=1e-4)


def test_scale_and_shift_are_applied_to_normalized_vectors() -> None:
    weights = {"layer.scale": np.array([2.0, 1.0]), "layer.shift": np.array([0.0, 5.0])}
    made = normalize(np.array([[-3.0, 3.0]]), weights, "layer")
    np.testing.assert_allclose(made, [[-2.0, 6.0]], atol=1e-5)


def test_an_even_vector_is_not_divided_by_nothing() -> None:
    weights = {"layer.scale": np.ones(3), "layer.shift": np.zeros(3)}
    np.testing.assert_array_equal(normalize(np.full((1, 3), 7.0), weights, "layer"), np.zeros((1, 3)))


def test_the_edge_of_a_piece_changes_its_vector() -> None:
    weights = make_reader().weights
    vectors = np.ones((4, 8), dtype=np.float32)
    made = embed(vectors, np.arange(4), weights)
    assert made.shape == (4, 16)
    assert len(np.unique(made.round(4), axis=0)) == 4


def test_a_layer_gives_each_direction_its_half_of_the_input() -> None:
    calls = []

    def note(
        gates: NDArray[np.float32],
        inputs: NDArray[np.float32],
        layout: str,
        state: NDArray[np.float32],
        *,
        reverse: bool,
    ) -> NDArray[np.float32]:
        calls.append((gates.shape, layout, state.shape, reverse))
        return inputs

    x = np.random.default_rng(0).normal(size=(3, 16)).astype(np.float32)
    np.testing.assert_array_equal(run_layer(x, "here", make_layer("layer"), "layer", note), x)
    assert calls == [((3, 24), "here", (2, 8), False), ((3, 24), "here", (2, 8), True)]
