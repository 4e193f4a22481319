"""``extract`` without --run: files that get their names at the end, or standard output."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..model import Document
from ..readers import FailedDocument
from ..run.corpus import Run, write_corpus
from ..writers import LineWriter, open_lines
from .ending import Ending
from .reporter import Reporter
from .way import Way


@dataclass(frozen=True, slots=True)
class Targets:
    """The names of the files that a run writes: claims (None: standard output), and others where they are asked for."""

    output: str | None
    documents: str | None
    quarantine: str | None
    overwrite: bool


@dataclass(frozen=True, slots=True)
class _Outputs:
    """The open files."""

    claims: LineWriter
    documents: LineWriter | None
    quarantine: LineWriter | None

    def all(self) -> tuple[LineWriter, ...]:
        """Return those that there are."""
        return tuple(each for each in (self.claims, self.documents, self.quarantine) if each)


def run_short(found: Iterator[Document | FailedDocument], targets: Targets, way: Way, reporter: Reporter) -> Ending:
    """Return how the command ends; what was asked for is written by then."""
    outputs = _open(targets)
    try:
        started = time.monotonic()
        run = write_corpus(
            way.extract(found),
            claims=outputs.claims,
            documents=outputs.documents,
            quarantine=outputs.quarantine,
            progress=reporter.show,
        )
        run = replace(run, summary=replace(run.summary, seconds=time.monotonic() - started))
        return _finish(run, outputs, way, reporter)
    finally:
        # Files that are whole have their names by now; others stay as parts, or go where they are empty.
        for writer in outputs.all():
            writer.stop()


def _open(targets: Targets) -> _Outputs:
    opened: list[LineWriter | None] = []
    try:
        for number, path in enumerate((targets.output, targets.documents, targets.quarantine)):
            opened.append(open_lines(path, overwrite=targets.overwrite) if path or number == 0 else None)
    except BaseException:
        for writer in opened:
            if writer:
                writer.stop()
        raise
    claims, *others = opened
    assert claims is not None
    return _Outputs(claims, *others)


def _finish(run: Run, outputs: _Outputs, way: Way, reporter: Reporter) -> Ending:
    summary = run.summary
    if run.stopped:
        parts = [str(part) for writer in outputs.all() if (part := writer.stop())]
        where = f"; what was written is in {' and '.join(parts)}" if parts else ""
        reporter.error(f"stopped after {summary.documents} documents{where}")
        return Ending.of_stop(summary)
    for writer in outputs.all():
        if summary.documents or writer is outputs.quarantine:
            writer.finish()
    reporter.finish(summary)
    if outputs.quarantine and summary.failed:
        what = f"{summary.failed} documents were not read and are in {outputs.quarantine.where}"
        reporter.warn(f"{what}; --retry reads them again")
    return Ending(summary, way.find_status(summary, is_kept=outputs.quarantine is not None))
