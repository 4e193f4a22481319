"""Which modification a participant carries: the words of ``seeds/cues/modification.tsv`` at its name."""

from __future__ import annotations

import re
from functools import cache

from ...model import Mention, Modification
from ...resources import load_table
from ...text.residues import AMINO_ACID, SITE
from ...vocab import GENE_TYPES

# More characters than a modification and a residue take.
_WINDOW = 60
_PLACE = re.compile(SITE)
_PLAIN = re.sub(r"\(\?P<\w+>", "(?:", SITE)
_BEHIND = re.compile(rf"-{_PLAIN}(?!\w)|\s?\({_PLAIN}(?:/{_PLAIN})*\)")


def find_modifications(text: str, mention: Mention) -> tuple[Modification, ...]:
    """Return the modification that the words at the name of a gene or protein say it carries, with its site.

    "phospho-STAT3", "p-ERK", "phospho-Ser473 Akt", "phosphorylated Akt (Ser473)", "Ser473-phosphorylated Akt"; one
    but for several sites: "phospho-ERK (Thr202/Tyr204)".
    """
    if mention.type not in GENE_TYPES:
        return ()
    own = _patterns()[0].match(mention.text)
    end = mention.span.start + (own.end() if own else 0)
    words = text[max(0, end - _WINDOW) : end]
    before = next((found for pattern in _patterns()[1:] if (found := pattern.search(words))), None)
    if before is None:
        return ()
    kind = _kinds()[before["kind"].lower()]
    behind = _BEHIND.match(text, mention.span.end)
    named = before["residue"] or before.groupdict().get("named")
    if named or behind is None:
        return (modify(kind, named, before["position"]),)
    return tuple(modify(kind, place["residue"], place["position"]) for place in _PLACE.finditer(behind[0]))


def modify(kind: str, residue: str | None, position: str | None) -> Modification:
    """Return the modification at a residue, which is named by one letter or by three: "serine" is Ser."""
    if residue is not None and len(residue) > 1:
        residue = residue[:3].capitalize()
    return Modification(kind, residue, int(position) if position else None)


@cache
def _kinds() -> dict[str, str]:
    return {row["word"]: row["type"] for row in load_table("seeds", "cues", "modification.tsv")}


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the pattern of a prefix that a name begins with, and those of what ends before a name."""
    rows = load_table("seeds", "cues", "modification.tsv")
    prefixes, participles = (
        "|".join(row["word"] for row in rows if row["site"] == site) for site in ("prefix", "participle")
    )
    said = rf"(?P<kind>(?:{prefixes})(?=-)|(?:{participles})(?=\s))[-\s]"
    joined = rf"(?:{SITE}|(?P<named>{AMINO_ACID}))-(?P<kind>(?i:{participles}))\s"
    return (
        re.compile(rf"(?:{prefixes})-", re.IGNORECASE),
        re.compile(rf"(?<![\w-])(?i:{said})(?:{SITE}[-\s])?$"),
        re.compile(rf"(?<![\w-]){joined}$"),
    )
