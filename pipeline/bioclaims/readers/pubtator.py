"""PubTator: title and abstract of a citation on a line each, and a line for each name in them.

https://www.ncbi.nlm.nih.gov/research/pubtator3/api (format "pubtator")
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..model import Document, Section
from .cutting.line_blocks import LineBlock, read_blocks
from .given import Annotation, GivenReport, to_mentions, without_overlaps
from .source import FailedDocument, Source

_START = re.compile(r"\ufeff?\s*[^\s|]{1,64}\|[ta]\|")
_TEXT = re.compile(r"([^\s|]{1,64})\|([ta])\|(.*)\Z")
_CURE = "Give ID|t|title, ID|a|abstract, and ID, start, end, words, type and identifier with tabs between"


def fits(head: str, source: Source) -> bool:
    """Return whether a text begins as a record of PubTator does."""
    return bool(_START.match(head))


def read_pubtator(source: Source) -> Iterator[Document | FailedDocument]:
    """Yield the document of each record; its places count from the title's first character, as the source's do."""
    for block in read_blocks(source):
        if isinstance(block, FailedDocument):
            yield block
        else:
            yield _read(block, source)


def _read(block: LineBlock, source: Source) -> Document | FailedDocument:
    # Only these end a line: a text may hold others that Python would take for an end.
    lines = re.split(r"\r\n|\n|\r", block.text)
    texts = [(number, found) for number, line in enumerate(lines) if (found := _TEXT.match(line))]
    if not texts:
        return FailedDocument(block.where, "has no line with |t| or |a|", _CURE)
    name = texts[0][1][1]
    other = next((found[1] for _, found in texts if found[1] != name), None)
    if other is not None:
        return FailedDocument(block.where, f"holds two records, {name} and {other}", "Put a blank line between them")
    text, title = _join([found[3] for _, found in texts if found[2] == "t"], [f[3] for _, f in texts if f[2] == "a"])
    if not text.strip():
        return FailedDocument(block.where, f"has neither title nor abstract ({name})", "Leave it out")
    annotations: list[Annotation] = []
    used = {number for number, _ in texts}
    for number, line in enumerate(lines):
        if number not in used and line.strip():
            parsed = _parse_annotation(line)
            if isinstance(parsed, str):
                where = f"{source.where}:{block.line + number} (record {block.number})"
                return FailedDocument(where, parsed, _CURE)
            annotations += parsed
    return _make(block, source, name=name, text=text, title=title, annotations=annotations)


def _join(titles: Sequence[str], abstracts: Sequence[str]) -> tuple[str, str]:
    title = " ".join(titles)
    return "\n".join([title, *([" ".join(abstracts)] if abstracts else [])]), title


def _parse_annotation(line: str) -> list[Annotation] | str:
    """Return the annotation of a line, none for a line of a relation, or what is wrong with it."""
    cells = line.split("\t")
    if len(cells) < 4:
        return f"is no line of PubTator: {line[:60]!r}"
    if not (cells[1].strip().isdecimal() and cells[2].strip().isdecimal()):
        # Relations: ID, kind, one identifier, the other.
        return [] if not cells[1].strip().lstrip("-").isdecimal() else f"has no place: {line[:60]!r}"
    if len(cells) < 5:
        return f"is a name without type: {line[:60]!r}"
    return [Annotation(int(cells[1]), int(cells[2]), cells[3], cells[4].strip(), tuple(cells[5:6]))]


def _make(
    block: LineBlock, source: Source, *, name: str, text: str, title: str, annotations: Sequence[Annotation]
) -> Document:
    report = GivenReport()
    mentions = to_mentions(annotations, text, at=0, report=report)
    for line in report.lines(block.where):
        source.notify(line)
    return Document(
        id=f"PMID:{name}" if name.isdecimal() else name,
        text=text,
        title=" ".join(title.split()) or None,
        sections=_find_sections(text, len(title)),
        source=block.where,
        metadata={"format": "pubtator"},
        mentions=without_overlaps(mentions),
    )


def _find_sections(text: str, length: int) -> tuple[Section, ...]:
    title = Section("title", 0, length)
    abstract = Section("abstract", min(length + 1, len(text)), len(text))
    return tuple(each for each in (title, abstract) if each.end > each.start)
