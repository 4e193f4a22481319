"""Weights before the first step."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...network.tagging import count_tags
from ..settings import Shape
from .batches import Numbering

Weights = dict[str, NDArray[Any]]
# Biases of the gates: to remember at first, and to let more of the input through than of the state.
_FORGET, _RESET = 1.0, -0.5


class Dice:
    """Random matrices from one seed, in the order in which they are asked for."""

    def __init__(self, seed: int) -> None:
        """Begin at ``seed``."""
        self._random = np.random.default_rng(seed)

    def matrix(self, inputs: int, outputs: int, scale: float = 1.0) -> NDArray[Any]:
        """Return [inputs, outputs] normal numbers that keep the size of what they are multiplied with."""
        numbers: NDArray[Any] = scale * self._random.standard_normal((inputs, outputs)) / np.sqrt(inputs)
        return numbers.astype(np.float32)


def make_table(dice: Dice, rows: int, shape: Shape) -> NDArray[Any]:
    """Return the embedding table, [rows, vector]."""
    return dice.matrix(rows, shape.vector, 0.25 * np.sqrt(rows))


def make_encoder(dice: Dice, shape: Shape) -> Weights:
    """Return the weights of the input and of the layers that all outputs share."""
    weights = {"edges": _zeros(4, shape.vector), "unknown": _zeros(shape.vector)}
    weights |= make_norm("input", shape.vector)
    weights["input.to_width"] = dice.matrix(shape.vector, shape.width)
    for index in range(shape.layers):
        weights |= make_layer(dice, f"shared{index}", shape.width)
    return weights


def make_guesser(dice: Dice, shape: Shape, shares: NDArray[Any]) -> Weights:
    """Return the weights that tell hidden words; ``shares`` is how often each of them occurs."""
    weights = make_norm("hidden", shape.width)
    weights["hidden.narrow"] = dice.matrix(shape.width, shape.vector)
    weights["hidden.words"] = dice.matrix(shape.vector, len(shares))
    weights["hidden.words.bias"] = np.log(shares).astype(np.float32)
    return weights


def make_outputs(dice: Dice, shape: Shape, numbering: Numbering) -> Weights:
    """Return the weights of trees and names: a layer each, and what is read off it."""
    weights = make_layer(dice, "syntax", shape.width) | make_layer(dice, "names", shape.width)
    weights |= make_norm("words", shape.width) | make_norm("spans", shape.width)
    weights |= _make_linear(dice, "tag", shape.width, len(numbering.tags))
    weights |= _make_linear(dice, "lemma", shape.width, len(numbering.rules))
    weights |= _make_linear(dice, "arc.words", shape.width, 2 * shape.arc, 1.0)
    weights |= {"arc": dice.matrix(shape.arc, shape.arc, 0.3), "arc.head": _zeros(shape.arc)}
    weights["arc.root"] = dice.matrix(1, shape.arc, 0.1)[0]
    weights |= _make_linear(dice, "label.words", shape.width, 2 * shape.label, 1.0)
    weights["label.root"] = dice.matrix(1, shape.label, 0.1)[0]
    weights["label"] = dice.matrix(shape.label + 1, len(numbering.relations) * (shape.label + 1), 0.2)
    tags = sum(count_tags(len(labels)) for labels in numbering.guidelines.values())
    return weights | _make_linear(dice, "names.out", shape.width, tags)


def make_norm(name: str, width: int) -> Weights:
    """Return the weights of a layer normalization that changes nothing yet."""
    return {f"{name}.scale": np.ones(width, dtype=np.float32), f"{name}.shift": _zeros(width)}


def make_layer(dice: Dice, name: str, width: int) -> Weights:
    """Return the weights of a recurrent layer."""
    half = width // 2
    weights = make_norm(name, width)
    for direction in ("forward", "backward"):
        weights[f"{name}.{direction}"] = dice.matrix(width, 3 * half)
        weights[f"{name}.{direction}.bias"] = np.repeat(np.array([0, _FORGET, _RESET], dtype=np.float32), half)
        weights[f"{name}.{direction}.state"] = _zeros(2, half)
    return weights


def _make_linear(dice: Dice, name: str, inputs: int, outputs: int, scale: float = 0.3) -> Weights:
    return {name: dice.matrix(inputs, outputs, scale), f"{name}.bias": _zeros(outputs)}


def _zeros(*shape: int) -> NDArray[Any]:
    return np.zeros(shape, dtype=np.float32)
