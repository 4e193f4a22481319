"""One text to read, and its titled parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from ..vocab import SECTION_TYPES, SectionType, check_name
from .mention import Mention
from .origin import Origin


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a document: its type and the code points ``[start, end)`` that it covers.

    ``offset`` is where the part begins as the source itself counts, where it does (the passages of BioC).
    """

    type: SectionType
    start: int
    end: int
    title: str | None = None
    offset: int | None = None

    def __post_init__(self) -> None:
        check_name(self.type, SECTION_TYPES, "section type")
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a section needs 0 <= start <= end, got [{self.start}, {self.end})")


@dataclass(frozen=True, slots=True)
class Document:
    """One text with what its source says of it. Spans of records index ``text``.

    Sections are in order and do not overlap. Text in no section is read as section ``other``; text in
    ``furniture`` or ``references`` is not read. ``source`` says where it came from (a path, a line of a file).
    ``mentions`` are those that the source marks, in order and without overlaps; None where it marks none at all.
    ``origin`` is what the text was decoded from; None where the source has the text as it stands.
    """

    id: str
    text: str
    title: str | None = None
    sections: tuple[Section, ...] = ()
    year: int | None = None
    retracted: bool = False
    source: str | None = None
    metadata: Mapping[str, Any] = field(default_factory=dict)
    mentions: tuple[Mention, ...] | None = None
    origin: Origin | None = None

    def __post_init__(self) -> None:
        if not self.id:
            raise ValueError("a document needs an id")
        self._check_sections()
        self._check_mentions()

    def _check_sections(self) -> None:
        end = 0
        for section in self.sections:
            if section.start < end or section.end > len(self.text):
                raise ValueError(
                    f"section {section.type} [{section.start}, {section.end}) overlaps the one before it "
                    f"or ends beyond the text ({len(self.text)} code points)"
                )
            end = section.end

    def _check_mentions(self) -> None:
        end = 0
        for mention in self.mentions or ():
            span = mention.span
            if span.start < end or self.text[span.start : span.end] != mention.text:
                raise ValueError(
                    f"mention {mention.text!r} [{span.start}, {span.end}) overlaps the one before it or is not "
                    f"what the text has there ({self.text[span.start : span.end]!r})"
                )
            end = span.end

    def parts(self) -> Iterator[Section]:
        """Yield the sections and, as ``other``, the text between them."""
        reached = 0
        for section in self.sections:
            if reached < section.start:
                yield Section("other", reached, section.start)
            yield section
            reached = section.end
        if reached < len(self.text):
            yield Section("other", reached, len(self.text))

    @property
    def sha256(self) -> str:
        """The hash of the text in UTF-8, as 64 hexadecimal digits."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
