"""``bioclaims extract --run``: a run that writes shards, and goes on where it was stopped."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..readers import find_companions, list_files, read_documents
from ..run.manifest import make_manifest
from ..run.resume import LongRun, open_run
from .reporter import Reporter
from .way import Way


@dataclass(frozen=True, slots=True)
class Plan:
    """What a long run reads and where it writes; ``settings`` are those that change what is written."""

    folder: Path
    paths: tuple[str, ...]
    settings: Mapping[str, Any]
    model: str | None
    lexicon: Path | None
    resume: bool


def run_long(plan: Plan, way: Way, reporter: Reporter) -> int:
    """Return the exit status of the command."""
    started = time.monotonic()
    files = list_files(plan.paths, exclude=[plan.folder], notify=reporter.warn)
    read = [each for file in files for each in (file, *find_companions(file))]
    manifest = make_manifest(read, plan.settings, model=plan.model, lexicon=plan.lexicon)
    with open_run(plan.folder, manifest, resume=plan.resume):
        found = read_documents(
            files,
            format=plan.settings["format"],
            columns=plan.settings["columns"],
            notify=reporter.warn,
            origins=False,
        )
        long_run = LongRun(plan.folder, size=plan.settings["shard_documents"], notify=reporter.warn)
        run = long_run.write(way.extract(long_run.find_open(found)), progress=reporter.show)
        if run.stopped:
            done = f"stopped after {run.summary.documents} documents whose files are whole"
            reporter.error(f"{done}; --resume goes on in {plan.folder}")
            return 130
        long_run.finish(manifest)
    summary = replace(run.summary, seconds=time.monotonic() - started)
    reporter.say(str(summary))
    if summary.failed:
        reporter.warn(f"{summary.failed} documents were not read and are in {plan.folder}/quarantine-*.jsonl")
    return way.find_status(summary, is_kept=True)
