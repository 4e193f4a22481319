"""Treebank sentences written another way stay trees."""

from __future__ import annotations

from bioclaims.evaluate.trees.treebank import TreebankSentence, TreebankWord
from bioclaims.train.variation import vary_joiners

SENTENCE = TreebankSentence(
    "a",
    (
        TreebankWord("Alb", "alb", "NN", 3, "compound"),
        TreebankWord("-", "-", "HYPH", 3, "punct"),
        TreebankWord("Cre", "cre", "NN", 4, "nsubj"),
        TreebankWord("rests", "rest", "VBZ", 0, "root"),
    ),
)


def test_two_colons_hang_where_the_hyphen_did_and_all_others_keep_their_heads():
    varied = next(vary_joiners([SENTENCE] * 200))
    assert [(word.form, word.tag, word.head) for word in varied.rows] == [
        ("Alb", "NN", 4), (":", "HYPH", 4), (":", "HYPH", 4), ("Cre", "NN", 5), ("rests", "VBZ", 0),
    ]  # fmt: skip


def test_a_small_share_is_written_that_way_the_same_ones_each_time():
    first, second = (list(vary_joiners([SENTENCE] * 1000)) for _ in range(2))
    assert first == second
    assert 10 < len(first) < 100


def test_sentences_without_joining_hyphens_are_not_varied():
    plain = TreebankSentence("a", (TreebankWord("-", "-", ":", 0, "root"),))
    assert not list(vary_joiners([plain] * 200))
