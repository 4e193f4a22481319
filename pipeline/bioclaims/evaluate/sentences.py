"""Sentence boundaries on raw text: where a treebank's sentences lie in it, and how many of them are found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..model import Span

# Code points that a word of the treebank may lie behind the word before it: text that the treebank left out.
_WIDEST_GAP = 60


@dataclass(frozen=True, slots=True)
class BoundaryScore:
    """Sentences counted: in the gold, predicted, and those whose start and end are both right."""

    gold: int
    predicted: int
    right: int

    @property
    def precision(self) -> float:
        """Return the share of the predicted sentences that are right."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Return the share of the gold sentences that are found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        total = self.gold + self.predicted
        return 2 * self.right / total if total else 0.0


def align_sentences(text: str, sentences: Iterable[Sequence[str]]) -> tuple[Span, ...]:
    """Return where ``sentences``, lists of words, lie in ``text``; those without a word that is found are left out.

    Words are looked for in order, a short way behind the word before: what the treebank leaves out is passed over.
    """
    spans, reached = list[Span](), 0
    for words in sentences:
        start = -1
        for word in words:
            while reached < len(text) and text[reached].isspace():
                reached += 1
            place = text.find(word, reached, reached + len(word) + _WIDEST_GAP)
            if place >= 0:
                start = place if start < 0 else start
                reached = place + len(word)
        if start >= 0:
            spans.append(Span(start, reached))
    return tuple(spans)


def score_boundaries(gold: Iterable[Span], predicted: Iterable[Span]) -> BoundaryScore:
    """Return how many sentences of one text are found exactly."""
    expected, found = set(gold), set(predicted)
    return BoundaryScore(len(expected), len(found), len(expected & found))


def add_scores(scores: Iterable[BoundaryScore]) -> BoundaryScore:
    """Return the sum over texts."""
    rows = tuple(scores)
    return BoundaryScore(
        sum(row.gold for row in rows), sum(row.predicted for row in rows), sum(row.right for row in rows)
    )
