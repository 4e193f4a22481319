"""What BioC XML and BioC JSON have in common: passages with offsets as sections, annotations as mentions.

Comeau et al., BioC: a minimalist approach to interoperability for biomedical text processing, Database 2013.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..model import Document, Mention
from ..vocab import SectionType
from .given import Annotation, GivenReport, to_mentions, without_overlaps
from .markup.building import TextBuilder
from .markup.marks import Piece
from .pages.section_types import find_section_type
from .source import Source

_SOURCE = re.compile(r"<source>\s*([^<]*?)\s*</source>|\"source\"\s*:\s*\"([^\"]*)\"")
_NUMBER = re.compile(r"\d{1,9}\Z")
_PMC = re.compile(r"PMC(\d+)\Z", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
# What a passage is, whatever section it stands in.
_TELLING = ("title", "figure", "table", "references", "furniture")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text and where it begins, as the source counts; infons say what it is."""

    pieces: Sequence[Piece]
    offset: int
    infons: Mapping[str, str]
    annotations: Sequence[Annotation] = field(default_factory=tuple)

    @property
    def text(self) -> str:
        """Its words, as they are."""
        return "".join(piece.text for piece in self.pieces)


def check_offset(offset: int) -> int:
    """Return a place that a text can have. Raises ValueError for others."""
    if not 0 <= offset < 2**40:
        raise ValueError(f"{offset} is no place in a text")
    return offset


def fill_gaps(sentences: Sequence[tuple[Sequence[Piece], int]], offset: int) -> list[Piece]:
    """Return the pieces of a passage at ``offset`` that has only sentences, each at its own, with spaces between.

    Raises ValueError where sentences overlap.
    """
    pieces: list[Piece] = []
    reached = offset
    for words, start in sentences:
        if not reached <= start <= reached + 10_000:
            raise ValueError(f"a sentence at {start} does not follow the text that ends at {reached}")
        if start > reached:
            pieces.append(Piece(" " * (start - reached), None, None))
        pieces += words
        reached = start + sum(len(piece.text) for piece in words)
    return pieces


def make_document(
    source: Source,
    *,
    id: str,
    where: str,
    format: str,
    infons: Mapping[str, str],
    passages: Sequence[Passage],
    raw: str,
) -> Document | None:
    """Return the document of ``passages``; None where they have no text. ``raw`` is the record that they came from.

    The text of a passage is taken as it is, and its section keeps the passage's offset, so that what other tools
    said of the same BioC can be compared. Annotations that a passage does not hold are left out and counted.
    """
    builder = TextBuilder()
    report = GivenReport()
    title, mentions = _add_passages(builder, passages, report)
    if not builder.length:
        return None
    for line in report.lines(where):
        source.notify(line)
    # What is said of the document stands with its first passages, or above them.
    known = {name: value for each in reversed(passages) for name, value in each.infons.items()} | dict(infons)
    return Document(
        id=_choose_id(id, known, source),
        text=builder.text(),
        title=title,
        sections=builder.sections(),
        year=_find_year(known),
        source=where,
        metadata={"format": format, "bioc_id": id} | _read_ids(known) | ({"infons": dict(infons)} if infons else {}),
        mentions=without_overlaps(mentions),
        origin=builder.origin(raw),
    )


def _add_passages(
    builder: TextBuilder, passages: Sequence[Passage], report: GivenReport
) -> tuple[str | None, list[Mention]]:
    """Add the passages that have text, each as a section; return the title and the mentions in them."""
    mentions: list[Mention] = []
    heading: str | None = None
    title: str | None = None
    for passage in passages:
        text = passage.text
        words = " ".join(text.split())
        if not words:
            report.misplaced += len(passage.annotations)
            continue
        kind, is_heading = _choose_type(passage.infons)
        builder.add_verbatim(passage.pieces)
        at = builder.length - len(text)
        builder.close(kind, None if is_heading or kind == "title" else heading, offset=passage.offset)
        heading = words if is_heading else heading
        title = title or (words if kind == "title" else None)
        mentions += to_mentions(_relative(passage), text, at=at, report=report)
    return title, mentions


def read_infons(value: Mapping[str, Any]) -> dict[str, str]:
    """Return infons as text."""
    return {str(name): str(each) for name, each in value.items() if each is not None}


def read_ids(infons: Mapping[str, str]) -> tuple[str, ...]:
    """Return the identifiers that an annotation's infons hold: the first of the names that tools give them."""
    lower = {name.lower(): value for name, value in infons.items()}
    names = ("identifier", "ncbi gene", "ncbi_gene", "mesh", "chebi", "taxonomy", "ncbi taxonomy", "cellosaurus", "id")
    for name in names:
        if lower.get(name):
            value = lower[name]
            spelled = name if name in ("mesh", "chebi", "taxonomy") and ":" not in value else ""
            return (f"{spelled}:{value}" if spelled else value,)
    return ()


def _relative(passage: Passage) -> list[Annotation]:
    return [
        Annotation(each.start - passage.offset, each.end - passage.offset, each.text, each.type, each.ids)
        for each in passage.annotations
    ]


def _choose_type(infons: Mapping[str, str]) -> tuple[SectionType, bool]:
    """Return the section type of a passage, and whether it is the heading of what follows."""
    stated, section = infons.get("type", ""), infons.get("section_type", "")
    kind = find_section_type("bioc", stated)
    if kind in _TELLING:
        return kind, "title_" in stated.lower()
    named = find_section_type("bioc", section) or find_section_type("bioc", infons.get("section", ""))
    return named or kind or "other", False


def _read_ids(infons: Mapping[str, str]) -> dict[str, str]:
    """Return what the collection has the article by, under the names that other formats' metadata has."""
    found = {
        name: infons.get(f"article-id_{kind}") for name, kind in (("pmid", "pmid"), ("pmcid", "pmc"), ("doi", "doi"))
    }
    return {name: value for name, value in found.items() if value}


def _choose_id(id: str, infons: Mapping[str, str], source: Source) -> str:
    for name, prefix in (("article-id_pmc", "PMC:"), ("article-id_pmid", "PMID:"), ("article-id_doi", "doi:")):
        if infons.get(name):
            return prefix + (infons[name].upper().removeprefix("PMC") if prefix == "PMC:" else infons[name])
    pmc = _PMC.match(id)
    if pmc:
        return f"PMC:{pmc[1]}"
    if _NUMBER.match(id):
        stated = _SOURCE.search(source.head.decode("utf-8", "replace"))
        named = (stated[1] or stated[2] or "").lower() if stated else ""
        if named.startswith("pmc"):
            return f"PMC:{id}"
        if named.startswith(("pubmed", "pubtator", "medline")):
            return f"PMID:{id}"
    return id


def _find_year(infons: Mapping[str, str]) -> int | None:
    found = _YEAR.search(infons.get("year", "") or infons.get("date", ""))
    return int(found[0]) if found else None
