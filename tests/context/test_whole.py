"""What a document as a whole says of where its claims hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bioclaims.context import WholeContext, complete_context
from bioclaims.model import Claim, Context, Grounding, Mention, Participant, Span
from sample_claims import make_claims

_TYPES = {
    "macrophages": "cell_type", "T cells": "cell_type", "HeLa": "cell_line", "mice": "species", "human": "species",
    "patients": "species", "liver": "tissue_or_organ", "TNF": "gene_or_gene_product",
}  # fmt: skip


def _mentions(*names: str) -> list[Mention]:
    return [
        Mention(
            Span(10 * place, 10 * place + len(name)),
            name,
            _TYPES[name],
            () if name == "patients" else (Grounding(f"TEST:{name.replace(' ', '_')}", name, 1.0, "exact"),),
        )
        for place, name in enumerate(names)
    ]


def _find(title: Sequence[str], text: Sequence[str]) -> list[tuple[str, str, str]]:
    whole = (
        WholeContext()
        .after(_mentions(*title), offset=0, is_title=True)
        .after(_mentions(*text), offset=0, is_title=False)
    )
    return [(each.kind, each.text, each.attachment) for each in whole.find()]


@pytest.mark.parametrize(
    ("title", "text", "contexts"),
    [
        pytest.param(["macrophages"], [], [("cell_type", "macrophages", "title")], id="the cells of the title"),
        pytest.param([], ["HeLa", "HeLa"], [("cell_line", "HeLa", "document")], id="the only cells of the text"),
        pytest.param(["macrophages", "HeLa"], [], [], id="one of two cells is not chosen"),
        pytest.param(["HeLa"], ["T cells"], [("cell_line", "HeLa", "title")], id="the title is believed"),
        pytest.param([], ["HeLa", "T cells"], [], id="a cell line and a cell type are two"),
        pytest.param(
            ["liver"], ["mice"], [("tissue", "liver", "title"), ("species", "mice", "document")], id="each by itself"
        ),
        pytest.param([], ["liver"], [], id="an organ of the text alone says little"),
        pytest.param([], ["TNF"], [], id="no species unless one is named"),
        pytest.param([], ["patients"], [], id="nothing without an identifier"),
        pytest.param([], ["mice", "patients"], [], id="what has none is still another one"),
    ],
)
def test_what_holds_for_the_whole(title: list[str], text: list[str], contexts: list[tuple[str, str, str]]) -> None:
    assert _find(title, text) == contexts


@pytest.fixture
def claim() -> Claim:
    """A claim that TNF increases mice, of whose surroundings its sentence says nothing."""
    first = make_claims()[0]
    mice = Participant("mice", first.theme.span, "species", (Grounding("TEST:mice", "mice", 1.0, "exact"),))
    return replace(first, theme=mice, mediators=(), context=())


def _own(name: str) -> Context:
    (mention,) = _mentions(name)
    return Context("cell_type", name, mention.span, mention.groundings, "clause")


def test_a_claim_keeps_its_own_surroundings(claim: Claim) -> None:
    whole = WholeContext().after(_mentions("HeLa", "human"), offset=0, is_title=True).find()
    assert [each.text for each in complete_context(claim, whole).context] == ["HeLa", "human"]

    in_cells = replace(claim, context=(_own("macrophages"),))
    assert [each.text for each in complete_context(in_cells, whole).context] == ["macrophages", "human"]


def test_what_takes_part_is_no_context(claim: Claim) -> None:
    whole = WholeContext().after(_mentions("mice"), offset=0, is_title=True).find()
    assert complete_context(claim, whole) is claim


def test_a_cell_line_is_of_no_species_that_the_document_is_about(claim: Claim) -> None:
    whole = WholeContext().after(_mentions("mice"), offset=0, is_title=True).find()
    bare = replace(claim, theme=replace(claim.theme, text="TNF", type="gene_or_gene_product", groundings=()))
    assert [each.text for each in complete_context(bare, whole).context] == ["mice"]
    in_line = replace(bare, context=(replace(_own("HeLa"), kind="cell_line"),))
    assert [each.text for each in complete_context(in_line, whole).context] == ["HeLa"]
