"""One document: blocks in, claims out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import cast

from spacy.language import Language
from spacy.tokens import Doc

from ..claims.assemble import Source
from ..components import BioclaimsComponent, Reading, note_abbreviations, note_document, note_mentions, read_mentions
from ..context import WholeContext, complete_context
from ..errors import InputError
from ..mentions import Definition, find_abbreviations, find_definitions
from ..model import Claim, ClaimDocument, Document, Mention, Span
from ..text.blocks import find_blocks
from ..vocab import UNREAD_SECTIONS, ClaimSection


def extract_document(document: Document, nlp: Language, *, given: bool = False, methods: bool = False) -> Reading:
    """Return the claims of ``document`` as ``nlp``, a pipeline from ``bioclaims.load``, reads them.

    Between the mentions that its source gives, where ``given``; of sections of methods too, where ``methods``: these
    say what was done, not what came of it. Raises InputError where the source gives no mentions.
    """
    if given and document.mentions is None:
        raise InputError(
            where="--mentions given",
            what="the source marks no names",
            cure="Give BioC, PubTator or standoff, or read it with mentions of our own",
        )
    component = cast("BioclaimsComponent", nlp.get_pipe("bioclaims"))
    claims, sentences, overlong, whole = list[Claim](), 0, 0, WholeContext()
    for doc, source in read_blocks(document, nlp, given=given, methods=methods):
        reading = component.read(doc, source)
        claims += reading.claims
        sentences += reading.sentences
        overlong += reading.overlong
        whole = go_on(whole, doc, source, component, mentions=reading.mentions)
    found = whole.find()
    return Reading(tuple(complete_context(claim, found) for claim in claims), sentences, overlong)


def go_on(
    whole: WholeContext,
    doc: Doc,
    source: Source,
    component: BioclaimsComponent,
    *,
    mentions: Sequence[Mention],
) -> WholeContext:
    """Return ``whole`` with what ``doc``, the next block of the document, names.

    ``mentions`` are those that it was read with: none where no sentence was kept; those of a title count even then.
    """
    is_title = source.section == "title"
    if is_title and not mentions:
        mentions = read_mentions(doc, component.lexicon)
    return whole.after(mentions, offset=source.offset, is_title=is_title)


def read_blocks(
    document: Document, nlp: Language, *, without: Collection[str] = (), given: bool = False, methods: bool = False
) -> Iterator[tuple[Doc, Source]]:
    """Yield the blocks of ``document`` as the components of ``nlp`` before "bioclaims" read them, and where they stand.

    The text is parsed by paragraphs, because the parser and the abbreviation detector take more than linear time;
    sections that hold references or page furniture are left out, those of methods unless ``methods``, and so are the
    components in ``without``.
    """
    pairs = open_blocks(document, nlp, given=given, methods=methods)
    yield from nlp.pipe(pairs, as_tuples=True, disable=["bioclaims", *without])


def open_blocks(
    document: Document, nlp: Language, *, given: bool = False, methods: bool = False
) -> Iterator[tuple[Doc, Source]]:
    """Yield the blocks of ``document`` that are to be read, as tokens alone; each knows all abbreviations defined.

    What methods define is known elsewhere, whether or not they are read for claims (``methods``). Where ``given``, each
    has the mentions that the document's source gives, and no others are looked for.
    """
    component = cast("BioclaimsComponent", nlp.get_pipe("bioclaims"))
    cited = ClaimDocument(document.id, document.sha256, document.title, document.year, document.retracted)
    blocks = []
    definitions: dict[str, Definition] = {}
    for section, heading, start, end in _blocks_to_read(document):
        doc = nlp.make_doc(document.text[start:end])
        own = find_abbreviations(doc)
        for definition in find_definitions(own, doc.text, component.lexicon):
            definitions.setdefault(definition.short, definition)
        blocks.append((doc, Source(cited, section, start, heading), own))
    shared = tuple(definitions.values())
    note_document([doc for doc, _, _ in blocks], component.lexicon)
    for doc, source, own in blocks:
        if source.section == "methods" and not methods:
            continue
        note_abbreviations(doc, own, shared)
        if given:
            note_mentions(doc, _mentions_in(document, source.offset, len(doc.text)), component.lexicon)
        yield doc, source


def _mentions_in(document: Document, start: int, length: int) -> list[Mention]:
    """Return the given mentions that lie in a block of ``document``, as the block counts."""
    block = Span(start, start + length)
    return [
        replace(mention, span=mention.span.shift(-start))
        for mention in document.mentions or ()
        if block.contains(mention.span)
    ]


def _blocks_to_read(document: Document) -> Iterator[tuple[ClaimSection, str | None, int, int]]:
    for section in document.parts():
        if section.type not in UNREAD_SECTIONS:
            for start, end in find_blocks(document.text, section.start, section.end):
                yield cast("ClaimSection", section.type), section.title, start, end
