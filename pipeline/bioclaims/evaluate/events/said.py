"""Gold or predicted events as occurrences in trees, and the modifications that a ledger gives them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ...assertion.events import Occurrence, Said, SaidLedger, find_said
from ...model import Span
from .sentences import EventSentence
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
    return mark_placed(text, place_events(text, sentences), ledger, guideline=guideline)


def mark_placed(
    text: StandoffText, placed: Iterable[Placed], ledger: SaidLedger, *, guideline: str = ""
) -> StandoffText:
    """Return ``text`` as ``mark_events`` does, its events ``placed`` in sentences already."""
    said: dict[str, Said] = {}
    for each in placed:
        answers = find_said(each.sentence.sentence.tree, tuple(each.events.values()), ledger, guideline=guideline)
        said |= dict(zip(each.events, answers, strict=True))
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
    spans = {key: text.span_of(key) for key in (*text.marked, *text.events)}
    for sentence in sentences:
        tokens = _find_tokens(sentence, spans)
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


def _find_tokens(sentence: EventSentence, spans: Mapping[str, Span]) -> dict[str, int]:
    """Return the tokens of those of ``spans`` that stand in ``sentence``, by their keys; each span is read once."""
    start, end = sentence.span.start, sentence.span.end
    inside = {key: span for key, span in spans.items() if start <= span.start and span.end <= end}
    read = {span: sentence.find_trigger(span) for span in dict.fromkeys(inside.values())}
    return {key: token for key, span in inside.items() if (token := read[span]) is not None}
