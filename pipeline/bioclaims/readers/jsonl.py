"""Document JSON lines: one document a line, as ``schemas/document.schema.json`` describes it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

import orjson

from ..model import Document, from_document_record
from ..schema import find_problems
from ..text.encoding import decode, has_wide_mark
from .source import MAX_BYTES, FailedDocument, Source, read_whole

_START = re.compile(r'\s*(?:\{\s*(?:"(?:[^"\\]|\\.)*"\s*:|\})|\[\s*\{)')
_CURE = "Give one document a line: an object with id and text (schemas/document.schema.json)"


def fits(head: str, source: Source) -> bool:
    """Return whether a text begins with a JSON object, or a list of them."""
    return bool(_START.match(head))


def read_jsonl(source: Source) -> Iterator[Document | FailedDocument]:
    """Yield a document, or why there is none, for each line that is not blank."""
    stream: BinaryIO = source.stream
    if has_wide_mark(source.head):
        decoded = decode(read_whole(source))
        source.notify(f"{source.where}: not UTF-8, read as {decoded.encoding}")
        stream = io.BytesIO(decoded.text.encode("utf-8"))
    empty = warned = True
    for number, line in enumerate(_read_lines(stream), start=1):
        where = f"{source.where}:{number}"
        if line is None:
            limit = f"{MAX_BYTES // 2**20} MB"
            yield FailedDocument(where, f"is longer than {limit}", "Split the document")
            empty = False
        elif line.strip():
            if empty and (problem := _find_other_json(source, line)):
                yield problem
                return
            empty = False
            as_utf8, encoding = _as_utf8(line)
            if encoding != "utf-8" and warned:
                source.notify(f"{where}: not UTF-8, read as {encoding} (and so may be lines after it)")
                warned = False
            yield _read_line(as_utf8, where)
    if empty:
        yield FailedDocument(source.where, "is empty", _CURE)


def _read_lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Yield each line, None in place of one that is too long to hold."""
    while line := stream.readline(MAX_BYTES):
        if len(line) < MAX_BYTES or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(MAX_BYTES)
        yield None


def _as_utf8(line: bytes) -> tuple[bytes, str]:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        decoded = decode(line)
        return decoded.text.encode("utf-8"), decoded.encoding
    return line.removeprefix(b"\xef\xbb\xbf"), "utf-8"


def _find_other_json(source: Source, line: bytes) -> FailedDocument | None:
    """Return what the file is instead, judged by its first line: JSON over several lines, or claim records."""
    start = line.removeprefix(b"\xef\xbb\xbf").strip()
    if start in (b"{", b"[") or start.startswith(b"[{"):
        return FailedDocument(
            source.where, "is JSON, but not one object a line", "Write it as JSON lines, for example with jq -c"
        )
    if re.match(rb'\{\s*"schema"\s*:\s*"bioclaims/claim/', start):
        return FailedDocument(
            source.where,
            "holds claim records, not documents",
            "Give the documents that they were read from, or check it with `bioclaims validate`",
        )
    return None


def _read_line(line: bytes, where: str) -> Document | FailedDocument:
    try:
        record: Any = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        return FailedDocument(where, f"is not JSON ({error.msg}, column {error.colno})", _CURE)
    problems = find_problems(record, schema="document")
    if problems:
        return FailedDocument(where, f"is no document: {problems[0]}", _CURE)
    if not record["text"].strip():
        return FailedDocument(where, f"has no text (document {record['id']})", "Give its text, or leave it out")
    try:
        return from_document_record({"source": where, **record})
    except ValueError as error:
        return FailedDocument(where, f"is no document: {error}", "Correct start and end of what it names")
