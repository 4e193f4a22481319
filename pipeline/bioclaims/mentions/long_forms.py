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
        host = next((each.span for each in result if each.span.start == whole.start and _is_host(each)), None)
        whole = whole if host is None or host.end >= long.end else Span(host.end + 1, long.end)
        parts = [mention for mention in result if mention.span.overlaps(whole)]
        if all(map(whole.contains, (mention.span for mention in parts))) and _is_more(short, whole, parts):
            reason = f"long form of {short.text!r}, which the trained model marks"
            result = [mention for mention in result if mention not in parts]
            result.append(Mention(whole, whole.quote(text).text, short.type, short.groundings, reason))
    return sorted(result, key=lambda mention: mention.span)


def _is_host(mention: Mention) -> bool:
    """Return whether ``mention`` says whose a protein is; that of a virus is called after it: "HIV-1 Tat"."""
    return mention.type == "species" and mention.text[1:].islower() and not mention.text.endswith("virus")


def _is_more(short: Mention, whole: Span, parts: Iterable[Mention]) -> bool:
    """Return whether ``whole`` says more than its ``parts``, names in it: what ``short`` means, and none of them does.

    Of "human NF-1 (NF1)" the name is known, and an "anti-A antibody (mAb)" is first of all against A.
    """
    own = short.groundings[0].curie if short.groundings else None
    named = {each.groundings[0].curie for each in parts if each.groundings}
    return own not in named and not (own is None and named) and all(each.span != whole for each in parts)
