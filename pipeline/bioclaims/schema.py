"""Records against their JSON Schema, and their spans against the text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from .errors import RecordError
from .resources import find_resource


def load_schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema ``name`` ("claim", "document") as it stands in ``schemas/``."""
    schema: dict[str, Any] = json.loads(find_resource("schemas", f"{name}.schema.json").read_text(encoding="utf-8"))
    return schema


@cache
def _validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(load_schema(name))


def find_problems(record: Any, *, schema: str) -> list[str]:
    """Return what is wrong with ``record``, one line a problem, as ``field: problem``; empty where it is valid."""
    errors = sorted(_validator(schema).iter_errors(record), key=lambda error: [str(part) for part in error.path])
    return [f"{_field(error.absolute_path)}: {_shorten(error.message)}" for error in errors]


def find_span_problems(record: dict[str, Any], text: str) -> list[str]:
    """Return every place of ``record`` whose words differ from ``text[start:end]``, as ``field: problem``."""
    return list(_walk_spans(record, text, ""))


def check_record(record: dict[str, Any], text: str, *, schema: str = "claim") -> None:
    """Raise RecordError, which names the first problem, where schema or text contradict ``record``."""
    problems = find_problems(record, schema=schema) or find_span_problems(record, text)
    if problems:
        raise RecordError(
            where=str(record.get("id", "record")),
            what=problems[0],
            cure="This is a defect of bioclaims; please report it with the sentence",
        )


def _walk_spans(value: Any, text: str, field: str) -> Iterator[str]:
    if isinstance(value, dict):
        if "span" in value and "text" in value:
            start, end = value["span"]
            if text[start:end] != value["text"]:
                yield f"{field or 'record'}: span [{start}, {end}) holds {text[start:end]!r}, not {value['text']!r}"
        scope = value.get("scope")
        if scope is not None and scope[1] > len(text):
            yield f"{field}.scope: ends at {scope[1]}, beyond the text ({len(text)} code points)"
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
