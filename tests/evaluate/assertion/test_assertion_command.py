"""``bioclaims evaluate assertion``: the two kinds of gold, what is kept, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bioclaims.cli.evaluate import app
from bioclaims.errors import InputError, OutputError, UnknownNameError

_XML = (
    '<Annotation><DocumentSet><Document><DocID>7</DocID><DocumentPart><sentence id="S1">IL-6 did <xcope id="X1">'
    '<cue type="negation" ref="X1">not</cue> activate STAT3</xcope>.</sentence></DocumentPart></Document>'
    "</DocumentSet></Annotation>"
)
_TEXT = "TNF did not induce IL-8 secretion."
_A1 = "T1\tProtein 0 3\tTNF\nT2\tProtein 19 23\tIL-8\n"
_A2 = (
    "T3\tPositive_regulation 12 18\tinduce\nT4\tLocalization 24 33\tsecretion\n"
    "E1\tPositive_regulation:T3 Theme:E2 Cause:T1\nE2\tLocalization:T4 Theme:T2\nM1\tNegation E1\n"
)


def _write(folder: Path) -> tuple[Path, Path]:
    cues, events = folder / "cues.xml", folder / "events"
    cues.write_text(_XML, encoding="utf-8")
    events.mkdir()
    for ending, text in ((".txt", _TEXT), (".a1", _A1), (".a2", _A2)):
        (events / "one").with_suffix(ending).write_text(text, encoding="utf-8")
    return cues, events


@pytest.mark.model
def test_cues_and_events_are_told_apart_and_scored(tmp_path: Path) -> None:
    cues, events = _write(tmp_path)
    kept = tmp_path / "kept.jsonl"
    arguments = ["--gold", str(cues), "--gold", str(events), "--split", "all", "--predictions", str(kept), "--json"]
    result = CliRunner().invoke(app, ["assertion", *arguments], catch_exceptions=False)
    values = json.loads(result.stdout)
    assert values[str(cues)]["figures"]["negation cues"]["f1"] == 1.0
    assert values[str(events)]["figures"]["Negation, events given"]["f1"] == 1.0
    assert [json.loads(line)["kind"] for line in kept.read_text(encoding="utf-8").splitlines()] == [
        "negation",
        "Negation",
    ]


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        pytest.param(["--split", "half"], UnknownNameError, "train, dev, test, all", id="an unknown part"),
        pytest.param(["--split", "dev"], InputError, "no sentence of the part", id="a part without sentences"),
        pytest.param(["--predictions", "cues.xml"], OutputError, "exists already", id="a file that exists"),
    ],
)
def test_what_cannot_be_done_is_said_before_anything_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], error: type[Exception], words: str
) -> None:
    _write(tmp_path)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(error, match=words):
        CliRunner().invoke(app, ["assertion", "--gold", "cues.xml", *arguments], catch_exceptions=False)
