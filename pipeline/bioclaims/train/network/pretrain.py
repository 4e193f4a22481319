"""Fit the encoder to raw text: it learns to tell hidden words from the sentences that they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count, islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...network.features import normalize_form
from ..settings import Pretraining, Settings
from .batches import Step, lay_out, plan_batches
from .layers import Dropout, TextBatch
from .loop import Schedule, State, run_steps
from .losses import HiddenBatch, hidden_loss
from .raw import RawText
from .start import Dice, make_encoder, make_guesser, make_table
from .table import Forms, Lookup

# A word as frequent as this, or less, is hidden as often as any; more frequent ones less often (as in word2vec).
_RARE = 2e-4
# How much faster the table is moved than the weights: few sentences touch a row.
_TABLE = 4.0


def plan_pretraining(text: RawText, settings: Pretraining) -> Schedule:
    """Return how many steps pretraining takes, and their rates."""
    steps = int(settings.passes * text.lengths.sum() / settings.pieces)
    return Schedule(steps, settings.rate, settings.warmup, table=_TABLE, power=0.8)


def pretrain(text: RawText, settings: Settings, state: State | None = None) -> Iterator[tuple[State, float]]:
    """Yield state and loss after each step, from the start or from a state that was saved."""
    own = settings.pretraining
    words = text.rank_words(settings.shape.words)
    forms = Forms(words, settings.shape.hashed)
    forms.number(text.forms)
    schedule = plan_pretraining(text, own)
    guess = Guessing.of(text, words[: own.words], own)
    start = state or _begin(forms, guess, settings)
    plan = islice(_plan(text, own), start.done, schedule.steps)
    steps = (guess.make_step(number, forms, *batch) for number, batch in enumerate(plan, start.done))
    loss = partial(hidden_loss, dropout=Dropout(own.layer_dropout))
    return run_steps(start, steps, {HiddenBatch: loss}, schedule, seed=own.seed)


@dataclass(frozen=True, slots=True)
class Guessing:
    """Which pieces may be hidden: the number of the word of each form (-1 where it is none), and how often.

    ``starts`` is where each sentence of ``text`` begins.
    """

    text: RawText
    starts: NDArray[Any]
    words: NDArray[Any]
    weights: NDArray[Any]
    settings: Pretraining

    @classmethod
    def of(cls, text: RawText, words: Sequence[str], settings: Pretraining) -> Guessing:
        """Return what may be hidden when ``words`` are those that can be told."""
        numbers = {word: index for index, word in enumerate(words)}
        own = np.array([numbers.get(normalize_form(form), -1) for form in text.forms])
        counts = text.count_forms()
        weights = np.minimum(1, np.sqrt(_RARE * counts.sum() / np.maximum(counts, 1)))
        return cls(text, text.starts, own, np.where(own < 0, 0, weights), settings)

    @property
    def shares(self) -> NDArray[Any]:
        """How often each word occurs, as a share of all pieces."""
        counts, known = self.text.count_forms(), self.words >= 0
        shares: NDArray[Any] = np.bincount(self.words[known], weights=counts[known]) / counts.sum()
        return shares

    def make_step(self, number: int, forms: Forms, length: int, members: NDArray[Any]) -> Step:
        """Return step ``number``: sentences ``members`` with some of their pieces hidden."""
        numbers, text = self._lay_out(length, members)
        flat, places = numbers.ravel(), int(numbers.size * self.settings.hidden)
        # The pieces with the highest keys, u ** (1 / weight), are a sample by weight (Efraimidis and Spirakis 2006).
        weights = self.weights[flat] * text.mask.ravel()
        keys = np.random.default_rng((self.settings.seed, number)).random(len(flat)) ** (1 / np.maximum(weights, 1e-6))
        keys[weights == 0] = -1
        chosen = np.argsort(-keys, kind="stable")[:places]
        asked = (np.arange(places) < text.mask.sum() * self.settings.hidden) & (keys[chosen] > 0)
        hidden = np.zeros(len(flat), dtype=bool)
        hidden[chosen[asked]] = True
        words = np.where(asked, self.words[flat[chosen]], 0)
        batch = HiddenBatch(
            text,
            hidden.reshape(numbers.shape),
            chosen.astype(np.int32),
            words.astype(np.int32),
            asked.astype(np.float32),
        )
        return Step(Lookup.of(flat, forms), (length, len(members)), batch)

    def _lay_out(self, length: int, members: NDArray[Any]) -> tuple[NDArray[Any], TextBatch]:
        own = [slice(self.starts[member], self.starts[member] + self.text.lengths[member]) for member in members]
        return lay_out([(self.text.numbers[each], self.text.edges[each]) for each in own], length)


def _begin(forms: Forms, guess: Guessing, settings: Settings) -> State:
    dice = Dice(settings.pretraining.seed)
    table = make_table(dice, forms.rows, settings.shape)
    weights = make_encoder(dice, settings.shape) | make_guesser(dice, settings.shape, guess.shares)
    return State.of(weights, table)


def _plan(text: RawText, settings: Pretraining) -> Iterator[tuple[int, NDArray[Any]]]:
    """Yield the batches of one pass over the text after the other."""
    for number in count():
        dice = np.random.default_rng((settings.seed, number))
        yield from plan_batches(text.lengths.tolist(), settings.pieces, dice)
