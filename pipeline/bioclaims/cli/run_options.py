"""How a run over many documents goes on, and what becomes of those that cannot be read."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

Workers = Annotated[
    int | None,
    typer.Option(
        min=0,
        metavar="N",
        help="Processes that read; as many as there are cores if not given. 0 reads in this one, which cannot stop at "
        "--max-seconds and ends where a document ends it. The output does not depend on it.",
    ),
]
MaxSeconds = Annotated[
    float | None,
    typer.Option(
        min=0.001,
        help="Longest that a document may take; its process is ended then, and it is tried once more, alone. A minute, "
        "and a second for each thousand characters, if not given.",
    ),
]
MaxSentenceTokens = Annotated[
    int | None,
    typer.Option(
        min=1, help="Longest sentence that is read, where the model is of our own kind; a thousand if not given."
    ),
]
Quarantine = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help="Keep the documents that could not be read, with the reasons, as JSON lines. They do not change the exit "
        "status then.",
    ),
]
Retry = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="Read the documents that --quarantine kept, in place of paths."),
]
FailOnQuarantine = Annotated[
    bool, typer.Option("--fail-on-quarantine", help="Exit with 1 where --quarantine kept any.")
]

LongRunFolder = Annotated[
    Path | None,
    typer.Option(
        "--run",
        metavar="FOLDER",
        help="Write claims, texts and documents that were given up to files of this folder, some documents at a time, "
        "in place of --output, --documents and --quarantine. What is written there is whole whatever happens.",
    ),
]
Resume = Annotated[
    bool,
    typer.Option(
        "--resume",
        help="Go on with a run that was stopped. Refused where files, settings or versions have changed.",
    ),
]
ShardDocuments = Annotated[
    int, typer.Option(min=1, help="Documents whose claims stand in one file of --run.", metavar="N")
]


Known = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Pass over documents that are in this file of known ones with the same text, settings and versions, and "
        "add those of this run to it at its end. Goes with --run; the file is made where there is none.",
    ),
]


class EngineName(StrEnum):
    """What runs the processes that read."""

    local = "local"
    ray = "ray"


Engine = Annotated[
    EngineName,
    typer.Option(
        help="Processes of this machine, or those of a Ray cluster: the one that RAY_ADDRESS names, else one that is "
        "started here. The output does not depend on it."
    ),
]


def count_workers() -> int:
    """Return how many processes read where nobody says it: one for each core that this one may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
