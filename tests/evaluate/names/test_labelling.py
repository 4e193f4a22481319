"""Which labels gold and predicted names are compared under."""

from __future__ import annotations

import pytest

from bioclaims.evaluate.names.annotated import AnnotatedMention, AnnotatedText
from bioclaims.evaluate.names.labelling import (
    ENTITY_TYPES,
    Labelling,
    PredictedNames,
    count_left_out,
    find_labellings,
    to_row,
)

TEXT = "alpha beta gamma delta"
GREEK = Labelling("greek", {"Gene": "Gene", "Old": "Disease", "New": "Disease"})


def gold(*mentions):
    return AnnotatedText("t", TEXT, tuple(AnnotatedMention(*mention) for mention in mentions), "greek", "dev")


@pytest.mark.parametrize(
    ("corpus", "guidelines", "names"),
    [
        pytest.param("jnlpba", ["jnlpba", "anatem"], ["jnlpba"], id="a corpus that the model follows"),
        pytest.param("craft", ["craft_pr", "craft_cl"], ["craft_pr", "craft_cl"], id="a corpus of several guidelines"),
        pytest.param("jnlpba", [], [ENTITY_TYPES], id="a model that follows none"),
        pytest.param("jnlpba", ["anatem"], [ENTITY_TYPES], id="a model that follows others"),
        pytest.param("unheard of", ["jnlpba"], [ENTITY_TYPES], id="a corpus that is not known"),
    ],
)
def test_labellings(corpus, guidelines, names):
    assert [each.name for each in find_labellings(corpus, ["protein"], guidelines)] == names


def test_as_entity_types_only_types_that_stand_for_one_are_compared():
    (labelling,) = find_labellings("unheard of", ["protein", "cell_line", "Colour"], [])
    assert labelling.labels == {"protein": "gene_or_gene_product", "cell_line": "cell_line"}
    entities = ((0, 5, "GENE_OR_GENE_PRODUCT"), (6, 10, "DISEASE"), (11, 16, "Colour"), (17, 22, "CELL_LINE"))
    assert labelling.read_predicted(PredictedNames({}, entities)) == (
        (0, 5, "gene_or_gene_product"),
        (17, 22, "cell_line"),
    )


def test_names_are_read_once_and_in_order():
    text = gold((6, 10, "New"), (0, 5, "Gene"), (6, 10, "Old"), (0, 10, "Gene"), (11, 22, "Gene", True), (0, 5, "Hue"))
    assert GREEK.read_gold(text) == ((0, 5, "Gene"), (0, 10, "Gene"), (6, 10, "Disease"))
    predicted = PredictedNames(
        {"greek": ((6, 10, "Gene"), (0, 5, "Gene"), (0, 5, "Gene")), "roman": ((0, 1, "Gene"),)}, ()
    )
    assert GREEK.read_predicted(predicted) == ((0, 5, "Gene"), (6, 10, "Gene"))


def test_a_restriction_holds_for_gold_and_predicted():
    restricted = GREEK.restrict({"Gene"})
    assert restricted.read_gold(gold((0, 5, "Gene"), (6, 10, "Old"))) == ((0, 5, "Gene"),)
    assert restricted.read_predicted(PredictedNames({"greek": ((6, 10, "Disease"),)}, ())) == ()
    assert GREEK.restrict(()) == GREEK


def test_what_is_left_out_is_counted_by_its_reason():
    text = gold((6, 10, "New"), (6, 10, "Old"), (11, 22, "Gene", True), (0, 5, "Hue"), (0, 5, "Gene"))
    assert count_left_out(text, [GREEK], ()) == {"of type Hue": 1, "in several parts": 1, "repeated": 1}
    assert count_left_out(text, [GREEK], {"Gene"}) == {"in several parts": 1}


def test_a_row_has_the_types_of_the_gold_where_a_label_stands_for_one():
    predicted = PredictedNames({"greek": ((6, 10, "Disease"), (0, 5, "Gene"))}, ((0, 22, "CELL"),))
    labellings = [GREEK, Labelling("colours", {"Hue": "Colour"})]
    row = to_row(gold((0, 5, "Gene")), predicted, labellings)
    assert row == {
        "id": "t",
        "text": TEXT,
        "mentions": [
            {"start": 0, "end": 5, "type": "Gene", "text": "alpha"},
            {"start": 6, "end": 10, "type": "Disease", "text": "beta"},
        ],
        "corpus": "greek",
        "split": "dev",
    }
