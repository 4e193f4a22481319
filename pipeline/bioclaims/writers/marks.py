"""The claims of one document as marks in its text: names, triggers, and events that join them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from ..errors import InputError
from ..model import Claim, Context, Cue, Document, Grounding, Participant, Span
from .value import Entry

NAME, TRIGGER = "name", "trigger"


@dataclass(frozen=True, slots=True)
class Mark:
    """Words with a label: an entity type, a kind of context or cue, or the predicate of a trigger."""

    id: str
    kind: str
    label: str
    span: Span
    text: str
    groundings: tuple[Grounding, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedClaim:
    """An event: its claim, the mark of its trigger, and the mark or, where that is a claim, the event of each role."""

    id: str
    entry: Entry
    trigger: str
    arguments: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class MarkedDocument:
    """A document, the marks in it in the order of the text, and the events."""

    document: Document
    marks: tuple[Mark, ...]
    claims: tuple[MarkedClaim, ...]


def group_documents(entries: Iterable[Entry]) -> Iterator[tuple[Document, list[Entry]]]:
    """Yield each document with its claims.

    Raises InputError where claims of a document stand apart: what was written of it cannot be opened again.
    """
    seen: set[str] = set()
    for id, group in groupby(entries, key=lambda entry: entry.claim.document.id):
        found = list(group)
        if id in seen:
            raise InputError(
                where=found[0].where,
                what=f"more claims of {id}, after those of another document",
                cure="Keep the claims of a document together, as extract writes them",
            )
        seen.add(id)
        document = found[0].document
        assert document is not None, "this format needs the texts"
        yield document, found


def mark_document(document: Document, entries: list[Entry]) -> MarkedDocument:
    """Return the marks and events of a document. Names that are the same in words, type and identifier are one mark."""
    events = {entry.claim.id: f"E{number}" for number, entry in enumerate(entries, start=1)}
    keys: dict[tuple[Span, str, str], tuple[Grounding, ...]] = {}
    for entry in entries:
        for key, groundings in _find_marks(entry.claim):
            keys.setdefault(key, groundings)
    marks = tuple(
        Mark(f"T{number}", kind, label, span, document.text[span.start : span.end], keys[span, kind, label])
        for number, (span, kind, label) in enumerate(sorted(keys), start=1)
    )
    ids = {(mark.span, mark.kind, mark.label): mark.id for mark in marks}
    claims = tuple(_mark_claim(entry, events, ids) for entry in entries)
    return MarkedDocument(document, marks, claims)


def _find_marks(claim: Claim) -> Iterator[tuple[tuple[Span, str, str], tuple[Grounding, ...]]]:
    yield (claim.evidence[0].trigger.span, TRIGGER, claim.predicate), ()
    for participant in (claim.agent, claim.theme, *claim.mediators):
        yield _key(participant), participant.groundings
    for context in claim.context:
        yield _key_of_context(context), context.groundings
    for cue in claim.cues:
        yield _key_of_cue(cue), ()


def _key(participant: Participant) -> tuple[Span, str, str]:
    return participant.own_name.span, NAME, participant.type


def _key_of_context(context: Context) -> tuple[Span, str, str]:
    return context.span, NAME, context.kind


def _key_of_cue(cue: Cue) -> tuple[Span, str, str]:
    return cue.span, NAME, cue.kind


def _mark_claim(entry: Entry, events: dict[str, str], ids: dict[tuple[Span, str, str], str]) -> MarkedClaim:
    claim = entry.claim
    arguments = [
        *((role, _find_argument(end, events, ids)) for role, end in (("Agent", claim.agent), ("Theme", claim.theme))),
        *(("Via", ids[_key(mediator)]) for mediator in claim.mediators),
        *(("Context", ids[_key_of_context(context)]) for context in claim.context),
        *(("Cue", ids[_key_of_cue(cue)]) for cue in claim.cues),
    ]
    trigger = ids[claim.evidence[0].trigger.span, TRIGGER, claim.predicate]
    return MarkedClaim(events[claim.id], entry, trigger, tuple(arguments))


def _find_argument(end: Participant, events: dict[str, str], ids: dict[tuple[Span, str, str], str]) -> str:
    return events.get(end.claim or "", ids[_key(end)])
