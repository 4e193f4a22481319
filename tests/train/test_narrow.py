"""Narrowed layers answer as before where no direction of their inputs is left out, and nearly so with fewer."""

from __future__ import annotations

import numpy as np
import pytest

from bioclaims.network.pieces import split_pieces
from bioclaims.network.reader import Reader
from bioclaims.train.narrow import carry_over, narrow_layers
from small_network import GUIDELINES, WORDS, make_parser, make_reader

SENTENCES = [["IL-6", "induces", "the", "STAT3", "gene", "."], ["p38", "rests"], ["the", "x", "-", "y", "induces"]]
WIDTH = 16


LAYERS = ("shared0", "shared1", "names", "syntax")


def make_weights():
    weights = {**make_reader().weights, **make_parser().weights}
    return weights, weights.pop("table")


def narrow(rank: int, layers=LAYERS):
    weights, table = make_weights()
    pieces = [split_pieces(words) for words in SENTENCES]
    return narrow_layers(weights, table, WORDS, pieces, dict.fromkeys(layers, rank)) | {"table": table}


def encode(weights) -> np.ndarray:
    return Reader(weights, words=WORDS, guidelines=GUIDELINES).encode(SENTENCES).turned


def test_layers_of_full_rank_answer_as_before():
    np.testing.assert_allclose(encode(narrow(WIDTH)), encode(make_reader().weights), atol=1e-4)


def test_the_more_directions_are_kept_the_nearer_are_the_answers():
    before = encode(make_reader().weights)
    errors = [np.abs(encode(narrow(rank)) - before).mean() for rank in (2, 6, 10, 14)]
    assert errors == sorted(errors, reverse=True)
    assert errors[-1] < 0.2 * errors[0]


def test_what_inputs_never_do_need_not_be_kept():
    """Form vectors on one line and no edges: the first layer sees two directions, and of rank 3 answers as before."""
    weights, table = make_weights()
    table = np.outer(table[:, 0], np.ones(8, dtype=np.float32))
    weights["edges"] = np.zeros_like(weights["edges"])
    pieces = [split_pieces(words) for words in SENTENCES]
    narrowed = narrow_layers(weights, table, WORDS, pieces, {"shared0": 3})
    before = encode(weights | {"table": table})
    np.testing.assert_allclose(encode(narrowed | {"table": table}), before, atol=2e-2)


def test_layers_without_a_rank_stay_as_they_are():
    weights, _ = make_weights()
    narrowed = narrow(5, ("shared0",))
    assert "shared1.narrow" not in narrowed
    np.testing.assert_array_equal(narrowed["shared1.forward"], weights["shared1.forward"])


def test_wide_weights_follow_a_share_of_the_way_that_narrow_ones_went():
    """None of it: answers as before. All of it, at full rank: the answers of the narrow ones."""
    (wide, table), before = make_weights(), narrow(WIDTH)
    before.pop("table")
    after = {name: each + 0.1 * np.sin(np.arange(each.size, dtype=np.float32)).reshape(each.shape)
             for name, each in before.items()}  # fmt: skip
    for share, expected in ((0.0, wide), (1.0, after)):
        moved = encode(carry_over(wide, before, after, share) | {"table": table})
        np.testing.assert_allclose(moved, encode(dict(expected) | {"table": table}), atol=2e-3)
    between = carry_over(wide, before, after, 0.5)
    np.testing.assert_allclose(between["edges"], (wide["edges"] + after["edges"]) / 2, atol=1e-6)


@pytest.mark.parametrize("name", LAYERS)
def test_each_layer_is_narrowed(name):
    kept = narrow(5)
    assert kept[f"{name}.narrow"].shape == (WIDTH, 5)
    assert kept[f"{name}.forward"].shape == kept[f"{name}.backward"].shape == (5, 3 * WIDTH // 2)
    assert kept[f"{name}.forward"].dtype == np.float32
