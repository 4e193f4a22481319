"""What one compiled lexicon has and another has not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..names import layout

Names = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class LexiconDiff:
    """Identifiers that were added or removed, with their official names; names added to or removed from others."""

    added: Mapping[str, str]
    removed: Mapping[str, str]
    added_names: Names
    removed_names: Names


def diff_lexicons(old: Path, new: Path) -> LexiconDiff:
    """Return what distinguishes the lexicon in folder ``new`` from that in ``old``."""
    before, after = dict(_read_entries(old)), dict(_read_entries(new))
    both = sorted(before.keys() & after.keys())
    return LexiconDiff(
        added={curie: after[curie][0] for curie in sorted(after.keys() - before.keys())},
        removed={curie: before[curie][0] for curie in sorted(before.keys() - after.keys())},
        added_names={curie: more for curie in both if (more := after[curie][1] - before[curie][1])},
        removed_names={curie: less for curie in both if (less := before[curie][1] - after[curie][1])},
    )


def _read_entries(folder: Path) -> Iterator[tuple[str, tuple[str, frozenset[str]]]]:
    """Yield the CURIE, the official name and all names of each line."""
    with (folder / layout.ENTRIES_FILE).open(encoding="utf-8") as lines:
        for line in lines:
            entry = layout.EntryLine.parse(line.rstrip("\n"))
            yield entry.curie, (entry.name, frozenset(entry.surfaces))
