"""Denied events: from gold triggers to spans of sentences and back, the figures, and the command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bioclaims.benchmark import negation
from bioclaims.benchmark.negation import Answer, Speed, count_denied, find_targets, to_denied
from bioclaims.benchmark.peers import PeerAnswer
from bioclaims.cli.benchmark import app
from bioclaims.cli.benchmark import assertion as command
from bioclaims.evaluate.events.standoff import Marked, StandoffEvent, StandoffModification, StandoffText
from bioclaims.evaluate.figures import Counts
from bioclaims.model import Span

TEXT = "A binds B. C does not induce D."


def _text(*denied: str) -> StandoffText:
    """Two events of one trigger in the first sentence, one in the second, one whose trigger is in none."""
    places = {"T1": Span(2, 7), "T2": Span(22, 28), "T3": Span(9, 12)}
    triggers = {"E1": "T1", "E2": "T1", "E3": "T2", "E4": "T3"}
    return StandoffText(
        "one",
        TEXT,
        {key: Marked("Binding", span) for key, span in places.items()},
        {key: StandoffEvent(key, "Binding", trigger, ()) for key, trigger in triggers.items()},
        modifications={f"M{n}": StandoffModification(f"M{n}", "Negation", key) for n, key in enumerate(denied)},
    )


SENTENCES = [Span(0, 10), Span(11, 31)]


def test_triggers_are_placed_in_their_sentences() -> None:
    first, second = find_targets(_text(), SENTENCES)
    assert (first.words, first.targets, first.events) == ("A binds B.", (Span(2, 7),), (("E1", "E2"),))
    assert (second.words, second.targets, second.events) == ("C does not induce D.", (Span(11, 17),), (("E3",),))


def test_a_sentence_without_triggers_is_left_out() -> None:
    assert [each.words for each in find_targets(_text(), [Span(0, 1), SENTENCES[1]])] == ["C does not induce D."]


@pytest.mark.parametrize(
    ("negated", "denied"),
    [
        pytest.param([(False,), (True,)], {"E3"}, id="one"),
        pytest.param([(True,), (False,)], {"E1", "E2"}, id="all events of a trigger"),
        pytest.param([(False,), (False,)], set(), id="none"),
    ],
)
def test_negated_triggers_are_denied_events(negated, denied) -> None:
    assert to_denied(find_targets(_text(), SENTENCES), negated) == {"one": frozenset(denied)}


def test_marks_for_another_number_of_sentences_are_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        to_denied(find_targets(_text(), SENTENCES), [(True,)])


def test_events_in_no_sentence_count_as_missed() -> None:
    figure = count_denied([_text("E3", "E4")], {"one": frozenset({"E1", "E3"})})
    assert figure.counts == Counts(gold=2, predicted=2, right=1)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one text, and an own answer that takes no model."""
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "one.a1").write_text("T1\tProtein 0 1\tA\nT2\tProtein 29 30\tD\n", encoding="utf-8")
    (tmp_path / "one.a2").write_text(
        "T3\tPositive_regulation 22 28\tinduce\nE1\tPositive_regulation:T3 Theme:T2\nM1\tNegation E1\n",
        encoding="utf-8",
    )

    def answer(texts, nlp, said, *, guideline, rounds):
        targets = [target for text in texts for target in find_targets(text, SENTENCES)]
        return Answer({"one": frozenset({"E1"})}, Speed(0.002, 0.02)), targets

    monkeypatch.setattr(command, "load", lambda model: None)
    monkeypatch.setattr(command, "answer_ourselves", answer)
    return tmp_path


def _run(*args: str):
    return CliRunner().invoke(app, ["assertion", *args])


def test_without_the_environment_the_peers_are_left_out_with_the_reason(folder: Path) -> None:
    done = _run("--gold", str(folder), "--peers", str(folder / "no"))
    assert done.exit_code == 0, done.output
    assert "left out: negspacy and medspaCy: no environment in" in done.stderr
    assert [line.split()[:5] for line in done.stdout.splitlines() if line.startswith(negation.OURS)] == [
        ["bioclaims", "1", "100.00", "100.00", "100.00"],
        ["bioclaims", "2.00", "1.00", "20.00", "1.00"],
    ]


def test_peers_stand_beside_us_with_times_in_ratios(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "find_gap", lambda peers: None)
    answer = PeerAnswer(((False,),), 0.001, 0.005, {"negspacy": "1.0", "medspacy": "1.3", "spacy": "3.8"})
    monkeypatch.setattr(command, "ask_peer", lambda peer, sentences, peers, rounds: answer)
    lines = _run("--gold", str(folder)).stdout.splitlines()
    rows = [line for line in lines if line.startswith("negspacy, its own rules (1.0)")]
    assert [row.split()[5:] for row in rows] == [
        ["1", "-", "0.00", "0.00", "-"],
        ["1.00", "0.50", "5.00", "0.25"],
    ]
    values = json.loads(_run("--gold", str(folder), "--json").stdout)
    assert values[str(folder)]["medspacy, molecular rules (1.3)"]["marking_seconds"] == 0.001
    assert values["left_out"] is None
