"""Processes that are named after what they do to a gene: left out, because the rules read them as relations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from ..text.normalize import name_key
from .value import Concept, NameRow

# As a name, "interleukin-2 production" would hide the gene that a claim is about, and the aspect.
_DOING = re.compile(
    r"[- ](?:production|secretion|release|biosynthesis|synthesis|formation|generation|signall?ing(?: pathway)?|pathway"
    r"|binding|transport|translocation|localization|import|export|uptake|degradation|breakdown|catabolism|metabolism"
    r"|(?:bio)?synthetic process|metabolic process|catabolic process|activation|expression|transcription|translation"
    r"|processing|cleavage|phosphorylation|dephosphorylation|ubiquitination|acetylation|methylation|glycosylation"
    r"|polymerization|oligomerization|assembly|activity|response)$",
    re.IGNORECASE,
)
_KINDS_OF_PROTEIN = frozenset({"cytokine", "chemokine", "hormone", "antibody", "immunoglobulin", "growthfactor"})
_GENE_TYPES = frozenset({"gene_or_gene_product", "family_or_complex"})


def drop_products(rows: Sequence[NameRow], concepts: Mapping[str, Concept]) -> Iterable[NameRow]:
    """Yield ``rows`` without names of processes that are a gene's or a family's name and what becomes of it."""
    kinds = {curie: concept.type for curie, concept in concepts.items()}
    genes = _KINDS_OF_PROTEIN | {name_key(row.surface) for row in rows if kinds.get(row.curie) in _GENE_TYPES}
    for row in rows:
        bare = _DOING.sub("", row.surface)
        process = kinds.get(row.curie) == "biological_process"
        if not (process and bare != row.surface and name_key(bare) in genes):
            yield row
