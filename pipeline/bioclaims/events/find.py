"""The events of a sentence: words weighed as triggers, then what stands about them as arguments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..model import Event
from ..syntax.light_verbs import load_light_verbs
from ..syntax.sentence import Sentence
from .assemble import Roles, assemble_events
from .features import Reading, Readings, describe_argument, describe_trigger
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
    described: list[str]


def find_events(sentence: Sentence, ledger: Ledger) -> tuple[Event, ...]:
    """Return the events of ``sentence``, inner ones too, in the order of their triggers."""
    scene = open_scene(sentence, ledger.words)
    if not scene.candidates:
        return ()
    readings = read_triggers(scene, ledger.triggers)
    pairs = find_pairs(scene, readings, ledger)
    probabilities = ledger.arguments.probabilities([pair.described for pair in pairs]) if pairs else ()
    roles: Roles = {}
    for pair, row in zip(pairs, probabilities, strict=True):
        for label, probability in _split(ledger.arguments.classes, row).items():
            if probability >= LEAST:
                name, role = label.split(" ")
                if name not in ledger.types:
                    continue
                roles.setdefault((pair.candidate, name), []).append((role, pair.place, probability))
    return assemble_events(scene, ledger, readings, roles)


def open_scene(sentence: Sentence, words: Mapping[str, int]) -> Scene:
    """Return ``sentence`` with its candidates among ``words``."""
    return Scene(sentence, words, light_verbs=load_light_verbs())


def read_triggers(scene: Scene, weights: Weights) -> Readings:
    """Return how likely each candidate is a trigger of each type."""
    rows = weights.probabilities([describe_trigger(scene, candidate) for candidate in scene.candidates])
    return Readings.of(
        {candidate.token: _split(weights.classes, row) for candidate, row in zip(scene.candidates, rows, strict=True)}
    )


def find_pairs(scene: Scene, readings: Readings, ledger: Ledger) -> list[Pair]:
    """Return each candidate that may be a trigger with what may be its argument: a name, or such a candidate."""
    likely = [candidate for candidate in scene.candidates if readings.best[candidate.token][1] >= LEAST]
    pairs = []
    for candidate in likely:
        reading = readings.all[candidate.token]
        nests = any(
            chance >= LEAST and name in ledger.types and ledger.types[name].takes_events
            for name, chance in reading.items()
        )
        events = [Place(other.token) for other in likely if other is not candidate] if nests else []
        for place in (*scene.places, *events):
            pairs.append(Pair(candidate, place, describe_argument(scene, candidate, place, readings)))
    return pairs


def _split(classes: tuple[str, ...], row: object) -> Reading:
    """Return the probability of each name of which ``classes`` join several."""
    found: dict[str, float] = {}
    for name, probability in zip(classes, row, strict=True):  # type: ignore[call-overload]
        if name != NONE:
            for part in name.split(JOINT):
                found[part] = found.get(part, 0.0) + float(probability)
    return found
