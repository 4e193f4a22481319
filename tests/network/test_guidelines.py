"""The table of conventions of annotation agrees with itself and with the entity types."""

from __future__ import annotations

import pytest

from bioclaims.network.guidelines import GUIDELINES, Guideline, guidelines_of, served_type
from bioclaims.vocab import ENTITY_TYPES

_each = pytest.mark.parametrize("guideline", GUIDELINES, ids=[guideline.name for guideline in GUIDELINES])


@_each
def test_a_guideline_has_corpora_and_labels(guideline: Guideline) -> None:
    assert guideline.corpora
    assert guideline.labels
    assert all([*guideline.corpora, *guideline.labels, *guideline.labels.values()])


@_each
def test_records_take_types_from_labels_that_it_has(guideline: Guideline) -> None:
    assert set(guideline.serves) <= set(guideline.label_names)
    assert set(guideline.serves.values()) <= set(ENTITY_TYPES)


@_each
def test_labels_are_told_once_in_the_order_of_the_table(guideline: Guideline) -> None:
    names = guideline.label_names
    assert len(set(names)) == len(names)
    assert set(names) == set(guideline.labels.values())
    places = [list(guideline.labels.values()).index(name) for name in names]
    assert places == sorted(places)


@_each
def test_a_corpus_follows_the_guidelines_that_name_it(guideline: Guideline) -> None:
    assert all(guideline in guidelines_of(corpus) for corpus in guideline.corpora)


def test_guidelines_have_names_of_their_own() -> None:
    assert len({guideline.name for guideline in GUIDELINES}) == len(GUIDELINES)


def test_an_unknown_corpus_follows_none() -> None:
    assert guidelines_of("newspapers") == ()


@pytest.mark.parametrize(
    ("guideline", "label", "kind"),
    [
        pytest.param("jnlpba", "protein", "gene_or_gene_product", id="a protein"),
        pytest.param("craft_pr", "PR", None, id="a label that another guideline serves better"),
        pytest.param("jnlpba", "verb", None, id="a label that it has not"),
        pytest.param("newspapers", "protein", None, id="an unknown guideline"),
    ],
)
def test_a_label_is_taken_for(guideline: str, label: str, kind: str | None) -> None:
    assert served_type(guideline, label) == kind


def test_the_types_that_the_model_promises_are_served() -> None:
    served = {kind for guideline in GUIDELINES for kind in guideline.serves.values()}
    promised = {
        "gene_or_gene_product", "family_or_complex", "cell_type", "cell_line", "chemical", "disease", "species",
        "biological_process",
    }  # fmt: skip
    assert promised <= served
