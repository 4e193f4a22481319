"""Packed sentences give what each sentence gives by itself."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from bioclaims.network.encoder import run_layer
from bioclaims.network.layer import Layer
from bioclaims.network.packing import Packing
from small_network import Weights, draw, make_layer

Floats = NDArray[np.float32]
_lengths = st.lists(st.integers(1, 6), min_size=1, max_size=5)


def _recur_plainly(gates: Floats, inputs: Floats, lengths: list[int], state: Floats, *, reverse: bool) -> Floats:
    """Return the outputs of simple recurrent units, sentence by sentence and word by word, from their formulas."""
    value, forget, reset = np.split(gates, 3, axis=-1)
    outputs = np.zeros_like(inputs)
    begin = 0
    for length in lengths:
        own = list(range(begin, begin + length))
        begin += length
        cell = np.zeros(inputs.shape[-1], dtype=np.float32)
        for index in reversed(own) if reverse else own:
            keep = 1 / (1 + np.exp(-(forget[index] + state[0] * cell)))
            through = 1 / (1 + np.exp(-(reset[index] + state[1] * cell)))
            cell = keep * cell + (1 - keep) * value[index]
            outputs[index] = through * cell + (1 - through) * inputs[index]
    return outputs


def _run_plainly(x: Floats, lengths: list[int], weights: Weights) -> Floats:
    result: Floats = run_layer(x, lengths, weights, "layer", _recur_plainly)
    return result


def _run_packed(x: Floats, lengths: list[int], weights: Weights) -> Floats:
    packing = Packing.of(lengths)
    return packing.unpack_turned(Layer.of(weights, "layer").run(packing.pack_turned(x), packing))


def _draw_inputs(lengths: list[int], width: int = 16) -> Floats:
    return np.random.default_rng(3).normal(size=(sum(lengths), width)).astype(np.float32)


def test_all_first_elements_come_first_then_all_second_ones() -> None:
    packing = Packing.of([2, 3])
    assert packing.pack(np.array(["a1", "a2", "b1", "b2", "b3"])).tolist() == ["b1", "a1", "b2", "a2", "b3"]
    assert packing.steps == (slice(0, 2), slice(2, 4), slice(4, 5))


@settings(deadline=None, max_examples=30)
@given(_lengths)
def test_unpack_undoes_pack(lengths: list[int]) -> None:
    packing, elements = Packing.of(lengths), np.arange(sum(lengths))
    assert packing.unpack(packing.pack(elements)).tolist() == elements.tolist()


@settings(deadline=None, max_examples=30)
@given(_lengths)
def test_turning_mirrors_the_second_half_of_each_sentence(lengths: list[int]) -> None:
    packing = Packing.of(lengths)
    elements = np.repeat(np.arange(sum(lengths))[:, None], 4, axis=1)
    turned = packing.unpack(packing.turn(packing.pack(elements)))
    mirrored = np.concatenate([own[::-1] for own in np.split(elements, np.cumsum(lengths)[:-1])])
    assert turned[:, :2].tolist() == elements[:, :2].tolist()
    assert turned[:, 2:].tolist() == mirrored[:, 2:].tolist()


@settings(deadline=None, max_examples=30)
@given(_lengths)
def test_what_is_turned_can_be_packed_and_unpacked_at_once(lengths: list[int]) -> None:
    packing, elements = Packing.of(lengths), np.arange(sum(lengths) * 4).reshape(-1, 4)
    turned = packing.turn(packing.pack(elements))
    assert packing.turn(turned).tolist() == packing.pack(elements).tolist()
    assert packing.pack_turned(elements).tolist() == turned.tolist()
    assert packing.unpack_turned(turned).tolist() == elements.tolist()


@settings(deadline=None, max_examples=30)
@given(_lengths)
def test_mirror_and_before_lead_to_the_same_sentence(lengths: list[int]) -> None:
    packing = Packing.of(lengths)
    sentence = packing.pack(np.repeat(np.arange(len(lengths)), lengths))
    place = packing.pack(np.concatenate([np.arange(length) for length in lengths]))
    later = slice(len(lengths), None)
    assert (sentence[packing.mirror] == sentence).all()
    assert (place[packing.mirror] + place + 1 == np.array(lengths)[sentence]).all()
    assert (sentence[packing.before] == sentence[later]).all()
    assert (place[packing.before] + 1 == place[later]).all()


@settings(deadline=None, max_examples=30)
@given(_lengths)
def test_a_packed_layer_gives_what_the_formulas_give(lengths: list[int]) -> None:
    x, weights = _draw_inputs(lengths), make_layer("layer")
    np.testing.assert_allclose(_run_packed(x, lengths, weights), _run_plainly(x, lengths, weights), atol=1e-5)


@settings(deadline=None, max_examples=30)
@given(_lengths, st.data())
def test_a_sentence_alone_gives_what_it_gives_among_others(lengths: list[int], data: Any) -> None:
    chosen = data.draw(st.integers(0, len(lengths) - 1))
    own = slice(sum(lengths[:chosen]), sum(lengths[: chosen + 1]))
    x, weights = _draw_inputs(lengths), make_layer("layer")
    alone = _run_packed(x[own], [lengths[chosen]], weights)
    np.testing.assert_allclose(_run_packed(x, lengths, weights)[own], alone, atol=1e-5)


def test_a_narrowed_layer_gives_what_the_formulas_give() -> None:
    x, weights = _draw_inputs([4, 1, 3]), make_layer("layer")
    factors = draw({"layer.narrow": (16, 5), "layer.forward": (5, 24), "layer.backward": (5, 24)}, seed=5)
    narrowed = weights | factors
    np.testing.assert_allclose(_run_packed(x, [4, 1, 3], narrowed), _run_plainly(x, [4, 1, 3], narrowed), atol=1e-5)


def test_the_input_of_a_layer_is_left_as_it_is() -> None:
    x, packing = _draw_inputs([3, 2]), Packing.of([3, 2])
    before = x.copy()
    Layer.of(make_layer("layer"), "layer").run(x, packing)
    np.testing.assert_array_equal(x, before)


def test_each_direction_reads_from_its_own_end() -> None:
    x, weights = _draw_inputs([4]), make_layer("layer")
    changed = x.copy()
    changed[-1] += 1
    difference = np.abs(_run_packed(changed, [4], weights) - _run_packed(x, [4], weights))
    assert (difference[:-1, :8] == 0).all()
    assert (difference[:-1, 8:] > 0).any()


def test_an_empty_sentence_is_refused() -> None:
    with pytest.raises(ValueError, match="needs an element"):
        Packing.of([2, 0])
