"""The events of a sentence: words weighed as triggers, then what stands about them as arguments."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, chain

import numpy as np

from ..model import Event
from ..syntax.light_verbs import load_light_verbs
from ..syntax.sentence import Sentence
from .assemble import ACCEPTED, Roles, assemble_events, stands_alone
from .clues import Clue, Reading, Readings, find_argument_clues, find_trigger_clues, write_features
from .ledger import JOINT, NONE, Ledger
from .scene import Candidate, Place, Scene
from .weights import Weights

# A word that is less likely a trigger is not looked at again; a role that is less likely does not count.
LEAST = 0.05


@dataclass(frozen=True, slots=True)
class Pair:
    """A candidate and a place that may hold an argument of it, with what speaks for that."""

    candidate: Candidate
    place: Place
    clues: tuple[Clue, ...]

    @property
    def described(self) -> list[str]:
        """The names of the features that the clues stand for."""
        return write_features(self.clues)


@dataclass(frozen=True, slots=True)
class Weighing:
    """What was weighed in a sentence: words as triggers, and pairs; per pair the roles that are at all likely.

    A role is named with the type of its event: "Binding Theme".
    """

    scene: Scene
    readings: Readings
    pairs: tuple[Pair, ...]
    roles: tuple[Reading, ...]


def find_events(sentence: Sentence, ledger: Ledger, *, accepted: float = ACCEPTED) -> tuple[Event, ...]:
    """Return the events of ``sentence``, inner ones too, in the order of their triggers.

    A role is taken from the probability ``accepted`` on.
    """
    weighing = weigh(sentence, ledger)
    return () if weighing is None else assemble(weighing, ledger, accepted=accepted)


def weigh(sentence: Sentence, ledger: Ledger) -> Weighing | None:
    """Return what is weighed to find the events of ``sentence``; None where there can be none."""
    scene = open_scene(sentence, ledger.words, guideline=ledger.guideline)
    if not scene.candidates or not (scene.places or ledger.lets_stand_alone):
        return None
    readings = read_triggers(scene, ledger.triggers)
    if not scene.places and not any(
        stands_alone(ledger, reading, name) for reading in readings.all.values() for name in reading
    ):
        return None
    pairs = tuple(find_pairs(scene, readings, ledger))
    return Weighing(scene, readings, pairs, tuple(read_roles(pairs, ledger)))


def assemble(weighing: Weighing, ledger: Ledger, *, accepted: float = ACCEPTED) -> tuple[Event, ...]:
    """Return the events of what was weighed with ``ledger``; roles count from the probability ``accepted`` on."""
    roles: Roles = {}
    for pair, chances in zip(weighing.pairs, weighing.roles, strict=True):
        for label, chance in chances.items():
            name, role = label.split(" ")
            if name in ledger.types:
                roles.setdefault((pair.candidate.token, name), []).append((role, pair.place, chance))
    return assemble_events(weighing.scene, ledger, weighing.readings, roles, accepted=accepted)


def open_scene(sentence: Sentence, words: Mapping[str, int], *, guideline: str) -> Scene:
    """Return ``sentence`` with its candidates among ``words``, to be read as ``guideline`` has it."""
    return Scene(sentence, words, light_verbs=load_light_verbs(), guideline=guideline)


def read_triggers(scene: Scene, weights: Weights) -> Readings:
    """Return how likely each candidate is a trigger of each type; types less likely than ``LEAST`` are left out."""
    return read_all_triggers([scene], weights)[0]


def read_all_triggers(scenes: Sequence[Scene], weights: Weights) -> list[Readings]:
    """Return for each of ``scenes`` how likely its candidates are triggers, as ``read_triggers`` does."""
    rows = iter(_read_rows(weights, [find_trigger_clues(scene, each) for scene in scenes for each in scene.candidates]))
    return [Readings.of({each.token: next(rows) for each in scene.candidates}) for scene in scenes]


def find_pairs(scene: Scene, readings: Readings, ledger: Ledger) -> list[Pair]:
    """Return each candidate that may be a trigger with what may be its argument: a name, or such a candidate."""
    likely = [candidate for candidate in scene.candidates if readings.best[candidate.token][1] >= LEAST]
    return [
        pair
        for each in likely
        for pair in find_pairs_of(each, scene, readings, ledger, named=scene.places, likely=likely)
    ]


def find_pairs_of(
    candidate: Candidate,
    scene: Scene,
    readings: Readings,
    ledger: Ledger,
    *,
    named: Iterable[Place],
    likely: Iterable[Candidate],
) -> Iterator[Pair]:
    """Yield ``candidate`` with what may be its argument: what is ``named``, or one of ``likely`` if it takes events.

    What no way leads to is none, nor is a name that begins another likely trigger: TNF of "TNF-induced secretion" for
    the secretion. Of a hundred such pairs one or two are annotated.
    """
    reading, token = readings.all[candidate.token], candidate.token
    nests = any(name in ledger.types and ledger.types[name].takes_events for name in reading)
    events = [Place(other.token) for other in likely if other is not candidate] if nests else []
    reached = scene.ways_from(token)
    for place in (*named, *events):
        if place.token == token or (place.token in reached and not (place.inside and place.token in readings.likely)):
            yield Pair(candidate, place, find_argument_clues(scene, candidate, place, readings))


def read_roles(pairs: Iterable[Pair], ledger: Ledger) -> list[Reading]:
    """Return for each of ``pairs`` the roles that are at all likely."""
    return _read_rows(ledger.arguments, [pair.clues for pair in pairs])


def _read_rows(weights: Weights, given: Sequence[Collection[Clue]]) -> list[Reading]:
    """Return for each collection of clues the names, of which classes join several, that are at all likely."""
    names, columns, starts = _split(weights.classes)
    found: list[dict[str, float]] = [{} for _ in given]
    if names and given:
        rows = weights.probabilities(given).astype(np.float64)
        sums = np.add.reduceat(rows[:, columns], starts, axis=1)
        for row, name in zip(*(each.tolist() for each in np.nonzero(sums >= LEAST)), strict=True):
            found[row][names[name]] = float(sums[row, name])
    return list(found)


@cache
def _split(classes: tuple[str, ...]) -> tuple[tuple[str, ...], list[int], list[int]]:
    """Return the names in ``classes``, the places of those with each, one list after the other, and their starts."""
    places: dict[str, list[int]] = {}
    for place, joined in enumerate(classes):
        if joined != NONE:
            for name in joined.split(JOINT):
                places.setdefault(name, []).append(place)
    starts = accumulate((len(each) for each in list(places.values())[:-1]), initial=0)
    return tuple(places), list(chain.from_iterable(places.values())), list(starts)
