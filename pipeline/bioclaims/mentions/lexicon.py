"""Names of the lexicon in a running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..model import Mention, Span
from ..names import FoundName, Lexicon
from ..text.normalize import normalize, to_key
from ..vocab import GENE_TYPES
from .series import find_series

# After a protein's name these words make it another protein.
_HEAD = re.compile(r"(?:[ -]receptors?|[ -]ligands?|[- ](?:binding|associated) (?:proteins?|factors?|kinases?))(?!\w)")
_RECEPTOR = re.compile(r"[ -]receptors?$")
# What may follow a cell line's name, and tells it from a gene of the same name.
_CELL_WORDS = ("cell", "line")
# Characters in which they stand, with what is between.
_NEAR = 40
_BEFORE_WORDS = "".join(char for char in map(chr, range(128)) if not to_key(char))
# What may follow a name that is not all of it.
_MORE = re.compile(r"/|,? (?:and|or|&) -|, -|[- ](?:receptor|ligand|binding|associated)")


def find_lexicon_mentions(text: str, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the names of ``lexicon`` in ``text``, in order, without overlaps, groundings attached, best first.

    One pass from left to right, the longest name at each token start. Tokens begin and end at hyphens and slashes
    too: "IL-2" is found in "IL-2-induced", and three names in "PI3K/Akt/NF-κB"; two in "MMP-2/9" (see ``series``),
    but one in "p62/SQSTM1", which are names of one gene.
    """
    return next(find_mentions_in((text,), lexicon))


def find_mentions_in(texts: Iterable[str], lexicon: Lexicon) -> Iterator[tuple[Mention, ...]]:
    """Yield what ``find_lexicon_mentions`` returns for each of ``texts``: in half the time, where they are short."""
    for text, stretches in lexicon.finder.find_stretches_in(texts):
        yield _read_stretches(text, stretches, lexicon)


def _read_stretches(text: str, stretches: Iterable[tuple[int, int]], lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the mentions of ``text`` among ``stretches`` of it."""
    finder = lexicon.finder
    mentions: list[Mention] = []
    reached = 0
    for start, end in stretches:
        if start < reached:
            continue
        name = finder.read(text[start:end])
        if name is not None:
            mention = _to_mention(name, start, text)
            goes_on = _MORE.match(text, end)
            if goes_on:
                mention = _with_head(mention, text, lexicon)
            if text[start - 1 : start] == "/" and mentions and _is_same(mentions[-1], mention):
                mention = _join(mentions.pop(), mention, text)
            mentions.append(mention)
            if goes_on:
                mentions += find_series(mention, text, lexicon)
            reached = mentions[-1].span.end
    return tuple(mentions)


def _to_mention(name: FoundName, start: int, text: str) -> Mention:
    end = start + len(name.text)
    if name.of_cells is not None and _before_cells(text, end):
        name = name.of_cells
    return Mention(Span(start, end), name.text, name.type, name.groundings, name.reason)


def _before_cells(text: str, end: int) -> bool:
    """Return whether "cells" or "cell line" follows; the text to which ``end`` belongs may break before it."""
    near = text[end : end + _NEAR]
    first = near.lstrip(_BEFORE_WORDS)[:1]
    # Seldom: then their beginning tells.
    return (first in "cClL" or not first.isascii()) and normalize(near).key.startswith(_CELL_WORDS)


def _is_same(first: Mention, second: Mention) -> bool:
    """Return whether two names stand for one thing, and no more than one character, a slash, is between them."""
    if second.span.start - first.span.end != 1 or not (first.groundings and second.groundings):
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
