"""Whether something was seen in living animals or in cells: "in vivo", "in vitro"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ..model import Span
from ..syntax.phrases import Phrases, find_phrases, index_phrases
from ..syntax.sentence import Sentence
from ..vocab import ContextKind
from .kinds import load_kinds


@cache
def _load_settings() -> Phrases[ContextKind]:
    return index_phrases(load_kinds("settings"))


def find_settings(sentence: Sentence) -> Iterator[tuple[ContextKind, Span]]:
    """Yield kind and place of each setting that ``sentence`` names."""
    for tokens, kind in find_phrases(sentence.tree, _load_settings()):
        yield kind, sentence.tree.span(tokens)
