"""How papers write residues."""

from __future__ import annotations

import pytest

from bioclaims.text.residues import is_place, split_sites


@pytest.mark.parametrize(
    ("text", "sites"),
    [
        pytest.param("Ser-473", (("Ser", "473"),), id="a hyphen"),
        pytest.param("S473", (("S", "473"),), id="one letter"),
        pytest.param("Thr202/Tyr204", (("Thr", "202"), ("Tyr", "204")), id="two"),
        pytest.param("Ser279/282", (("Ser", "279"), ("Ser", "282")), id="two of one amino acid"),
        pytest.param("serine", (), id="no place"),
        pytest.param("STAT3", (), id="a name"),
        pytest.param("S473A", (), id="a mutation"),
    ],
)
def test_split_sites(text: str, sites: tuple[tuple[str, str], ...]) -> None:
    assert split_sites(text) == sites


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        pytest.param("Ser133", True, id="a residue"),
        pytest.param("ser133", True, id="a residue in small letters"),
        pytest.param("tyrosine", True, id="an amino acid"),
        pytest.param("auto", False, id="another word"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_places(text: str, is_one: bool) -> None:
    assert is_place(text) is is_one
