"""When a predicted event is a gold event, as the BioNLP Shared Tasks have it (Kim et al. 2009, 2011)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...model import Span
from .standoff import Marked, StandoffEvent, StandoffText

THEME = "Theme"

# Words of letters and digits: the parts of "IL-2-induced" are words, as triggers are.
_WORD_BEFORE = re.compile(r"\w+\W*\Z")
_WORD_AFTER = re.compile(r"\W*\w+")
# No word, with what stands about it, is longer than this; it keeps the search short in long texts.
_REACH = 100

_Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class EventMatcher:
    """Tells whether a predicted event is a gold one: types, triggers and arguments are the same, none more, none less.

    ``core`` are the roles that are compared, None for all. Entities are the same where they stand in the same place or
    are equivalent in the gold. Approximately (``strict`` is False), a predicted trigger may stand anywhere within the
    gold trigger and the words next to it, and of events that are arguments only type, trigger and Themes are compared.
    """

    gold: StandoffText
    predicted: StandoffText
    representatives: Mapping[Marked, Marked]
    core: frozenset[str] | None = None
    strict: bool = False

    @classmethod
    def of(
        cls, gold: StandoffText, predicted: StandoffText, *, core: frozenset[str] | None, strict: bool = False
    ) -> EventMatcher:
        """Return the matcher of events of two readings of one text."""
        representatives = {}
        for each in gold.equivalents:
            places = sorted((gold.marked[key] for key in each), key=lambda place: (place.span, place.type))
            representatives.update(dict.fromkeys(places, places[0]))
        return cls(gold, predicted, representatives, core, strict)

    def matches(self, gold: str, predicted: str) -> bool:
        """Return whether the events with these ids are the same."""
        return self._events_match(gold, predicted, roles=self.core, above=frozenset())

    def distinct_gold(self) -> Iterator[StandoffEvent]:
        """Yield the gold events, once where several are the same in all that is compared."""
        return self._distinct(self.gold)

    def distinct_predicted(self) -> Iterator[StandoffEvent]:
        """Yield the predicted events, once where several are the same in all that is compared."""
        return self._distinct(self.predicted)

    def _events_match(
        self, gold: str, predicted: str, *, roles: frozenset[str] | None, above: frozenset[tuple[str, str]]
    ) -> bool:
        if (gold, predicted) in above:
            # Both refer to themselves, and were alike so far.
            return True
        one, other = self.gold.events[gold], self.predicted.events[predicted]
        if one.type != other.type or not self._triggers_match(one.trigger, other.trigger):
            return False
        ours, theirs = _select(one, roles), _select(other, roles)
        if sorted(role for role, _ in ours) != sorted(role for role, _ in theirs):
            return False
        inside = above | {(gold, predicted)}
        alike = [[self._arguments_match(each, its, inside) for its in theirs] for each in ours]
        return all(map(any, alike)) and all(map(any, zip(*alike, strict=True)))

    def _arguments_match(
        self, gold: tuple[str, str], predicted: tuple[str, str], above: frozenset[tuple[str, str]]
    ) -> bool:
        (role, one), (other_role, other) = gold, predicted
        if role != other_role or (one in self.gold.events) != (other in self.predicted.events):
            return False
        if one in self.gold.events:
            roles = self.core if self.strict else frozenset({THEME})
            return self._events_match(one, other, roles=roles, above=above)
        return self._places_match(one, other)

    def _places_match(self, gold: str, predicted: str) -> bool:
        one, other = self.gold.marked[gold], self.predicted.marked[predicted]
        if self._representative(one) == self._representative(other):
            return True
        # A place that is not given, such as a site, is found as triggers are.
        return gold not in self.gold.entities and one.type == other.type and self._triggers_match(gold, predicted)

    def _triggers_match(self, gold: str, predicted: str) -> bool:
        one, other = self.gold.marked[gold].span, self.predicted.marked[predicted].span
        return one == other or (not self.strict and _is_near(one, other, self.gold.text))

    def _representative(self, place: Marked) -> Marked:
        return self.representatives.get(place, place)

    def _distinct(self, text: StandoffText) -> Iterator[StandoffEvent]:
        keys: dict[str, _Key] = {}
        seen = set()
        for event in text.events.values():
            key = self._to_key(text, event, keys, frozenset())
            if key not in seen:
                seen.add(key)
                yield event

    def _to_key(self, text: StandoffText, event: StandoffEvent, keys: dict[str, _Key], above: frozenset[str]) -> _Key:
        if event.id in above:
            return (event.id,)
        if event.id not in keys:
            inside = above | {event.id}
            arguments = {
                (role, self._to_key(text, text.events[target], keys, inside))
                if target in text.events
                else (role, self._representative(text.marked[target]))
                for role, target in _select(event, self.core)
            }
            keys[event.id] = (event.type, text.marked[event.trigger], frozenset(arguments))
        return keys[event.id]


def _select(event: StandoffEvent, roles: frozenset[str] | None) -> list[tuple[str, str]]:
    """Return the arguments in ``roles``, None for all, each once."""
    return [each for each in dict.fromkeys(event.arguments) if roles is None or each[0] in roles]


def _is_near(gold: Span, predicted: Span, text: str) -> bool:
    """Return whether ``predicted`` lies within ``gold`` and the word on either side of it."""
    reach = Span(max(0, gold.start - _REACH), gold.end + _REACH)
    if not reach.contains(predicted):
        return False
    before = _WORD_BEFORE.search(text, reach.start, gold.start)
    after = _WORD_AFTER.match(text, gold.end, reach.end)
    return Span(before.start() if before else gold.start, after.end() if after else gold.end).contains(predicted)
