"""Mentions by where they stand, so that those in a stretch are found without a look at all others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..model import Mention, Span
from ..vocab import GENE_TYPES


def place_genes(mentions: Iterable[Mention]) -> dict[int, list[Mention]]:
    """Return, for each place in the text, the genes of ``mentions`` that stand there."""
    placed: dict[int, list[Mention]] = {}
    for mention in mentions:
        if mention.type in GENE_TYPES:
            for place in range(mention.span.start, mention.span.end):
                placed.setdefault(place, []).append(mention)
    return placed


def find_inside(span: Span, placed: Mapping[int, Sequence[Mention]]) -> list[Mention]:
    """Return those of ``placed``, as ``place_genes`` gives them, that lie in ``span``, in order."""
    return [
        mention
        for place in range(span.start, span.end)
        for mention in placed.get(place, ())
        if mention.span.start == place and span.contains(mention.span)
    ]
