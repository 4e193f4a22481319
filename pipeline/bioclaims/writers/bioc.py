"""BioC JSON: a collection of documents with passages, annotations and relations. Offsets are code points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import orjson

from ..model import Document, Section
from ..vocab import ENTITY_TYPES
from .counterparts import find_type
from .flat import show_perturbation
from .losses import Losses
from .marks import TRIGGER, Mark, MarkedClaim, group_documents, mark_document
from .value import Entry, Piece

DROPS = ("location", "modifications", "variant", "more identifiers", "more evidence")
NEVER = "scopes of cues, sign trace, novelty"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the text, and what it is."""

    type: str
    start: int
    end: int


def write_bioc(entries: Iterable[Entry], losses: Losses) -> Iterator[Piece]:
    """Yield a collection, a document at a time."""
    head = {"source": "bioclaims", "date": "", "key": "bioclaims", "infons": {}}
    yield Piece(orjson.dumps(head)[:-1] + b',"documents":[')
    separator = b"\n"
    for document, group in group_documents(losses.watch(entries)):
        for entry in group:
            losses.drop_shown(entry, DROPS)
        yield Piece(separator + orjson.dumps(_make_document(document, group)))
        separator = b",\n"
    yield Piece(b"\n]}\n")


def find_passages(document: Document) -> list[Passage]:
    """Return the sections and what stands between them, which together are the text."""
    passages: list[Passage] = []
    end = 0
    for section in (*document.sections, Section("other", len(document.text), len(document.text))):
        if section.start > end:
            passages.append(Passage("other", end, section.start))
        if section.end > section.start:
            passages.append(Passage(section.type, section.start, section.end))
        end = max(end, section.end)
    return passages


def _make_document(document: Document, entries: list[Entry]) -> dict[str, Any]:
    marked = mark_document(document, entries)
    infons = {"title": document.title, "year": document.year, "retracted": document.retracted or None}
    return {
        "id": document.id,
        "infons": {name: str(value) for name, value in infons.items() if value is not None},
        "passages": [_make_passage(passage, document.text, marked.marks) for passage in find_passages(document)],
        "annotations": [],
        "relations": [_make_relation(claim) for claim in marked.claims],
    }


def _make_passage(passage: Passage, text: str, marks: tuple[Mark, ...]) -> dict[str, Any]:
    # A mark over the end of a passage belongs to the one that it begins in.
    own = [mark for mark in marks if passage.start <= mark.span.start < passage.end]
    return {
        "offset": passage.start,
        "infons": {"type": passage.type},
        "text": text[passage.start : passage.end],
        "sentences": [],
        "annotations": [_make_annotation(mark) for mark in own],
        "relations": [],
    }


def _make_annotation(mark: Mark) -> dict[str, Any]:
    infons = {"type": "Trigger" if mark.kind == TRIGGER else _name_type(mark.label)}
    for grounding in mark.groundings[:1]:
        infons.update(identifier=grounding.curie, name=grounding.name)
    return {
        "id": mark.id,
        "infons": infons,
        "text": mark.text,
        "locations": [{"offset": mark.span.start, "length": mark.span.end - mark.span.start}],
    }


def _name_type(label: str) -> str:
    return str(find_type(label, "bioc")) if label in ENTITY_TYPES else label


def _make_relation(claim: MarkedClaim) -> dict[str, Any]:
    record = claim.entry.claim
    infons = {
        "type": record.predicate,
        "claim": record.id,
        "polarity": record.polarity,
        "certainty": record.certainty,
        "basis": record.basis,
        "directness": record.directness,
        "agent_aspect": record.agent.aspect,
        "theme_aspect": record.theme.aspect,
        "agent_perturbation": show_perturbation(record.agent),
        "theme_perturbation": show_perturbation(record.theme),
        "confidence": record.confidence,
    }
    return {
        "id": claim.id,
        "infons": {name: str(value) for name, value in infons.items() if value is not None},
        "nodes": [
            {"refid": target, "role": role.lower()} for role, target in (("Trigger", claim.trigger), *claim.arguments)
        ],
    }
