"""Names of the lexicon in a running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, compress

from ..model import Mention, Span
from ..names import Lexicon, NameEntry
from ..names.layout import LONGEST_NAME
from ..names.spelling import is_symbol
from ..text.normalize import NO_GAP, Normalized, normalize, split_tokens
from ..vocab import GENE_TYPES
from .series import find_series

# Of the other types no text has a plural: a cell line is one, and genes see ``_has_plural``.
_PLURAL_TYPES = frozenset(
    {
        "cell_type", "family_or_complex", "cellular_component", "tissue_or_organ", "disease", "biological_process",
        "species",
    }
)  # fmt: skip
# After a protein's name these words make it another protein.
_HEAD = re.compile(r"(?:[ -]receptors?|[ -]ligands?|[- ](?:binding|associated) (?:proteins?|factors?|kinases?))(?!\w)")
_RECEPTOR = re.compile(r"[ -]receptors?$")
# What may follow a cell line's name, and tells it from a gene of the same name.
_CELL_WORDS = ("cell", "line")


@dataclass(frozen=True, slots=True)
class _Found:
    end: int
    entries: tuple[NameEntry, ...]
    plural: bool


def find_lexicon_mentions(text: str, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the names of ``lexicon`` in ``text``, in order, without overlaps, groundings attached, best first.

    One pass from left to right, the longest name at each token start. Tokens begin and end at hyphens and slashes
    too: "IL-2" is found in "IL-2-induced", and three names in "PI3K/Akt/NF-κB"; two in "MMP-2/9" (see ``series``),
    but one in "p62/SQSTM1", which are names of one gene.
    """
    normalized = normalize(text)
    mentions: list[Mention] = []
    reached = 0
    for start in _find_starts(normalized, text, lexicon):
        if normalized.origins[start] < reached:
            continue
        found = _find_longest(normalized, text, start, lexicon)
        if found is not None:
            mention = _with_head(_to_mention(normalized, text, start, found), text, lexicon)
            if mentions and _is_same(mentions[-1], mention, text):
                mention = _join(mentions.pop(), mention, text)
            mentions += (mention, *find_series(mention, text, lexicon))
            reached = mentions[-1].span.end
    return tuple(mentions)


def _find_starts(normalized: Normalized, text: str, lexicon: Lexicon) -> Iterator[int]:
    """Yield the index in the key of each run of letters and digits in ``text`` with which a name may begin."""
    tokens, origins = split_tokens(text), normalized.origins
    for start in compress(accumulate(map(len, tokens), initial=0), lexicon.find_beginnings(tokens)):
        # Some characters are several in the key.
        if not start or origins[start] != origins[start - 1]:
            yield start


def _find_longest(normalized: Normalized, text: str, start: int, lexicon: Lexicon) -> _Found | None:
    window = normalized.key[start : start + LONGEST_NAME]
    for key in reversed(lexicon.prefixes(window)):
        end = start + len(key)
        if _ends_token(normalized, text, end):
            entries = lexicon.match(normalized.part(start, end))
            if entries:
                return _Found(end, _prefer_cells(entries, normalized.key, end), plural=False)
        elif _ends_plural(normalized, text, end):
            entries = tuple(entry for entry in lexicon.match(normalized.part(start, end)) if _has_plural(entry))
            if entries and len(key) > 2:
                return _Found(end + 1, entries, plural=True)
    return None


def _ends_token(normalized: Normalized, text: str, end: int) -> bool:
    """Return whether a token of the text ends before character ``end`` of the key."""
    last = normalized.origins[end - 1]
    if end < len(normalized.origins) and normalized.origins[end] == last:
        return False
    return last + 1 == len(text) or not text[last].isalnum() or not text[last + 1].isalnum()


def _ends_plural(normalized: Normalized, text: str, end: int) -> bool:
    """Return whether the plural's "s", in lower case, is all that the token has after character ``end``."""
    return (
        normalized.key[end : end + 1] == "s"
        and normalized.cases[end] == "L"
        and normalized.gaps[end] == NO_GAP
        and normalized.key[end - 1] != "s"
        # "protein as" is no plural of "protein A".
        and normalized.gaps[end - 1] == NO_GAP
        and not normalized.key[end - 1].isdigit()
        and _ends_token(normalized, text, end + 1)
    )


def _has_plural(entry: NameEntry) -> bool:
    """Return whether texts use a plural of the name; of a gene only where it is a word ("insulin receptors")."""
    if entry.type == "gene_or_gene_product":
        return not is_symbol(normalize(entry.surface))
    return entry.type in _PLURAL_TYPES


def _prefer_cells(entries: tuple[NameEntry, ...], key: str, end: int) -> tuple[NameEntry, ...]:
    """Return ``entries`` with cell lines first where the text goes on with "cells" or "cell line"."""
    if not key.startswith(_CELL_WORDS, end):
        return entries
    return tuple(sorted(entries, key=lambda entry: entry.type != "cell_line"))


def _to_mention(normalized: Normalized, text: str, start: int, found: _Found) -> Mention:
    span = Span(normalized.origins[start], normalized.origins[found.end - 1] + 1)
    first = found.entries[0]
    spelled = "exact" if first.grounding.method == "exact" else f"normalized from {first.surface!r}"
    rule = f", rule {first.rule!r}" if first.rule else ""
    return Mention(
        span=span,
        text=text[span.start : span.end],
        type=first.type,
        groundings=tuple(entry.grounding for entry in found.entries),
        reason=f"lexicon: {first.source}, {spelled}{rule}{', plural' if found.plural else ''}",
    )


def _is_same(first: Mention, second: Mention, text: str) -> bool:
    """Return whether two names with nothing but a slash between them stand for one thing."""
    if text[first.span.end : second.span.start] != "/" or not (first.groundings and second.groundings):
        return False
    return first.groundings[0].curie == second.groundings[0].curie


def _join(first: Mention, second: Mention, text: str) -> Mention:
    span = Span(first.span.start, second.span.end)
    reason = first.explain(f"{second.text!r} is another name of it")
    return replace(first, span=span, text=text[span.start : span.end], reason=reason)


def _with_head(mention: Mention, text: str, lexicon: Lexicon) -> Mention:
    """Return ``mention`` together with a word after it that makes it another protein: "TNF receptor" is not TNF.

    The receptor of X is looked up as XR, as most are called; else the longer mention has no identifier.
    """
    head = _HEAD.match(text, mention.span.end)
    if mention.type not in GENE_TYPES or head is None:
        return mention
    span = Span(mention.span.start, head.end())
    words = text[span.start : span.end]
    symbol = _RECEPTOR.sub("R", words)
    entries = lexicon.match(normalize(symbol)) if symbol != words else ()
    entries = tuple(entry for entry in entries if entry.type in GENE_TYPES)
    reason = (
        f"lexicon: {entries[0].source}, read as {symbol!r}" if entries else f"lexicon: named after {mention.text!r}"
    )
    return Mention(
        span=span,
        text=words,
        type=entries[0].type if entries else "gene_or_gene_product",
        groundings=tuple(entry.grounding for entry in entries),
        reason=reason,
    )
