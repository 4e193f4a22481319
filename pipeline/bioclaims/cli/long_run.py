"""``bioclaims extract --run``: a run that writes shards, and goes on where it was stopped."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..model import Document
from ..readers import FailedDocument, Position, find_companions, list_files, read_documents
from ..run.known import KnownDocuments, describe_making, open_known
from ..run.manifest import make_manifest, read_manifest
from ..run.resume import MANIFEST, LongRun, open_run
from ..run.summary import Summary
from ..writers import open_lines
from .ending import Ending
from .reporter import Reporter
from .way import Way

SUPERSEDED = "superseded.jsonl"


@dataclass(frozen=True, slots=True)
class Plan:
    """What a long run reads and where it writes; ``settings`` are those that change what is written.

    ``known`` is the file of documents that are passed over, None where all are read.
    """

    folder: Path
    paths: tuple[str, ...]
    settings: Mapping[str, Any]
    model: str | None
    lexicon: Path | None
    resume: bool
    known: Path | None = None


def run_long(plan: Plan, way: Way, reporter: Reporter, position: Position) -> Ending:
    """Return how the command ends; the shards are written by then."""
    started = time.monotonic()
    with open_known(plan.known) if plan.known else nullcontext() as known:
        if plan.resume and known and _is_known(plan.folder, known):
            reporter.say(f"{plan.folder} is done, and its documents are in {plan.known}")
            return Ending(Summary(), 0)
        files = list_files(plan.paths, exclude=[plan.folder], notify=reporter.warn)
        read = [each for file in files for each in (file, *find_companions(file))]
        settings = {**plan.settings, **({"known": known.state} if known else {})}
        manifest = make_manifest(read, settings, model=plan.model, lexicon=plan.lexicon)
        with open_run(plan.folder, manifest, resume=plan.resume):
            found = read_documents(
                files,
                format=plan.settings["format"],
                columns=plan.settings["columns"],
                notify=reporter.warn,
                origins=False,
                position=position,
            )
            unknown = _Unknown(found, known, manifest)
            long_run = LongRun(plan.folder, size=plan.settings["shard_documents"], notify=reporter.warn)
            run = long_run.write(way.extract(long_run.find_open(iter(unknown))), progress=reporter.show)
            if run.stopped:
                done = f"stopped after {run.summary.documents} documents whose files are whole"
                reporter.error(f"{done}; --resume goes on in {plan.folder}")
                return Ending.of_stop(run.summary)
            long_run.finish(manifest)
            superseded = _keep(known, manifest, long_run, plan.folder) if known else 0
    summary = replace(run.summary, seconds=time.monotonic() - started)
    reporter.finish(summary)
    if known:
        reporter.say(f"known {unknown.passed}, done again {superseded}")
    if summary.failed:
        reporter.warn(f"{summary.failed} documents were not read and are in {plan.folder}/quarantine-*.jsonl")
    # Where all are known there is nothing to read, and nothing wrong.
    status = way.find_status(summary, is_kept=True) if summary.documents or summary.failed else 0
    return Ending(summary, status, known=unknown.passed, superseded=superseded)


@dataclass(slots=True)
class _Unknown:
    """The documents of ``found`` that are not known; ``passed`` counts the others."""

    found: Iterator[Document | FailedDocument]
    known: KnownDocuments | None
    manifest: Mapping[str, Any]
    passed: int = 0

    def __iter__(self) -> Iterator[Document | FailedDocument]:
        made = describe_making(self.manifest)
        for document in self.found:
            if self.known and isinstance(document, Document) and self.known.holds(document, made):
                self.passed += 1
            else:
                yield document


def _is_known(folder: Path, known: KnownDocuments) -> bool:
    """Return whether the run in ``folder`` was added to what is known: nothing but its end was left to do."""
    path = folder / MANIFEST
    return path.exists() and known.has_run(read_manifest(path))


def _keep(known: KnownDocuments, manifest: Mapping[str, Any], long_run: LongRun, folder: Path) -> int:
    """Add the documents of the run to what is known; return how many were known otherwise, which a file names."""
    writer, count = open_lines(str(folder / SUPERSEDED), overwrite=True), 0
    try:
        for record in known.add(manifest, long_run.list_read()):
            writer.write([record])
            count += 1
        writer.finish()
    finally:
        writer.stop()
    known.commit()
    return count
