"""Names that are known as a whole, where the lexicon's pass over the text knows only a part of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..model import Mention
from ..vocab import GENE_TYPES
from .places import find_inside, place_genes

# What stands between names of a list.
_LIST = re.compile(r"[,;/()]|\s(?:and|or)\s")


def find_partly_known(trained: Iterable[Mention], known: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return the genes of ``trained`` that hold a gene of ``known`` and more, each stretch once."""
    genes = place_genes(known)
    spans = {
        mention.span: mention
        for mention in trained
        if mention.type in GENE_TYPES and _LIST.search(mention.text) is None
    }
    return tuple(
        mention
        for mention in spans.values()
        if any(gene.span != mention.span for gene in find_inside(mention.span, genes))
    )


def prefer_wholes(known: Sequence[Mention], wholes: Iterable[Mention]) -> list[Mention]:
    """Return ``known``, genes in those of ``wholes`` that have an identifier of their own replaced by these, in order.

    None of ``known`` must overlap another. "PI-3 kinase" is PI3K, not PI3; but "MMP-9 gene" is MMP-9, which is known.
    """
    standing = {place: mention for mention in known for place in range(mention.span.start, mention.span.end)}
    for whole in wholes:
        places = range(whole.span.start, whole.span.end)
        parts = list(dict.fromkeys(standing[place] for place in places if place in standing))
        if all(whole.span.contains(mention.span) for mention in parts) and _is_another(whole, parts):
            standing |= dict.fromkeys(places, whole)
    return sorted(dict.fromkeys(standing.values()), key=lambda mention: mention.span)


def _is_another(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Return whether ``whole`` has an identifier, and none of ``parts`` has it too, be it for a member of a family.

    Several genes in one name are none by themselves: "p38 MAP kinase".
    """
    if not whole.groundings or sum(part.type in GENE_TYPES for part in parts) > 1:
        return bool(whole.groundings)
    own = {each.curie for each in whole.groundings}
    return all(own.isdisjoint(each.curie for each in part.groundings) for part in parts)
