"""The output of a long run in pieces, each of which is there whole or not at all.

A shard is what came of so many documents: claims, texts, and those that were given up, a file each, and a file that
counts them and knows their hashes. That one is written last: where it stands and the hashes are right, the shard is
whole, whatever stopped the run.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from ..errors import OutputError
from ..model import Document, to_document_record
from ..readers import FailedDocument
from ..writers import LineWriter, open_lines
from .outcome import Outcome
from .quarantine import to_quarantine_record
from .summary import Summary

KINDS = ("claims", "documents", "quarantine")
_CHUNK = 2**20


@dataclass(frozen=True, slots=True)
class Whole:
    """What is known of a shard that is whole: its counts, and the hash of the documents that it came of."""

    counts: Summary
    given: str


class Shard:
    """Takes outcomes; ``finish`` gives its files their names."""

    def __init__(self, folder: Path, number: int) -> None:
        self._folder = folder
        self._number = number
        self._writers: dict[str, LineWriter] = {}
        self._hashes = {kind: sha256() for kind in KINDS}
        self._given = sha256()
        self.counts = Summary()
        for kind in KINDS:
            self._writers[kind] = open_lines(str(_name(folder, kind, number)), overwrite=True)

    def put(self, outcome: Outcome) -> None:
        """Write what came of a document. Raises OutputError where there is no room."""
        self._write("claims", outcome.records)
        given = outcome.document or outcome.failure
        assert given is not None
        self._given.update(_describe(given))
        if outcome.failure:
            self._write("quarantine", [to_quarantine_record(outcome)])
        elif outcome.document:
            self._write("documents", [to_document_record(outcome.document)])
        self.counts = self.counts.add(outcome)

    def finish(self) -> None:
        """Give the files their names. Raises OutputError where that cannot be done."""
        for kind in KINDS:
            self._writers[kind].finish()
        write_whole(
            _state(self._folder, self._number),
            {
                "counts": asdict(self.counts),
                "files": {kind: self._hashes[kind].hexdigest() for kind in KINDS},
                "given": self._given.hexdigest(),
            },
        )

    def stop(self) -> None:
        """Close what is open; parts are written over by the next run."""
        for writer in self._writers.values():
            writer.stop()

    def _write(self, kind: str, records: Iterable[dict[str, Any]]) -> None:
        data = b"".join(orjson.dumps(record) + b"\n" for record in records)
        if data:
            self._hashes[kind].update(data)
            self._writers[kind].write_bytes(data)


def read_shard(folder: Path, number: int) -> Whole | None:
    """Return what is known of a shard, None where it is not there, or not what was written."""
    try:
        state = orjson.loads(_state(folder, number).read_bytes())
        if any(hash_file(_name(folder, kind, number)) != state["files"][kind] for kind in KINDS):
            return None
        return Whole(Summary(**state["counts"]), state["given"])
    except (OSError, ValueError, TypeError, KeyError):
        return None


def is_begun(folder: Path, number: int) -> bool:
    """Return whether a shard was finished once, whatever has become of it."""
    return _state(folder, number).exists()


def hash_given(documents: Iterable[Document | FailedDocument]) -> str:
    """Return the hash of the documents of a shard: of their ids and texts, or of what was wrong."""
    found = sha256()
    for document in documents:
        found.update(_describe(document))
    return found.hexdigest()


def write_whole(path: Path, value: Any) -> None:
    """Write ``value`` as JSON, whole or not at all. Raises OutputError where that cannot be done."""
    part = path.with_name(path.name + ".part")
    try:
        with open(part, "wb") as stream:
            stream.write(orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(part, path)
        # Without this a power cut may take the names, though not the files.
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    except OSError as error:
        raise OutputError(
            where=str(path), what=f"cannot be written ({error.strerror})", cure="Make room, and go on with --resume"
        ) from error


def _name(folder: Path, kind: str, number: int) -> Path:
    return folder / f"{kind}-{number:06}.jsonl"


def _state(folder: Path, number: int) -> Path:
    return folder / f"shard-{number:06}.json"


def hash_file(path: Path) -> str:
    """Return the SHA-256 of what is in a file, as 64 hexadecimal digits."""
    with open(path, "rb") as stream:
        return hash_stream(stream)


def hash_stream(stream: BinaryIO) -> str:
    """Return the same of what is left in a stream."""
    found = sha256()
    while chunk := stream.read(_CHUNK):
        found.update(chunk)
    return found.hexdigest()


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document that a shard holds: its id, the hash of its text, and the ids of its records."""

    id: str
    sha256: str
    claims: tuple[str, ...]


def list_read(folder: Path, number: int) -> Iterator[ReadDocument]:
    """Yield the documents of a shard that is whole, in order."""
    claims: dict[tuple[str, str], list[str]] = {}
    for record in _read_lines(_name(folder, "claims", number)):
        claims.setdefault((record["document"]["id"], record["document"]["sha256"]), []).append(record["id"])
    for record in _read_lines(_name(folder, "documents", number)):
        digest = sha256(record["text"].encode("utf-8")).hexdigest()
        yield ReadDocument(record["id"], digest, tuple(claims.get((record["id"], digest), ())))


def _read_lines(path: Path) -> Iterator[dict[str, Any]]:
    with open(path, "rb") as stream:
        yield from map(orjson.loads, stream)


def _describe(given: Document | FailedDocument) -> bytes:
    parts = (given.id, given.sha256) if isinstance(given, Document) else (given.where, given.what)
    return orjson.dumps(parts) + b"\n"
