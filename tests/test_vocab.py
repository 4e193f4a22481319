"""The closed lists."""

from __future__ import annotations

import pytest

from bioclaims import vocab
from bioclaims.errors import UnknownNameError

LISTS = {name: value for name, value in vars(vocab).items() if name.isupper() and isinstance(value, tuple)}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_holds_each_name_once_in_small_letters(name):
    values = LISTS[name]
    assert len(set(values)) == len(values) > 0
    assert [value for value in values if value != value.lower() or " " in value] == []


def test_a_known_name_passes_and_an_unknown_one_does_not():
    vocab.check_name("affirmed", vocab.POLARITIES, "polarity")
    with pytest.raises(UnknownNameError, match="polarity: unknown name 'maybe'"):
        vocab.check_name("maybe", vocab.POLARITIES, "polarity")


@pytest.mark.parametrize(
    ("predicate", "is_symmetric"), [("binds", True), ("associated_with", True), ("increases", False)]
)
def test_only_interaction_and_association_have_no_order(predicate, is_symmetric):
    assert vocab.is_symmetric(predicate) is is_symmetric


@pytest.mark.parametrize(
    ("label", "entity_type"),
    [
        pytest.param("protein", "gene_or_gene_product", id="a label of JNLPBA"),
        pytest.param("cell_line", "cell_line", id="a label that is a type"),
        pytest.param("SIMPLE_CHEMICAL", "chemical", id="a label of another model"),
        pytest.param("family_or_complex", "family_or_complex", id="a type that no model has a label for"),
        pytest.param("WORK_OF_ART", None, id="a label of a model of other texts"),
    ],
)
def test_a_model_s_label_means_a_type(label, entity_type):
    assert vocab.entity_type_of_label(label) == entity_type
