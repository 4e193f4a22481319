"""What seeds/README.md adds for a trigger, a rule, a type, a format, a lexicon: each done in a copy, and tried."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pages import CHANGE, ROOT

SECTION = CHANGE[CHANGE.index("\n## Add something\n") : CHANGE.index("\n## Another model\n")]
# A block of a file: what to add, below a comment that names the file.
ADDITIONS = {
    title: re.findall(r"^```\w+\n# (\S+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    for title, text in re.findall(r"^### (.*?)\n(.*?)(?=^### |\Z)", SECTION, re.MULTILINE | re.DOTALL)
}
# Large folders that are never changed stand in the copy as links.
_LINKED = ("models", "lexicons", "ledger", "scopes", "said")
Run = Callable[..., str]


def _copy(source: Path, target: Path) -> None:
    """Copy a folder, all files as links to those of the checkout; one that is changed is written anew."""
    target.mkdir()
    for each in source.iterdir():
        if each.is_dir() and each.name not in _LINKED:
            _copy(each, target / each.name)
        else:
            (target / each.name).symlink_to(each)


def _change(path: Path, text: str) -> None:
    path.unlink(missing_ok=True)
    path.write_text(text, encoding="utf-8")


def _add(file: Path, text: str) -> None:
    """Add what the page shows to ``file``: rows in their order, a line to the table, the rest at its end."""
    if not file.exists():
        _change(file, text)
        return
    there = file.read_text(encoding="utf-8")
    if file.suffix == ".tsv":
        head, *rows = there.splitlines(keepends=True)
        _change(file, "".join([head, *sorted([*rows, *text.splitlines(keepends=True)])]))
    elif file.name == "formats.py":
        module = re.search(r"(\w+)\.write_", text)[1]
        table = there.replace("WRITERS: tuple[Writer, ...] = (\n", f"WRITERS: tuple[Writer, ...] = (\n{text}")
        _change(file, table.replace("from . import ", f"from . import {module}, ", 1))
    else:
        _change(file, f"{there}\n{text}")


@pytest.fixture
def run(request: pytest.FixtureRequest, tmp_path: Path) -> Run:
    """Return a function that runs a command in a copy of the checkout to which a part of the page has been added."""
    copy = tmp_path / "checkout"
    copy.mkdir()
    (copy / "pipeline").mkdir()
    _copy(ROOT / "pipeline" / "bioclaims", copy / "pipeline" / "bioclaims")
    _copy(ROOT / "seeds", copy / "seeds")
    _copy(ROOT / "schemas", copy / "schemas")
    for name, text in ADDITIONS[request.param]:
        _add(copy / name, text)
    environment = {**os.environ, "PYTHONPATH": str(copy / "pipeline"), "NO_COLOR": "1", "COLUMNS": "200"}

    def call(*command: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", *command],
            cwd=copy, env=environment, capture_output=True, text=True, timeout=300, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    call.folder = copy  # type: ignore[attr-defined]
    return call


def test_each_part_that_adds_to_a_file_is_tried() -> None:
    assert [title for title, found in ADDITIONS.items() if found] == [
        "A trigger", "A rule", "An entity type", "A format", "A lexicon",
    ]  # fmt: skip


pytestmark = pytest.mark.model


@pytest.mark.parametrize("run", ["A trigger"], indirect=True)
def test_a_row_reads_all_forms_of_a_verb(run: Run) -> None:
    forms = (
        "TNF galvanizes IL-8 secretion.",
        "IL-8 secretion was galvanized by TNF.",
        "TNF, which galvanizes IL-8, was given.",
        "TNF was found to galvanize IL-8 secretion.",
    )
    (run.folder / "forms.txt").write_text(" ".join(forms), encoding="utf-8")  # type: ignore[attr-defined]
    claims = [json.loads(line) for line in run("bioclaims", "extract", "forms.txt", "-q").splitlines()]
    assert [claim["provenance"]["rule"] for claim in claims] == ["transitive_verb:galvanize"] * 4


@pytest.mark.parametrize("run", ["A rule"], indirect=True)
def test_a_frame_is_tried_on_its_sentences(run: Run) -> None:
    # Ends with 1 where a sentence fails.
    run("bioclaims", "rules", "test")
    assert "ascribed_verb" in run("bioclaims", "rules", "show", "ascribed_verb")


@pytest.mark.parametrize("run", ["An entity type"], indirect=True)
def test_a_type_can_be_agent(run: Run) -> None:
    folder = run.folder  # type: ignore[attr-defined]
    for name in ("claim", "document", "rule"):
        schema = folder / "schemas" / f"{name}.schema.json"
        _change(schema, schema.read_text(encoding="utf-8").replace('"tissue_or_organ",', '"tissue_or_organ", "food",'))
    (folder / "names.tsv").write_text(
        "green tea\tMESH:D013662\tfood\tTea\ngreen tea\tMESH:D002110\tfood\tCaffeine\n", encoding="utf-8"
    )
    (folder / "tea.txt").write_text("Green tea reduced secretion of IL-8.", encoding="utf-8")
    run("bioclaims", "extract", "tea.txt", "--lexicon", "names.tsv", "-o", "tea.jsonl", "-q")
    assert "Green tea" in run("bioclaims", "filter", "tea.jsonl", "--agent-type", "food")
    assert run("bioclaims", "export", "tea.jsonl", "--to", "bel")
    code = "from bioclaims.vocab import ENTITY_TYPES as known; from bioclaims.schema import load_schema as load; " + (
        "print(set(known) == set(load('claim')['$defs']['participant']['properties']['type']['enum']))"
    )
    (folder / "compare.py").write_text(code, encoding="utf-8")
    assert run("compare") == "True\n"


@pytest.mark.parametrize("run", ["A format"], indirect=True)
def test_a_writer_is_one_of_the_formats(run: Run) -> None:
    (run.folder / "one.txt").write_text("IL-6 activates STAT3.", encoding="utf-8")  # type: ignore[attr-defined]
    run("bioclaims", "extract", "one.txt", "-o", "one.jsonl", "-q")
    assert run("bioclaims", "export", "one.jsonl", "--to", "sentences").endswith("\tIL-6 activates STAT3.\n")
    assert "the sentence of each claim" in run("bioclaims", "export", "--formats")


@pytest.mark.parametrize("run", ["A lexicon"], indirect=True)
def test_names_of_ones_own_are_taken(run: Run) -> None:
    shown = run("bioclaims", "explain", "ABC-123 inhibits wonderkine.", "--lexicon", "names.tsv")
    assert "ABC-123 (CHEBI:9168) decreases wonderkine (HGNC:6018)" in shown
