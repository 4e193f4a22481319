"""MEDLINE, the tagged format in which PubMed saves and exports citations (.nbib)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..model import Document
from .cutting.line_blocks import LineBlock, read_blocks
from .markup.building import TextBuilder
from .markup.marks import Piece
from .pages.page import find_sections
from .pubmed import NOTICES, PMID, RETRACTED
from .source import FailedDocument, Source

_START = re.compile(r"\ufeff?\s*(?:[A-Z]{2,4} {0,2}- .*\r?\n(?: {6}.*\r?\n)*){0,20}?PMID- \d+")
_FIELD = re.compile(r"^([A-Z]{2,4}) {0,2}- (.*(?:\r?\n {6}.*)*)", re.MULTILINE)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_DOI = re.compile(r"(\S+) \[doi\]")
# Tags of what corrects or takes back a citation, and of what it corrects itself.
_CORRECTIONS = {
    "RIN": "RetractionIn",
    "ROF": "RetractionOf",
    "RPI": "RepublishedIn",
    "RPF": "RepublishedFrom",
    "EIN": "ErratumIn",
    "EFR": "ErratumFor",
    "ECI": "ExpressionOfConcernIn",
    "ECF": "ExpressionOfConcernFor",
    "CRI": "CorrectedandRepublishedIn",
    "CRF": "CorrectedandRepublishedFrom",
}

Fields = dict[str, list[tuple[int, int]]]


def fits(head: str, source: Source) -> bool:
    """Return whether a text begins as a MEDLINE citation does."""
    return bool(_START.match(head))


def read_medline(source: Source) -> Iterator[Document | FailedDocument]:
    """Yield the document of each citation: title and abstract, whose labels ("METHODS: …") open sections."""
    for block in read_blocks(source):
        yield block if isinstance(block, FailedDocument) else _read(block, source)


def _read(block: LineBlock, source: Source) -> Document | FailedDocument:
    fields: Fields = {}
    for found in _FIELD.finditer(block.text):
        fields.setdefault(found[1], []).append(found.span(2))
    number = _first(block, fields, "PMID")
    if not PMID.fullmatch(number):
        return FailedDocument(block.where, "has no line “PMID- ” with a number", "Give citations as PubMed saves them")
    builder = TextBuilder()
    _add(builder, block, fields, "TI" if "TI" in fields else "BTI")
    title = builder.text() or None
    _add(builder, block, fields, "AB")
    text = builder.text()
    if not text:
        return FailedDocument(block.where, f"has neither title nor abstract (PMID {number})", "Leave it out")
    kinds = [_value(block, span) for span in fields.get("PT", ())]
    corrections = [
        {"type": _CORRECTIONS[tag], "source": _value(block, span)}
        for tag in fields
        if tag in _CORRECTIONS
        for span in fields[tag]
    ]
    year = _YEAR.search(_first(block, fields, "DP") or _first(block, fields, "DEP"))
    return Document(
        id=f"PMID:{number}",
        text=text,
        title=title,
        sections=find_sections(text, title=title, page=False),
        year=int(year[0]) if year else None,
        retracted=RETRACTED in kinds or "RIN" in fields,
        source=block.where,
        metadata=_read_metadata(block, fields, kinds, corrections),
        origin=builder.origin(block.text) if source.origins else None,
    )


def _add(builder: TextBuilder, block: LineBlock, fields: Fields, tag: str) -> None:
    """Add the first field called ``tag`` as a paragraph; its lines are one."""
    for start, end in fields.get(tag, ())[:1]:
        builder.add([Piece(block.text[start:end], start, end)])
        builder.close()


def _value(block: LineBlock, span: tuple[int, int]) -> str:
    return " ".join(block.text[span[0] : span[1]].split())


def _first(block: LineBlock, fields: Fields, tag: str) -> str:
    return _value(block, fields[tag][0]) if tag in fields else ""


def _read_metadata(
    block: LineBlock, fields: Fields, kinds: list[str], corrections: list[dict[str, str]]
) -> dict[str, Any]:
    named = (_DOI.match(_value(block, span)) for tag in ("LID", "AID") for span in fields.get(tag, ()))
    values: dict[str, Any] = {
        "format": "medline",
        "journal": _first(block, fields, "TA") or _first(block, fields, "JT"),
        "doi": next((found[1] for found in named if found), None),
        "pmcid": _first(block, fields, "PMC"),
        "language": _first(block, fields, "LA"),
        "publication_types": kinds,
        "notice": next((NOTICES[kind] for kind in kinds if kind in NOTICES), None),
        "corrections": corrections,
    }
    return {name: value for name, value in values.items() if value}
