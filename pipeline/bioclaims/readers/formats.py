"""The table of formats, and how one is told from a file's first bytes."""

from __future__ import annotations

import re

from ..errors import InputError, UnknownNameError
from ..text.encoding import decode, find_binary
from . import (
    bioc_json,
    bioc_xml,
    html,
    jats,
    jsonl,
    medline,
    pdf,
    plain,
    pubmed,
    pubtator,
    standoff,
    table,
)
from .files.packed import strip_suffix
from .markup.xml import find_root
from .source import Format, Source


def _is_no_text(head: str, source: Source) -> bool:
    return False


# Asked in this order; the last one fits every text.
FORMATS: tuple[Format, ...] = (
    Format("pubmed", "PubMed XML", (".xml",), pubmed.fits, pubmed.read_pubmed, needs_fit=True),
    Format("jats", "JATS or PMC full text", (".nxml",), jats.fits, jats.read_jats, needs_fit=True),
    Format("bioc", "BioC XML", (), bioc_xml.fits, bioc_xml.read_bioc_xml, needs_fit=True),
    Format("biocjson", "BioC JSON", (), bioc_json.fits, bioc_json.read_bioc_json, needs_fit=True),
    Format("jsonl", "one document a line, as JSON", (".jsonl", ".ndjson", ".json"), jsonl.fits, jsonl.read_jsonl),
    Format("html", "a saved web page", (".html", ".htm", ".xhtml"), html.fits, html.read_html),
    Format("pubtator", "PubTator", (".pubtator",), pubtator.fits, pubtator.read_pubtator),
    Format("medline", "MEDLINE citations as PubMed saves them", (".nbib",), medline.fits, medline.read_medline),
    Format(
        "standoff", "text with .a1 or .ann beside it", (), standoff.fits, standoff.read_standoff_text, needs_fit=True
    ),
    Format("tsv", "a table with tabs, columns as --columns says", (".tsv",), table.fits_tsv, table.read_tsv),
    Format("csv", "a table with commas, likewise", (".csv",), table.fits_csv, table.read_csv),
    Format("parquet", "Parquet, likewise", (".parquet",), _is_no_text, table.read_parquet, magic=b"PAR1"),
    Format("pdf", "the words of a PDF", (".pdf",), _is_no_text, pdf.read_pdf, magic=b"%PDF-"),
    Format("text", "plain text, or a web page saved as text", (".txt", ".text"), plain.fits, plain.read_text),
)
EXTENSIONS = frozenset(extension for known in FORMATS for extension in known.extensions)
# Files that another one is read with.
COMPANIONS = frozenset({*standoff.SUFFIXES, ".a2"})

_XML = re.compile(r"\s*<(?:\?xml\b|!DOCTYPE\s+(?!html))", re.IGNORECASE)
_XML_FORMATS = "PubMed, JATS (PMC) and BioC"


def get_format(name: str) -> Format:
    """Return the format called ``name``. Raises UnknownNameError, which lists the formats."""
    for known in FORMATS:
        if known.name == name:
            return known
    raise UnknownNameError.among(name, [known.name for known in FORMATS], where="--format")


def choose_format(source: Source) -> Format:
    """Return the format of ``source``: by content, then by the ending of its name, then plain text.

    Raises InputError for binary data and for XML of another kind than those that are read.
    """
    for known in FORMATS:
        if known.magic and source.head.startswith(known.magic):
            return known
    problem = find_binary(source.head)
    if problem:
        raise InputError(where=source.where, what=problem.what, cure=problem.cure)
    head = decode(source.head).text
    texts = [known for known in FORMATS if not known.magic]
    for known in texts[:-1]:
        if known.fits(head, source):
            return known
    name = strip_suffix(source.where.lower())
    if _XML.match(head) or (name.endswith((".xml", ".nxml")) and head.lstrip().startswith("<")):
        raise InputError(
            where=source.where,
            what=f"is XML of a kind that is not read (<{find_root(head) or '?'}>)",
            cure=f"XML of {_XML_FORMATS} is read; give others as text, HTML or document JSON lines",
        )
    named = (known for known in texts if name.endswith(known.extensions) and not known.needs_fit)
    return next(named, FORMATS[-1])
