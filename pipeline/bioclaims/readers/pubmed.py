"""PubMed XML: the baseline and update files of NLM, and what its web service gives; many records a file.

https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from ..model import Document
from ..vocab import SectionType
from .building import TextBuilder
from .inline import add_inline
from .marks import Marks
from .section_types import find_section_type, type_of_heading
from .source import FailedDocument, Source
from .xml import XmlRecord, find_root, read_records

TAGS = ("PubmedArticle", "PubmedBookArticle", "DeleteCitation")
_ROOTS = frozenset({"PubmedArticleSet", "PubmedBookArticleSet", *TAGS})
# No record of PubMed comes near this.
_MOST_BYTES = 8 * 2**20
# The elements that text is taken from; the rest of a record needs no marks.
_TEXTS = ("ArticleTitle", "VernacularTitle", "BookTitle", "AbstractText")
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
    return find_root(head) in _ROOTS


def read_pubmed(source: Source) -> Iterator[Document | FailedDocument]:
    """Yield the document of each record: title and abstract, its labelled parts as sections.

    ``retracted`` is set where the record says so; ``metadata`` names notices (retractions, errata) and what a record
    corrects or is corrected by. Records that a file withdraws are told to ``source.notify``.
    """
    return read_records(source, TAGS, _read, find_parts=_find_texts, most=_MOST_BYTES)


def _find_texts(record: str) -> Iterator[tuple[int, int]]:
    found = []
    for name in _TEXTS:
        at = 0
        while (opening := record.find(f"<{name}", at)) >= 0:
            start = record.find(">", opening) + 1
            at = record.find(f"</{name}", start)
            if not start or at < 0:
                break
            found.append((start, at))
    return iter(sorted(found))


def _read(record: XmlRecord, source: Source) -> Iterator[Document | FailedDocument]:
    if record.tag == "DeleteCitation":
        _report_deleted(record, source)
        return
    parts = _by_name(record.tree)
    citation = parts.get("MedlineCitation", parts.get("BookDocument"))
    known = {} if citation is None else _by_name(citation)
    number = ((known["PMID"].text if "PMID" in known else "") or "").strip()
    if not PMID.fullmatch(number):
        yield FailedDocument(record.where, "has no PMID", "Give records as PubMed has them")
        return
    # What a book's chapter has stands one level higher.
    fields = _by_name(known["Article"]) if "Article" in known else known
    builder = TextBuilder()
    title = _add_title(builder, fields, record.marks)
    _add_abstract(builder, fields, known, record.marks)
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


def _by_name(element: etree._Element) -> Fields:
    """Return the elements in ``element`` by name, the first of each."""
    found: Fields = {}
    for child in element:
        found.setdefault(child.tag, child)
    return found


def _report_deleted(record: XmlRecord, source: Source) -> None:
    numbers = [number for each in record.tree.iterfind("PMID") if (number := (each.text or "").strip())]
    if numbers:
        shown = ", ".join(numbers[:10]) + (" …" if len(numbers) > 10 else "")
        source.notify(f"{record.where}: withdraws {len(numbers)} records of earlier files: PMID {shown}")


def _add_title(builder: TextBuilder, fields: Fields, marks: Marks) -> str | None:
    book = fields["Book"].find("BookTitle") if "Book" in fields else None
    for element in (fields.get("ArticleTitle"), fields.get("VernacularTitle"), book):
        if element is not None:
            add_inline(builder, element, marks)
            builder.close("title")
        if builder.length:
            return builder.text()
    return None


def _add_abstract(builder: TextBuilder, fields: Fields, known: Fields, marks: Marks) -> None:
    # An article without one may have one of its publisher, or of others.
    abstract = fields.get("Abstract", known.get("OtherAbstract"))
    if abstract is None or abstract.get("Language", "eng") != "eng":
        return
    for part in abstract.iterchildren("AbstractText"):
        label = (part.get("Label") or "").strip()
        add_inline(builder, part, marks)
        builder.close(_choose_type(label, part.get("NlmCategory") or ""), label or None)


def _choose_type(label: str, category: str) -> SectionType:
    if not label and not category:
        return "abstract"
    return type_of_heading(label, find_section_type("nlm", category) or "abstract")


def _find_year(fields: Fields) -> int | None:
    for name, path in (("Journal", "JournalIssue/PubDate"), ("Book", "PubDate"), ("ArticleDate", ".")):
        date = fields[name].find(path) if name in fields else None
        if date is not None:
            found = _YEAR.search(date.findtext("Year") or date.findtext("MedlineDate") or "")
            if found:
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
    listed = None if data is None else data.find("ArticleIdList")
    ids = {each.get("IdType"): (each.text or "").strip() for each in (() if listed is None else listed)}
    journal = _by_name(fields["Journal"]) if "Journal" in fields else {}
    name = journal.get("ISOAbbreviation", journal.get("Title"))
    place = fields.get("ELocationID")
    stated = place.text if place is not None and place.get("EIdType") == "doi" else None
    values: dict[str, Any] = {
        "format": "pubmed",
        "journal": None if name is None else name.text,
        "doi": ids.get("doi") or stated,
        "pmcid": ids.get("pmc"),
        "language": fields["Language"].text if "Language" in fields else None,
        "publication_types": kinds,
        "notice": next((NOTICES[kind] for kind in kinds if kind in NOTICES), None),
        "corrections": corrections,
    }
    return {name: value for name, value in values.items() if value}
