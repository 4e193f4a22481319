"""Tags and vectors that a gene is brought in with: "GST-RAF1", "RAF1-GFP" and "Ad-RAF1" are RAF1."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Mention
from ..text.normalize import HYPHENS
from ..vocab import GENE_TYPES

# Myc is none here: "Myc-Max" is two proteins.
_TAGS = frozenset(
    {"CFP", "EGFP", "FLAG", "Flag", "GFP", "GST", "HA", "His", "His6", "MBP", "RFP", "V5", "YFP", "eGFP", "mCherry"}
)
# Viruses that carry a gene into cells.
_VECTORS = frozenset({"AAV", "Ad", "Ad5", "AdV", "Adv", "LV", "Lv", "rAAV", "rAd"})


def drop_tags(mentions: Sequence[Mention], text: str) -> Iterator[Mention]:
    """Yield ``mentions`` of ``text``, in order, without tags and vectors that a hyphen joins to a protein.

    Either may stand before it, only a tag behind it.
    """
    for before, mention, behind in zip((None, *mentions), mentions, (*mentions[1:], None), strict=False):
        leads = mention.text in _TAGS | _VECTORS and behind is not None and _are_joined(mention, behind, behind, text)
        ends = mention.text in _TAGS and before is not None and _are_joined(before, mention, before, text)
        if not (leads or ends):
            yield mention


def _are_joined(first: Mention, second: Mention, protein: Mention, text: str) -> bool:
    """Return whether a hyphen alone stands between the two, of which one is a ``protein``."""
    between = text[first.span.end : second.span.start]
    return protein.type in GENE_TYPES and protein.text not in _TAGS and len(between) == 1 and between in HYPHENS
