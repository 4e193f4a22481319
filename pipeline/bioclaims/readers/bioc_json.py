"""BioC JSON: collections, lists of them, or documents one a line, as the services of NCBI give them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import orjson

from ..errors import InputError
from ..model import Document
from .bioc import Passage, check_offset, fill_gaps, make_document, read_ids, read_infons
from .bioc_xml import span_of
from .cutting.json_objects import JsonCutter, JsonRecord
from .given import Annotation
from .markup.marks import Piece
from .source import FailedDocument, Source, open_text

_START = re.compile(r"\ufeff?\s*[\[{]")
_PASSAGES = re.compile(r"\"passages\"\s*:\s*\[")
_COLLECTION = re.compile(r"\"documents\"\s*:\s*\[")
_OWN = re.compile(
    r"\ufeff?\s*\{\s*\"(?:id|text|schema)\"\s*:\s*\"(?:[^\"\\]|\\.)*\"\s*,\s*\"(?:text|title|id)\"\s*:\s*\""
)
_CURE = "Correct the document, or leave it out; the others are read"
_Value = TypeVar("_Value")


def fits(head: str, source: Source) -> bool:
    """Return whether a text begins as BioC JSON does, and not as documents of our own."""
    if not _START.match(head) or _OWN.match(head):
        return False
    return bool(_PASSAGES.search(head) or (_COLLECTION.search(head) and "infons" in head))


def read_bioc_json(source: Source) -> Iterator[Document | FailedDocument]:
    """Yield the documents, with passages as sections and annotations as mentions.

    Raises InputError where the file has no document.
    """
    record = None
    for record in JsonCutter(open_text(source, "utf-8"), "passages"):
        where = f"{source.where}:{record.line} (record {record.number})"
        try:
            yield _read(record, where, source)
        except ValueError as error:
            yield FailedDocument(where, f"is no BioC document: {error}", _CURE)
    if record is None:
        raise InputError(where=source.where, what="has no document with passages", cure="Check that the file is whole")


def _read(record: JsonRecord, where: str, source: Source) -> Document | FailedDocument:
    if record.problem:
        return FailedDocument(where, record.problem, "Check that the file is whole")
    try:
        value = _expect(orjson.loads(record.data), dict, "the document")
    except orjson.JSONDecodeError as error:
        return FailedDocument(where, f"is not JSON ({error.msg}, line {error.lineno}, column {error.colno})", _CURE)
    name = str(value.get("id") or value.get("_id") or "").partition("|")[0]
    if not name:
        return FailedDocument(where, "is a document without id", "Give it an id")
    passages = [_read_passage(_expect(each, dict, "a passage")) for each in _list(value, "passages")]
    infons = _read_infons(value)
    document = make_document(
        source, id=name, where=where, format="biocjson", infons=infons, passages=passages, raw=""
    )  # fmt: skip
    return document or FailedDocument(where, f"has no text (document {name[:80]})", "Leave it out")


def _read_passage(value: Mapping[str, Any]) -> Passage:
    offset = check_offset(_expect(value.get("offset", 0), int, "offset"))
    text = _expect(value.get("text") or "", str, "text")
    sentences = [_expect(each, dict, "a sentence") for each in _list(value, "sentences")]
    pieces = [Piece(text, None, None)] if text else fill_gaps([_read_sentence(each) for each in sentences], offset)
    marked = [
        _expect(each, dict, "an annotation") for part in (value, *sentences) for each in _list(part, "annotations")
    ]
    annotations = [each for each in map(_read_annotation, marked) if each is not None]
    return Passage(pieces, offset, _read_infons(value), annotations)


def _read_sentence(value: Mapping[str, Any]) -> tuple[list[Piece], int]:
    text = _expect(value.get("text") or "", str, "text")
    return [Piece(text, None, None)], check_offset(_expect(value.get("offset", 0), int, "offset"))


def _read_annotation(value: Mapping[str, Any]) -> Annotation | None:
    """Return the annotation, from its first place to its last where it has several; None where it has none."""
    places = []
    for each in _list(value, "locations"):
        place = _expect(each, dict, "a location")
        start = _expect(place.get("offset"), int, "offset")
        places.append((start, start + _expect(place.get("length"), int, "length")))
    if not places:
        return None
    infons = _read_infons(value)
    words = value.get("text")
    start, end = span_of(places)
    text = _expect(words, str, "text") if words and len(places) == 1 else None
    return Annotation(start, end, text, infons.get("type", ""), read_ids(infons))


def _read_infons(value: Mapping[str, Any]) -> dict[str, str]:
    return read_infons(_expect(value.get("infons") or {}, dict, "infons"))


def _list(value: Mapping[str, Any], name: str) -> list[Any]:
    return _expect(value.get(name) or [], list, name)


def _expect(value: Any, kind: type[_Value], name: str) -> _Value:
    if not isinstance(value, kind) or isinstance(value, bool):
        raise ValueError(f"{name} is {str(value)[:40]!r}, not of type {kind.__name__}")
    return value
