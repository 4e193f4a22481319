"""How documents are read: with what, by how many processes, within which limits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import NoReturn

from ..model import Document
from ..readers import FailedDocument
from ..run.cluster import extract_on_cluster
from ..run.corpus import extract_corpus
from ..run.crew import Crew
from ..run.limits import Limits
from ..run.outcome import Outcome
from ..run.summary import Summary
from ..run.worker import Load
from .run_options import EngineName, count_workers


@dataclass(frozen=True, slots=True)
class Way:
    """``load`` makes what reads, in this process for no ``workers``; ``fail_on_quarantine`` is for the exit status.

    ``workers`` None: as many as there are cores.
    """

    load: Load
    workers: int | None
    limits: Limits
    fail_on_quarantine: bool
    engine: EngineName = EngineName.local

    def find_status(self, summary: Summary, *, is_kept: bool) -> int:
        """Return the exit status after a run; ``is_kept``: what failed was kept, and can be read again."""
        kept = is_kept and not self.fail_on_quarantine and summary.documents > 0
        return 1 if summary.defects or (summary.failed and not kept) else 0

    def extract(self, found: Iterator[Document | FailedDocument]) -> Iterator[Outcome]:
        """Return what came of each document. Nothing is loaded where none of them can be read."""
        first, failed = _find_first(found)
        given = chain(failed, first, found)
        if first and self.engine is EngineName.ray:
            return extract_on_cluster(given, self.load, size=self.workers, limits=self.limits)
        workers = count_workers() if self.workers is None else self.workers
        if workers and first:
            return Crew(self.load, size=workers, limits=self.limits).extract(given)
        read = self.load() if first else _read_nothing
        return extract_corpus(given, read, max_characters=self.limits.characters)


def _find_first(found: Iterator[Document | FailedDocument]) -> tuple[list[Document], list[FailedDocument]]:
    """Return the first document, if there is one, and the failed ones before it."""
    failed: list[FailedDocument] = []
    for document in found:
        if isinstance(document, Document):
            return [document], failed
        failed.append(document)
    return [], failed


def _read_nothing(document: Document) -> NoReturn:
    raise AssertionError("there is no document to read")
