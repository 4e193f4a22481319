"""Narrowed layers answer as before where no direction of their inputs is left out, and nearly so with fewer."""

from __future__ import annotations

import numpy as np
import pytest

from bioclaims.network.pieces import split_pieces
from bioclaims.network.reader import Reader
from bioclaims.train.narrow import narrow_layers
from small_network import GUIDELINES, WORDS, make_parser, make_reader

SENTENCES = [["IL-6", "induces", "the", "STAT3", "gene", "."], ["p38", "rests"], ["the", "x", "-", "y", "induces"]]
WIDTH = 16


def narrow(rank: int):
    reader = make_reader()
    weights = {**reader.weights, **make_parser().weights}
    table = weights.pop("table")
    return narrow_layers(weights, table, WORDS, [split_pieces(words) for words in SENTENCES], rank) | {"table": table}


def encode(weights) -> np.ndarray:
    return Reader(weights, words=WORDS, guidelines=GUIDELINES).encode(SENTENCES).packed


def test_layers_of_full_rank_answer_as_before():
    np.testing.assert_allclose(encode(narrow(WIDTH)), encode(make_reader().weights), atol=1e-4)


def test_the_more_directions_are_kept_the_nearer_are_the_answers():
    before = encode(make_reader().weights)
    errors = [np.abs(encode(narrow(rank)) - before).mean() for rank in (2, 6, 10, 14)]
    assert errors == sorted(errors, reverse=True)
    assert errors[-1] < 0.2 * errors[0]


def test_what_inputs_never_do_need_not_be_kept():
    """Form vectors on one line and no edges: the first layer sees two directions, and of rank 3 answers as before."""
    weights = {**make_reader().weights, **make_parser().weights}
    table = np.outer(weights.pop("table")[:, 0], np.ones(8, dtype=np.float32))
    weights["edges"] = np.zeros_like(weights["edges"])
    narrowed = narrow_layers(weights, table, WORDS, [split_pieces(words) for words in SENTENCES], 3)
    first = {name: each for name, each in narrowed.items() if name.startswith("shared0")}
    np.testing.assert_allclose(
        encode(weights | first | {"table": table}), encode(weights | {"table": table}), atol=2e-2
    )


@pytest.mark.parametrize("name", ["shared0", "shared1", "names", "syntax"])
def test_each_layer_is_narrowed(name):
    kept = narrow(5)
    assert kept[f"{name}.narrow"].shape == (WIDTH, 5)
    assert kept[f"{name}.forward"].shape == kept[f"{name}.backward"].shape == (5, 3 * WIDTH // 2)
    assert kept[f"{name}.forward"].dtype == np.float32
