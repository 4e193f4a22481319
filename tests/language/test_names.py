"""Names by guideline, which a model may leave on its Docs."""

from __future__ import annotations

import pytest
import spacy

from bioclaims.errors import InputError
from bioclaims.language import read_names


@pytest.fixture
def doc():
    return spacy.blank("en")("IL-2-dependent genes")


def test_a_doc_of_any_other_pipeline_has_none(doc):
    assert read_names(doc) == {}


def test_names_may_end_inside_a_token_and_a_guideline_may_have_none(doc):
    doc.user_data["names"] = {"first": [[0, 4, "protein"], (0, 20, "DNA")], "second": []}
    assert read_names(doc) == {"first": ((0, 4, "protein"), (0, 20, "DNA")), "second": ()}


@pytest.mark.parametrize(
    "found",
    [
        pytest.param(["protein"], id="no mapping"),
        pytest.param({"first": 3}, id="no list of names"),
        pytest.param({"first": [(0, 4)]}, id="no label"),
        pytest.param({"first": [(0, 4, 7)]}, id="a label that is a number"),
        pytest.param({"first": [(4, 4, "protein")]}, id="an empty name"),
        pytest.param({"first": [(0, 21, "protein")]}, id="a name beyond the text"),
        pytest.param({"first": [("0", 4, "protein")]}, id="a start that is text"),
    ],
)
def test_anything_else_is_told(found, doc):
    doc.user_data["names"] = found
    with pytest.raises(InputError, match="by guideline, names of start, end and label"):
        read_names(doc)
