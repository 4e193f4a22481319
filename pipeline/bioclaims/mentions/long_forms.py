"""Long forms of abbreviations, whole where only a part of them is known: "**MAP-ERK kinase** (MEK)"."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ..model import Mention, Span
from ..vocab import GENE_TYPES


def name_long_forms(
    mentions: list[Mention], longs: Iterable[Span], text: str, genes: Collection[Span]
) -> list[Mention]:
    """Return ``mentions`` with the long forms that are ``genes`` as a whole, where only parts of them are known.

    They mean what their short forms do: "**MAP-ERK kinase** (MEK)".
    """
    result = mentions
    for long in dict.fromkeys(longs):
        whole = max((span for span in genes if span.end == long.end and span.start <= long.start), default=None)
        short = next((each for each in mentions if each.span.start == long.end + 2), None)
        if whole is None or short is None or short.type not in GENE_TYPES or text[long.end : short.span.start] != " (":
            continue
        parts = [mention for mention in result if mention.span.overlaps(whole)]
        if all(whole.contains(mention.span) and mention.span != whole for mention in parts) and not any(
            _mean_one(short, mention) for mention in parts
        ):
            words = text[whole.start : whole.end]
            reason = f"long form of {short.text!r}, which the trained model marks"
            result = [mention for mention in result if mention not in parts]
            result.append(Mention(whole, words, short.type, short.groundings, reason))
    return sorted(result, key=lambda mention: mention.span)


def _mean_one(short: Mention, part: Mention) -> bool:
    """Return whether both have the same first identifier: of "human NF-1 (NF1)" the name is known."""
    return bool(short.groundings and part.groundings) and short.groundings[0].curie == part.groundings[0].curie
