"""The events that the ledger finds in a text whose entities are given, as standoff."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from ...errors import InputError
from ...events import Ledger, find_events
from ...events.assemble import ACCEPTED
from ...model import Event
from .classes import find_scheme
from .sentences import EventSentence
from .standoff import Marked, StandoffEvent, StandoffText


def choose_ledger(texts: Iterable[StandoffText], name: str | None = None) -> Ledger:
    """Return the ledger ``name``, by default that of the task whose types the gold of ``texts`` has, with these alone.

    Raises InputError where no ledger knows them.
    """
    scheme = find_scheme(event.type for text in texts for event in text.events.values())
    chosen = name or scheme.ledger
    if chosen is None:
        kinds = ", ".join(sorted(scheme.types)[:8])
        raise InputError(
            where="gold", what=f"has types that no ledger has together: {kinds} …", cure="Give --ledger NAME"
        )
    ledger = Ledger.open(chosen)
    return ledger.keep(scheme.types) if scheme.ledger else ledger


def predict_events(
    text: StandoffText, sentences: Iterable[EventSentence], ledger: Ledger, *, accepted: float = ACCEPTED
) -> StandoffText:
    """Return ``text`` with the events that ``ledger`` finds in its ``sentences``, and none of the gold's.

    Roles of arguments are taken from the probability ``accepted`` on.
    """
    writing = _Writing()
    for sentence in sentences:
        for event in find_events(sentence.sentence, ledger, accepted=accepted):
            writing.write(event, sentence)
    entities = {key: text.marked[key] for key in text.entities}
    return replace(
        text, marked=entities | writing.triggers, events=writing.events, modifications={}, given=text.entities
    )


@dataclass(slots=True)
class _Writing:
    """Gives triggers and events their ids, each once."""

    triggers: dict[str, Marked] = field(default_factory=dict)
    events: dict[str, StandoffEvent] = field(default_factory=dict)
    known: dict[object, str] = field(default_factory=dict)

    def write(self, event: Event, sentence: EventSentence) -> str:
        """Return the id of ``event``, under which it and its inner events now stand."""
        arguments = tuple(
            (argument.role, key)
            for argument in event.arguments
            for key in (
                [self.write(argument.target, sentence)]
                if isinstance(argument.target, Event)
                else sentence.ids[argument.target][:1]
            )
        )
        trigger = self._trigger(event, sentence)
        same = (event.type, trigger, arguments)
        if same not in self.known:
            self.known[same] = f"E{len(self.events) + 1}"
            self.events[self.known[same]] = StandoffEvent(self.known[same], event.type, trigger, arguments)
        return self.known[same]

    def _trigger(self, event: Event, sentence: EventSentence) -> str:
        span = event.quote.span.shift(sentence.offset)
        same = (event.type, span)
        if same not in self.known:
            self.known[same] = f"new-T{len(self.triggers) + 1}"
            self.triggers[self.known[same]] = Marked(event.type, span)
        return self.known[same]
