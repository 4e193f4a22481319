"""Trees fitted once more, to the vectors that the encoder gives in the end.

Whatever the narrow encoder lost or moved, the layer of trees and what is read off it can make up for without it: it
stays as it is, which makes a step faster, and no name is found differently.

Without dropout in the encoder, trees are fitted to vectors of sentences that it knows too well; with it, to vectors
noisier than in use. Each fit is better than the other on some texts, and their average on most (Wortsman et al. 2022,
https://arxiv.org/abs/2203.05482).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import islice
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax
from numpy.typing import NDArray

from ...network.encoder import Array, Weights
from ..settings import Settings
from .batches import Numbering, lay_out, plan_batches, to_tree_batch
from .examples import TreeExample
from .layers import Dropout, encode
from .loop import Loss, Schedule, State, run_on_vectors
from .losses import TreeBatch, word_loss
from .table import Forms


def plan_refining(settings: Settings) -> Schedule:
    """Return the schedule of the steps."""
    own = settings.refining
    return Schedule(own.steps, own.rate, own.warmup, table=0.0, decay=settings.fitting.decay)


def refine(
    state: State,
    encoder: FixedEncoder,
    examples: Sequence[TreeExample],
    numbering: Numbering,
    settings: Settings,
    *,
    seed: int,
    noise: float,
) -> Iterator[tuple[State, float]]:
    """Yield state and loss after each step that is left to be done; ``noise`` is the share of dropout in the encoder.

    The weights of ``state`` are those of the parser alone; those of ``encoder`` stay as they are.
    """
    schedule, own, fitting = plan_refining(settings), settings.refining, settings.fitting
    material = _Material.of(examples, encoder, numbering)
    plan = islice(material.draw_steps(own.pieces, seed), state.done, schedule.steps)
    left_out = (fitting.layer_dropout, fitting.vector_dropout, fitting.form_dropout)
    loss = _make_loss(Dropout(*(noise * each for each in left_out)), Dropout(fitting.layer_dropout))
    fixed = {name: jnp.asarray(each) for name, each in encoder.weights.items()}
    steps = ((vectors, (fixed, batch)) for vectors, batch in (make() for make in plan))
    yield from run_on_vectors(state, steps, loss, schedule, seed=seed)


@cache
def _make_loss(inside: Dropout, behind: Dropout) -> Loss:
    """Return the loss, the same one for the same dropout, so that each shape is compiled once for all seeds."""
    return partial(_loss, inside=inside, behind=behind)


def _loss(
    weights: Weights,
    vectors: Array,
    given: tuple[Weights, TreeBatch],
    key: Array,
    *,
    inside: Dropout,
    behind: Dropout,
) -> Array:
    """Return how badly trees fit, with dropout ``inside`` the encoder, which is given and stays, and ``behind`` it."""
    encoder, batch = given
    first, second = jax.random.split(key)
    x = encode(encoder, lax.stop_gradient(vectors), batch.text, first, inside)
    return word_loss(weights, jnp.take_along_axis(x, batch.last[..., None], 0), batch.said, second, behind)


@dataclass(frozen=True, slots=True)
class FixedEncoder:
    """The weights that all outputs share, the table of form vectors, and the frequent words in its order."""

    weights: Mapping[str, NDArray[Any]]
    table: NDArray[Any]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Material:
    """Examples, the vectors of all distinct forms in them, and which of these the pieces of each example have."""

    examples: Sequence[TreeExample]
    vectors: NDArray[Any]
    numbers: Sequence[NDArray[Any]]
    numbering: Numbering

    @classmethod
    def of(cls, examples: Sequence[TreeExample], encoder: FixedEncoder, numbering: Numbering) -> _Material:
        forms = Forms(encoder.words, len(encoder.table) - len(encoder.words))
        numbers = [forms.number(example.pieces.forms) for example in examples]
        return cls(examples, forms.matrix @ encoder.table.astype(np.float32), numbers, numbering)

    def draw_steps(self, pieces: int, seed: int) -> Iterator[partial[tuple[NDArray[Any], TreeBatch]]]:
        """Yield makers of steps of about so many ``pieces``, without end."""
        dice = np.random.default_rng(seed)
        lengths = list(map(len, self.numbers))
        while True:
            for length, members in plan_batches(lengths, pieces, dice):
                yield partial(self._make_step, length, members)

    def _make_step(self, length: int, members: NDArray[Any]) -> tuple[NDArray[Any], TreeBatch]:
        chosen = [self.examples[member] for member in members]
        rows = [(self.numbers[member], self.examples[member].pieces.edges) for member in members]
        numbers, text = lay_out(rows, length)
        return self.vectors[numbers], to_tree_batch(text, chosen, self.numbering)
