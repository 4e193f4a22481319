"""What the README and its pages in other folders promise exists: commands, the record, links, known errors."""

from __future__ import annotations

import json
import re
import runpy
import shlex
import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from typer.testing import CliRunner

import bioclaims
from bioclaims.cli import app, lazy
from bioclaims.curate import READERS
from bioclaims.evaluate.claims.gold import read_gold
from bioclaims.evaluate.overview import overview_markdown, read_measures
from bioclaims.model import Document, to_record
from bioclaims.readers import read_documents
from bioclaims.resources import find_resource
from bioclaims.run.document import extract_document
from bioclaims.schema import find_problems
from bioclaims.writers.describe import describe_formats
from pages import FIELDS, PAGES, README, ROOT

BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGES, flags=re.MULTILINE | re.DOTALL)
# Groups, whose next word is a command of theirs.
GROUPS = ("benchmark", "evaluate", "lexicon", "rules")


def _find_commands():
    """Return each `bioclaims …` in the code of the pages: the words of the command, and its options."""
    code = [text for kind, text in BLOCKS if kind == "sh"] + re.findall(r"`(bioclaims [^`\n]+)`", PAGES)
    lines = [line.strip() for text in code for line in re.split(r"&&|\n| \| ", text)]
    words = [shlex.split(line)[1:] for line in lines if line.startswith("bioclaims ")]
    return sorted({(_name_of(each), tuple(word for word in each if word.startswith("-"))) for each in words})


def _name_of(words):
    named = words[: 2 if words[0] in GROUPS else 1]
    return tuple(word for word in named if not word.startswith("-"))


COMMANDS = _find_commands()


def test_commands_are_found():
    assert {"extract", "validate", "evaluate", "train", "lexicon"} <= {
        word for words, _ in COMMANDS for word in words[:1]
    }


@cache
def _show_help(words):
    result = CliRunner(env={"COLUMNS": "200", "NO_COLOR": "1", "TERM": "dumb"}).invoke(app, [*words, "--help"])
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize(("words", "options"), COMMANDS, ids=[" ".join((*each, *more)) for each, more in COMMANDS])
def test_command_exists_with_its_options(words, options):
    shown = _show_help(words)
    assert [option for option in options if not re.search(rf"(?<![\w-]){option}(?![\w-])", shown)] == []


def test_each_command_is_told_of():
    assert [name for name in lazy.COMMANDS if not any(words[:1] == (name,) for words, _ in COMMANDS)] == []


def _anchors_of(page: Path) -> set[str]:
    """Return what links into a page may name: its headings, as GitHub makes anchors of them."""
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize(
    "name", ["README.md", "seeds/README.md", "pipeline/README.md", "schemas/README.md", ".github/CONTRIBUTING.md"]
)
def test_every_link_leads_somewhere(name):
    page = ROOT / name
    links = re.findall(r"\]\((?!https?:)([^)#]*)#?([^)]*)\)", page.read_text(encoding="utf-8"))
    targets = [((page.parent / file if file else page), anchor) for file, anchor in links]
    assert [str(target) for target, _ in targets if not target.exists()] == []
    assert [anchor for target, anchor in targets if anchor and anchor not in _anchors_of(target)] == []


@pytest.mark.model
def test_the_record_is_what_its_document_gives():
    # Where this fails after a change that is meant: python .ci/show_record.py
    (text,) = [text for kind, text in BLOCKS if kind == "json" and '"schema"' in text]
    record = json.loads(text)
    assert find_problems(record, schema="claim") == []
    (document,) = read_documents([str(find_resource(*Path(record["document"]["id"]).parts))])
    assert isinstance(document, Document)
    claims = extract_document(replace(document, id=record["document"]["id"]), bioclaims.load()).claims
    assert record in [to_record(claim) for claim in claims]


@pytest.mark.model
def test_the_explanation_is_what_the_command_before_it_prints():
    ((command, shown),) = re.findall(
        r"^(bioclaims explain [^\n]*)\n```\n[^`]*?^```text\n(.*?)^```$", README, re.M | re.S
    )
    printed = subprocess.run(
        [sys.executable, "-m", *shlex.split(command)], capture_output=True, text=True, timeout=120, check=True
    ).stdout.splitlines()
    # Lines are left out, none is changed or moved.
    rest = iter(printed)
    assert [line for line in shown.splitlines() if line not in rest] == []


def test_the_gold_line_is_one(tmp_path):
    (text,) = [text for kind, text in BLOCKS if kind == "json" and '"anchor"' in text]
    (tmp_path / "a.gold.jsonl").write_text(text)
    assert len(read_gold(tmp_path / "a.gold.jsonl")) == 1


ERRORS = re.search(r"<!-- errors -->\n\n.*?\n.*?\n(.*?)\n\n<!-- /errors -->", README, re.DOTALL)[1].splitlines()


@pytest.mark.model
@pytest.mark.parametrize("row", ERRORS, ids=[row.split("|")[1].strip() for row in ERRORS])
def test_a_known_error_is_what_comes_out(row):
    # Where this fails, something was mended: take the row out of the README.
    sentence, comes_out, _ = (cell.strip() for cell in row.strip("|").split("|"))
    found = {
        f"{claim.agent.text} {claim.predicate} {claim.theme.text}, {claim.polarity}, {claim.certainty}"
        for claim in bioclaims.extract(sentence)
    }
    told = set() if comes_out == "nothing" else set(comes_out.split("; "))
    assert told <= found if told else not found


def test_the_table_of_formats_is_that_of_the_writers():
    # Where this fails after a change that is meant: python .ci/show_formats.py
    assert f"<!-- formats -->\n\n{describe_formats()}\n<!-- /formats -->" in README


def test_the_fields_are_those_of_the_schema():
    # Where this fails after a change that is meant: python .ci/show_fields.py
    tables = runpy.run_path(str(ROOT / ".ci" / "show_fields.py"))["format_fields"]()
    assert f"<!-- fields -->\n\n{tables}<!-- /fields -->" in FIELDS
    assert tables.count("| `") > 60


def test_the_figures_are_those_that_were_measured_last():
    # Where this fails after a new measurement: python .ci/show_figures.py
    measured = json.loads((ROOT / ".ci" / "measured.json").read_text(encoding="utf-8"))["measures"]
    assert "<!-- figures -->\n\n" + "\n".join(overview_markdown(measured)) + "\n\n<!-- /figures -->" in README
    listed = [(each.area, each.on, " ".join(each.command)) for each in read_measures()]
    assert [(row["area"], row["on"], row["command"]) for row in measured] == listed


def test_what_comes_back_from_curators_is_what_the_readers_say():
    rows = [f"| `{known.name}` | {known.back} | {known.lost} |" for known in READERS]
    assert [row for row in rows if row not in README] == []
