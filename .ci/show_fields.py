"""Write the table of the claim record's fields in schemas/README.md anew from its schema: python .ci/show_fields.py"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bioclaims.schema import load_schema

PAGE = Path(__file__).parents[1] / "schemas" / "README.md"
PLACE = re.compile(r"(?<=<!-- fields -->\n\n).*?(?=<!-- /fields -->)", flags=re.DOTALL)
# What stands in several fields, each with fields of its own. A mediator is a participant with a sign.
PARTS = {
    "participant": "agent, theme and each of mediators",
    "grounding": "each of groundings",
    "context": "each of context",
    "cue": "each of cues",
}
WORDS = {"string": "text", "integer": "whole number", "number": "number", "boolean": "true or false", "null": "null"}


def format_fields() -> str:
    """Return the tables: fields of the record, then those of what stands in several of them."""
    schema = load_schema("claim")
    defined = schema["$defs"]
    sign = dict(defined["mediator"]["properties"]["sign"])
    sign["enum"] = [*sign["enum"], None]
    sign["description"] = f"Of a mediator: {sign['description']}; null for agent and theme"
    lines = [*_format_table("field", schema["properties"])]
    for name, of in PARTS.items():
        fields = defined[name]["properties"] | ({"sign": sign} if name == "participant" else {})
        lines += ["", *_format_table(f"{name}: {of}", fields)]
    return "\n".join(lines) + "\n\n"


def _format_table(head: str, fields: Mapping[str, Any]) -> Iterator[str]:
    yield f"| {head} | holds | says |"
    yield "|---|---|---|"
    rows = dict(row for name, field in fields.items() for row in _walk(name, field))
    for path, each in rows.items():
        stem = path.removesuffix("text")
        if path.endswith("span") and f"{path.removesuffix('span')}text" in rows:
            continue  # told beside its words
        if stem != path and (span := rows.get(f"{stem}span")):
            kinds = f"{_format_kind(each)}, {_format_kind(span)}"
            yield f"| `{path}`, `{stem}span` | {kinds} | {each['description']}, and their place |"
        else:
            yield f"| `{path}` | {_format_kind(each)} | {each['description']} |"


def _walk(path: str, field: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield a field, and those within it that stand nowhere else."""
    yield path, field
    inner = _find_object(field)
    if "properties" in inner:
        within = f"{path}[]" if "items" in field else path
        for name, each in inner["properties"].items():
            yield from _walk(f"{within}.{name}", each)


def _find_object(field: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the object that a field holds: itself, each of its items, or what it holds unless it is null."""
    held: Mapping[str, Any] = field.get("items", field)
    return next((each for each in held.get("anyOf", ()) if each.get("type") != "null"), held)


def _format_kind(field: Mapping[str, Any]) -> str:
    if "const" in field:
        return f"`{field['const']}`"
    if "enum" in field:
        return ", ".join("null" if each is None else f"`{each}`" for each in field["enum"])
    if "anyOf" in field:
        return " or ".join(map(_format_kind, field["anyOf"]))
    if "$ref" in field:
        return str(field["$ref"]).rsplit("/", 1)[1].replace("mediator", "participant")
    if field["type"] == "array":
        return f"list of {_format_kind(field['items'])}"
    if field["type"] == "object":
        return "object"
    kinds = field["type"] if isinstance(field["type"], list) else [field["type"]]
    return " or ".join(WORDS[each] for each in kinds)


if __name__ == "__main__":
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(PLACE.sub(lambda _: format_fields(), text), encoding="utf-8")
