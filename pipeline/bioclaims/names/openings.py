"""Where white space may stand in a name, and with which two characters the name goes on after it.

A text has some 130,000 words a megabyte. Of most, a look at the first two characters of the next tells that no name
goes over the space between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import marisa_trie

from ..text.normalize import NO_GAP, Normalized, normalize
from .spelling import may_gain_space

_MARK = "\t"
_HEAD = 2


def find_openings(name: Normalized) -> Iterator[str]:
    """Yield the beginnings of ``name`` that a text may write before white space, each with what comes next."""
    key = name.key
    for index in range(1, len(key)):
        if name.gaps[index] != NO_GAP or may_gain_space(key, index):
            yield f"{key[:index]}{_MARK}{key[index : index + _HEAD]}"


def build_openings(names: Iterable[str]) -> marisa_trie.Trie:
    """Return the openings of all ``names``, as ``read_heads`` asks them."""
    return marisa_trie.Trie(sorted({opening for name in names for opening in find_openings(normalize(name))}))


def read_heads(openings: marisa_trie.Trie, key: str) -> list[str]:
    """Return the first characters with which names go on where ``key`` ends before white space: two, or one."""
    opening = key + _MARK
    return [found[len(opening) :] for found in openings.iterkeys(opening)]


def head_of(token: str) -> str:
    """Return those of ``token`` that ``read_heads`` may have, where a name goes on with it."""
    return token[:_HEAD]
