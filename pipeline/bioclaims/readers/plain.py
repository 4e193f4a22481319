"""Plain text, and web pages saved as text: one document a file."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Document
from ..text.encoding import Decoded
from .pages.page import find_sections
from .source import FailedDocument, Source, decode_source, read_whole


def fits(head: str, source: Source) -> bool:
    """Return True: every text is plain text, so this format is asked last."""
    return True


def read_text(source: Source) -> Iterator[Document | FailedDocument]:
    """Yield the document of a text file; its text is the file's, code point by code point."""
    yield make_text_document(source, decode_source(source, read_whole(source)))


def make_text_document(source: Source, decoded: Decoded) -> Document:
    """Return the document of a decoded text file."""
    sections = find_sections(decoded.text)
    title = next((decoded.text[part.start : part.end] for part in sections if part.type == "title"), None)
    return Document(
        id=source.id,
        text=decoded.text,
        title=" ".join(title.split()) if title else None,
        sections=sections,
        source=source.where,
        metadata={"format": "text", "encoding": decoded.encoding},
    )
