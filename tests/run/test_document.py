"""What the paragraphs of a document tell each other, on the shipped model and lexicon."""

from __future__ import annotations

import pytest
from spacy.language import Language

import bioclaims
from bioclaims.components import read_mentions
from bioclaims.model import Document
from bioclaims.names import Lexicon
from bioclaims.run.document import read_blocks

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def nlp() -> Language:
    return bioclaims.load()


def _find(nlp: Language, text: str, words: str) -> list[str]:
    """Return the identifiers of the first place of ``words`` in the last paragraph of ``text``."""
    *_, (doc, _) = read_blocks(Document(id="x", text=text), nlp)
    lexicon: Lexicon = nlp.get_pipe("bioclaims").lexicon
    return next(
        [each.curie for each in found.groundings] for found in read_mentions(doc, lexicon) if found.text == words
    )


@pytest.mark.parametrize(
    ("text", "orthologue"),
    [
        pytest.param("We bred mice.\n\nSTAT3 rose in these animals.", "MGI:103038", id="another paragraph names mice"),
        pytest.param("We bred mice.\n\nSTAT3 rose in rats.", "RGD:3772", id="its own names rats"),
        pytest.param("We bred mice.\n\nSTAT3 rose in patients, that is in humans.", None, id="its own is about people"),
        pytest.param("We bred them.\n\nSTAT3 rose in these animals.", None, id="none names a species"),
    ],
)
def test_a_paragraph_is_about_the_species_of_its_document(nlp: Language, text: str, orthologue: str | None) -> None:
    human, *others = _find(nlp, text, "STAT3")
    assert (human, next(iter(others), None)) == ("HGNC:11364", orthologue)


@pytest.mark.parametrize(
    ("title", "curie"),
    [
        pytest.param("On genes", "HGNC:10521", id="nothing tells"),
        pytest.param("On RBX2", "HGNC:10070", id="another paragraph has an alias of one"),
    ],
)
def test_a_symbol_of_two_genes_is_told_by_another_paragraph(nlp: Language, title: str, curie: str) -> None:
    assert _find(nlp, f"{title}\n\nHere SAG was expressed.", "SAG")[0] == curie
