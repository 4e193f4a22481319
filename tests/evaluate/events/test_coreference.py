"""The scorer of coreference, on annotations of our own, read by the shipped model."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bioclaims.cli.evaluate import app
from bioclaims.errors import InputError
from bioclaims.evaluate.events.coreference import CoreferenceAnswer, Resolved, coreference_text, score_coreference
from bioclaims.evaluate.events.standoff import read_standoff

TEXT = "MAPK14 was studied in T cells. The kinase phosphorylated ATF2. It also activated JUN, which was lost."


def _mark(key: str, kind: str, words: str) -> str:
    start = TEXT.index(words)
    return f"{key}\t{kind} {start} {start + len(words)}\t{words}\n"


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A folder with one text: a noun and a pronoun that stand for MAPK14, and one event that the noun acts in."""
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    entities = {"T1": "MAPK14", "T2": "ATF2", "T3": "JUN"}
    (folder / "one.a1").write_text("".join(_mark(key, "Protein", name) for key, name in entities.items()))
    (folder / "one.a2").write_text(
        _mark("T4", "Anaphora", "The kinase")
        + _mark("T5", "Anaphora", "It")
        + _mark("T6", "Anaphora", "which")
        + _mark("T7", "Phosphorylation", "phosphorylated")
        + "E1\tPhosphorylation:T7 Theme:T2 Cause:T1\n"
        + "R1\tCoreference Subject:T4 Object:T1\n"
        + "R2\tCoreference Subject:T5 Object:T4\n"
        + "R3\tCoreference Subject:T6 Object:T3\n"
    )
    return folder


def test_coreference_is_read(gold: Path) -> None:
    (text,) = read_standoff(gold)
    assert text.coreferences == (("T4", "T1"), ("T5", "T4"), ("T6", "T3"))


@pytest.mark.parametrize(
    ("line", "what"),
    [
        pytest.param("R4\tCoreference Subject:T4\n", "is no coreference", id="without an object"),
        pytest.param("R4\tCoreference Subject:T4 Object:T99\n", "names T99", id="of what is not there"),
    ],
)
def test_a_wrong_line_is_named(gold: Path, line: str, what: str) -> None:
    with open(gold / "one.a2", "a") as stream:
        stream.write(line)
    with pytest.raises(InputError, match=what):
        list(read_standoff(gold))


@pytest.mark.model
def test_the_command_scores_words_and_claims(gold: Path, tmp_path: Path) -> None:
    kept = tmp_path / "words.jsonl"
    options = ["coreference", "--gold", str(gold), "--json", "--predictions", str(kept)]
    result = CliRunner().invoke(app, options)
    assert result.exit_code == 0, result.output
    score = json.loads(result.stdout)
    counts = {name: (each["of"], each["count"]) for name, each in score["anaphors"].items()}
    assert counts == {"right": (3, 2), "wrong": (3, 0), "not resolved": (3, 1)}
    assert {name: each["count"] for name, each in score["kinds"].items()} == {
        "pronouns": 1, "definite nouns": 1, "relative pronouns": 0,
    }  # fmt: skip
    # That it activates JUN is not annotated.
    assert (score["claims"]["all"]["of"], score["claims"]["all"]["count"]) == (2, 1)
    rows = [json.loads(line) for line in kept.read_text(encoding="utf-8").splitlines()]
    assert [(row["words"], row["answer"], row["ours"]) for row in rows] == [
        ("The kinase", "right", ["mapk14"]), ("It", "right", ["mapk14"]), ("which", "not resolved", []),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("ours", "gold_names", "answer"),
    [
        pytest.param({"a"}, {"a"}, "right", id="the same"),
        pytest.param({"a"}, {"a", "b"}, "right", id="one of two"),
        pytest.param({"a", "b"}, {"a"}, "wrong", id="one too many"),
        pytest.param(set(), {"a"}, "not resolved", id="none"),
    ],
)
def test_answers(ours: set[str], gold_names: set[str], answer: str) -> None:
    assert Resolved("it", frozenset(ours), frozenset(gold_names)).answer == answer


def test_the_report_says_what_the_gold_does_not_tell() -> None:
    answer = CoreferenceAnswer("one", (Resolved("its", frozenset({"a"}), frozenset({"a"})),), 4, ())
    lines = list(coreference_text(score_coreference([answer])))
    assert "other words that we resolve: 4, which the gold does not tell of" in lines
    assert lines[0].startswith("annotated words")
