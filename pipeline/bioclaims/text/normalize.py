"""Spellings of one name made equal, with a way back to the offsets of the text.

A key is a name without its separators, case and Greek letters: "MMP-9", "MMP 9" and "Mmp9" are all ``mmp9``;
"IκB-α" and "IkappaBalpha" are both ``ikappabalpha``. What the key forgets (case, gaps) is kept beside it, because
whether a spelling in a text may stand for a name depends on it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

GREEK_NAMES = (
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
    "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
)  # fmt: skip
_GREEK = {chr(0x3B1 + index): name for index, name in enumerate(GREEK_NAMES)}
_HYPHENS = frozenset("-\u00ad\u2010\u2011\u2012\u2013\u2212_")
_PRIMES = frozenset("'`´\u2018\u2019\u2032")

# A run of separators, or of anything else.
_SEPARATORS = rf"\s{re.escape(''.join(sorted(_HYPHENS)))}"
_PARTS = re.compile(rf"[{_SEPARATORS}]+|[^{_SEPARATORS}]+")
# ASCII letters to their cases.
_CASES = {code: "U" if chr(code).isupper() else "L" if chr(code).isalpha() else "-" for code in range(128)}

# What stands before a character of the key: nothing, a hyphen, or white space.
NO_GAP, HYPHEN, SPACE = "0", "1", "2"
_GAPS = {"": NO_GAP} | dict.fromkeys(_HYPHENS, HYPHEN)
# Stands in a key where a name cannot go on: after a blank line, or a dash between words.
_BREAK = "\n"


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
    greek = _GREEK.get("μ" if char == "µ" else char.lower())
    if greek:
        return greek, "-"
    base = "".join(part for part in unicodedata.normalize("NFKD", char) if not unicodedata.combining(part))
    folded = "".join(_GREEK.get(part, part) for part in base.casefold() if not part.isspace())
    case = "U" if char.isupper() else "L" if char.isalpha() else "-"
    return folded, case


def normalize(text: str) -> Normalized:
    """Return the key of ``text`` with its way back. A pure function of the code points; never fails."""
    key: list[str] = []
    origins: list[int] = []
    cases: list[str] = []
    gaps: list[str] = []
    pending = ""
    for match in _PARTS.finditer(text):
        part, start = match.group(), match.start()
        if part[0] in _HYPHENS or part[0].isspace():
            pending += part
            continue
        if part.isascii() and not _PRIMES.intersection(part):
            # Most parts: nothing to fold but the case, all at once.
            folded, case = part.lower(), part.translate(_CASES)
            own: Sequence[int] = range(start, start + len(part))
        else:
            folded, case, own = _fold_part(part, start)
        if not folded:
            continue
        if len(pending) > 1 and _breaks(pending):
            key.append(_BREAK)
            origins.append(own[0] - 1)
            cases.append("-")
            gaps.append(SPACE)
        key.append(folded)
        origins.extend(own)
        cases.append(case)
        gaps.append(_name_gap(pending) + NO_GAP * (len(folded) - 1))
        pending = ""
    return Normalized("".join(key), tuple(origins), "".join(cases), "".join(gaps))


def _fold_part(part: str, start: int) -> tuple[str, str, list[int]]:
    """Return key characters, their cases and origins of ``part``, which stands at ``start`` and has no separator."""
    folded, cases, origins = "", "", list[int]()
    for index, char in enumerate(part, start):
        if char not in _PRIMES:
            own, case = _fold(char)
            folded += own
            cases += case * len(own)
            origins += [index] * len(own)
    return folded, cases, origins


def _name_gap(pending: str) -> str:
    if len(pending) < 2:
        return _GAPS.get(pending, SPACE)
    return SPACE if any(sign.isspace() for sign in pending) else HYPHEN


def name_key(name: str) -> str:
    """Return the key under which ``name`` is looked up."""
    return normalize(name).key


def _breaks(pending: str) -> bool:
    """Return whether these separators end a phrase: a blank line, or a dash with space around it."""
    spaces = sum(char.isspace() for char in pending)
    return pending.count("\n") > 1 or (0 < spaces < len(pending)) or len(pending) - spaces > 1
