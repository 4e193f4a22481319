"""What speaks for a trigger, and for an argument of one: short readable names, which a ledger gives weights.

After the features of Bjoerne et al. (2009), "Extracting complex biological events with rich graph-based feature sets",
with functions of the view in place of labels.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from ..syntax.ways import Way
from .scene import Candidate, Place, Scene

# A reading: how likely a word is a trigger of each type.
Reading = Mapping[str, float]
_LEVELS = (0.05, 0.15, 0.3, 0.5, 0.7, 0.9)
_DISTANCES = (1, 2, 3, 4, 7, 12)
_LIKELY = 0.3
_LEAST = 0.1
_MOST_BETWEEN = 4
_REMEMBERED = 50_000
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


def describe_trigger(scene: Scene, candidate: Candidate) -> list[str]:
    """Return what may speak for and against ``candidate`` being a trigger."""
    found = _of_word(scene, candidate)
    found += _of_reached(scene, candidate)
    for place in scene.mentioned.get(candidate.token, ()):
        found += (f"on a name {place.inside}", f"{candidate.word} on a name {place.inside}")
    found.append(f"names {min(len(scene.places), 3)}")
    if scene.guideline:
        found += _of_trigger_under(scene, candidate)
    return list(dict.fromkeys(found))


def describe_argument(scene: Scene, candidate: Candidate, place: Place, readings: Readings) -> list[str]:
    """Return what may speak for and against what stands at ``place`` being an argument of ``candidate``."""
    way, word, own = scene.way(candidate.token, place), candidate.word, readings.best[candidate.token][0]
    kind, target = ("event", readings.best[place.token][0]) if place.mention is None else ("name", place.mention.type)
    first = way.name.split(">")[0]
    found = _of_way(word, way, kind=kind, own=own, first=first)
    found += _of_target(word, way, own=own, target=target)
    found += _of_levels(readings.levels[candidate.token], kind, first)
    if place.mention is None:
        found += _of_event(word, scene.tree[place.token].lemma, readings.levels[place.token])
    found += _of_distance(*_measure(scene, candidate, place), f"{own} {kind}")
    found += _of_between(scene, candidate, place, readings, kind=kind, own=own, first=first)
    if scene.guideline:
        found += _of_argument_under(scene.guideline, word, way, kind=kind, own=own, first=first, target=target)
    return list(dict.fromkeys(found))


def _of_word(scene: Scene, candidate: Candidate) -> list[str]:
    """Return what the candidate is, what it hangs on, what hangs on it, and what stands beside it."""
    tree, token, word = scene.tree, candidate.token, candidate.word
    found = ["any", f"word {word}", f"form {tree[token].lower}", f"tag {tree[token].tag}"]
    head = tree.head(token)
    if head is not None:
        step, lemma = scene.steps.step(token), tree[head].lemma
        found += (f"is {step}", f"is {step} of {lemma}", f"below {lemma}")
    for child in tree.children(token):
        step = scene.steps.step(child)
        found.append(f"has {step} {tree[child].lemma}")
        found += [f"has {step} a {_type_at(place)}" for place in scene.mentioned.get(child, ())[:1]]
    before = tree[token - 1].lemma if token else "^"
    after = tree[token + 1].lemma if token + 1 < len(tree) else "$"
    found += (f"after {before}", f"before {after}", f"{word} after {before}", f"{word} before {after}")
    if token > 1:
        found.append(f"after {tree[token - 2].lemma} {before}")
    return found


def _of_trigger_under(scene: Scene, candidate: Candidate) -> list[str]:
    """Return what tells one guideline from others: which words are triggers (after Daume 2007, domain adaptation)."""
    under = f"under {scene.guideline}"
    return [under, f"{under} {candidate.word}", f"{under} form {scene.tree[candidate.token].lower}"]


def _of_reached(scene: Scene, candidate: Candidate) -> list[str]:
    """Return what mentions and other candidates the candidate has for arguments, or near it in the tree."""
    word, found, nothing = candidate.word, list[str](), True
    for token, way in scene.ways_from(candidate.token).items():
        if token in scene.mentioned and way.name.count(">") <= 2:
            for place in scene.mentioned[token]:
                name = scene.way(candidate.token, place).name
                found += (f"reaches {name} a {_type_at(place)}", f"{word} reaches {name}")
                nothing = False
        if token in scene.words and way.arguments is not None and way.arguments.count(">") <= 1:
            found += (f"reaches {way.arguments} {scene.words[token]}", f"{word} reaches word {way.arguments}")
    if nothing:
        found += ("reaches nothing", f"{word} reaches nothing")
    return found


def _of_way(word: str, way: Way, *, kind: str, own: str, first: str) -> list[str]:
    name, tree = way.name, way.tree
    return [
        f"any {kind}",
        f"way {name} {kind}", f"{word} way {name} {kind}", f"{own} way {name} {kind}",
        f"tree {tree} {kind}", f"{word} tree {tree} {kind}", f"{own} tree {tree} {kind}",
        f"first {first} {kind}", f"{word} first {first} {kind}", f"{own} first {first} {kind}",
        f"{word} {kind}", f"{own} {kind}",
    ]  # fmt: skip


def _of_target(word: str, way: Way, *, own: str, target: str) -> tuple[str, ...]:
    """Return what stands at the place: the type of the mention, or what the word there is likely to trigger."""
    name = way.name
    return (
        f"to {target}", f"{word} to {target}", f"{own} to {target}",
        f"way {name} to {target}", f"{own} way {name} to {target}",
    )  # fmt: skip


def _of_event(word: str, lemma: str, levels: tuple[tuple[str, int], ...]) -> tuple[str, ...]:
    """Return what word may be the argument's trigger, and how likely its types are."""
    return (f"to word {lemma}", f"{word} to word {lemma}", *(f"to {name} {level}" for name, level in levels))


def _of_argument_under(
    guideline: str, word: str, way: Way, *, kind: str, own: str, first: str, target: str
) -> tuple[str, ...]:
    """Return what tells one guideline from others: which arguments are annotated."""
    under = f"under {guideline}"
    return (
        f"{under} {kind}", f"{under} {own} {kind}", f"{under} {word} {kind}", f"{under} {own} first {first} {kind}",
        f"{under} {own} to {target}", f"{under} {word} way {way.name} {kind}",
    )  # fmt: skip


# These two are the same for most pairs: to remember them takes less time than to write them again.
@lru_cache(_REMEMBERED)
def _of_levels(levels: tuple[tuple[str, int], ...], kind: str, first: str) -> tuple[str, ...]:
    """Return how likely the types of the candidate are."""
    pairs = ((f"is {name} {level} {kind}", f"is {name} {level} first {first} {kind}") for name, level in levels)
    return tuple(chain.from_iterable(pairs))


@lru_cache(_REMEMBERED)
def _of_distance(distance: str, names: int, side: str, own: str) -> tuple[str, ...]:
    return (
        f"distance {distance}", f"{own} distance {distance}", f"{own} {side}",
        f"names between {names}", f"{own} names between {names} {side}",
    )  # fmt: skip


def _measure(scene: Scene, candidate: Candidate, place: Place) -> tuple[str, int, str]:
    """Return how far the place is in words, how many names stand between, and on which side it is."""
    low, high = sorted((place.token, candidate.token))
    within = bisect_left(_DISTANCES, high - low)
    distance = str(_DISTANCES[within]) if within < len(_DISTANCES) else "more"
    return distance, min(scene.count_named(low, high), 3), "left" if place.token < candidate.token else "right"


def _of_between(
    scene: Scene, candidate: Candidate, place: Place, readings: Readings, *, kind: str, own: str, first: str
) -> list[str]:
    """Return what stands between trigger and argument, in the tree and in the text."""
    tree, token, found = scene.tree, candidate.token, list[str]()
    head = tree.head(place.token)
    if head is not None:
        found.append("direct" if head == token else f"{scene.steps.step(place.token)} of {tree[head].lemma}")
    passed = scene.steps.between(token, place.token)
    triggers = [other for other in passed if other in readings.likely]
    found.append(f"{kind} past triggers {min(len(triggers), 2)}")
    if triggers:
        found += (f"{own} {kind} past {readings.best[triggers[-1]][0]}", f"first {first} {kind} past a trigger")
    found += [f"past {tree[other].lemma} {kind}" for other in passed[:_MOST_BETWEEN]]
    between = readings.count_likely(min(token, place.token), max(token, place.token))
    found.append(f"{kind} triggers between {min(between, 3)}")
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
