"""The steps of fitting: batches of trees and of names as the dice fall."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..settings import Fitting
from .batches import Step, lay_out, plan_batches
from .examples import NameExample, TreeExample
from .layers import TextBatch
from .losses import NameBatch, TreeBatch
from .table import Forms, Lookup


@dataclass(frozen=True, slots=True)
class Material:
    """Examples of one kind, the numbers of the forms of each, and what makes a batch of some of them."""

    examples: Sequence[TreeExample] | Sequence[NameExample]
    numbers: tuple[NDArray[Any], ...]
    to_batch: Callable[[TextBatch, Any], TreeBatch | NameBatch]

    @classmethod
    def of(
        cls,
        examples: Sequence[TreeExample] | Sequence[NameExample],
        to_batch: Callable[[TextBatch, Any], TreeBatch | NameBatch],
        forms: Forms,
    ) -> Material:
        """Return ``examples`` with the numbers of their forms, which are added to ``forms``."""
        return cls(examples, tuple(forms.number(example.pieces.forms) for example in examples), to_batch)

    def make_step(self, length: int, members: NDArray[Any], forms: Forms) -> Step:
        """Return the step that learns from the examples ``members``."""
        chosen = [self.examples[member] for member in members]
        rows = [(self.numbers[member], self.examples[member].pieces.edges) for member in members]
        numbers, text = lay_out(rows, length)
        return Step(Lookup.of(numbers.ravel(), forms), (length, len(members)), self.to_batch(text, chosen))


def draw_steps(trees: Material, names: Material, forms: Forms, settings: Fitting) -> Iterator[Callable[[], Step]]:
    """Yield makers of steps, without end; one that is not called costs nothing, so that a run can go on anywhere."""
    dice = np.random.default_rng(settings.seed)
    of_trees, of_names = (_plan(material, settings.pieces, dice) for material in (trees, names))
    while True:
        material, plan = (names, of_names) if dice.random() < settings.names else (trees, of_trees)
        length, members = next(plan)
        yield partial(material.make_step, length, members, forms)


def _plan(material: Material, pieces: int, dice: np.random.Generator) -> Iterator[tuple[int, NDArray[Any]]]:
    while True:
        yield from plan_batches([len(numbers) for numbers in material.numbers], pieces, dice)
