"""What the scorer of the gate counts, on sentences made by hand, and the command, on the shipped model."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bioclaims.cli.evaluate import app
from bioclaims.components.gate import NO_TRIGGER, TOO_FEW_PARTICIPANTS
from bioclaims.evaluate.events.gate import (
    EVENTS,
    PAIRS,
    RELATIONS,
    SENTENCES,
    WORDS,
    GatedSentence,
    gate_text,
    gate_values,
    score_gate,
)
from bioclaims.evaluate.events.standoff import Marked, StandoffEvent, StandoffText
from bioclaims.model import Span

# Two sentences, [0, 10) and [10, 20).
_MARKED = {f"T{at}": Marked("any", Span(at, at + 1)) for at in range(20)}


def _text(*events: StandoffEvent) -> StandoffText:
    return StandoffText("one", "x" * 20, _MARKED, {event.id: event for event in events})


def _event(key: str, trigger: int, **targets: str) -> StandoffEvent:
    return StandoffEvent(key, "Regulation", f"T{trigger}", tuple(targets.items()))


def _sentences(first: str = "", second: str = "") -> tuple[GatedSentence, ...]:
    return GatedSentence(Span(0, 10), 4, first), GatedSentence(Span(10, 20), 6, second)


def test_sentences_and_words_are_counted_by_reason() -> None:
    score = score_gate([(_text(), _sentences(NO_TRIGGER, TOO_FEW_PARTICIPANTS))])
    assert (score.total[SENTENCES], score.total[WORDS]) == (2, 10)
    assert (score.share(WORDS, NO_TRIGGER), score.share(WORDS, TOO_FEW_PARTICIPANTS), score.share(WORDS)) == (
        0.4,
        0.6,
        1,
    )


@pytest.mark.parametrize(
    ("event", "counted"),
    [
        pytest.param(_event("E1", 1, Cause="T2", Theme="T3"), {PAIRS, RELATIONS, EVENTS}, id="a cause and a theme"),
        pytest.param(_event("E1", 1, Theme="E2"), {RELATIONS, EVENTS}, id="another event is the theme"),
        pytest.param(_event("E1", 1, Theme="T3"), {EVENTS}, id="a theme alone"),
        pytest.param(_event("E1", 1, Theme="T3", Site="T15"), {EVENTS}, id="a site elsewhere does not matter"),
        pytest.param(_event("E1", 1, Theme="T13"), set(), id="the theme stands in the next sentence"),
    ],
)
def test_an_event_is_counted_as(event: StandoffEvent, counted: set[str]) -> None:
    inner = StandoffEvent("E2", "Expression", "T4", ())
    score = score_gate([(_text(event, inner), _sentences())])
    alone = score_gate([(_text(inner), _sentences())])
    assert {kind for kind in (PAIRS, RELATIONS, EVENTS) if score.total[kind] > alone.total[kind]} == counted


def test_an_event_is_lost_with_its_sentence_only() -> None:
    events = (_event("E1", 1, Cause="T2", Theme="T3"), _event("E2", 11, Cause="T12", Theme="T13"))
    score = score_gate([(_text(*events), _sentences(NO_TRIGGER))])
    assert (score.total[PAIRS], score.share(PAIRS), score.share(PAIRS, TOO_FEW_PARTICIPANTS)) == (2, 0.5, 0)


def test_what_spans_sentences_is_told_apart() -> None:
    score = score_gate([(_text(_event("E1", 1, Cause="T2", Theme="T13")), _sentences(NO_TRIGGER))])
    assert (score.total[PAIRS], score.across[PAIRS], score.share(PAIRS)) == (0, 1, None)


def test_the_report_has_the_sum_of_all_corpora() -> None:
    score = score_gate([(_text(_event("E1", 1, Cause="T2", Theme="T3")), _sentences("", NO_TRIGGER))])
    lines = list(gate_text({"a": score, "b": score}))
    assert [line.split()[-5:] for line in lines if line.startswith("sentences")][-1] == ["4", "2", "0", "50.00", "-"]
    assert gate_values({"a": score})["a"][PAIRS]["share"] == 0


@pytest.mark.model
def test_the_command_prints_shares_and_keeps_what_was_decided(tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text("TNF induces IL-8. Mice were fed.", encoding="utf-8")
    (tmp_path / "own.a1").write_text("T1\tProtein 0 3\tTNF\nT2\tProtein 12 16\tIL-8\n", encoding="utf-8")
    events = "T3\tRegulation 4 11\tinduces\nE1\tRegulation:T3 Cause:T1 Theme:T2\n"
    (tmp_path / "own.a2").write_text(events, encoding="utf-8")
    kept = tmp_path / "kept.jsonl"
    result = CliRunner().invoke(app, ["gate", "--gold", str(tmp_path), "--predictions", str(kept), "--json"])
    assert result.exit_code == 0, result.output
    values = json.loads(result.stdout)[tmp_path.name]
    assert (values[PAIRS]["total"], values[PAIRS]["share"], values[SENTENCES]["dropped"][NO_TRIGGER]) == (1, 0, 1)
    assert [json.loads(line)["reason"] for line in kept.read_text().splitlines()] == [None, NO_TRIGGER]
