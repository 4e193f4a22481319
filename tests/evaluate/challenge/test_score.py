"""The scorer of challenge cases on cases and claims made by hand, and its command."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bioclaims.cli.evaluate import app
from bioclaims.cli.evaluate import challenge as command
from bioclaims.errors import BioclaimsError
from bioclaims.evaluate.challenge.report import miss_text
from bioclaims.evaluate.challenge.score import ALL, REAL, TRAPS, Case, judge_case, read_cases, score_cases
from bioclaims.evaluate.figures import Counts
from bioclaims.evaluate.statements.reading import TextReading
from bioclaims.model import Claim, Participant

HEAD = 'phenomenon = "not"\nabout = "A verb denied by not."\n'
AFFIRMED_B = '{ agent = "A", predicate = "increases", theme = "B" }'
NEGATED_B = AFFIRMED_B.replace(" }", ', polarity = "negated" }')
NEGATED_C = NEGATED_B.replace('"B"', '"C"')
CASE = f'[[case]]\ntext = "A did not induce B."\nrecords = [{NEGATED_B}]\n'
TRAP = f'[[case]]\ntrap = true\ntext = "A induces B."\nrecords = [{AFFIRMED_B}]\n'


@pytest.fixture
def claim(make_claim: Callable[..., Claim], make_participant: Callable[..., Participant]) -> Callable[..., Claim]:
    """A maker of claims from the words of agent and theme."""

    def make(agent: str, predicate: str, theme: str, **fields: Any) -> Claim:
        return make_claim(make_participant(agent), predicate, make_participant(theme), **fields)

    return make


@pytest.fixture
def case(tmp_path: Path) -> Callable[[str], Case]:
    """A reader of one case from the lines that follow its text."""

    def make(lines: str) -> Case:
        return read_cases(_write(tmp_path, f'{HEAD}[[case]]\ntext = "A did this to B."\n{lines}'))[0]

    return make


def _write(folder: Path, text: str, name: str = "not.toml") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


NEGATED = f"records = [{NEGATED_B}]\n"
BOTH = f"records = [{AFFIRMED_B}, {NEGATED_C}]\n"
MAY = 'may = [{ agent = "A", predicate = "decreases", theme = "B" }]\n'
NEVER = f'records = [{AFFIRMED_B}]\nnever = [{{ agent = "A", theme = "C" }}]\n'
Said = tuple[str, str, str, str]
NO_AB: Said = ("A", "increases", "B", "negated")
AB: Said = ("A", "increases", "B", "affirmed")
NO_AC: Said = ("A", "increases", "C", "negated")


@pytest.mark.parametrize(
    ("lines", "said", "missing", "wrong"),
    [
        pytest.param(NEGATED, [NO_AB], 0, 0, id="the denied record came"),
        pytest.param(NEGATED, [], 1, 0, id="nothing came"),
        pytest.param(NEGATED, [AB], 1, 1, id="it came affirmed"),
        pytest.param(NEGATED, [NO_AB, AB], 0, 1, id="it came denied and affirmed"),
        pytest.param(NEGATED, [NO_AB, ("A", "decreases", "B", "affirmed")], 0, 1, id="another effect is affirmed"),
        pytest.param(NEGATED + MAY, [NO_AB, ("A", "decreases", "B", "affirmed")], 0, 0, id="one that may come"),
        pytest.param(NEGATED, [NO_AB, ("A", "increases", "C", "affirmed")], 0, 0, id="another pair is no matter"),
        pytest.param(BOTH, [AB, NO_AC], 0, 0, id="each argument has its polarity"),
        pytest.param(BOTH, [AB, ("A", "increases", "C", "affirmed")], 1, 1, id="the second argument is affirmed too"),
        pytest.param(NEVER, [AB, NO_AC], 0, 1, id="one that must never come"),
    ],
)
def test_a_case_is_right_when_all_came_that_must_and_none_that_must_not(
    lines: str, said: list[Said], missing: int, wrong: int, case: Callable[[str], Case], claim: Callable[..., Claim]
) -> None:
    claims = [claim(agent, predicate, theme, polarity=polarity) for agent, predicate, theme, polarity in said]
    verdict = judge_case(case(lines), claims)
    assert (len(verdict.missing), len(verdict.wrong)) == (missing, wrong)
    assert verdict.right is (missing + wrong == 0)


def test_right_cases_are_counted_by_phenomenon_and_in_all(tmp_path: Path, claim: Callable[..., Claim]) -> None:
    _write(tmp_path, HEAD + CASE + TRAP)
    _write(tmp_path, HEAD.replace('"not"', '"never"') + CASE.replace("did not", "never did"), "other.toml")
    verdicts = [judge_case(case, [claim("A", "increases", "B")]) for case in read_cases(tmp_path)]
    figures = score_cases(verdicts)
    assert {name: figure.counts for name, figure in figures.items()} == {
        "not": Counts(2, 2, 1),
        "never": Counts(1, 1, 0),
        REAL: Counts(2, 2, 0),
        TRAPS: Counts(1, 1, 1),
        ALL: Counts(3, 3, 1),
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("phenomenon = ", r"not.toml: cannot be read as TOML", id="no TOML"),
        pytest.param(CASE, r"not.toml: has no phenomenon", id="no phenomenon"),
        pytest.param('phenomenon = "not"\n' + CASE, r"not.toml: has no about", id="nothing that it tests"),
        pytest.param(HEAD, r"not.toml: has no case", id="no case"),
        pytest.param("about_it = 1\n" + HEAD + CASE, r"not.toml: unknown name 'about_it'", id="a field of no file"),
        pytest.param(HEAD + CASE + "[[case]]\n", r"not.toml: case 2: has no text", id="a case without text"),
        pytest.param(HEAD + CASE + "note = 1\n", r"not.toml: case 1: unknown name 'note'", id="a field of no case"),
        pytest.param(HEAD + CASE + "trap = 1\n", r"not.toml: case 1: trap: is 1", id="a trap that is a number"),
        pytest.param(HEAD + '[[case]]\ntext = "A."\n', r"case 1: expects nothing", id="no records"),
        pytest.param(HEAD + CASE.replace("theme", "thema"), r"records\[0\]: unknown name 'thema'", id="no field"),
        pytest.param(
            HEAD + CASE.replace("negated", "denied"), r"case 1: records\[0\].polarity: unknown name 'denied'", id="no"
        ),
        pytest.param(HEAD + CASE + CASE, r"case 2: repeats the text of not.toml: case 1", id="a sentence twice"),
    ],
)  # fmt: skip
def test_a_bad_case_is_told_with_file_case_and_field(text: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(BioclaimsError, match=message):
        read_cases(_write(tmp_path, text))


def test_a_folder_without_cases_is_told(tmp_path: Path) -> None:
    with pytest.raises(BioclaimsError, match=r"holds no .toml file"):
        read_cases(tmp_path)


def test_a_miss_shows_what_was_expected_and_what_came(case: Callable[[str], Case], claim: Callable[..., Claim]) -> None:
    verdict = judge_case(case(NEGATED), [claim("A", "increases", "B"), claim("A", "increases", "C")])
    assert list(miss_text([verdict])) == [
        "not.toml: case 1: A did this to B.",
        "    missing  A increases B, polarity negated",
        "    wrong    A [not grounded] increases B [not grounded]; asserted; unknown",
        "    came     A [not grounded] increases C [not grounded]; asserted; unknown",
        "",
    ]


@pytest.fixture
def fake_reading(monkeypatch: pytest.MonkeyPatch, claim: Callable[..., Claim]) -> None:
    """A pipeline that finds one affirmed claim in every text."""
    monkeypatch.setattr(command, "load", lambda model: None)
    monkeypatch.setattr(command, "read_claims", lambda document, nlp: TextReading((), (claim("A", "increases", "B"),)))


@pytest.mark.usefixtures("fake_reading")
def test_the_command_prints_a_table_and_the_misses(tmp_path: Path) -> None:
    folder = _write(tmp_path, HEAD + CASE + TRAP)
    done = CliRunner().invoke(app, ["challenge", "--cases", str(folder), "--misses"])
    lines = done.stdout.splitlines()
    assert lines[0] == "not.toml: case 1: A did not induce B."
    assert [line.split()[:3] for line in lines if line.startswith(("not  ", "traps", "all  "))] == [
        ["not", "2", "1"],
        ["traps", "1", "1"],
        ["all", "2", "1"],
    ]


@pytest.mark.usefixtures("fake_reading")
def test_the_command_writes_json_and_keeps_the_records(tmp_path: Path) -> None:
    folder, kept = _write(tmp_path, HEAD + CASE + TRAP), tmp_path / "kept.jsonl"
    done = CliRunner().invoke(app, ["challenge", "--cases", str(folder), "--json", "--predictions", str(kept)])
    values = json.loads(done.stdout)
    assert values["shares"]["all"] == {"of": 2, "count": 1, "share": 0.5, "interval": [0.0, 1.0]}
    assert [(miss["case"], miss["trap"]) for miss in values["misses"]] == [("not.toml: case 1", False)]
    assert len(kept.read_text(encoding="utf-8").splitlines()) == 2
