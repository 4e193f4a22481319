"""Documents as plain JSON values and back, as ``schemas/document.schema.json`` describes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from .document import Document, Section
from .mention import Grounding, Mention
from .origin import Origin, Run
from .span import Span


def to_document_record(document: Document) -> dict[str, Any]:
    """Return the document as JSON values; what only some sources have is left out where it is not there."""
    record: dict[str, Any] = {
        "id": document.id,
        "text": document.text,
        "title": document.title,
        "sections": [_section_record(section) for section in document.sections],
        "year": document.year,
        "retracted": document.retracted,
        "source": document.source,
        "metadata": dict(document.metadata),
    }
    if document.mentions is not None:
        record["mentions"] = [_mention_record(mention) for mention in document.mentions]
    if document.origin is not None:
        record["origin"] = {"text": document.origin.text, "runs": [list(run) for run in document.origin.runs]}
    return record


def from_document_record(record: Mapping[str, Any]) -> Document:
    """Return the document that ``record``, which follows the schema, describes.

    Raises ValueError where its sections, mentions or runs do not fit its text.
    """
    fields = dict(record)
    mentions, origin = fields.pop("mentions", None), fields.pop("origin", None)
    sections = tuple(Section(**section) for section in fields.pop("sections", ()))
    return Document(
        **fields,
        sections=sections,
        mentions=None if mentions is None else tuple(map(_to_mention, mentions)),
        origin=None if origin is None else Origin(origin["text"], tuple(Run(*run) for run in origin["runs"])),
    )


def _section_record(section: Section) -> dict[str, Any]:
    record: dict[str, Any] = {
        "type": section.type, "start": section.start, "end": section.end, "title": section.title
    }  # fmt: skip
    return record if section.offset is None else record | {"offset": section.offset}


def _mention_record(mention: Mention) -> dict[str, Any]:
    return {
        "span": [mention.span.start, mention.span.end],
        "text": mention.text,
        "type": mention.type,
        "groundings": [asdict(grounding) for grounding in mention.groundings],
        "reason": mention.reason,
    }


def _to_mention(record: Mapping[str, Any]) -> Mention:
    groundings = tuple(
        Grounding(**{**grounding, "members": tuple(grounding["members"])}) for grounding in record.get("groundings", ())
    )
    return Mention(Span(*record["span"]), record["text"], record["type"], groundings, record.get("reason", ""))
