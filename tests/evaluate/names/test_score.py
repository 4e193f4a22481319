"""The scorer of names."""

from __future__ import annotations

import json

import pytest

from bioclaims.errors import InputError, UnknownNameError
from bioclaims.evaluate.figures import Counts
from bioclaims.evaluate.names.annotated import AnnotatedMention, AnnotatedText
from bioclaims.evaluate.names.labelling import PredictedNames
from bioclaims.evaluate.names.score import choose_labellings, names_text, names_values, score_names

TEXT = "alpha beta gamma delta epsilon"
GOLD = ((0, 5, "protein"), (6, 10, "DNA"), (11, 16, "cell_line"), (17, 22, "protein"), (23, 30, "RNA"))
# One is right; one has another label, one another end, one both; one is not found.
PREDICTED = ((0, 5, "protein"), (6, 10, "RNA"), (11, 22, "cell_line"), (12, 14, "DNA"))


def score(gold=GOLD, predicted=PREDICTED, only=(), **guidelines):
    text = AnnotatedText("t", TEXT, tuple(AnnotatedMention(*each) for each in gold), "jnlpba", "dev")
    names = PredictedNames({"jnlpba": predicted, **guidelines}, ())
    return score_names([text], [names], choose_labellings([text], [names]), only=only)


def test_each_label_and_all_are_scored_strictly():
    counts = {name: figure.counts for name, figure in score().figures.items()}
    assert counts == {
        "jnlpba: DNA": Counts(1, 1, 0),
        "jnlpba: RNA": Counts(1, 1, 0),
        "jnlpba: cell_line": Counts(1, 1, 0),
        "jnlpba: protein": Counts(2, 1, 1),
        "all": Counts(5, 4, 1),
    }
    assert list(counts)[-1] == "all"


def test_each_missed_and_each_wrong_name_is_of_one_kind():
    found = score()
    assert found.missed == {"label": 1, "boundary": 1, "both": 1, "not found": 1}
    assert found.wrong == {"label": 1, "boundary": 1, "both": 1}
    assert found.confusions == {("DNA", "RNA"): 1, ("protein", "cell_line"): 1}


@pytest.mark.parametrize(
    ("predicted", "kind"),
    [
        pytest.param((), "not found", id="nothing there"),
        pytest.param(((5, 6, "protein"), (10, 11, "protein")), "not found", id="names that only touch it"),
        pytest.param(((6, 10, "DNA"), (6, 11, "protein")), "label", id="its span with another label comes first"),
        pytest.param(((6, 9, "DNA"), (6, 11, "protein")), "boundary", id="then its label with another span"),
        pytest.param(((6, 9, "DNA"), (4, 8, "RNA")), "both", id="then any that overlaps"),
    ],
)
def test_the_kind_of_error(predicted, kind):
    assert score(gold=((6, 10, "protein"),), predicted=predicted).missed == {kind: 1}


def test_a_confusion_is_with_the_name_that_overlaps_most():
    found = score(gold=((6, 16, "protein"),), predicted=((4, 8, "RNA"), (8, 20, "DNA")))
    assert found.confusions == {("protein", "DNA"): 1}


def test_only_some_types_are_scored_where_they_are_asked_for():
    found = score(only=["protein"])
    assert found.figures["all"].counts == Counts(2, 1, 1)
    assert set(found.figures) == {"jnlpba: protein", "all"}


def test_names_of_other_guidelines_are_not_scored():
    assert score(anatem=((23, 30, "RNA"),)).figures["all"].counts == Counts(5, 4, 1)


def test_a_type_that_the_gold_does_not_have_is_told_with_those_it_has():
    with pytest.raises(UnknownNameError, match=r"'Gene'\. Known names: DNA, RNA, cell_line, protein"):
        score(only=["Gene"])


def test_gold_without_a_mention_that_can_be_compared_is_told():
    with pytest.raises(InputError, match="no mention that can be compared"):
        score(gold=((0, 5, "Colour"),))


def test_texts_of_several_corpora_are_compared_each_by_its_own():
    texts = [
        AnnotatedText("a", TEXT, (AnnotatedMention(0, 5, "protein"),), "jnlpba"),
        AnnotatedText("b", TEXT, (AnnotatedMention(0, 5, "CELL_LINE"),)),
    ]
    names = [PredictedNames({"jnlpba": ((0, 5, "protein"),)}, ((0, 5, "cell_line"),))] * 2
    found = score_names(texts, names, choose_labellings(texts, names))
    assert {name: figure.counts for name, figure in found.figures.items()} == {
        "jnlpba: protein": Counts(1, 1, 1),
        "entity types: cell_line": Counts(1, 1, 1),
        "all": Counts(2, 2, 2),
    }


def test_the_report_and_the_values_agree():
    found = score(gold=(*GOLD, (0, 5, "Colour")))
    lines = [" ".join(line.split()) for line in names_text(found)]
    assert "boundary 1 25.00 1 33.33" in lines
    assert "1 DNA → RNA" in lines
    assert "left out: 1 gold mentions of type Colour" in lines
    assert "all 5 25.00 20.00 22.22 -" in lines
    values = json.loads(json.dumps(names_values(found)))
    assert values["missed"] == {"not found": 1, "boundary": 1, "label": 1, "both": 1}
    assert values["figures"]["all"]["recall"] == 0.2
    assert values["left_out"] == {"of type Colour": 1}
