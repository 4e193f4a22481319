"""Full stops that the characters of a word alone do not tell: the end of a sentence, or part of an abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# Words that open sentences and are hardly ever a surname after an initial. From the sentence starts of the treebanks.
_OPENERS = frozenset(
    """
    A According Accordingly Additionally After All Also Alternatively Although Among An Analysis And Another As At
    Based Because Besides Both Briefly But By Cells Collectively Compared Consequently Consistent Conversely Data
    Despite Due During Each Expression Finally First Following For From Further Furthermore Given Hence Here However
    If Importantly In Indeed Instead Interestingly It Its Likewise Many Moreover Most Neither Nevertheless Next No
    None Notably Of On One Only Other Our Overall Previously Recent Recently Results Samples Second Several Similar
    Similarly Since Some Specifically Subsequently Such Surprisingly Taken The Their Then There Therefore These They
    Third This Those Three Thus To Together Treatment Two Under Unlike Upon Using Values We When Whereas Whether
    Which While With Within
    """.split()  # noqa: SIM905
)
# Before a letter with a full stop: a person's name follows, or the letter ends nothing ("from S. Orkin").
_BEFORE_INITIALS = frozenset(
    """
    acknowledge against and as author between both by colleague courtesy dr drs editor et for from gift in into like
    of on or per prof professor see student than thank thanks that the to versus via which with
    """.split()  # noqa: SIM905
)
# Written with a capital, these too are followed by a letter that is no initial: "Hepatitis B."
_LETTERED = frozenset(
    """
    aurora box cathepsin chain chromosome class complex cyclin cytochrome domain factor fig figure group hepatitis
    influenza kinase panel peptide phase polymerase protein proteinase region serotype site subtype subunit table
    type vitamin
    """.split()  # noqa: SIM905
)
# Salmonella is also named by these: "S. Typhi".
_SEROVARS = frozenset({"Choleraesuis", "Dublin", "Enteritidis", "Newport", "Paratyphi", "Typhi", "Typhimurium"})
_ENDS_WORD = r"(?=[\"'”’]*(?:\s|\Z))"
# Each pattern begins with the full stop itself, and looks back: that is many times faster than the other way round.
_LETTER = re.compile(rf"\.(?<=(?<![\w.])[^\W\d_]\.){_ENDS_WORD}")
_LAST_LETTER = re.compile(rf"\.(?<=\w[-/&–][^\W\d_]\.){_ENDS_WORD}")
_SYMBOL = re.compile(r"\.(?<=[^\w\s.,;:!?()\[\]…]\.)(?=[\"'”’)\]]*(?:\s|\Z))")
_GLUED = re.compile(rf"\.(?<=[\w)\]]\.)(?<!\b[A-Z]\.)(?=(?:{'|'.join(sorted(_OPENERS - {'A', 'An', 'No', 'One'}))})\s)")
_ABBREVIATIONS = ("s.c.", "i.c.", "i.p.", "i.v.", "i.m.", "r.m.s.", "c.f.", "cf.", "Drs.", "chr.", "Chr.")
_ABBREVIATED = "|".join(rf"(?<=(?<![\w.]){re.escape(form)})" for form in _ABBREVIATIONS)
_SHORT = re.compile(rf"\.(?:{_ABBREVIATED})(?=[\s,;)\]])")
_STOP = re.compile("|".join(pattern.pattern for pattern in (_LETTER, _LAST_LETTER, _SYMBOL, _GLUED, _SHORT)))

_NEXT = re.compile(r"[\"'”’)\]]*\s*([\"“‘(\[]*)(\S*)")
_LAST = re.compile(r"(\S+)\s*\Z")
_NUMBER = re.compile(r"[(~<>≤≥±∼]*[0-9](?:[0-9.,]*[0-9])?(?:[-–−/×][0-9.]+)?\Z|.*°\Z")
_YEAR = re.compile(r"[(]?(?:19|20)[0-9]{2}[a-z]?\Z")
_IN_A_LIST = re.compile(r"(?<![\w.])[A-Za-z0-9](?:\s*,)?\s+(?:and|or|to)\s+\Z")


class Stop(NamedTuple):
    """A full stop at ``place``; where it is part of an abbreviation, the one that begins at ``start``."""

    place: int
    start: int | None = None


def find_stops(text: str) -> Iterator[Stop]:
    """Yield the full stops of ``text`` that are tokens of their own, and those of abbreviations, in order.

    Only such as a tokenizer that looks at one word at a time gets wrong: after a letter alone ("protein kinase C."
    against "E. coli", "24 h." against "S. Orkin"), after a symbol, before a word that a space is missing from, and in
    some abbreviations ("i.p."). Takes linear time.
    """
    for match in _STOP.finditer(text):
        place, end = match.span()
        if _SHORT.match(text, place):
            if not _opens_sentence(text, end):
                yield Stop(place, _find_abbreviation(text, end))
        elif _LAST_LETTER.match(text, place):
            if _ends_name(text, place - 1, end):
                yield Stop(place)
        elif not _LETTER.match(text, place) or _ends_sentence(text, place - 1, end):
            yield Stop(place)


def _find_abbreviation(text: str, end: int) -> int:
    """Return where the abbreviation that ends at ``end`` begins."""
    longest = max((form for form in _ABBREVIATIONS if text.endswith(form, 0, end)), key=len)
    return end - len(longest)


def _opens_sentence(text: str, place: int) -> bool:
    """Return whether the text ends at ``place``, or goes on with a word that opens sentences."""
    following = _next_word(text, place)
    return not following or following in _OPENERS


def _ends_sentence(text: str, start: int, place: int) -> bool:
    """Return whether the letter at ``start`` with its full stop, up to ``place``, ends a sentence."""
    following = _next_word(text, place)
    if not following or following in _OPENERS:
        return True
    if _is_plain(following) or (text[start] == "S" and following in _SEROVARS):
        return False
    context = text[max(0, start - 60) : start]
    match = _LAST.search(context)
    if match is None:
        return False
    before = match[1]
    if _NUMBER.match(before):
        return not (_YEAR.match(before) and text[start].isupper())
    if not text[start].isupper():
        return False
    if _IN_A_LIST.search(context):
        return True
    word = before.lstrip('(["“‘')
    if word.islower():
        return len(word) > 2 and word[-1].isalpha() and word not in _BEFORE_INITIALS
    return word.lower() in _LETTERED or (word[-1:].isalpha() and not word.isalpha() and not word.startswith("-"))


def _ends_name(text: str, start: int, place: int) -> bool:
    """Return whether the letter at ``start``, the last of a name with a hyphen or slash, is followed by a sentence."""
    following = _next_word(text, place)
    if not following or following in _OPENERS:
        return True
    is_initials = text[start - 1] in "-–" and not text[max(0, start - 3) : start - 2].strip().isalnum()
    return not is_initials and not _is_plain(following)


def _is_plain(word: str) -> bool:
    """Return whether ``word`` is one of everyday, which opens no sentence in lower case as "p53" and "mRNA" do."""
    return word.islower() and not any(character.isdigit() for character in word)


def _next_word(text: str, place: int) -> str:
    match = _NEXT.match(text, place)
    return match[2].rstrip(",;:)]") if match is not None else ""
