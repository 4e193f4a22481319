"""Genes of the species that a text is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from bioclaims.grounding import add_orthologues, find_species
from bioclaims.model import Grounding, Mention, Span
from bioclaims.names import Lexicon
from small_lexicon import write_lexicon

_GENE, _HUMAN, _MOUSE, _RAT = "gene_or_gene_product", "NCBITaxon:9606", "NCBITaxon:10090", "NCBITaxon:10116"
_ORTHOLOGUES = [("HGNC:1", "MGI:11", "Zzz1"), ("HGNC:1", "RGD:21", "Zzz1"), ("HGNC:9", "MGI:19", "Gone")]


@pytest.fixture
def lexicon(tmp_path: Path) -> Lexicon:
    names = [("HGNC:1", _GENE, "ZZZ1"), ("FPLX:Z", "family_or_complex", "ZZZ")]
    return Lexicon.open(write_lexicon(tmp_path, names, orthologues=_ORTHOLOGUES))


def _mentions(*curies: str) -> list[Mention]:
    return [
        Mention(
            Span(place, place + 1),
            "x",
            "species" if curie.startswith("NCBITaxon") else _GENE,
            (Grounding(curie, "x", 0.9, "exact"), Grounding("HGNC:2", "y", 0.5, "exact")),
        )
        for place, curie in enumerate(curies)
    ]


@pytest.mark.parametrize(
    ("curies", "found"),
    [
        pytest.param(["HGNC:1", _MOUSE], ["HGNC:1", "MGI:11", "HGNC:2"], id="a text about mice"),
        pytest.param([_RAT, "HGNC:1", _RAT, _MOUSE], ["HGNC:1", "RGD:21", "HGNC:2"], id="more about rats than mice"),
        pytest.param(["HGNC:1", _MOUSE, _HUMAN], ["HGNC:1", "HGNC:2"], id="two species as often"),
        pytest.param(["HGNC:1", _HUMAN], ["HGNC:1", "HGNC:2"], id="a text about people"),
        pytest.param(["HGNC:1"], ["HGNC:1", "HGNC:2"], id="no species"),
        pytest.param(["HGNC:1", "NCBITaxon:7227"], ["HGNC:1", "HGNC:2"], id="a species without a vocabulary"),
        pytest.param(["FPLX:Z", _MOUSE], ["FPLX:Z", "HGNC:2"], id="a family"),
    ],
)
def test_identifiers_of_a_gene(lexicon: Lexicon, curies: list[str], found: list[str]) -> None:
    mentions = _mentions(*curies)
    added = add_orthologues(mentions, find_species(mentions), lexicon)
    (gene,) = (mention for mention in added if mention.type == _GENE)
    assert [grounding.curie for grounding in gene.groundings] == found


def test_an_orthologue_says_its_species_its_symbol_and_how_it_was_found(lexicon: Lexicon) -> None:
    (gene,) = add_orthologues(_mentions("HGNC:1"), _MOUSE, lexicon)
    assert gene.groundings[1] == Grounding("MGI:11", "Zzz1", 0.9, "orthologue", _MOUSE)


def test_orthologues_of_what_the_lexicon_does_not_have_are_left_out(lexicon: Lexicon) -> None:
    assert lexicon.find_orthologues("HGNC:9", _MOUSE) == ()
