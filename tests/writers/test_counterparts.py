"""What things are called elsewhere: the list is whole, and names, residues and documents are read right."""

from __future__ import annotations

import pytest

from bioclaims import vocab
from bioclaims.resources import load_toml
from bioclaims.writers.cells import guard_cell, unguard_cell
from bioclaims.writers.counterparts import find_residue, find_substitution, to_indra_reference
from bioclaims.writers.references import find_reference
from sample_claims import HOSTILE

LISTED = load_toml("seeds", "counterparts.toml")


def test_every_aspect_and_every_type_is_listed_and_nothing_else() -> None:
    assert set(LISTED["aspects"]) == set(vocab.ASPECTS)
    assert set(LISTED["types"]) == set(vocab.ENTITY_TYPES)
    assert set(LISTED["namespaces"]) <= set(load_toml("seeds", "namespaces.toml"))
    assert set(LISTED["contexts"]) | set(LISTED["biolink"]["contexts"]) <= set(vocab.CONTEXT_KINDS)
    assert set(LISTED["biolink"]["levels"]) == set(vocab.CERTAINTIES)


@pytest.mark.parametrize("vocabulary", ["indra", "bel", "biolink"])
def test_an_entry_has_no_key_that_nobody_reads(vocabulary: str) -> None:
    known = {
        "indra": {"more", "less", "site", "exact"},
        "bel": {"term", "inverse", "rna", "moves", "modification", "fragment", "exact"},
        "biolink": {"aspect", "exact"},
    }
    for entry in LISTED["aspects"].values():
        assert set(entry.get(vocabulary, {})) <= known[vocabulary]


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("S", "S"), ("s", "S"), ("Ser", "S"), ("serine", "S"), ("Tyrosine", "Y"), ("Asn", "N"), ("asparagine", "N"),
        ("aspartate", "D"), ("glutamine", "Q"), ("glutamate", "E"), ("isoleucine", "I"), ("tryptophan", "W"),
        ("X", None), ("Xyz", None), ("", None), (None, None),
    ],
)  # fmt: skip
def test_residues_are_read(name: str | None, letter: str | None) -> None:
    assert find_residue(name) == letter


@pytest.mark.parametrize(
    ("variant", "parts"),
    [
        ("V600E", ("V", "600", "E")),
        ("p.V600E", ("V", "600", "E")),
        ("p.Val600Glu", ("V", "600", "E")),
        ("p.(Val600Glu)", ("V", "600", "E")),
        ("del5", None),
        ("V600", None),
        ("X600Z", None),
        (None, None),
    ],
)
def test_substitutions_are_read(variant: str | None, parts: tuple[str, str, str] | None) -> None:
    found = find_substitution(variant)
    assert (found and (found.before, found.position, found.after)) == parts


@pytest.mark.parametrize(
    ("document", "found"),
    [
        ("PMID:12", ("pmid", "12")),
        ("PMC:12", ("pmc", "12")),
        ("PMC:PMC12", ("pmc", "12")),
        ("doi:10.1000/a.b", ("doi", "10.1000/a.b")),
        ("https://doi.org/10.1000/a.b", ("doi", "10.1000/a.b")),
        ("PMID:twelve", None),
        ("folder/PMID:12", None),
    ],
)
def test_documents_are_publications(document: str, found: tuple[str, str] | None) -> None:
    reference = find_reference(document)
    assert (reference and (reference.registry, reference.number)) == found


@pytest.mark.parametrize(
    ("curie", "reference"),
    [
        ("HGNC:6018", ("HGNC", "6018")),
        ("CHEBI:9168", ("CHEBI", "CHEBI:9168")),
        ("NCBITaxon:10090", ("TAXONOMY", "10090")),
        ("OWN:1:2", ("OWN", "1:2")),
    ],
)
def test_identifiers_are_those_of_indra(curie: str, reference: tuple[str, str]) -> None:
    assert to_indra_reference(curie) == reference


@pytest.mark.parametrize("text", [*HOSTILE, "", "plain", "''", "'=1"])
def test_a_guarded_cell_is_read_back(text: str) -> None:
    assert unguard_cell(guard_cell(text)) == text
