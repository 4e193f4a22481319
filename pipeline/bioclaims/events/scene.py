"""A sentence as the ledger sees it: words that may be triggers, mentions, and the ways between them."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from ..model import Mention, Quote, Span
from ..syntax.sentence import Sentence
from ..syntax.view import view_arguments
from ..syntax.ways import Way, Ways, find_way

_KINDS = {"VB": "verb", "NN": "noun", "JJ": "adjective", "RB": "adverb"}
_JOINTS = ("-", "–", "/")
_SHORTEST_SUFFIX = 4
_REMEMBERED = 8_000
_NOWHERE, _HERE = Way(None, "far"), Way("self", "self")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may be a trigger: its token, and the word as a ledger lists it: "induce/verb", "-induced"."""

    token: int
    word: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where an argument may stand: a token, and the mention there; None for what the trigger on the token says.

    ``inside``: the mention is only the beginning of its token ("IL-2" of "IL-2-induced").
    """

    token: int
    mention: Mention | None = None
    inside: bool = False


class Scene:
    """One sentence with its candidates among ``words``; ways are found when they are asked for, and once.

    ``guideline`` names how its events are annotated, or are to be; the empty string for no way in particular.
    """

    def __init__(
        self,
        sentence: Sentence,
        words: Container[str],
        *,
        light_verbs: Mapping[str, frozenset[str]],
        guideline: str = "",
    ) -> None:
        """Find the candidates and the places of the mentions."""
        self.guideline = guideline
        self.sentence, self.tree = sentence, sentence.tree
        self.light_verbs = light_verbs
        self.candidates = tuple(_find_candidates(sentence, words))
        self.mentioned: dict[int, list[Place]] = {}
        for source, inside in ((sentence.denoted, False), (sentence.prefixed, True)):
            for token, mentions in source.items():
                self.mentioned.setdefault(token, []).extend(Place(token, mention, inside) for mention in mentions)
        self.places = tuple(place for places in self.mentioned.values() for place in places)
        self.words = {candidate.token: candidate.word for candidate in self.candidates}
        self._ways: dict[int, Mapping[int, Way]] = {}

    @cached_property
    def steps(self) -> Ways:
        """The ways of the tree to candidates and mentions."""
        return Ways(self.tree, (*self.words, *self.mentioned))

    @cached_property
    def _named_before(self) -> tuple[int, ...]:
        return tuple(accumulate((token in self.mentioned for token in range(len(self.tree))), initial=0))

    def count_named(self, low: int, high: int) -> int:
        """Return how many tokens between ``low`` and ``high``, without these two, have a mention."""
        return self._named_before[high] - self._named_before[low + 1] if high > low else 0

    def ways_from(self, token: int) -> Mapping[int, Way]:
        """Return the ways from ``token`` to the candidates and the tokens of mentions that can be reached from it."""
        if token not in self._ways:
            arguments = view_arguments(self.tree, token, light_verbs=self.light_verbs)
            self._ways[token] = self.steps.find_from(token, arguments)
        return self._ways[token]

    def way(self, start: int, place: Place) -> Way:
        """Return the way from the token ``start`` to ``place``; "self" where it stands on the same token."""
        found = _HERE if place.token == start else self.ways_from(start).get(place.token, _NOWHERE)
        return find_way(f"{found.name}>inside", found.tree) if place.inside else found

    def quote(self, candidate: Candidate) -> Quote:
        """Return the trigger's words: of "IL-2-induced" only what the suffix is."""
        span = self.tree[candidate.token].span
        if candidate.word.startswith("-"):
            span = Span(span.end - len(candidate.word) + 1, span.end)
        return self.sentence.quote(span)


def _find_candidates(sentence: Sentence, words: Container[str]) -> Iterator[Candidate]:
    """Yield each token with the first of its names that is among ``words``, if any is."""
    for token in sentence.tree.tokens:
        # Only what has a hyphen or a slash may have two.
        names = _name(token.lemma, token.lower, token.tag)
        if len(names) > 1:
            names = name_words(sentence, token.index)
        for word in names:
            if word in words:
                yield Candidate(token.index, word)
                break


def name_words(sentence: Sentence, token: int) -> tuple[str, ...]:
    """Return how a ledger may list ``token``: as a word, and by the part behind its last hyphen or slash.

    By that part alone where the token begins with a name: "TNF-induced" is no word of its own.
    """
    word = sentence.tree.tokens[token]
    names = _name(word.lemma, word.lower, word.tag)
    return names[1:] if len(names) > 1 and token in sentence.prefixed else names


@lru_cache(_REMEMBERED)
def _name(lemma: str, lower: str, tag: str) -> tuple[str, ...]:
    kind = _KINDS.get(tag[:2], "other")
    whole = f"{lemma if kind in ('verb', 'noun') else lower}/{kind}"
    if lower.isalpha():
        return (whole,)
    cut = max([lower.rfind(joint) for joint in _JOINTS])
    suffix = lower[cut + 1 :]
    if cut > 0 and len(suffix) >= _SHORTEST_SUFFIX and suffix.isalpha():
        return (whole, f"-{suffix}")
    return (whole,)
