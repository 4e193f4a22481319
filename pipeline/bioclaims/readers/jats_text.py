"""The text of a JATS article: which of its elements are read, in which order, as which sections."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from ..vocab import SectionType
from .markup.building import TextBuilder
from .markup.inline import add_inline, read_words
from .markup.marks import Marks, Piece
from .markup.xml import local_name
from .pages.section_types import find_section_type, type_of_heading

# Elements within a paragraph that are blocks of their own: they come behind it, so that its sentences stay whole.
_FLOATS = frozenset({"fig", "fig-group", "table-wrap", "table-wrap-group", "boxed-text", "chem-struct-wrap"})
_BLOCKS = (
    frozenset({"p", "list", "disp-quote", "def-list", "verse-group", "speech", "statement", "sec", "title"}) | _FLOATS
)
# Formulas on lines of their own, media, and what stands for nothing that is read.
_DROPPED = frozenset(
    re.findall(
        r"[\w-]+",
        "disp-formula disp-formula-group graphic media supplementary-material fn fn-group table-wrap-foot-group "
        "inline-graphic inline-supplementary-material ref-list ack glossary notes alt-text long-desc attrib "
        "permissions object-id processing-meta kwd-group label preformat code chem-struct",
    )
)
# Abstracts that say again in pictures or keywords, or in another language, what the abstract says.
_OTHER_ABSTRACTS = frozenset({"graphical", "teaser", "toc", "editor", "web-summary", "video", "key-image", "object"})
_NOTE_MARKS = frozenset({"fn", "table-fn", "aff", "corresp", "author-notes"})


def add_title(builder: TextBuilder, meta: etree._Element | None, marks: Marks) -> str | None:
    """Add the article's title and subtitle; return them."""
    if meta is not None:
        for group in _children(meta, "title-group"):
            for name in ("article-title", "subtitle"):
                for element in _children(group, name):
                    add_inline(builder, element, marks, skip=_is_note)
                    builder.close("title")
    return " ".join(builder.text().split()) or None


def add_abstract(builder: TextBuilder, meta: etree._Element | None, marks: Marks) -> None:
    """Add the abstracts; labelled parts keep their types."""
    for abstract in () if meta is None else _children(meta, "abstract"):
        if abstract.get("abstract-type") not in _OTHER_ABSTRACTS:
            _add_blocks(builder, abstract, marks, "abstract", None)


def add_body(builder: TextBuilder, body: etree._Element | None, marks: Marks) -> None:
    """Add the sections of the body, however they nest."""
    if body is not None:
        _add_blocks(builder, body, marks, "other", None)


def add_floats(builder: TextBuilder, article: etree._Element, marks: Marks) -> None:
    """Add figures and tables that stand behind the body, and its appendices."""
    for group in _children(article, "floats-group"):
        _add_blocks(builder, group, marks, "other", None)
    for back in _children(article, "back"):
        for group in _children(back, "app-group"):
            for appendix in _children(group, "app"):
                _add_section(builder, appendix, marks, "other", None)
        for section in _children(back, "sec"):
            _add_section(builder, section, marks, "other", None)


def _children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    return (child for child in element if local_name(child) == name)


def _add_section(
    builder: TextBuilder, section: etree._Element, marks: Marks, kind: SectionType, title: str | None
) -> None:
    """Add a section; its heading tells its type, else ``sec-type``, else it is part of the one around it."""
    heading = next(_children(section, "title"), None)
    words = read_words(heading, marks)
    stated = find_section_type("jats", section.get("sec-type") or "")
    own = type_of_heading(words, stated or kind) if words else stated or kind
    _add_blocks(builder, section, marks, own, words or title)


def _add_blocks(
    builder: TextBuilder, parent: etree._Element, marks: Marks, kind: SectionType, title: str | None
) -> None:
    for child in parent:
        name = local_name(child)
        if name in ("sec", "app"):
            _add_section(builder, child, marks, kind, title)
        elif name == "title":
            _add_heading(builder, child, marks)
        elif name in _FLOATS:
            _add_float(builder, child, marks, kind, title)
        elif name == "p":
            _add_paragraph(builder, child, marks, kind, title)
        elif name and name not in _DROPPED:
            # Lists, quotations, boxes: whatever has paragraphs in it.
            _add_container(builder, child, marks, kind, title)


def _add_heading(builder: TextBuilder, element: etree._Element, marks: Marks) -> None:
    # Headings are no sentences.
    add_inline(builder, element, marks, skip=_is_note)
    builder.close("furniture")


def _add_container(
    builder: TextBuilder, element: etree._Element, marks: Marks, kind: SectionType, title: str | None
) -> None:
    if any(local_name(child) in _BLOCKS or len(child) for child in element):
        _add_blocks(builder, element, marks, kind, title)
    else:
        _add_paragraph(builder, element, marks, kind, title)


def _add_paragraph(
    builder: TextBuilder, element: etree._Element, marks: Marks, kind: SectionType, title: str | None
) -> None:
    inner = [child for child in element.iter() if child is not element and local_name(child) in _BLOCKS]
    add_inline(builder, element, marks, skip=_is_left_out)
    builder.close(kind, title)
    for child in inner:
        # Those within another come with it.
        if not any(local_name(above) in _BLOCKS for above in _between(child, element)):
            _add_inner(builder, child, marks, kind, title)


def _between(element: etree._Element, ancestor: etree._Element) -> Iterator[etree._Element]:
    for above in element.iterancestors():
        if above is ancestor:
            return
        yield above


def _add_inner(
    builder: TextBuilder, element: etree._Element, marks: Marks, kind: SectionType, title: str | None
) -> None:
    if local_name(element) in _FLOATS:
        _add_float(builder, element, marks, kind, title)
    elif local_name(element) == "p":
        _add_paragraph(builder, element, marks, kind, title)
    else:
        _add_container(builder, element, marks, kind, title)


def _add_float(
    builder: TextBuilder, element: etree._Element, marks: Marks, kind: SectionType, title: str | None
) -> None:
    """Add a figure or table: its label heads the caption; the cells of a table are not read."""
    name = local_name(element)
    if name in ("fig-group", "table-wrap-group"):
        for child in element:
            if local_name(child) == "caption":
                _add_caption(builder, child, marks, "figure" if name == "fig-group" else "table", None)
            elif local_name(child) in _FLOATS:
                _add_float(builder, child, marks, kind, title)
    elif name in ("fig", "table-wrap"):
        own: SectionType = "figure" if name == "fig" else "table"
        label = read_words(next(_children(element, "label"), None), marks) or None
        for child in element:
            if local_name(child) == "caption":
                _add_caption(builder, child, marks, own, label)
            elif local_name(child) == "table-wrap-foot":
                _add_notes(builder, child, marks, label)
            elif local_name(child) in ("table", "alternatives"):
                _add_rows(builder, child, marks)
    else:
        _add_blocks(builder, element, marks, kind, title)


def _add_caption(
    builder: TextBuilder, caption: etree._Element, marks: Marks, kind: SectionType, label: str | None
) -> None:
    for child in caption:
        if local_name(child) in ("title", "p"):
            _add_paragraph(builder, child, marks, kind, label)


def _add_notes(builder: TextBuilder, foot: etree._Element, marks: Marks, label: str | None) -> None:
    for child in foot.iter():
        if local_name(child) == "p":
            _add_paragraph(builder, child, marks, "table", label)


def _add_rows(builder: TextBuilder, table: etree._Element, marks: Marks) -> None:
    for row in table.iter():
        if local_name(row) == "tr":
            for index, cell in enumerate(row):
                if index:
                    builder.add([Piece(" | ", None, None)])
                add_inline(builder, cell, marks, skip=_is_note)
            builder.close("furniture")


def _is_note(element: etree._Element) -> bool:
    """Return whether an element is a mark for a note, or a note itself."""
    name = local_name(element)
    return name == "fn" or (name == "xref" and element.get("ref-type") in _NOTE_MARKS)


def _is_left_out(element: etree._Element) -> bool:
    """Return whether an element is no part of the line that it stands in."""
    name = local_name(element)
    return name in _BLOCKS or name in _DROPPED or _is_note(element)
