"""Whether something was seen in living animals or in cells: "in vivo", "in vitro"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import cast

from ..model import Span
from ..resources import load_table
from ..syntax.sentence import Sentence
from ..vocab import CONTEXT_KINDS, ContextKind, check_name


@cache
def _load_settings() -> dict[tuple[str, ...], ContextKind]:
    rows = load_table("seeds", "context", "settings.tsv")
    for row in rows:
        check_name(row["kind"], CONTEXT_KINDS, f"seeds/context/settings.tsv: {row['words']}")
    return {tuple(row["words"].split()): cast("ContextKind", row["kind"]) for row in rows}


def find_settings(sentence: Sentence) -> Iterator[tuple[ContextKind, Span]]:
    """Yield kind and place of each setting that ``sentence`` names."""
    tokens = sentence.tree.tokens
    words = [token.lower for token in tokens]
    for phrase, kind in _load_settings().items():
        size = len(phrase)
        for start in range(len(words) - size + 1):
            if tuple(words[start : start + size]) == phrase:
                yield kind, Span(tokens[start].start, tokens[start + size - 1].end)
