"""Files of records against their schema and their texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import orjson

from ..schema import find_problems, find_span_problems
from .records import find_schema_problem
from .texts import Texts


def find_line_problems(lines: Iterable[bytes], *, texts: Texts | None = None) -> Iterator[tuple[int, list[str]]]:
    """Yield the number of each line that is not blank and what is wrong with it, as ``field: problem``.

    With ``texts`` every span is compared with the text that it indexes.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield number, _find_problems(line, texts)


def _find_problems(line: bytes, texts: Texts | None) -> list[str]:
    try:
        record: Any = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        return [f"record: is not JSON ({error.msg}, column {error.colno})"]
    other = find_schema_problem(record)
    if other:
        # What another schema asks for is nothing to hold against it.
        return [other]
    problems = find_problems(record, schema="claim")
    if problems or texts is None:
        return problems
    document, digest = record["document"]["id"], record["document"]["sha256"]
    text = texts.find(document, digest)
    if text is not None:
        return find_span_problems(record, text)
    if texts.knows(document):
        return [f"document.sha256: the text of {document} is another one now"]
    return [f"document.id: no document {document} in the file of documents"]
