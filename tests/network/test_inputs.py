"""Inputs of the first layer are the same whether they were kept or made anew."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from bioclaims.network import inputs as module
from bioclaims.network.encoder import embed
from bioclaims.network.inputs import Inputs
from bioclaims.network.layer import Layer
from bioclaims.network.packing import Packing
from bioclaims.network.vectors import FormVectors
from small_network import WORDS, make_reader

_READER = make_reader()
_WORDS = ["IL-2", "the", "p53", "IL-2", "(", "the-2"]


def _make_inputs() -> Inputs:
    weights = _READER.weights
    vectors = FormVectors(weights["table"], {word: index for index, word in enumerate(WORDS)})
    return Inputs(vectors, weights, Layer.of(weights, "shared0"))


def _look_up(inputs: Inputs, words: list[str]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    return inputs.take(np.array([row for word in inputs.look_up(words) for row in word.rows]))


def test_a_word_has_a_row_for_each_piece_and_says_where_they_are() -> None:
    (word,) = _make_inputs().look_up(["IL-2"])
    assert (word.starts, word.ends) == ((0, 2, 3), (2, 3, 4))
    assert len(set(word.rows)) == 3


def test_inputs_are_embedded_forms_and_what_the_layer_makes_of_them() -> None:
    made, products = _look_up(_make_inputs(), ["p53", "("])
    weights = _READER.weights
    vectors = FormVectors(weights["table"], {word: index for index, word in enumerate(WORDS)}).look_up(["p53", "("])
    expected = embed(vectors, np.array([3, 3]), weights)
    np.testing.assert_allclose(made, expected, atol=1e-6)
    # A sentence each: turned or not, they are the same.
    np.testing.assert_allclose(
        products, Layer.of(weights, "shared0").project(expected, Packing.of([1, 1])), rtol=1e-4, atol=1e-5
    )


def test_a_piece_at_the_edge_of_its_word_is_another_input() -> None:
    (alone,), (_, last) = (word.rows[::2] for word in _make_inputs().look_up(["2", "the-2"]))
    assert alone != last


def test_what_was_kept_is_what_would_be_made() -> None:
    inputs = _make_inputs()
    first, again = _look_up(inputs, _WORDS), _look_up(inputs, _WORDS)
    np.testing.assert_array_equal(first[0], again[0])
    np.testing.assert_array_equal(first[1], again[1])


def test_what_is_read_beside_a_word_changes_nothing() -> None:
    among = _look_up(_make_inputs(), _WORDS)
    alone = _look_up(_make_inputs(), _WORDS[2:3])
    np.testing.assert_array_equal(among[0][4], alone[0][0])
    np.testing.assert_array_equal(among[1][4], alone[1][0])


def test_more_pieces_than_are_kept_do_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = _look_up(_make_inputs(), _WORDS)
    monkeypatch.setattr(module, "_KEPT", 2)
    few = _make_inputs()
    for _ in range(3):
        again = _look_up(few, _WORDS)
        np.testing.assert_array_equal(again[0], whole[0])
        np.testing.assert_array_equal(again[1], whole[1])


def test_room_that_one_text_asked_for_is_given_back_with_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_KEPT", 4)
    monkeypatch.setattr(module, "_ROOM", 6)
    inputs = _make_inputs()
    rooms = list[int]()
    for words in (["a"], [f"x{number}y" for number in range(40)], ["b"], ["a-a-a", "a-a", "a", "a-a-a-a", "a-a-a-a-a"]):
        inputs.look_up(words)
        rooms.append(len(inputs._rows))
    assert rooms[0] == rooms[2] == rooms[3] == 6 < rooms[1]
    # Words of few pieces: they count too.
    inputs.look_up(["a"])
    assert list(inputs._words) == ["a"]
