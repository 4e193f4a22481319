"""The scorer of events, as the BioNLP Shared Tasks do it (Kim et al. 2009, 2011; Ohta 2011; Pyysalo et al. 2013).

Events are compared as event_matching says. How many gold events are found, and how many predicted ones are right, are
counted apart: where matching is approximate, two predicted events may both be one gold event.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from ...errors import UnknownNameError
from ..figures import Interval, Rates, divide, find_intervals
from ..tables import format_interval, format_table, percent
from .classes import CLASSES, TOTAL, EventScheme, class_of, find_scheme
from .matching import EventMatcher
from .standoff import StandoffEvent, StandoffText

APPROXIMATE, STRICT = "approximate", "strict"
MATCHINGS = (APPROXIMATE, STRICT)


@dataclass(frozen=True, slots=True)
class EventCounts:
    """Gold events and how many of them are found; predicted events and how many of them are right."""

    gold: int = 0
    found: int = 0
    predicted: int = 0
    right: int = 0

    def __add__(self, other: EventCounts) -> EventCounts:
        return EventCounts(
            self.gold + other.gold,
            self.found + other.found,
            self.predicted + other.predicted,
            self.right + other.right,
        )

    @property
    def recall(self) -> float | None:
        """Found among gold; None where there is no gold."""
        return self.found / self.gold if self.gold else None

    @property
    def precision(self) -> float | None:
        """Right among predicted; None where nothing was predicted."""
        return self.right / self.predicted if self.predicted else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of the two, 0 where one is missing or 0; None where there is neither gold nor predicted."""
        if not self.gold and not self.predicted:
            return None
        recall, precision = self.recall or 0.0, self.precision or 0.0
        return 2 * recall * precision / (recall + precision) if recall and precision else 0.0


@dataclass(frozen=True, slots=True)
class EventScore:
    """Counts by type, and what they come to by class and in all (``classes``)."""

    types: Mapping[str, EventCounts] = field(default_factory=dict)
    # Of F1, by type and by class; none where scores were added up.
    intervals: Mapping[str, Interval] = field(default_factory=dict)

    def __add__(self, other: EventScore) -> EventScore:
        names = dict.fromkeys((*self.types, *other.types))
        none = EventCounts()
        return EventScore({name: self.types.get(name, none) + other.types.get(name, none) for name in names})

    @property
    def classes(self) -> dict[str, EventCounts]:
        """The counts of simple events, bindings, regulations, and of all."""
        sums = dict.fromkeys(CLASSES, EventCounts())
        for name, counts in self.types.items():
            for each in (class_of(name), TOTAL):
                sums[each] += counts
        return sums

    @property
    def total(self) -> EventCounts:
        """The counts of all events."""
        return self.classes[TOTAL]

    def keep(self, types: Iterable[str]) -> EventScore:
        """Return the score of events of these types alone."""
        known = frozenset(types)
        return EventScore({name: counts for name, counts in self.types.items() if name in known})

    def sorted_types(self) -> dict[str, EventCounts]:
        """Return the counts by type, simple types first."""
        return dict(sorted(self.types.items(), key=_order))

    def rows(self) -> dict[str, EventCounts]:
        """Return the counts by type, then those by class."""
        return {**self.sorted_types(), **self.classes}


def score_events(
    gold: StandoffText, predicted: StandoffText, *, scheme: EventScheme, strict: bool = False, full: bool = False
) -> EventScore:
    """Return how many gold events are found and how many predicted events are right, by type.

    Matching is approximate unless ``strict``. Core roles are compared, with ``full`` all of them. Events that are the
    same in what is compared, or differ only by equivalent entities, count once.
    """
    matcher = EventMatcher.of(gold, predicted, core=None if full else scheme.core, strict=strict)
    ours, theirs = _by_type(matcher.distinct_gold()), _by_type(matcher.distinct_predicted())
    types = {}
    for name in dict.fromkeys((*ours, *theirs)):
        pairs = [
            (one.id, other.id)
            for one in ours.get(name, ())
            for other in theirs.get(name, ())
            if matcher.matches(one.id, other.id)
        ]
        found, right = {one for one, _ in pairs}, {other for _, other in pairs}
        types[name] = EventCounts(len(ours.get(name, ())), len(found), len(theirs.get(name, ())), len(right))
    return EventScore(types)


def score_both(
    readings: Sequence[tuple[StandoffText, StandoffText]], *, full: bool = False, only: Collection[str] = ()
) -> dict[str, EventScore]:
    """Return the scores of texts, gold and predicted, over all of them: approximate and strict.

    ``only`` restricts them to types of events. Raises UnknownNameError where the gold has none of one of them.
    """
    types = {event.type for gold, _ in readings for event in gold.events.values()}
    for name in only:
        if name not in types:
            raise UnknownNameError.among(name, sorted(types), where="type of gold event")
    scheme, scores = find_scheme(types), {}
    for matching in MATCHINGS:
        of_texts = [score_events(*pair, scheme=scheme, strict=matching == STRICT, full=full) for pair in readings]
        if only:
            of_texts = [score.keep(only) for score in of_texts]
        scores[matching] = replace(sum(of_texts, EventScore()), intervals=_find_intervals(of_texts))
    return scores


def event_text(scores: Mapping[str, Mapping[str, EventScore]]) -> Iterator[str]:
    """Yield the lines of a report over corpora by name: a table for each matching, of types, then of classes."""
    header = ("gold", "found", "predicted", "right", "recall", "precision", "F1", "95 % interval")
    for corpus, matchings in scores.items():
        for matching, score in matchings.items():
            rows = (
                (*_to_cells(name, counts), format_interval(score.intervals.get(name)))
                for name, counts in score.rows().items()
            )
            yield from format_table((f"{corpus}, {matching}", *header), rows)
            yield ""


def event_values(scores: Mapping[str, Mapping[str, EventScore]]) -> dict[str, Any]:
    """Return the scores as JSON values, by corpus and matching.

    Rates are from 0 to 1, null where there is nothing to divide by.
    """
    return {
        corpus: {
            matching: {
                "types": _to_values(score, score.sorted_types()),
                "classes": _to_values(score, score.classes),
            }
            for matching, score in matchings.items()
        }
        for corpus, matchings in scores.items()
    }


def _find_intervals(of_texts: Sequence[EventScore]) -> dict[str, Interval]:
    terms = [
        {name: (each.gold, each.found, each.predicted, each.right) for name, each in score.rows().items()}
        for score in of_texts
    ]
    return find_intervals(terms, _to_f1)


def _to_f1(sums: Rates) -> Rates:
    """Return F1 as EventCounts has it, of arrays of the four counts."""
    gold, found, predicted, right = sums
    recall, precision = (np.nan_to_num(divide(each, of)) for each, of in ((found, gold), (right, predicted)))
    f1 = np.nan_to_num(divide(2 * recall * precision, recall + precision))
    return np.where(gold + predicted > 0, f1, np.nan)


def _by_type(events: Iterable[StandoffEvent]) -> dict[str, list[StandoffEvent]]:
    groups: dict[str, list[StandoffEvent]] = {}
    for event in events:
        groups.setdefault(event.type, []).append(event)
    return groups


def _order(item: tuple[str, EventCounts]) -> tuple[int, str]:
    return CLASSES.index(class_of(item[0])), item[0]


def _to_cells(name: str, counts: EventCounts) -> tuple[str, ...]:
    numbers = map(str, (counts.gold, counts.found, counts.predicted, counts.right))
    return (name, *numbers, *map(percent, (counts.recall, counts.precision, counts.f1)))


def _to_values(score: EventScore, rows: Mapping[str, EventCounts]) -> dict[str, Any]:
    return {
        name: {
            "gold": each.gold, "found": each.found, "predicted": each.predicted, "right": each.right,
            "recall": each.recall, "precision": each.precision, "f1": each.f1, "interval": score.intervals.get(name),
        }
        for name, each in rows.items()
    }  # fmt: skip
