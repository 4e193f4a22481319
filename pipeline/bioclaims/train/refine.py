"""Trees fitted once more, to the vectors that the encoder gives in the end.

Whatever the narrow encoder lost or moved, the layer of trees and what is read off it can make up for without it: its
vectors are worked out once and stay, which makes a step several times as fast, and no name is found differently.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..network.pieces import Pieces
from ..network.reader import Reader
from .batches import Numbering, plan_batches, to_word_batch
from .examples import TreeExample
from .layers import Dropout
from .loop import Schedule, State, run_on_vectors
from .losses import WordBatch, word_loss
from .settings import Settings

# Sentences that the encoder is given at once.
_AT_ONCE = 64


def plan_refining(settings: Settings) -> Schedule:
    """Return the schedule of the steps."""
    own = settings.refining
    return Schedule(own.steps, own.rate, own.warmup, table=0.0, decay=settings.fitting.decay)


def refine(
    state: State, reader: Reader, examples: Sequence[TreeExample], numbering: Numbering, settings: Settings
) -> Iterator[tuple[State, float]]:
    """Yield state and loss after each step that is left to be done; ``reader`` encodes the sentences of ``examples``.

    The weights of ``state`` are those of the parser alone.
    """
    schedule = plan_refining(settings)
    words = _Words.of(reader, examples, numbering)
    plan = islice(words.draw_steps(settings.refining.words, settings.refining.seed), state.done, schedule.steps)
    loss = partial(word_loss, dropout=Dropout(settings.fitting.layer_dropout))
    yield from run_on_vectors(state, (make() for make in plan), loss, schedule, seed=settings.refining.seed)


@dataclass(frozen=True, slots=True)
class _Words:
    """Examples, and the encoder's vectors of their words laid end to end [all words, width], in half precision."""

    examples: Sequence[TreeExample]
    vectors: NDArray[Any]
    ends: NDArray[Any]
    numbering: Numbering

    @classmethod
    def of(cls, reader: Reader, examples: Sequence[TreeExample], numbering: Numbering) -> _Words:
        vectors = np.concatenate(list(_encode(reader, examples)))
        return cls(examples, vectors, np.cumsum([len(each.tags) for each in examples]), numbering)

    def draw_steps(self, words: int, seed: int) -> Iterator[partial[tuple[NDArray[Any], WordBatch]]]:
        """Yield makers of steps of about so many ``words``, without end."""
        dice = np.random.default_rng(seed)
        lengths = [len(each.tags) for each in self.examples]
        while True:
            for length, members in plan_batches(lengths, words, dice):
                yield partial(self._make_step, length, members)

    def _make_step(self, length: int, members: NDArray[Any]) -> tuple[NDArray[Any], WordBatch]:
        chosen = [self.examples[member] for member in members]
        vectors = np.zeros((length, len(members), self.vectors.shape[-1]), dtype=np.float32)
        for column, (example, end) in enumerate(zip(chosen, self.ends[members], strict=True)):
            count = len(example.tags)
            vectors[:count, column] = self.vectors[end - count : end]
        return vectors, to_word_batch(chosen, length, self.numbering)


def _encode(reader: Reader, examples: Sequence[TreeExample]) -> Iterator[NDArray[Any]]:
    for start in range(0, len(examples), _AT_ONCE):
        group = [_join(example.pieces) for example in examples[start : start + _AT_ONCE]]
        yield reader.encode(group).word_states().astype(np.float16)


def _join(pieces: Pieces) -> list[str]:
    """Return the words that ``pieces`` were cut from."""
    ends = [last + 1 for last in pieces.last]
    return ["".join(pieces.forms[start:end]) for start, end in zip([0, *ends], ends, strict=False)]
