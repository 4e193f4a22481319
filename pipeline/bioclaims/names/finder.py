"""What the stretches of a text stand for that may be names.

A text has few names many times: what a stretch stands for is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..text.memo import Memo
from ..text.normalize import Normalized, normalize
from .characters import Characters
from .entry import FoundName, NameEntry, find_entries_of_plural
from .key_filter import KeyFilter
from .stretches import find_stretches_in

# Stretches that are kept, with their names: some 4 MB.
MOST_KEPT = 6_000
# Entries of a stretch of text, by its spelling and its words.
_Match = Callable[[Normalized, str], tuple[NameEntry, ...]]


class NameFinder:
    """Finds names: stretches whose keys ``keys`` may have, where ``match`` has an entry for their spelling."""

    def __init__(self, keys: KeyFilter, *, match: _Match) -> None:
        """Take what to look names up in; nothing is read yet."""
        self._keys, self._match = keys, match
        self._characters = Characters()
        self._known = Memo[str, FoundName | None](MOST_KEPT)

    @property
    def kept(self) -> int:
        """How many stretches are kept."""
        return len(self._known)

    def find_stretches_in(self, texts: Iterable[str]) -> Iterator[tuple[str, Iterable[tuple[int, int]]]]:
        """Yield each of ``texts`` with the stretches of it that may be names, of each start the longest first.

        Those of several short texts are found at once.
        """
        return find_stretches_in(texts, self._characters, self._keys)

    def read(self, stretch: str) -> FoundName | None:
        """Return the name that ``stretch`` of a text is, None where it is none; a plural is what its singular is."""
        try:
            return self._known[stretch]
        except KeyError:
            return self._known.keep(stretch, self._read(stretch))

    def _read(self, stretch: str) -> FoundName | None:
        spelling = normalize(stretch)
        if spelling.origins[-1] + 1 < len(stretch):
            # Ends with a break, not with a token.
            return None
        entries = self._match(spelling, stretch)
        if entries:
            return FoundName.choose(stretch, entries, plural=False)
        entries = find_entries_of_plural(spelling, stretch, self._match)
        return FoundName.choose(stretch, entries, plural=True) if entries else None
