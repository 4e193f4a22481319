"""Which gold events our system and its peers say are denied, against the gold's, and how long each takes.

All get the same sentences and the same triggers. A peer knows spans alone: an event is denied where its trigger is
negated, so that events of one trigger cannot differ.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.language import Language
from threadpoolctl import threadpool_limits

from ..assertion.events import SaidLedger
from ..evaluate.events.said import NEGATION, mark_placed, place_events
from ..evaluate.events.sentences import EventSentence, read_event_sentences
from ..evaluate.events.standoff import StandoffText
from ..evaluate.figures import Counts, Figure, to_figures
from ..model import Span

OURS = "bioclaims"


@dataclass(frozen=True, slots=True)
class TargetSentence:
    """A sentence of the text with the id ``text``: its words, spans of triggers in them, and the events of each."""

    text: str
    words: str
    targets: tuple[Span, ...]
    events: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Speed:
    """Seconds of the processor a sentence: of marking what is denied alone, and with the reading that goes before.

    Not those of the clock: systems run one after the other, and a machine that is shared would not be the same to all.
    """

    marking: float
    reading: float


@dataclass(frozen=True, slots=True)
class Answer:
    """The events that a system says are denied, by id of the text, and how fast it was."""

    denied: Mapping[str, frozenset[str]]
    speed: Speed


def find_targets(text: StandoffText, places: Iterable[Span]) -> Iterator[TargetSentence]:
    """Yield the sentences of ``text``, which stand at ``places``, that have a trigger of an event in them."""
    triggers: dict[Span, list[str]] = {}
    for key in text.events:
        triggers.setdefault(text.span_of(key), []).append(key)
    for place in places:
        inside = sorted(span for span in triggers if place.contains(span))
        if inside:
            targets = tuple(span.shift(-place.start) for span in inside)
            yield TargetSentence(
                text.id, place.quote(text.text).text, targets, tuple(tuple(triggers[span]) for span in inside)
            )


def to_denied(sentences: Iterable[TargetSentence], negated: Iterable[Sequence[bool]]) -> dict[str, frozenset[str]]:
    """Return the events, by id of the text, whose triggers are negated; ``negated`` is in the order of the targets."""
    found: dict[str, frozenset[str]] = {}
    for sentence, marks in zip(sentences, negated, strict=True):
        keys = (key for events, mark in zip(sentence.events, marks, strict=True) if mark for key in events)
        found[sentence.text] = found.get(sentence.text, frozenset()) | frozenset(keys)
    return found


def count_denied(texts: Iterable[StandoffText], denied: Mapping[str, frozenset[str]]) -> Figure:
    """Return the figure of Negation over ``texts``; its interval is over texts."""
    parts = []
    for text in texts:
        gold = {each.event for each in text.modifications.values() if each.type == NEGATION}
        found = denied.get(text.id, frozenset())
        parts.append({NEGATION: Counts(len(gold), len(found), len(gold & found))})
    return to_figures(parts)[NEGATION]


def read_sentences(text: StandoffText, nlp: Language) -> tuple[EventSentence, ...]:
    """Return the sentences of ``text`` as our system parses them, entities given."""
    return tuple(read_event_sentences(text, nlp))


def answer_ourselves(
    texts: Sequence[StandoffText], nlp: Language, ledger: SaidLedger, *, guideline: str, rounds: int
) -> tuple[Answer, list[TargetSentence]]:
    """Return our answer for ``texts``, on one core, and the sentences with triggers, which peers are asked about.

    ``rounds`` as for peers: the least seconds of all of them count. One more goes before, in which caches fill.
    """
    best = [float("inf"), float("inf")]
    with threadpool_limits(limits=1):
        for number in range(rounds + 1):
            started = time.process_time()
            read = [read_sentences(text, nlp) for text in texts]
            # A peer's targets are set before its time begins too.
            placed = [list(place_events(text, sentences)) for text, sentences in zip(texts, read, strict=True)]
            parsed = time.process_time()
            marked = [
                mark_placed(text, each, ledger, guideline=guideline) for text, each in zip(texts, placed, strict=True)
            ]
            ended = time.process_time()
            if number:
                best = [min(best[0], ended - parsed), min(best[1], ended - started)]
    targets = [
        target
        for text, sentences in zip(texts, read, strict=True)
        for target in find_targets(text, [sentence.span for sentence in sentences])
    ]
    denied = {
        text.id: frozenset(each.event for each in text.modifications.values() if each.type == NEGATION)
        for text in marked
    }
    # What is parsed is all sentences, what is marked those with triggers alone.
    number_read = sum(map(len, read))
    return Answer(denied, Speed(best[0] / len(targets), best[1] / number_read)), targets
