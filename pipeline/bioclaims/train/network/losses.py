"""What the network is fitted to: hidden words in raw text, trees, and names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import jax
import jax.numpy as jnp
from jax import lax

from ...network.encoder import Array, Weights, normalize
from ...network.outputs import add_root, arc_scores, linear, relation_scores, word_roles
from .layers import Dropout, TextBatch, encode, finish

# What a right answer's target gives to the others (Szegedy et al. 2016).
_SMOOTHING = 0.03
# Weights of tags and of lemma rules beside heads and relations.
_TAGS, _RULES = 0.5, 0.3
_IMPOSSIBLE = -1e4


@dataclass(frozen=True, slots=True)
class HiddenBatch:
    """Raw text: which pieces are hidden [time, batch]; of some, flat place, number of the word, and 1 if asked for."""

    text: TextBatch
    hidden: Array
    places: Array
    words: Array
    asked: Array


@dataclass(frozen=True, slots=True)
class WordBatch:
    """Words of treebank sentences [words, batch]: a mask, tag, lemma rule (-1 where rare), head and relation."""

    words: Array
    tags: Array
    rules: Array
    heads: Array
    relations: Array


@dataclass(frozen=True, slots=True)
class TreeBatch:
    """Treebank sentences in pieces: the last piece of each word, and what is said of the words."""

    text: TextBatch
    last: Array
    said: WordBatch


@dataclass(frozen=True, slots=True)
class NameBatch:
    """Annotated sentences: the tag of each piece for each guideline, -1 where it says nothing, [time, batch, n]."""

    text: TextBatch
    tags: Array


for _batch in (HiddenBatch, WordBatch, TreeBatch, NameBatch):
    jax.tree_util.register_dataclass(_batch, data_fields=list(_batch.__slots__), meta_fields=[])


def hidden_loss(weights: Weights, vectors: Array, batch: HiddenBatch, key: Array, dropout: Dropout) -> Array:
    """Return how badly hidden words are told from their sentences (after Devlin et al. 2019)."""
    vectors = jnp.where(batch.hidden[..., None], weights["unknown"], vectors)
    x = encode(weights, vectors, batch.text, key, dropout)
    x = x.reshape(-1, x.shape[-1])[batch.places]
    x = jax.nn.gelu(normalize(x, weights, "hidden", jnp) @ weights["hidden.narrow"])
    scores = linear(x, weights, "hidden.words")
    # A sum, because the gradient of a look-up goes score by score.
    right = jnp.where(jnp.arange(scores.shape[1]) == batch.words[:, None], scores, 0).sum(-1)
    return ((jax.nn.logsumexp(scores, -1) - right) * batch.asked).sum() / batch.asked.sum()


def tree_loss(weights: Weights, vectors: Array, batch: TreeBatch, key: Array, dropout: Dropout) -> Array:
    """Return how badly heads, relations, tags and lemma rules fit."""
    first, second = jax.random.split(key)
    x = encode(weights, vectors, batch.text, first, dropout)
    return word_loss(weights, jnp.take_along_axis(x, batch.last[..., None], 0), batch.said, second, dropout)


def word_loss(weights: Weights, vectors: Array, batch: WordBatch, key: Array, dropout: Dropout) -> Array:
    """Return the same, given the encoder's vectors of the words [words, batch, width]."""
    x = finish(weights, vectors, batch.words, key, dropout, layer="syntax", norm="words")
    tags = _cross_entropy(linear(x, weights, "tag"), batch.tags, batch.words)
    rules = _cross_entropy(linear(x, weights, "lemma"), batch.rules, batch.words * (batch.rules >= 0))
    # From here on sentence by sentence: [batch, words, ...].
    x, mask, heads = x.swapaxes(0, 1), batch.words.T, batch.heads.T
    dependents, governors = word_roles(x, weights, "arc", jnp)
    scores = arc_scores(dependents, add_root(governors, weights, "arc", jnp), weights)
    there = jnp.concatenate([jnp.ones((len(mask), 1)), mask], 1)[:, None, :]
    arcs = _cross_entropy(jnp.where(there > 0, scores, _IMPOSSIBLE), heads, mask, smoothing=0.0)
    dependents, governors = word_roles(x, weights, "label", jnp)
    chosen = jnp.take_along_axis(add_root(governors, weights, "label", jnp), heads[..., None], 1)
    labels = _cross_entropy(relation_scores(dependents, chosen, weights, jnp), batch.relations.T, mask)
    return arcs + labels + _TAGS * tags + _RULES * rules


def name_loss(
    weights: Weights, vectors: Array, batch: NameBatch, key: Array, dropout: Dropout, *, counts: Sequence[int]
) -> Array:
    """Return how badly the tags of names fit; ``counts`` are the numbers of tags of the guidelines."""
    first, second = jax.random.split(key)
    mask = batch.text.mask
    x = encode(weights, vectors, batch.text, first, dropout)
    x = finish(weights, x, mask, second, dropout, layer="names", norm="spans")
    scores = linear(x, weights, "names.out")
    total, column, first = jnp.zeros(()), 0, 0
    # Guidelines side by side with as many tags are told at once: there is less to compile.
    for count, run in groupby(counts):
        many = len(list(run))
        part = scores[..., column : column + many * count].reshape(*mask.shape, many, count)
        asked = batch.tags[..., first : first + many]
        total += _add_up(_losses(part, asked, mask[..., None] * (asked >= 0), _SMOOTHING))
        column, first = column + many * count, first + many
    return total / _add_up(mask)


def _cross_entropy(scores: Array, right: Array, mask: Array, smoothing: float = _SMOOTHING) -> Array:
    return _add_up(_losses(scores, right, mask, smoothing)) / jnp.maximum(_add_up(mask), 1)


def _losses(scores: Array, right: Array, mask: Array, smoothing: float) -> Array:
    logs = jax.nn.log_softmax(scores, -1)
    # A sum, as of hidden words.
    losses = -(1 - smoothing) * jnp.where(jnp.arange(logs.shape[-1]) == right[..., None], logs, 0).sum(-1)
    return (losses - smoothing * logs.mean(-1)) * mask if smoothing else losses * mask


def _add_up(x: Array) -> Array:
    """Return the sum of ``x``, row by row: XLA takes seconds to compile one over several short axes, and unrolls it."""
    return lax.optimization_barrier(x.ravel()).sum()  # type: ignore[no-untyped-call]
