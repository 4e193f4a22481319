"""The plainest peer: whatever is named in one sentence is a pair, with the names given or with those of our lexicon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

import spacy

from ...mentions import find_lexicon_mentions
from ...model import Mention, Span
from ...names import Lexicon
from ...vocab import takes_part
from .pairs import Joined, PairText, join_all
from .systems import Read


def open_system(option: str | None) -> Read:
    """Return what reads a text; ``option`` "given" for the names that are given, None for the lexicon's."""
    # Full stops are enough for it: no model is to be loaded.
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    lexicon = None if option == "given" else Lexicon.open()

    def read(text: PairText) -> list[Joined]:
        names = text.entities if lexicon is None else find_lexicon_mentions(text.text, lexicon)
        sentences = (Span(each.start_char, each.end_char) for each in nlp(text.text).sents)
        return [joined for sentence in sentences for joined in join_names(names, sentence, text)]

    return read


def join_names(names: Sequence[Mention], sentence: Span, text: PairText) -> Iterator[Joined]:
    """Yield all pairs of entities that ``names`` in ``sentence`` stand for; it is not told which acts."""
    inside = [each.span for each in names if sentence.contains(each.span) and takes_part(each.type)]
    for one, other in combinations(inside, 2):
        yield from join_all(text, one, other)
