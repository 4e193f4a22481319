"""The scorer of sentence boundaries: where a pipeline divides a raw text, and where the treebank does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ...model import Span
from ..figures import Counts, Figure, to_figures
from ..tables import figure_values, format_figures
from .treebank import TreebankSentence

# How far ahead a sentence is looked for, in characters that are not white space: further for one that is long enough
# to stand only once.
_NEAR, _LONG = 300, 40

_NAME = "sentences on raw text"


@dataclass(frozen=True, slots=True)
class BoundaryScore:
    """Sentences whose start and end are both right, and what could not be compared, which counts neither way.

    ``lost`` are gold sentences that do not stand in the text, ``outside`` predicted ones where no gold one stands.
    """

    documents: int
    figure: Figure
    lost: int
    outside: int


def score_boundaries(documents: Iterable[tuple[Sequence[TreebankSentence], str, Iterable[Span]]]) -> BoundaryScore:
    """Return how the predicted sentences meet the gold ones, from gold, text and prediction of each document.

    Predicted sentences have no white space at their ends.
    """
    counts, lost, outside = list[dict[str, Counts]](), 0, 0
    for sentences, text, predicted in documents:
        places = align_sentences(sentences, text)
        gold = {(place.start, place.end) for place in places if place}
        spans = {(span.start, span.end) for span in predicted}
        compared = _find_overlapping(spans, gold, len(text))
        counts.append({_NAME: Counts(len(gold), len(compared), len(gold & compared))})
        lost += places.count(None)
        outside += len(spans) - len(compared)
    return BoundaryScore(len(counts), to_figures(counts).get(_NAME, Figure(Counts())), lost, outside)


def boundary_values(score: BoundaryScore) -> dict[str, Any]:
    """Return the score as JSON values."""
    figure = figure_values({_NAME: score.figure})[_NAME]
    return {"documents": score.documents, **figure, "lost": score.lost, "outside": score.outside}


def boundary_text(score: BoundaryScore) -> Iterator[str]:
    """Yield the lines of a report."""
    yield (
        f"raw texts {score.documents}; left out: {score.lost} gold sentences that do not stand in their text, "
        f"{score.outside} predicted ones where no gold one stands"
    )
    yield from format_figures("", {_NAME: score.figure})


def align_sentences(sentences: Sequence[TreebankSentence], text: str) -> list[Span | None]:
    """Return where each sentence stands in ``text``, by the characters of its words; None where it does not.

    Sentences are looked for in their order, each behind the one before.
    """
    origins = [index for index, char in enumerate(text) if not char.isspace()]
    packed = "".join(text.split())
    places: list[Span | None] = []
    reached = 0
    for sentence in sentences:
        words = "".join("".join(row.form.split()) for row in sentence.rows)
        limit = len(packed) if len(words) >= _LONG else reached + len(words) + _NEAR
        start = packed.find(words, reached, limit)
        if start < 0:
            places.append(None)
        else:
            reached = start + len(words)
            places.append(Span(origins[start], origins[reached - 1] + 1))
    return places


def _find_overlapping(spans: set[tuple[int, int]], gold: set[tuple[int, int]], size: int) -> set[tuple[int, int]]:
    """Return those of ``spans`` that share a character with one of ``gold``, in a text of ``size``."""
    covered = bytearray(size)
    for start, end in gold:
        covered[start:end] = b"\1" * (end - start)
    return {(start, end) for start, end in spans if any(covered[start:end])}
