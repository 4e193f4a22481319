"""Whether something was seen in living animals or in cells: "in vivo", "in vitro"."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Span
from ..syntax.phrases import find_phrases
from ..syntax.sentence import Sentence
from ..vocab import ContextKind
from .kinds import load_kinds


def find_settings(sentence: Sentence) -> Iterator[tuple[ContextKind, Span]]:
    """Yield kind and place of each setting that ``sentence`` names."""
    for tokens, kind in find_phrases(sentence.tree, load_kinds("settings")):
        yield kind, sentence.tree.span(tokens)
