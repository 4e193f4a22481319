"""Fits the network that finds the edges of scopes: JAX runs it over batches of cues, each with its whole sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from numpy.typing import NDArray

from ...assertion.scopes.edges import EdgeReader, number_features, widen
from ...assertion.scopes.words import Described
from ...network.encoder import Array, Weights, multiply, normalize, run_layer
from ...network.reader import find_layers
from ..network.layers import Moments, adam_step, drop, recur_jax

# All chosen on parts of the training texts.
_VECTOR, _WIDTH, _LAYERS = 48, 64, 2
_SEED, _PASSES, _BATCH, _RATE, _WARMUP, _DECAY = 0, 16, 24, 3e-3, 50, 0.01
# How much is left out in training: features, and inputs of the first layer, of each layer and of the output.
_FEATURE_DROPOUT, _DROPOUT, _OUTPUT_DROPOUT = 0.2, 0.2, 0.3
# What it counts, beside the edges, whether each word is in the scope: scored in training alone.
_INSIDE = 0.1
# Features known of fewer cues are left out.
_FEWEST = 3
# Lengths that sentences are padded to, few, because each shape is compiled anew; longer ones are left out (1 in 200).
_LENGTHS = (20, 32, 44, 80)
# Where an edge cannot be, the score is lower by so much.
_BARRED = -1e4


@dataclass(frozen=True, slots=True)
class EdgeExample:
    """A sentence as a cue sees it, the tokens of the cue, and the first and the last one of its scope."""

    words: Described
    tokens: tuple[int, ...]
    first: int
    last: int


class _Batch(NamedTuple):
    """Cues side by side: rows of features [time, batch, most], 0 where there is none; where words are [time, batch].

    ``inside`` tells which words are in the scope [time, batch]; ``barred`` [time, batch, 2] is added to the scores of
    both edges, which are at ``edges`` [2, batch].
    """

    features: NDArray[Any]
    mask: NDArray[Any]
    inside: NDArray[Any]
    barred: NDArray[Any]
    edges: NDArray[Any]


def fit_edges(examples: Sequence[EdgeExample]) -> EdgeReader:
    """Return what finds the edges of scopes as ``examples`` have them; the same examples always give the same."""
    seen = Counter(name for each in examples for name in {name for word in each.words for name in word})
    features = tuple(sorted(name for name, number in seen.items() if number >= _FEWEST))
    dice = np.random.default_rng(_SEED)
    weights: Weights = {name: jnp.asarray(each) for name, each in _start(len(features), dice).items()}
    moments, key = Moments.of(weights), jax.random.key(_SEED)
    places, most = number_features(features), max((len(word) for each in examples for word in each.words), default=0)
    laid = [_lay_out(each, places, most) for each in examples if len(each.words) <= _LENGTHS[-1]]
    plan = _plan_batches([len(each.mask) for each in laid], dice)
    for step, members in enumerate(plan):
        batch = _Batch(*(np.stack(parts, axis=1) for parts in zip(*(laid[each] for each in members), strict=True)))
        rate = _RATE * min(1.0, (step + 1) / _WARMUP) * max(0.02, 1 - step / len(plan))
        weights, moments = _move(weights, moments, batch, jax.random.fold_in(key, step), rate)
    fitted = {name: np.asarray(each) for name, each in moments.average.items()}
    # The third output was to teach the others.
    fitted["edges.out"], fitted["edges.out.bias"] = (fitted[name][..., :2] for name in ("edges.out", "edges.out.bias"))
    return EdgeReader(features, fitted)


def _start(features: int, dice: np.random.Generator) -> dict[str, NDArray[Any]]:
    """Return the weights before the first step."""

    def draw(*shape: int, scale: float) -> NDArray[Any]:
        return (dice.standard_normal(shape) * scale).astype(np.float32)

    def stay(name: str, width: int) -> dict[str, NDArray[Any]]:
        return {f"{name}.scale": np.ones(width, np.float32), f"{name}.shift": np.zeros(width, np.float32)}

    half = _WIDTH // 2
    table = draw(features + 1, _VECTOR, scale=0.3)
    table[0] = 0
    weights = {"table": table, **stay("input", _VECTOR)}
    weights["input.to_width"] = draw(_VECTOR, _WIDTH, scale=_VECTOR**-0.5)
    for layer in range(_LAYERS):
        weights |= stay(f"shared{layer}", _WIDTH)
        for direction in ("forward", "backward"):
            name = f"shared{layer}.{direction}"
            weights[name] = draw(_WIDTH, 3 * half, scale=_WIDTH**-0.5)
            # At first much is kept of the words before.
            weights[f"{name}.bias"] = np.repeat(np.array([0, 1, 0], np.float32), half)
            weights[f"{name}.state"] = np.zeros((2, half), np.float32)
    weights |= stay("edges", _WIDTH)
    weights["edges.out"] = draw(_WIDTH, 3, scale=0.1 * _WIDTH**-0.5)
    weights["edges.out.bias"] = np.zeros(3, np.float32)
    return weights


def _plan_batches(lengths: Sequence[int], dice: np.random.Generator) -> list[list[int]]:
    """Return the members of the batches of all passes, each of one length; some are in two, so that each is full."""
    plan = list[list[int]]()
    for _ in range(_PASSES):
        batches = list[list[int]]()
        for length in _LENGTHS:
            own = dice.permutation(np.flatnonzero(np.equal(lengths, length)))
            batches += np.resize(own, (-(-len(own) // _BATCH), _BATCH)).tolist()
        plan += [batches[index] for index in dice.permutation(len(batches))]
    return plan


def _lay_out(example: EdgeExample, places: Mapping[str, int], most: int) -> _Batch:
    """Return one cue, filled up to one of the lengths; ``most`` is how many features a word can have."""
    count = len(example.words)
    length = next(each for each in _LENGTHS if each >= count)
    features = np.zeros((length, most), np.int32)
    for row, word in zip(features, example.words, strict=False):
        row[: len(word)] = [places.get(name, 0) for name in word]
    place = np.arange(length)
    may_begin, may_end = place <= example.tokens[0], (place >= example.tokens[-1]) & (place < count)
    return _Batch(
        features,
        (place < count).astype(np.float32),
        ((place >= example.first) & (place <= example.last)).astype(np.float32),
        np.where(np.stack([may_begin, may_end], axis=-1), 0, _BARRED).astype(np.float32),
        np.array([example.first, example.last], np.int32),
    )


@jax.jit
def _move(weights: Weights, moments: Moments, batch: _Batch, key: Array, rate: float) -> tuple[Weights, Moments]:
    """Return weights and the optimizer's state after one step."""
    return adam_step(weights, moments, jax.grad(_lose)(weights, batch, key), rate, _DECAY)


def _lose(weights: Weights, batch: _Batch, key: Array) -> Array:
    """Return how far the scores are from the edges, and by a part from which words are in the scope."""
    scores = _score(weights, batch, key)
    shares = jax.nn.log_softmax(scores[..., :2] + batch.barred, axis=0)
    edges = jnp.take_along_axis(shares, batch.edges.T[None], axis=0)
    inside = (jnp.logaddexp(0, scores[..., 2]) - batch.inside * scores[..., 2]) * batch.mask
    return (_INSIDE * inside.sum(0) - edges[0].sum(-1)).mean()


def _score(weights: Weights, batch: _Batch, key: Array) -> Array:
    """Return the scores of each word as first, as last, and as one between, [time, batch, 3]."""
    features, mask = batch.features, batch.mask
    first, second, last, *keys = jax.random.split(key, 3 + _LAYERS)
    size = mask.shape[1]
    kept = (features > 0) * jax.random.bernoulli(first, 1 - _FEATURE_DROPOUT, features.shape) / (1 - _FEATURE_DROPOUT)
    vectors = (weights["table"][features] * kept[..., None]).sum(2)
    x = widen(vectors * drop(second, _DROPOUT, size, _VECTOR), weights, jnp)
    for layer, own in zip(find_layers(weights), keys, strict=True):
        x = run_layer(x, mask, weights, layer, recur_jax, jnp, drop(own, _DROPOUT, size, _WIDTH))
    x = normalize(x, weights, "edges", jnp) * drop(last, _OUTPUT_DROPOUT, size, _WIDTH)
    return multiply(x, weights["edges.out"]) + weights["edges.out.bias"]
