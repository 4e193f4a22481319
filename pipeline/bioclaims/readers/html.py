"""Web pages saved as HTML: one document a file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml import html as lxml_html

from ..errors import InputError
from ..model import Document, Origin
from .markup.building import TextBuilder
from .markup.marks import Marks
from .markup.xml import find_root
from .pages.page import find_sections
from .plain import make_text_document
from .source import FailedDocument, Source, decode_source, read_whole

_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|div|p|h[1-6]|main|section|"
    r"article(?=[^>]*>\s*<(?:div|p|h\d|header|section))|table|ul|ol|span|a|br)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)

# Never text of the paper: code, controls, navigation.
_DROPPED = frozenset(
    re.findall(
        r"\w+",
        "script style noscript template head nav footer aside form button select option textarea input iframe object "
        "embed svg canvas audio video map dialog menu",
    )
)
_INLINE = frozenset(
    re.findall(
        r"\w+",
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small "
        "span strike strong sub sup time tt u var wbr math mi mn mo mrow msub msup mtext mstyle semantics img",
    )
)
_TITLE_NAMES = ("citation_title", "dc.title", "dcterms.title", "prism.title", "og:title", "twitter:title")
_YEAR_NAMES = ("citation_publication_date", "citation_date", "citation_year", "dc.date", "prism.publicationdate")


def fits(head: str, source: Source) -> bool:
    """Return whether a text begins as an HTML page does."""
    return bool(_START.match(head)) or find_root(head) == "html"


def read_html(source: Source) -> Iterator[Document | FailedDocument]:
    """Yield the document of a web page.

    Its text has one paragraph for each block of the page, entities decoded, white space as a browser shows it;
    scripts, navigation and forms are left out. Raises InputError where the page has no text.
    """
    data = read_whole(source)
    declared = _CHARSET.search(data, 0, 4096)
    decoded = decode_source(source, data, declared=declared[1].decode("ascii") if declared else None)
    if not _TAG.search(decoded.text):
        yield make_text_document(source, decoded)
        return
    tree = _parse(decoded.text, source.where)
    plain = _build(tree, Marks(decoded.text, None, html=True))
    text = plain.text()
    if not text:
        raise InputError(
            where=source.where,
            what="is a page without text (it may be filled in by scripts)",
            cure="Save the page as text from the browser",
        )
    meta = _read_meta(tree)
    title = next((meta[name] for name in _TITLE_NAMES if name in meta), None) or _find_h1(tree)
    sections = find_sections(text, title=title, page=True)
    found = next((text[part.start : part.end] for part in sections if part.type == "title"), None)
    year = re.search(r"\b(?:19|20)\d\d\b", next((meta[name] for name in _YEAR_NAMES if name in meta), ""))
    yield Document(
        id=source.id,
        text=text,
        title=found or title,
        sections=sections,
        year=int(year[0]) if year else None,
        source=source.where,
        metadata={"format": "html", "encoding": decoded.encoding},
        origin=_find_origin(decoded.text, text, source.where) if source.origins else None,
    )


def _find_origin(page: str, text: str, where: str) -> Origin | None:
    """Return the way from ``text`` back to ``page``; None where marks would change how the page is read.

    Browsers, and the parser, mend broken markup in ways that nobody can foresee.
    """
    marks = Marks.choose(page, html=True)
    built = _build(_parse(marks.put(), where), marks)
    return built.origin(page) if built.text() == text else None


def _parse(text: str, where: str) -> lxml_html.HtmlElement:
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        tree = lxml_html.document_fromstring(text.encode("utf-8"), parser=parser)
        # The parser mends most errors; after a fatal one the rest of the page is missing.
        fatal = [entry.message for entry in parser.error_log if entry.level == etree.ErrorLevels.FATAL]
    except (etree.LxmlError, ValueError) as error:
        fatal = [str(error)]
    if fatal:
        raise InputError(where=where, what=f"cannot be read as HTML ({fatal[0]})", cure="Save the page again, as text")
    return tree


def _build(tree: lxml_html.HtmlElement, marks: Marks) -> TextBuilder:
    """Return the text of each block, in the order of the page. Walks without recursion: pages can be deep."""
    builder = TextBuilder()
    skipped = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else "script"
        dropped = tag in _DROPPED or _is_hidden(element)
        breaks = tag not in _INLINE
        if event == "start":
            skipped += dropped
            if breaks and not skipped:
                builder.close()
            if not skipped and element.text:
                builder.add(marks.read(element.text))
        else:
            if breaks and not skipped:
                builder.close()
            skipped -= dropped
            if not skipped and element.tail:
                builder.add(marks.read(element.tail))
    return builder


def _is_hidden(element: lxml_html.HtmlElement) -> bool:
    if "hidden" in element.attrib or element.get("aria-hidden") == "true" or element.get("role") == "navigation":
        return True
    return bool(re.search(r"display\s*:\s*none", element.get("style", ""), re.IGNORECASE))


def _read_meta(tree: lxml_html.HtmlElement) -> dict[str, str]:
    """Return the page's ``<meta>`` values by name in lower case, the first of each."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("name") or element.get("property") or "").lower()
        value = " ".join((element.get("content") or "").split())
        if name and value:
            found.setdefault(name, value)
    return found


def _find_h1(tree: lxml_html.HtmlElement) -> str | None:
    """Return the page's first-level heading, where it has exactly one."""
    headings = [" ".join("".join(element.itertext()).split()) for element in tree.iter("h1")]
    headings = [heading for heading in headings if heading]
    return headings[0] if len(headings) == 1 else None
