"""The sentence of a record in pieces, each with what it is in the record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from .asked import Record

# What words can be in a record, in the order in which a legend shows them.
KINDS = (
    "agent", "theme", "trigger", "mediator", "denial", "doubt", "perturbation", "attribution", "novelty", "context",
)  # fmt: skip
# How they look in a page, an element ``mark`` with the kinds for classes.
STYLE = Path(__file__).with_name("marks.css")
_OF_CUES = {"negation": "denial", "null_effect": "denial", "speculation": "doubt"}


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the sentence that begin at ``start`` of the document, and all that they are: none, one or several."""

    text: str
    start: int
    kinds: tuple[str, ...]


def cut_sentence(record: Record, *, evidence: int = 0) -> tuple[Piece, ...]:
    """Return the sentence in pieces that together are the whole; a new one begins wherever something starts or ends."""
    sentence = record["evidence"][evidence]["sentence"]
    first, last = sentence["span"]
    marks = [(start, end, kind) for start, end, kind in _find_marks(record, evidence) if start < last and end > first]
    edges = {first, last, *(max(start, first) for start, _, _ in marks), *(min(end, last) for _, end, _ in marks)}
    return tuple(
        Piece(
            sentence["text"][start - first : end - first],
            start,
            tuple(kind for kind in KINDS if any(a <= start < b for a, b, each in marks if each == kind)),
        )
        for start, end in pairwise(sorted(edges))
    )


def _find_marks(record: Record, evidence: int) -> Iterator[tuple[int, int, str]]:
    yield *record["evidence"][evidence]["trigger"]["span"], "trigger"
    ends = [("agent", record["agent"]), ("theme", record["theme"])]
    for kind, each in [*ends, *(("mediator", each) for each in record["mediators"])]:
        yield *each["span"], kind
        if each["antecedent"]:
            yield *each["antecedent"]["span"], kind
        if each["perturbation"]:
            yield *each["perturbation"]["span"], "perturbation"
    for each in record["context"]:
        yield *each["span"], "context"
    for each in record["cues"]:
        yield *each["span"], _OF_CUES.get(each["kind"], each["kind"])
