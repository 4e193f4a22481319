"""The steps of training: batches in, weights moved, checkpoints kept."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from queue import Queue
from typing import Any, TypeVar

import jax
import jax.numpy as jnp
import numpy as np
from numpy.typing import NDArray

from ...network.encoder import Array, Weights
from .batches import Step
from .layers import Moments, adam_step
from .table import Table

# Batches that are made ahead while JAX is at work.
_AHEAD = 8
# Steps between two updates of the table's average, and most that it keeps at each.
_AVERAGED_EVERY, _KEPT = 10, 0.98
Loss = Callable[[Weights, Array, Any, Array], Array]
# Compiled apart from the gradients, once a stage: the shape of a batch does not concern it.
_move_weights: Callable[..., tuple[Weights, Moments]] = jax.jit(adam_step)
# What a thread makes ahead of its use.
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Schedule:
    """The rate of each step: up for ``warmup`` steps, then down to nothing at ``steps``; decay of weights.

    ``table``: how much faster the table is moved; ``save_every``: steps between two checkpoints.
    """

    steps: int
    rate: float
    warmup: int
    table: float
    decay: float = 0.0
    power: float = 1.0
    save_every: int = 200

    def is_saved(self, done: int) -> bool:
        """Return whether a checkpoint is due after ``done`` steps."""
        return done % self.save_every == 0 or done == self.steps

    def rate_at(self, step: int) -> float:
        """Return the rate of step ``step``, from 0."""
        left: float = (1 - step / self.steps) ** self.power
        return self.rate * min(1.0, (step + 1) / self.warmup) * left + 1e-5


@dataclass(frozen=True, slots=True)
class State:
    """Where training stands: weights, the optimizer's state, the table, and steps done."""

    weights: Weights
    moments: Moments
    table: Table
    done: int = 0

    @classmethod
    def of(cls, weights: Mapping[str, NDArray[Any]], rows: NDArray[Any]) -> State:
        """Return the state before the first step."""
        own = {name: jnp.asarray(each) for name, each in weights.items()}
        return cls(own, Moments.of(own), Table(rows))


def run_steps(
    state: State, steps: Iterable[Step], losses: Mapping[type, Loss], schedule: Schedule, *, seed: int
) -> Iterator[tuple[State, float]]:
    """Yield state and loss after each of ``steps``, which go on where ``state`` stands.

    The table is moved while JAX is at work on the next step, and so one step late, but for the steps at which a
    checkpoint is due. A state that was yielded must be saved or dropped before the next one is asked for: its table is
    moved in place.
    """
    key = jax.random.key(seed)
    pending: tuple[Step, Array, float] | None = None
    for step in _make_ahead(steps):
        rate = schedule.rate_at(state.done)
        vectors = state.table.look_up(step.lookup).reshape(*step.shape, -1)
        own = jax.random.fold_in(key, state.done)
        loss, (of_weights, gradients) = _differentiate(
            losses[type(step.batch)], state.weights, vectors, step.batch, own
        )
        weights, moments = _move_weights(state.weights, state.moments, of_weights, rate, schedule.decay)
        if pending:
            _move_table(state.table, *pending)
        pending = (step, gradients, schedule.table * rate)
        state = replace(state, weights=weights, moments=moments, done=state.done + 1)
        if schedule.is_saved(state.done):
            _move_table(state.table, *pending)
            pending = None
        if state.done % _AVERAGED_EVERY == 0:
            state.table.update_average(min(_KEPT, (state.done + 10) / (state.done + 200)))
        yield state, loss


def run_on_vectors(
    state: State, steps: Iterable[tuple[Array, Any]], loss: Loss, schedule: Schedule, *, seed: int
) -> Iterator[tuple[State, float]]:
    """Yield state and loss after each of ``steps``: vectors, which stay as they are, and a batch. No table is moved."""
    key = jax.random.key(seed)
    for vectors, batch in _make_ahead(steps):
        rate, own = schedule.rate_at(state.done), jax.random.fold_in(key, state.done)
        value, (gradients, _) = _differentiate(loss, state.weights, vectors, batch, own)
        weights, moments = _move_weights(state.weights, state.moments, gradients, rate, schedule.decay)
        state = replace(state, weights=weights, moments=moments, done=state.done + 1)
        yield state, value


def save_state(state: State, path: Path) -> None:
    """Write ``state`` to ``path``, whole or not at all."""
    arrays = {f"weights/{name}": each for name, each in state.weights.items()}
    for part in ("first", "second", "average"):
        arrays |= {f"{part}/{name}": each for name, each in getattr(state.moments, part).items()}
    arrays |= {f"table/{name}": each for name, each in state.table.to_arrays().items()}
    unfinished = path.with_suffix(".part.npz")
    np.savez(unfinished, done=state.done, **{name: np.asarray(each) for name, each in arrays.items()})
    unfinished.replace(path)


def load_state(path: Path) -> State:
    """Return the state that ``save_state`` wrote."""
    with np.load(path) as arrays:
        parts: dict[str, dict[str, Any]] = {}
        for name in arrays:
            part, _, rest = name.partition("/")
            parts.setdefault(part, {})[rest] = arrays[name]
    done = int(parts["done"][""])
    weights, first, second, average = (
        {name: jnp.asarray(each) for name, each in parts[part].items()}
        for part in ("weights", "first", "second", "average")
    )
    moments = Moments(first, second, average, jnp.asarray(float(done)))
    return State(weights, moments, Table.from_arrays(parts["table"]), done)


@partial(jax.jit, static_argnums=0)
def _differentiate(
    loss: Loss, weights: Weights, vectors: Array, batch: Any, key: Array
) -> tuple[Array, tuple[Weights, Array]]:
    """Return the loss, and its gradients by weights and by vectors. Compiled anew for each shape of a batch."""
    found: tuple[Array, tuple[Weights, Array]] = jax.value_and_grad(loss, argnums=(0, 1))(weights, vectors, batch, key)
    return found


def _move_table(table: Table, step: Step, gradients: Array, rate: float) -> None:
    flat = np.asarray(gradients)
    table.step(step.lookup, flat.reshape(-1, flat.shape[-1]), rate)


def _make_ahead(steps: Iterable[Made]) -> Iterator[Made]:
    """Yield ``steps``, made in a thread of their own."""
    queue: Queue[Made | BaseException | None] = Queue(_AHEAD)

    def fill() -> None:
        try:
            for step in steps:
                queue.put(step)
            queue.put(None)
        except BaseException as error:
            queue.put(error)

    threading.Thread(target=fill, daemon=True).start()
    while (step := queue.get()) is not None:
        if isinstance(step, BaseException):
            raise step
        yield step
