"""A claim's spans, moved from the block that was parsed to the whole text."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, cast

from ..model import Claim, Grounding, Span


def shift_claim(claim: Claim, offset: int) -> Claim:
    """Return ``claim`` with every span ``offset`` code points further on."""
    return claim if offset == 0 else cast("Claim", _shift(claim, offset))


def _shift(value: Any, offset: int) -> Any:
    if isinstance(value, Span):
        return value.shift(offset)
    if isinstance(value, tuple):
        return tuple(_shift(item, offset) for item in value)
    if is_dataclass(value) and not isinstance(value, (type, Grounding)):
        moved = {field.name: _shift(getattr(value, field.name), offset) for field in fields(value)}
        return replace(value, **moved)
    return value
