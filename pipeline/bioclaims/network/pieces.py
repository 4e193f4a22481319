"""Words cut into pieces: what the network reads.

A name may begin or end inside a word ("IL-2" of "IL-2-dependent"), so that names are found on pieces; tags and trees
belong to whole words, and are read off a word's last piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

# A run of letters and digits, or any other character by itself.
_PIECE = re.compile(r"[^\W_]+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of a row of words.

    ``forms``: the text of each piece; ``starts``: its first code point, counted from its word's; ``words``: the index
    of its word; ``last``: for each word, the index of its last piece.
    """

    forms: tuple[str, ...]
    starts: tuple[int, ...]
    words: tuple[int, ...]
    last: tuple[int, ...]

    @property
    def edges(self) -> tuple[int, ...]:
        """For each piece 0 to 3: 1 where it begins its word, and 2 more where it ends it."""
        ends = set(self.last)
        return tuple((start == 0) + 2 * (index in ends) for index, start in enumerate(self.starts))


def split_pieces(words: Iterable[str]) -> Pieces:
    """Return the pieces of ``words``, in order; an empty word has none and cannot be given."""
    forms, starts, owners, last = list[str](), list[int](), list[int](), list[int]()
    for index, word in enumerate(words):
        if word.isalnum():
            # Most words are one piece, which is quicker to say than to search for.
            forms.append(word)
            starts.append(0)
            owners.append(index)
            last.append(len(forms) - 1)
            continue
        for match in _PIECE.finditer(word):
            forms.append(match.group())
            starts.append(match.start())
            owners.append(index)
        last.append(len(forms) - 1)
    return Pieces(tuple(forms), tuple(starts), tuple(owners), tuple(last))
