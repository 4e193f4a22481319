"""What speaks for a trigger, and for an argument of one: short readable names, which a ledger gives weights.

After the features of Bjoerne et al. (2009), "Extracting complex biological events with rich graph-based feature sets",
with functions of the view in place of labels.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .scene import Candidate, Place, Scene

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
    """The readings of all candidates of a sentence by token, and of each the likeliest type with its probability."""

    all: Mapping[int, Reading]
    best: Mapping[int, tuple[str, float]]

    @classmethod
    def of(cls, readings: Mapping[int, Reading]) -> Readings:
        """Return ``readings`` with the likeliest types; a type that is hardly likely is ``NO_TYPE``."""
        return cls(readings, {token: _best(reading) for token, reading in readings.items()})

    def is_likely(self, token: int) -> bool:
        """Return whether the word is likely to be a trigger at all."""
        return token in self.best and self.best[token][1] >= _LIKELY


def describe_trigger(scene: Scene, candidate: Candidate) -> list[str]:
    """Return what may speak for and against ``candidate`` being a trigger."""
    return list(dict.fromkeys(_of_trigger(scene, candidate)))


def describe_argument(scene: Scene, candidate: Candidate, place: Place, readings: Readings) -> list[str]:
    """Return what may speak for and against what stands at ``place`` being an argument of ``candidate``."""
    return list(dict.fromkeys(_of_argument(scene, candidate, place, readings)))


def _of_trigger(scene: Scene, candidate: Candidate) -> Iterator[str]:
    tree, token, word = scene.tree, candidate.token, candidate.word
    yield from ("any", f"word {word}", f"form {tree[token].lower}", f"tag {tree[token].tag}")
    head = tree.head(token)
    if head is not None:
        step, lemma = scene.steps.step(token), tree[head].lemma
        yield from (f"is {step}", f"is {step} of {lemma}", f"below {lemma}")
    for child in tree.children(token):
        step = scene.steps.step(child)
        yield f"has {step} {tree[child].lemma}"
        for place in scene.mentioned.get(child, ())[:1]:
            yield f"has {step} a {_type_at(place)}"
    before = tree[token - 1].lemma if token else "^"
    after = tree[token + 1].lemma if token + 1 < len(tree) else "$"
    yield from (f"after {before}", f"before {after}", f"{word} after {before}", f"{word} before {after}")
    if token > 1:
        yield f"after {tree[token - 2].lemma} {before}"
    yield from _of_reached(scene, candidate)
    for place in scene.mentioned.get(token, ()):
        yield from (f"on a name {place.inside}", f"{word} on a name {place.inside}")
    yield f"names {min(len(scene.places), 3)}"


def _of_reached(scene: Scene, candidate: Candidate) -> Iterator[str]:
    """Yield what mentions and other candidates the candidate has for arguments, or near it in the tree."""
    word, nothing = candidate.word, True
    words = {other.token: other.word for other in scene.candidates}
    for token, way in scene.ways_from(candidate.token).items():
        if token in scene.mentioned and way.name.count(">") <= 2:
            for place in scene.mentioned[token]:
                name = scene.way(candidate.token, place).name
                yield from (f"reaches {name} a {_type_at(place)}", f"{word} reaches {name}")
                nothing = False
        if token in words and way.arguments is not None and way.arguments.count(">") <= 1:
            yield from (f"reaches {way.arguments} {words[token]}", f"{word} reaches word {way.arguments}")
    if nothing:
        yield from ("reaches nothing", f"{word} reaches nothing")


def _of_argument(scene: Scene, candidate: Candidate, place: Place, readings: Readings) -> Iterator[str]:
    word, token = candidate.word, candidate.token
    own, _ = readings.best[token]
    kind = "event" if place.mention is None else "name"
    target = readings.best[place.token][0] if place.mention is None else _type_at(place)
    way = scene.way(token, place)
    first = way.name.split(">")[0]
    yield f"any {kind}"
    for name, value in (("way", way.name), ("tree", way.tree), ("first", first)):
        yield from (f"{name} {value} {kind}", f"{word} {name} {value} {kind}", f"{own} {name} {value} {kind}")
    yield from (f"{word} {kind}", f"{own} {kind}", f"to {target}", f"{word} to {target}", f"{own} to {target}")
    yield from (f"way {way.name} to {target}", f"{own} way {way.name} to {target}")
    for name, level in _levels(readings.all[token]):
        yield from (f"is {name} {level} {kind}", f"is {name} {level} first {first} {kind}")
    if place.mention is None:
        lemma = scene.tree[place.token].lemma
        yield from (f"to word {lemma}", f"{word} to word {lemma}")
        yield from (f"to {name} {level}" for name, level in _levels(readings.all[place.token]))
    yield from _of_distance(scene, candidate, place, own=f"{own} {kind}")
    yield from _of_between(scene, candidate, place, readings, own=f"{own} {kind}", first=f"{first} {kind}")


def _of_distance(scene: Scene, candidate: Candidate, place: Place, *, own: str) -> Iterator[str]:
    side = "left" if place.token < candidate.token else "right"
    distance = next((bound for bound in _DISTANCES if abs(place.token - candidate.token) <= bound), "more")
    yield from (f"distance {distance}", f"{own} distance {distance}", f"{own} {side}")
    between = range(min(place.token, candidate.token) + 1, max(place.token, candidate.token))
    names = min(sum(token in scene.mentioned for token in between), 3)
    yield from (f"names between {names}", f"{own} names between {names} {side}")


def _of_between(
    scene: Scene, candidate: Candidate, place: Place, readings: Readings, *, own: str, first: str
) -> Iterator[str]:
    """Yield what stands between trigger and argument, in the tree and in the text."""
    tree, token = scene.tree, candidate.token
    head = tree.head(place.token)
    if head is not None:
        yield "direct" if head == token else f"{scene.steps.step(place.token)} of {tree[head].lemma}"
    passed = scene.steps.between(token, place.token)
    triggers = [other for other in passed if readings.is_likely(other)]
    yield f"{own.rsplit(maxsplit=1)[-1]} past triggers {min(len(triggers), 2)}"
    if triggers:
        yield from (f"{own} past {readings.best[triggers[-1]][0]}", f"first {first} past a trigger")
    yield from (f"past {tree[other].lemma} {own.rsplit(maxsplit=1)[-1]}" for other in passed[:_MOST_BETWEEN])
    low, high = sorted((token, place.token))
    triggers_between = min(sum(readings.is_likely(other) for other in range(low + 1, high)), 3)
    yield f"{own.rsplit(maxsplit=1)[-1]} triggers between {triggers_between}"


def _levels(reading: Reading) -> Iterator[tuple[str, int]]:
    """Yield the types that are at all likely, each with how likely it is in steps."""
    for name, probability in reading.items():
        level = sum(probability >= bound for bound in _LEVELS)
        if level:
            yield name, level


def _best(reading: Reading) -> tuple[str, float]:
    if not reading:
        return NO_TYPE, 0.0
    name = max(reading, key=lambda each: (reading[each], each))
    return (name if reading[name] >= _LEAST else NO_TYPE), reading[name]


def _type_at(place: Place) -> str:
    return "event" if place.mention is None else place.mention.type
