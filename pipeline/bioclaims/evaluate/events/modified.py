"""Events that are said to be denied or doubted, against the gold's: of gold events, and of events that were found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...assertion.scopes import ScopeGuideline, find_scopes
from ..figures import Counts, Figure, to_figures
from ..tables import figure_values, format_figures, format_table
from .classes import EventScheme
from .matching import EventMatcher
from .said import NEGATION, SPECULATION
from .sentences import EventSentence
from .standoff import StandoffText

_KINDS = (NEGATION, SPECULATION)
_GIVEN, _FOUND = ", events given", ", events found"


@dataclass(frozen=True, slots=True)
class ModificationAnswer:
    """A text with its gold, what is said of its gold events, and its own events with what is said of those."""

    gold: StandoffText
    given: StandoffText
    found: StandoffText
    sentences: Sequence[EventSentence]


@dataclass(frozen=True, slots=True)
class ModificationMiss:
    """A gold event of which something is said in one of gold and answer alone."""

    text: str
    kind: str
    cause: str
    event: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ModificationScore:
    """Figures of one corpus in all and by type of event, and what is wrong of gold events."""

    texts: int
    figures: Mapping[str, Figure]
    types: Mapping[str, Figure]
    misses: tuple[ModificationMiss, ...]


def score_modifications(answers: Sequence[ModificationAnswer], scheme: EventScheme) -> ModificationScore:
    """Return the figures over all ``answers``; intervals are over texts."""
    figures = to_figures([{**_count_given(each), **_count_found(each, scheme)} for each in answers])
    types = to_figures([_count_types(each) for each in answers])
    order = sorted(types, key=lambda name: (-types[name].counts.gold, name))
    misses = tuple(miss for answer in answers for miss in _find_misses(answer))
    return ModificationScore(len(answers), figures, {name: types[name] for name in order}, misses)


def modification_text(name: str, score: ModificationScore, *, misses: bool) -> Iterator[str]:
    """Yield the lines of a report on the corpus ``name``."""
    yield from format_figures(f"{name}: kind and type, events given", score.types)
    yield ""
    causes = Counter((miss.kind, miss.cause) for miss in score.misses)
    yield from format_table(
        ("what is wrong, by cause", "number"),
        ((f"{kind}: {cause}", str(number)) for (kind, cause), number in causes.most_common(40)),
    )
    yield ""
    for miss in score.misses if misses else ():
        yield f"{miss.text}: {miss.kind}: {miss.cause}: {miss.event}"
        yield f"    {miss.sentence}"
    yield from format_figures(f"{name}, {score.texts} texts", score.figures)


def modification_values(score: ModificationScore) -> dict[str, Any]:
    """Return the score as JSON values."""
    return {
        "texts": score.texts,
        "figures": figure_values(score.figures),
        "types": figure_values(score.types),
        "misses": [
            {"text": miss.text, "kind": miss.kind, "cause": miss.cause, "event": miss.event, "sentence": miss.sentence}
            for miss in score.misses
        ],
    }


def modification_records(answer: ModificationAnswer) -> Iterator[dict[str, Any]]:
    """Yield what is said of the gold's events, a row each; the span is that of the trigger, in the whole text."""
    for each in answer.given.modifications.values():
        span = answer.given.span_of(each.event)
        yield {"text": answer.gold.id, "event": each.event, "kind": each.type, "trigger_span": [span.start, span.end]}


def _said(text: StandoffText, kind: str) -> set[str]:
    return {each.event for each in text.modifications.values() if each.type == kind}


def _count_given(answer: ModificationAnswer) -> dict[str, Counts]:
    counts = {}
    for kind in _KINDS:
        gold, predicted = _said(answer.gold, kind), _said(answer.given, kind)
        counts[f"{kind}{_GIVEN}"] = Counts(len(gold), len(predicted), len(gold & predicted))
    return counts


def _count_found(answer: ModificationAnswer, scheme: EventScheme) -> dict[str, Counts]:
    """Count as the shared tasks do: the event must be found, its trigger nearly, and the same be said of it.

    Where two predicted events are one gold event, or the other way round, one of them counts as right.
    """
    matcher = EventMatcher.of(answer.gold, answer.found, core=scheme.core, strict=False)
    counts = {}
    for kind in _KINDS:
        gold = [event.id for event in matcher.distinct_gold() if event.id in _said(answer.gold, kind)]
        predicted = [event.id for event in matcher.distinct_predicted() if event.id in _said(answer.found, kind)]
        pairs = [(one, other) for one in gold for other in predicted if matcher.matches(one, other)]
        right = min(len({one for one, _ in pairs}), len({other for _, other in pairs}))
        counts[f"{kind}{_FOUND}"] = Counts(len(gold), len(predicted), right)
    return counts


def _count_types(answer: ModificationAnswer) -> dict[str, Counts]:
    counts: dict[str, Counts] = {}
    for kind in _KINDS:
        gold, predicted = _said(answer.gold, kind), _said(answer.given, kind)
        for key in gold | predicted:
            name = f"{kind} {answer.gold.events[key].type}"
            each = Counts(int(key in gold), int(key in predicted), int(key in gold and key in predicted))
            counts[name] = counts.get(name, Counts()) + each
    return counts


def _find_misses(answer: ModificationAnswer) -> Iterator[ModificationMiss]:
    for kind in _KINDS:
        gold, predicted = _said(answer.gold, kind), _said(answer.given, kind)
        for key in answer.gold.events:
            if (key in gold) != (key in predicted):
                cause = "missed" if key in gold else "said of another"
                yield ModificationMiss(
                    answer.gold.id, kind, f"{cause}, {_cues_about(answer, key)}", _describe(answer.gold, key),
                    _sentence_of(answer, key),
                )  # fmt: skip


def _cues_about(answer: ModificationAnswer, key: str) -> str:
    """Return the cues of the guideline's kind whose scope the event's trigger stands in."""
    span = answer.gold.span_of(key)
    for sentence in answer.sentences:
        token = sentence.find_trigger(span) if sentence.span.contains(span) else None
        if token is not None:
            tree = sentence.sentence.tree
            cues = [
                " ".join(tree[each].lemma for each in scope.tokens)
                for scope in find_scopes(tree, ScopeGuideline.open("bioscope"))
                if scope.first <= token <= scope.last
            ]
            return f"in the scope of {', '.join(cues)}" if cues else "in no scope"
    return "in no sentence"


def _describe(text: StandoffText, key: str) -> str:
    event = text.events[key]
    arguments = (f"{role} {text.span_of(target).quote(text.text).text}" for role, target in event.arguments)
    trigger = text.span_of(key).quote(text.text).text
    return f"{event.type} {trigger} ({', '.join(arguments)})"


def _sentence_of(answer: ModificationAnswer, key: str) -> str:
    span = answer.gold.span_of(key)
    places: Iterable[EventSentence] = (each for each in answer.sentences if each.span.contains(span))
    sentence = next(iter(places), None)
    return "" if sentence is None else " ".join(sentence.span.quote(answer.gold.text).text.split())
