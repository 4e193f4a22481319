"""``bioclaims evaluate events``: where events come from and go to, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bioclaims.cli.evaluate import app
from bioclaims.errors import InputError, OutputError, UnknownNameError

_TEXT = "TNF induces IL-8 secretion."
_A1 = "T1\tProtein 0 3\tTNF\nT2\tProtein 12 16\tIL-8\n"
_GOLD = (
    "T3\tPositive_regulation 4 11\tinduces\nT4\tLocalization 17 26\tsecretion\n"
    "E1\tPositive_regulation:T3 Theme:E2 Cause:T1\nE2\tLocalization:T4 Theme:T2\n"
)
_PREDICTED = "T3\tLocalization 15 26\t8 secretion\nE1\tLocalization:T3 Theme:T2\n"


def _write(folder: Path, a2: str, *, only_events: bool = False) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    contents = {"one.a2": a2} if only_events else {"one.txt": _TEXT, "one.a1": _A1, "one.a2": a2}
    for name, content in contents.items():
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def _run(*arguments: object) -> str:
    result = CliRunner().invoke(app, ["events", *map(str, arguments)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def _totals(values, corpus="gold"):
    return [
        (each["gold"], each["found"], each["predicted"], each["right"])
        for matching in ("approximate", "strict")
        for each in [values[corpus][matching]["classes"]["total"]]
    ]


def test_events_of_a_folder_are_scored(tmp_path: Path) -> None:
    gold = _write(tmp_path / "gold", _GOLD)
    found = _write(tmp_path / "found", _PREDICTED, only_events=True)
    values = json.loads(_run("--gold", gold, "--events", found, "--json"))
    assert _totals(values) == [(2, 1, 1, 1), (2, 0, 1, 0)]


def test_the_table_has_types_classes_and_both_matchings(tmp_path: Path) -> None:
    gold = _write(tmp_path / "gold", _GOLD)
    lines = _run("--gold", gold, "--events", gold).splitlines()
    assert [line.split("  ")[0] for line in lines] == [
        "gold, approximate", "Localization", "Positive_regulation", "simple", "binding", "regulation", "total", "",
        "gold, strict", "Localization", "Positive_regulation", "simple", "binding", "regulation", "total",
    ]  # fmt: skip


def test_only_one_type_is_scored(tmp_path: Path) -> None:
    gold = _write(tmp_path / "gold", _GOLD)
    values = json.loads(_run("--gold", gold, "--events", gold, "--only", "Localization", "--json"))
    assert _totals(values) == [(1, 1, 1, 1)] * 2


def test_texts_of_two_corpora_may_have_one_name(tmp_path: Path) -> None:
    golds = [_write(tmp_path / name, _GOLD) for name in ("a", "b")]
    found = tmp_path / "found"
    for name, events in (("a", _GOLD), ("b", "")):
        _write(found / name, events, only_events=True)
    values = json.loads(_run("--gold", golds[0], "--gold", golds[1], "--events", found, "--json"))
    assert [_totals(values, name)[0] for name in ("a", "b")] == [(2, 2, 2, 2), (2, 0, 0, 0)]


def test_what_was_predicted_is_kept(tmp_path: Path) -> None:
    gold = _write(tmp_path / "gold", _GOLD)
    kept = tmp_path / "new" / "kept"
    _run("--gold", gold, "--events", gold, "--predictions", kept)
    assert (kept / "one.a2").read_text(encoding="utf-8") == _GOLD
    with pytest.raises(OutputError, match=r"holds \.a2 files already"):
        _run("--gold", gold, "--events", gold, "--predictions", kept)
    _run("--gold", gold, "--events", gold, "--predictions", kept, "--overwrite")
    with pytest.raises(OutputError, match="holds the gold"):
        _run("--gold", gold, "--events", gold, "--predictions", gold, "--overwrite")


def test_what_cannot_be_scored_is_said(tmp_path: Path) -> None:
    gold = _write(tmp_path / "gold", _GOLD)
    with pytest.raises(UnknownNameError, match="Localization, Positive_regulation"):
        _run("--gold", gold, "--events", gold, "--only", "Sneezing")
    with pytest.raises(InputError, match=r"one\.a2: cannot be read"):
        _run("--gold", gold, "--events", tmp_path)
    twin = CliRunner().invoke(app, ["events", "--gold", str(gold), "--gold", str(gold), "--events", str(gold)])
    assert (twin.exit_code, "two folders are named gold" in twin.output) == (2, True)
