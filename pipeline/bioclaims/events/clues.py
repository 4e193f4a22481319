"""What speaks for a trigger, and for an argument of one: clues, each of which stands for a few features.

A clue is the function of ``features`` that writes its names and what it writes them of. Names take long to write and to
look up, and the same clues come again and again: ``Weights`` keeps the sum of each.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from . import features
from .scene import Candidate, Place, Scene

# A function that writes names of features, and its arguments.
Clue = tuple[Any, ...]
# A reading: how likely a word is a trigger of each type.
Reading = Mapping[str, float]
_LEVELS = (0.05, 0.15, 0.3, 0.5, 0.7, 0.9)
_DISTANCES = (1, 2, 3, 4, 7, 12)
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
    found: list[Clue] = [*_of_word(scene, candidate), *_of_reached(scene, candidate)]
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
    name, tree = way.name, way.tree
    first = name.partition(">")[0]
    found: list[Clue] = [
        (features.of_way, kind, target, name, tree),
        (features.of_way_from_word, word, kind, target, name, tree),
        (features.of_way_from_type, own, kind, target, name, tree),
        (features.of_levels, readings.levels[token], kind, first),
        (features.of_distance, own, kind, *_measure(scene, candidate, place)),
        *_of_between(scene, candidate, place, readings, kind=kind, own=own, first=first),
    ]
    if mention is None:
        found.append((features.of_event, word, scene.tree[place.token].lemma))
        found.append((features.of_event_levels, readings.levels[place.token]))
    if scene.guideline:
        found.append((features.of_argument_under, scene.guideline, word, own, (kind, target), name))
    return tuple(found)


def _of_word(scene: Scene, candidate: Candidate) -> Iterator[Clue]:
    """Yield what the candidate is, what it hangs on, what hangs on it, and what stands beside it."""
    tree, token, word = scene.tree, candidate.token, candidate.word
    yield (features.of_word, word, tree[token].lower, tree[token].tag)
    head = tree.head(token)
    if head is not None:
        yield (features.of_head, scene.steps.step(token), tree[head].lemma)
    for child in tree.dependents[token]:
        step = scene.steps.step(child)
        yield (features.of_child, step, tree[child].lemma)
        for place in scene.mentioned.get(child, ())[:1]:
            yield (features.of_named_child, step, _type_at(place))
    before = tree[token - 1].lemma if token else "^"
    after = tree[token + 1].lemma if token + 1 < len(tree) else "$"
    yield (features.of_neighbours, word, before, after)
    if token > 1:
        yield (features.of_two_before, tree[token - 2].lemma, before)


def _of_reached(scene: Scene, candidate: Candidate) -> Iterator[Clue]:
    """Yield what mentions and other candidates the candidate has for arguments, or near it in the tree."""
    word, nothing = candidate.word, True
    for token, way in scene.ways_from(candidate.token).items():
        if token in scene.mentioned and way.name.count(">") <= 2:
            for place in scene.mentioned[token]:
                name = scene.way(candidate.token, place).name
                yield (features.of_reached, name, f"a {_type_at(place)}")
                yield (features.of_reaching, word, name)
                nothing = False
        if token in scene.words and way.arguments is not None and way.arguments.count(">") <= 1:
            yield (features.of_reached, way.arguments, scene.words[token])
            yield (features.of_reaching, word, f"word {way.arguments}")
    if nothing:
        yield (features.of_nothing_reached, word)


def _measure(scene: Scene, candidate: Candidate, place: Place) -> tuple[str, int, str]:
    """Return how far the place is in words, how many names stand between, and on which side it is."""
    here, there = candidate.token, place.token
    low, high, side = (there, here, "left") if there < here else (here, there, "right")
    within = bisect_left(_DISTANCES, high - low)
    distance = str(_DISTANCES[within]) if within < len(_DISTANCES) else "more"
    return distance, min(scene.count_named(low, high), 3), side


def _of_between(
    scene: Scene, candidate: Candidate, place: Place, readings: Readings, *, kind: str, own: str, first: str
) -> list[Clue]:
    """Return what stands between trigger and argument, in the tree and in the text."""
    tree, token, found = scene.tree, candidate.token, list[Clue]()
    head = tree.head(place.token)
    if head is not None:
        step = None if head == token else scene.steps.step(place.token)
        found.append((features.of_place, step, "" if step is None else tree[head].lemma))
    passed = scene.steps.between(token, place.token)
    triggers = [other for other in passed if other in readings.likely]
    last = readings.best[triggers[-1]][0] if triggers else None
    found.append((features.of_triggers_passed, own, kind, first, min(len(triggers), 2), last))
    lemmas = dict.fromkeys([tree[other].lemma for other in passed[:_MOST_BETWEEN]])
    found += [(features.of_passed, lemma, kind) for lemma in lemmas]
    between = readings.count_likely(min(token, place.token), max(token, place.token))
    found.append((features.of_triggers_between, kind, min(between, 3)))
    return found


def _levels(reading: Reading) -> Iterator[tuple[str, int]]:
    """Yield the types that are at all likely, each with how likely it is in steps."""
    for name, probability in reading.items():
        level = bisect_right(_LEVELS, probability)
        if level:
            yield name, level


def _best(reading: Reading) -> tuple[str, float]:
    if not reading:
        return NO_TYPE, 0.0
    name = max(reading, key=lambda each: (reading[each], each))
    return (name if reading[name] >= _LEAST else NO_TYPE), reading[name]


def _type_at(place: Place) -> str:
    return "event" if place.mention is None else place.mention.type
