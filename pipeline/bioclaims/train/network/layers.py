"""What JAX needs beside the network's own formulas: the recurrence, dropout, and steps of the optimizer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

import jax
import jax.numpy as jnp
from jax import lax

from ...network.encoder import Array, Weights, embed, normalize, run_layer
from ...network.reader import find_layers

# Decay of the running means of gradients and of their squares, and the norm that gradients are cut to.
_FIRST, _SECOND, _CLIP = 0.9, 0.99, 2.0
# Most of the old that the average of the weights keeps at each step.
_AVERAGE = 0.998


@dataclass(frozen=True, slots=True)
class Dropout:
    """How much is left out in training: of the inputs of a layer, of form vectors, and whole forms."""

    layer: float
    vector: float = 0.0
    form: float = 0.0


@dataclass(frozen=True, slots=True)
class TextBatch:
    """Sentences side by side: edges and mask of their pieces, [time, batch]."""

    edges: Array
    mask: Array


jax.tree_util.register_dataclass(TextBatch, data_fields=("edges", "mask"), meta_fields=())


def recur_jax(gates: Array, inputs: Array, layout: Array, weight: Array, *, reverse: bool) -> Array:
    """Run the recurrence along padded sentences, [time, batch, ...]; see ``bioclaims.network.encoder.Recurrence``.

    ``layout`` [time, batch] is 1 at a piece and 0 behind the end of its sentence.
    """
    return _recur(gates, inputs, layout[..., None].astype(inputs.dtype), weight, reverse)


@partial(jax.custom_vjp, nondiff_argnums=(4,))
def _recur(gates: Array, inputs: Array, keep: Array, weight: Array, reverse: bool) -> Array:
    return _recur_and_keep(gates, inputs, keep, weight, reverse)[0]


def _recur_and_keep(
    gates: Array, inputs: Array, keep: Array, weight: Array, reverse: bool
) -> tuple[Array, tuple[Array, ...]]:
    """Return the outputs, and what their gradients need: the states and the gates of all steps, squashed."""
    value, forget, reset = jnp.split(gates, 3, axis=-1)

    def step(state: Array, at: tuple[Array, ...]) -> tuple[Array, tuple[Array, Array, Array]]:
        value, forget, reset, keep = at
        forget = jax.nn.sigmoid(forget + weight[0] * state)
        reset = jax.nn.sigmoid(reset + weight[1] * state)
        new = (value + forget * (state - value)) * keep
        return new, (new, forget, reset)

    begin = jnp.zeros_like(inputs[0])
    states, forget, reset = lax.scan(step, begin, (value, forget, reset, keep), reverse=reverse)[1]
    return inputs + reset * (states - inputs), (value, forget, reset, inputs, keep, states, weight)


def _go_back(reverse: bool, kept: tuple[Array, ...], outer: Array) -> tuple[Array, Array, Array, Array]:
    """Return the gradients of what ``_recur`` is given from those of its outputs.

    Worked out by hand: JAX's own keep more of each step, and take a third longer.
    """
    value, forget, reset, inputs, keep, states, weight = kept
    begin = jnp.zeros_like(states[:1])
    before = jnp.concatenate([states[1:], begin] if reverse else [begin, states[:-1]])
    to_reset = outer * (states - inputs) * reset * (1 - reset)

    def step(after: Array, at: tuple[Array, ...]) -> tuple[Array, tuple[Array, Array]]:
        outer, to_reset, slope, forget, keep = at
        state = (after + outer) * keep
        to_forget = state * slope
        return state * forget + to_forget * weight[0] + to_reset * weight[1], (state, to_forget)

    slope = (before - value) * forget * (1 - forget)
    given = (outer * reset, to_reset, slope, forget, keep)
    state, to_forget = lax.scan(step, begin[0], given, reverse=not reverse)[1]
    gates = jnp.concatenate([state * (1 - forget), to_forget, to_reset], axis=-1)
    to_weight = jnp.stack([(each * before).sum((0, 1)) for each in (to_forget, to_reset)])
    return gates, outer * (1 - reset), jnp.zeros_like(keep), to_weight


_recur.defvjp(_recur_and_keep, _go_back)


def drop(key: Array, share: float, batch: int, width: int) -> Array:
    """Return a factor [1, batch, width] that leaves out a share of numbers, the same ones all along a sentence."""
    if share == 0:
        return 1.0
    return jax.random.bernoulli(key, 1 - share, (1, batch, width)) / (1 - share)


def encode(weights: Weights, vectors: Array, text: TextBatch, key: Array, dropout: Dropout) -> Array:
    """Return the output of the shared layers [time, batch, width] from form vectors [time, batch, n]."""
    time, batch, width = vectors.shape
    layers = find_layers(weights)
    first, second, *keys = jax.random.split(key, 2 + len(layers))
    if dropout.form:
        hidden = jax.random.bernoulli(first, dropout.form, (time, batch, 1))
        vectors = jnp.where(hidden, weights["unknown"], vectors)
    x = embed(vectors * drop(second, dropout.vector, batch, width), text.edges, weights, jnp)
    for layer, own in zip(layers, keys, strict=True):
        x = run_layer(x, text.mask, weights, layer, recur_jax, jnp, drop(own, dropout.layer, batch, x.shape[-1]))
    return x


def finish(weights: Weights, x: Array, mask: Array, key: Array, dropout: Dropout, *, layer: str, norm: str) -> Array:
    """Return the output of a task's own layer, normalized, [time, batch, width]."""
    first, second = jax.random.split(key)
    shape = x.shape[1:]
    x = run_layer(x, mask, weights, layer, recur_jax, jnp, drop(first, dropout.layer, *shape))
    return normalize(x, weights, norm, jnp) * drop(second, dropout.layer, *shape)


@dataclass(frozen=True, slots=True)
class Moments:
    """The state of the optimizer: running means of gradients and of their squares, the averaged weights, the count."""

    first: Weights
    second: Weights
    average: Weights
    count: Array

    @classmethod
    def of(cls, weights: Weights) -> Moments:
        """Return the state before the first step."""
        zeros = {name: jnp.zeros_like(each) for name, each in weights.items()}
        return cls(zeros, zeros, dict(weights), jnp.zeros(()))


jax.tree_util.register_dataclass(Moments, data_fields=("first", "second", "average", "count"), meta_fields=())


def adam_step(weights: Weights, moments: Moments, gradients: Weights, rate: Array, decay: float) -> tuple[Any, Moments]:
    """Return weights and state after a step of Adam (Kingma and Ba 2015) with cut gradients and weight decay."""
    norm = jnp.sqrt(sum(jnp.sum(each * each) for each in gradients.values()))
    scale = jnp.minimum(1.0, _CLIP / (norm + 1e-9))
    count = moments.count + 1
    keep = jnp.minimum(_AVERAGE, count / (count + 19))
    new, first, second, average = {}, {}, {}, {}
    for name, gradient in gradients.items():
        first[name] = _FIRST * moments.first[name] + (1 - _FIRST) * gradient * scale
        second[name] = _SECOND * moments.second[name] + (1 - _SECOND) * (gradient * scale) ** 2
        step = first[name] / (1 - _FIRST**count) / (jnp.sqrt(second[name] / (1 - _SECOND**count)) + 1e-8)
        new[name] = weights[name] - rate * (step + decay * weights[name])
        average[name] = keep * moments.average[name] + (1 - keep) * new[name]
    return new, Moments(first, second, average, count)
