"""The table of all figures: where each is picked, what is left out, and how it is shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from bioclaims.cli.evaluate import app
from bioclaims.errors import InputError, OutputError, UnknownNameError
from bioclaims.evaluate.overview import (
    Measure,
    Measured,
    Rate,
    overview_markdown,
    overview_text,
    overview_values,
    pick_rates,
    read_measures,
)

_VALUES = {
    "figures": {"all": {"f1": 0.5, "precision": 1.0, "interval": [0.4, 0.6]}},
    "of-some-path": {"shares": {"all": {"share": 0.25, "interval": None}}},
    "error": 0.03,
    "none": {"f1": None},
}
_TEXT = "TNF induces IL-8 secretion."
_A1 = "T1\tProtein 0 3\tTNF\nT2\tProtein 12 16\tIL-8\n"
_A2 = (
    "T3\tPositive_regulation 4 11\tinduces\nT4\tLocalization 17 26\tsecretion\n"
    "E1\tPositive_regulation:T3 Theme:E2 Cause:T1\nE2\tLocalization:T4 Theme:T2\n"
)


def _write(folder: Path, a2: str) -> None:
    folder.mkdir(parents=True)
    for ending, content in (("txt", _TEXT), ("a1", _A1), ("a2", a2)):
        (folder / f"one.{ending}").write_text(content, encoding="utf-8")


def _measure(**figures: tuple[str, ...]) -> Measure:
    return Measure("events", "ours", ("evaluate", "events", "--gold", "{data}/ours"), figures, "theirs 40")


@pytest.mark.parametrize(
    ("place", "rate"),
    [
        pytest.param(("figures", "all"), Rate(0.5, (0.4, 0.6)), id="an F1 with its interval"),
        pytest.param(("figures", "all", "f1"), Rate(0.5, (0.4, 0.6)), id="the F1 itself"),
        pytest.param(("figures", "all", "precision"), Rate(1.0), id="a precision, which has no interval"),
        pytest.param(("figures", "*"), Rate(0.5, (0.4, 0.6)), id="the only key"),
        pytest.param(("of-some-path", "shares", "all"), Rate(0.25), id="a share without interval"),
        pytest.param(("error",), Rate(0.03), id="a number"),
        pytest.param(("none",), Rate(None), id="a rate of nothing"),
    ],
)
def test_a_figure_is_picked_from_what_a_command_prints(place, rate):
    assert pick_rates(_measure(one=place), _VALUES).rates == {"one": rate}


@pytest.mark.parametrize(
    "place",
    [
        pytest.param(("figures", "some"), id="a key that is not there"),
        pytest.param(("*",), id="the only key of several"),
        pytest.param(("error", "more"), id="a key of a number"),
        pytest.param(("figures",), id="no rate"),
    ],
)
def test_a_place_that_leads_to_no_number_is_told(place):
    with pytest.raises(InputError, match=r"seeds/measures\.toml: one: "):
        pick_rates(_measure(one=place), _VALUES)


def test_tables_show_percent():
    found = [Measured(_measure(F1=()), {"F1": Rate(0.5, (0.4, 0.6)), "error": Rate(0.031)})]
    assert [line.split("  ")[0] for line in overview_text(found)] == [
        "measured",
        "events: ours: F1",
        "events: ours: error",
    ]
    assert list(overview_text(found))[1].split()[-6:] == ["50.0", "40.0", "to", "60.0", "theirs", "40"]
    row = list(overview_markdown(overview_values(found)))[2]
    assert row == (
        "| events | ours | F1 50.0 (40.0 to 60.0); error 3.1 | theirs 40 "
        "| `bioclaims evaluate events --gold DATA/ours` |"
    )


@pytest.mark.parametrize("measure", read_measures(), ids=lambda measure: f"{measure.area}, {measure.on}")
def test_each_command_is_one(measure):
    group = typer.main.get_command(app)
    name, command, rest = group.resolve_command(typer.Context(group), list(measure.fill("data")[1:]))
    assert measure.command[0] == "evaluate"
    # Raises where there is no such option.
    assert command.make_context(name, [*rest, "--json"]).params["as_json"] is True
    assert measure.figures


def test_no_figure_is_there_twice():
    measures = read_measures()
    assert len({(each.area, each.on) for each in measures}) == len(measures)
    assert len({each.command for each in measures}) == len(measures)


def test_an_unknown_area_is_told_before_anything_is_run(tmp_path: Path):
    with pytest.raises(UnknownNameError, match="trees"):
        CliRunner().invoke(app, ["all", "--data", str(tmp_path), "--only", "tree"], catch_exceptions=False)


def test_a_place_to_keep_in_that_is_no_folder_is_told(tmp_path: Path):
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match=r"taken: is no folder. Give a folder"):
        CliRunner().invoke(
            app, ["all", "--data", str(tmp_path), "--keep", str(tmp_path / "taken")], catch_exceptions=False
        )


def test_without_corpora_all_is_left_out_and_told(tmp_path: Path):
    result = CliRunner().invoke(app, ["all", "--data", str(tmp_path), "--only", "trees"])
    assert result.exit_code == 1
    assert (
        f"left out: trees: GENIA dev, gold tokens; UAS and LAS without punctuation: not there: {tmp_path}/parsing"
        in (result.output)
    )


@pytest.mark.model
def test_what_is_there_is_measured_and_kept(tmp_path: Path):
    _write(tmp_path / "events" / "ge11-devel", _A2)
    kept = tmp_path / "kept"
    arguments = ["all", "--data", str(tmp_path), "--only", "events", "--keep", str(kept), "--json"]
    first = CliRunner().invoke(app, arguments)
    assert first.exit_code == 0, first.output
    [measure] = json.loads(first.stdout)["measures"]
    assert measure["command"] == "evaluate events --gold {data}/events/ge11-devel"
    assert measure["rates"]["all"] == {"value": 1.0, "interval": None}
    [file] = kept.iterdir()
    # What was kept is taken as it stands.
    file.write_text(file.read_text(encoding="utf-8").replace('"f1":1.0', '"f1":0.5').replace('"f1": 1.0', '"f1": 0.5'))
    [measure] = json.loads(CliRunner().invoke(app, arguments).stdout)["measures"]
    assert measure["rates"]["all"]["value"] == 0.5


@pytest.mark.model
def test_a_command_that_fails_is_told_and_the_others_are_shown(tmp_path: Path):
    _write(tmp_path / "events" / "ge11-devel", _A2)
    _write(tmp_path / "events" / "epi11-devel", "E1\tno event\n")
    result = CliRunner().invoke(app, ["all", "--data", str(tmp_path), "--only", "events", "--markdown"])
    assert result.exit_code == 1
    assert "| events | GE 2011 devel, entities given, approximate matching (F1) | all 100.0;" in result.stdout
    assert "error: bioclaims evaluate events --gold" in result.stderr
    assert "one.a2" in result.stderr
