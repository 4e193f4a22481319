"""What sources call the parts of a text, as our types of sections."""

from __future__ import annotations

from functools import cache
from typing import cast

from ...resources import load_table
from ...vocab import SECTION_TYPES, SectionType, check_name
from .labels import find_heading


@cache
def _types() -> dict[tuple[str, str], SectionType]:
    found: dict[tuple[str, str], SectionType] = {}
    for row in load_table("seeds", "readers", "section_types.tsv"):
        check_name(row["type"], SECTION_TYPES, "section type")
        found[row["vocabulary"], row["name"]] = cast("SectionType", row["type"])
    return found


def find_section_type(vocabulary: str, name: str) -> SectionType | None:
    """Return the type of the section that ``vocabulary`` ("nlm", "jats", "bioc") calls ``name``; None for unknown.

    Of several names, joined by "|" as JATS does, the first that is known counts.
    """
    known = _types()
    return next((known[key] for part in name.lower().split("|") if (key := (vocabulary, part.strip())) in known), None)


def type_of_heading(heading: str, otherwise: SectionType) -> SectionType:
    """Return the type of the section under ``heading``, ``otherwise`` where the heading tells none."""
    return find_heading(heading) or otherwise
