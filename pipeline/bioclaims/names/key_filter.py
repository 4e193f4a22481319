"""Which stretches of a text may be names, told by numbers of their keys, for thousands of stretches at once.

The number of a key is a polynomial in its characters modulo 2**64 (Karp and Rabin 1987), so that the numbers of all
stretches of a text come from its running sums. The filter holds the numbers of the names' keys (Bloom 1970): each sets
a few bits of one word of 64 (Putze, Sanders and Singler 2007). It never misses a name; of other stretches it lets
through some in a thousand, for which the lexicon then has no entry.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint64]
# Characters at the beginning of a longer key that the filter knows too: few stretches of a text begin like a long name.
BEGINNING = 12
_MASK = (1 << 64) - 1
# An odd multiplier whose powers are spread well (Steele and Vigna 2021).
_BASE = 0xD1342543DE82EF95
# The filter's words, and the patterns of bits that a key may set in one, as powers of two.
_WORDS, _PATTERNS, _BITS = 19, 12, 5
# Arrays, with which NumPy calculates sooner than with numbers.
_TO_WORD, _TO_PATTERN, _LAST_PATTERN = (
    np.array(each, np.uint64) for each in (64 - _WORDS, 64 - _WORDS - _PATTERNS, (1 << _PATTERNS) - 1)
)
# Tells the number of a beginning from that of a name that is no longer.
_BEGINS = np.array(0x9E3779B97F4A7C15, np.uint64)
_AT_ONCE = 5_000


class KeyFilter:
    """A set of keys and of the beginnings of those longer than ``BEGINNING``, to be asked for numbers."""

    def __init__(self, words: Numbers) -> None:
        """Take the words of ``build`` or ``open``."""
        self._words = words

    @classmethod
    def build(cls, keys: Iterable[str]) -> KeyFilter:
        """Return the filter of ``keys``."""
        return cls(np.zeros(1 << _WORDS, np.uint64)).with_keys(keys)

    @classmethod
    def open(cls, path: Path) -> KeyFilter:
        """Return the filter that ``save`` wrote, memory-mapped."""
        return cls(np.asarray(np.load(path, mmap_mode="r")))

    def save(self, path: Path) -> None:
        """Write the filter to ``path``."""
        np.save(path, self._words)

    def with_keys(self, keys: Iterable[str]) -> KeyFilter:
        """Return a filter that has ``keys`` too."""
        words, whole = self._words.copy(), sorted(set(keys))
        beginnings = sorted({key[:BEGINNING] for key in whole if len(key) > BEGINNING})
        for numbers in (number_keys(whole), number_keys(beginnings) ^ _BEGINS):
            np.bitwise_or.at(words, _to_words(numbers), _to_patterns(numbers))
        return KeyFilter(words)

    def has(self, numbers: Numbers) -> NDArray[np.bool_]:
        """Return for each of ``numbers`` whether a key may have it."""
        patterns = _to_patterns(numbers)
        found: NDArray[np.bool_] = (self._words.take(_to_words(numbers)) & patterns) == patterns
        return found

    def begins(self, numbers: Numbers) -> NDArray[np.bool_]:
        """Return for each of ``numbers``, of ``BEGINNING`` characters, whether a longer key may begin with them."""
        return self.has(numbers ^ _BEGINS)


def number_keys(keys: Sequence[str]) -> Numbers:
    """Return the number of each of ``keys``."""
    found = [np.empty(0, np.uint64)]
    for start in range(0, len(keys), _AT_ONCE):
        some = keys[start : start + _AT_ONCE]
        codes = np.frombuffer("".join(some).encode("utf-32-le", "surrogatepass"), np.uint32)
        kinds, places = np.unique(codes, return_inverse=True)
        values = np.array([value_of(chr(code)) for code in kinds.tolist()], np.uint64)
        ups, downs = read_powers(len(codes))
        sums = np.zeros(len(codes) + 1, np.uint64)
        np.cumsum(values.take(places) * ups[: len(codes)], out=sums[1:])
        ends = np.cumsum([len(key) for key in some])
        starts = ends - [len(key) for key in some]
        found.append((sums.take(ends) - sums.take(starts)) * downs.take(starts))
    return np.concatenate(found)


def value_of(text: str) -> int:
    """Return the number of the few characters of ``text``."""
    return sum(_scatter(ord(char)) * pow(_BASE, index, 1 << 64) for index, char in enumerate(text)) & _MASK


def read_powers(most: int) -> tuple[Numbers, Numbers]:
    """Return the powers of the base from 0 on, ``most`` at least, and their inverses."""
    return _list_powers(max(15, most.bit_length()))


@cache
def _list_powers(size: int) -> tuple[Numbers, Numbers]:
    return _list_powers_of(_BASE, size), _list_powers_of(pow(_BASE, -1, 1 << 64), size)


def _list_powers_of(base: int, size: int) -> Numbers:
    factors = np.full(1 << size, base, np.uint64)
    factors[0] = 1
    return np.cumprod(factors)


def _to_words(numbers: Numbers) -> NDArray[np.int64]:
    return (numbers >> _TO_WORD).view(np.int64)


def _to_patterns(numbers: Numbers) -> Numbers:
    return _list_patterns().take(((numbers >> _TO_PATTERN) & _LAST_PATTERN).view(np.int64))


@cache
def _list_patterns() -> Numbers:
    """Return words of 64 bits with a few bits set, chosen by chance but always the same."""
    chosen = (
        sum({1 << (_scatter(number * _BITS + index) >> 58) for index in range(_BITS)})
        for number in range(1 << _PATTERNS)
    )
    return np.fromiter(chosen, np.uint64, 1 << _PATTERNS)


def _scatter(number: int) -> int:
    """Return 64 bits that look random for ``number``: the mixing step of splitmix64 (Steele, Lea and Flood 2014)."""
    number = (number + 0x9E3779B97F4A7C15) & _MASK
    number = ((number ^ (number >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    number = ((number ^ (number >> 27)) * 0x94D049BB133111EB) & _MASK
    return number ^ (number >> 31)
