"""The cues of a sentence with their scopes: phrases weighed as cues, then each word as an edge of the scope."""

from __future__ import annotations

from dataclasses import dataclass

from ...syntax.tree import Tree
from .clues import Outlook, find_cue_clues, find_head, find_left_clues, find_right_clues
from .guideline import EDGE, NONE, Parts, PhrasesByFirst, ScopeGuideline

# From these probabilities on a phrase is a cue; chosen on parts of the training texts.
_LEAST = {"negation": 0.3, "speculation": 0.5}
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
            first, last = find_edges(tree, guideline, candidate.phrase, candidate.tokens, kind)
            found.append(CueScope(kind, candidate.tokens, first, last, round(chance, 3)))
    return tuple(sorted(found, key=lambda each: each.tokens))


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


def find_edges(
    tree: Tree, guideline: ScopeGuideline, phrase: str, tokens: tuple[int, ...], kind: str
) -> tuple[int, int]:
    """Return the first and the last token that the cue on ``tokens`` acts on, as the likeliest edges."""
    outlook = Outlook.of(tree, find_head(tree, tokens))
    left = guideline.left.probabilities(find_left_clues(tree, phrase, tokens, kind, outlook))
    right = guideline.right.probabilities(find_right_clues(tree, phrase, tokens, kind, outlook))
    one = guideline.left.classes.index(EDGE), guideline.right.classes.index(EDGE)
    return int(left[:, one[0]].argmax()), tokens[-1] + int(right[:, one[1]].argmax())


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
