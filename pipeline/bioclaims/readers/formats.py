"""The table of formats, and how one is told from a file's first bytes."""

from __future__ import annotations

import re

from ..errors import InputError, UnknownNameError
from ..text.encoding import decode, find_binary
from . import html, jsonl, plain
from .source import Format, Source

# Asked in this order; the last one fits every text.
FORMATS: tuple[Format, ...] = (
    Format("jsonl", "one document a line, as JSON", (".jsonl", ".ndjson", ".json"), jsonl.fits, jsonl.read_jsonl),
    Format("html", "a saved web page", (".html", ".htm", ".xhtml"), html.fits, html.read_html),
    Format("text", "plain text, or a web page saved as text", (".txt", ".text"), plain.fits, plain.read_text),
)
EXTENSIONS = frozenset(extension for known in FORMATS for extension in known.extensions)

_XML = re.compile(
    r"\s*(?:<\?xml\b|<!DOCTYPE\s+(?!html)|<(?P<root>PubmedArticle\w*|pmc-articleset|collection|article(?=\s[^>]*(?:xmlns|article-type)))\b)",
    re.IGNORECASE,
)


def get_format(name: str) -> Format:
    """Return the format called ``name``. Raises UnknownNameError, which lists the formats."""
    for known in FORMATS:
        if known.name == name:
            return known
    raise UnknownNameError.among(name, [known.name for known in FORMATS], where="--format")


def choose_format(source: Source) -> Format:
    """Return the format of ``source``: by content, then by the ending of its name, then plain text.

    Raises InputError for binary data and for XML, which no reader knows yet.
    """
    problem = find_binary(source.head)
    if problem:
        raise InputError(where=source.where, what=problem.what, cure=problem.cure)
    head = decode(source.head).text
    if _XML.match(head) and not re.search(r"<(?:!doctype\s+)?html\b", head, re.IGNORECASE):
        raise InputError(
            where=source.where, what="is XML, which is not read yet", cure="Give text, HTML or document JSON lines"
        )
    for known in FORMATS[:-1]:
        if known.fits(head):
            return known
    name = source.where.lower()
    return next((known for known in FORMATS if name.endswith(known.extensions)), FORMATS[-1])
