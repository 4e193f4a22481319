"""Spellings that rules make from a source's names."""

from __future__ import annotations

import pytest

from bioclaims.lexicon.value import NameRow
from bioclaims.lexicon.variants import make_variants


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
