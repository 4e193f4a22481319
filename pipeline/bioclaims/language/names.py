"""Names as the guidelines of several corpora have them, which a model may leave on its Docs beside ``doc.ents``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from spacy.tokens import Doc

from ..errors import InputError
from .text import read_text

NAMES = "names"

Name = tuple[int, int, str]


def read_names(doc: Doc) -> dict[str, tuple[Name, ...]]:
    """Return, by guideline, the names (start, end, label) in code points of ``doc.text``; empty where there are none.

    They stand in ``doc.user_data["names"]``, may begin and end inside tokens, and may overlap. Raises InputError
    where something else stands there.
    """
    found = doc.user_data.get(NAMES, {})
    if not isinstance(found, Mapping) or not all(isinstance(names, list | tuple) for names in found.values()):
        raise _is_none_of_ours(found)
    length = len(read_text(doc))
    return {str(guideline): tuple(_check(name, length) for name in names) for guideline, names in found.items()}


def _check(name: Any, length: int) -> Name:
    try:
        start, end, label = name
        if isinstance(label, str) and 0 <= start < end <= length:
            return int(start), int(end), label
    except (TypeError, ValueError):
        pass
    raise _is_none_of_ours(name)


def _is_none_of_ours(found: Any) -> InputError:
    return InputError(
        where=f'the model\'s doc.user_data["{NAMES}"]',
        what=f"holds {found!r}",
        cure="A pipeline that sets it gives, by guideline, names of start, end and label within the text",
    )
