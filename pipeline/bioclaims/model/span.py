"""Half-open stretches of a text, in code points."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points ``[start, end)`` of a text; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, got [{self.start}, {self.end})")

    def quote(self, text: str) -> Quote:
        """Return these code points of ``text`` together with their words."""
        return Quote(text[self.start : self.end], self)

    def shift(self, offset: int) -> Span:
        """Return the same stretch in a text that has ``offset`` more code points before it."""
        return Span(self.start + offset, self.end + offset)

    def contains(self, other: Span) -> bool:
        """Return whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Return whether the two share a code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of a document and where they stand: ``document.text[span.start:span.end] == text``."""

    text: str
    span: Span

    def __post_init__(self) -> None:
        if len(self.text) != self.span.end - self.span.start:
            raise ValueError(f"{self.text!r} does not have the length of {self.span}")
