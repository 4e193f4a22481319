"""One text to read, and its titled parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from ..vocab import SECTION_TYPES, SectionType, check_name


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a document: its type and the code points ``[start, end)`` that it covers."""

    type: SectionType
    start: int
    end: int
    title: str | None = None

    def __post_init__(self) -> None:
        check_name(self.type, SECTION_TYPES, "section type")
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a section needs 0 <= start <= end, got [{self.start}, {self.end})")


@dataclass(frozen=True, slots=True)
class Document:
    """One text with what its source says of it. Spans of records index ``text``.

    Sections are in order and do not overlap. Text in no section is read as section ``other``; text in
    ``furniture`` or ``references`` is not read. ``source`` says where it came from (a path, a line of a file).
    """

    id: str
    text: str
    title: str | None = None
    sections: tuple[Section, ...] = ()
    year: int | None = None
    retracted: bool = False
    source: str | None = None
    metadata: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.id:
            raise ValueError("a document needs an id")
        end = 0
        for section in self.sections:
            if section.start < end or section.end > len(self.text):
                raise ValueError(
                    f"section {section.type} [{section.start}, {section.end}) overlaps the one before it "
                    f"or ends beyond the text ({len(self.text)} code points)"
                )
            end = section.end

    @property
    def sha256(self) -> str:
        """The hash of the text in UTF-8, as 64 hexadecimal digits."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
