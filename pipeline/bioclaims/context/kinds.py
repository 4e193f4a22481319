"""The words of ``seeds/context/`` that say of which kind a circumstance is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import cast

from ..resources import load_table
from ..vocab import CONTEXT_KINDS, ContextKind, check_name


@cache
def load_kinds(name: str) -> Mapping[str, ContextKind]:
    """Return what stands in the first column of ``seeds/context/NAME.tsv``, with its kind.

    Raises ValueError where that is no kind of context.
    """
    rows = [tuple(row.values()) for row in load_table("seeds", "context", f"{name}.tsv")]
    for words, kind in rows:
        check_name(kind, CONTEXT_KINDS, f"seeds/context/{name}.tsv: {words}")
    return MappingProxyType({words: cast("ContextKind", kind) for words, kind in rows})
