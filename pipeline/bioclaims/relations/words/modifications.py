"""Which modification a participant carries: the words of ``seeds/cues/modification.tsv`` at its name."""

from __future__ import annotations

import re
from functools import cache

from ...model import Mention, Modification
from ...resources import load_table
from ...vocab import GENE_TYPES

# More characters than a modification and a residue take.
_WINDOW = 60
# A residue with its place.
SITE = (
    r"(?P<residue>Ser(?:ine)?|Thr(?:eonine)?|Tyr(?:osine)?|Lys(?:ine)?|Arg(?:inine)?|[STYKR])-?\s?(?P<position>\d{1,4})"
)
_BEHIND = re.compile(rf"-{SITE}(?!\w)|\s?\({SITE.replace('?P<', '?P<own_')}\)")


def find_modifications(text: str, mention: Mention) -> tuple[Modification, ...]:
    """Return the modification that the words at the name of a gene or protein say it carries, with its site.

    "phospho-STAT3", "p-ERK", "phospho-Ser473 Akt", "phosphorylated Akt (Ser473)"; none or one.
    """
    if mention.type not in GENE_TYPES:
        return ()
    own = _patterns()[0].match(mention.text)
    end = mention.span.start + (own.end() if own else 0)
    before = _patterns()[1].search(text[max(0, end - _WINDOW) : end])
    if before is None:
        return ()
    kind = _kinds()[(before["prefix"] or before["participle"]).lower()]
    behind = _BEHIND.match(text, mention.span.end)
    if before["residue"] or behind is None:
        return (_modify(kind, before["residue"], before["position"]),)
    return (_modify(kind, behind["residue"] or behind["own_residue"], behind["position"] or behind["own_position"]),)


def _modify(kind: str, residue: str | None, position: str | None) -> Modification:
    return Modification(kind, residue, int(position) if position else None)


@cache
def _kinds() -> dict[str, str]:
    return {row["word"]: row["type"] for row in load_table("seeds", "cues", "modification.tsv")}


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern of a prefix that a name begins with, and that of what ends before a name."""
    rows = load_table("seeds", "cues", "modification.tsv")
    prefixes, participles = (
        "|".join(row["word"] for row in rows if row["site"] == site) for site in ("prefix", "participle")
    )
    said = rf"(?:(?P<prefix>{prefixes})-|(?P<participle>{participles})\s)"
    return re.compile(rf"(?:{prefixes})-", re.IGNORECASE), re.compile(rf"(?<![\w-])(?i:{said})(?:{SITE}[-\s])?$")
