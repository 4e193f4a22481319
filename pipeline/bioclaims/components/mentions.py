"""The mentions of a Doc: found once, by whichever component asks first, and kept on it as plain values."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from spacy.tokens import Doc

from ..grounding import (
    Surroundings,
    add_members,
    add_orthologues,
    drop_unsure,
    expand_short_forms,
    find_species,
    ground_by_words,
    ground_mention,
    prefer_supported,
)
from ..language import read_kept, read_text, read_trained_mentions
from ..language.known import KNOWN
from ..mentions import (
    Abbreviation,
    Definition,
    apply_abbreviations,
    apply_definitions,
    drop_tags,
    find_abbreviations,
    find_lexicon_mentions,
    find_mentions_in,
    find_partly_known,
    ground_by_kinds,
    prefer_wholes,
    resolve_overlaps,
)
from ..model import Grounding, Mention, Span
from ..names import Lexicon

_ABBREVIATIONS, _DEFINITIONS = "abbreviations", "definitions"
_DOCUMENT, _MENTIONS = "document", "mentions"
# Parts the paragraphs of a document: no name has the character, and so none goes over it.
_BREAK = "\n\0\n"


def note_abbreviations(doc: Doc, own: Iterable[Abbreviation], definitions: Iterable[Definition] = ()) -> None:
    """Write onto ``doc`` the abbreviations that it defines itself and those that the rest of its document defines."""
    doc.user_data[_ABBREVIATIONS] = [(*_to_pair(item.short), *_to_pair(item.long)) for item in own]
    doc.user_data[_DEFINITIONS] = [
        (item.short, item.long, item.type, [_to_row(grounding) for grounding in item.groundings])
        for item in definitions
    ]


def read_abbreviations(doc: Doc) -> tuple[Abbreviation, ...]:
    """Return the abbreviations that ``doc`` defines itself: those noted on it, else what is found in it."""
    rows = doc.user_data.get(_ABBREVIATIONS)
    if rows is None:
        found = find_abbreviations(doc)
        note_abbreviations(doc, found)
        return found
    return tuple(Abbreviation(Span(start, end), Span(first, last)) for start, end, first, last in rows)


def read_mentions(doc: Doc, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the mentions of ``doc``, in order, without overlaps, grounded where ``lexicon`` knows them.

    Names of the lexicon and of the model meet, and the survivors are grounded. Found once for a Doc and lexicon.
    """
    kept, text = doc.user_data.get(_MENTIONS), read_text(doc)
    if kept is not None and kept["lexicon"] == lexicon.version:
        return tuple(_from_row(row, text) for row in kept["rows"])
    names, trained = _find_names(doc, text, lexicon), tuple(read_trained_mentions(doc))
    wholes = (ground_mention(mention, lexicon) for mention in find_partly_known(trained, names))
    merged = drop_tags(resolve_overlaps(prefer_wholes(names, wholes), trained), text)
    mentions = ground_by_kinds(ground_mentions(merged, doc, lexicon, read=trained), names)
    doc.user_data[_MENTIONS] = {"lexicon": lexicon.version, "rows": [_mention_row(mention) for mention in mentions]}
    return mentions


def note_mentions(doc: Doc, mentions: Sequence[Mention], lexicon: Lexicon) -> None:
    """Write ``mentions``, which the source of ``doc`` gives, onto it: ``read_mentions`` then finds no others.

    Their identifiers stay; where the lexicon has another identifier for the same thing ("HGNC:11892" for
    "NCBIGene:7124"), that one comes first, as in mentions of our own. Those that come without are grounded as our own
    are. Abbreviations must have been noted before.
    """
    bare = [mention for mention in mentions if not mention.groundings]
    grounded = {mention.span: mention.groundings for mention in ground_mentions(bare, doc, lexicon, read=bare)}
    known = (
        replace(mention, groundings=_resolve(mention, lexicon) or grounded.get(mention.span, ()))
        for mention in mentions
    )
    doc.user_data[_MENTIONS] = {"lexicon": lexicon.version, "rows": [_mention_row(mention) for mention in known]}


def _resolve(mention: Mention, lexicon: Lexicon) -> tuple[Grounding, ...]:
    """Return the groundings of ``mention``, those of the lexicon's own vocabularies first, with official names."""
    first = [
        replace(grounding, curie=curie)
        for grounding in mention.groundings
        if (curie := lexicon.resolve(grounding.curie)) is not None
    ]
    every = {grounding.curie: grounding for grounding in reversed([*first, *mention.groundings])}
    return tuple(replace(each, name=lexicon.name_of(each.curie) or each.name) for each in reversed(every.values()))


def ground_mentions(
    mentions: Iterable[Mention], doc: Doc, lexicon: Lexicon, *, read: Collection[Mention]
) -> tuple[Mention, ...]:
    """Return ``mentions`` of ``doc`` with identifiers, in order, and with the short forms that its definitions make.

    By the words of each, then by what else stands in ``doc`` and in the rest of its document; what an abbreviation is
    defined to mean decides, but for the kind of thing that it is where one of the mentions ``read`` out of the context
    tells. A paragraph that names no species is about that of its document.
    """
    own, text = read_abbreviations(doc), read_text(doc)
    forms = {item.short.quote(text).text: item.long.quote(text).text for item in own}
    grounded = tuple(ground_mention(mention, lexicon) for mention in mentions)
    known = ground_by_words(expand_short_forms(grounded, forms, lexicon), lexicon)
    around = _look_around(doc, text, lexicon)
    supported = add_members(drop_unsure(prefer_supported(known, around)), around, lexicon)
    decided = apply_abbreviations(supported, own, text, lexicon, read=read)
    defined = apply_definitions(decided, _read_definitions(doc), text, own=own, read=read)
    return add_orthologues(defined, find_species(defined) or _find_species_of_document(doc), lexicon)


def note_document(docs: Sequence[Doc], lexicon: Lexicon) -> None:
    """Write onto ``docs``, the paragraphs of one document, what they know of it: its text, and what it is about.

    The names of the lexicon are looked for in all of them at once, and noted on each.
    """
    if len(docs) < 2:
        return
    texts = [read_text(doc) for doc in docs]
    found = list(find_mentions_in(texts, lexicon))
    notes: dict[str, Any] = {
        "text": _BREAK.join(texts),
        "species": find_species(mention for mentions in found for mention in mentions),
        "around": {},
    }
    for doc, mentions in zip(docs, found, strict=True):
        doc.user_data[_DOCUMENT] = notes
        _note_names(doc, mentions, lexicon)


def note_names(docs: Iterable[Doc], lexicon: Lexicon) -> None:
    """Write onto ``docs`` the names of ``lexicon`` in them, where they are not noted yet and any sentence is kept."""
    new = [doc for doc in docs if not _has_names(doc, lexicon) and read_kept(doc)]
    for doc, mentions in zip(new, find_mentions_in([read_text(doc) for doc in new], lexicon), strict=True):
        _note_names(doc, mentions, lexicon)


def _note_names(doc: Doc, mentions: Iterable[Mention], lexicon: Lexicon) -> None:
    doc.user_data[KNOWN] = {"lexicon": lexicon.version, "rows": [_mention_row(mention) for mention in mentions]}


def _has_names(doc: Doc, lexicon: Lexicon) -> bool:
    return bool(doc.user_data.get(KNOWN, {}).get("lexicon") == lexicon.version)


def _find_names(doc: Doc, text: str, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the names of ``lexicon`` in ``doc``: those noted on it, else what is found."""
    if _has_names(doc, lexicon):
        return tuple(_from_row(row, text) for row in doc.user_data[KNOWN]["rows"])
    return find_lexicon_mentions(text, lexicon)


def _look_around(doc: Doc, text: str, lexicon: Lexicon) -> Surroundings:
    notes = doc.user_data.get(_DOCUMENT)
    document = None if notes is None else Surroundings(notes["text"], lexicon, notes=notes["around"])
    return Surroundings(text, lexicon, document=document)


def _find_species_of_document(doc: Doc) -> str | None:
    notes = doc.user_data.get(_DOCUMENT)
    found: str | None = None if notes is None else notes["species"]
    return found


def _read_definitions(doc: Doc) -> tuple[Definition, ...]:
    return tuple(
        Definition(short, long, kind, tuple(_to_grounding(row) for row in rows))
        for short, long, kind, rows in doc.user_data.get(_DEFINITIONS, ())
    )


def _mention_row(mention: Mention) -> list[Any]:
    groundings = [_to_row(grounding) for grounding in mention.groundings]
    return [mention.span.start, mention.span.end, mention.type, mention.reason, groundings]


def _from_row(row: list[Any], text: str) -> Mention:
    start, end, kind, reason, groundings = row
    found = tuple(_to_grounding(grounding) for grounding in groundings)
    return Mention(Span(start, end), text[start:end], kind, found, reason)


def _to_row(grounding: Grounding) -> list[Any]:
    return [
        grounding.curie, grounding.name, grounding.score, grounding.method, grounding.species, list(grounding.members)
    ]  # fmt: skip


def _to_grounding(row: list[Any]) -> Grounding:
    curie, name, score, method, species, members = row
    return Grounding(curie, name, score, method, species, tuple(members))


def _to_pair(span: Span) -> tuple[int, int]:
    return span.start, span.end
