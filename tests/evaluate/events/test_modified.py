"""What is said of gold events and of events that were found, on hand-written parses."""

from __future__ import annotations

from dataclasses import replace

from bioclaims.assertion.events import SaidLedger
from bioclaims.evaluate.events.classes import find_scheme
from bioclaims.evaluate.events.modified import (
    ModificationAnswer,
    modification_records,
    modification_text,
    modification_values,
    score_modifications,
)
from bioclaims.evaluate.events.said import mark_events, place_events
from bioclaims.evaluate.events.standoff import StandoffModification, StandoffText
from parses import genes, parse_sentence
from small_ledger import read_text, write_text

_NOTATION = (
    "TNF/NN<2:nsubj failed|fail/VBD<0:root to/TO<4:mark induce/VB<2:xcomp expression/NN<4:dobj of/IN<7:case "
    "JUN/NN<5:nmod"
)
_NAMES = ("TNF", "JUN")
_TEXT = write_text(
    "one",
    _NOTATION,
    _NAMES,
    (
        ("E1", "Gene_expression", "expression", "Theme=JUN"),
        ("E2", "Positive_regulation", "induce", "Theme=E1 Cause=TNF"),
    ),
)
_SENTENCES = (read_text(_TEXT, parse_sentence(_NOTATION, genes(*_NAMES))),)
_SCHEME = find_scheme(["Gene_expression", "Positive_regulation"])


def _say(text: StandoffText, **said: str) -> StandoffText:
    return replace(text, modifications={key: StandoffModification(key, kind, key) for key, kind in said.items()})


def test_events_stand_on_the_tokens_of_their_triggers() -> None:
    [placed] = place_events(_TEXT, _SENTENCES)
    inner, outer = placed.events["E1"], placed.events["E2"]
    assert (inner.trigger, inner.arguments, inner.outer) == (4, (("Theme", 6, False),), (3,))
    assert (outer.trigger, outer.arguments, outer.outer) == (3, (("Theme", 4, True), ("Cause", 0, False)), ())


def test_the_outer_event_of_a_failure_is_marked() -> None:
    marked = mark_events(_say(_TEXT, E1="Speculation"), _SENTENCES, SaidLedger.open(), guideline="ge")
    assert [(each.type, each.event) for each in marked.modifications.values()] == [("Negation", "E2")]


def test_modifications_of_gold_events_and_of_found_ones_are_counted_apart() -> None:
    gold = _say(_TEXT, E2="Negation")
    without = replace(gold, events={"E1": gold.events["E1"]}, modifications={})
    score = score_modifications([ModificationAnswer(gold, gold, without, _SENTENCES)], _SCHEME)
    counts = {name: each.counts for name, each in score.figures.items()}
    assert counts["Negation, events given"].f1 == 1.0
    assert (counts["Negation, events found"].gold, counts["Negation, events found"].right) == (1, 0)
    assert not score.misses


def test_an_event_that_is_found_counts_where_the_same_is_said_of_it() -> None:
    gold = _say(_TEXT, E2="Negation")
    score = score_modifications([ModificationAnswer(gold, gold, gold, _SENTENCES)], _SCHEME)
    assert score.figures["Negation, events found"].counts.f1 == 1.0


def test_misses_say_of_which_event_and_in_which_scope() -> None:
    gold, given = _say(_TEXT, E2="Negation"), _say(_TEXT, E1="Negation")
    score = score_modifications([ModificationAnswer(gold, given, given, _SENTENCES)], _SCHEME)
    assert [(miss.kind, miss.event) for miss in score.misses] == [
        ("Negation", "Gene_expression expression (Theme JUN)"),
        ("Negation", "Positive_regulation induce (Theme expression, Cause TNF)"),
    ]
    assert all(miss.cause.endswith("in the scope of fail") for miss in score.misses)
    assert "one: Negation: missed" in "\n".join(modification_text("small", score, misses=True))
    assert modification_values(score)["misses"][0]["sentence"] == _TEXT.text


def test_what_is_predicted_is_kept_with_the_place_of_the_trigger() -> None:
    given = _say(_TEXT, E2="Negation")
    answer = ModificationAnswer(_TEXT, given, given, _SENTENCES)
    assert list(modification_records(answer)) == [
        {"text": "one", "event": "E2", "kind": "Negation", "trigger_span": [14, 20]}
    ]
