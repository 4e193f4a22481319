"""What the characters of texts give to keys, as tables that NumPy looks up."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..text.normalize import BREAK_MARK, find_breaks, is_separator, to_key
from .key_filter import value_of

Codes = NDArray[np.uint8] | NDArray[np.uint32]
_COUNT = 0x110000


class Characters:
    """What each character gives to a key, by its code point: learned when it first comes, but for ASCII.

    ``letter`` says that it gives any, ``length`` how much and ``value`` its number; ``first`` and ``last`` whether the
    key's character at that end is a letter or digit, ``word`` whether the character itself is.
    """

    def __init__(self) -> None:
        """Learn the characters of ASCII."""
        # Memory is taken only for those parts of the tables in which characters of texts lie.
        self._known, self.separator, self.letter, self.s = (np.zeros(_COUNT, np.bool_) for _ in range(4))
        self.first, self.last, self.word = (np.zeros(_COUNT, np.bool_) for _ in range(3))
        self.length, self.value = np.zeros(_COUNT, np.uint8), np.zeros(_COUNT, np.uint64)
        self._learn(range(128))

    def read(self, text: str) -> Codes:
        """Return ``text`` as numbers of characters, all known, with the breaks in it marked."""
        codes = self._encode(text)
        separators = self.separator.take(codes)
        # Most texts have no two separators side by side.
        places = (separators[1:] & separators[:-1]).nonzero()[0]
        return _mark(codes, find_breaks(text, places.tolist())) if len(places) else codes

    def _encode(self, text: str) -> Codes:
        if text.isascii():
            return np.frombuffer(text.encode("ascii"), np.uint8)
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        known = self._known.take(codes)
        if not known.all():
            self._learn(np.unique(codes[~known]).tolist())
        return codes

    def _learn(self, codes: range | list[int]) -> None:
        for code in codes:
            char = chr(code)
            key = to_key(char)
            self._known[code], self.separator[code], self.word[code] = True, is_separator(char), char.isalnum()
            self.letter[code], self.s[code] = bool(key), key == "s"
            self.first[code], self.last[code] = key[:1].isalnum(), key[-1:].isalnum()
            self.length[code], self.value[code] = len(key), value_of(key)


def _mark(codes: Codes, breaks: list[int]) -> Codes:
    marked = codes.copy()
    marked[breaks] = ord(BREAK_MARK)
    return marked
