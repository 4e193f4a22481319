"""Spellings that rules make from a source's names."""

from __future__ import annotations

import pytest

from bioclaims.lexicon.value import NameRow
from bioclaims.lexicon.variants import make_variants, shorten_cell, shorten_cell_line, spell_greek_ending


@pytest.mark.parametrize(
    ("maker", "surface", "made"),
    [
        pytest.param(
            "HGNC approved name", "matrix metallopeptidase 9",
            ["matrix metallopeptidase 9", "matrix metalloproteinase 9", "matrix metalloprotease 9"], id="peptidases",
        ),
        pytest.param("HGNC alias symbol", "IkappaBalpha", ["IkappaBalpha", "IkBa"], id="Latin initials"),
        pytest.param("FamPlex name", "beta-catenin", ["beta-catenin", "b-catenin"], id="a word's Latin initial"),
        pytest.param("MGI synonym of the orthologue", "I(Kappa)B", ["I(Kappa)B", "IKappaB", "I(k)B"], id="brackets"),
        pytest.param("MeSH heading", "Interferon-gamma", ["Interferon-gamma", "Interferon-g"], id="as it is"),
        pytest.param("MeSH heading", "MMP9 protein, human", ["MMP9"], id="MeSH's species goes"),
        pytest.param("MeSH heading", "docking protein, human", ["docking protein"], id="a word keeps its protein"),
        pytest.param("MeSH entry term", "Metalloproteinase 9, Matrix", ["Matrix Metalloproteinase 9"], id="inverted"),
        pytest.param("MeSH entry term", "Collagenase, 92-kDa, Type IV", [], id="twice inverted is no text"),
        pytest.param(
            "Cell Ontology name", "CD4-positive, alpha-beta T cell",
            ["CD4-positive, alpha-beta T cell", "CD4+ T cell"], id="marker sign",
        ),
        pytest.param("MONDO name", "skin tumor", ["skin tumor", "skin tumour"], id="British spelling"),
        pytest.param("MONDO name", "myopathy", ["myopathy", "myopathies"], id="plural in -ies"),
        pytest.param("UBERON name", "kidney", ["kidney"], id="no plural in -ies after a vowel"),
    ],
)  # fmt: skip
def test_variants(maker: str, surface: str, made: list[str]) -> None:
    variants = list(make_variants(NameRow("HGNC:1", surface, maker)))
    assert [row.surface for row in variants] == made
    assert all(bool(row.rule) == (row.surface != surface) for row in variants)


@pytest.mark.parametrize(
    ("symbol", "name", "made"),
    [
        pytest.param("LHB", "luteinizing hormone subunit beta", "LHbeta", id="a subunit"),
        pytest.param("PLCG2", "phospholipase C gamma 2", "PLCgamma2", id="with a number"),
        pytest.param("PRKCA", "protein kinase C alpha", "PRKCalpha", id="alpha"),
        pytest.param("TFB", "transcription factor B", "", id="a letter that is none"),
        pytest.param("IL6", "interleukin 6", "", id="no letter at the end"),
    ],
)
def test_the_greek_letter_of_a_symbol(symbol: str, name: str, made: str) -> None:
    assert spell_greek_ending(symbol, name) == made


@pytest.mark.parametrize(
    ("name", "made"),
    [("H9c2(2-1)", "H9c2"), ("NCI-H1299", "H1299"), ("Ba/F3", "BaF3"), ("Line (A/B)", "Line"), ("THP-1", "THP-1")],
)
def test_cell_lines_as_texts_shorten_them(name: str, made: str) -> None:
    assert shorten_cell_line(name) == made


@pytest.mark.parametrize(
    ("name", "made"),
    [
        pytest.param("retinal ganglion cell", "ganglion cell", id="where it lies goes"),
        pytest.param("mast cell", "", id="the rest is a cell of any kind"),
        pytest.param("CD4-positive, alpha-beta T cell", "", id="a list of marks"),
    ],
)
def test_cells_as_texts_shorten_them(name: str, made: str) -> None:
    assert shorten_cell(name) == made
