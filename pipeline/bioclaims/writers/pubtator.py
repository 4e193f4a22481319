"""PubTator: title, abstract, mentions and relations of a document, one a line. Offsets are code points."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..model import Document
from ..vocab import ENTITY_TYPES
from .counterparts import find_type
from .losses import Losses
from .marks import TRIGGER, group_documents, mark_document
from .references import find_reference
from .value import Entry, Piece

OMITS = ("negation", "no identifier")
DROPS = (
    "certainty", "basis", "directness", "agent aspect", "theme aspect", "perturbation", "mediators", "context",
    "nesting", "location", "modifications", "variant", "more identifiers", "more evidence", "retraction", "confidence",
)  # fmt: skip
NEVER = "triggers, sentences, claim ids; line ends and tabs of the text are blanks"
_BREAK = re.compile(r"[\t\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def write_pubtator(entries: Iterable[Entry], losses: Losses) -> Iterator[Piece]:
    """Yield a block a document. Mentions of claims that have no counterpart are written all the same."""
    for document, group in group_documents(losses.watch(entries)):
        yield Piece("".join(line + "\n" for line in [*_make_block(document, group, losses), ""]).encode("utf-8"))


def _make_block(document: Document, entries: list[Entry], losses: Losses) -> Iterator[str]:
    reference = find_reference(document.id)
    id = reference.number if reference and reference.registry == "pmid" else re.sub(r"[|\s]", "_", document.id)
    split = find_split(document)
    text = _BREAK.sub(" ", document.text)
    yield f"{id}|t|{text[:split]}"
    yield f"{id}|a|{text[split + 1 :]}"
    for mark in mark_document(document, entries).marks:
        if mark.kind != TRIGGER and mark.label in ENTITY_TYPES:
            curie = mark.groundings[0].curie if mark.groundings else "-"
            kind = find_type(mark.label, "pubtator")
            words = text[mark.span.start : mark.span.end]
            yield f"{id}\t{mark.span.start}\t{mark.span.end}\t{words}\t{kind}\t{curie}"
    # sift tells what is left out; a relation that is said twice is there once.
    yield from dict.fromkeys(
        f"{id}\t{entry.claim.predicate}\t{entry.claim.agent.groundings[0].curie}\t{entry.claim.theme.groundings[0].curie}"
        for entry in losses.sift(entries)
    )


def find_split(document: Document) -> int:
    """Return the white space that stands between title and abstract, so that offsets hold with one character there.

    The end of the title where the source tells it, else of the first line, else of the first word.
    """
    text = document.text
    ends = [section.end for section in document.sections if section.type == "title"]
    for end in ends:
        for place in (end, end - 1):
            if 0 <= place < len(text) and text[place].isspace():
                return place
    found = re.search(r"[\r\n]", text.rstrip()) or re.search(r"\s", text)
    return found.start() if found else len(text)
