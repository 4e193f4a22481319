"""Gold or predicted events as occurrences in trees, and the modifications that a ledger gives them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ..assertion.events import Occurrence, Said, SaidLedger, find_said
from .event_sentences import EventSentence
from .standoff import StandoffModification, StandoffText

NEGATION, SPECULATION = "Negation", "Speculation"


@dataclass(frozen=True, slots=True)
class Placed:
    """The events of a text that stand in one sentence, by id."""

    sentence: EventSentence
    events: Mapping[str, Occurrence]


def mark_events(
    text: StandoffText, sentences: Iterable[EventSentence], ledger: SaidLedger, *, guideline: str = ""
) -> StandoffText:
    """Return ``text`` with the modifications that ``ledger`` gives its events, and none that it had.

    ``sentences`` are those of ``read_event_sentences``. Of events, only trigger and arguments are looked at.
    """
    said: dict[str, Said] = {}
    for placed in place_events(text, sentences):
        answers = find_said(placed.sentence.sentence.tree, tuple(placed.events.values()), ledger, guideline=guideline)
        said |= dict(zip(placed.events, answers, strict=True))
    kinds = [
        (kind, key)
        for key in text.events
        if key in said
        for kind, holds in ((NEGATION, said[key].is_denied), (SPECULATION, said[key].is_doubted))
        if holds
    ]
    found = (StandoffModification(f"M{number}", kind, key) for number, (kind, key) in enumerate(kinds, start=1))
    return replace(text, modifications={each.id: each for each in found})


def place_events(text: StandoffText, sentences: Iterable[EventSentence]) -> Iterator[Placed]:
    """Yield, for each sentence, the events of ``text`` whose trigger stands in it; arguments elsewhere are left out."""
    outer: dict[str, list[str]] = {}
    for key, event in text.events.items():
        for _, target in event.arguments:
            if target in text.events:
                outer.setdefault(target, []).append(key)
    for sentence in sentences:
        place = sentence.span
        tokens = {
            key: token
            for key in (*text.marked, *text.events)
            if place.contains(span := text.span_of(key)) and (token := sentence.find_trigger(span)) is not None
        }
        events = {
            key: Occurrence(
                event.type,
                tokens[key],
                tuple((role, tokens[target], target in text.events) for role, target in event.arguments
                      if target in tokens),
                tuple(sorted({tokens[each] for each in outer.get(key, ()) if each in tokens})),
            )
            for key, event in text.events.items()
            if key in tokens
        }  # fmt: skip
        if events:
            yield Placed(sentence, events)
