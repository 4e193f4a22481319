"""The sentences of a document, for a claim that was missed where no other was read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import cast

from ..errors import InputError
from ..model import Claim, Document, Evidence, Quote, Span
from ..vocab import CLAIM_SECTIONS, UNREAD_SECTIONS, ClaimSection

# A sentence may begin behind these. The model tells better; a curator who waits for it does not.
_SHORT = "".join(rf"(?<!\b{re.escape(word)})" for word in ("et al.", "e.g.", "i.e.", "cf.", "vs.", "Fig.", "Figs."))
BOUNDARY = re.compile(rf"(?<=[.!?]){_SHORT}\s+(?=[\"“(]?[A-Z0-9])")
PARAGRAPH = re.compile(r"\n\s*\n")
_PLACE = re.compile(r"(\d+)-(\d+)")


def list_sentences(document: Document, known: Iterable[Span] = ()) -> list[Quote]:
    """Return the sentences of ``document`` in order: those that are ``known``, and what stands between them, split.

    Page furniture and references have none.
    """
    kept = sorted(set(known))
    found = [span.quote(document.text) for span in kept]
    for part in document.parts():
        for span in _split(document.text, part.start, part.end) if part.type not in UNREAD_SECTIONS else ():
            if not any(map(span.overlaps, kept)):
                found.append(span.quote(document.text))
    return sorted(found, key=lambda each: each.span)


def move_to_sentence(claim: Claim, place: str, document: Document | None) -> Claim:
    """Return ``claim`` as if it were read from the sentence at ``place``, ``START-END`` of its document.

    Its trigger is all of the sentence then. Raises InputError where the text is not known, or has no such place.
    """
    match = _PLACE.fullmatch(place)
    if document is None:
        cure = "Start bioclaims curate with --documents"
        raise InputError(where="missed claim: sentence", what="needs the text of the document", cure=cure)
    start, end = map(int, match.groups()) if match else (0, 0)
    if not (start < end <= len(document.text) and document.text[start:end].strip()):
        cure = "Give START-END, in code points of the document"
        raise InputError(where="missed claim: sentence", what=f"{place!r} is no place in the text", cure=cure)
    sentence = Span(start, end).quote(document.text)
    return replace(claim, section=_find_section(document, start), evidence=(Evidence(sentence, sentence),))


def _find_section(document: Document, place: int) -> ClaimSection:
    kinds = [each.type for each in document.sections if each.start <= place < each.end]
    return cast("ClaimSection", kinds[0]) if kinds and kinds[0] in CLAIM_SECTIONS else "other"


def _split(text: str, start: int, end: int) -> Iterator[Span]:
    edges = [start, end]
    for pattern in (PARAGRAPH, BOUNDARY):
        edges += [place for match in pattern.finditer(text, start, end) for place in match.span()]
    edges.sort()
    for low, high in pairwise(edges):
        words = text[low:high]
        if words.strip():
            begin = low + len(words) - len(words.lstrip())
            yield Span(begin, begin + len(words.strip()))
