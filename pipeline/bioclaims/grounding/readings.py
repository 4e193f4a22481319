"""Ways to read the words of a mention: as they stand, without what is around the name, and as the lexicon spells it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..vocab import CELL_TYPES, GENE_TYPES

_PREFIX = re.compile(
    r"^(?:(?:recombinant|endogenous|exogenous|human|mammalian|murine|mouse|rat|native|active|activated"
    r"|constitutively active|wild[- ]type|mutant|phosphorylated|phospho|total|anti|pro|p|the|GST|GFP|FLAG|HA|His|Myc)"
    r"[- ]\s*)+",
    re.IGNORECASE,
)
_SUFFIX = re.compile(
    r"(?:[- ](?:proteins?|genes?|mRNAs?|cDNAs?|transcripts?|promoters?|molecules?|antigens?|polypeptides?|peptides?"
    r"|isoforms?|kinases?|cells?|lines?|clones?|monomers?|homodimers?|family|complex(?:es)?|pathways?))+$",
    re.IGNORECASE,
)
_ROMAN = {
    "I": "1", "II": "2", "III": "3", "IV": "4", "V": "5", "VI": "6", "VII": "7", "VIII": "8", "IX": "9", "X": "10",
    "XI": "11", "XII": "12", "XIII": "13", "XIV": "14", "XV": "15", "XVI": "16", "XVII": "17", "XVIII": "18",
}  # fmt: skip
_COLLAGENS = [
    (rf"^(?:pro-?)?(?:alpha|α)[- ]?(\d) ?\({roman}\)(?: collagen)?(?: chain)?$", rf"COL{number}A\1")
    for roman, number in _ROMAN.items()
]


@dataclass(frozen=True, slots=True)
class Reading:
    """Words to look up, and the share of a score that they keep."""

    words: str
    share: float = 1.0


# What follows the first of several: "HMG1 and 2", "MMP-2/9", "Notch-1 & -3", "filamin A, B and C".
SEVERAL = re.compile(
    r"s?(?<=\w)(?:(?:/|,? and |,? or | & |, )-?"
    r"(?:\d+[A-Za-z]?|[A-Za-z]\d?|[IVX]+|(?:alpha|beta|gamma|delta|[α-δ])-?\d?))+$"
)
_SPECIES = re.compile(r"^(?:r?[hmr]|[Rr]h|[Hh]um)(?=[A-Z])")
# What is changed, and into what, for mentions of some types; and the share that a score keeps.
_CHANGES: tuple[tuple[frozenset[str], re.Pattern[str], str, float], ...] = (
    # "hDaxx", "mTim17", "rhBMP-2", "htau": the species. "pAkt", "phosphoSTAT3": a modification.
    (GENE_TYPES, _SPECIES, "", 0.9),
    (GENE_TYPES, re.compile(r"^h(?=[a-z]{3,}$)"), "", 0.8),
    (GENE_TYPES, re.compile(r"^p(?:hospho)?(?=[A-Z])"), "", 0.9),
    # "alpha1(V)", "proα2(XI) collagen": a chain of a collagen.
    *((GENE_TYPES, re.compile(pattern), symbol, 0.9) for pattern, symbol in _COLLAGENS),
    # "PLCg2", "eIF2a", "integrin b2", "TNF-a", "hypoxia inducible factor-1a": a Latin letter that looks Greek.
    *(
        (GENE_TYPES, re.compile(rf"(?<![a-z]){greek[0]}(?=\d?$)"), greek, 0.9)
        for greek in ("alpha", "beta", "gamma", "delta")
    ),
    # "OCT4A", "FLNBv4", "SH2B1a", "NRG-1 beta", "GR alpha": a product of the gene. "STAT3KO": what was done to it.
    (GENE_TYPES, re.compile(r"(?<=\d)[A-Za-z]$"), "", 0.8),
    (GENE_TYPES, re.compile(r"(?<=\w)v\d+$", re.IGNORECASE), "", 0.8),
    (GENE_TYPES, re.compile(r"(?<=[A-Z\d])[ -]?(?:alpha|beta|gamma|delta|[α-δ])\d?$"), "", 0.7),
    (GENE_TYPES, re.compile(r"(?<=\d)(?:KO|KD|tg)$"), "", 0.8),
    # "Abeta42", "amyloid-beta 40", "Abeta(1-42)", "Aβ1–42": the length of a peptide, its residues.
    (GENE_TYPES, re.compile(r"^((?:A|amyloid)[- ]?(?:beta|β))[- ]?(?:38|40|42|43)$"), r"\1", 0.9),
    (GENE_TYPES, re.compile(r"(?<=[a-zα-ω])[- ]?\(?\d+[-–‑−]\d+\)?$"), "", 0.8),
    # "miR-193a-3p", "microRNA-124" (of which there are several genes).
    *(
        (
            GENE_TYPES,
            re.compile(r"^(?:hsa-|mmu-|rno-)?mi(?:cro)?R(?:NA)?-?(\d+[a-z]?)(?:-[35]p|\*)?$", re.I),
            symbol,
            0.9,
        )
        for symbol in (r"MIR\1", r"MIR\1-1")
    ),
    # "beta(2)m"; "interleukin (IL)-6".
    (GENE_TYPES, re.compile(r"\((\w+)\)"), r"\1", 0.9),
    (GENE_TYPES, re.compile(r" \([^()]+\)"), "", 0.9),
    # "CB1 receptor", "PAR-1 receptors": the symbol alone says as much.
    (GENE_TYPES, re.compile(r"(?<=[A-Z]\d)[- ]receptors?$"), "", 0.9),
    # "GTPase Rab6a", "chromatin-associated protein DEK": a description with the symbol behind it.
    (GENE_TYPES, re.compile(r"^(?:\S*[a-z]{3}\S* )+(?=(?:[A-Z]{3,}\d*[A-Z]?|[A-Z][a-z]{2,}\d+[a-z]?)$)"), "", 0.7),
    (GENE_TYPES, SEVERAL, "", 0.7),
    # "spermatogonia", "spermatozoa"; "fibroblastic", "monocytic" and "neuronal" cells; "photoreceptors" for the cells.
    (CELL_TYPES, re.compile(r"ia$"), "ium", 0.95),
    (CELL_TYPES, re.compile(r"zoa$"), "zoon", 0.95),
    (CELL_TYPES, re.compile(r"blastic$"), "blast", 0.9),
    (CELL_TYPES, re.compile(r"cytic$"), "cyte", 0.9),
    (CELL_TYPES, re.compile(r"^neur(?:on)?al$"), "neuron", 0.9),
    (CELL_TYPES, re.compile(r"s?$"), " cell", 0.9),
    # "NIH/3T3", "J774A.1": signs that Cellosaurus writes as gaps or not at all.
    (CELL_TYPES, re.compile(r"(?<=\w)/(?=\w)"), " ", 0.95),
    (CELL_TYPES, re.compile(r"(?<=\w)\.(?=\w)"), "", 0.95),
    # "Jurkat T", "293T".
    (CELL_TYPES, re.compile(r" T$"), "", 0.9),
    (CELL_TYPES, re.compile(r"^293"), "HEK293", 0.9),
)
_TRIMMED = 0.9


def find_readings(words: str, kinds: Iterable[str]) -> Iterator[Reading]:
    """Yield the ways to read ``words``, a mention of one of these entity types, each once and the surest first."""
    seen = set[str]()
    for reading in _read(words, frozenset(kinds)):
        if reading.words and reading.words not in seen:
            seen.add(reading.words)
            yield reading


def _read(words: str, kinds: frozenset[str]) -> Iterator[Reading]:
    yield Reading(words)
    without_prefix = _PREFIX.sub("", words)
    trimmed = (_SUFFIX.sub("", words), without_prefix, _SUFFIX.sub("", without_prefix))
    yield from (Reading(each, _TRIMMED) for each in trimmed)
    if roman := _spell_roman(words):
        yield Reading(roman, _TRIMMED)
    # "hGRalpha" has the species before it and a product behind it.
    bare = tuple(_SPECIES.sub("", each) for each in (words, *trimmed)) if kinds & GENE_TYPES else ()
    for base in dict.fromkeys((words, *trimmed, *bare)):
        for own, pattern, other, share in _CHANGES:
            if kinds & own and (changed := pattern.sub(other, base, count=1)) != base:
                yield Reading(changed, share if base == words else share * _TRIMMED)


def _spell_roman(words: str) -> str:
    """Return "histone deacetylase 2" for "histone deacetylase II"; "" for words that do not end so."""
    head, _, last = words.rpartition(" ")
    return f"{head} {_ROMAN[last]}" if head and last in _ROMAN else ""
