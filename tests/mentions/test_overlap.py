"""Mentions of the lexicon and of the trained model become one list."""

from __future__ import annotations

import pytest

from bioclaims.mentions import resolve_overlaps
from bioclaims.model import Grounding, Mention, Span

_LABELS = {
    "gene": "gene_or_gene_product", "cells": "cell_type", "line": "cell_line", "species": "species",
    "place": "cellular_component", "process": "biological_process",
}  # fmt: skip


def _mentions(text: str, marked: list[tuple[str, str]], *, grounded: bool) -> list[Mention]:
    groundings = (Grounding("GO:1", "any", 1.0, "exact"),) if grounded else ()
    return [
        Mention(Span(text.index(words), text.index(words) + len(words)), words, _LABELS[kind], groundings, "lexicon: x")
        for words, kind in marked
    ]


@pytest.mark.parametrize(
    ("text", "named", "trained", "expected"),
    [
        pytest.param(
            "the MMP-9 promoter", [("MMP-9", "gene")], [("MMP-9 promoter", "gene")], ["MMP-9"],
            id="a gene is not hidden by its promoter",
        ),
        pytest.param(
            "Jurkat T cells", [("Jurkat", "line")], [("Jurkat T cells", "cells")], ["Jurkat"],
            id="the lexicon knows better which kind of cells",
        ),
        pytest.param(
            "BHRF1 of EBV", [("EBV", "species")], [("BHRF1", "gene")], ["BHRF1", "EBV"],
            id="a trained span beside a name",
        ),
        pytest.param(
            "nuclear transcription protein", [("nuclear", "place")], [("nuclear transcription protein", "gene")],
            ["nuclear transcription protein"], id="a place is part of a protein's name",
        ),
        pytest.param(
            "CD34+ progenitors", [("CD34", "gene")], [("CD34+ progenitors", "cells")], ["CD34+ progenitors"],
            id="a marker is part of the name of cells",
        ),
        pytest.param(
            "human leukocyte antigen", [("human", "species"), ("leukocyte", "cells")],
            [("human leukocyte antigen", "gene")], ["human", "leukocyte antigen"],
            id="a species before the name stays by itself",
        ),
        pytest.param(
            "CD4+, CD13-, X", [("CD4", "gene"), ("CD13", "gene")], [("CD4+, CD13-, X", "cells")], ["CD4", "CD13"],
            id="a list of names is no name",
        ),
        pytest.param(
            "apoptosis protein", [("apoptosis", "process")], [("apoptosis", "gene")], ["apoptosis"],
            id="the label decides nothing on the same span",
        ),
        pytest.param(
            "cytokine production fell", [("cytokine production", "process")], [("cytokine", "gene")],
            ["cytokine production"], id="a name that reaches beyond the trained span",
        ),
        pytest.param("nothing", [], [], [], id="nothing at all"),
    ],
)  # fmt: skip
def test_what_is_taken(
    text: str, named: list[tuple[str, str]], trained: list[tuple[str, str]], expected: list[str]
) -> None:
    names, spans = _mentions(text, named, grounded=True), _mentions(text, trained, grounded=False)
    merged = resolve_overlaps(names, spans)
    assert [mention.text for mention in merged] == expected
    assert all(text[mention.span.start : mention.span.end] == mention.text for mention in merged)
    assert merged == resolve_overlaps(reversed(names), reversed(spans))


def test_each_says_why_it_won() -> None:
    text = "IL-2 gene and BHRF1 near nuclear bodies X"
    names = _mentions(text, [("IL-2", "gene"), ("nuclear", "place")], grounded=True)
    spans = _mentions(text, [("IL-2 gene", "gene"), ("BHRF1", "gene"), ("nuclear bodies X", "gene")], grounded=False)
    reasons = [mention.reason for mention in resolve_overlaps(names, spans)]
    assert reasons == [
        "lexicon: x; wins over trained 'IL-2 gene' (gene_or_gene_product)",
        "trained: no name of the lexicon",
        "trained: longer than 'nuclear' in it",
    ]


def test_agreement_of_both_is_noted() -> None:
    names = _mentions("STAT3", [("STAT3", "gene")], grounded=True)
    [mention] = resolve_overlaps(names, _mentions("STAT3", [("STAT3", "gene")], grounded=False))
    assert mention.reason == "lexicon: x; trained model agrees"
    assert mention.groundings
