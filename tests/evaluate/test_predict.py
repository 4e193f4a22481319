"""What a pipeline says of gold sentences and of raw texts."""

from __future__ import annotations

import pytest

from bioclaims.evaluate.predict import group_sentences, predict_names, predict_sentences, predict_trees
from bioclaims.evaluate.trees.treebank import TreebankSentence, TreebankWord

TEXT = "Alpha binds beta.\n\nIL-2-dependent cells rest. Gamma binds."


def sentence(words, doc_id="a"):
    rows = tuple(TreebankWord(word, "?", "?", 0, "?") for word in words.split())
    return TreebankSentence(doc_id, rows, tuple(row.form.replace("(", "-LRB-") for row in rows))


def test_trees_are_predicted_on_the_words_and_sentences_of_the_gold(make_model):
    gold = [sentence("Alpha ( binds . beta"), sentence("Gamma rests .", "b")]
    first, second = predict_trees(gold, make_model())
    assert first.rows == (
        TreebankWord("Alpha", "alpha", "NN", 0, "root"),
        TreebankWord("(", "(", "NN", 1, "dobj"),
        TreebankWord("binds", "binds", "NN", 1, "dobj"),
        TreebankWord(".", ".", ".", 1, "punct"),
        TreebankWord("beta", "beta", "NN", 1, "dobj"),
    )
    assert (first.doc_id, first.written) == ("a", ("Alpha", "-LRB-", "binds", ".", "beta"))
    assert (second.doc_id, [row.head for row in second.rows]) == ("b", [0, 1, 1])


def test_each_of_many_sentences_gets_its_own_tree(make_model):
    gold = [sentence(f"w{number} . x", doc_id) for doc_id in "ab" for number in range(11)]
    predicted = list(predict_trees(gold, make_model()))
    assert [[row.form for row in each.rows] for each in predicted] == [[row.form for row in each.rows] for each in gold]
    assert all([row.head for row in each.rows] == [0, 1, 1] for each in predicted)


def test_a_doc_holds_up_to_eight_sentences_of_one_document():
    gold = [sentence("x", doc_id) for doc_id in ["a"] * 9 + ["b"] * 2]
    assert [[each.doc_id for each in group] for group in group_sentences(gold)] == [["a"] * 8, ["a"], ["b"] * 2]


def test_sentences_of_raw_text_are_counted_in_the_whole_text(make_model):
    (spans,) = predict_sentences([TEXT], make_model())
    assert [TEXT[span.start : span.end] for span in spans] == [
        "Alpha binds beta.",
        "IL-2-dependent cells rest.",
        "Gamma binds.",
    ]


def test_names_of_raw_text_are_counted_in_the_whole_text(make_model):
    (names,) = predict_names([TEXT], make_model(follows=("greek", "roman")))
    assert [TEXT[start:end] for start, end, _ in names.entities] == ["Alpha", "IL-2-dependent", "Gamma"]
    assert set(names.by_guideline) == {"greek", "roman"}
    # The small model's names end before a hyphen.
    assert [TEXT[start:end] for start, end, _ in names.by_guideline["greek"]] == ["Alpha", "IL", "Gamma"]


def test_most_pipelines_leave_no_names_by_guideline(make_model):
    (names,) = predict_names(["Alpha rests."], make_model())
    assert (names.by_guideline, names.entities) == ({}, ((0, 5, "protein"),))


@pytest.mark.parametrize(
    "texts",
    [["", "Alpha.", " \n", "\n\n", "Beta.", ""], ["Alpha."], ["", ""], []],
    ids=["between others", "none", "alone", "no text"],
)
def test_texts_of_white_space_have_an_answer_too(texts, make_model):
    found = list(predict_names(texts, make_model()))
    assert [len(names.entities) for names in found] == [bool(text.strip()) for text in texts]
