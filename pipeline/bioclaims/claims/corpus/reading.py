"""SQL that reads claims from JSON lines, and from the table that ``export --to parquet`` wrote, as the same rows."""

from __future__ import annotations

_GROUNDINGS = "STRUCT(curie VARCHAR, name VARCHAR)[]"
_END = (
    f"STRUCT(text VARCHAR, type VARCHAR, groundings {_GROUNDINGS}, aspect VARCHAR, "
    "antecedent STRUCT(text VARCHAR), mention STRUCT(text VARCHAR), claim VARCHAR)"
)
# What of a record is read; the rest is left where it is.
_FIELDS = {
    "schema": "VARCHAR",
    "id": "VARCHAR",
    "document": "STRUCT(id VARCHAR, sha256 VARCHAR, retracted BOOLEAN)",
    "predicate": "VARCHAR",
    "polarity": "VARCHAR",
    "certainty": "VARCHAR",
    "basis": "VARCHAR",
    "directness": "VARCHAR",
    "agent": _END,
    "theme": _END,
    "mediators": "STRUCT(text VARCHAR)[]",
    "context": f"STRUCT(kind VARCHAR, text VARCHAR, groundings {_GROUNDINGS})[]",
    "evidence": "STRUCT(sentence STRUCT(text VARCHAR))[]",
    "confidence": "DOUBLE",
}
_COLUMNS = ", ".join(f"{name}: '{kind}'" for name, kind in _FIELDS.items())

# Bytes of a line; what is read at a time is twice that.
_LONGEST = 2**22

# The rows that all that follows reads.
_CONTEXTS = "STRUCT(kind VARCHAR, id VARCHAR, name VARCHAR)[]"
_TYPES = {"retracted": "BOOLEAN", "through": "BOOLEAN", "contexts": _CONTEXTS, "confidence": "DOUBLE"}
COLUMNS = (
    "schema", "id", "document", "sha256", "retracted", "predicate", "polarity", "certainty", "basis", "directness",
    "agent_id", "agent_text", "agent_name", "agent_type", "theme_id", "theme_text", "theme_name", "theme_type",
    "aspect", "theme_claim", "through", "contexts", "sentence", "confidence",
)  # fmt: skip
ROW = ", ".join(f"{name} {_TYPES.get(name, 'VARCHAR')}" for name in COLUMNS)


def _of_end(role: str) -> str:
    return f"""
        {role}.groundings[1].curie AS {role}_id,
        coalesce({role}.antecedent.text, {role}.mention.text, {role}.text) AS {role}_text,
        {role}.groundings[1].name AS {role}_name,
        {role}.type AS {role}_type,"""


FROM_JSON = f"""
    SELECT
        schema, id, document.id AS document, document.sha256 AS sha256, document.retracted AS retracted, predicate,
        polarity, certainty, basis, directness, {_of_end("agent")} {_of_end("theme")}
        theme.aspect AS aspect, theme.claim AS theme_claim, len(mediators) > 0 AS through,
        list_transform(context, lambda c: {{
            'kind': c.kind, 'id': c.groundings[1].curie, 'name': coalesce(nullif(c.groundings[1].name, ''), c.text)
        }}) AS contexts,
        evidence[1].sentence.text AS sentence, confidence
    FROM read_json(?, format = 'newline_delimited', maximum_object_size = {_LONGEST}, columns = {{{_COLUMNS}}})
"""

# Items of a list stand in one cell, " | " between them, their own bars doubled; an identifier stands in brackets.
_ITEM = r"'^(\w+): (.*?)(?: \[([A-Za-z][A-Za-z0-9_.]*:[^\s\]]+)\])?$'"
FROM_PARQUET = f"""
    SELECT
        'bioclaims/claim/1' AS schema, claim_id AS id, document_id AS document, text_sha256 AS sha256, retracted,
        predicate, polarity, certainty, basis, directness, agent_id, agent_text, agent_name, agent_type, theme_id,
        theme_text, theme_name, theme_type, theme_aspect AS aspect, theme_claim,
        coalesce(mediators, '') != '' AS through,
        list_transform(
            list_filter(string_split(coalesce(context, ''), ' | '), lambda c: c != ''),
            lambda c: {{
                'kind': regexp_extract(c, {_ITEM}, 1),
                'id': nullif(regexp_extract(c, {_ITEM}, 3), ''),
                'name': replace(regexp_extract(c, {_ITEM}, 2), '||', '|')
            }}
        ) AS contexts,
        sentence, confidence
    FROM read_parquet(?)
"""
