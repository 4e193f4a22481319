"""``bioclaims benchmark`` on sample texts with the shipped model."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

_TEXT = "IL-6 induces STAT3 phosphorylation in HepG2 cells. Samples were stored."


def _run(*args: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bioclaims", "benchmark", *args]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.model
def test_each_part_of_reading_has_its_time(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(_TEXT)
    done = _run("a.txt", "--rounds", "1", "--json", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert {"tokenizer", "sentences", "bioclaims_known_names", "reader", "parser", "bioclaims"} == set(found["ungated"])
    assert found["words"] == len(_TEXT.split())
    assert set(found["rules"]) == {"frames", "ledger"}
    assert 0 < sum(found["rules"].values()) < found["ungated"]["bioclaims"]
    assert found["rules_of_model"] == pytest.approx(sum(found["rules"].values()) / found["model"])
    assert found["model"] < found["ungated_total"] == pytest.approx(sum(found["ungated"].values()))


@pytest.mark.model
def test_the_table_names_what_ratios_are_to(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(_TEXT)
    done = _run("a.txt", "--rounds", "1", folder=tmp_path)
    assert "ratio: to a matrix product" in done.stdout
    assert "matching of rules: frames" in done.stdout
    assert "round 1 of 1" in done.stderr


@pytest.mark.model
def test_names_of_a_corpus_are_timed_beside_the_tokenizer(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{_TEXT}\n\n" * 5)
    done = _run("names", "a.txt", "--megabytes", "0.0002", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "0.0 MB read once" in done.stdout
    assert "the tokenizer" in done.stdout
    found = json.loads(_run("names", "a.txt", "--json", folder=tmp_path).stdout)
    assert found["megabytes"] == pytest.approx(5 * len(_TEXT) / 1e6)
    assert set(found["megabytes_a_second"]) == {"together", "alone", "tokenizer"}


def test_a_file_without_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(" \n")
    done = _run("a.txt", folder=tmp_path)
    assert (done.returncode, "a.txt: holds no text" in done.stderr) == (1, True)


def test_a_made_up_file_of_records_is_read_whole(tmp_path: Path) -> None:
    done = _run("readers", "--records", "40", "--json", "--keep", "kept.xml.gz", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert (found["records"], found["failed"]) == (40, 0)
    assert found["characters"] > 10_000 and found["peak"] > 10
    again = _run("readers", "--records", "40", "--keep", "again.xml.gz", folder=tmp_path)
    assert "40 documents, 0 failed" in again.stdout
    first, second = (gzip.decompress((tmp_path / name).read_bytes()) for name in ("kept.xml.gz", "again.xml.gz"))
    assert first == second, "the same seed makes the same records"


@pytest.mark.parametrize("args", [("a.txt",), ("--rounds", "1", "a.txt"), ("reading", "a.txt")], ids=" ".join)
def test_paths_without_a_command_are_read(args: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(" \n")
    done = _run(*args, folder=tmp_path)
    assert (done.returncode, "a.txt: holds no text" in done.stderr) == (1, True)


def test_help_names_the_commands(tmp_path: Path) -> None:
    assert all(name in _run("--help", folder=tmp_path).stdout for name in ("reading", "readers", "assertion", "peers"))
