"""The cues of a sentence with their scopes: phrases weighed as cues, then each word as an edge of the scope."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from ...events.clues import Clue
from ...events.weights import Floats, Weights
from ...syntax.tree import Tree
from .clues import find_cue_clues
from .edges import PhraseCue, find_edge_clues
from .guideline import EDGE, NONE, Parts, PhrasesByFirst, ScopeGuideline

# From these probabilities on a phrase is a cue; chosen on parts of the training texts.
_LEAST = {"negation": 0.3, "speculation": 0.5}
# How much less the odds of an edge are trusted than they say, and how likely one must be beside the likeliest; both
# chosen on parts of the training texts.
_SMOOTHING, _LEAST_LIKELY = 1.5, 0.3
# Further apart the parts of one phrase do not stand.
_LONGEST_GAP = 30


@dataclass(frozen=True, slots=True)
class CueScope:
    """A cue, its kind ("negation", "speculation"), its tokens, and the first and last token that it acts on.

    ``chance`` is the probability that it is one.
    """

    kind: str
    tokens: tuple[int, ...]
    first: int
    last: int
    chance: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase that may be a cue, and its tokens."""

    phrase: str
    tokens: tuple[int, ...]


def find_scopes(tree: Tree, guideline: ScopeGuideline) -> tuple[CueScope, ...]:
    """Return the cues of the sentence with their scopes, in order; of phrases that share a word the likeliest one."""
    candidates = find_candidates(tree, guideline.by_first)
    if not candidates:
        return ()
    chances = guideline.cues.probabilities([find_cue_clues(tree, each.phrase, each.tokens) for each in candidates])
    classes = guideline.cues.classes
    rated = []
    for candidate, row in zip(candidates, chances.tolist(), strict=True):
        chance, kind = max((value, name) for value, name in zip(row, classes, strict=True) if name != NONE)
        if chance >= _LEAST[kind]:
            rated.append((chance, candidate, kind))
    taken: set[int] = set()
    found = []
    for chance, candidate, kind in sorted(rated, key=lambda each: (-each[0], -len(each[1].tokens), each[1].tokens)):
        if not taken.intersection(candidate.tokens):
            taken.update(candidate.tokens)
            found.append((PhraseCue(candidate.phrase, candidate.tokens, kind), chance))
    edges = find_edges(tree, guideline, [cue for cue, _ in found])
    scopes = (
        CueScope(cue.kind, cue.tokens, first, last, round(chance, 3))
        for (cue, chance), (first, last) in zip(found, edges, strict=True)
    )
    return tuple(sorted(scopes, key=lambda each: each.tokens))


def find_candidates(tree: Tree, phrases: PhrasesByFirst) -> tuple[Candidate, ...]:
    """Return where the sentence has ``phrases``, in order; parts of a phrase with a gap stand in order."""
    words = [token.lower for token in tree.tokens]
    found = [
        Candidate(phrase, tokens)
        for start, word in enumerate(words)
        if word in phrases
        for phrase, parts in phrases[word]
        if (tokens := _match(words, parts, start)) is not None
    ]
    return tuple(sorted(found, key=lambda each: (each.tokens, each.phrase)))


def find_edges(tree: Tree, guideline: ScopeGuideline, cues: Sequence[PhraseCue]) -> list[tuple[int, int]]:
    """Return the first and the last token that each of ``cues`` acts on: the likeliest first, and by it the last."""
    if not cues:
        return []
    lefts, rights = zip(*(find_edge_clues(tree, cue) for cue in cues), strict=True)
    found = []
    for cue, left, right in zip(cues, _weigh(guideline.left, lefts), _weigh(guideline.right, rights), strict=True):
        first = int(left.argmax())
        found.append((first, cue.tokens[-1] + _choose_last(cue.tokens[-1] - first + 1, right)))
    return found


def _weigh(weights: Weights, given: Sequence[list[list[Clue]]]) -> Iterator[Floats]:
    """Yield the log odds of an edge at each word, cue by cue; all are asked about at once."""
    chances = weights.probabilities(list(chain.from_iterable(given)))
    odds = np.log(chances[:, weights.classes.index(EDGE)]) - np.log(chances[:, weights.classes.index(NONE)])
    yield from np.split(odds, np.cumsum([len(clues) for clues in given])[:-1])


def _choose_last(shortest: int, odds: Floats) -> int:
    """Return where to end a scope, which has ``shortest`` words if it ends at the first place, by the odds of each.

    It is the likely place whose scope shares most words (F1) with what the scope may be, not the likeliest: of two
    thirds of a sentence and of all of it, one is nearer to both.
    """
    likely = np.exp((odds - odds.max()) / _SMOOTHING)
    lengths = np.arange(shortest, shortest + len(odds))
    shared = 2 * np.minimum(lengths[:, np.newaxis], lengths) / (lengths[:, np.newaxis] + lengths)
    return int(np.where(likely >= _LEAST_LIKELY, shared @ likely, 0).argmax())


def _match(words: list[str], parts: Parts, start: int) -> tuple[int, ...] | None:
    """Return the tokens of a phrase that begins at ``start``, None where its words do not stand there."""
    first, *others = parts
    if words[start : start + len(first)] != first:
        return None
    tokens = list(range(start, start + len(first)))
    for part in others:
        places = range(tokens[-1] + 1, min(len(words), tokens[-1] + _LONGEST_GAP))
        place = next((each for each in places if words[each : each + len(part)] == part), None)
        if place is None:
            return None
        tokens += range(place, place + len(part))
    return tuple(tokens)
