"""Batches: counts, failures, defects, and Ctrl-C between two documents."""

from __future__ import annotations

import os
import runpy
import signal
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from bioclaims.errors import SeedError
from bioclaims.model import Claim, Document
from bioclaims.readers import FailedDocument
from bioclaims.run.corpus import Run, extract_corpus, write_corpus
from bioclaims.run.interrupt import uninterrupted
from bioclaims.run.outcome import Outcome
from bioclaims.run.summary import Summary
from bioclaims.writers import LineWriter, open_lines

read = runpy.run_path(str(Path(__file__).parents[1] / "cli" / "small_engine.py"))["read"]


def make(*texts: str) -> list[Document | FailedDocument]:
    return [Document(id=str(number), text=text) for number, text in enumerate(texts, start=1)]


def run(documents: Any, folder: Path, **options: Any) -> Run:
    writer = open_lines(str(folder / "claims.jsonl"))
    ended = write_corpus(
        extract_corpus(documents, read, **options), claims=writer, progress=lambda outcome, summary: None
    )
    if not ended.stopped:
        writer.finish()
    return ended


def test_counts_are_those_of_the_documents(tmp_path: Path) -> None:
    documents = make("Zebrin induces quillin. Orlo does not induce quillin.", "It rests.")
    documents.append(FailedDocument("x", "is bad", "Mend it"))
    assert run(documents, tmp_path).summary == Summary(documents=2, sentences=3, claims=2, negated=1, failed=1)


def test_a_document_that_fails_costs_no_other(tmp_path: Path) -> None:
    outcomes = list(extract_corpus(make("Ada induces bo.", "It crashes.", "Ada induces bo."), read))
    assert [len(outcome.records) for outcome in outcomes] == [1, 0, 1]
    failure = outcomes[1].failure
    assert failure is not None
    assert str(failure).startswith("2: could not be read (RuntimeError: the parser gave up)")


def test_an_error_with_a_cure_keeps_it() -> None:
    def refuse(document: Document) -> Any:
        raise SeedError(where="triggers.toml", what="is broken", cure="Mend it")

    (outcome,) = extract_corpus(make("Ada induces bo."), refuse)
    assert str(outcome.failure) == "1: triggers.toml: is broken. Mend it."


@pytest.mark.parametrize(("limit", "failed"), [(15, 0), (14, 1)])
def test_a_document_above_the_limit_is_not_read(limit: int, failed: int, tmp_path: Path) -> None:
    assert run(make("Ada induces bo."), tmp_path, max_characters=limit).summary.failed == failed


def test_the_message_about_the_limit_names_the_source() -> None:
    document = replace(make("x" * 20)[0], source="a.jsonl:7")
    (outcome,) = extract_corpus([document], read, max_characters=10)
    assert (
        str(outcome.failure)
        == "a.jsonl:7: has 20 characters, more than the limit of 10. Split it, or raise --max-characters."
    )


@dataclass(frozen=True)
class Given:
    claims: tuple[Claim, ...]
    sentences: int = 1
    overlong: int = 0


def test_a_record_falls_with_its_inner_claim() -> None:
    text = "Miscount induces quillin. Zebrin induces orlo. Ada induces bo. Cy induces di."
    (document,) = make(text)
    bad, middle, outer, free = read(document).claims
    middle = replace(middle, agent=replace(middle.agent, claim=bad.id))
    outer = replace(outer, theme=replace(outer.theme, claim=middle.id))
    (outcome,) = extract_corpus([document], lambda document: Given((outer, bad, middle, free)))
    assert [record["id"] for record in outcome.records] == [free.id]
    assert len(outcome.defects) == 3
    assert sum("its inner claim is no valid record" in defect for defect in outcome.defects) == 2


def test_a_record_whose_inner_claim_nobody_gave_is_a_defect() -> None:
    (document,) = make("Ada induces bo. Cy induces di.")
    outer, free = read(document).claims
    outer = replace(outer, theme=replace(outer.theme, claim="claim:" + "0" * 20))
    (outcome,) = extract_corpus([document], lambda document: Given((outer, free)))
    assert [record["id"] for record in outcome.records] == [free.id]
    assert len(outcome.defects) == 1
    assert "its inner claim is no valid record" in outcome.defects[0]


def interrupt_at(number: int, documents: list[Document | FailedDocument]) -> Iterator[Document | FailedDocument]:
    for index, document in enumerate(documents):
        if index == number:
            os.kill(os.getpid(), signal.SIGINT)
        yield document


def test_ctrl_c_ends_the_run_with_the_counts_so_far(tmp_path: Path) -> None:
    ended = run(interrupt_at(2, make(*["Ada induces bo."] * 4)), tmp_path)
    assert ended == Run(Summary(documents=2, sentences=2, claims=2), stopped=True)
    assert (tmp_path / "claims.jsonl.part").read_text().count("\n") == 2


class InterruptedWriter(LineWriter):
    """A writer during whose first write Ctrl-C is pressed."""

    def __init__(self, lines: list[Any]) -> None:
        self.lines = lines

    def write(self, records: Any) -> None:
        records = list(records)
        self.lines += records[:1]
        os.kill(os.getpid(), signal.SIGINT)
        self.lines += records[1:]


def test_ctrl_c_while_a_document_is_written_waits_for_its_end() -> None:
    lines: list[Any] = []
    outcomes = extract_corpus(make("Ada induces bo. Cy induces di.", "Ada induces bo."), read)
    ended = write_corpus(outcomes, claims=InterruptedWriter(lines), progress=lambda outcome, summary: None)
    assert len(lines) == 2
    assert ended.stopped
    assert ended.summary.documents == 1


def test_a_second_ctrl_c_is_obeyed_at_once() -> None:
    reached = []
    with pytest.raises(KeyboardInterrupt), uninterrupted():
        os.kill(os.getpid(), signal.SIGINT)
        reached.append(1)
        os.kill(os.getpid(), signal.SIGINT)
        reached.append(2)
    assert reached == [1]


def test_the_handler_of_the_caller_comes_back() -> None:
    before = signal.getsignal(signal.SIGINT)
    with uninterrupted():
        assert signal.getsignal(signal.SIGINT) is not before
    assert signal.getsignal(signal.SIGINT) is before


def test_documents_are_kept_beside_their_claims(tmp_path: Path) -> None:
    kept = open_lines(str(tmp_path / "texts.jsonl"))
    claims = open_lines(str(tmp_path / "claims.jsonl"))
    seen: list[tuple[Outcome, Summary]] = []
    write_corpus(
        extract_corpus(make("It rests.", "It crashes."), read),
        claims=claims,
        documents=kept,
        progress=lambda outcome, summary: seen.append((outcome, summary)),
    )
    kept.finish()
    claims.finish()
    assert (tmp_path / "texts.jsonl").read_text().count("\n") == 1
    assert [summary.failed for _, summary in seen] == [0, 1]
