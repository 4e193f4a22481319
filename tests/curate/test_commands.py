"""What comes of a review by the commands: decisions, history, gold, rules that learn; and what is told."""

from __future__ import annotations

import gzip
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import orjson
import pytest

from bioclaims.cli import main
from bioclaims.curate.decisions import SCHEMA
from bioclaims.curate.review import Review
from bioclaims.curate.server.serve import _find_names, make_links, open_socket
from bioclaims.curate.store import open_store
from bioclaims.errors import InputError
from bioclaims.evaluate.claims.gold import read_gold
from bioclaims.evaluate.claims.score import score_claims
from sample_claims import make_claims

from .conftest import CURATORS, Asker

PHOSPHORYLATED, NULL, UNBOUND, DOUBTED, REQUIRED, ASSOCIATED, MOVED, INNER, OUTER = CLAIMS = make_claims()
Run = Callable[..., SimpleNamespace]


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Return a function that runs ``bioclaims ARGS…`` in the folder of the review."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "200")

    def call(*args: str) -> SimpleNamespace:
        capfdbinary.readouterr()
        with monkeypatch.context() as patch, pytest.raises(SystemExit) as ended:
            patch.setattr(sys, "argv", ["bioclaims", *args])
            main()
        written = capfdbinary.readouterr()
        return SimpleNamespace(code=ended.value.code, out=written.out, err=written.err.decode())

    return call


def judge_some(ann: Asker) -> None:
    ann.judge(PHOSPHORYLATED.id, "correct", values={"predicate": "regulates"})
    ann.judge(NULL.id, "accept")
    ann.judge(UNBOUND.id, "reject", tags=["no_relation"])
    ann.judge(DOUBTED.id, "accept")
    ann.tell("undo", key="undo-key-1")


def test_decisions_and_their_history_are_written(run: Run, ann: Asker) -> None:
    judge_some(ann)
    for target, verdicts in (
        ("decisions", ["correct", "accept", "reject"]),
        ("history", ["correct", "accept", "reject", "accept", "withdraw"]),
    ):
        done = run("curate", "claims.jsonl", "--to", target)
        assert done.code == 0, done.err
        records = [orjson.loads(line) for line in done.out.splitlines()]
        assert [each["verdict"] for each in records] == verdicts
        assert {each["schema"] for each in records} == {SCHEMA}


def test_gold_is_what_was_accepted_in_sentences_that_were_judged_whole(run: Run, ann: Asker, folder: Path) -> None:
    judge_some(ann)
    ann.judge(INNER.id, "accept")
    done = run("curate", "claims.jsonl", "--to", "gold", "-o", "judged.gold.jsonl")
    assert (done.code, done.err) == (0, "lines 2, sentences 3, not all judged 5; their text is judged.txt\n")
    lines = read_gold(folder / "judged.gold.jsonl")
    assert [(line.agents, line.predicates, line.themes, line.polarity) for line in lines] == [
        (("HGNC:6018",), ("regulates",), ("HGNC:11364",), "affirmed"),
        (("HGNC:11892",), ("regulates",), ("HGNC:11364",), "negated"),
    ]
    text = (folder / "judged.txt").read_text()
    assert [part for part in text.split("\n\n") if part] == [
        claim.evidence[0].sentence.text for claim in (PHOSPHORYLATED, NULL, UNBOUND)
    ]
    score = score_claims([PHOSPHORYLATED, NULL, UNBOUND], lines)
    assert (score.found, [claim.id for claim in score.errors]) == (1, [PHOSPHORYLATED.id, UNBOUND.id])


def test_rules_learn_and_what_they_learned_is_put_on_records(run: Run, ann: Asker, folder: Path) -> None:
    judge_some(ann)
    run("curate", "claims.jsonl", "--to", "decisions", "-o", "decisions.jsonl")
    done = run("rules", "learn", "decisions.jsonl", "-o", "learned", "--floor", "0.99", "--least", "3")
    assert done.code == 0, done.err
    assert "transitive_verb:induce" in done.out.decode() and "too few" in done.out.decode()
    assert sorted(path.name for path in (folder / "learned").iterdir()) == [
        "cases", "confidence.tsv", "frames.tsv", "learned.json"
    ]  # fmt: skip
    again = run("rules", "learn", "decisions.jsonl", "-o", "learned")
    assert (again.code, "exists already" in again.err) == (1, True)
    done = run("rules", "apply", "learned", "claims.jsonl", "--keep-off", "-q")
    records = [orjson.loads(line) for line in done.out.splitlines()]
    assert [record["id"] for record in records] == [claim.id for claim in CLAIMS]
    assert all(record["confidence"] is None or record["confidence"] <= 0.7 for record in records)
    dropped = run("rules", "apply", "learned", "claims.jsonl")
    assert (dropped.out, dropped.err.splitlines()[-1]) == (b"", "records 9, of rules that are off 9")


TOLD = [
    ("no review yet", ("curate", "claims.jsonl", "--store", "none.review", "--to", "decisions"), "is no review"),
    ("a file that is no review", ("curate", "claims.jsonl", "--store", "claims.jsonl"), "cannot be opened as a review"),
    ("no claims", ("curate", "none.jsonl", "--no-open"), "cannot be read"),
    ("texts for claims", ("curate", "texts.jsonl", "--store", "new.review", "--no-open"), "texts.jsonl"),
    ("gold under another name", ("curate", "claims.jsonl", "--to", "gold", "-o", "gold.txt"), "does not end in"),
    ("a folder that nobody learned to", ("rules", "apply", ".", "claims.jsonl"), "cannot be read"),
]


@pytest.mark.parametrize(("args", "said"), [each[1:] for each in TOLD], ids=[each[0] for each in TOLD])
def test_what_is_wrong_is_told(args: tuple[str, ...], said: str, run: Run, ann: Asker) -> None:
    done = run(*args)
    assert done.code == 1
    assert said in done.err and "Traceback" not in done.err


def test_a_report_is_written_with_decisions(run: Run, ann: Asker, folder: Path) -> None:
    judge_some(ann)
    run("curate", "claims.jsonl", "--to", "decisions", "-o", "decisions.jsonl")
    done = run("report", "claims.jsonl", "-o", "report.html", "--decisions", "decisions.jsonl", "-q")
    assert (done.code, done.err) == (0, "")
    assert "1 of 3 (0.06 to 0.79)" in (folder / "report.html").read_text()


NAMES = [
    ("this machine", "127.0.0.1", ("127.0.0.1",)),
    ("an address of version 6", "::1", ("[::1]",)),
    ("a name", "curation.example", ("curation.example",)),
    ("all addresses", "0.0.0.0", (socket.gethostname(), socket.getfqdn())),
]


def test_gold_has_what_was_added_where_nothing_was_read(run: Run, ann: Asker, folder: Path) -> None:
    ann.judge(NULL.id, "accept")
    values = {"sentence": "0-19", "agent": "0-4", "trigger": "5-9", "theme": "13-18", "predicate": "regulates"}
    ann.judge(NULL.id, "add", values=values)
    done = run("curate", "claims.jsonl", "--to", "gold", "-o", "judged.gold.jsonl")
    assert (done.code, done.err) == (0, "lines 2, sentences 2, not all judged 7; their text is judged.txt\n")
    assert [line.anchor for line in read_gold(folder / "judged.gold.jsonl")][1] == "IL-6 acts on STAT3."


def test_a_folder_of_a_run_and_what_is_packed_are_reviewed(run: Run, folder: Path) -> None:
    shards = folder / "shards"
    shards.mkdir()
    (folder / "claims.jsonl").rename(shards / "claims-000001.jsonl")
    (folder / "texts.jsonl").rename(shards / "documents-000001.jsonl")
    packed = folder / "packed.jsonl.gz"
    packed.write_bytes(gzip.compress((shards / "claims-000001.jsonl").read_bytes()))
    for path in ("shards", "packed.jsonl.gz"):
        done = run("curate", path, "--to", "decisions", "--store", f"{path}.review")
        assert "is no review" in done.err
        open_store(folder / f"{path}.review")
        done = run("curate", path, "--to", "decisions", "--store", f"{path}.review")
        assert (done.code, done.out) == (0, b""), done.err
        assert f"claims {len(CLAIMS)}" in done.err


def test_an_answer_does_not_wait_for_the_one_before() -> None:
    with open_socket("127.0.0.1", None, usual=0) as bound, socket.create_connection(bound.getsockname()):
        accepted, _ = bound.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


@pytest.mark.parametrize(("host", "names"), [each[1:] for each in NAMES], ids=[each[0] for each in NAMES])
def test_links_have_a_name_that_a_browser_can_ask(host: str, names: tuple[str, ...], review: Review) -> None:
    (link,) = make_links(review, CURATORS[:1], host=host, port=1)
    assert link.startswith(f"http://{names[0]}:1/?token=")
    assert _find_names(host)[: len(names)] == names


def test_a_port_that_is_taken_is_told_or_another_is_found() -> None:
    with open_socket("127.0.0.1", None, usual=0) as first:
        port = first.getsockname()[1]
        with open_socket("127.0.0.1", None, usual=port) as second:
            assert second.getsockname()[1] != port
        with pytest.raises(InputError, match="cannot be listened at"):
            open_socket("127.0.0.1", port, usual=0)
