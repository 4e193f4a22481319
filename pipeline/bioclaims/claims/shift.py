"""Spans, moved from the block that was parsed to the whole text."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, cast

from ..model import ClaimDocument, Grounding, Provenance, Span

_PLAIN = frozenset({str, int, float, bool, type(None)})
_WITHOUT_SPANS = (ClaimDocument, Grounding, Provenance)
T = TypeVar("T")


def shift_spans(value: T, offset: int) -> T:
    """Return ``value``, a claim or another frozen value, with every span in it ``offset`` code points further on."""
    return value if offset == 0 else cast("T", _shift(value, offset))


def _shift(value: Any, offset: int) -> Any:
    kind: Any = type(value)
    if kind is Span:
        return value.shift(offset)
    if kind is tuple:
        return tuple([_shift(item, offset) for item in value])
    names = _list_fields(kind)
    if not names:
        return value
    fields = {name: getattr(value, name) for name in names}
    # Most are words and numbers, which a call each would take longest for.
    return kind(**{name: each if type(each) in _PLAIN else _shift(each, offset) for name, each in fields.items()})


@cache
def _list_fields(kind: Hashable) -> tuple[str, ...]:
    """Return the fields of a kind of value that may hold spans; none of one that holds none."""
    if kind in _WITHOUT_SPANS or not (isinstance(kind, type) and is_dataclass(kind)):
        return ()
    return tuple(field.name for field in fields(kind))
