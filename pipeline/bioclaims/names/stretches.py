"""The stretches of a text that may be names: from where a token begins to where one ends, all looked at at once.

A token is a word or a sign of the folded text (see ``text.normalize``): names begin with the letter or digit that
begins a token, and end where one ends, or before an "s" that does, as a plural's singular does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from .characters import Characters, Codes
from .key_filter import BEGINNING, KeyFilter, Numbers, read_powers
from .layout import LONGEST_NAME

Places = NDArray[np.int64]
Flags = NDArray[np.bool_]
# Characters of a text that are looked at together, and those behind them in which their names may end.
WINDOW, BEHIND = 1 << 14, 512
# Places behind the end of a key that are asked for.
_BEYOND = LONGEST_NAME + 1
# Stands between texts that are looked at together: no name has the character.
_APART = "\0"
_Number = TypeVar("_Number", np.int64, np.uint64)


@dataclass(frozen=True, slots=True)
class _Letters:
    """The characters of a window that are in its key: where they stand, and which ones begin tokens.

    ``ends`` are those that end a token, or do so but for an "s": with that they are then ``inside`` a word.
    ``ended`` counts for each letter the ``ends`` before it, ``sums`` are the numbers of the key up to it, and
    ``reached`` the key's lengths, where it is not a character for each. All three go on behind the last letter.
    """

    origins: Places
    begins: Places
    ends: Places
    inside: Flags
    ended: Places
    sums: Numbers
    reached: Places | None

    @classmethod
    def read(cls, codes: Codes, characters: Characters) -> _Letters:
        """Return the letters of ``codes``."""
        is_ascii = codes.itemsize == 1
        origins = characters.letter.take(codes).nonzero()[0]
        behind = origins + 1
        word = characters.word.take(codes)
        joined = _join(word, word)
        # Of ASCII a word's letters are the key's.
        first = word if is_ascii else characters.first.take(codes)
        before = (joined if is_ascii else _join(characters.last.take(codes), first)).take(origins)
        inside = joined.take(behind)
        codes = codes.take(origins)
        # Of "cells" the last letter ends a token, and the one before it does so but for the "s".
        plural = characters.s.take(codes)
        plural &= ~inside
        ends = ~inside
        ends[:-1] |= plural[1:]
        reached = None if is_ascii else _sum_up(characters.length.take(codes), np.int64)
        length = len(codes) if reached is None else int(reached[-1])
        powers = read_powers(length)[0]
        numbers = characters.value.take(codes)
        numbers *= powers[:length] if reached is None else powers.take(reached[: len(codes)])
        return cls(
            origins=origins,
            begins=(first.take(origins) > before).nonzero()[0],
            ends=ends.nonzero()[0],
            inside=inside,
            ended=_sum_up(ends, np.int64),
            sums=_sum_up(numbers, np.uint64),
            reached=reached,
        )

    @property
    def length(self) -> int:
        """The length of the key."""
        return len(self.origins) if self.reached is None else int(self.reached[-1])

    def to_key(self, letters: Places) -> Places:
        """Return where in the key ``letters`` begin."""
        return letters if self.reached is None else self.reached.take(letters)

    def to_letters(self, places: Places) -> Places:
        """Return the letters in which ``places`` of the key lie, which may be behind its end."""
        return places if self.reached is None else self.reached.searchsorted(places, side="right") - 1


def _join(before: Flags, after: Flags) -> Flags:
    """Return for each character, and for the end, whether it and the one before stand in one word."""
    joined = np.zeros(len(before) + 1, np.bool_)
    np.logical_and(before[:-1], after[1:], out=joined[1:-1])
    return joined


def _sum_up(values: NDArray[Any], kind: type[_Number]) -> NDArray[_Number]:
    """Return the sums of ``values`` up to each, up to their end, and for the places behind it."""
    count = len(values)
    sums = np.empty(count + 1 + _BEYOND, kind)
    sums[0] = 0
    np.add.accumulate(values, out=sums[1 : count + 1], dtype=kind)
    sums[count + 1 :] = sums[count]
    return sums


def find_stretches(text: str, characters: Characters, keys: KeyFilter) -> Iterator[tuple[int, int]]:
    """Yield start and end of the stretches of ``text`` that may be names with one of ``keys``, or plurals of one.

    In order of their starts, the longest first. The time is linear in the length of the text.
    """
    codes = characters.read(text)
    for start in range(0, len(codes), WINDOW):
        # One more character before, to tell whether a token begins.
        before = min(start, 1)
        window = codes[start - before : _find_end(codes, start + WINDOW, characters)]
        starts, ends = _find_in(window, characters, keys, before=before)
        yield from zip((starts + (start - before)).tolist(), (ends + (start - before)).tolist(), strict=True)


def find_stretches_in(
    texts: Iterable[str], characters: Characters, keys: KeyFilter
) -> Iterator[tuple[str, Iterable[tuple[int, int]]]]:
    """Yield each of ``texts`` with what ``find_stretches`` finds in it: short ones are looked at together."""
    for some in _gather(texts):
        if len(some) == 1:
            yield some[0], find_stretches(some[0], characters, keys)
        else:
            yield from zip(some, _find_apart(some, characters, keys), strict=True)


def _gather(texts: Iterable[str]) -> Iterator[list[str]]:
    """Yield ``texts`` in order, as many together as go into a window."""
    some, length = list[str](), 0
    for text in texts:
        if some and length + len(text) > WINDOW:
            yield some
            some, length = [], 0
        some.append(text)
        length += len(text) + len(_APART)
    if some:
        yield some


def _find_apart(texts: list[str], characters: Characters, keys: KeyFilter) -> Iterator[Iterable[tuple[int, int]]]:
    """Yield the stretches of each of ``texts``, which go into one window together."""
    starts, ends = _find_in(characters.read(_APART.join(texts)), characters, keys, before=0)
    firsts = np.cumsum([0, *(len(text) + len(_APART) for text in texts)])
    which = firsts.searchsorted(starts, side="right") - 1
    # What the filter lets through over the borders of texts is no name.
    within = ends < firsts.take(which + 1)
    which, starts, ends = which[within], starts[within], ends[within]
    offsets = firsts.take(which)
    pairs = list(zip((starts - offsets).tolist(), (ends - offsets).tolist(), strict=True))
    borders = which.searchsorted(np.arange(len(texts) + 1)).tolist()
    for first, last in pairwise(borders):
        yield pairs[first:last]


def _find_end(codes: Codes, reached: int, characters: Characters) -> int:
    """Return where a window must end so that names which begin before ``reached`` end in it."""
    end = reached
    while end < len(codes):
        end += BEHIND
        if np.count_nonzero(characters.letter.take(codes[reached:end])) > LONGEST_NAME + 1:
            break
    return end


def _find_in(codes: Codes, characters: Characters, keys: KeyFilter, *, before: int) -> tuple[Places, Places]:
    """Return starts and ends of those that begin in the window ``codes``, behind the characters ``before`` it."""
    letters = _Letters.read(codes, characters)
    origins, begins, sums = letters.origins, letters.begins, letters.sums
    if before or len(codes) > WINDOW:
        place = origins.take(begins)
        begins = begins[(place >= before) & (place < before + WINDOW)]
    base, inverse = sums.take(begins), read_powers(letters.length)[1].take(letters.to_key(begins))
    which, ends = _pair(letters, begins, _find_limits(letters, begins, base, inverse, keys))
    numbers = sums.take(ends + 1)
    numbers -= base.take(which)
    numbers *= inverse.take(which)
    found = keys.has(numbers).nonzero()[0]
    which, ends = which.take(found), ends.take(found)
    # A letter that is inside a word with the next one ends a name but for its "s".
    ends += letters.inside.take(ends)
    return origins.take(begins.take(which)), origins.take(ends) + 1


def _find_limits(letters: _Letters, begins: Places, base: Numbers, inverse: Numbers, keys: KeyFilter) -> Places:
    """Return for each of ``begins`` the letter that no name which begins there has any more.

    Far behind it, only where the key goes on as that of some long name does.
    """
    limits = letters.to_key(begins) + BEGINNING
    middle = letters.to_letters(limits)
    is_long = keys.begins((letters.sums.take(middle) - base) * inverse)
    if letters.reached is not None:
        # Within a character that is several in the key nothing can be told.
        is_long |= letters.reached.take(middle) != limits
    np.add(limits, LONGEST_NAME - BEGINNING, out=limits, where=is_long)
    return letters.to_letters(limits)


def _pair(letters: _Letters, begins: Places, limits: Places) -> tuple[Places, Places]:
    """Return all pairs of one of ``begins``, by its number, and an end before its limit, the last end first."""
    first = letters.ended.take(begins)
    counts = letters.ended.take(limits) - first
    which = np.arange(len(begins)).repeat(counts)
    last = np.add.accumulate(counts)
    last += first
    numbers = last.take(which)
    numbers -= np.arange(1, len(which) + 1)
    return which, letters.ends.take(numbers)
