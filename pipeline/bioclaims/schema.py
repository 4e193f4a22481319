"""Records against their JSON Schema, and their spans against the text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, cast

import jsonschema_rs

from .errors import RecordError, SeedError
from .resources import find_resource

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator, ValidationError

# As a pair: what ``dict | list`` makes anew each time takes longer than the question.
_NESTED = (dict, list)


def load_schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema ``name`` ("claim", "document") as it stands in ``schemas/``."""
    schema: dict[str, Any] = json.loads(find_resource("schemas", f"{name}.schema.json").read_text(encoding="utf-8"))
    return schema


@cache
def _validator(name: str) -> Draft202012Validator:
    # A good part of the start, and asked only what is wrong with something that is.
    from jsonschema import Draft202012Validator  # noqa: PLC0415

    return Draft202012Validator(load_schema(name))


@cache
def _quick_validator(name: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(load_schema(name))


def find_problems(record: Any, *, schema: str) -> list[str]:
    """Return what is wrong with ``record``, one line a problem, as ``field: problem``; empty where it is valid.

    Valid records take microseconds; only what is wrong with others is asked of the reference, in its words.
    """
    if _is_surely_valid(record, schema):
        return []
    errors = sorted(_validator(schema).iter_errors(record), key=lambda error: [str(part) for part in error.path])
    return [f"{_field(error.absolute_path)}: {_shorten(error.message)}" for error in errors]


def _is_surely_valid(record: Any, schema: str) -> bool:
    try:
        return bool(_quick_validator(schema).is_valid(record))
    except ValueError:
        # It holds what JSON has no word for; the reference has one for that too.
        return False


def find_span_problems(record: dict[str, Any], text: str) -> list[str]:
    """Return every place of ``record`` whose words differ from ``text[start:end]``, as ``field: problem``."""
    # Nearly all records have none, which is told without the names of their fields.
    return [] if _fits(record, text) else list(_walk_spans(record, text, ""))


def check_record(record: dict[str, Any], text: str, *, schema: str = "claim") -> None:
    """Raise RecordError, which names the first problem, where schema or text contradict ``record``."""
    problems = find_problems(record, schema=schema) or find_span_problems(record, text)
    if problems:
        raise RecordError(
            where=str(record.get("id", "record")),
            what=problems[0],
            cure="This is a defect of bioclaims; please report it with the sentence",
        )


def check_entries(entries: dict[str, Any], *, schema: str, where: str) -> None:
    """Raise SeedError where ``schema`` contradicts ``entries``, the content of a file ``where`` that people edit.

    The error names file, entry and field of the first problem, and the schema's own description as the cure.
    """
    if _is_surely_valid(entries, schema):
        return
    errors = sorted(_validator(schema).iter_errors(entries), key=lambda error: [str(part) for part in error.path])
    if errors:
        path = list(errors[0].absolute_path)
        place = [where, *map(str, path[:1]), *([_field(path[1:])] if path[1:] else [])]
        what, cure = _describe(errors[0])
        raise SeedError(where=": ".join(place), what=what, cure=cure)


def _describe(error: ValidationError) -> tuple[str, str]:
    """Return what is wrong and what to do, in the words of the schema that ``error`` breaks."""
    schema = cast("dict[str, Any]", error.schema)
    instance: Any = error.instance
    properties = schema.get("properties", {})
    if error.validator == "required":
        missing = next(name for name in schema["required"] if name not in instance)
        return f"field {missing!r} is missing", f"Add it: {properties[missing]['description']}"
    if error.validator == "additionalProperties":
        unknown = next(name for name in instance if name not in properties)
        return f"unknown field {unknown!r}", f"Known fields: {', '.join(sorted(properties))}"
    what = error.message
    if error.validator in ("minItems", "minLength") and not instance:
        what = "is empty"
    elif error.validator == "pattern":
        # The pattern itself is for machines; the cure says it in words.
        what = f"cannot be {instance!r}"
    return _shorten(what), f"Give {schema['description']}"


def _fits(value: Any, text: str) -> bool:
    """Return whether ``_walk_spans`` finds nothing to say of ``value``."""
    left = [value]
    for each in left:
        if isinstance(each, dict) and _find_misfits(each, text):
            return False
        inside = each.values() if isinstance(each, dict) else each
        left += [inner for inner in inside if isinstance(inner, _NESTED)]
    return True


def _find_misfits(value: dict[str, Any], text: str) -> list[tuple[str, str]]:
    """Return what the places of ``value`` itself have wrong, with the field behind its own: ".scope", or none."""
    found = []
    if "span" in value and "text" in value:
        start, end = value["span"]
        if text[start:end] != value["text"]:
            found.append(("", f"span [{start}, {end}) holds {text[start:end]!r}, not {value['text']!r}"))
    scope = value.get("scope")
    if scope is not None and scope[1] > len(text):
        found.append((".scope", f"ends at {scope[1]}, beyond the text ({len(text)} code points)"))
    return found


def _walk_spans(value: Any, text: str, field: str) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (f"{f'{field}{part}' or 'record'}: {what}" for part, what in _find_misfits(value, text))
        for name, inner in value.items():
            yield from _walk_spans(inner, text, f"{field}.{name}" if field else name)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _walk_spans(inner, text, f"{field}[{index}]")


def _field(path: Any) -> str:
    parts = [f"[{part}]" if isinstance(part, int) else f".{part}" for part in path]
    return "".join(parts).lstrip(".") or "record"


def _shorten(message: str, limit: int = 300) -> str:
    return message if len(message) <= limit else message[:limit] + " …"
