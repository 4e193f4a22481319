"""What speaks for a trigger, and for an argument of one: clues, each of which stands for a few features.

A clue is the function of ``features`` that writes its names and what it writes them of. Names take long to write and to
look up, and the same clues come again and again: ``Weights`` keeps the sum of each.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from . import features
from .scene import Candidate, Place, Scene

# A function that writes names of features, and its arguments.
Clue = tuple[Any, ...]
# A reading: how likely a word is a trigger of each type.
Reading = Mapping[str, float]
_LEVELS = (0.05, 0.15, 0.3, 0.5, 0.7, 0.9)
# What distances in words are called: the least of 1, 2, 3, 4, 7 and 12 that is not below them.
_DISTANCES = ("1", "1", "2", "3", "4", "7", "7", "7", "12", "12", "12", "12", "12", "more")
_LIKELY = 0.3
_LEAST = 0.1
_MOST_BETWEEN = 4
NO_TYPE = "?"


@dataclass(frozen=True, slots=True)
class Readings:
    """The readings of all candidates of a sentence by token, and of each the likeliest type with its probability.

    ``levels`` gives the types of each that are at all likely, each with how likely it is in steps; ``likely`` the
    tokens, in order, that are likely to be triggers at all.
    """

    all: Mapping[int, Reading]
    best: Mapping[int, tuple[str, float]]
    levels: Mapping[int, tuple[tuple[str, int], ...]]
    likely: tuple[int, ...]

    @classmethod
    def of(cls, readings: Mapping[int, Reading]) -> Readings:
        """Return ``readings`` with the likeliest types; a type that is hardly likely is ``NO_TYPE``."""
        best = {token: _best(reading) for token, reading in readings.items()}
        levels = {token: tuple(_levels(reading)) for token, reading in readings.items()}
        return cls(readings, best, levels, tuple(sorted(token for token, (_, top) in best.items() if top >= _LIKELY)))

    def count_likely(self, low: int, high: int) -> int:
        """Return how many words between ``low`` and ``high``, without these two, are likely to be triggers."""
        return max(bisect_left(self.likely, high) - bisect_right(self.likely, low), 0)


def write_features(clues: Iterable[Clue]) -> list[str]:
    """Return the names of the features that ``clues`` stand for."""
    return [name for write, *of in clues for name in write(*of)]


def find_trigger_clues(scene: Scene, candidate: Candidate) -> tuple[Clue, ...]:
    """Return what may speak for and against ``candidate`` being a trigger."""
    found = _of_word(scene, candidate)
    found += _of_reached(scene, candidate)
    for place in scene.mentioned.get(candidate.token, ()):
        found.append((features.of_name_on, candidate.word, place.inside))
    found.append((features.of_names, min(len(scene.places), 3)))
    if scene.guideline:
        form = scene.tree[candidate.token].lower
        found.append((features.of_trigger_under, scene.guideline, candidate.word, form))
    return tuple(dict.fromkeys(found))


def find_argument_clues(scene: Scene, candidate: Candidate, place: Place, readings: Readings) -> tuple[Clue, ...]:
    """Return what may speak for and against what stands at ``place`` being an argument of ``candidate``."""
    token, word, mention = candidate.token, candidate.word, place.mention
    way, own = scene.way(token, place), readings.best[token][0]
    kind, target = ("event", readings.best[place.token][0]) if mention is None else ("name", mention.type)
    name, tree, first = way.name, way.tree, way.first
    found: list[Clue] = [
        (features.of_way, kind, target, name, tree),
        (features.of_way_from_word, word, kind, target, name, tree),
        (features.of_way_from_type, own, kind, target, name, tree),
        (features.of_levels, readings.levels[token], kind, first),
        (features.of_distance, own, kind, *_measure(scene, token, place.token)),
    ]
    _add_between(found, scene, token, place.token, readings, kind=kind, own=own, first=first)
    if mention is None:
        found.append((features.of_event, word, scene.tree[place.token].lemma))
        found.append((features.of_event_levels, readings.levels[place.token]))
    if scene.guideline:
        found.append((features.of_argument_under, scene.guideline, word, own, (kind, target), name))
    return tuple(found)


def _of_word(scene: Scene, candidate: Candidate) -> list[Clue]:
    """Return what the candidate is, what it hangs on, what hangs on it, and what stands beside it."""
    tokens, token, word, step_of = scene.tree.tokens, candidate.token, candidate.word, scene.steps.step
    this = tokens[token]
    found: list[Clue] = [(features.of_word, word, this.lower, this.tag)]
    if this.head != token:
        found.append((features.of_head, step_of(token), tokens[this.head].lemma))
    for child in scene.tree.dependents[token]:
        step = step_of(child)
        found.append((features.of_child, step, tokens[child].lemma))
        if child in scene.mentioned:
            found.append((features.of_named_child, step, _type_at(scene.mentioned[child][0])))
    before = tokens[token - 1].lemma if token else "^"
    after = tokens[token + 1].lemma if token + 1 < len(tokens) else "$"
    found.append((features.of_neighbours, word, before, after))
    if token > 1:
        found.append((features.of_two_before, tokens[token - 2].lemma, before))
    return found


def _of_reached(scene: Scene, candidate: Candidate) -> list[Clue]:
    """Return what mentions and other candidates the candidate has for arguments, or near it in the tree."""
    word, start, mentioned, words = candidate.word, candidate.token, scene.mentioned, scene.words
    found, nothing = list[Clue](), True
    for token, way in scene.ways_from(start).items():
        if token in mentioned and way.length <= 2:
            for place in mentioned[token]:
                name = scene.way(start, place).name if place.inside else way.name
                found.append((features.of_reached_name, name, _type_at(place)))
                found.append((features.of_reaching_name, word, name))
                nothing = False
        arguments = way.arguments
        if arguments is not None and token in words and way.length <= 1:
            found.append((features.of_reached_word, arguments, words[token]))
            found.append((features.of_reaching_word, word, arguments))
    if nothing:
        found.append((features.of_nothing_reached, word))
    return found


def _measure(scene: Scene, here: int, there: int) -> tuple[str, int, str]:
    """Return how far the place is in words, how many names stand between, and on which side it is."""
    low, high, side = (there, here, "left") if there < here else (here, there, "right")
    return _DISTANCES[min(high - low, len(_DISTANCES) - 1)], min(scene.count_named(low, high), 3), side


def _add_between(
    found: list[Clue], scene: Scene, here: int, there: int, readings: Readings, *, kind: str, own: str, first: str
) -> None:
    """Add to ``found`` what stands between the trigger ``here`` and what is ``there``, in the tree and in the text."""
    tokens, likely = scene.tree.tokens, readings.likely
    head = tokens[there].head
    if head == here:
        found.append((features.of_place, None, ""))
    elif head != there:
        found.append((features.of_place, scene.steps.step(there), tokens[head].lemma))
    passed = scene.steps.between(here, there)
    triggers = [other for other in passed if other in likely]
    last = readings.best[triggers[-1]][0] if triggers else None
    found.append((features.of_triggers_passed, own, kind, first, min(len(triggers), 2), last))
    for lemma in dict.fromkeys([tokens[other].lemma for other in passed[:_MOST_BETWEEN]]):
        found.append((features.of_passed, lemma, kind))
    between = readings.count_likely(here, there) if here < there else readings.count_likely(there, here)
    found.append((features.of_triggers_between, kind, min(between, 3)))


def _levels(reading: Reading) -> list[tuple[str, int]]:
    """Return the types that are at all likely, each with how likely it is in steps."""
    found = [(name, bisect_right(_LEVELS, probability)) for name, probability in reading.items()]
    return [(name, level) for name, level in found if level]


def _best(reading: Reading) -> tuple[str, float]:
    if not reading:
        return NO_TYPE, 0.0
    name = max(reading, key=lambda each: (reading[each], each))
    return (name if reading[name] >= _LEAST else NO_TYPE), reading[name]


def _type_at(place: Place) -> str:
    return "event" if place.mention is None else place.mention.type
