"""All blocks of code in README and its pages, run in their order in one folder with samples, and what each gives.

A block that needs a library which does not fit beside the core says so in a comment before it, ``<!-- needs … -->``. It
is run by a Python that has the library, or left out with the reason.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pytest

from bioclaims.curate.server.guard import HEADER
from oracles import ENVIRONMENT, find_oracle
from pages import PAGES, ROOT

_BLOCK = re.compile(
    r"^(?:<!-- needs (?P<needs>.*?) -->\n+)?```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
# Languages of blocks that are run; others are shown, and checked by tests of their own.
_RUN = ("sh", "python")
# Installing, and running these tests, is what a run of them has done.
_DONE_BEFORE = re.compile(r"^pip install \S+( && pytest -n auto)?$")
_ABSTRACT = """<PubmedArticle><MedlineCitation><PMID Version="1">{pmid}</PMID><Article>
<ArticleTitle>{title}</ArticleTitle><Abstract><AbstractText>{text}</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>"""
_ABSTRACTS = {
    "pubmed/one.xml.gz": [(1, "IL-6 and STAT3.", "IL-6 activates STAT3. TNF failed to induce IL-8 secretion.")],
    "baseline/one.xml.gz": [(2, "HIF-1.", "HIF-1α increases VEGF expression in monocytes.")],
    "updates/two.xml.gz": [
        (2, "HIF-1.", "HIF-1α increases VEGF expression in monocytes."),
        (3, "AKT.", "AKT phosphorylates FOXO1."),
    ],
}


@dataclass(frozen=True, slots=True)
class Block:
    """A block of code: its language, its text, and what it needs that is not here, if anything."""

    kind: str
    text: str
    needs: str | None

    @property
    def name(self) -> str:
        """Its first line that tells it from others."""
        lines = [line for line in self.text.splitlines() if line and not line.startswith(("import ", "from ", "pip "))]
        return (lines or self.text.splitlines())[0]


BLOCKS = [
    Block(match["kind"], match["text"], match["needs"])
    for match in _BLOCK.finditer(PAGES)
    if match["kind"] in _RUN and not _DONE_BEFORE.match(match["text"].strip()) and not match["text"].startswith("# ")
]


@dataclass(frozen=True, slots=True)
class Place:
    """The folder that blocks are run in, and what each printed."""

    folder: Path
    environment: dict[str, str]

    def run(self, block: Block) -> str:
        """Run ``block`` line by line, and return what it printed; fails with what it said where it ends otherwise."""
        if block.needs:
            return self._call([find_oracle(block.needs), "-W", "ignore", "-c", block.text], ENVIRONMENT)
        if block.kind == "python":
            return self._call([sys.executable, "-c", block.text])
        lines = [line for line in block.text.splitlines() if line and not _DONE_BEFORE.match(line)]
        return "".join(
            self._judge(line)
            if "bioclaims curate" in line and "--curator" in line
            else self._call(["bash", "-c", line])
            for line in lines
        )

    def _call(self, command: list[str], environment: dict[str, str] | None = None) -> str:
        command[-1] = command[-1].removeprefix("pip install . && ")
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=environment or self.environment,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, f"{command[-1]}\n{done.stderr}"
        return done.stdout

    def _judge(self, line: str) -> str:
        """Serve the page, accept a claim by the first link as a curator would, and stop it with Ctrl-C."""
        with subprocess.Popen(
            ["bash", "-c", f"exec {line} --no-open"],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as page:
            assert page.stdout is not None
            link = _read_link(page.stdout)
            claims = [json.loads(row)["id"] for row in (self.folder / line.split()[2]).read_text().splitlines()]
            for number, claim in enumerate(claims[:12]):
                _accept(link, claim, f"key-of-test-{number}")
            page.send_signal(signal.SIGINT)
            rest = page.stdout.read()
        assert page.returncode in (0, 130), rest
        return link


def _read_link(stream: IO[str]) -> str:
    for line in stream:
        if found := re.search(r"http://\S+", line):
            return found[0]
    raise AssertionError("no link was shown")


def _accept(link: str, claim: str, key: str) -> None:
    base, token = link.split("/?token=")
    asked = {"session": "window-of-test", "key": key, "claim": claim, "verdict": "accept"}
    request = urllib.request.Request(
        f"{base}/api/judge",
        json.dumps(asked).encode(),
        {"Content-Type": "application/json", HEADER: token},
    )
    for _ in range(100):
        try:
            urllib.request.urlopen(request, timeout=30).read()
            return
        except ConnectionError:
            time.sleep(0.1)
    raise AssertionError("the page does not answer")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """A folder with what the commands name: papers, files of PubMed, claims of before an upgrade."""
    folder = tmp_path_factory.mktemp("readme")
    (folder / "seeds").symlink_to(ROOT / "seeds")
    for name in ("papers", "more-papers"):
        (folder / name).mkdir()
    for name in ("il6-stat3-hepatocytes.txt", "tnf-il8-macrophages.txt", "akt-survival-hela.txt"):
        shutil.copy(ROOT / "seeds" / "documents" / name, folder / "papers")
    shutil.copy(ROOT / "seeds" / "documents" / "hif1-vegf-saved-page.txt", folder / "more-papers")
    for name, abstracts in _ABSTRACTS.items():
        (folder / name).parent.mkdir()
        records = "".join(_ABSTRACT.format(pmid=pmid, title=title, text=text) for pmid, title, text in abstracts)
        (folder / name).write_bytes(gzip.compress(f"<PubmedArticleSet>{records}</PubmedArticleSet>".encode()))
    programs = folder / "programs"
    programs.mkdir()
    (programs / "bioclaims").write_text(f'#!/bin/sh\nexec {sys.executable} -m bioclaims "$@"\n')
    (programs / "bioclaims").chmod(0o755)
    environment = {**os.environ, "PATH": f"{programs}:{os.environ['PATH']}", "NO_COLOR": "1", "COLUMNS": "200"}
    made = Place(folder, environment)
    made.run(Block("sh", "bioclaims extract papers -o after.jsonl --documents docs.jsonl", None))
    lines = (folder / "after.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "before-the-upgrade.jsonl").write_text("".join(lines[1:]), encoding="utf-8")
    (folder / "more.jsonl.gz").write_bytes(gzip.compress("".join(lines[:3]).encode()))
    yield made


@pytest.fixture(scope="module")
def printed(place: Place) -> dict[Block, str | BaseException]:
    """What each block printed; run once, in order, since they go on with what those before them made."""
    found: dict[Block, str | BaseException] = {}
    for block in BLOCKS:
        try:
            found[block] = place.run(block)
        except (AssertionError, pytest.skip.Exception) as error:
            found[block] = error
    return found


# Words of a block that no other has, and what it gives: words that it prints (None), files with words in them.
GIVES: dict[str, dict[str | None, str]] = {
    "pip install . && bioclaims": {"claims.jsonl": '"polarity":"negated"'},
    "--to csv -o claims.csv": {"claims.csv": "negated", None: "negated"},
    "--run out --resume": {"out/claims-000001.jsonl": "PMID:1"},
    "--known known.db": {"day2/claims-000001.jsonl": "PMID:3"},
    "--why-not monocytes IL-8": {None: "no rule relates monocytes as agent to IL-8 as theme"},
    "-o hif.jsonl": {"hif.jsonl": "increases", "table.csv": "monocytes"},
    "diff before-the-upgrade.jsonl": {"changes.jsonl": '"says"'},
    "group claims.jsonl": {"groups.csv": "agent"},
    "--to brat": {"statements.json": "evidence", "folder/annotation.conf": "Agent"},
    "-o judged.jsonl": {None: "token=", "texts.jsonl": "apoptosis"},
    "-o learned": {"decisions.jsonl": "accept", "surer.jsonl": "confidence", "more.jsonl": "VEGF"},
    "--to sheet": {"sheet.csv": "verdict", "corrected.jsonl": "claim:"},
    "-o network.cx2": {"network.cx2": "IL6", "network.sif": "increases"},
    "-o report.html": {"report.html": "<html"},
    "-o for-indra.json": {"for-indra.json": "evidence", "claims.bel": "causesNoChange"},
    "stmts_from_json_file": {None: "AKT"},
    "from_bel_script": {None: "\n"},
    "rules stats": {None: "TNF"},
    "for claim in bioclaims.extract": {None: "IL-6 increases STAT3 affirmed\nTNF increases STAT3 negated\n"},
    "whole-pipeline": {None: "SOCS3 decreases STAT3 knockdown\nbioclaims\n"},
    "read_documents": {None: "increases"},
    "my-model": {"my-model/meta.json": '"mine"'},
}


def _find_expected(block: Block) -> list[dict[str | None, str]]:
    return [given for words, given in GIVES.items() if words in block.text]


@pytest.mark.model
@pytest.mark.parametrize("block", BLOCKS, ids=[block.name for block in BLOCKS])
def test_the_block_gives_what_it_says(block: Block, printed: dict[Block, str | BaseException], place: Place) -> None:
    output = printed[block]
    if isinstance(output, BaseException):
        raise output
    (expected,) = _find_expected(block)
    for file, words in expected.items():
        assert words in (output if file is None else (place.folder / file).read_text(encoding="utf-8")), file


def test_every_kind_of_block_is_known() -> None:
    kinds = {match["kind"] for match in _BLOCK.finditer(PAGES)}
    assert kinds <= {*_RUN, "", "json", "text", "tsv", "toml"}
    assert len(BLOCKS) > 20
