"""Claims as plain JSON values and back."""

from __future__ import annotations

from typing import Any

from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from .claim import SCHEMA, Claim, Location
from .span import Span


def _make_converter() -> Converter:
    converter = Converter(unstruct_collection_overrides={tuple: list})
    converter.register_unstructure_hook(Span, lambda span: [span.start, span.end])
    converter.register_structure_hook(Span, lambda pair, _: Span(*pair))
    renamed = override(rename="from")
    converter.register_unstructure_hook(Location, make_dict_unstructure_fn(Location, converter, from_=renamed))
    converter.register_structure_hook(Location, make_dict_structure_fn(Location, converter, from_=renamed))
    return converter


_CONVERTER = _make_converter()

# The order in which a record shows its fields: what a reader of the line wants first.
_ORDER = (
    "schema", "id", "document", "section", "predicate", "direction", "observed_direction", "sign_trace", "agent",
    "theme", "directness", "polarity", "certainty", "basis", "novel", "mediators", "context", "cues", "evidence",
    "members", "provenance", "confidence",
)  # fmt: skip


def to_record(claim: Claim) -> dict[str, Any]:
    """Return the claim as JSON values, fields in the order of the schema."""
    fields = _CONVERTER.unstructure(claim)
    fields.update(schema=SCHEMA, direction=claim.direction)
    return {name: fields[name] for name in _ORDER}


def from_record(record: dict[str, Any]) -> Claim:
    """Return the claim that ``record``, which follows the schema, describes."""
    fields = {name: value for name, value in record.items() if name not in ("schema", "direction")}
    return _CONVERTER.structure(fields, Claim)
