"""``bioclaims evaluate claims``: where gold, text and records come from, and what is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

from bioclaims.cli.evaluate import app
from bioclaims.cli.evaluate import claims as command
from bioclaims.errors import InputError, OutputError
from bioclaims.model import (
    Claim,
    ClaimDocument,
    Evidence,
    Grounding,
    Participant,
    Provenance,
    Span,
    make_claim_id,
    to_record,
)

TEXT = "Alpha induces beta."
GOLD = {
    "id": "G1",
    "anchor": "Alpha",
    "agent": ["X:1"],
    "predicate": ["increases"],
    "theme": ["X:2"],
    "aspect": None,
    "polarity": "affirmed",
    "required": True,
}


def read_claim(document):
    """Return the one claim of a document that begins with TEXT."""
    place = ClaimDocument(document.id, document.sha256)
    agent, theme = (
        Participant(document.text[start:end], Span(start, end), "other", (Grounding(curie, "a name", 1.0, "exact"),))
        for start, end, curie in ((0, 5, "X:1"), (14, 18, "X:2"))
    )
    trigger = Span(6, 13)
    return Claim(
        id=make_claim_id(
            document=place, predicate="increases", polarity="affirmed", trigger=trigger, participants=(agent, theme)
        ),
        document=place,
        section="abstract",
        predicate="increases",
        agent=agent,
        theme=theme,
        polarity="affirmed",
        certainty="asserted",
        basis="unknown",
        evidence=(Evidence(Span(0, 19).quote(document.text), trigger.quote(document.text)),),
        provenance=Provenance("rule", "path", "model", "lexicon", "software"),
    )


@pytest.fixture
def folder(tmp_path):
    """A folder with gold and text."""
    (tmp_path / "one.gold.jsonl").write_text(json.dumps(GOLD) + "\n")
    (tmp_path / "one.txt").write_text(TEXT)
    return tmp_path


@pytest.fixture
def run(monkeypatch):
    """A runner of the command in which every text says what TEXT says; it keeps the texts that were read."""
    texts = []

    def extract_document(document, nlp):
        texts.append(document.text.strip())
        return SimpleNamespace(claims=(read_claim(document),), sentences=1, overlong=0)

    monkeypatch.setattr(command, "load", lambda model: None)
    monkeypatch.setattr(command, "extract_document", extract_document)

    def invoke(*options):
        return CliRunner().invoke(app, ["claims", *map(str, options)])

    return SimpleNamespace(invoke=invoke, texts=texts)


def test_the_text_beside_the_gold_is_read_and_scored(run, folder):
    result = run.invoke("--gold", folder / "one.gold.jsonl")
    assert result.exit_code == 0, result.output
    assert run.texts == [TEXT]
    assert "found            1 of 1 required  100.0 %" in result.output


def test_a_folder_of_gold_is_scored_together(run, folder):
    (folder / "two.gold.jsonl").write_text(json.dumps(GOLD | {"agent": ["X:9"]}) + "\n")
    (folder / "two.txt").write_text(TEXT)
    result = run.invoke("--gold", folder, "--json")
    score = json.loads(result.stdout)
    assert (score["found"], score["required"], score["errors"], score["precision"]) == (1, 2, 1, 0.5)


def test_documents_name_another_text(run, folder):
    (folder / "docs.jsonl").write_text(json.dumps({"id": "d", "text": f"{TEXT} Gamma rests."}) + "\n")
    result = run.invoke("--gold", folder / "one.gold.jsonl", "--documents", folder / "docs.jsonl")
    assert result.exit_code == 0, result.output
    assert run.texts == [f"{TEXT} Gamma rests."]


def test_predictions_are_kept_and_score_the_same_when_they_are_given_as_records(run, folder):
    kept = folder / "kept.jsonl"
    first = run.invoke("--gold", folder / "one.gold.jsonl", "--predictions", kept, "--json")
    assert len(kept.read_text().splitlines()) == 1
    again = run.invoke("--gold", folder / "one.gold.jsonl", "--records", kept, "--json")
    assert json.loads(again.stdout) == json.loads(first.stdout)
    assert run.texts == [TEXT]


def test_predictions_replace_nothing_unasked(run, folder):
    kept = folder / "kept.jsonl"
    kept.write_text("mine\n")
    assert isinstance(run.invoke("--gold", folder / "one.gold.jsonl", "--predictions", kept).exception, OutputError)
    assert kept.read_text() == "mine\n"
    assert run.invoke("--gold", folder / "one.gold.jsonl", "--predictions", kept, "--overwrite").exit_code == 0
    assert kept.read_text() != "mine\n"


def test_a_record_that_is_not_valid_is_told_and_not_scored(run, folder, monkeypatch):
    def extract_falsely(document, nlp):
        claim = read_claim(document)
        return SimpleNamespace(
            claims=(replace(claim, agent=replace(claim.agent, text="Omega")),), sentences=1, overlong=0
        )

    monkeypatch.setattr(command, "extract_document", extract_falsely)
    result = run.invoke("--gold", folder / "one.gold.jsonl")
    assert "not valid, and not scored" in result.stderr
    assert "found            0 of 1 required" in result.stdout


def _lose_text(folder):
    (folder / "one.txt").unlink()
    return ["--gold", folder / "one.gold.jsonl"]


def _empty_text(folder):
    (folder / "one.txt").write_text("")
    return ["--gold", folder / "one.gold.jsonl"]


def _empty_folder(folder):
    (folder / "none").mkdir()
    return ["--gold", folder / "none"]


def _bad_record(folder):
    record = to_record(read_claim(SimpleNamespace(id="d", text=TEXT, sha256="0" * 64)))
    (folder / "bad.jsonl").write_text(json.dumps(record | {"polarity": "maybe"}) + "\n")
    return ["--gold", folder / "one.gold.jsonl", "--records", folder / "bad.jsonl"]


@pytest.mark.parametrize(
    ("prepare", "message"),
    [
        pytest.param(_lose_text, "one.txt does not lie beside it", id="the text lacks"),
        pytest.param(_empty_text, "is empty", id="the text is empty"),
        pytest.param(_empty_folder, "holds no .gold.jsonl file", id="a folder without gold"),
        pytest.param(_bad_record, "bad.jsonl:1: polarity", id="a record that breaks the schema"),
        pytest.param(lambda folder: ["--gold", folder / "none.gold.jsonl"], "cannot be read", id="no such gold"),
    ],
)
def test_bad_input(prepare, message, run, folder):
    result = run.invoke(*prepare(folder))
    assert isinstance(result.exception, InputError)
    assert message in str(result.exception)


def test_records_do_not_go_with_a_folder_of_gold(run, folder):
    (folder / "two.gold.jsonl").write_text(json.dumps(GOLD) + "\n")
    result = run.invoke("--gold", folder, "--records", folder / "one.txt")
    assert result.exit_code == 2
