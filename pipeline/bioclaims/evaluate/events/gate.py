"""The scorer of the sentence gate: how many gold relations stand in the sentences that it leaves out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from spacy.language import Language

from ...components import load
from ...components.gate import MENTION_GATE, NO_TRIGGER, TOO_FEW_PARTICIPANTS, TRIGGER_GATE, read_dropped
from ...model import Document, Span
from ...run.document import read_blocks
from ..tables import format_table, percent
from .standoff import StandoffEvent, StandoffText

REASONS = (NO_TRIGGER, TOO_FEW_PARTICIPANTS)
SENTENCES, WORDS, PAIRS, RELATIONS, EVENTS = "sentences", "words", "agent and theme", "relations", "events"
_COUNTED = (SENTENCES, WORDS, PAIRS, RELATIONS, EVENTS)


@dataclass(frozen=True, slots=True)
class GatedSentence:
    """A sentence of a text, how many words it has, and why the gate leaves it out, "" where it does not."""

    span: Span
    words: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class GateScore:
    """What there is in all, what of it the gate leaves out for each reason, and what stands in no single sentence.

    Counted are sentences, their words, and events: those with an agent and a theme (``PAIRS``: a Cause and a Theme),
    ``RELATIONS`` (these, and events of which another event is Cause or Theme), and all ``EVENTS``. An event is left out
    with its sentence; where trigger, Causes and Themes do not stand in one, it counts only in ``across``.
    """

    total: Counter[str] = field(default_factory=Counter)
    dropped: Counter[tuple[str, str]] = field(default_factory=Counter)
    across: Counter[str] = field(default_factory=Counter)

    def __add__(self, other: GateScore) -> GateScore:
        return GateScore(self.total + other.total, self.dropped + other.dropped, self.across + other.across)

    def share(self, counted: str, *reasons: str) -> float | None:
        """Return the share of what is ``counted`` that is left out for ``reasons``, by default for any."""
        lost = sum(self.dropped[counted, reason] for reason in reasons or REASONS)
        return lost / self.total[counted] if self.total[counted] else None


def load_gated(model: str | None = None, *, strict: bool = False) -> Language:
    """Return the pipeline of ``bioclaims.load`` with both gates in it, whatever the model."""
    nlp = load(model)
    for name in (TRIGGER_GATE, MENTION_GATE):
        if name not in nlp.pipe_names:
            nlp.add_pipe(name, before="bioclaims")
        nlp.get_pipe(name).strict = strict  # type: ignore[attr-defined]
    return nlp


def gate_sentences(text: StandoffText, nlp: Language) -> tuple[GatedSentence, ...]:
    """Return the sentences of ``text`` as a pipeline of ``load_gated`` sees them. A parser that is not needed rests."""
    without = ("parser",) if "sentences" in nlp.pipe_names else ()
    found = []
    for doc, source in read_blocks(Document(id=text.id, text=text.text), nlp, without=without):
        reasons = {place: reason for reason in REASONS for place in read_dropped(doc, reason)}
        for sentence in doc.sents:
            words = [token for token in sentence if not token.is_space]
            if words:
                start, end = words[0].idx, words[-1].idx + len(words[-1])
                span = Span(source.offset + start, source.offset + end)
                found.append(GatedSentence(span, len(words), reasons.get((sentence.start, sentence.end), "")))
    return tuple(found)


def score_gate(texts: Iterable[tuple[StandoffText, Iterable[GatedSentence]]]) -> GateScore:
    """Return what the gate leaves out of ``texts`` with their sentences."""
    score = GateScore()
    for text, sentences in texts:
        places = tuple(sentences)
        for sentence in places:
            _count(score, SENTENCES, sentence)
            _count(score, WORDS, sentence, number=sentence.words)
        for event in text.events.values():
            _count_event(score, text, event, places)
    return score


def gate_text(scores: Mapping[str, GateScore]) -> Iterator[str]:
    """Yield the lines of a report over corpora by name."""
    for name, score in _with_total(scores).items():
        header = (name, "in all", *REASONS, "left out %", "in no one sentence")
        yield from format_table(header, (_to_cells(score, counted) for counted in _COUNTED))
        yield ""


def gate_values(scores: Mapping[str, GateScore]) -> dict[str, Any]:
    """Return the scores as JSON values, by corpus (and of several of all) and by what is counted."""
    return {
        name: {
            counted: {
                "total": score.total[counted],
                "dropped": {reason: score.dropped[counted, reason] for reason in REASONS},
                "share": score.share(counted),
                "across": score.across[counted],
            }
            for counted in _COUNTED
        }
        for name, score in _with_total(scores).items()
    }


def _with_total(scores: Mapping[str, GateScore]) -> dict[str, GateScore]:
    """Return the scores, and where there are several that of all together."""
    total = {"all": sum(scores.values(), GateScore())} if len(scores) > 1 else {}
    return {**scores, **total}


def sentence_records(text: StandoffText, sentences: Iterable[GatedSentence]) -> Iterator[dict[str, Any]]:
    """Yield the sentences of ``text`` as JSON values: what the gate does with each."""
    for sentence in sentences:
        yield {
            "id": text.id, "start": sentence.span.start, "end": sentence.span.end, "kept": not sentence.reason,
            "reason": sentence.reason or None,
        }  # fmt: skip


def _count_event(
    score: GateScore, text: StandoffText, event: StandoffEvent, sentences: tuple[GatedSentence, ...]
) -> None:
    targets = {role: [target for name, target in event.arguments if name == role] for role in ("Cause", "Theme")}
    joined = [*targets["Cause"], *targets["Theme"]]
    is_pair = all(targets.values())
    kinds = [EVENTS, *([PAIRS] if is_pair else [])]
    if is_pair or any(target in text.events for target in joined):
        kinds.append(RELATIONS)
    spans = [text.span_of(target) for target in (event.id, *joined)]
    place = Span(min(span.start for span in spans), max(span.end for span in spans))
    sentence = next((sentence for sentence in sentences if sentence.span.contains(place)), None)
    for kind in kinds:
        if sentence is None:
            score.across[kind] += 1
        else:
            _count(score, kind, sentence)


def _count(score: GateScore, counted: str, sentence: GatedSentence, *, number: int = 1) -> None:
    score.total[counted] += number
    if sentence.reason:
        score.dropped[counted, sentence.reason] += number


def _to_cells(score: GateScore, counted: str) -> tuple[str, ...]:
    lost = (str(score.dropped[counted, reason]) for reason in REASONS)
    across = str(score.across[counted]) if counted in (PAIRS, RELATIONS, EVENTS) else "-"
    return (counted, str(score.total[counted]), *lost, percent(score.share(counted)), across)
