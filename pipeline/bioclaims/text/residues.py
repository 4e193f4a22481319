"""Amino acids that modifications are at, and how papers write where: "Ser-473", "S473", "Thr202/Tyr204"."""

from __future__ import annotations

import re

AMINO_ACID = r"[Ss]er(?:ine)?|[Tt]hr(?:eonine)?|[Tt]yr(?:osine)?|[Ll]ys(?:ine)?|[Aa]rg(?:inine)?"
SITE = rf"(?P<residue>{AMINO_ACID}|[STYKR])-?\s?(?P<position>\d{{1,4}})"
_AMINO_ACID, _SITE = re.compile(AMINO_ACID), re.compile(SITE)


def split_sites(text: str) -> tuple[tuple[str, str], ...]:
    """Return residue and place of each site in a word: two of "Thr202/Tyr204", "Ser279/282"; none of another word."""
    found: list[tuple[str, str]] = []
    for part in text.split("/"):
        site = _SITE.fullmatch(f"{found[-1][0]}{part}" if found and part.isdigit() else part)
        if site is None:
            return ()
        found.append((site["residue"], site["position"]))
    return tuple(found)


def is_place(text: str) -> bool:
    """Return whether a word names a place in a protein, or only its amino acid: "Ser133", "tyrosine"."""
    return bool(split_sites(text[:1].upper() + text[1:])) or _AMINO_ACID.fullmatch(text) is not None
