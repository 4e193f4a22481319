"""What the short forms that a document defines mean for its mentions."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from ..model import Grounding, Mention, Span
from ..names import Lexicon, NameEntry
from ..text.normalize import normalize
from ..vocab import CELL_TYPES, GENE_TYPES, same_kind
from .abbreviations import Abbreviation, with_plural
from .long_forms import name_long_forms

# The last word of a long form that names a protein, with the number or Greek letter after it.
_PROTEIN = re.compile(
    r"(?:ases?|proteins?|factors?|receptors?|ligands?|antigens?|hormones?|peptides?|homolog(?:ue)?s?|inhibitors?"
    r"|transporters?|channels?|activators?|transducers?|suppressors?|molecules?|kines?|globulins?|selectins?|subunits?)"
    r"(?:[- ](?:[a-z]?\d+\w?|[ivx]+|[a-z]|[α-ω]|alpha|beta|gamma|kappa))*$",
    re.IGNORECASE,
)
# What genes are named after: neurofibromatosis by NF1, embryonic ectoderm development by EED.
_NAMESAKES = ("disease", "biological_process")
# What the words around a name tell well.
_TOLD = frozenset({"chemical", *CELL_TYPES})
# What no single name has.
_SEVERAL = re.compile(r"[\s()]")


@dataclass(frozen=True, slots=True)
class Definition:
    """A short form that one paragraph of a document defines by a name of the lexicon, for use in the others."""

    short: str
    long: str
    type: str
    groundings: tuple[Grounding, ...]


def find_definitions(abbreviations: Iterable[Abbreviation], text: str, lexicon: Lexicon) -> tuple[Definition, ...]:
    """Return the short forms that ``text`` defines, each once, in order of the text.

    By names of ``lexicon``, or by words that are none, and none of a protein either: then the short form is of type
    "other", without identifiers.
    """
    found: dict[str, Definition] = {}
    for abbreviation in abbreviations:
        short, long = (text[span.start : span.end] for span in (abbreviation.short, abbreviation.long))
        entries = () if short in found else _look_up(long, lexicon)
        if entries:
            groundings = tuple(replace(entry.grounding, method="abbreviation") for entry in entries)
            found[short] = Definition(short, long, entries[0].type, groundings)
        elif short not in found and _PROTEIN.search(long) is None:
            found[short] = Definition(short, long, "other", ())
    return tuple(found.values())


def _look_up(words: str, lexicon: Lexicon) -> tuple[NameEntry, ...]:
    """Return what ``lexicon`` has for ``words``, but for what they mean something else than in texts."""
    spelling = normalize(words)
    return tuple(entry for entry in lexicon.lookup(words) if not lexicon.stops(spelling, entry.type))


def apply_definitions(
    mentions: Iterable[Mention],
    definitions: Iterable[Definition],
    text: str,
    *,
    own: Iterable[Abbreviation],
    read: Iterable[Mention] = (),
) -> tuple[Mention, ...]:
    """Return ``mentions`` with each place of a defined short form grounded as its document defines it, in order.

    A mention that is longer than the short form stays as it is, and so does every place in ``own``, the abbreviations
    that ``text`` itself defines, and a gene of that symbol which one of the mentions ``read`` out of the context says
    to be one (see ``apply_abbreviations``). A short form of words that name nothing known is no gene that the lexicon
    has for it; all else there stays.
    """
    result, read = list(mentions), tuple(read)
    genes, others = _find_genes(read), _find_others(read)
    decided = [abbreviation.short for abbreviation in own]
    for definition in definitions:
        if definition.short.removesuffix("s") not in text:
            continue
        reason = f"abbreviation of {definition.long!r}, defined elsewhere in the document"
        for place in re.finditer(rf"(?<!\w){with_plural(definition.short)}(?!\w)", text):
            span = Span(place.start(), place.end())
            old = [mention for mention in result if mention.span.overlaps(span)]
            if any(not span.contains(mention.span) for mention in old) or any(map(span.overlaps, decided)):
                continue
            if not definition.groundings and (span in genes or not _is_known_gene(old)):
                continue
            kind = definition.type if definition.groundings else others.get(span, definition.type)
            new = Mention(span, place.group(), kind, definition.groundings, reason)
            if span in genes and _is_gene_named_so(old, new):
                continue
            result = [mention for mention in result if mention not in old] + [new]
    return tuple(sorted(result, key=lambda mention: mention.span))


def apply_abbreviations(
    mentions: Iterable[Mention],
    abbreviations: Iterable[Abbreviation],
    text: str,
    lexicon: Lexicon,
    *,
    read: Iterable[Mention] = (),
) -> tuple[Mention, ...]:
    """Return ``mentions`` with each short form grounded by its long form, in order, without overlaps.

    - The long form is what the lexicon says of its words, or else the mention that ends where it
      ends or is most of it, from its beginning.
    - Short forms that were no mention become one. A mention that is longer than the short form stays as it is, and so
      does one that is a part of it, where the whole is no name.
    - Of a long form that names a gene and something else ("urotensin II"), a short form that is ``read`` out of the
      context as a gene means the gene.
    - The short form of a disease or process is often its gene's official symbol too: where it is ``read`` as a
      gene, it stays one ("NF1 expression").
    - Where the long form has no identifier of its own, the short form keeps its identifiers only if they are of the
      long form's type, or if that is the name of a protein by its last word ("… kinase"). Otherwise the authors mean
      something that the lexicon does not know: the short form has no identifiers, and is of the type that it is
      ``read`` as, or else "other".
    """
    defined = tuple(abbreviations)
    read = tuple(read)
    genes, others = _find_genes(read), _find_others(read)
    longs = tuple(abbreviation.long for abbreviation in defined)
    result = name_long_forms(sorted(mentions, key=lambda mention: mention.span), longs, text, genes)
    known = tuple(result)
    for abbreviation in defined:
        short = abbreviation.short
        meaning = _find_meaning(abbreviation.long, known, text, lexicon, as_gene=short in genes)
        old = [mention for mention in result if mention.span.overlaps(short)]
        if any(not short.contains(mention.span) for mention in old) or (meaning is None and not old):
            continue
        if _holds_a_name(text[short.start : short.end], short, old, meaning) or (
            short in genes and _is_gene_named_so(old, meaning)
        ):
            continue
        result = [mention for mention in result if mention not in old]
        kind = others.get(short, "other")
        result.append(_to_short(short, text, meaning, old, abbreviation.long, kind=kind))
    return tuple(sorted(result, key=lambda mention: mention.span))


def _holds_a_name(words: str, short: Span, old: Iterable[Mention], meaning: Mention | None) -> bool:
    """Return whether the short form is a known name with more beside it, which say more than the long form.

    "Idh1 KO" of "Idh1-deficient knockout", "VEGFR1(+" of "… receptor 1 positive"; not "IL-2R", which is one name.
    """
    inside = any(mention.groundings and mention.span != short for mention in old)
    return inside and (meaning is None or not meaning.groundings or _SEVERAL.search(words) is not None)


def _is_gene_named_so(old: Iterable[Mention], meaning: Mention | None) -> bool:
    """Return whether the short form is the official symbol of a gene, and the long form what genes are named after."""
    if meaning is None or not meaning.groundings or meaning.type not in _NAMESAKES:
        return False
    official = (mention for mention in old if mention.type in GENE_TYPES and mention.groundings)
    return any(mention.groundings[0].name.casefold() == mention.text.casefold() for mention in official)


def _is_known_gene(old: Collection[Mention]) -> bool:
    return bool(old) and all(mention.type in GENE_TYPES and mention.groundings for mention in old)


def _find_genes(read: Iterable[Mention]) -> frozenset[Span]:
    return frozenset(mention.span for mention in read if mention.type in GENE_TYPES)


def _find_others(read: Iterable[Mention]) -> dict[Span, str]:
    """Return what those that are drugs or cells are said to be: viruses are taken for diseases."""
    return {mention.span: mention.type for mention in read if mention.type in _TOLD}


def _find_meaning(
    long: Span, mentions: tuple[Mention, ...], text: str, lexicon: Lexicon, *, as_gene: bool
) -> Mention | None:
    words = text[long.start : long.end]
    entries = _look_up(words, lexicon)
    if as_gene:
        entries = tuple(sorted(entries, key=lambda entry: entry.type not in GENE_TYPES))
    if entries:
        groundings = tuple(entry.grounding for entry in entries)
        return Mention(span=long, text=words, type=entries[0].type, groundings=groundings)
    if _is_several(long, mentions, text):
        return Mention(span=long, text=words, type="family_or_complex")
    for mention in mentions:
        most = mention.span.start == long.start and 2 * len(mention.text) > len(words)
        if mention.span.end == long.end or (most and long.contains(mention.span)):
            return mention
    return None


def _is_several(long: Span, mentions: tuple[Mention, ...], text: str) -> bool:
    """Return whether the long form names genes of which it is a complex: "A/B/C (ABC)"."""
    inside = [mention for mention in mentions if long.contains(mention.span) and mention.type in GENE_TYPES]
    between = [text[first.span.end : second.span.start] for first, second in pairwise(inside)]
    return bool(between) and all(each == "/" for each in between) and inside[-1].span.end == long.end


def _to_short(span: Span, text: str, meaning: Mention | None, old: list[Mention], long: Span, *, kind: str) -> Mention:
    words = text[span.start : span.end]
    long_words = text[long.start : long.end]
    if meaning is None and old and old[0].type in GENE_TYPES and _PROTEIN.search(long_words):
        reason = old[0].explain(f"abbreviation of {long_words!r}")
        return replace(old[0], reason=reason) if old[0].span == span else replace(old[0], span=span, text=words)
    if meaning is None:
        reason = f"abbreviation of {long_words!r}, which is no known name"
        return Mention(span=span, text=words, type=kind, reason=reason)
    groundings = meaning.groundings or tuple(
        grounding for mention in old if mention.type in same_kind(meaning.type) for grounding in mention.groundings
    )
    kind = meaning.type
    if meaning.groundings:
        groundings = tuple(replace(grounding, method="abbreviation") for grounding in meaning.groundings)
    elif groundings:
        kind = next(mention.type for mention in old if mention.groundings)
    return Mention(span=span, text=words, type=kind, groundings=groundings, reason=f"abbreviation of {long_words!r}")
