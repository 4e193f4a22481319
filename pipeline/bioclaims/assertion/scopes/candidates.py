"""The phrases of a sentence that may be cues."""

from __future__ import annotations

from dataclasses import dataclass

from ...syntax.tree import Tree
from .guideline import Parts, PhrasesByFirst

# Further apart the parts of one phrase do not stand.
_LONGEST_GAP = 30


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase that may be a cue, and its tokens."""

    phrase: str
    tokens: tuple[int, ...]

    @property
    def size(self) -> int:
        """How many words it has."""
        return len(self.tokens)


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
