"""The scorer of trees: hand-made cases, and spaCy's own scorer on random ones."""

from __future__ import annotations

import json
import random

import pytest
import spacy
from spacy.pipeline.dep_parser import parser_score
from spacy.tokens import Doc
from spacy.training import Example

from bioclaims.evaluate.figures import Counts
from bioclaims.evaluate.trees.score import parsing_text, parsing_values, score_trees
from bioclaims.evaluate.trees.treebank import TreebankSentence, TreebankWord

GOLD = ["Alpha alpha NN 2 nsubj", "induces Induce VBZ 0 root", "beta beta NN 2 dobj", ". . . 2 punct"]
# The lemma has another case, the head of the object is wrong, and the full stop is taken for a word.
PREDICTED = ["Alpha alpha NNP 2 nsubj", "induces induce VBZ 0 root", "beta beta NN 1 dobj", ". . . 2 dep"]


def sentence(rows, doc_id=""):
    words = [row.split() for row in rows]
    return TreebankSentence(doc_id, tuple(TreebankWord(f, lem, tag, int(h), rel) for f, lem, tag, h, rel in words))


@pytest.fixture
def score():
    """The score of the two sentences above."""
    return score_trees([sentence(GOLD)], [sentence(PREDICTED)])


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("tags", Counts(4, 4, 3)),
        ("lemmas", Counts(4, 4, 4)),
        ("UAS without punctuation", Counts(3, 4, 2)),
        ("LAS without punctuation", Counts(3, 4, 2)),
        ("UAS with punctuation", Counts(4, 4, 3)),
        ("LAS with punctuation", Counts(4, 4, 2)),
    ],
)
def test_main_figures(name, counts, score):
    assert score.figures[name].counts == counts


def test_a_label_is_right_with_its_head_and_a_tag_by_itself(score):
    assert score.labels["dobj"].counts == Counts(1, 1, 0)
    assert score.labels["punct"].counts == Counts(1, 0, 0)
    assert score.labels["dep"].counts == Counts(0, 1, 0)
    assert score.tags["NN"].counts == Counts(2, 1, 1)


def test_confusions_say_what_was_taken_for_what(score):
    assert dict(score.label_confusions) == {("punct", "dep"): 1}
    assert dict(score.tag_confusions) == {("NN", "NNP"): 1}


@pytest.mark.parametrize(
    ("ids", "documents"),
    [(("a", "a", "b"), 2), (("", "", ""), 3)],
    ids=["documents that are known", "sentences, where they are not"],
)
def test_intervals_are_over_documents(ids, documents):
    gold = [sentence(GOLD, doc_id) for doc_id in ids]
    score = score_trees(gold, gold)
    assert (score.documents, score.sentences, score.words) == (documents, 3, 12)


def _random_sentence(chance, words, gold=None):
    """Return a random tree; one that shares about half of its arcs with ``gold``."""
    order = list(range(words))
    chance.shuffle(order)
    heads = {order[0]: 0} | {node: 1 + chance.choice(order[:index]) for index, node in enumerate(order) if index}
    rows = []
    for node in range(words):
        relation = chance.choice(["nsubj", "dobj", "punct", "nmod", "P"]) if heads[node] else "root"
        rows.append(TreebankWord(f"w{node}", "w", "NN", heads[node], relation.lower()))
    if gold is not None and chance.random() < 0.7:
        # Other labels on the same tree.
        rows = [
            row._replace(relation=chance.choice([row.relation, "punct", "nmod"]) if row.head else "root")
            for row in gold.rows
        ]
    return TreebankSentence("", tuple(rows))


def _to_doc(sentence, vocab):
    heads = [row.head - 1 if row.head else index for index, row in enumerate(sentence.rows)]
    deps = ["ROOT" if row.relation == "root" else row.relation for row in sentence.rows]
    return Doc(vocab, words=[row.form for row in sentence.rows], heads=heads, deps=deps)


@pytest.mark.parametrize("seed", range(5))
def test_uas_las_and_labels_are_those_of_the_scorer_of_spacy(seed):
    chance = random.Random(seed)
    gold = [_random_sentence(chance, chance.randint(1, 12)) for _ in range(20)]
    predicted = [_random_sentence(chance, len(each.rows), each) for each in gold]
    vocab = spacy.blank("en").vocab
    pairs = zip(predicted, gold, strict=True)
    expected = parser_score([Example(_to_doc(left, vocab), _to_doc(right, vocab)) for left, right in pairs])
    score = score_trees(gold, predicted)
    assert 0 < expected["dep_las"] < expected["dep_uas"] < 1
    assert score.figures["UAS without punctuation"].counts.f1 == pytest.approx(expected["dep_uas"])
    assert score.figures["LAS without punctuation"].counts.f1 == pytest.approx(expected["dep_las"])
    for label, rates in expected["dep_las_per_type"].items():
        assert (score.labels[label].counts.f1 or 0.0) == pytest.approx(rates["f"]), label


def test_the_report_says_which_figures_leave_punctuation_out(score):
    lines = [" ".join(line.split()) for line in parsing_text(score)]
    assert "LAS without punctuation 57.14 -" in lines
    assert "LAS with punctuation 50.00 -" in lines
    assert "1 NN → NNP" in lines


def test_the_values_are_json(score):
    values = json.loads(json.dumps(parsing_values(score)))
    assert values["figures"]["LAS with punctuation"]["f1"] == 0.5
    assert values["tag_confusions"] == [{"gold": "NN", "predicted": "NNP", "count": 1}]
