"""Which of several identifiers a document speaks for: those whose other names it uses too."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from ..model import Grounding, Mention
from ..names import Lexicon
from ..text.normalize import Normalized, name_key, normalize

_WORD = re.compile(r"[a-z][a-z0-9]{2,}")
# Words that the names of any gene or cell may have.
_COMMON = frozenset(
    {
        "and", "associated", "binding", "cell", "cells", "chain", "containing", "domain", "factor", "family", "for",
        "from", "gene", "group", "homolog", "human", "isoform", "like", "member", "mouse", "precursor", "protein",
        "proteins", "related", "specific", "subunit", "the", "type", "with",
    }
)  # fmt: skip
# Vocabularies of one kind of things.
_SAME_KIND = {"FPLX": "HGNC", "cellosaurus": "CL"}
# A name of so many characters is no chance, nor so large a share of a long name's words.
_LONG_ENOUGH, _MOST_WORDS = 4, 0.66
# How far support moves a score towards 1.
_OTHER_NAME, _SAME_WORDS = 0.5, 0.3


class Surroundings:
    """The words of a document, to be asked for names of one thing or the other."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        """Take the text of the document, and the lexicon whose names are asked for."""
        self._text, self._lexicon = text, lexicon
        self._known: dict[tuple[str, str], float] = {}

    # Most texts are never asked.
    @cached_property
    def _normalized(self) -> Normalized:
        return normalize(self._text)

    @cached_property
    def _words(self) -> frozenset[str]:
        return _find_words(self._text)

    def support(self, curie: str, mention: str) -> float:
        """Return how far the document speaks for ``curie`` as what ``mention`` means, from 0 to 1.

        By another of its names that stands in the document, or by most of the words of one.
        """
        key = name_key(mention)
        if (curie, key) not in self._known:
            names = ((name, name_key(name)) for name in self._lexicon.names_of(curie))
            others = (self._find(name, own) for name, own in names if own != key)
            self._known[curie, key] = max(others, default=0.0)
        return self._known[curie, key]

    def _find(self, name: str, key: str) -> float:
        if len(key) >= _LONG_ENOUGH and self._holds(key):
            return _OTHER_NAME
        words = _find_words(name)
        share = len(words & self._words) / len(words) if words and " " in name else 0.0
        return _SAME_WORDS * share if share >= _MOST_WORDS else 0.0

    def _holds(self, key: str) -> bool:
        """Return whether ``key`` stands in the text as whole tokens."""
        text = self._normalized
        at = text.key.find(key)
        while at >= 0:
            end = at + len(key)
            if (at == 0 or text.is_apart(at)) and (end == len(text.key) or text.is_apart(end)):
                return True
            at = text.key.find(key, at + 1)
        return False


def _find_words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower())) - _COMMON


def prefer_supported(mentions: Iterable[Mention], surroundings: Surroundings) -> tuple[Mention, ...]:
    """Return ``mentions``; of one with several identifiers, those that the document speaks for have higher scores."""
    return tuple(
        replace(mention, groundings=_weigh(mention, surroundings)) if len(mention.groundings) > 1 else mention
        for mention in mentions
    )


def _weigh(mention: Mention, surroundings: Surroundings) -> tuple[Grounding, ...]:
    def weigh(grounding: Grounding) -> Grounding:
        support = surroundings.support(grounding.curie, mention.text)
        return replace(grounding, score=round(grounding.score + (1 - grounding.score) * support, 3))

    # What is of another kind than the mention stays behind, however well supported.
    kind = _find_kind(mention.groundings[0])
    return tuple(
        sorted(map(weigh, mention.groundings), key=lambda grounding: (_find_kind(grounding) != kind, -grounding.score))
    )


def _find_kind(grounding: Grounding) -> str:
    vocabulary = grounding.curie.partition(":")[0]
    return _SAME_KIND.get(vocabulary, vocabulary)
