"""Names that a hyphen makes of a known one, and that are other things: "VE-cadherin", "VG9-IL-24", "Pax-5b"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..model import Mention
from ..vocab import GENE_TYPES
from .places import find_inside, place_genes

_HYPHEN = re.compile(r"[-–‐‑]")
# Lists, formulas and alleles are told apart elsewhere.
_ONE_NAME = re.compile(r"[^\s/()\[\],;:*+]+")
# What says in which state or form a gene is, what brings it in, or with what it was marked, and leaves it what it is.
_STATE = re.compile(
    r"anti|alpha|α|p|phospho\w*|[35]p|G[TD]P|ATP|subunits?|isoforms?|genes?|proteins?|receptors?|Rs?|s|h|r|rh|m"
    r"|wild|type|wt|mutants?|[A-Z]\d+[A-Z]|[A-Z][a-z]{2}\d+[A-Z][a-z]{2}|(?:delta|Δ)\w*|\d{3,}|\w*VNTR"
    r"|s[ih](?:RNA)?|Ad|AAV|LV|pcDNA.*|Fc|Ig|Cre|GST|HA|Flag|E?GFP|His|Luc",
    re.IGNORECASE,
)


def leave_out_parts(known: Iterable[Mention], trained: Iterable[Mention]) -> list[Mention]:
    """Return ``known`` without genes that a trained name of one word has in it, joined to what makes another of them.

    A name that joins several known ones is left to them: "p50-p65".
    """
    names = list(known)
    genes = place_genes(names)
    wholes = [each for each in trained if each.type in GENE_TYPES and _ONE_NAME.fullmatch(each.text)]
    parts = {each.span for whole in wholes for each in _find_part(whole, find_inside(whole.span, genes))}
    return [each for each in names if each.type not in GENE_TYPES or each.span not in parts]


def _find_part(whole: Mention, inside: Sequence[Mention]) -> Sequence[Mention]:
    """Return the gene ``inside`` that ``whole`` is made of; none where it is several, or ``whole`` in some state."""
    if len({each.span for each in inside}) != 1:
        return ()
    start, end = inside[0].span.start - whole.span.start, inside[0].span.end - whole.span.start
    before, after = whole.text[:start], whole.text[end:]
    if (before and not _HYPHEN.fullmatch(before[-1])) or (after and not _HYPHEN.fullmatch(after[0])):
        return ()
    said = [word for word in _HYPHEN.split(before) + _HYPHEN.split(after) if word]
    return () if all(map(_STATE.fullmatch, said)) else inside
