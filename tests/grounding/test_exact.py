"""Identifiers for mentions that the trained model found."""

from __future__ import annotations

import pytest

from bioclaims.grounding import ground_mention
from bioclaims.model import Grounding, Mention, Span
from bioclaims.names import Lexicon

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.open()


def _mention(text: str, kind: str = "gene_or_gene_product") -> Mention:
    return Mention(span=Span(0, len(text)), text=text, type=kind)


@pytest.mark.parametrize(
    ("text", "kind", "curie", "grounded_kind"),
    [
        pytest.param("MMP-9", "gene_or_gene_product", "HGNC:7176", "gene_or_gene_product", id="as it stands"),
        pytest.param("akt", "gene_or_gene_product", "FPLX:AKT", "family_or_complex", id="lower case; a family"),
        pytest.param("MMP-9 mRNA", "gene_or_gene_product", "HGNC:7176", "gene_or_gene_product", id="its mRNA"),
        pytest.param(
            "human STAT3 proteins", "gene_or_gene_product", "HGNC:11364", "gene_or_gene_product", id="both ends"
        ),
        pytest.param("p-ERK1/2", "gene_or_gene_product", "FPLX:ERK", "family_or_complex", id="phosphorylated, short"),
        pytest.param("p-ERK", "gene_or_gene_product", "FPLX:ERK", "family_or_complex", id="not PERK"),
        pytest.param("pERK", "gene_or_gene_product", "FPLX:ERK", "family_or_complex", id="nor without a hyphen"),
        pytest.param("PERK", "gene_or_gene_product", "HGNC:3255", "gene_or_gene_product", id="PERK itself"),
        pytest.param("pTEN", "gene_or_gene_product", "HGNC:9588", "gene_or_gene_product", id="a letter of the name"),
        pytest.param(
            "phospho-STAT3", "gene_or_gene_product", "HGNC:11364", "gene_or_gene_product", id="phosphorylated"
        ),
        pytest.param("human monocytes", "cell_type", "CL:0000576", "cell_type", id="cells of a species"),
        pytest.param("THP-1 cells", "cell_type", "cellosaurus:CVCL_0006", "cell_line", id="a line taken for a type"),
    ],
)
def test_grounded(lexicon: Lexicon, text: str, kind: str, curie: str, grounded_kind: str) -> None:
    grounded = ground_mention(_mention(text, kind), lexicon)
    assert (grounded.groundings[0].curie, grounded.type) == (curie, grounded_kind)
    assert grounded.text == text
    assert "grounded by" in grounded.reason


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("quite unknown factor", "gene_or_gene_product", id="no name at all"),
        pytest.param("liver", "gene_or_gene_product", id="the name of another kind"),
        pytest.param("mutant cell lines", "cell_line", id="cells in general"),
        pytest.param("protein", "gene_or_gene_product", id="nothing but a head"),
    ],
)
def test_left_without_groundings(lexicon: Lexicon, text: str, kind: str) -> None:
    assert ground_mention(_mention(text, kind), lexicon) == _mention(text, kind)


def test_trimmed_words_cost_score_and_are_named_as_the_method(lexicon: Lexicon) -> None:
    whole = ground_mention(_mention("STAT3"), lexicon).groundings[0]
    trimmed = ground_mention(_mention("STAT3 gene"), lexicon).groundings[0]
    assert (whole.method, trimmed.method) == ("exact", "trimmed")
    assert trimmed.score < whole.score


def test_a_grounded_mention_stays_as_it_is(lexicon: Lexicon) -> None:
    mention = Mention(Span(0, 5), "MMP-9", "gene_or_gene_product", (Grounding("HGNC:1", "x", 0.5, "exact"),))
    assert ground_mention(mention, lexicon) is mention
