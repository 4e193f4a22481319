"""Corpora as examples, and their manifest."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from bioclaims.errors import InputError
from bioclaims.evaluate.names.annotated import AnnotatedMention, AnnotatedText
from bioclaims.network.tagging import find_names
from bioclaims.train.corpora import read_corpora
from bioclaims.train.manifest import find_leaks
from bioclaims.train.network.examples import read_name_examples
from bioclaims.train.settings import read_settings

from .conftest import TEXT, mention, write_rows

SETTINGS = replace(read_settings().fitting, repeats={"jnlpba": 3}, empty={"linnaeus": 0.0})


@pytest.fixture
def corpora(data, splitter):
    return read_corpora(data, splitter, SETTINGS)


def test_a_tree_has_its_words_in_pieces_and_a_rule_for_each_lemma(corpora):
    example = corpora.trees[0]
    assert example.pieces.forms == ("IL", "-", "6", "activates", "STAT3", ".")
    assert example.pieces.last == (2, 3, 4, 5)
    assert (example.rules[1], example.heads, example.tags[1]) == ("1", (2, 0, 2, 2), "VBZ")


def test_brackets_are_learnt_as_papers_write_them(corpora):
    assert "(" in corpora.trees[1].pieces.forms


def test_outputs_are_what_the_corpora_have(corpora):
    numbering = corpora.numbering
    assert numbering.tags == ("-LRB-", ".", "NN", "VBZ")
    assert numbering.relations == ("dep", "dobj", "nsubj", "punct", "root")
    assert numbering.rules == ("0", "1", "1-lrb-")
    assert numbering.guidelines["jnlpba"] == ("protein", "DNA", "RNA", "cell_type", "cell_line")


def test_a_name_inside_a_word_is_learnt(corpora):
    example = next(each for each in corpora.names if "dependent" in each.pieces.forms)
    row = dict(example.tags)["jnlpba"]
    assert [example.pieces.forms[first : last + 1] for first, last, _ in find_names(row)] == [("IL", "-", "6")]


def test_a_corpus_may_be_read_more_than_once_and_without_its_empty_sentences(corpora):
    counts = {name: sum(each.corpus == name for each in corpora.names) for name in ("jnlpba", "anatem", "linnaeus")}
    assert counts["jnlpba"] == 3 * counts["anatem"]
    assert 0 < counts["linnaeus"] < counts["anatem"]


def test_each_corpus_is_in_the_manifest_and_nothing_leaks(corpora):
    tasks = [entry.task for entry in corpora.manifest]
    assert tasks[:3] == ["trees genia", "trees craft", "names jnlpba"]
    assert all(entry.train.documents and entry.dev.documents for entry in corpora.manifest)
    assert find_leaks(corpora.manifest) == []


def test_a_text_that_stands_in_dev_too_is_left_out_of_train(data, splitter):
    row = {"text": TEXT, "mentions": [mention("IL-6", "Gene")], "corpus": "biored"}
    other = row | {"id": "c", "text": "Another text stands here."} | {"mentions": [], "split": "train"}
    write_rows(
        data / "ner" / "biored.jsonl.gz",
        [row | {"id": "a", "split": "train"}, row | {"id": "b", "split": "dev"}, other],
    )
    corpora = read_corpora(data, splitter, SETTINGS)
    assert {each.pieces.forms[0] for each in corpora.names if each.corpus == "biored"} == {"Another"}
    assert find_leaks(corpora.manifest) == []


def test_a_missing_corpus_is_named(data, splitter):
    (data / "ner" / "tmvar3.jsonl.gz").unlink()
    with pytest.raises(InputError, match="tmvar3"):
        read_corpora(data, splitter, SETTINGS)


@pytest.mark.parametrize(
    ("mentions", "names"),
    [
        pytest.param(
            [("IL-2 receptor", "PR"), ("IL-2", "PR")], [("IL-2 receptor")], id="of two that overlap the longer"
        ),
        pytest.param([("IL-2", "CL")], [], id="another guideline's type is none of its names"),
        pytest.param([("IL", "PR"), ("receptor", "PR")], ["IL", "receptor"], id="a part of a word, and a word"),
        pytest.param([], [], id="no mention"),
    ],
)
def test_mentions_become_the_names_of_a_guideline(mentions, names, splitter):
    text = "The IL-2 receptor binds."
    rows = [AnnotatedMention(text.index(words), text.index(words) + len(words), kind) for words, kind in mentions]
    random.Random(1).shuffle(rows)
    (example,) = read_name_examples([AnnotatedText("1", text, tuple(rows), "craft", "train")], splitter)
    tags = dict(example.tags)["craft_pr"]
    offsets = [text.index(form) if form != "-" else text.index("-") for form in example.pieces.forms]
    found = [text[offsets[a] : offsets[b] + len(example.pieces.forms[b])] for a, b, _ in find_names(tags)]
    assert found == list(names)


def test_a_mention_in_several_parts_is_left_out(splitter):
    text = AnnotatedText("1", "IL-2 binds.", (AnnotatedMention(0, 4, "PR", is_split=True),), "craft", "train")
    (example,) = read_name_examples([text], splitter)
    assert example.is_empty
