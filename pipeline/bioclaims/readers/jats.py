"""JATS full text: articles of PMC, of publishers and of preprint servers, one or many a file.

https://jats.nlm.nih.gov/
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from ..model import Document
from .jats_references import drop_references
from .jats_text import add_abstract, add_body, add_floats, add_title
from .markup.building import TextBuilder
from .markup.inline import read_words
from .markup.marks import Marks
from .markup.xml import XmlRecord, find_root, local_name, read_records
from .source import FailedDocument, Source

_ROOTS = frozenset({"pmc-articleset", "pmc_articleset"})
# A web page may be an <article> too; one of JATS says more, or stands in an envelope (OAI-PMH).
_ARTICLE = re.compile(
    r"<(?:\w+:)?article\s[^>]*(?:\barticle-type\b|\bdtd-version\b|\bxmlns(?::\w+)?\s*=\s*[\"'][^\"']*(?:xlink|jats|MathML))"
)
_DOCTYPE = re.compile(r"<!DOCTYPE\s+article\b[^>]*(?:JATS|NLM|Archiving|Publishing)", re.IGNORECASE)
_FRONT = re.compile(r"<front(?:-stub)?\b|<article-meta\b")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
# Best first: PMC's own number, then that of PubMed, then a DOI.
_IDS = (("pmc", "PMC:"), ("pmid", "PMID:"), ("doi", "doi:"))
_DATES = ("epub", "ppub", "collection", "pub")
# What JATS calls an article that says something about another, and a relation to the notice that takes it back.
_NOTICES = {
    "retraction": "retraction",
    "correction": "erratum",
    "expression-of-concern": "expression of concern",
    "addendum": "addendum",
}
# Sub-articles that speak of the article, not of what was found, and the elements that hold articles of their own.
_REVIEWS = frozenset(
    {
        "aggregated-review-documents", "author-comment", "author-response", "decision-letter", "editor-report",
        "peer-review", "referee-report", "reply", "reviewer-report",
    }
)  # fmt: skip
_INNER = frozenset({"sub-article", "response"})
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_RETRACTED = frozenset({"retraction-forward", "retracted-by", "retraction"})
_CORRECTIONS = re.compile(r"retract|correct|erratum|corrigendum|concern|addend", re.IGNORECASE)


def fits(head: str, source: Source) -> bool:
    """Return whether a text begins as JATS does."""
    root = find_root(head)
    if root in _ROOTS or (root != "html" and (_DOCTYPE.search(head) or _ARTICLE.search(head))):
        return root is not None
    return root == "article" and bool(_FRONT.search(head))


def read_jats(source: Source) -> Iterator[Document | FailedDocument]:
    """Yield the document of each article: title, abstracts, sections, captions and tables told apart.

    References and acknowledgements are left out. The text of a table's cells is ``furniture``, which is not read: they
    are no sentences. Its caption and notes are ``table``. Sub-articles and responses are documents of their own, but
    for those of peer review and for translations into another language than English. Raises InputError where the file
    has no article.
    """
    return read_records(source, ("article",), _read)


def _read(record: XmlRecord, source: Source) -> Iterator[Document | FailedDocument]:
    drop_references(record.tree, record.marks)
    ids = _read_ids(_find_meta(record.tree), record)
    # A file of one article is that article.
    id = _choose_id(ids) or (source.id if record.number == 1 else f"{source.id}#{record.number}")
    found = [_read_article(record.tree, record, id, ids)]
    for number, inner in enumerate(_find_inner(record.tree), start=1):
        ids = _read_ids(_find_meta(inner), record)
        own = _choose_id(ids)
        # Some give the number of the article itself.
        named = own if own and own != id else f"{id}#{inner.get('id') or number}"
        found.append(_read_article(inner, record, named, ids))
    if any(found):
        yield from filter(None, found)
    else:
        yield FailedDocument(record.where, "is an article without text", "Leave it out")


def _find_inner(article: etree._Element) -> Iterator[etree._Element]:
    """Yield the articles within ``article`` that are read, those within them too."""
    for child in article:
        if local_name(child) in _INNER and child.get("article-type") not in _REVIEWS:
            language = (child.get(_LANGUAGE) or "en").lower()
            if child.get("article-type") != "translation" or language.partition("-")[0] == "en":
                yield child
                yield from _find_inner(child)


def _find_meta(article: etree._Element) -> etree._Element | None:
    """Return what is said of ``article``: of one within another it may stand in a stub."""
    front = _find(article, "front")
    stub = _find(article, "front-stub")
    return stub if front is None else _find(front, "article-meta")


def _read_article(article: etree._Element, record: XmlRecord, id: str, ids: dict[str, str]) -> Document | None:
    marks, meta = record.marks, _find_meta(article)
    builder = TextBuilder()
    title = add_title(builder, meta, marks)
    add_abstract(builder, meta, marks)
    add_body(builder, _find(article, "body"), marks)
    add_floats(builder, article, marks)
    text = builder.text()
    if not text:
        return None
    related = [] if meta is None else [_read_related(each) for each in _children(meta, "related-article")]
    kind = article.get("article-type") or ""
    notice = _NOTICES.get(kind)
    return Document(
        id=id,
        text=text,
        title=title,
        sections=builder.sections(),
        year=_find_year(meta, marks) or _find_year(_find_meta(record.tree), marks),
        retracted=kind == "retracted-article"
        or (notice is None and any(each["type"] in _RETRACTED for each in related))
        or (title or "").lower().startswith(("retracted:", "retracted article:", "[retracted]")),
        source=record.where,
        metadata=_read_metadata(record, kind=kind, ids=ids, related=related),
        origin=builder.origin(record.source),
    )


def _find(element: etree._Element, name: str) -> etree._Element | None:
    return next(_children(element, name), None)


def _children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    return (child for child in element if local_name(child) == name)


def _read_ids(meta: etree._Element | None, record: XmlRecord) -> dict[str, str]:
    """Return the article's ids by kind, those of PMC as bare numbers."""
    found: dict[str, str] = {}
    for each in () if meta is None else _children(meta, "article-id"):
        words = read_words(each, record.marks)
        kind = each.get("pub-id-type") or ""
        if kind in ("pmcid", "pmc", "pmcaid", "pmc-aid"):
            kind, words = "pmc", words.upper().removeprefix("PMC")
        if words:
            found.setdefault(kind, words)
    return found


def _choose_id(ids: dict[str, str]) -> str | None:
    return next((prefix + ids[kind] for kind, prefix in _IDS if kind in ids), None)


def _find_year(meta: etree._Element | None, marks: Marks) -> int | None:
    """Return the first year that the article was published in."""
    years = []
    for each in () if meta is None else _children(meta, "pub-date"):
        kind = each.get("pub-type") or each.get("date-type") or "pub"
        year = _find(each, "year")
        found = _YEAR.search(read_words(year, marks)) if year is not None else None
        if found and kind in _DATES:
            years.append(int(found[0]))
    return min(years, default=None)


def _read_related(element: etree._Element) -> dict[str, str]:
    link = next((value for name, value in element.attrib.items() if str(name).endswith("href")), "")
    return {"type": element.get("related-article-type") or "", "id": str(link)}


def _read_metadata(
    record: XmlRecord, *, kind: str, ids: dict[str, str], related: list[dict[str, str]]
) -> dict[str, Any]:
    front = _find(record.tree, "front")
    journal = None if front is None else _find(front, "journal-meta")
    names = [] if journal is None else [each for each in journal.iter() if local_name(each) == "journal-title"]
    values: dict[str, Any] = {
        "format": "jats",
        "journal": read_words(names[0], record.marks) if names else None,
        "article_type": kind,
        "pmid": ids.get("pmid"),
        "pmcid": f"PMC{ids['pmc']}" if "pmc" in ids else None,
        "doi": ids.get("doi"),
        "notice": _NOTICES.get(kind),
        "corrections": [each for each in related if _CORRECTIONS.search(each["type"])],
    }
    return {name: value for name, value in values.items() if value}
