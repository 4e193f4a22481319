"""Names of the lexicon up to the letter or number of their isoform: "NRG-1 beta", where it only knows "NRG-1".

Those of a family go on to the numbers of its members: "Erk 1/2".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ..model import Mention, Span
from ..text.normalize import GREEK_LETTER
from ..vocab import GENE_TYPES
from .places import place_genes

# What tells isoforms of one gene apart, behind its name.
_ISOFORM = re.compile(rf"[ -](?:{GREEK_LETTER}|[A-D]|I{{1,3}}|IV|VI{{0,3}}|\d(?:/\d)*)[ -]?\d?")


def name_isoforms(lexicon_mentions: Iterable[Mention], trained_mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield ``lexicon_mentions``, genes as far as a trained mention takes their isoform in; the identifiers stay.

    Only those grow behind which nothing else of the lexicon begins.
    """
    known = tuple(lexicon_mentions)
    starts = {mention.span.start for mention in known}
    marked = place_genes(trained_mentions)
    for mention in known:
        rest = _find_isoform(mention, marked.get(mention.span.end, ()))
        end = mention.span.end + len(rest)
        if not rest or any(start in starts for start in range(mention.span.end, end)):
            yield mention
            continue
        yield replace(
            mention,
            span=Span(mention.span.start, end),
            text=mention.text + rest,
            reason=f"{mention.reason}; with the isoform that the trained model marks",
        )


def _find_isoform(name: Mention, marked: Sequence[Mention]) -> str:
    """Return what one of ``marked``, which stand behind ``name``, has there if that is an isoform, else nothing."""
    if name.type not in GENE_TYPES:
        return ""
    for whole in marked:
        if whole.span.contains(name.span):
            rest = whole.text[name.span.end - whole.span.start :]
            if _ISOFORM.fullmatch(rest):
                return rest
    return ""
