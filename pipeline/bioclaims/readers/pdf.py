"""PDF, as far as its text can be had: words in the order of the page, without knowing what is a column or a caption."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from ..errors import InputError
from ..model import Document
from .pages.page import find_sections
from .source import MAX_BYTES, FailedDocument, Source

_MOST_PAGES = 2_000
_MOST_CHARACTERS = 20_000_000


def read_pdf(source: Source) -> Iterator[Document | FailedDocument]:
    """Yield the document of a PDF, and warn that its layout is not known.

    Raises InputError where pypdf is not installed, where the file is damaged or locked, and where it has no text.
    """
    reader = _import_pypdf(source.where)
    data = source.stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise InputError(where=source.where, what=f"is larger than {MAX_BYTES // 2**20} MB", cure="Split it")
    try:
        text = "\n\n".join(_read_pages(reader(io.BytesIO(data), strict=False), source.where))
    except InputError:
        raise
    except Exception as error:  # whatever a damaged file sets off in the library
        reason = (str(error).splitlines() or [""])[0][:150]
        raise InputError(
            where=source.where,
            what=f"cannot be read as a PDF ({type(error).__name__}: {reason})",
            cure="Convert it to text, for example with pdftotext",
        ) from error
    if not text.strip():
        raise InputError(
            where=source.where, what="is a PDF without text (pages may be pictures)", cure="Run text recognition on it"
        )
    source.notify(
        f"{source.where}: a PDF has no paragraphs, only words on pages: columns, captions and footnotes may run into "
        "each other; give XML or HTML where you have it"
    )
    sections = find_sections(text)
    title = next((text[part.start : part.end] for part in sections if part.type == "title"), None)
    yield Document(
        id=source.id,
        text=text,
        title=" ".join(title.split()) if title else None,
        sections=sections,
        source=source.where,
        metadata={"format": "pdf"},
    )


def _import_pypdf(where: str) -> Any:
    try:
        module = import_module("pypdf")
    except ModuleNotFoundError as error:
        raise InputError(
            where=where,
            what="is a PDF, which needs pypdf",
            cure="pip install 'bioclaims[pdf]', or convert it to text, for example with pdftotext",
        ) from error
    # What it mends is no news to whoever reads papers.
    logging.getLogger("pypdf").setLevel(logging.ERROR)
    return module.PdfReader


def _read_pages(reader: Any, where: str) -> Iterator[str]:
    if reader.is_encrypted and not reader.decrypt(""):
        raise InputError(where=where, what="is locked with a password", cure="Unlock it first")
    length = 0
    for number, page in enumerate(reader.pages, start=1):
        # Halves of characters come out of damaged tables of glyphs.
        text = page.extract_text().encode("utf-8", "replace").decode("utf-8").replace("\0", "")
        length += len(text)
        if number > _MOST_PAGES or length > _MOST_CHARACTERS:
            raise InputError(where=where, what="is longer than any paper", cure="Split it")
        yield text
