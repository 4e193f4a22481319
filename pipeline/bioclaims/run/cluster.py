"""Documents read on a Ray cluster: outcomes come in the order of the documents, and are those of one machine.

Each actor has a process of its own that reads, as on one machine, with the same limits, second tries and reasons.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from types import ModuleType
from typing import Any

from ..errors import BioclaimsError, InputError, MissingPackageError
from ..model import Document
from ..readers import FailedDocument
from .crew import Crew
from .limits import Limits
from .outcome import Outcome
from .worker import Load

Given = Document | FailedDocument
# Characters that an actor is given at once, for which a call costs little, and how many such batches it may have ahead.
_BATCH, _AHEAD = 40_000, 3
# What a cluster of this machine alone may hold in shared memory: a few batches.
_STORE_BYTES = 200_000_000
# How often Ray starts the batch of a machine that is lost on another one.
_TRIES = 3


def extract_on_cluster(
    documents: Iterable[Given], load: Load, *, size: int | None, limits: Limits
) -> Iterator[Outcome]:
    """Yield what came of each document, in order, read by ``size`` actors; None: by one for each core of the cluster.

    The cluster is that of ``RAY_ADDRESS``, else one that is started on this machine. Raises what ``load`` raises,
    InputError where Ray is not there, and BioclaimsError where the cluster is lost.
    """
    ray = _import_ray()
    with _connect(ray, size) as cores:
        hand = ray.remote(num_cpus=1, max_restarts=-1, max_task_retries=_TRIES)(_Hand)
        pool = ray.util.ActorPool([hand.remote(load, limits) for _ in range(size or cores)])
        batches, given = _cut(documents), list[Sequence[Given]]()
        ended = False
        while True:
            while not ended and len(given) < _AHEAD * (size or cores):
                batch = next(batches, None)
                if batch is None:
                    ended = True
                else:
                    given.append(batch)
                    pool.submit(lambda actor, value: actor.read.remote(value), batch)
            if not given:
                return
            for document, outcome in zip(given.pop(0), _receive(ray, pool), strict=True):
                yield outcome.of(document) if isinstance(document, Document) else outcome


class _Hand:
    """An actor: it keeps the process that reads, and the model in it, from one batch to the next."""

    def __init__(self, load: Load, limits: Limits) -> None:
        self._crew = Crew(load, size=1, limits=limits)

    def read(self, documents: Sequence[Given]) -> list[Outcome]:
        """Return what came of each of ``documents``, without the document, which the other side has."""
        return [replace(outcome, document=None) for outcome in self._crew.extract_batch(documents)]


def _cut(documents: Iterable[Given]) -> Iterator[Sequence[Given]]:
    """Yield the documents in order, so many together as make a batch."""
    batch, size = list[Given](), 0
    for document in documents:
        batch.append(document)
        size += 1 + (len(document.text) if isinstance(document, Document) else 0)
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _receive(ray: ModuleType, pool: Any) -> list[Outcome]:
    try:
        outcomes: list[Outcome] = pool.get_next()
    except ray.exceptions.RayTaskError as error:
        if isinstance(error.cause, BioclaimsError):
            raise error.cause from error
        raise
    except ray.exceptions.RayError as error:
        said = (str(error).splitlines() or [""])[0]
        cure = "Look at the cluster, and run again; with --run and --resume what is whole is not read again"
        raise BioclaimsError(where="--engine ray", what=f"the cluster was lost ({said})", cure=cure) from error
    return outcomes


@contextmanager
def _connect(ray: ModuleType, size: int | None) -> Iterator[int]:
    """Connect to the cluster, and say how many cores it has."""
    # Else a cluster of one's own asks a server far away whether it may count it.
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    quiet = {"log_to_driver": False, "logging_level": "error"}
    try:
        if os.environ.get("RAY_ADDRESS"):
            ray.init(**quiet)
        else:
            ray.init(num_cpus=size, include_dashboard=False, object_store_memory=_STORE_BYTES, **quiet)
    except (ConnectionError, RuntimeError, ValueError, OSError) as error:
        said = (str(error).splitlines() or [""])[0]
        cure = "Check RAY_ADDRESS, or leave it out to start a cluster here"
        raise InputError(where="--engine ray", what=f"no cluster can be reached ({said})", cure=cure) from error
    try:
        yield max(1, int(ray.cluster_resources().get("CPU", 1)))
    finally:
        ray.shutdown()


def _import_ray() -> ModuleType:
    try:
        import ray  # noqa: PLC0415 an extra, of seconds
        import ray.util  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise MissingPackageError.of(
            "Ray", extra="cluster", where="--engine ray", otherwise="leave --engine out"
        ) from error
    found: ModuleType = ray
    return found
