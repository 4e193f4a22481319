"""What a block of a text looks like, without regard to where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from ...vocab import SectionType
from . import labels

Kind = Literal["heading", "furniture", "names", "bullet", "prose", "short"]

# Features are taken from this much of a block: enough to tell prose, and cheap for a book without paragraphs.
_SAMPLE = 2_000

_FUNCTION_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a an the of in on at by to for from with without into via through during after before between among under "
        "over and or but nor that which who whose than then as if while whereas because since not no is are was were "
        "be been being has have had do does did can could may might must will would should shall it its they their "
        "them this these those there we our us both either neither such also only more less when where how",
    )
)
_END = re.compile(r"[.!?…][\"'”’)\]\d,* –-]*\Z")
_BULLET = re.compile(r"[•·▪‣◦●○■□–*+-]\s")

_PARTICLES = r"(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ben|ter|ten|y|e|af|zu)"
_NAME_PART = rf"(?:[A-ZÀ-ÖØ-ÞŁŠŽĆČĐ][\w'’.-]*|{_PARTICLES}|[A-Z]\.?)"
_NAME = re.compile(rf"{_NAME_PART}(?: {_NAME_PART}){{1,4}}\Z")
_BETWEEN_NAMES = re.compile(r"\s*[,;&•·|]\s*|\s+and\s+|\s+und\s+|\s{2,}")
# Long white space is shortened first: the patterns for names would look through it again and again.
_WIDE = re.compile(r"\s{2,}|\u00a0")
_NAME_MARKS = re.compile(
    r"[\d*†‡§¶#✉∗]+|\b(?:MD|PhD|Ph\.D\.|M\.D\.|MSc|BSc|DVM|FRCP|View ORCID Profile|et al\.?|Jr\.?|Sr\.?|III?)"
    r"(?=\W|\Z|[A-Z][a-z])|\s+\(?[a-h]\)?(?=\s*(?:,|;|\Z))"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A block and what it looks like.

    ``body`` is where the text after an inline heading begins, ``start`` where there is none. ``section`` is what a
    heading opens or a caption is. ``words`` counts words; ``lower`` is the share of words in lower case; ``ended``
    tells whether it ends as a sentence does.
    """

    start: int
    end: int
    body: int
    kind: Kind
    section: SectionType | None
    words: int
    lower: float
    ended: bool

    @property
    def strong(self) -> bool:
        """Whether only pages have such blocks."""
        return self.kind in ("furniture", "names") or (self.kind == "heading" and self.section == "furniture")


def describe(text: str, start: int, end: int) -> Piece:
    """Return what the block ``text[start:end]`` looks like."""
    line = text[start : min(end, start + _SAMPLE)]
    whole = end - start == len(line)
    section = labels.find_heading(line) if whole and len(line) <= 80 else None
    if section:
        return Piece(start, end, end, "heading", section, len(line.split()), 0.0, False)
    inline = labels.find_inline_heading(line)
    if inline and inline[0] not in ("furniture", "references"):
        section, length = inline
        return _measure(text, start, end, body=start + length, section=section)
    if inline or labels.is_label(line):
        return Piece(start, end, start, "furniture", None, len(line.split()), 0.0, False)
    return _measure(text, start, end, body=start, section=labels.find_caption(line))


def _measure(text: str, start: int, end: int, *, body: int, section: SectionType | None) -> Piece:
    line = text[body : min(end, body + _SAMPLE)]
    words = [word for word in (token.strip("\"'“”‘’()[],;:.!?*") for token in line.split()) if word[:1].isalpha()]
    lower = sum(word[0].islower() for word in words) / max(1, len(words))
    function = sum(word.lower() in _FUNCTION_WORDS for word in words)
    ended = bool(_END.search(text, max(body, end - 40), end))
    # Prose that was cut off has no end, but is long.
    prose = lower >= 0.4 and function >= 1 and len(words) >= 4 and (ended or (len(words) >= 40 and function >= 6))
    kind: Kind = "prose" if prose else "short"
    if not prose and body == start:
        if _BULLET.match(line):
            kind = "bullet"
        elif labels.is_field(line):
            kind = "furniture"
        elif is_names(line):
            kind = "names"
    return Piece(start, end, body, kind, section, len(words), lower, ended)


def is_names(line: str) -> bool:
    """Return whether ``line`` lists two or more persons: "Ada Onara 1, Bo P. Lind", "Onara A, Lind BP"."""
    cleaned = _NAME_MARKS.sub(" ", _WIDE.sub("  ", line))
    parts = [" ".join(part.split()).strip(" .") for part in _BETWEEN_NAMES.split(cleaned.strip())]
    parts = [part for part in parts if part]
    named = sum(bool(_NAME.match(part)) for part in parts)
    return named >= 2 and named >= 0.8 * len(parts)
