"""The events that join two things, found alone: words that can join nothing are weighed only where such an event asks.

The events are the same as those that ``find_events`` finds; it takes less than half of the time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, chain

from ..model import Event, Mention
from ..syntax.sentence import Sentence
from .assemble import is_taken
from .clues import Reading, Readings
from .find import Pair, Weighing, assemble, find_pairs_of, open_scene, read_all_triggers, read_roles
from .ledger import Ledger
from .scene import Scene

# A word that is less likely a trigger is not looked at.
_LEAST = 0.2


def find_joining_events(
    sentences: Sequence[Sentence], ledger: Ledger, *, accepted: float, may_fill: Callable[[Mention], bool]
) -> list[tuple[Event, ...]]:
    """Return, for each of ``sentences``, its events that join two things, and those inside them, in order of triggers.

    A role is taken from the probability ``accepted`` on, and by mentions that ``may_fill`` one. Sentences are weighed
    together, because few long sums take less time than many short ones.
    """
    scenes = [open_scene(sentence, ledger.words, guideline=ledger.guideline) for sentence in sentences]
    opened = {place: scene for place, scene in enumerate(scenes) if scene.candidates and scene.places}
    readings = read_all_triggers(tuple(opened.values()), ledger.triggers)
    searches = [_Search(scene, read, ledger, may_fill) for scene, read in zip(opened.values(), readings, strict=True)]
    asking = [search for search in searches if search.joining]
    while asking:
        pairs = [search.ask() for search in asking]
        roles = read_roles(chain.from_iterable(pairs), ledger)
        starts = accumulate(map(len, pairs), initial=0)
        for search, found, start in zip(asking, pairs, starts, strict=False):
            search.hear(found, roles[start : start + len(found)], accepted=accepted)
        asking = [search for search in asking if search.joining]
    events = {place: search.assemble(accepted=accepted) for place, search in zip(opened, searches, strict=True)}
    return [events.get(place, ()) for place in range(len(scenes))]


class _Search:
    """What was weighed of one sentence so far; ``joining`` are the words to weigh next."""

    def __init__(self, scene: Scene, readings: Readings, ledger: Ledger, may_fill: Callable[[Mention], bool]) -> None:
        """Begin with the words that may join two things, if any is likely to."""
        self.scene, self.readings, self.ledger = scene, readings, ledger
        self.likely = [candidate for candidate in scene.candidates if readings.best[candidate.token][1] >= _LEAST]
        joining = [each for each in self.likely if _may_join(readings.all[each.token], ledger)]
        surely = any(_may_join(readings.all[each.token], ledger, least=_LEAST) for each in joining)
        self.joining = joining if surely else []
        self.places = [place for place in scene.places if place.mention is not None and may_fill(place.mention)]
        self.pairs, self.roles = list[Pair](), list[Reading]()
        self.weighed = set[int]()

    def ask(self) -> list[Pair]:
        """Return the pairs of the words to weigh next."""
        return [
            pair
            for each in self.joining
            for pair in find_pairs_of(
                each, self.scene, self.readings, self.ledger, named=self.places, likely=self.likely
            )
        ]

    def hear(self, pairs: Sequence[Pair], roles: Sequence[Reading], *, accepted: float) -> None:
        """Keep the ``roles`` of ``pairs``; the words that they lead to are weighed next, if anything is joined."""
        first, self.joining = self.joining, []
        if not self.weighed and not _join(roles, self.ledger, accepted):
            return
        self.weighed.update(each.token for each in first)
        self.pairs += pairs
        self.roles += roles
        asked = {
            pair.place.token
            for pair, chances in zip(pairs, roles, strict=True)
            if pair.place.mention is None and any(_is_taken(label, chances, accepted) for label in chances)
        }
        self.joining = [each for each in self.likely if each.token in asked - self.weighed]

    def assemble(self, *, accepted: float) -> tuple[Event, ...]:
        """Return the events of what was weighed."""
        if not self.pairs:
            return ()
        weighing = Weighing(self.scene, self.readings, tuple(self.pairs), tuple(self.roles))
        return assemble(weighing, self.ledger, accepted=accepted)


def _may_join(reading: Reading, ledger: Ledger, *, least: float = 0.0) -> bool:
    return any(chance >= least and name in ledger.joining for name, chance in reading.items())


def _join(roles: Iterable[Reading], ledger: Ledger, accepted: float) -> bool:
    """Return whether any of ``roles`` is that of who acts in an event, or of what binds."""
    wanted = ledger.joining_roles
    return any(label in wanted and _is_taken(label, chances, accepted) for chances in roles for label in chances)


def _is_taken(label: str, chances: Reading, accepted: float) -> bool:
    return is_taken(label.split(" ")[1], chances[label], accepted=accepted)
