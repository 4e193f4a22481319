"""The cues of a sentence with their scopes: phrases weighed as cues, then each word as an edge of the scope."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...syntax.tree import Tree
from .candidates import find_candidates
from .clues import find_cue_clues
from .guideline import NONE, ScopeGuideline
from .words import PhraseCue, describe_words

# From these probabilities on a phrase is a cue; chosen on parts of the training texts.
_LEAST = {"negation": 0.25, "speculation": 0.4}


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


def find_scopes(tree: Tree, guideline: ScopeGuideline) -> tuple[CueScope, ...]:
    """Return the cues of the sentence with their scopes, in order; of phrases that share a word the longest."""
    candidates = find_candidates(tree, guideline.by_first)
    if not candidates:
        return ()
    chances = guideline.cues.probabilities(find_cue_clues(tree, candidates))
    classes = guideline.cues.classes
    rated = []
    for candidate, row in zip(candidates, chances.tolist(), strict=True):
        chance, kind = max((value, name) for value, name in zip(row, classes, strict=True) if name != NONE)
        if chance >= _LEAST[kind]:
            rated.append((chance, candidate, kind))
    taken: set[int] = set()
    found = []
    for chance, candidate, kind in sorted(rated, key=lambda each: (-each[1].size, -each[0], each[1].tokens)):
        if not taken.intersection(candidate.tokens):
            taken.update(candidate.tokens)
            found.append((PhraseCue(candidate.phrase, candidate.tokens, kind), chance))
    edges = find_edges(tree, guideline, [cue for cue, _ in found])
    scopes = (
        CueScope(cue.kind, cue.tokens, first, last, round(chance, 3))
        for (cue, chance), (first, last) in zip(found, edges, strict=True)
    )
    return tuple(sorted(scopes, key=lambda each: each.tokens))


def find_edges(tree: Tree, guideline: ScopeGuideline, cues: Sequence[PhraseCue]) -> list[tuple[int, int]]:
    """Return the first and the last token that each of ``cues`` acts on: the likeliest ones that take the cue in."""
    if not cues:
        return []
    scored = guideline.edges.score([describe_words(tree, cue) for cue in cues])
    return [
        (int(scores[: cue.tokens[0] + 1, 0].argmax()), cue.tokens[-1] + int(scores[cue.tokens[-1] :, 1].argmax()))
        for cue, scores in zip(cues, scored, strict=True)
    ]
