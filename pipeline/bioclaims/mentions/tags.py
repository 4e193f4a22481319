"""Tags that a protein is made with: "GST-RAF1" and "FLAG-MEK1" are RAF1 and MEK1."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Mention
from ..text.normalize import HYPHENS
from ..vocab import GENE_TYPES

# Myc is none here: "Myc-Max" is two proteins.
_TAGS = frozenset(
    {"CFP", "EGFP", "FLAG", "Flag", "GFP", "GST", "HA", "His", "His6", "MBP", "RFP", "V5", "YFP", "eGFP", "mCherry"}
)


def drop_tags(mentions: Sequence[Mention], text: str) -> Iterator[Mention]:
    """Yield ``mentions`` of ``text``, in order, without tags that a hyphen joins to the protein behind them."""
    for index, mention in enumerate(mentions):
        behind = mentions[index + 1] if index + 1 < len(mentions) else None
        if behind is None or mention.text not in _TAGS or behind.type not in GENE_TYPES:
            yield mention
            continue
        between = text[mention.span.end : behind.span.start]
        if len(between) != 1 or between not in HYPHENS:
            yield mention
