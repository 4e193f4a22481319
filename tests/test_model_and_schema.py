"""The dataclasses and the JSON Schemas say the same: fields, enums, what is required, what may be null."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import reduce
from operator import or_
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest

from bioclaims import vocab
from bioclaims.model import Claim, Document, Participant, Quote, Section, Span
from bioclaims.resources import load_toml
from bioclaims.schema import load_schema

CLAIM, DOCUMENT = load_schema("claim"), load_schema("document")

# Words of the schema that Python cannot spell.
RENAMED = {"from_": "from"}
# In every record and not in the dataclass: the schema's name, and the direction that follows from the predicate.
DERIVED = {"schema", "direction"}
# Strings whose values the schema closes and the dataclass checks when it is born.
CHECKED = {
    "predicate": vocab.PREDICATES,
    "type": vocab.ENTITY_TYPES,
}


def _resolve(schema: Mapping[str, Any], root: Mapping[str, Any]) -> Mapping[str, Any]:
    reference = schema.get("$ref")
    return root["$defs"][reference.removeprefix("#/$defs/")] if reference else schema


def _split_null(schema: Mapping[str, Any], root: Mapping[str, Any]) -> tuple[Mapping[str, Any], bool]:
    """Return the schema without its null, and whether it allows null."""
    schema = _resolve(schema, root)
    if "anyOf" in schema:
        others = [each for each in schema["anyOf"] if each != {"type": "null"}]
        assert len(others) == 1, "only `something or null` is spelled with anyOf"
        return _resolve(others[0], root), len(others) < len(schema["anyOf"])
    if "enum" in schema:
        return schema, None in schema["enum"]
    kinds = schema.get("type")
    return schema, kinds == "null" or (isinstance(kinds, list) and "null" in kinds)


def _split_none(hint: Any) -> tuple[Any, bool]:
    if get_origin(hint) in (Union, types.UnionType):
        others = [each for each in get_args(hint) if each is not types.NoneType]
        return reduce(or_, others), len(others) < len(get_args(hint))
    return hint, hint is types.NoneType


_JSON_TYPES = {str: "string", bool: "boolean", int: "integer", float: "number"}


def _find_disagreements(kind: type, schema: Mapping[str, Any], root: Mapping[str, Any], path: str) -> Iterator[str]:
    """Yield each place under ``path`` where the dataclass ``kind`` and ``schema`` differ."""
    hints = get_type_hints(kind)
    names = {RENAMED.get(each.name, each.name): each.name for each in fields(kind)}
    derived = DERIVED if kind is Claim else set()
    if set(schema["properties"]) - derived != set(names):
        yield f"{path}: fields differ: {sorted(set(schema['properties']).symmetric_difference(names) - derived)}"
    if schema.get("additionalProperties") is not False:
        yield f"{path}: further properties are not forbidden"
    for name in set(schema["properties"]) & set(names):
        yield from _compare(hints[names[name]], schema["properties"][name], root, f"{path}.{name}")


def _compare(hint: Any, schema: Mapping[str, Any], root: Mapping[str, Any], path: str) -> Iterator[str]:
    hint, may_be_none = _split_none(hint)
    schema, may_be_null = _split_null(schema, root)
    if may_be_none != may_be_null and not path.endswith(".sign"):
        yield f"{path}: null is allowed on one side only"
    name = path.rpartition(".")[2]
    enum = tuple(each for each in schema.get("enum", ()) if each is not None)
    if get_origin(hint) is tuple:
        if schema.get("type") != "array":
            yield f"{path}: a tuple is not an array"
        else:
            yield from _compare(get_args(hint)[0], schema["items"], root, f"{path}[]")
    elif hint is Span:
        if schema is not root["$defs"]["span"]:
            yield f"{path}: a span is not a span"
    elif is_dataclass(hint) and isinstance(hint, type):
        yield from _find_disagreements(hint, schema, root, path)
    elif _literals(hint) or name in CHECKED:
        if enum != (_literals(hint) or CHECKED[name]) and not path.endswith("modifications[].type"):
            yield f"{path}: the closed list differs: {enum}"
    elif hint in _JSON_TYPES and not path.endswith(".sign") and _JSON_TYPES[hint] not in _as_list(schema.get("type")):
        yield f"{path}: {hint.__name__} is not {schema.get('type')}"


def _literals(hint: Any) -> tuple[str, ...]:
    if get_origin(hint) is Literal:
        return get_args(hint)
    return tuple(each for part in get_args(hint) for each in _literals(part)) if get_origin(hint) is Union else ()


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def test_the_claim_and_its_schema_agree():
    assert list(_find_disagreements(Claim, CLAIM, CLAIM, "claim")) == []


def test_the_mediator_and_its_schema_agree():
    # Mediators are participants with a sign; agent and theme, compared above, are participants without.
    assert list(_find_disagreements(Participant, CLAIM["$defs"]["mediator"], CLAIM, "mediator")) == []
    assert CLAIM["$defs"]["participant"]["properties"]["sign"]["type"] == "null"
    assert set(CLAIM["$defs"]["mediator"]["properties"]["sign"]["enum"]) == {-1, 0, 1}


def test_the_document_and_its_schema_agree():
    problems = _find_disagreements(Document, DOCUMENT, DOCUMENT, "document")
    # Metadata is whatever the source says.
    assert [problem for problem in problems if ".metadata" not in problem] == []


@pytest.mark.parametrize(
    ("kind", "schema"), [(Document, DOCUMENT), (Section, DOCUMENT["properties"]["sections"]["items"])]
)
def test_what_a_document_must_have_is_what_has_no_default(kind, schema):
    assert set(schema["required"]) == {each.name for each in fields(kind) if _has_no_default(each)}


def _has_no_default(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _objects(schema: Any, path: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield every schema of an object in ``schema``, with its path; conditions are no objects."""
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield path or "record", schema
        for name, inner in schema.items():
            if name not in ("if", "then"):
                yield from _objects(inner, f"{path}/{name}")
    elif isinstance(schema, list):
        for index, inner in enumerate(schema):
            yield from _objects(inner, f"{path}/{index}")


CLAIM_OBJECTS = dict(_objects(CLAIM))
DOCUMENT_OBJECTS = dict(_objects(DOCUMENT))


@pytest.mark.parametrize("path", CLAIM_OBJECTS)
def test_every_field_of_a_claim_is_required(path):
    # Absent and null would say the same; readers are spared the difference.
    schema = CLAIM_OBJECTS[path]
    assert list(schema["required"]) == list(schema["properties"])


@pytest.mark.parametrize("schema", [*CLAIM_OBJECTS.values(), *DOCUMENT_OBJECTS.values()])
def test_every_object_and_every_field_is_described(schema):
    described = {"": schema, **schema.get("properties", {})}
    bare = [name for name, each in described.items() if not _is_described(each)]
    assert bare == []


def _is_described(schema: Mapping[str, Any]) -> bool:
    return bool(schema.get("description")) or "$ref" in schema


@pytest.mark.parametrize("schema", [CLAIM, DOCUMENT], ids=["claim", "document"])
def test_the_schemas_are_of_2020_12_with_id_and_version(schema):
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"].startswith("urn:bioclaims:schema:")
    assert schema["version"].count(".") == 2


@pytest.mark.parametrize(
    ("field", "seed"), [("predicate", "predicates.toml"), ("type", "entity_types.toml")], ids=["predicates", "types"]
)
def test_the_closed_lists_in_seeds_are_those_of_the_schema(field, seed):
    enum = CLAIM["properties"].get(field) or CLAIM["$defs"]["participant"]["properties"][field]
    assert enum["enum"] == list(load_toml("seeds", seed))


def test_every_predicate_has_its_counterparts_and_a_direction():
    for name, entry in load_toml("seeds", "predicates.toml").items():
        assert set(entry) == {"meaning", "says", "denies", "direction", "symmetric", "indra", "bel", "biolink"}, name
        assert entry["direction"] in vocab.DIRECTIONS, name


def test_the_directions_of_the_predicates_are_those_of_the_schema():
    fixed = {
        rule["if"]["properties"]["predicate"]["const"]: rule["then"]["properties"]["direction"]["const"]
        for rule in CLAIM["allOf"]
        if "const" in rule["if"]["properties"].get("predicate", {})
    }
    signed = {name: vocab.predicate_direction(name) for name in vocab.PREDICATES}
    assert fixed == {name: direction for name, direction in signed.items() if direction != "unspecified"}


def test_every_entity_type_says_what_it_is_and_no_label_means_two_types():
    entries = load_toml("seeds", "entity_types.toml")
    for name, entry in entries.items():
        assert set(entry) == {"meaning", "namespaces", "labels", "takes_part", "example"}, name
    labels = [label for entry in entries.values() for label in entry["labels"]]
    assert len(labels) == len(set(labels))


def test_a_difference_would_be_found():
    # The comparison itself must be able to fail.
    quote = CLAIM["$defs"]["quote"]
    without = {**quote, "properties": {"text": {"type": ["integer", "null"], "description": "wrong"}}}
    problems = list(_find_disagreements(Quote, without, CLAIM, "quote"))
    assert problems == [
        "quote: fields differ: ['span']",
        "quote.text: null is allowed on one side only",
        "quote.text: str is not ['integer', 'null']",
    ]
