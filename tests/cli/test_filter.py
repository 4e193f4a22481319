"""``bioclaims filter``: records in, those that are asked for out, as they stand."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bioclaims.model import to_record
from sample_claims import make_claims

Command = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def lines(tmp_path: Path) -> list[bytes]:
    """Write claims.jsonl, spaced as no program of ours does; return its lines."""
    found = [json.dumps(to_record(claim)).encode() + b"\n" for claim in make_claims()]
    (tmp_path / "claims.jsonl").write_bytes(b"".join(found))
    return found


def test_records_stay_as_they_are_and_counts_are_told(command: Command, lines: list[bytes]) -> None:
    done = command("filter", "claims.jsonl", "--polarity", "negated")
    assert (done.returncode, done.stdout) == (0, lines[1] + lines[2])
    assert done.stderr.decode() == f"records {len(lines)}, kept 2\n"


def test_records_come_from_standard_input(command: Command, lines: list[bytes]) -> None:
    done = command("filter", "-", "--certainty", "speculated", "-q", stdin=b"".join(lines))
    assert (done.returncode, done.stdout, done.stderr) == (0, lines[3], b"")


def test_what_a_name_stands_for_and_what_no_record_has_is_told(command: Command, lines: list[bytes]) -> None:
    done = command("filter", "claims.jsonl", "--agent", "interleukin-6", "--agent", "zebrin-9", "--rule", "no_frame")
    assert done.stdout == b""
    assert done.stderr.decode().splitlines() == [
        "--agent interleukin-6: HGNC:6018 (IL6)",
        "--agent zebrin-9: not in the lexicon: records with these words",
        "warning: no record has --rule no_frame",
        "warning: no record has --agent zebrin-9",
        f"records {len(lines)}, kept 0",
    ]


def test_the_others_are_kept_where_that_is_asked_for(command: Command, lines: list[bytes]) -> None:
    done = command("filter", "claims.jsonl", "--theme-type", "disease", "--invert", "-q")
    assert done.stdout == b"".join(line for number, line in enumerate(lines) if number != 5)


def test_names_of_your_own_are_taken(command: Command, lines: list[bytes], tmp_path: Path) -> None:
    (tmp_path / "own.tsv").write_text("thingamajig\tHGNC:11364\n")
    done = command("filter", "claims.jsonl", "--theme", "thingamajig", "--lexicon", "own.tsv", "-q")
    assert done.stdout == b"".join(lines[:3])


WRONG = [
    ("a word that is none", ["--polarity", "positive"], 2, "unknown name 'positive'. Known names: affirmed, negated."),
    ("a kind of context that is none", ["--context-kind", "cell"], 2, "Known names: cell_type, cell_line"),
    ("an identifier that is none", ["--name", "HGNC:IL6"], 2, "Give one such as HGNC:7176"),
    ("a confidence that is none", ["--least-confidence", "2"], 2, "--least-confidence"),
    ("an output that exists", ["-o", "claims.jsonl"], 1, "--overwrite"),
]


@pytest.mark.parametrize(("args", "status", "said"), [each[1:] for each in WRONG], ids=[each[0] for each in WRONG])
def test_wrong_usage_is_told(args: list[str], status: int, said: str, command: Command, lines: list[bytes]) -> None:
    done = command("filter", "claims.jsonl", *args)
    assert (done.returncode, done.stdout) == (status, b"")
    assert said in " ".join(done.stderr.decode().replace("│", " ").split())


BAD = [
    ("no JSON", b"{", "is not JSON"),
    ("a document", b'{"id": "a", "text": "b"}', "schema: is not named, so that this is no claim record. Give the file"),
    ("a record without an agent", b'{"schema": "bioclaims/claim/1"}', "'id' is a required property"),
    ("a record of another version", b'{"schema": "bioclaims/claim/2"}',
     "schema: bioclaims/claim/2 is of another version of bioclaims, this one reads bioclaims/claim/1. Extract"),
    ("a decision", b'{"schema": "bioclaims/decision/1"}', "schema: bioclaims/decision/1 is no claim record"),
    ("a number", b"1", "record: 1 is not of type 'object'"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "said"), [each[1:] for each in BAD], ids=[each[0] for each in BAD])
def test_a_line_that_is_no_claim_is_told_with_its_place(
    line: bytes, said: str, command: Command, lines: list[bytes], tmp_path: Path
) -> None:
    (tmp_path / "bad.jsonl").write_bytes(lines[0] + b"\n" + line + b"\n")
    done = command("filter", "bad.jsonl", "--name", "IL-6", "-q", "-o", "out.jsonl")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().startswith("error: bad.jsonl:3: ")
    assert said in done.stderr.decode()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("out")] == []


def test_memory_does_not_grow_with_the_records(process: Command, lines: list[bytes], tmp_path: Path) -> None:
    def measure(name: str, copies: int) -> int:
        (tmp_path / name).write_bytes(b"".join(lines) * copies)
        code = (
            "import resource, sys; name = sys.argv[1]\n"
            "sys.argv = ['bioclaims', 'filter', name, '--name', 'IL-6', '-q', '-o', name + '.out']\n"
            "from bioclaims.cli import main\n"
            "try: main()\n"
            "except SystemExit: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
        )
        done = subprocess.run(
            [sys.executable, "-c", code, name], check=True, cwd=tmp_path, capture_output=True, timeout=120
        )
        assert (tmp_path / f"{name}.out").stat().st_size > copies * 1000
        return int(done.stdout)

    # 25 MB of records against half a MB.
    assert measure("many.jsonl", 1_000) - measure("few.jsonl", 20) < 8_000
