"""``bioclaims benchmark`` on sample texts with the shipped model."""

from __future__ import annotations

import gzip
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., "subprocess.CompletedProcess[bytes]"]

_TEXT = "IL-6 induces STAT3 phosphorylation in HepG2 cells. Samples were stored."


@pytest.fixture(autouse=True)
def _this_process_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is loaded here stays what Python looks for cycles in: this process does more than reading."""
    monkeypatch.setattr("bioclaims.cli.benchmark.reading.leave_out_loaded", lambda: None)


@pytest.mark.model
def test_each_part_of_reading_has_its_time(tmp_path: Path, command: Command) -> None:
    (tmp_path / "a.txt").write_text(_TEXT)
    done = command("benchmark", "a.txt", "--rounds", "3", "--json")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert {"tokenizer", "sentences", "bioclaims_known_names", "reader", "parser", "bioclaims"} == set(found["ungated"])
    assert found["words"] == len(_TEXT.split())
    assert set(found["rules"]) == {"frames", "ledger"}
    assert 0 < sum(found["rules"].values()) < found["ungated"]["bioclaims"]
    assert found["rules_of_model"] == pytest.approx(sum(found["rules"].values()) / found["model"])
    assert found["model"] < found["ungated_total"] == pytest.approx(sum(found["ungated"].values()))


@pytest.mark.model
def test_the_table_names_what_ratios_are_to(tmp_path: Path, command: Command) -> None:
    (tmp_path / "a.txt").write_text(_TEXT)
    done = command("benchmark", "a.txt", "--rounds", "1")
    assert b"ratio: to a matrix product" in done.stdout
    assert b"matching of rules: frames" in done.stdout
    assert b"round 1 of 1" in done.stderr


@pytest.mark.model
def test_names_of_a_corpus_are_timed_beside_the_tokenizer(tmp_path: Path, command: Command) -> None:
    (tmp_path / "a.txt").write_text(f"{_TEXT}\n\n" * 5)
    done = command("benchmark", "names", "a.txt", "--megabytes", "0.0002")
    assert done.returncode == 0, done.stderr
    assert b"0.0 MB read once" in done.stdout
    assert b"the tokenizer" in done.stdout
    found = json.loads(command("benchmark", "names", "a.txt", "--json").stdout)
    assert found["megabytes"] == pytest.approx(5 * len(_TEXT) / 1e6)
    assert set(found["megabytes_a_second"]) == {"together", "alone", "tokenizer"}


def test_a_file_without_text_is_named(tmp_path: Path, command: Command) -> None:
    (tmp_path / "a.txt").write_text(" \n")
    done = command("benchmark", "a.txt")
    assert (done.returncode, b"a.txt: holds no text" in done.stderr) == (1, True)


def test_a_made_up_file_of_records_is_read_whole(tmp_path: Path, command: Command) -> None:
    done = command("benchmark", "readers", "--records", "40", "--json", "--keep", "kept.xml.gz")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert (found["records"], found["failed"]) == (40, 0)
    assert found["characters"] > 10_000 and found["peak"] > 10
    again = command("benchmark", "readers", "--records", "40", "--keep", "again.xml.gz")
    assert b"40 documents, 0 failed" in again.stdout
    first, second = (gzip.decompress((tmp_path / name).read_bytes()) for name in ("kept.xml.gz", "again.xml.gz"))
    assert first == second, "the same seed makes the same records"


@pytest.mark.parametrize("args", [("a.txt",), ("--rounds", "1", "a.txt"), ("reading", "a.txt")], ids=" ".join)
def test_paths_without_a_command_are_read(args: tuple[str, ...], tmp_path: Path, command: Command) -> None:
    (tmp_path / "a.txt").write_text(" \n")
    done = command("benchmark", *args)
    assert (done.returncode, b"a.txt: holds no text" in done.stderr) == (1, True)


def test_help_names_the_commands(command: Command) -> None:
    shown = command("benchmark", "--help").stdout.decode()
    assert all(name in shown for name in ("reading", "readers", "assertion", "peers"))
