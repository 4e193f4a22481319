"""``bioclaims diff``: two files of records, and what they differ in."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bioclaims.model import Claim, rename_claim, to_record
from sample_claims import make_claims

Command = Callable[..., "subprocess.CompletedProcess[bytes]"]
CLAIMS = make_claims()


def write(path: Path, claims: list[Claim]) -> None:
    path.write_text("".join(json.dumps(to_record(claim)) + "\n" for claim in claims))


@pytest.fixture(autouse=True)
def old(tmp_path: Path) -> None:
    write(tmp_path / "old.jsonl", CLAIMS)


def test_the_same_records_differ_in_nothing(command: Command, tmp_path: Path) -> None:
    write(tmp_path / "new.jsonl", CLAIMS[::-1])
    done = command("diff", "old.jsonl", "new.jsonl", "--exit-code", "-q")
    made = "9 records of 1 documents by tests, model small 1, lexicon small 1"
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines() == [
        f"before  old.jsonl: {made}",
        f"after   new.jsonl: {made}",
        "records: same 9, changed 0, removed 0, added 0",
        "what documents say (agent, predicate, theme, polarity): same 9, removed 0, added 0",
    ]


def test_differences_are_counted_with_examples(command: Command, tmp_path: Path) -> None:
    turned = rename_claim(replace(CLAIMS[0], predicate="decreases"))
    other = replace(CLAIMS[1], document=replace(CLAIMS[1].document, id="PMID:8"))
    write(
        tmp_path / "new.jsonl", [turned, *CLAIMS[2:5], *(replace(each, confidence=0.4) for each in CLAIMS[5:]), other]
    )
    done = command("diff", "old.jsonl", "new.jsonl", "--most", "1")
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 0
    assert lines[2:] == [
        "records: same 3, changed 5, removed 1, added 1",
        "what documents say (agent, predicate, theme, polarity): same 7, removed 2, added 2",
        "documents: only before 0, only after 1, with another text 0",
        "changed, known by: id 4, place 1",
        "",
        "removed 1",
        f"  PMID:1234567  {CLAIMS[1].id}",
        "    not: TNF [HGNC:11892] regulates STAT3 [HGNC:11364] (activity)",
        "    TNF had no effect on STAT3 activity.",
        "",
        "added 1",
        f"  PMID:8  {CLAIMS[1].id}",
        "    not: TNF [HGNC:11892] regulates STAT3 [HGNC:11364] (activity)",
        "    TNF had no effect on STAT3 activity.",
        "",
        "confidence changed 4",
        f"  PMID:1234567  {CLAIMS[5].id}  0.7 → 0.4",
        "    BRAF [HGNC:1097] associated_with asthma [MONDO:0004979]",
        "    BRAF V600E correlates with asthma.",
        "",
        "predicate changed 1: increases → decreases 1",
        f"  PMID:1234567  {turned.id}  increases → decreases",
        "    IL-6 [HGNC:6018] decreases STAT3 [HGNC:11364] (phosphorylation)",
        "    IL-6 induced STAT3 phosphorylation at Ser727 via JAK in hepatocytes.",
    ]


def test_all_differences_are_json_lines_where_that_is_asked_for(command: Command, tmp_path: Path) -> None:
    write(tmp_path / "new.jsonl", [replace(CLAIMS[0], confidence=None), *CLAIMS[2:]])
    done = command("diff", "old.jsonl", "new.jsonl", "--json", "--exit-code")
    changed, removed = map(json.loads, done.stdout.splitlines())
    assert done.returncode == 1
    assert changed == {
        "document": "PMID:1234567",
        "kind": "changed",
        "by": "id",
        "before": CLAIMS[0].id,
        "after": CLAIMS[0].id,
        "says": "IL-6 [HGNC:6018] increases STAT3 [HGNC:11364] (phosphorylation)",
        "sentence": CLAIMS[0].evidence[0].sentence.text,
        "changes": {"confidence": {"before": 0.7, "after": None}},
    }
    assert (removed["kind"], removed["before"], removed["after"]) == ("removed", CLAIMS[1].id, None)


def test_a_text_that_changed_is_a_difference(command: Command, tmp_path: Path) -> None:
    moved = [replace(each, document=replace(each.document, sha256="0" * 64)) for each in CLAIMS]
    write(tmp_path / "new.jsonl", moved)
    done = command("diff", "old.jsonl", "new.jsonl", "--exit-code")
    assert done.returncode == 1
    assert "documents: only before 0, only after 0, with another text 1" in done.stdout.decode()


def test_documents_are_found_in_whatever_order_they_stand(command: Command, tmp_path: Path) -> None:
    each = [
        replace(claim, document=replace(claim.document, id=f"PMID:{number}"))
        for number in range(20)
        for claim in CLAIMS
    ]
    write(tmp_path / "old.jsonl", each)
    random.Random(3).shuffle(each)
    write(tmp_path / "new.jsonl", each)
    # Blank lines, and no line end at the last.
    (tmp_path / "new.jsonl").write_bytes((tmp_path / "new.jsonl").read_bytes().replace(b"\n", b"\n\n").rstrip(b"\n"))
    done = command("diff", "old.jsonl", "new.jsonl", "--exit-code")
    assert (done.returncode, b"same 180, changed 0, removed 0, added 0" in done.stdout) == (0, True)


BAD = [
    ("no such file", ["old.jsonl", "absent.jsonl"], "absent.jsonl: cannot be read"),
    ("standard input", ["-", "old.jsonl"], "standard input: cannot be read twice"),
    ("no JSON", ["old.jsonl", "bad.jsonl"], "bad.jsonl:1: is not JSON"),
    ("a record without a document", ["less.jsonl", "old.jsonl"], "less.jsonl:1: record: 'id' is a required property"),
    ("a wrong value in what changed", ["old.jsonl", "wrong.jsonl"], "wrong.jsonl: claim:"),
]


@pytest.mark.parametrize(("args", "said"), [each[1:] for each in BAD], ids=[each[0] for each in BAD])
def test_what_cannot_be_compared_is_told(args: list[str], said: str, command: Command, tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text("{\n")
    (tmp_path / "less.jsonl").write_text('{"schema": "bioclaims/claim/1"}\n')
    wrong = to_record(CLAIMS[0]) | {"basis": "hearsay"}
    (tmp_path / "wrong.jsonl").write_text(json.dumps(wrong) + "\n")
    done = command("diff", *args)
    assert done.returncode == 1
    assert said in done.stderr.decode()


def test_memory_does_not_grow_with_the_records_of_documents(tmp_path: Path) -> None:
    def measure(name: str, documents: int) -> int:
        claims = [
            replace(claim, document=replace(claim.document, id=f"PMID:{number}"))
            for number in range(documents)
            for claim in CLAIMS
        ]
        write(tmp_path / name, claims)
        write(tmp_path / f"{name}.new", [replace(claim, confidence=0.1) for claim in claims])
        code = (
            "import resource, sys; name = sys.argv[1]\n"
            "sys.argv = ['bioclaims', 'diff', name, name + '.new', '-q']\n"
            "from bioclaims.cli import main\n"
            "try: main()\n"
            "except SystemExit: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
        )
        done = subprocess.run(
            [sys.executable, "-c", code, name], check=True, cwd=tmp_path, capture_output=True, timeout=120, text=True
        )
        assert f"changed {documents * len(CLAIMS)}, removed 0, added 0" in done.stdout
        return int(done.stdout.splitlines()[-1])

    # Twice 6 MB of records against twice 0.3.
    assert measure("many.jsonl", 300) - measure("few.jsonl", 15) < 8_000
