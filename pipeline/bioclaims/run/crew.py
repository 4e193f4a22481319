"""Documents read by several processes: outcomes come in the order of the documents, whoever was done first.

A process that ends, or takes too long over a document, is replaced. That document is tried once more, alone; if that
fails too, it is given up, and the others go on.
"""

from __future__ import annotations

import multiprocessing
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait

from ..errors import BioclaimsError
from ..model import Document
from ..readers import FailedDocument
from .limits import Limits
from .outcome import Outcome, is_read, pass_over
from .worker import Load, Ready, Refused, Worker

# Characters that a process is given at once: enough that it seldom waits, few enough that all end at about one time
# where there are a hundred abstracts.
_BATCH = 4_000
# Characters of documents that are read, or wait for one before them, and how many more a crew may hold for each.
_HELD = 4_000_000
# A process that cannot even load the model this often will never be able to.
_MOST_FALSE_STARTS = 3
_LOAD_SECONDS = 900.0


@dataclass(slots=True)
class _Batch:
    """Documents to read, with their numbers; ``last_try`` where the one in it has cost a process already."""

    documents: deque[tuple[int, Document]]
    last_try: bool = False


@dataclass(slots=True, eq=False)
class _Place:
    """A worker, whether it has loaded the model, what it reads, and until when it must say something."""

    worker: Worker
    ready: bool = False
    batch: _Batch | None = None
    deadline: float = field(default_factory=lambda: time.monotonic() + _LOAD_SECONDS)


class Crew:
    """Up to ``size`` processes, each with a reader of its own that ``load`` makes there; see ``extract``."""

    def __init__(self, load: Load, *, size: int, limits: Limits) -> None:
        if size < 1:
            raise ValueError(f"a crew has one worker or more, got {size}")
        self._load = load
        self._size = size
        self._limits = limits
        self._context = multiprocessing.get_context("spawn")
        self._places: list[_Place] = []
        self._waiting: deque[_Batch] = deque()
        self._outcomes: dict[int, Outcome] = {}
        self._held: dict[int, int] = {}
        self._false_starts = 0

    def extract(self, documents: Iterable[Document | FailedDocument]) -> Iterator[Outcome]:
        """Yield what came of each document, in order; the processes end with that.

        Raises what ``load`` raises, and BioclaimsError where processes end before they can read.
        """
        try:
            yield from self._extract(iter(documents))
        finally:
            self.close()

    def extract_batch(self, documents: Sequence[Document | FailedDocument]) -> list[Outcome]:
        """Return the same; the processes stay, and read what comes next, until ``close``."""
        try:
            return list(self._extract(iter(documents)))
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """End the processes, whatever they do."""
        for place in self._places:
            place.worker.kill()
        self._places.clear()

    def _extract(self, given: Iterator[Document | FailedDocument]) -> Iterator[Outcome]:
        number = count = 0
        ended = False
        while True:
            while not ended and self._wants_more():
                taken = self._take(given, count)
                count += taken
                ended = not taken
            self._hand_out()
            while number in self._outcomes:
                self._held.pop(number)
                yield self._outcomes.pop(number)
                number += 1
            if ended and number == count:
                return
            if number < count:
                self._listen()

    def pids(self) -> list[int]:
        """Return the numbers of the processes that there are."""
        return [pid for place in self._places if (pid := place.worker.pid)]

    def _wants_more(self) -> bool:
        """Return whether a process would have to wait, and there is room."""
        return len(self._waiting) < self._size and sum(self._held.values()) < _HELD

    def _take(self, given: Iterator[Document | FailedDocument], count: int) -> int:
        """Take documents for one batch, which has long ones alone; return how many. Those that failed are done."""
        batch, size, taken = deque[tuple[int, Document]](), 0, 0
        for document in given:
            number = count + taken
            taken += 1
            if is_read(document, max_characters=self._limits.characters):
                batch.append((number, document))
                self._held[number] = len(document.text)
                size += len(document.text)
            else:
                self._held[number] = 0
                self._outcomes[number] = pass_over(document, max_characters=self._limits.characters)
            if size >= _BATCH or taken >= _BATCH:
                break
        if batch:
            self._waiting.append(_Batch(batch))
        return taken

    def _hand_out(self) -> None:
        """Give batches to those who can read, and start more processes where that is not enough."""
        for place in tuple(self._places):
            if self._waiting and place.ready and place.batch is None:
                self._give(place, self._waiting.popleft())
        coming = sum(not place.ready for place in self._places)
        while len(self._places) < self._size and coming < len(self._waiting):
            self._places.append(_Place(Worker(self._context, self._load, self._limits.characters)))
            coming += 1

    def _give(self, place: _Place, batch: _Batch) -> None:
        if place.worker.send([document for _, document in batch.documents]):
            place.batch = batch
            self._start_clock(place)
        else:
            # It ended while it had nothing to do.
            self._waiting.appendleft(batch)
            self._places.remove(place)
            place.worker.kill()

    def _start_clock(self, place: _Place) -> None:
        assert place.batch is not None
        _, document = place.batch.documents[0]
        place.deadline = time.monotonic() + self._limits.find_seconds(document)

    def _listen(self) -> None:
        """Wait until a process says something, ends, or has taken too long."""
        busy = {place.worker.connection: place for place in self._places if place.batch or not place.ready}
        soonest = min(place.deadline for place in busy.values())
        said: list[Connection] = wait(list(busy), timeout=max(0.0, soonest - time.monotonic()))  # type: ignore[assignment]
        for connection in said:
            self._hear(busy[connection])
        now = time.monotonic()
        for place in busy.values():
            if place in self._places and place.deadline <= now and not place.worker.connection.poll():
                place.worker.kill()
                self._replace(place, None)

    def _hear(self, place: _Place) -> None:
        said = place.worker.receive()
        if said is None:
            self._replace(place, place.worker.wait())
        elif isinstance(said, Refused):
            raise said.error
        elif isinstance(said, Ready):
            place.ready, self._false_starts = True, 0
        else:
            self._keep(place, said)

    def _keep(self, place: _Place, outcome: Outcome) -> None:
        assert place.batch is not None
        number, document = place.batch.documents.popleft()
        self._outcomes[number] = outcome.of(document)
        if place.batch.documents:
            self._start_clock(place)
        else:
            place.batch = None

    def _replace(self, place: _Place, how: str | None) -> None:
        """Leave a process that ended, as ``how`` says, or that was too slow (None).

        What it read is tried once more, alone, or given up, and what it had not begun goes on.
        """
        self._places.remove(place)
        if not place.ready:
            self._count_false_start(how or "took too long")
            return
        batch = place.batch
        if batch is None:
            return
        number, document = batch.documents.popleft()
        if batch.documents:
            self._waiting.appendleft(_Batch(batch.documents))
        if batch.last_try:
            self._outcomes[number] = self._give_up(document, how)
        else:
            self._waiting.appendleft(_Batch(deque([(number, document)]), last_try=True))

    def _give_up(self, document: Document, how: str | None) -> Outcome:
        if how is None:
            what = f"took more than {self._limits.find_seconds(document):g} seconds, twice"
            return Outcome.of_failure(document, "too slow", what, "Raise --max-seconds, or leave it out")
        what = f"made the process that read it end, twice (it {how})"
        cure = "Give it more memory, or report it as a defect of bioclaims"
        return Outcome.of_failure(document, "died", what, cure, exception=f"the process {how}")

    def _count_false_start(self, how: str) -> None:
        self._false_starts += 1
        if self._false_starts >= _MOST_FALSE_STARTS:
            raise BioclaimsError(
                where="--workers",
                what=f"each process that was to read {how} before it could, {self._false_starts} times",
                cure="Give fewer workers, each of which needs about a gigabyte of memory",
            )
