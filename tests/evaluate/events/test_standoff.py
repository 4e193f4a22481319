"""Gold events in standoff format, in texts of our own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bioclaims.errors import InputError
from bioclaims.evaluate.events.standoff import read_predicted, read_standoff
from bioclaims.model import Span

_TEXT = "TNF induces IL-8 secretion."
_A1 = "T1\tProtein 0 3\tTNF\nT2\tProtein 12 16\tIL-8\n"
_A2 = (
    "T3\tPositive_regulation 4 11\tinduces\nT4\tLocalization 17 26\tsecretion\n"
    "E1\tPositive_regulation:T3 Theme:E2 Cause:T1\nE2\tLocalization:T4 Theme:T2\nM1\tSpeculation E1\n*\tEquiv T1 T2\n"
)


def _write(folder: Path, *, text: str = _TEXT, a1: str | None = _A1, a2: str = _A2) -> Path:
    for ending, content in ((".txt", text), (".a1", a1), (".a2", a2)):
        if content is not None:
            (folder / f"one{ending}").write_text(content, encoding="utf-8", newline="")
    return folder


def test_events_have_triggers_and_arguments(tmp_path: Path) -> None:
    [text] = read_standoff(_write(tmp_path))
    event = text.events["E1"]
    assert (text.id, text.text, event.type) == ("one", _TEXT, "Positive_regulation")
    assert event.arguments == (("Theme", "E2"), ("Cause", "T1"))
    assert [text.span_of(target).quote(_TEXT).text for target in ("E1", "E2", "T1")] == ["induces", "secretion", "TNF"]


def test_roles_lose_their_numbers(tmp_path: Path) -> None:
    [text] = read_standoff(_write(tmp_path, a2="T3\tBinding 4 11\tinduces\nE1\tBinding:T3 Theme:T1 Theme2:T2\n"))
    assert text.events["E1"].arguments == (("Theme", "T1"), ("Theme", "T2"))


def test_a_place_in_parts_reaches_from_the_first_to_the_last(tmp_path: Path) -> None:
    [text] = read_standoff(_write(tmp_path, a1="T1\tProtein 0 3;12 16\tTNF IL-8\n", a2=""))
    assert text.marked["T1"].span == Span(0, 16)


def test_modifications_and_equivalents_are_read(tmp_path: Path) -> None:
    a1 = _A1 + "T5\tProtein 0 3\tTNF\n"
    [text] = read_standoff(_write(tmp_path, a1=a1, a2=_A2 + "*\tEquiv T2 T5\n"))
    assert [(each.type, each.event) for each in text.modifications.values()] == [("Speculation", "E1")]
    assert text.equivalents == (frozenset({"T1", "T2", "T5"}),)
    assert text.entities == {"T1", "T2", "T5"}


@pytest.mark.parametrize(
    "line",
    ["R1\tCoreference Subject:T1 Object:T2", "A1\tConfidence E1 Low", "#1\tAnnotatorNotes T1\tnote", "*\tOther T1", ""],
)
def test_lines_of_other_kinds_are_passed_over(tmp_path: Path, line: str) -> None:
    [text] = read_standoff(_write(tmp_path, a2=f"{_A2}{line}\n"))
    assert (len(text.marked), len(text.events), len(text.equivalents), len(text.modifications)) == (4, 2, 1, 1)


def test_predicted_events_stand_beside_the_given_entities(tmp_path: Path) -> None:
    [gold] = read_standoff(_write(tmp_path))
    other = tmp_path / "other"
    other.mkdir()
    (other / "one.a2").write_text("T3\tBinding 4 11\tinduces\nE1\tBinding:T3 Theme:T2\n", encoding="utf-8")
    text = read_predicted(gold, other)
    assert (list(text.marked), list(text.events), text.equivalents) == (["T1", "T2", "T3"], ["E1"], ())
    (other / "one.a2").write_text("E1\tBinding:T4 Theme:T2\n", encoding="utf-8")
    with pytest.raises(InputError, match="names T4, which is not there"):
        read_predicted(gold, other)


def test_entities_that_are_not_told_are_what_triggers_no_event(tmp_path: Path) -> None:
    [text] = read_standoff(_write(tmp_path))
    assert replace(text, given=None).entities == text.entities == {"T1", "T2"}


def test_line_ends_of_the_text_keep_the_offsets(tmp_path: Path) -> None:
    [text] = read_standoff(_write(tmp_path, text="A\r\nTNF", a1="T1\tProtein 3 6\tTNF\n", a2=""))
    assert text.marked["T1"].span.quote(text.text).text == "TNF"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        pytest.param({"a1": None}, "cannot be read", id="a file is missing"),
        pytest.param({"a1": "T1\tProtein 0 99\tTNF\n"}, "behind the text's end", id="a place outside the text"),
        pytest.param({"a1": "T1\tProtein zero 3\tTNF\n"}, "no marked place", id="a place without numbers"),
        pytest.param({"a2": "E1\tBinding\n"}, "no event", id="an event without a trigger"),
        pytest.param({"a2": "E1\tBinding:T1 Theme:T9\n"}, "names T9", id="an argument that is not there"),
        pytest.param({"a2": "*\tEquiv T1 T9\n"}, "names T9", id="an equivalent that is not there"),
        pytest.param({"a2": "M1\tNegation E9\n"}, "said of E9", id="a modification of no event"),
        pytest.param({"a2": "M1\tNegation\n"}, "no modification", id="a modification without an event"),
        pytest.param({"a2": f"{_A2}E3\tBinding:E1 Theme:T1\n"}, "E1 for a trigger", id="an event that is a trigger"),
    ],
)
def test_what_breaks_the_format_is_said_with_its_place(tmp_path: Path, files: dict[str, str], said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        list(read_standoff(_write(tmp_path, **files)))
    assert str(tmp_path / "one") in str(caught.value)


def test_a_folder_without_texts_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no \.txt file"):
        list(read_standoff(tmp_path))
