"""Who gives the names of a lexicon: how much each counts, and what a text must spell to mean one of its names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..text.normalize import SPACE, Normalized, normalize
from .entry import NameEntry

# What a score keeps where the case is not the name's own, and where its case contradicts the name's shape.
_NORMALIZED, _LOOSE = 0.98, 0.7


@dataclass(frozen=True, slots=True)
class Maker:
    """One who gives names: scores of those in the case of the text, in another, and in one that says otherwise.

    Names of one who only ``answers`` are not looked for in texts; those of a ``strict`` one must be spelled as they
    are; of a ``trusted`` one two characters tell.
    """

    name: str
    exact: float
    normalized: float
    loose: float
    answers: bool
    strict: bool
    trusted: bool

    def tells(self, entry: NameEntry, spelling: Normalized) -> bool:
        """Return whether a text with ``spelling`` means the name of ``entry``, but for stop names."""
        if self.answers:
            return False
        is_exact = entry.grounding.method == "exact"
        # A plain space is soon seen, the break of "--" is not.
        if SPACE in spelling.gaps and " " not in entry.surface and SPACE not in normalize(entry.surface).gaps:
            # "a 3" is an item of a list, "CI 1" a number that a text gives; "IL 2" is a name.
            letters = sum(map(str.isalpha, spelling.key))
            if letters < 2 or (letters == 2 and not self.trusted) or entry.type == "cell_line":
                return False
        if self.strict and not is_exact:
            return any(map(str.isdigit, spelling.key))
        return len(spelling.key) > 2 or (is_exact and self.trusted)


def read_makers(manifest: Mapping[str, Any]) -> tuple[Maker, ...]:
    """Return those whom ``manifest`` lists, by their numbers."""
    return tuple(
        Maker(
            name=row["name"],
            exact=round(row["score"], 3),
            normalized=round(row["score"] * _NORMALIZED, 3),
            loose=round(row["score"] * _LOOSE, 3),
            answers=row["name"] in manifest["answering_makers"],
            strict=row["name"] in manifest["strict_makers"],
            trusted=row["name"] in manifest["short_name_makers"],
        )
        for row in manifest["makers"]
    )
