"""The peers' process: what it is given, what is read from it, and what is said where it is not there."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from bioclaims.benchmark.peers import PEERS, Peer, ask_peer, find_gap, make_environment, read_rules, runner
from bioclaims.benchmark.peers.talk import parse_answer
from bioclaims.errors import BioclaimsError, InputError, OutputError
from bioclaims.model import Span

# Where the peers are, as `bioclaims benchmark peers` makes it.
FOLDER = Path(os.environ.get("BIOCLAIMS_PEERS", Path(__file__).parents[2] / ".peers"))
LAST = json.dumps({"versions": {"negspacy": "1"}, "marking": 0.5, "reading": 2})


def _done(output: str = "", *, status: int = 0, said: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.CompletedProcess([], status, output, said)


@pytest.mark.parametrize("peer", PEERS, ids=[peer.name for peer in PEERS])
def test_a_peer_is_given_rules_and_sentences_with_their_targets(peer: Peer) -> None:
    given: list[str] = []

    def run(command: list[str], text: str) -> subprocess.CompletedProcess[str]:
        given.extend(text.splitlines())
        return _done(f"[true, false]\n[]\n{LAST}\n")

    answer = ask_peer(peer, [("A does not bind B.", [Span(7, 10), Span(11, 15)]), ("No.", [])], FOLDER, run=run)
    order, *rows = map(json.loads, given)
    assert order == {"tool": peer.tool, "rules": read_rules(peer.tool) if peer.molecular else None, "rounds": 1}
    assert rows == [{"text": "A does not bind B.", "targets": [[7, 10], [11, 15]]}, {"text": "No.", "targets": []}]
    assert (answer.negated, answer.marking, answer.reading) == (((True, False), ()), 0.5, 2.0)


@pytest.mark.parametrize(
    ("output", "message"),
    [
        pytest.param("", "answers what cannot be read", id="nothing"),
        pytest.param("[true]\n", "answers what cannot be read", id="no last line"),
        pytest.param(f"true\n{LAST}", "answers what cannot be read", id="no list"),
        pytest.param(f"[true]\n{LAST.replace('marking', 'm')}", "answers what cannot be read", id="no seconds"),
        pytest.param(f"[true, false]\n{LAST}", "does not answer for each target", id="a mark too many"),
        pytest.param(LAST, "does not answer for each target", id="a sentence too few"),
    ],
)
def test_an_answer_that_does_not_fit_is_an_error(output: str, message: str) -> None:
    with pytest.raises(InputError, match=f"negspacy: {message}"):
        parse_answer(output, [1], where="negspacy")


def test_a_peer_that_fails_is_named_with_its_last_words() -> None:
    with pytest.raises(InputError, match=r"cannot run medspacy \(No module named 'medspacy'\)"):
        ask_peer(PEERS[-1], [], FOLDER, run=lambda *_: _done(status=1, said="Traceback\nNo module named 'medspacy'\n"))


def test_where_there_is_no_environment_its_command_is_named(tmp_path: Path) -> None:
    assert find_gap(tmp_path / "no") == (
        f"no environment in {tmp_path / 'no'}; make it with `bioclaims benchmark peers {tmp_path / 'no'}`"
    )


def test_an_environment_is_not_made_over_another_folder(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="exists already"):
        make_environment(tmp_path, report=lambda step: None)


def test_an_environment_is_made_in_two_steps_and_pip_may_say_no(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("venv.create", lambda folder, with_pip: None)
    commands: list[list[str]] = []

    def run(command: list[str]) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return _done(status=len(commands) - 1, said="ERROR: no such package\n")

    with pytest.raises(OutputError, match=r"lacks requirements-alone.txt \(ERROR: no such package\)"):
        make_environment(tmp_path / "new", report=lambda step: None, run=run)
    assert ["--no-deps" in command for command in commands] == [False, True]
    assert all(Path(command[-1]).is_file() for command in commands)


def test_rules_for_molecular_text_are_read_for_each_tool() -> None:
    phrases = {
        tool: {(rule["phrase"], rule["place"]) for rule in read_rules(tool)} for tool in ("negspacy", "medspacy")
    }
    assert phrases["medspacy"] < phrases["negspacy"]
    assert {("failed to", "before"), ("not only", "pseudo"), ("but", "stop")} <= phrases["medspacy"]
    assert {rule["targets"] for rule in read_rules("medspacy") if rule["place"] in ("before", "after")} == {1}


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        pytest.param("phrase\tplace\n", "rules.tsv:1: has other columns", id="columns"),
        pytest.param("no\tboth\tbehind\t-\t-\n", "rules.tsv:2: is no rule", id="place"),
        pytest.param("no\tboth\tbefore\tfar\t-\n", "rules.tsv:2: is no rule", id="reach"),
        pytest.param("no\tboth\tbefore\t1\t1\nbut\tboth\tstop\t-\t-\n", "rules.tsv:3: repeats a row or is", id="order"),
    ],
)
def test_a_bad_rule_is_named_with_its_line(rows: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "rules.tsv"
    head = "" if rows.startswith("phrase") else "phrase\ttools\tplace\treach\ttargets\n"
    path.write_text(head + rows, encoding="utf-8")
    with pytest.raises(BioclaimsError, match=message):
        read_rules("negspacy", path)


@pytest.mark.parametrize(
    ("targets", "layers"),
    [
        pytest.param([(0, 2), (3, 5)], [[0, 1]], id="apart"),
        pytest.param([(3, 5), (0, 2)], [[1, 0]], id="in any order"),
        pytest.param([(0, 4), (3, 5), (5, 6)], [[0, 2], [1]], id="two that overlap"),
        pytest.param([(0, 4), (0, 4), (0, 4)], [[0], [1], [2]], id="three in one place"),
        pytest.param([], [], id="none"),
    ],
)
def test_targets_that_overlap_are_read_one_after_the_other(targets, layers) -> None:
    assert list(runner.lay_out(targets)) == layers


@pytest.mark.skipif(find_gap(FOLDER) is not None, reason=find_gap(FOLDER) or "")
@pytest.mark.parametrize("peer", PEERS, ids=[peer.name for peer in PEERS])
def test_the_real_peer_negates_what_follows_not(peer: Peer) -> None:
    text = "Alpha does not activate beta but binds gamma."
    targets = [Span(text.index(word), text.index(word) + len(word)) for word in ("activate", "binds")]
    answer = ask_peer(peer, [(text, targets)], FOLDER)
    assert answer.negated == ((True, False),)
    assert 0 < answer.marking <= answer.reading
    assert set(answer.versions) == {peer.tool, "spacy"}


@pytest.mark.skipif(find_gap(FOLDER) is not None, reason=find_gap(FOLDER) or "")
@pytest.mark.parametrize("tool", ["negspacy", "medspacy"])
@pytest.mark.parametrize(
    ("text", "words", "negated"),
    [
        pytest.param("A had no effect on the expression of B.", ("effect", "expression"), (True, False), id="the next"),
        pytest.param("B was unaffected by A.", ("unaffected",), (True,), id="the target itself"),
        pytest.param("A not only binds B.", ("binds",), (False,), id="not only"),
    ],
)
def test_rules_for_molecular_text_do_what_they_say(tool, text, words, negated) -> None:
    targets = [Span(text.index(word), text.index(word) + len(word)) for word in words]
    assert ask_peer(Peer(tool, True), [(text, targets)], FOLDER).negated == (negated,)
