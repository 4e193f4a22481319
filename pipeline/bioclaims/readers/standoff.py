"""Standoff: a text, and beside it a file of the names in it: .a1 of the BioNLP Shared Tasks, .ann of brat."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import replace

from ..errors import InputError
from ..model import Document, Span
from .given import Annotation, GivenReport, to_mentions, without_overlaps
from .plain import make_text_document
from .source import MAX_BYTES, FailedDocument, Source, decode_source, read_whole

# Files beside a text, the first that is there counts.
SUFFIXES = (".a1", ".ann")
_CURE = "Give lines such as T1, a tab, Protein 0 5, a tab, the words"


def fits(head: str, source: Source) -> bool:
    """Return whether the source is a text that has a file of places beside it."""
    return _find_neighbour(source) is not None


def read_standoff_text(source: Source) -> Iterator[Document | FailedDocument]:
    """Yield the document of a text with the names that the file beside it marks.

    Raises InputError where there is no such file, or one of its lines is not as it should be.
    """
    neighbour = _find_neighbour(source)
    if neighbour is None:
        raise InputError(
            where=source.where,
            what=f"has no file of places beside it (the same name, ending in {' or '.join(SUFFIXES)})",
            cure="Name the .txt file itself, or give --format text",
        )
    document = make_text_document(source, decode_source(source, read_whole(source)))
    report = GivenReport()
    annotations = _read_annotations(neighbour, len(document.text))
    mentions = to_mentions(annotations, document.text, at=0, report=report)
    for line in report.lines(neighbour):
        source.notify(line)
    yield replace(
        document,
        mentions=without_overlaps(mentions),
        metadata={**document.metadata, "format": "standoff", "annotations": os.path.basename(neighbour)},
    )


def parse_place(line: str) -> tuple[str, str, tuple[Span, ...]]:
    """Return id, type and places of a line that marks a name: "T1⇥Protein 0 5⇥words", or "0 5;9 12" for two places.

    Raises ValueError where it does not.
    """
    key, middle, *_ = line.split("\t")
    kind, places = middle.split(" ", 1)
    pairs = (part.split() for part in places.split(";"))
    return key, kind, tuple(Span(int(start), int(end)) for start, end in pairs)


def _find_neighbour(source: Source) -> str | None:
    if source.path is None or not source.path.lower().endswith(".txt"):
        return None
    return next((path for suffix in SUFFIXES if os.path.isfile(path := source.path[: -len(".txt")] + suffix)), None)


def _read_annotations(path: str, size: int) -> list[Annotation]:
    """Return what the lines of ``path`` mark in a text of ``size``; what triggers an event is no name."""
    with open(path, "rb") as stream:
        data = stream.read(MAX_BYTES)
    try:
        lines = re.split(r"\r\n|\n|\r", data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise InputError(where=path, what=f"is not UTF-8 (byte {data[error.start]:#04x})", cure=_CURE) from error
    triggers = {line.split("\t")[1].split()[0].rpartition(":")[2] for line in lines if re.match(r"E\S+\t\S", line)}
    ids = _read_ids(lines)
    found = []
    for number, line in enumerate(lines, start=1):
        if line.startswith("T"):
            try:
                key, kind, places = parse_place(line)
            except ValueError as error:
                what = f"is no marked place: {line[:60]!r}"
                raise InputError(where=f"{path}:{number}", what=what, cure=_CURE) from error
            if key not in triggers:
                words = line.split("\t")[2] if len(places) == 1 and line.count("\t") > 1 else None
                span = Span(places[0].start, max(place.end for place in places))
                found.append(Annotation(span.start, min(span.end, size + 1), words, kind, ids.get(key, ())))
    return found


def _read_ids(lines: list[str]) -> dict[str, tuple[str, ...]]:
    """Return what brat's lines of normalization say: "N1⇥Reference T1 NCBIGene:7124⇥TNF"."""
    found: dict[str, tuple[str, ...]] = {}
    for line in lines:
        match = re.match(r"N\S+\tReference (\S+) (\S+:\S+)", line)
        if match:
            found[match[1]] = (*found.get(match[1], ()), match[2])
    return found
