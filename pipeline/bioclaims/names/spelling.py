"""Whether a spelling in a text may stand for a name whose key is the same.

The key forgets case and gaps, so "was" and "WAS", "a cat" and "ACAT", "IL-1 2" and "IL-12" share one. The rules here
take them apart by the shape of the name: a symbol needs its case or a digit, a word does not.
"""

from __future__ import annotations

from typing import Literal

from ..text.normalize import GREEK_NAMES, NO_GAP, SPACE, Normalized

Fit = Literal["exact", "normalized"]


def find_fit(name: Normalized, spelling: Normalized, *, everyday: bool = False) -> Fit | None:
    """Return how ``spelling``, which has the key of ``name``, fits it; None where it must not stand for it.

    "exact" means the same letters in the same case; "normalized" another case or separator that the name's shape
    allows. ``everyday`` says that the key is a common English word: of a symbol only the capitals stand for it then.
    """
    if not _gaps_fit(name, spelling) or _is_phosphorylated(name, spelling):
        return None
    same_case = has_case_of(name, spelling)
    if everyday and is_symbol(name) and not (same_case and spelling.cases.count("U") >= 2):
        return None
    if same_case:
        return "exact" if name.gaps == spelling.gaps else "normalized"
    return "normalized" if _case_fits(name, spelling) else None


def has_case_of(name: Normalized, spelling: Normalized) -> bool:
    """Return whether ``spelling``, which has the key of ``name``, has the same letters in the same case."""
    if name.cases == spelling.cases:
        return True
    for own, found in zip(name.cases, spelling.cases, strict=True):
        if own not in (found, "-") and found != "-":
            return False
    return True


def is_symbol(name: Normalized) -> bool:
    """Return whether ``name`` reads as a symbol ("JUN", "Akt", "IL-2") and not as words ("clusterin", "T cell")."""
    if SPACE in name.gaps and _count_letters(name) >= 5:
        return False
    # A short name with one capital ("Akt") is a symbol, a long one ("Notch") a word.
    is_word = "U" not in name.cases or (_count_letters(name) >= 5 and "U" not in name.cases[1:])
    return not is_word or _has_digit(name.key)


def _case_fits(name: Normalized, spelling: Normalized) -> bool:
    """Return whether another case than the name's own is a spelling of it, by the shape of the name."""
    if not is_symbol(name) and SPACE in name.gaps:
        return _short_words_fit(name, spelling)
    letters = _count_letters(name)
    upper = spelling.cases.count("U")
    if name.key.endswith("s") and name.cases.endswith("U") and spelling.cases.endswith("UL"):
        # "APCs" are several of what "APC" stands for, not APCS.
        return False
    if not is_symbol(name):
        return letters >= 5 or "U" not in spelling.cases[1:]
    if SPACE in spelling.gaps and not _short_words_fit(name, spelling):
        # "SIRT1 as well as" is not SIRT1-AS.
        return False
    if _has_digit(name.key):
        # "in 2" and "Day 3" are no spellings of symbols IN2 and DAY3, "MMP 9" and "il-2" are.
        spaced = any(gap == SPACE for gap in spelling.gaps)
        return letters >= 2 and not (spaced and upper < 2)
    # "apoE" for APOE: no word has its capital there.
    return upper >= 2 or (upper == 1 and letters >= 3)


def _is_phosphorylated(name: Normalized, spelling: Normalized) -> bool:
    """Return whether the "p" of ``spelling`` says what was done to another protein: "p-ERK" and "pERK" are not PERK."""
    tagged = spelling.key.startswith("p") and spelling.cases.startswith("LU") and name.cases.startswith("UU")
    return tagged and is_symbol(name) and "L" not in spelling.cases[1:] and name.gaps[1] == NO_GAP


def _short_words_fit(name: Normalized, spelling: Normalized) -> bool:
    """Return whether no symbol within the name ("AS" in "protein AS") stands as a word ("protein as") in the text."""
    start = 0
    for end in [*(index for index, gap in enumerate(name.gaps) if index and gap != NO_GAP), len(name.key)]:
        if end - start in (2, 3) and set(name.cases[start:end]) == {"U"} and "U" not in spelling.cases[start:end]:
            return False
        start = end
    return True


def _has_digit(key: str) -> bool:
    # Most names are of letters alone.
    return not key.isalpha() and any(map(str.isdigit, key))


def _count_letters(name: Normalized) -> int:
    return len(name.cases) - name.cases.count("-")


def _gaps_fit(name: Normalized, spelling: Normalized) -> bool:
    if name.gaps == spelling.gaps:
        return True
    key = name.key
    for index, (own, found) in enumerate(zip(name.gaps, spelling.gaps, strict=True)):
        if (own == NO_GAP) == (found == NO_GAP):
            continue
        if found == SPACE and not may_gain_space(key, index):
            return False
        if key[index - 1].isdigit() and key[index].isdigit():
            return False
    return True


def may_gain_space(key: str, index: int) -> bool:
    """Return whether a text may have a space before character ``index`` of ``key`` where the name has no gap.

    Only before a number and beside a Greek letter: "MMP 9", "NF kappa B".
    """
    if key[index].isdigit():
        return not key[index - 1].isdigit()
    return _beside_greek(key, index)


def _beside_greek(key: str, index: int) -> bool:
    return key.startswith(GREEK_NAMES, index) or key[:index].endswith(GREEK_NAMES)
