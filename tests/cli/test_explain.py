"""``bioclaims explain`` on good and bad input."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from bioclaims.run.loading import load_reader

Command = Callable[..., "subprocess.CompletedProcess[bytes]"]
SENTENCE = "IL-6, but not TNF, activates STAT3 in monocytes."

WRONG = [
    pytest.param([], "give a sentence, or --claim", id="nothing to explain"),
    pytest.param([SENTENCE, "--claim", "x"], "give a sentence, or --claim", id="a sentence and a claim"),
    pytest.param(["--claim", "x"], "needs --claims FILE and --documents FILE", id="a claim without its files"),
    pytest.param([SENTENCE, "--claims", "a.jsonl"], "go with --claim ID", id="a sentence and a file of claims"),
    pytest.param([SENTENCE, "--why-not", "IL-6"], "--why-not", id="one word of a pair"),
]


@pytest.mark.parametrize(("args", "said"), WRONG)
def test_wrong_usage(args: list[str], said: str, command: Command) -> None:
    done = command("explain", *args)
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr.decode()


AT_FAULT = [
    pytest.param(["--claim", "x", "--claims", "a", "--documents", "b"], "a: cannot be read", id="no file of claims"),
    pytest.param([SENTENCE, "--html", "absent/a.html"], "its folder", id="a page in no folder"),
    pytest.param([SENTENCE, "--html", "page.html"], "page.html: exists already", id="a page that stands already"),
    pytest.param([SENTENCE, "--model", "en_absent"], "en_absent: cannot be loaded", id="no such model"),
    pytest.param(["-"], "is empty", id="nothing on standard input"),
]


@pytest.mark.parametrize(("args", "said"), AT_FAULT)
def test_input_at_fault(args: list[str], said: str, command: Command, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("mine")
    done = command("explain", *args)
    assert (done.returncode, done.stdout) == (1, b"")
    assert said in done.stderr.decode()
    assert (tmp_path / "page.html").read_text() == "mine"


@pytest.mark.model
def test_a_sentence_is_explained_as_text_as_json_and_as_a_page(command: Command, tmp_path: Path) -> None:
    text = command("explain", SENTENCE, "--why-not", "STAT3", "IL-6")
    assert text.returncode == 0, text.stderr
    shown = text.stdout.decode()
    assert "IL-6 <nsubj activate | activates >dobj stat3" in shown
    assert "the other way round: transitive_verb:activate relates IL-6 to STAT3" in shown
    both = command("explain", SENTENCE, "--json", "--html", "page.html")
    assert both.returncode == 0, both.stderr
    (sentence,) = json.loads(both.stdout)["sentences"]
    assert [claim["polarity"] for claim in sentence["claims"]] == ["affirmed", "negated"]
    assert all(claim["id"] in shown for claim in sentence["claims"])
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>") and all(claim["id"] in page for claim in sentence["claims"])


@pytest.mark.model
def test_a_page_alone_prints_nothing_and_replaces_only_when_told(command: Command, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("old")
    done = command("explain", "-", "--html", "page.html", "--overwrite", stdin=SENTENCE.encode())
    assert (done.returncode, done.stdout) == (0, b""), done.stderr
    assert "STAT3" in (tmp_path / "page.html").read_text(encoding="utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["page.html"]


@pytest.mark.model
def test_words_that_are_not_there_leave_no_page(command: Command, tmp_path: Path) -> None:
    done = command("explain", SENTENCE, "--why-not", "IL-6", "MYC", "--html", "page.html")
    assert done.returncode == 1
    assert "--why-not: 'MYC' does not stand in the text" in done.stderr.decode()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.model
def test_a_claim_that_extract_wrote_is_explained_in_its_document(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bioclaims.cli.extract.load_reader", load_reader)
    (tmp_path / "a.txt").write_text(f"The room was quiet. {SENTENCE}\n\nMMP-9 was induced by EGF.\n")
    assert command("extract", "a.txt", "-o", "c.jsonl", "--documents", "d.jsonl").returncode == 0
    records = [json.loads(line) for line in (tmp_path / "c.jsonl").read_text().splitlines()]
    files = ("--claims", "c.jsonl", "--documents", "d.jsonl")
    done = command("explain", "--claim", records[1]["id"], *files, "--json")
    explained = json.loads(done.stdout)
    assert explained["asked"] == records[1]["id"]
    assert [sentence["text"] for sentence in explained["sentences"]] == [SENTENCE]
    assert records[1] in explained["sentences"][0]["claims"]
    assert done.stderr == b""


@pytest.mark.model
def test_a_claim_that_is_not_read_any_more_is_told(command: Command, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("bioclaims.cli.extract.load_reader", load_reader)
    (tmp_path / "a.txt").write_text(SENTENCE)
    command("extract", "a.txt", "-o", "c.jsonl", "--documents", "d.jsonl")
    lines = (tmp_path / "c.jsonl").read_text().splitlines()
    record = {**json.loads(lines[0]), "id": "claim:" + "0" * 20}
    (tmp_path / "c.jsonl").write_text(json.dumps(record))
    done = command("explain", "--claim", record["id"], "--claims", "c.jsonl", "--documents", "d.jsonl")
    assert done.returncode == 0
    assert "is not among the claims that are read now" in done.stderr.decode()


@pytest.mark.model
def test_a_merged_claim_is_explained_by_the_sentences_of_its_members(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bioclaims.cli.extract.load_reader", load_reader)
    (tmp_path / "a.txt").write_text("IL-6 induced STAT3. The room was quiet. Again IL-6 induced STAT3.")
    assert command("extract", "a.txt", "-o", "c.jsonl", "--documents", "d.jsonl", "--merge").returncode == 0
    (record,) = [json.loads(line) for line in (tmp_path / "c.jsonl").read_text().splitlines()]
    done = command("explain", "--claim", record["id"], "--claims", "c.jsonl", "--documents", "d.jsonl", "--json")
    explained = json.loads(done.stdout)
    assert [sentence["text"] for sentence in explained["sentences"]] == [
        "IL-6 induced STAT3.",
        "Again IL-6 induced STAT3.",
    ]
    assert done.stderr == b""
