"""Layers whose matrices are products of two narrow ones: nearly the same answers from half the arithmetic.

What a layer is given varies in few directions, so that most of what its matrix does to the others is never asked for.
The two factors are those that change the products with what the layer is really given the least (a singular value
decomposition weighted by the covariance of the inputs, as in Chen et al. 2021,
https://openreview.net/forum?id=_sSHg203jSu).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..network.encoder import embed
from ..network.layer import Layer, standardize
from ..network.packing import Packing
from ..network.pieces import Pieces
from ..network.reader import find_layers
from ..network.vectors import FormVectors

Weights = Mapping[str, NDArray[Any]]
# Layers behind the shared ones: of names, which sees all pieces, and of trees, which sees the last of each word.
_NAMES, _TREES = "names", "syntax"
# Of the mean variance of the inputs, what each direction has at least, so that none is divided by nothing.
_FLOOR = 1e-3
_AT_ONCE = 64


def narrow_layers(
    weights: Weights,
    table: NDArray[Any],
    words: Sequence[str],
    sentences: Sequence[Pieces],
    ranks: Mapping[str, int],
) -> dict[str, NDArray[Any]]:
    """Return ``weights`` with the matrix of each layer in ``ranks`` as a product: [width, rank] and [rank, 3 * width].

    ``table`` and ``words`` are the form vectors' and the frequent words; ``sentences`` show what the layers are given.
    Layers that ``ranks`` does not name stay as they are.
    """
    # The normalization's own scale and shift go into the factors and the biases.
    narrowed, folded = dict(weights), _fold(weights)
    for name, covariance in _measure_inputs(weights, table, words, sentences).items():
        if name in ranks:
            narrowed |= _narrow(folded, name, covariance, ranks[name])
    return narrowed


def carry_over(wide: Weights, before: Weights, after: Weights, share: float) -> dict[str, NDArray[Any]]:
    """Return the ``wide`` weights moved by a ``share`` of the way that narrow ones went from ``before`` to ``after``.

    Half-way between two fits is often better than either end (Wortsman et al. 2022,
    https://arxiv.org/abs/2109.01903), and the wide weights still have what narrowing took away.
    """
    base, start, end = _fold(wide), _widen(before), _widen(after)
    return {name: base[name] + np.float32(share) * (end[name] - start[name]) for name in base}


def _fold(weights: Weights) -> dict[str, NDArray[Any]]:
    """Return ``weights`` with the scale and shift of each layer's normalization in its matrices and biases."""
    folded = dict(weights)
    for name in _find_all_layers(weights):
        scale, shift = weights[f"{name}.scale"], weights[f"{name}.shift"]
        folded |= {f"{name}.scale": np.ones_like(scale), f"{name}.shift": np.zeros_like(shift)}
        for direction in _directions(name):
            folded[direction] = scale[:, None] * weights[direction]
            folded[f"{direction}.bias"] = weights[f"{direction}.bias"] + shift @ weights[direction]
    return folded


def _widen(weights: Weights) -> dict[str, NDArray[Any]]:
    """Return ``weights`` with the products of narrowed layers multiplied out."""
    widened = dict(weights)
    for name in _find_all_layers(weights):
        narrow = widened.pop(f"{name}.narrow")
        widened |= {direction: narrow @ weights[direction] for direction in _directions(name)}
    return widened


def _find_all_layers(weights: Weights) -> tuple[str, ...]:
    return (*find_layers(weights), _NAMES, _TREES)


def _directions(name: str) -> tuple[str, str]:
    return f"{name}.forward", f"{name}.backward"


def _narrow(folded: Weights, name: str, covariance: NDArray[Any], rank: int) -> dict[str, NDArray[Any]]:
    directions = _directions(name)
    matrix = np.concatenate([folded[each] for each in directions], axis=1)
    values, vectors = np.linalg.eigh(covariance)
    roots = np.sqrt(values)
    left, sizes, right = np.linalg.svd((vectors * roots) @ vectors.T @ matrix, full_matrices=False)
    sizes = np.sqrt(sizes[:rank])
    parts = np.split(sizes[:, None] * right[:rank], len(directions), axis=1)
    own = {each: array for each, array in folded.items() if each.startswith((f"{name}.scale", f"{name}.shift"))}
    own |= {f"{each}.bias": folded[f"{each}.bias"] for each in directions} | dict(zip(directions, parts, strict=True))
    own[f"{name}.narrow"] = (vectors / roots) @ vectors.T @ left[:, :rank] * sizes
    return {each: array.astype(np.float32) for each, array in own.items()}


def _measure_inputs(
    weights: Weights, table: NDArray[Any], words: Sequence[str], sentences: Sequence[Pieces]
) -> dict[str, NDArray[Any]]:
    """Return, for each layer, the covariance [width, width] of its normalized inputs over ``sentences``."""
    forms = FormVectors(table, {word: index for index, word in enumerate(words)})
    shared = find_layers(weights)
    layers = {name: Layer.of(weights, name) for name in shared}
    sums: dict[str, NDArray[Any]] = {}
    for start in range(0, len(sentences), _AT_ONCE):
        group = sentences[start : start + _AT_ONCE]
        packing = Packing.of([len(each.forms) for each in group])
        vectors = forms.look_up(form for each in group for form in each.forms)
        edges = np.array([edge for each in group for edge in each.edges], dtype=np.intp)
        x = embed(packing.pack(vectors), packing.pack(edges), weights)
        for name in shared:
            _add(sums, name, x)
            x = packing.turn(layers[name].run(packing.turn(x), packing))
        _add(sums, _NAMES, x)
        _add(sums, _TREES, packing.unpack(x)[_find_last(group)])
    return {name: _even_out(each) for name, each in sums.items()}


def _add(sums: dict[str, NDArray[Any]], name: str, x: NDArray[Any]) -> None:
    inputs = standardize(x).astype(np.float64)
    sums[name] = sums.get(name, 0) + inputs.T @ inputs


def _even_out(total: NDArray[Any]) -> NDArray[Any]:
    share = len(total) / np.trace(total)
    evened: NDArray[Any] = total * share + _FLOOR * np.eye(len(total))
    return evened


def _find_last(group: Iterable[Pieces]) -> list[int]:
    """Return the places of the last pieces of words, sentences laid end to end."""
    places, start = list[int](), 0
    for pieces in group:
        places += [start + last for last in pieces.last]
        start += len(pieces.forms)
    return places
