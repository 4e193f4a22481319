"""From roles with their probabilities to events: which arguments go together, and which events stand alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, islice, product

from ..model import Event, EventArgument
from ..resources import load_table
from .clues import Reading, Readings
from .ledger import BINDING, Ledger
from .scene import Candidate, Place, Scene

# By the token of a candidate and type: roles, where what fills them stands, and how likely.
Roles = dict[tuple[int, str], list[tuple[str, Place, float]]]
# From these probabilities on a role is taken unless another is given, and an event without arguments.
ACCEPTED, ALONE = 0.3, 0.5
# The roles that make an event what it is. Any other has to be likelier than not: with a wrong one the event is wrong.
_CORE, _SURE = ("Theme", "Cause"), 0.5
# How much less likely a Cause may be: it counts only where a Theme has passed, and without it the event is wrong too.
# By parts of the train texts of Pathway Curation the best share lies between a half and three quarters.
_CAUSE_SHARE = 0.75
# What one event has several of; of places, sites and instruments each makes an event of its own.
_TOGETHER = ("Participant", "Product")
_SIDE_BY_SIDE = ("between", "modifier", "object", "of", "subject")
_Filled = tuple[Place, EventArgument]
# More events of one type at one trigger are a table that was read as a sentence.
_MOST_EVENTS = 60


@cache
def _mutual() -> frozenset[str]:
    """Return the words whose Themes bind each other where they stand side by side: "interaction of A and B"."""
    return frozenset(row["lemma"] for row in load_table("seeds", "triggers", "mutual.tsv"))


def assemble_events(
    scene: Scene, ledger: Ledger, readings: Readings, roles: Roles, *, accepted: float = ACCEPTED
) -> tuple[Event, ...]:
    """Return the events that ``roles`` from the probability ``accepted`` on make, in the order of their triggers."""
    taken = {
        key: [each for each in found if is_taken(each[0], each[2], accepted=accepted)] for key, found in roles.items()
    }
    assembly = _Assembly(scene, ledger, readings, {key: found for key, found in taken.items() if found})
    return tuple([event for candidate in scene.candidates for event in assembly.build_at(candidate.token)])


def is_taken(role: str, chance: float, *, accepted: float) -> bool:
    """Return whether what has ``role`` with the probability ``chance`` counts; a Theme does from ``accepted`` on."""
    if role not in _CORE:
        return chance >= max(accepted, _SURE)
    return chance >= (accepted * _CAUSE_SHARE if role == "Cause" else accepted)


def stands_alone(ledger: Ledger, reading: Reading, name: str) -> bool:
    """Return whether a word with ``reading`` is a trigger of the type ``name`` even without arguments."""
    return name in ledger.types and reading.get(name, 0.0) >= ALONE and ledger.types[name].stands_alone


@dataclass(slots=True)
class _Assembly:
    """Builds each event once; an event that would hold itself is cut where it does."""

    scene: Scene
    ledger: Ledger
    readings: Readings
    roles: Roles
    built: dict[tuple[int, str], tuple[Event, ...]] = field(default_factory=dict)
    open: set[tuple[int, str]] = field(default_factory=set)
    by_token: dict[int, tuple[Candidate, list[str]]] = field(init=False)

    def __post_init__(self) -> None:
        names: dict[int, set[str]] = {}
        for token, name in self.roles:
            names.setdefault(token, set()).add(name)
        self.by_token = {
            candidate.token: (candidate, self._find_types(candidate.token, names.get(candidate.token, set())))
            for candidate in self.scene.candidates
        }

    def _find_types(self, token: int, with_roles: set[str]) -> list[str]:
        """Return the types of which ``token`` may trigger events: those with roles, and those that stand alone."""
        reading = self.readings.all[token]
        return sorted({*with_roles, *(name for name in reading if stands_alone(self.ledger, reading, name))})

    def build_at(self, token: int) -> tuple[Event, ...]:
        """Return the events that the candidate on ``token`` triggers."""
        candidate, names = self.by_token[token]
        return tuple([event for name in names for event in self._build(candidate, name)])

    def _build(self, candidate: Candidate, name: str) -> tuple[Event, ...]:
        """Return the events of the type ``name`` that ``candidate`` triggers."""
        key = (candidate.token, name)
        if key in self.built:
            return self.built[key]
        if key in self.open:
            return ()
        self.open.add(key)
        found = self._fill(self.roles.get(key, ()))
        self.open.discard(key)
        groups = tuple(islice(self._group(candidate, name, found), _MOST_EVENTS))
        if not groups and stands_alone(self.ledger, self.readings.all[candidate.token], name):
            groups = ((),)
        self.built[key] = tuple([self._event(candidate, name, group) for group in groups])
        return self.built[key]

    def _fill(self, roles: Iterable[tuple[str, Place, float]]) -> dict[str, list[_Filled]]:
        """Return what fills each of ``roles``: mentions, and each event that the word at a place triggers."""
        by_role: dict[str, list[tuple[Place, float]]] = {}
        for role, place, chance in roles:
            by_role.setdefault(role, []).append((place, round(chance, 3)))
        return {
            role: [
                (place, EventArgument(role, target, score))
                for place, score in found
                for target in ((place.mention,) if place.mention is not None else self.build_at(place.token))
            ]
            for role, found in by_role.items()
        }

    def _group(
        self, candidate: Candidate, name: str, found: dict[str, list[_Filled]]
    ) -> Iterator[tuple[EventArgument, ...]]:
        """Yield the arguments of one event after the other: those of its core, with others beside them."""
        others = {role: [each for _, each in pairs] for role, pairs in found.items() if role not in _CORE}
        beside: list[list[tuple[EventArgument, ...]]] = [
            [tuple(fillers)] if role in _TOGETHER else [(each,) for each in fillers] for role, fillers in others.items()
        ]
        themes = found.get("Theme", [])
        cores = tuple(self._group_core(candidate, name, themes, found.get("Cause", [])))
        if beside and not themes and name != BINDING:
            cores = ((),)
        for core in cores:
            yield from ((*core, *chain.from_iterable(chosen)) for chosen in product(*beside))

    def _group_core(
        self, candidate: Candidate, name: str, themes: list[_Filled], causes: list[_Filled]
    ) -> Iterator[tuple[EventArgument, ...]]:
        """Yield what binds, or pairs of Theme and Cause, or Themes alone."""
        if name == BINDING:
            yield from self._group_bound(candidate, themes)
            return
        paired = causes if self.ledger.types[name].takes_cause else []
        seen = set()
        acting: list[EventArgument | None] = [argument for _, argument in paired]
        for (_, theme), cause in product(themes, acting or [None]):
            # Each mention and event is one object, however often it is an argument.
            key = (id(theme.target), id(None if cause is None else cause.target))
            if key not in seen and key[0] != key[1]:
                seen.add(key)
                yield (theme,) if cause is None else (theme, cause)

    def _group_bound(self, candidate: Candidate, themes: list[_Filled]) -> Iterator[tuple[EventArgument, ...]]:
        """Yield what binds together: one of each function ("binding of A to B and C": two), or those side by side.

        Of more than two functions the likeliest count. Side by side, one binds each other where most bindings were
        annotated with several Themes; else two bind where the word says so.
        """
        groups: dict[str, list[EventArgument]] = {}
        for place, theme in themes:
            function = self.scene.way(candidate.token, place).first
            groups.setdefault(function, []).append(theme)
        sides = list(groups.values())
        if len(sides) > 1:
            likeliest = sorted(range(len(sides)), key=lambda at: -max(theme.score for theme in sides[at]))[:2]
            chosen = (sides[at] for at in sorted(likeliest))
            yield from ((one, other) for one, other in product(*chosen) if one.target != other.target)
        elif sides:
            one, *others = sides[0]
            mutual = self.scene.tree[candidate.token].lemma in _mutual() and next(iter(groups)) in _SIDE_BY_SIDE
            if others and (self.ledger.types[BINDING].joins_themes or (mutual and len(others) == 1)):
                yield from ((one, other) for other in others)
            else:
                yield from ((theme,) for theme in sides[0])

    def _event(self, candidate: Candidate, name: str, arguments: tuple[EventArgument, ...]) -> Event:
        chance = self.readings.all[candidate.token].get(name, 0.0)
        score = max((argument.score for argument in arguments), default=round(chance, 3))
        return Event(name, candidate.token, self.scene.quote(candidate), candidate.word, arguments, score)
