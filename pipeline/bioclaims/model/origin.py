"""What a text was decoded from, and the way back to it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from .span import Span


class Run(NamedTuple):
    """Code points ``[start, end)`` of a document's text and ``[source_start, source_end)`` of what they stand for.

    Where both are as long, they stand for each other one by one; else the whole stands for the whole, as "α" does
    for "&alpha;".
    """

    start: int
    end: int
    source_start: int
    source_end: int

    def is_even(self) -> bool:
        """Return whether each code point stands for one code point."""
        return self.end - self.start == self.source_end - self.source_start


@dataclass(frozen=True, slots=True)
class Origin:
    """What the source has for a document, markup and all, and the runs that the document's text has of it.

    Runs are in order of the text and do not overlap in it. Text between two of them, such as a blank line between
    paragraphs, stands for nothing in the source.
    """

    text: str
    runs: tuple[Run, ...]

    def __post_init__(self) -> None:
        reached = 0
        for run in self.runs:
            if run.start < reached or run.end <= run.start or not 0 <= run.source_start < run.source_end:
                raise ValueError(f"runs are in order, not empty, and do not overlap, got {run} at {reached}")
            if run.source_end > len(self.text):
                raise ValueError(f"a run ends in the source, got {run} for {len(self.text)} code points")
            reached = run.end

    def find(self, span: Span) -> Span | None:
        """Return the least stretch of the source that holds all that ``span`` of the text stands for.

        None where it stands for nothing there.
        """
        first = bisect_right(self.runs, span.start, key=lambda run: run.end)
        places = []
        for run in self.runs[first:]:
            if run.start >= span.end:
                break
            places.append(_place(run, span))
        if not places:
            return None
        return Span(min(start for start, _ in places), max(end for _, end in places))


def _place(run: Run, span: Span) -> tuple[int, int]:
    if not run.is_even():
        return run.source_start, run.source_end
    shift = run.source_start - run.start
    return max(run.start, span.start) + shift, min(run.end, span.end) + shift
