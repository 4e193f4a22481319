"""Gold events as claims see them: what joins, what becomes a name, what is left out."""

from __future__ import annotations

import pytest

from bioclaims.evaluate.events.as_claims import to_claim_events
from bioclaims.evaluate.events.judged import find_gold_pairs
from bioclaims.evaluate.events.standoff import Marked, StandoffEvent, StandoffText
from bioclaims.model import Span

_TEXT = "TNF activates p38 , which blocks apoptosis and binds JUN"
_NAMES = {"T1": ("Protein", "TNF"), "T2": ("Protein", "p38"), "T3": ("Protein", "JUN")}


def _gold(*events: tuple[str, str, str, tuple[tuple[str, str], ...]]) -> StandoffText:
    """Return the text with events of (id, type, trigger word, arguments)."""
    marked = {key: _mark(kind, word) for key, (kind, word) in _NAMES.items()}
    marked |= {f"T-{key}": _mark(kind, word) for key, kind, word, _ in events}
    found = {key: StandoffEvent(key, kind, f"T-{key}", arguments) for key, kind, _, arguments in events}
    return StandoffText("one", _TEXT, marked, found, given=frozenset(_NAMES))


def _mark(kind: str, word: str) -> Marked:
    start = _TEXT.index(word)
    return Marked(kind, Span(start, start + len(word)))


_ACTIVATES = ("E1", "Activation", "activates", (("Theme", "T2"), ("Cause", "T1")))
_DIES = ("E2", "Cell_death", "apoptosis", ())
_BLOCKS = ("E3", "Negative_regulation", "blocks", (("Theme", "E2"), ("Cause", "T2")))


def test_types_that_mean_the_same_have_one_name() -> None:
    assert [event.type for event in to_claim_events(_gold(_ACTIVATES)).events.values()] == ["Positive_regulation"]


def test_a_process_is_a_name_that_others_act_on() -> None:
    text = to_claim_events(_gold(_DIES, _BLOCKS))
    assert list(text.events) == ["E3"]
    assert text.events["E3"].arguments == (("Theme", "T-E2"), ("Cause", "T2"))
    assert text.marked["T-E2"].type == "biological_process"
    assert "T-E2" in text.entities


def test_what_no_claim_is_about_is_left_out_with_the_arguments_on_it() -> None:
    planned = ("E4", "Planned_process", "which", ())
    text = to_claim_events(_gold(planned, ("E5", "Regulation", "blocks", (("Theme", "E4"), ("Cause", "T2")))))
    assert text.events["E5"].arguments == (("Cause", "T2"),)


_PAIRS = {
    "cause and theme": ((_ACTIVATES,), {("T1", "T2"): {1}}),
    "a process is a theme": ((_DIES, _BLOCKS), {("T2", "T-E2"): {-1}}),
    "what binds, both ways": (
        (("E1", "Binding", "binds", (("Theme", "T2"), ("Theme", "T3"))),),
        {("T2", "T3"): {0}, ("T3", "T2"): {0}},
    ),
    "through an event without a cause of its own the direction turns": (
        (
            ("E1", "Negative_regulation", "blocks", (("Theme", "T3"),)),
            ("E2", "Negative_regulation", "activates", (("Theme", "E1"), ("Cause", "T1"))),
        ),
        {("T1", "T3"): {1}},
    ),
    "an inner event with a cause is a relation of its own": (
        (
            ("E1", "Negative_regulation", "blocks", (("Theme", "T3"), ("Cause", "T2"))),
            ("E2", "Negative_regulation", "activates", (("Theme", "E1"), ("Cause", "T1"))),
        ),
        {("T2", "T3"): {-1}, ("T1", "T3"): {-1}},
    ),
    "an event inside itself ends": (
        (("E1", "Regulation", "blocks", (("Theme", "E1"), ("Cause", "T1"))),),
        {},
    ),
}


@pytest.mark.parametrize(("events", "expected"), _PAIRS.values(), ids=_PAIRS)
def test_pairs_of_the_gold(events, expected) -> None:
    assert find_gold_pairs(to_claim_events(_gold(*events))) == expected
