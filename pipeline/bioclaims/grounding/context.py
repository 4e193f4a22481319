"""Which of several identifiers a document speaks for: those whose other names it uses too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import Any

from ..model import Grounding, Mention
from ..names import Lexicon
from ..names.matching import HUMAN
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
# Names whose words are kept: texts have few things many times.
_REMEMBERED = 4_000
# Vocabularies of one kind of things.
_SAME_KIND = {"FPLX": "HGNC", "cellosaurus": "CL"}
# A name of so many characters is no chance, nor so large a share of a long name's words.
_LONG_ENOUGH, _MOST_WORDS = 4, 0.66
# What the support of another paragraph is worth.
_ELSEWHERE = 0.9
# What the score of a family is worth for one of its genes.
_MEMBER = 0.5
# How far support moves a score towards 1; a text that has the official names of two things may tell them apart.
_OTHER_NAME, _APART, _SAME_WORDS = 0.8, 0.5, 0.5


class Surroundings:
    """The words of a paragraph and its document, to be asked for names of one thing or the other."""

    def __init__(
        self,
        text: str,
        lexicon: Lexicon,
        *,
        document: Surroundings | None = None,
        notes: dict[str, Any] | None = None,
    ) -> None:
        """Take the text, the lexicon whose names are asked for, and the same of its document, if that has more.

        In ``notes``, plain values, is kept what was worked out about the text: paragraphs share their document's.
        """
        self._text, self._lexicon, self._document = text, lexicon, document
        self._notes: dict[str, Any] = {} if notes is None else notes
        self._known: dict[str, float] = self._notes.setdefault("support", {})
        self._named: dict[str, bool] = self._notes.setdefault("named", {})

    # Most texts are never asked.
    @cached_property
    def _normalized(self) -> Normalized:
        if "spelling" not in self._notes:
            spelling = normalize(self._text)
            self._notes["spelling"] = [spelling.key, spelling.origins, spelling.cases, spelling.gaps]
        return Normalized(*self._notes["spelling"])

    @cached_property
    def _key(self) -> str:
        return self._normalized.key

    @cached_property
    def _words(self) -> frozenset[str]:
        if "words" not in self._notes:
            self._notes["words"] = sorted(_list_words(self._text))
        return frozenset(self._notes["words"])

    def support(self, curie: str, mention: str, *, apart: bool = False) -> float:
        """Return how far the text speaks for ``curie`` as what ``mention`` means, from 0 to 1.

        By another of its names that stands in it, or by most of the words of one; of the rest of the document less.
        ``apart`` says that ``mention`` is the official name of something else: then that of ``curie`` says less.
        """
        elsewhere = 1.0 if self._document is None else self._document.support(curie, mention, apart=apart)
        # What the document does not have its paragraph has not.
        own = self._support(curie, name_key(mention), apart) if elsewhere else 0.0
        return own if self._document is None else max(own, _ELSEWHERE * elsewhere)

    def _support(self, curie: str, key: str, apart: bool) -> float:
        question = f"{curie} {key}{' apart' if apart else ''}"
        known = self._known.get(question)
        if known is None:
            official = self._lexicon.name_of(curie) if apart else None
            known = 0.0
            for name, own in self._lexicon.keyed_names_of(curie):
                if own != key:
                    known = max(known, self._find(name, own, _APART if name == official else _OTHER_NAME))
                    if known == _OTHER_NAME:
                        # Nothing speaks more for it.
                        break
            self._known[question] = known
        return known

    def find_named(self, curies: Sequence[str], mention: str) -> list[str]:
        """Return those of ``curies`` that the document has another name of than ``mention``.

        Those of the paragraph itself come first, else they stay in order.
        """
        key = name_key(mention)
        if self._document is None:
            return [curie for curie in curies if self._has_name_of(curie, key)]
        return sorted(self._document.find_named(curies, mention), key=lambda curie: not self._has_name_of(curie, key))

    def _has_name_of(self, curie: str, key: str) -> bool:
        question = f"{curie} {key}"
        known = self._named.get(question)
        if known is None:
            text, names = self._key, self._lexicon.keyed_names_of(curie)
            # Most are too short or nowhere in the text, which is told without a call.
            long = [own for _, own in names if len(own) >= _LONG_ENOUGH and own in text]
            known = any(own != key and self._holds(own) for own in long)
            self._named[question] = known
        return known

    def _find(self, name: str, key: str, worth: float) -> float:
        if self._holds(key):
            return worth
        words = _find_words(name) if " " in name else ()
        share = len(words & self._words) / len(words) if words else 0.0
        return _SAME_WORDS * share if share >= _MOST_WORDS else 0.0

    def _holds(self, key: str) -> bool:
        """Return whether ``key`` is no chance, and stands in the text as whole tokens."""
        if len(key) < _LONG_ENOUGH:
            return False
        text = self._normalized
        at = text.key.find(key)
        while at >= 0:
            end = at + len(key)
            if (at == 0 or text.is_apart(at)) and (end == len(text.key) or text.is_apart(end)):
                return True
            at = text.key.find(key, at + 1)
        return False


def add_members(mentions: Iterable[Mention], surroundings: Surroundings, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return ``mentions``; a family has those of its genes behind it that the document names too."""
    return tuple(
        replace(mention, groundings=(mention.groundings[0], *_order_members(mention, surroundings, lexicon)))
        if mention.groundings and mention.groundings[0].members
        else mention
        for mention in mentions
    )


def _order_members(mention: Mention, surroundings: Surroundings, lexicon: Lexicon) -> Iterator[Grounding]:
    """Yield what is behind the family: its members that have the name themselves, those named, what else has it."""
    family, *others = mention.groundings
    known = [grounding.curie for grounding in others]
    yield from (grounding for grounding in others if grounding.curie in family.members)
    for curie in surroundings.find_named([each for each in family.members if each not in known], mention.text):
        yield Grounding(curie, lexicon.name_of(curie) or curie, round(_MEMBER * family.score, 3), "member", HUMAN)
    yield from (grounding for grounding in others if grounding.curie not in family.members)


@lru_cache(_REMEMBERED)
def _find_words(name: str) -> frozenset[str]:
    return _list_words(name)


def _list_words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower())) - _COMMON


def prefer_supported(mentions: Iterable[Mention], surroundings: Surroundings) -> tuple[Mention, ...]:
    """Return ``mentions``; of one with several identifiers, those that the document speaks for have higher scores."""
    return tuple(
        replace(mention, groundings=_weigh(mention, surroundings)) if len(mention.groundings) > 1 else mention
        for mention in mentions
    )


def _weigh(mention: Mention, surroundings: Surroundings) -> tuple[Grounding, ...]:
    key = name_key(mention.text)
    owners = {each.curie for each in mention.groundings if name_key(each.name) == key and not each.members}

    def weigh(grounding: Grounding) -> Grounding:
        apart = bool(owners - {grounding.curie})
        support = surroundings.support(grounding.curie, mention.text, apart=apart)
        return replace(grounding, score=round(grounding.score + (1 - grounding.score) * support, 3))

    # What is of another kind than the mention stays behind, however well supported.
    kind = _find_kind(mention.groundings[0])
    return tuple(
        sorted(map(weigh, mention.groundings), key=lambda grounding: (_find_kind(grounding) != kind, -grounding.score))
    )


def _find_kind(grounding: Grounding) -> str:
    vocabulary = grounding.curie.partition(":")[0]
    return _SAME_KIND.get(vocabulary, vocabulary)
