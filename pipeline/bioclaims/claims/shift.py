"""Spans, moved from the block that was parsed to the whole text."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, cast

from ..model import Grounding, Span

T = TypeVar("T")


def shift_spans(value: T, offset: int) -> T:
    """Return ``value``, a claim or another frozen value, with every span in it ``offset`` code points further on."""
    return value if offset == 0 else cast("T", _shift(value, offset))


def _shift(value: Any, offset: int) -> Any:
    if isinstance(value, Span):
        return value.shift(offset)
    if isinstance(value, tuple):
        return tuple(_shift(item, offset) for item in value)
    if is_dataclass(value) and not isinstance(value, (type, Grounding)):
        return type(value)(**{name: _shift(getattr(value, name), offset) for name in _list_fields(type(value))})
    return value


@cache
def _list_fields(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
