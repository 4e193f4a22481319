"""Common nouns for kinds of proteins, of which longer names are made: "alkaline **phosphatase**", "Rac1 **GTPase**"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from ..model import Mention, Span
from ..vocab import GENE_TYPES

_COMMON = re.compile(r"[a-z]+(?:[- ][a-z]+)*|(?:G|A)TPases?|E3(?: [a-z]+)*")
# How long what stands between names of a row is: ", ", " and ", " or ".
_GAPS = (2, 4, 5)
_TELLING = re.compile(r"[^\W\d_]")
# What says where or when a protein is met, in what state, or whose it is, not which of its kind.
_UNTELLING = re.compile(
    r"(?:human|mouse|murine|rat|bovine|mammalian|recombinant|purified|native|active|inactive|activated|soluble|serum"
    r"|plasma|small|large|nuclear|cytosolic|cytoplasmic|cellular|intracellular|extracellular|membrane|mutant|wild-type"
    r"|endogenous|exogenous|total|other|several|various|novel|new|putative|(?:pro|anti)?-?inflammatory)",
    re.IGNORECASE,
)


def is_common_noun(mention: Mention) -> bool:
    """Return whether ``mention`` is but a word for a kind of proteins: "phosphatase", "small GTPases"."""
    return mention.type == "family_or_complex" and _COMMON.fullmatch(mention.text) is not None


def is_told_apart(kind: Mention, whole: Mention) -> bool:
    """Return whether ``whole`` is one of ``kind``, which it ends with: "**alkaline** phosphatase", "a-tubulin"."""
    before = whole.text[: kind.span.start - whole.span.start]
    if not is_common_noun(kind) or kind.span.end != whole.span.end or before.endswith("/"):
        return False
    return any(_TELLING.search(word) and not _UNTELLING.fullmatch(word) for word in before.split())


def name_kinds(known: Iterable[Mention], trained: Iterable[Mention]) -> tuple[list[Mention], frozenset[Span]]:
    """Return ``known`` in order, genes with the common noun behind that says what they are: "Rac1 **GTPase**".

    Where one of ``trained`` takes in both; the identifiers are the name's. And where such nouns stand behind several
    names in one word, which are no names then: "SAG/RBX2 **E3 ligase**". A noun that other names share or follow is
    left as it is: "CD4 and CD8 **receptors**", "the Rac **GTPase** CED-10".
    """
    names = sorted(known, key=lambda each: each.span.start)
    genes = [each for each in names if each.type in GENE_TYPES]
    marked = [each for each in trained if each.type in GENE_TYPES]
    # The longest that begins somewhere is the last.
    nouns = sorted(filter(is_common_noun, (*names, *marked)), key=lambda each: each.span.end)
    kinds = {each.span.start: each for each in nouns}
    starts, ends = {each.span.start for each in genes}, {each.span.end for each in genes}
    joined, said = list[Mention](), set[Span]()
    for name in names:
        kind = kinds.get(name.span.end + 1) if name.type in GENE_TYPES and not is_common_noun(name) else None
        whole = None if kind is None else _find_whole(name, kind, marked)
        if kind is None or whole is None or kind.span.end + 1 in starts or _shares(name, kind, ends):
            joined.append(name)
            continue
        said |= {each.span for each in nouns if kind.span.contains(each.span)}
        joined.append(name if name.span.start - 1 in ends else whole)
    return [each for each in joined if each.span not in said], frozenset(said)


def _shares(name: Mention, kind: Mention, ends: Collection[int]) -> bool:
    """Return whether ``kind`` is that of a name of a row before ``name`` as well; names end at ``ends``."""
    return _is_plural(kind) and any(name.span.start - gap in ends for gap in _GAPS)


def _find_whole(name: Mention, kind: Mention, marked: Iterable[Mention]) -> Mention | None:
    """Return ``name`` up to the end of ``kind``, where one of ``marked`` takes in both; None for none."""
    span = Span(name.span.start, kind.span.end)
    around = next((each for each in marked if each.span.contains(span)), None)
    text = "" if around is None else around.text[span.start - around.span.start : span.end - around.span.start]
    if text[len(name.text) : len(name.text) + 1] != " ":
        return None
    return replace(name, span=span, text=text, reason=f"{name.reason}; with what it is, which the trained model marks")


def _is_plural(kind: Mention) -> bool:
    return kind.text.endswith("s")


def ground_by_kinds(mentions: Iterable[Mention], known: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return ``mentions``, genes without identifiers as the kind of ``known`` that they end with: "serine protease".

    So are several of a kind, which are no one gene whatever they are called like: "cysteine proteases".
    """
    ends = {each.span.end: each for each in known if is_common_noun(each)}
    return tuple(
        replace(
            mention,
            type=kind.type,
            groundings=kind.groundings,
            reason=f"{mention.reason}; grounded as the kind {kind.text!r}",
        )
        if mention.type in GENE_TYPES
        and (kind := ends.get(mention.span.end)) is not None
        and (not mention.groundings or _is_plural(kind))
        and is_told_apart(kind, mention)
        else mention
        for mention in mentions
    )
