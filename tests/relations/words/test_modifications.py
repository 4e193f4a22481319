"""Modifications that names carry."""

from __future__ import annotations

import pytest

from bioclaims.model import Mention, Modification, Span
from bioclaims.relations.words.modifications import find_modifications


def _find(text: str, name: str, kind: str = "gene_or_gene_product") -> tuple[Modification, ...]:
    start = text.index(name)
    return find_modifications(text, Mention(Span(start, start + len(name)), name, kind))


@pytest.mark.parametrize(
    ("text", "name", "modification"),
    [
        pytest.param("phospho-STAT3 rose", "STAT3", Modification("phosphorylation"), id="a prefix"),
        pytest.param("a rise of p-ERK1/2", "p-ERK1/2", Modification("phosphorylation"), id="a prefix in the name"),
        pytest.param("Phosphorylated Akt rose", "Akt", Modification("phosphorylation"), id="a participle"),
        pytest.param("ubiquitylated p53", "p53", Modification("ubiquitination"), id="another modification"),
        pytest.param(
            "phospho-Ser473 Akt", "Akt", Modification("phosphorylation", "Ser", 473), id="a site before the name"
        ),
        pytest.param(
            "phosphorylated Akt (Ser473)", "Akt", Modification("phosphorylation", "Ser", 473), id="a site in brackets"
        ),
        pytest.param("p-STAT3-Y705", "STAT3", Modification("phosphorylation", "Y", 705), id="a site behind a hyphen"),
        pytest.param(
            "Tyr 705-phosphorylated STAT3",
            "STAT3",
            Modification("phosphorylation", "Tyr", 705),
            id="a site joined to the participle",
        ),
        pytest.param(
            "tyrosine-phosphorylated STAT3", "STAT3", Modification("phosphorylation", "Tyr"), id="an amino acid alone"
        ),
        pytest.param("acetylated K382 p53", "p53", Modification("acetylation", "K", 382), id="a site of one letter"),
    ],
)
def test_a_name_carries(text: str, name: str, modification: Modification) -> None:
    assert _find(text, name) == (modification,)


def test_a_name_carries_several() -> None:
    sites = Modification("phosphorylation", "Thr", 202), Modification("phosphorylation", "Tyr", 204)
    assert _find("phospho-ERK (Thr202/Tyr204) rose", "ERK") == sites


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        pytest.param("STAT3 rose", "STAT3", "gene_or_gene_product", id="a bare name"),
        pytest.param("Akt (Ser473) rose", "Akt", "gene_or_gene_product", id="a site alone"),
        pytest.param("STAT3 and phospho-JAK2", "STAT3", "gene_or_gene_product", id="the name beside"),
        pytest.param("clamp-STAT3", "STAT3", "gene_or_gene_product", id="the end of another word"),
        pytest.param("phosphorylated macrophages", "macrophages", "cell_type", id="no protein"),
    ],
)
def test_a_name_carries_none(text: str, name: str, kind: str) -> None:
    assert _find(text, name, kind) == ()
