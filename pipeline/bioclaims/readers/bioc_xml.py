"""BioC XML: collections of documents, one read at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from ..model import Document
from .bioc import Passage, check_offset, fill_gaps, make_document, read_ids, read_infons
from .given import Annotation
from .markup.marks import Marks, Piece
from .markup.xml import XmlRecord, find_root, read_records
from .source import FailedDocument, Source


def fits(head: str, source: Source) -> bool:
    """Return whether a text begins as a BioC collection does."""
    return find_root(head) == "collection" and ("<document" in head or "BioC" in head)


def read_bioc_xml(source: Source) -> Iterator[Document | FailedDocument]:
    """Yield the documents of a collection, with passages as sections and annotations as mentions.

    Raises InputError where the file has no document.
    """
    return read_records(source, ("document",), _read)


def _read(record: XmlRecord, source: Source) -> Iterator[Document | FailedDocument]:
    name = record.words(record.tree.find("id"))
    if not name:
        yield FailedDocument(record.where, "is a document without id", "Give it an <id>")
        return
    passages = [_read_passage(each, record.marks) for each in record.tree.iterfind("passage")]
    infons = _read_infons(record.tree, record.marks)
    document = make_document(
        source, id=name, where=record.where, format="bioc", infons=infons, passages=passages, raw=record.source
    )  # fmt: skip
    yield document or FailedDocument(record.where, f"has no text (document {name[:80]})", "Leave it out")


def _read_passage(element: etree._Element, marks: Marks) -> Passage:
    offset = _read_offset(element, marks)
    pieces = _read_pieces(element, marks)
    sentences = [(_read_pieces(each, marks), _read_offset(each, marks)) for each in element.iterfind("sentence")]
    if not pieces and sentences:
        pieces = fill_gaps(sentences, offset)
    annotations = [_read_annotation(each, marks) for each in element.iter("annotation")]
    return Passage(pieces, offset, _read_infons(element, marks), [each for each in annotations if each is not None])


def _read_pieces(element: etree._Element, marks: Marks) -> list[Piece]:
    text = element.find("text")
    return list(marks.read(text.text)) if text is not None and text.text else []


def _read_offset(element: etree._Element, marks: Marks) -> int:
    found = element.find("offset")
    words = marks.strip(found.text or "").strip() if found is not None else ""
    if not words.isdecimal():
        raise ValueError(f"<{element.tag}> has the offset {words!r}, which is no number")
    return check_offset(int(words[:30]))


def _read_infons(element: etree._Element, marks: Marks) -> dict[str, str]:
    return read_infons({each.get("key") or "": marks.strip(each.text or "") for each in element.iterfind("infon")})


def _read_annotation(element: etree._Element, marks: Marks) -> Annotation | None:
    """Return the annotation, from its first place to its last where it has several; None where it has none."""
    places = [_read_place(each) for each in element.iterfind("location")]
    if not places:
        return None
    infons = _read_infons(element, marks)
    text = element.find("text")
    words = marks.strip(text.text) if text is not None and text.text and len(places) == 1 else None
    start, end = span_of(places)
    return Annotation(start, end, words, infons.get("type", ""), read_ids(infons))


def _read_place(element: etree._Element) -> tuple[int, int]:
    try:
        start, length = int(element.get("offset", "")), int(element.get("length", ""))
    except ValueError as error:
        raise ValueError(f"a location has offset {element.get('offset')} and length {element.get('length')}") from error
    return start, start + length


def span_of(places: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return the stretch from the first place to the last."""
    return min(start for start, _ in places), max(end for _, end in places)
