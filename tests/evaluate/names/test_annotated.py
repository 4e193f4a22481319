"""Annotated texts: what is read from them, and how a bad row is told."""

from __future__ import annotations

import json

import pytest

from bioclaims.errors import InputError
from bioclaims.evaluate.names.annotated import AnnotatedMention, read_annotated_texts

ROW = {
    "id": 7,
    "text": "Alpha rests.",
    "mentions": [{"start": 0, "end": 5, "type": "protein", "text": "Alpha", "ids": ["X:1"]}],
    "corpus": "greek",
    "split": "dev",
}


@pytest.fixture
def write(tmp_path):
    """A maker of files of annotated texts."""

    def make(*rows):
        path = tmp_path / "gold.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in rows))
        return path

    return make


def with_mention(**fields):
    return ROW | {"mentions": [ROW["mentions"][0] | fields]}


def test_a_row_is_read_whole(write):
    (text,) = read_annotated_texts(write(ROW))
    assert (text.id, text.text, text.corpus, text.split) == ("7", "Alpha rests.", "greek", "dev")
    assert text.mentions == (AnnotatedMention(0, 5, "protein", ids=("X:1",)),)


def test_a_mention_of_several_parts_is_known_as_one(write):
    row = with_mention(end=11, spans=[[0, 2], [6, 11]], text="Al rests")
    (text,) = read_annotated_texts(write(row))
    assert text.mentions == (AnnotatedMention(0, 11, "protein", is_split=True, ids=("X:1",)),)


def test_only_the_split_asked_for_is_read(write):
    path = write(ROW, ROW | {"id": "t", "split": "train"})
    assert [text.id for text in read_annotated_texts(path, split="train")] == ["t"]
    assert [text.id for text in read_annotated_texts(path)] == ["7", "t"]


def test_a_row_need_not_say_its_corpus_and_split(write):
    (text,) = read_annotated_texts(write({"id": "a", "text": "Alpha", "mentions": []}))
    assert (text.corpus, text.split) == ("", "")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        pytest.param({"id": "a", "text": "Alpha"}, "is no annotated text", id="no mentions"),
        pytest.param([], "is no annotated text", id="a list"),
        pytest.param(with_mention(start=None), "has a mention that is none", id="a start that is no number"),
        pytest.param(with_mention(end=13), "has a mention outside its text, 0 to 13", id="a mention outside"),
        pytest.param(with_mention(end=0), "has a mention outside its text, 0 to 0", id="an empty mention"),
        pytest.param(with_mention(start=1), "has a mention 'Alpha' where its text has 'lpha'", id="other words there"),
    ],
)
def test_a_bad_row_is_told_with_its_line(row, message, write):
    with pytest.raises(InputError) as error:
        list(read_annotated_texts(write(ROW, row)))
    assert f"gold.jsonl:2: {message}" in str(error.value)


def test_a_row_without_the_split_asked_for_is_told(write):
    row = {key: value for key, value in ROW.items() if key != "split"}
    with pytest.raises(InputError, match=r"gold\.jsonl:1: does not say its split"):
        list(read_annotated_texts(write(row), split="dev"))
