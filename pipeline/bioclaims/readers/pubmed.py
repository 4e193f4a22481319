"""PubMed XML: the baseline and update files of NLM, and what its web service gives; many records a file.

https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from lxml import etree

from ..model import Document
from ..vocab import SectionType
from .markup.building import TextBuilder
from .markup.inline import add_inline
from .markup.marks import Marks
from .markup.xml import Way, XmlRecord, find_root, read_records
from .pages.section_types import find_section_type, type_of_heading
from .source import FailedDocument, Source

TAGS = ("PubmedArticle", "PubmedBookArticle", "DeleteCitation")
_ROOTS = frozenset({"PubmedArticleSet", "PubmedBookArticleSet", *TAGS})
# No record of PubMed comes near this.
_MOST_BYTES = 8 * 2**20
# The elements that text is taken from; the rest of a record needs no marks.
_TEXTS = ("ArticleTitle", "VernacularTitle", "BookTitle", "AbstractText")
# Where there is more than one, in the order in which they are tried.
_TITLES = ("ArticleTitle", "VernacularTitle", "BookTitle")
# What is read of a record, of its citation, and of its article at whatever depth: the first of each.
_PARTS = ("MedlineCitation", "BookDocument", "PubmedData")
# An article without an abstract may have one of its publisher, or of others.
_KNOWN = ("PMID", "Article", "OtherAbstract", "CommentsCorrectionsList")
_FIELDS = (
    *_TITLES, "Abstract", "PubDate", "ArticleDate", "ISOAbbreviation", "Title", "Language", "ELocationID",
    "PublicationTypeList",
)  # fmt: skip
# What is not read, and takes up half of a record and more.
_UNREAD = (
    "DateCompleted", "DateRevised", "AuthorList", "MedlineJournalInfo", "ChemicalList", "MeshHeadingList", "History",
    "ReferenceList",
)  # fmt: skip
PMID = re.compile(r"[0-9]{1,10}")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
RETRACTED = "Retracted Publication"
Fields = dict[str, etree._Element]
# Publications that are about another one.
NOTICES = {
    "Retraction of Publication": "retraction",
    "Published Erratum": "erratum",
    "Expression of Concern": "expression of concern",
}


def fits(head: str, source: Source) -> bool:
    """Return whether a text begins as a file of PubMed records does."""
    return is_pubmed(head)


def is_pubmed(head: str) -> bool:
    """Return whether ``head`` is the beginning of a file of PubMed records."""
    return find_root(head) in _ROOTS


def read_pubmed(source: Source) -> Iterator[Document | FailedDocument]:
    """Yield the document of each record: title and abstract, its labelled parts as sections.

    ``retracted`` is set where the record says so; ``metadata`` names notices (retractions, errata) and what a record
    corrects or is corrected by. Records that a file withdraws are told to ``source.notify``.
    """
    return read_records(source, TAGS, _read, way=_WAY, most=_MOST_BYTES)


def _find_texts(record: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    found = []
    for name in _TEXTS:
        at = low
        while (opening := record.find(f"<{name}", at, high)) >= 0:
            start = record.find(">", opening, high) + 1
            at = record.find(f"</{name}", start, high)
            if not start or at < 0:
                break
            found.append((start, at))
    return iter(sorted(found))


_WAY = Way(_find_texts, _UNREAD)


def _read(record: XmlRecord, source: Source) -> Iterator[Document | FailedDocument]:
    if record.tree.tag == "DeleteCitation":
        _report_deleted(record, source)
        return
    parts = _first_of_each(record.tree.iterchildren(*_PARTS))
    citation = parts.get("MedlineCitation", parts.get("BookDocument"))
    known = {} if citation is None else _first_of_each(citation.iterchildren(*_KNOWN))
    number = _words(known, "PMID")
    if not PMID.fullmatch(number):
        yield FailedDocument(record.where, "has no PMID", "Give records as PubMed has them")
        return
    # What a book's chapter has stands one level higher.
    article = known.get("Article", citation)
    fields = {} if article is None else _first_of_each(article.iter(*_FIELDS))
    builder = TextBuilder()
    title = _add_title(builder, fields, record.marks)
    _add_abstract(builder, fields.get("Abstract", known.get("OtherAbstract")), record.marks)
    text = builder.text()
    if not text:
        yield FailedDocument(record.where, f"has neither title nor abstract (PMID {number})", "Leave it out")
        return
    kinds = [each.text or "" for each in fields.get("PublicationTypeList", ())]
    corrections = [_read_correction(each) for each in known.get("CommentsCorrectionsList", ())]
    yield Document(
        id=f"PMID:{number}",
        text=text,
        title=title,
        sections=builder.sections(),
        year=_find_year(fields),
        retracted=RETRACTED in kinds or any(each["type"] == "RetractionIn" for each in corrections),
        source=record.where,
        metadata=_read_metadata(fields, parts.get("PubmedData"), kinds, corrections),
        origin=builder.origin(record.source),
    )


def _first_of_each(elements: Iterable[etree._Element]) -> Fields:
    """Return ``elements`` by name, the first of each."""
    fields: Fields = {}
    for element in elements:
        fields.setdefault(element.tag, element)
    return fields


def _words(fields: Fields, *names: str) -> str:
    """Return the words of the first of ``names`` that has some; empty where none has."""
    for name in names:
        if name in fields and (words := fields[name].text):
            return words.strip()
    return ""


def _report_deleted(record: XmlRecord, source: Source) -> None:
    numbers = [number for each in record.tree.iterfind("PMID") if (number := (each.text or "").strip())]
    if numbers:
        shown = ", ".join(numbers[:10]) + (" …" if len(numbers) > 10 else "")
        count = f"{len(numbers)} records" if len(numbers) > 1 else "a record"
        source.notify(f"{record.where}: withdraws {count} of earlier files: PMID {shown}")


def _add_title(builder: TextBuilder, fields: Fields, marks: Marks) -> str | None:
    for name in _TITLES:
        if name in fields:
            add_inline(builder, fields[name], marks)
            builder.close("title")
            if builder.length:
                return builder.text()
    return None


def _add_abstract(builder: TextBuilder, abstract: etree._Element | None, marks: Marks) -> None:
    if abstract is None or abstract.get("Language", "eng") != "eng":
        return
    for part in abstract.iterchildren("AbstractText"):
        label = (part.get("Label") or "").strip()
        add_inline(builder, part, marks)
        builder.close(_choose_type(label, part.get("NlmCategory") or ""), label or None)


@lru_cache(maxsize=1024)  # of many records, few labels
def _choose_type(label: str, category: str) -> SectionType:
    if not label and not category:
        return "abstract"
    return type_of_heading(label, find_section_type("nlm", category) or "abstract")


def _find_year(fields: Fields) -> int | None:
    for name in ("PubDate", "ArticleDate"):
        for part in fields[name].iterchildren("Year", "MedlineDate") if name in fields else ():
            if found := _YEAR.search(part.text or ""):
                return int(found[0])
    return None


def _read_correction(element: etree._Element) -> dict[str, str]:
    """Return what the record says of another one: which kind of notice, and where it is."""
    number = (element.findtext("PMID") or "").strip()
    found = {
        "type": element.get("RefType"),
        "source": (element.findtext("RefSource") or "").strip(),
        "id": f"PMID:{number}" if number else "",
    }
    return {"type": ""} | {name: value for name, value in found.items() if value}


def _read_metadata(
    fields: Fields, data: etree._Element | None, kinds: list[str], corrections: list[dict[str, str]]
) -> dict[str, Any]:
    listed = () if data is None else data.iterchildren("ArticleIdList")
    ids = {each.get("IdType"): (each.text or "").strip() for found in listed for each in found}
    place = fields.get("ELocationID")
    stated = place.text if place is not None and place.get("EIdType") == "doi" else None
    values: dict[str, Any] = {
        "format": "pubmed",
        "journal": _words(fields, "ISOAbbreviation", "Title"),
        "doi": ids.get("doi") or stated,
        "pmcid": ids.get("pmc"),
        "language": _words(fields, "Language"),
        "publication_types": kinds,
        "notice": next((NOTICES[kind] for kind in kinds if kind in NOTICES), None),
        "corrections": corrections,
    }
    return {name: value for name, value in values.items() if value}
