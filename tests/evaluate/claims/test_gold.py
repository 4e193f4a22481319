"""Gold files: what is read from them, and how a bad line is told."""

from __future__ import annotations

import json

import pytest

from bioclaims.errors import InputError
from bioclaims.evaluate.claims.gold import read_gold

LINE = {
    "id": "G1",
    "anchor": "Alpha induces",
    "agent": ["X:1"],
    "predicate": ["increases"],
    "theme": ["X:2", "text:beta"],
    "aspect": ["expression"],
    "polarity": "affirmed",
    "required": True,
}


@pytest.fixture
def write(tmp_path):
    """A maker of gold files from lines: JSON values, or text as it is."""

    def make(*lines):
        path = tmp_path / "text.gold.jsonl"
        path.write_text("".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines))
        return path

    return make


def test_a_line_is_read_with_all_its_readings(write):
    (line,) = read_gold(write(LINE))
    assert (line.id, line.agents, line.themes, line.aspects) == ("G1", ("X:1",), ("X:2", "text:beta"), ("expression",))


def test_certainty_is_asserted_where_it_is_not_given(write):
    plain, doubted = read_gold(write(LINE, LINE | {"certainty": "speculated", "note": "not scored"}))
    assert plain.further == {"certainty": "asserted"}
    assert doubted.further == {"certainty": "speculated"}


def test_a_null_aspect_means_any(write):
    assert read_gold(write(LINE | {"aspect": None}))[0].aspects is None


def test_empty_lines_are_skipped_and_lines_without_id_are_numbered(write):
    assert [line.id for line in read_gold(write("", {k: v for k, v in LINE.items() if k != "id"}))] == ["2"]


def test_a_text_without_a_claim_has_an_empty_file(write):
    assert read_gold(write()) == []


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        pytest.param(["{"], "gold.jsonl:1: is not JSON", id="broken JSON"),
        pytest.param([LINE, {"id": "G2"}], "gold.jsonl:2: lacks anchor, agent", id="fields lack"),
        pytest.param([LINE | {"predicate": ["induces"]}], "unknown name 'induces'", id="an unknown predicate"),
        pytest.param([LINE | {"aspect": ["amount"]}], "unknown name 'amount'", id="an unknown aspect"),
        pytest.param([LINE | {"polarity": "maybe"}], "unknown name 'maybe'", id="an unknown polarity"),
        pytest.param([LINE | {"agent": []}], "must not be empty", id="no agent"),
        pytest.param(["[]"], "gold.jsonl:1: lacks", id="a list in place of an object"),
    ],
)
def test_a_bad_line_is_told_with_its_place(lines, message, write):
    with pytest.raises(InputError) as error:
        read_gold(write(*lines))
    assert message in str(error.value)


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        read_gold(tmp_path / "none.gold.jsonl")
