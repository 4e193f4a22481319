"""Spellings of one name made equal, with a way back to the offsets of the text.

A key is a name without its separators, case and Greek letters: "MMP-9", "MMP 9" and "Mmp9" are all ``mmp9``;
"IκB-α" and "IkappaBalpha" are both ``ikappabalpha``. What the key forgets (case, gaps) is kept beside it, because
whether a spelling in a text may stand for a name depends on it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, compress, repeat

GREEK_NAMES = (
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
    "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
)  # fmt: skip
# A Greek letter, or its name, in a pattern.
GREEK_LETTER = rf"(?:[α-ω]|{'|'.join(GREEK_NAMES)})"
_GREEK = {chr(0x3B1 + index): name for index, name in enumerate(GREEK_NAMES)}
# What is typed for a Greek letter: the sign for micro, the German sharp s.
_LOOKALIKES = {"µ": "μ", "ß": "β"}
HYPHENS = frozenset("-\u00ad\u2010\u2011\u2012\u2013\u2212_")
_PRIMES = frozenset("'`´\u2018\u2019\u2032")
# What stands before a character of the key: nothing, a hyphen, or white space.
NO_GAP, HYPHEN, SPACE = "0", "1", "2"
# Stands in a key where a name cannot go on: after a blank line, or a dash between words; and in the text before.
BREAK, BREAK_MARK = "\n", "\x1e"
_SEPARATORS = re.compile(rf"[\s{re.escape(''.join(sorted(HYPHENS)))}]{{2,}}")
_LONG_GAP = re.compile(r"[- ]{2,}")


@dataclass(frozen=True, slots=True)
class Normalized:
    """``key`` and, for each of its characters, the code point of the text it comes from, its case and its gap.

    ``cases`` holds "U", "L", or "-" for digits, Greek letters and signs; ``gaps`` what separates the character
    from the one before. All four have one length.
    """

    key: str
    origins: tuple[int, ...]
    cases: str
    gaps: str

    def is_apart(self, index: int) -> bool:
        """Return whether the character ``index`` of the key does not belong to the word of the one before it."""
        return (
            self.gaps[index] != NO_GAP
            or self.origins[index] - self.origins[index - 1] > 1
            or not (self.key[index].isalnum() and self.key[index - 1].isalnum())
        )

    def part(self, start: int, end: int) -> Normalized:
        """Return the same for the characters ``[start, end)`` of the key."""
        # What stands before a name is no part of its spelling.
        gaps = NO_GAP + self.gaps[start + 1 : end]
        return Normalized(self.key[start:end], self.origins[start:end], self.cases[start:end], gaps)


@cache
def _fold(char: str) -> tuple[str, str]:
    """Return the key characters of one code point and their case."""
    greek = _GREEK.get(_LOOKALIKES.get(char, char.lower()))
    if greek:
        return greek, "-"
    base = "".join(part for part in unicodedata.normalize("NFKD", char) if not unicodedata.combining(part))
    folded = "".join(_GREEK.get(part, part) for part in base.casefold() if not part.isspace())
    case = "U" if char.isupper() else "L" if char.isalpha() else "-"
    return folded, case


def fold(char: str) -> str:
    """Return ``char`` in lower case, without accents, a Greek letter by its name, white space as a space."""
    return " " if char.isspace() else _fold(char)[0]


class _Table(dict[int, str | None]):
    """What each character becomes, for ``str.translate``: worked out when the character first comes.

    None for nothing: an empty string would cost all characters the fast way through.
    """

    def __init__(self, change: Callable[[str], str]) -> None:
        super().__init__()
        self._change = change

    def __missing__(self, code: int) -> str | None:
        self[code] = self._change(chr(code)) or None
        return self[code]


def to_key(char: str) -> str:
    """Return what one character of a text gives to its key, "" for what is left out."""
    if char == BREAK_MARK:
        return BREAK
    return "" if is_separator(char) or char in _PRIMES else _fold(char)[0]


def _to_gap(char: str) -> str:
    """Return a separator as " " or "-", what is in the key as so many characters without a gap, a break as a gap."""
    if char == BREAK_MARK:
        return SPACE
    if is_separator(char):
        return "-" if char in HYPHENS else " "
    return NO_GAP * len(to_key(char))


def is_separator(char: str) -> bool:
    """Return whether ``char`` parts words, and may stand or be missing in a name: white space and hyphens."""
    return char.isspace() or char in HYPHENS


_KEYS = _Table(to_key)
_CASES = _Table(lambda char: _fold(char)[1] * len(to_key(char)))
_GAPS = _Table(_to_gap)
_LENGTHS = _Table(lambda char: chr(len(to_key(char))))


def normalize(text: str) -> Normalized:
    """Return the key of ``text`` with its way back. A pure function of the code points; never fails."""
    if not text.isascii():
        marked = mark_breaks(text)
        cases, gaps = marked.translate(_CASES), _join_gaps(marked.translate(_GAPS))
        return Normalized(marked.translate(_KEYS), _find_origins(marked), cases, gaps)
    if text.isalnum():
        # Most names are a plain word.
        return Normalized(text.lower(), tuple(range(len(text))), _ASCII_CASES.apply(text.encode()), NO_GAP * len(text))
    data = mark_breaks(text).encode()
    origins = tuple(compress(range(len(data)), data.translate(_ASCII_LENGTHS)))
    return Normalized(_ASCII_KEYS.apply(data), origins, _ASCII_CASES.apply(data), _join_gaps(_ASCII_GAPS.apply(data)))


class _AsciiTable:
    """What each ASCII character becomes, for ``bytes.translate``: many times as fast as that of strings."""

    def __init__(self, table: _Table) -> None:
        values = [table[code] or "" for code in range(128)]
        self._values = bytes(ord(value) if value else 0 for value in values).ljust(256, b"\0")
        self._left_out = bytes(code for code, value in enumerate(values) if not value)

    def apply(self, data: bytes) -> str:
        """Return what ``data`` becomes."""
        return data.translate(self._values, self._left_out).decode("ascii")


_ASCII_KEYS, _ASCII_CASES, _ASCII_GAPS = map(_AsciiTable, (_KEYS, _CASES, _GAPS))
_ASCII_LENGTHS = bytes(len(to_key(chr(code))) for code in range(128)).ljust(256, b"\0")


def _join_gaps(gaps: str) -> str:
    """Return the gaps of the characters of a key: what stands before each, where ``gaps`` has all characters."""
    if _LONG_GAP.search(gaps):
        gaps = _LONG_GAP.sub(_shorten, gaps)
    return gaps.replace(f" {NO_GAP}", SPACE).replace(f"-{NO_GAP}", HYPHEN)


def _find_origins(text: str) -> tuple[int, ...]:
    """Return for each character of the key of ``text`` the place in it that it comes from."""
    lengths = text.translate(_LENGTHS)
    if max(lengths, default="") <= "\x01":
        return tuple(compress(range(len(text)), lengths.encode("ascii")))
    return tuple(chain.from_iterable(map(repeat, range(len(text)), map(ord, lengths))))


def mark_breaks(text: str) -> str:
    """Return ``text`` up to its last character of the key, with marks at the beginning of separators that end a phrase.

    All characters stay in their places.
    """
    end = len(text)
    while end and not _KEYS[ord(text[end - 1])]:
        end -= 1
    return _SEPARATORS.sub(_mark_break, text[:end])


def find_breaks(text: str, places: Iterable[int]) -> list[int]:
    """Return where separators that end a phrase begin; ``places``, in order, are those behind which another stands."""
    breaks, reached = list[int](), 0
    for place in places:
        if place >= reached and (run := _SEPARATORS.match(text, place)):
            reached = run.end()
            if _breaks(run.group()):
                breaks.append(place)
    return breaks


def _shorten(gap: re.Match[str]) -> str:
    return " " if " " in gap.group() else "-"


def _mark_break(separators: re.Match[str]) -> str:
    run = separators.group()
    if not _breaks(run):
        return run
    return BREAK_MARK + (" " if any(map(str.isspace, run)) else "-") * (len(run) - 1)


# Texts have few names many times.
@lru_cache(maxsize=20_000)
def name_key(name: str) -> str:
    """Return the key under which ``name`` is looked up."""
    marked = name if name.isalnum() else mark_breaks(name)
    return _ASCII_KEYS.apply(marked.encode()) if name.isascii() else marked.translate(_KEYS)


def _breaks(pending: str) -> bool:
    """Return whether these separators end a phrase: a blank line, or a dash with space around it."""
    spaces = sum(char.isspace() for char in pending)
    return pending.count("\n") > 1 or (0 < spaces < len(pending)) or len(pending) - spaces > 1
