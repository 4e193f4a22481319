"""What is read off the encoder's vectors: tags, lemma rules, heads and relations.

Heads and relations after Dozat and Manning (2017, https://openreview.net/forum?id=Hk95PK9le). As in ``encoder``, the
formulas serve NumPy and JAX; ``...`` stands for further axes.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from .encoder import Array, Weights, multiply


def linear(x: Array, weights: Weights, name: str) -> Array:
    """Return ``x`` [..., n] times the matrix ``name``, plus its bias."""
    return multiply(x, weights[name]) + weights[f"{name}.bias"]


def word_roles(x: Array, weights: Weights, name: str, xp: Any = np) -> tuple[Array, Array]:
    """Return the vectors of words [..., words, n] as dependents and as heads; ``name`` is "arc" or "label"."""
    roles = xp.maximum(linear(x, weights, f"{name}.words"), 0)
    half = roles.shape[-1] // 2
    return roles[..., :half], roles[..., half:]


def add_root(heads: Array, weights: Weights, name: str, xp: Any = np) -> Array:
    """Return the vectors of words as heads, [..., words + 1, n], with the root's before them."""
    root = xp.broadcast_to(weights[f"{name}.root"], (*heads.shape[:-2], 1, heads.shape[-1]))
    return xp.concatenate([root, heads], axis=-2)


def arc_scores(dependents: Array, heads: Array, weights: Weights) -> Array:
    """Return the score of each word's head, [..., words, words + 1], from words and from heads with the root."""
    return multiply(dependents, weights["arc"]) @ heads.swapaxes(-1, -2) + (heads @ weights["arc.head"])[..., None, :]


def relation_scores(dependents: Array, heads: Array, weights: Weights, xp: Any = np) -> Array:
    """Return the scores of relations, [..., words, relations], from words and their heads, [..., words, n] each."""
    one = xp.ones((*dependents.shape[:-1], 1), dtype=dependents.dtype)
    left, right = xp.concatenate([dependents, one], -1), xp.concatenate([heads, one], -1)
    scores = multiply(left, weights["label"]).reshape(*left.shape[:-1], -1, right.shape[-1])
    return (scores @ right[..., None])[..., 0]
