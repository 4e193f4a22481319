"""The commands with the model and the lexicon that are shipped."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bioclaims.resources import find_resource

pytestmark = pytest.mark.model


def run(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "bioclaims", *args], check=False, cwd=folder, capture_output=True, text=True, timeout=300
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done


def test_the_quickstart_writes_valid_records_twice_the_same(tmp_path: Path) -> None:
    samples = str(find_resource("seeds", "documents"))
    for name in ("a", "b"):
        done = run(tmp_path, "extract", samples, "-o", f"{name}.jsonl", "--documents", f"{name}.texts.jsonl")
        assert done.returncode == 0, done.stderr
        # The summary, and on a slow machine progress before it: libraries warn their programmers, not our users.
        lines = done.stderr.splitlines()
        assert lines[-1].startswith("documents 8, ") and all(line.startswith("documents ") for line in lines), lines
        assert " failed 0, seconds " in done.stderr
    first = (tmp_path / "a.jsonl").read_bytes()
    assert first.count(b"\n") >= 30
    assert first == (tmp_path / "b.jsonl").read_bytes()
    checked = run(tmp_path, "validate", "a.jsonl", "--documents", "a.texts.jsonl")
    assert (checked.returncode, checked.stdout) == (0, "")


def test_no_claim_is_read_from_page_furniture(tmp_path: Path) -> None:
    page = (
        "Quillin and zebrin in the mouse\n\nAda Onara, Bo Lindqvist\n\n12 Scopus citations\n\n"
        "IL-6 activates STAT3 in hepatocytes of mice that were kept in the dark.\n\n"
        "Original languageEnglish\nJournalJ Inv Res\n\nKeywords: TNF activates NF-κB; EGF induces MYC\n\n"
        "Similar articles\n\nEGF induces MYC expression in the cells of the liver.\n"
    )
    (tmp_path / "page.txt").write_text(page)
    done = run(tmp_path, "extract", "page.txt")
    sentences = {json.loads(line)["evidence"][0]["sentence"]["text"] for line in done.stdout.splitlines()}
    assert sentences == {"IL-6 activates STAT3 in hepatocytes of mice that were kept in the dark."}


def test_what_no_sentence_stands_in_gives_no_record(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("— 12 —\n\n***\n\n3.4 5.6\n")
    done = run(tmp_path, "extract", "a.txt")
    assert (done.returncode, done.stdout) == (0, "")


def test_a_model_that_is_not_installed_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("IL-6 activates STAT3.")
    done = run(tmp_path, "extract", "a.txt", "-o", "claims.jsonl", "--model", "en_absent_model")
    assert done.returncode == 1
    assert "en_absent_model" in done.stderr
    assert not list(tmp_path.glob("claims*"))


def test_ctrl_c_leaves_whole_valid_lines(tmp_path: Path) -> None:
    text = "IL-6 activates STAT3. TNF does not induce SOCS3. " * 40
    lines = [json.dumps({"id": str(number), "text": text}) for number in range(200)]
    (tmp_path / "docs.jsonl").write_text("\n".join(lines))
    process = subprocess.Popen(
        [sys.executable, "-m", "bioclaims", "extract", "docs.jsonl", "-o", "claims.jsonl"],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
    )
    part = tmp_path / "claims.jsonl.part"
    try:
        deadline = time.monotonic() + 120
        while not (part.exists() and part.stat().st_size):
            assert time.monotonic() < deadline and process.poll() is None
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
    finally:
        process.kill()
    assert process.returncode == 130, said
    assert b"Traceback" not in said and b"stopped after" in said
    assert part.read_bytes().endswith(b"\n")
    assert run(tmp_path, "validate", "claims.jsonl.part").returncode == 0
    assert not (tmp_path / "claims.jsonl").exists()
