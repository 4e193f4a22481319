"""``--model``: any spaCy pipeline, or one line that says what it lacks."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import spacy

from small_pipelines import train_pipeline

_TEXT = "STAT3 is activated by IL-6 in human cells."


def _extract(folder: Path, *, model: str) -> subprocess.CompletedProcess[str]:
    (folder / "a.txt").write_text(_TEXT)
    command = [sys.executable, "-m", "bioclaims", "extract", "a.txt", "--model", model]
    done = subprocess.run(command, check=False, cwd=folder, capture_output=True, text=True, timeout=600)
    assert "Traceback" not in done.stderr, done.stderr
    return done


@pytest.mark.model
def test_a_pipeline_of_clear_reads_claims_and_is_named_in_them(tmp_path: Path) -> None:
    nlp = train_pipeline("clear")
    nlp.meta["name"], nlp.meta["version"] = "tiny", "3.1"
    nlp.to_disk(tmp_path / "tiny")
    done = _extract(tmp_path, model="tiny")
    assert done.returncode == 0, done.stderr
    [record] = map(json.loads, done.stdout.splitlines())
    assert (record["agent"]["text"], record["predicate"], record["theme"]["text"]) == ("IL-6", "increases", "STAT3")
    assert record["provenance"]["model"] == "en_tiny 3.1"


@pytest.mark.parametrize(
    ("model", "message"),
    [
        pytest.param("en_absent_model", "cannot be loaded. Install that spaCy model", id="no such model"),
        pytest.param("blank", "has no parser and no tagger and no lemmatizer", id="a model that can do nothing"),
        pytest.param("a.txt", "cannot be loaded", id="a file that is no model"),
    ],
)
def test_what_cannot_be_used_is_one_line_with_its_name_and_cure(model: str, message: str, tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "blank")
    done = _extract(tmp_path, model=model)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith(f"error: model {model}: ") and message in done.stderr
