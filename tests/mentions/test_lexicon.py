"""Names of the shipped lexicon in sentences of our own."""

from __future__ import annotations

from itertools import pairwise

import pytest

from bioclaims.mentions import find_lexicon_mentions, find_mentions_in
from bioclaims.names import Lexicon, stretches

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.open()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("IL-2-induced growth", [("IL-2", "HGNC:6001")], id="a name ends at a hyphen"),
        pytest.param(
            "via PI3K/Akt/NF-κB",
            [("PI3K", "FPLX:PI3K"), ("Akt", "FPLX:AKT"), ("NF-κB", "FPLX:NFkappaB")],
            id="names between slashes",
        ),
        pytest.param("ERK1/2 was active", [("ERK1/2", "FPLX:ERK")], id="a slash within a name"),
        pytest.param("clusterin-mediated", [("clusterin", "HGNC:2095")], id="a word before a hyphen"),
        pytest.param("the gelatinase (MMP-9)", [("MMP-9", "HGNC:7176")], id="a name before a bracket"),
        pytest.param("anti-TNF", [("TNF", "HGNC:11892")], id="a name after a hyphen"),
        pytest.param(
            "degraded IκB-α freed NF-κB p65",
            [("IκB-α", "HGNC:7797"), ("NF-κB p65", "HGNC:9955")],
            id="the longest name, with Greek letters",
        ),
        pytest.param(
            "monocytes/macrophages",
            [("monocytes", "CL:0000576"), ("macrophages", "CL:0000235")],
            id="plurals of cells",
        ),
        pytest.param("Raw264.7.", [("Raw264.7", "cellosaurus:CVCL_0493")], id="a full stop in and after a name"),
        pytest.param("THP1 cells", [("THP1", "cellosaurus:CVCL_0006")], id="a cell line before a gene of its name"),
        pytest.param("TNFα and IL-1β", [("TNFα", "HGNC:11892"), ("IL-1β", "HGNC:5992")], id="Greek letters at the end"),
        pytest.param("nuclear import", [("nuclear", "GO:0005634")], id="the adjective of a place"),
        pytest.param("The IL-2R", [("IL-2R", "FPLX:IL2R")], id="no name ends within a token"),
        pytest.param("p38\n\nJNK", [("p38", "FPLX:p38"), ("JNK", "FPLX:JNK")], id="names in two paragraphs"),
        pytest.param("matrix\nmetalloproteinase-9", [("matrix\nmetalloproteinase-9", "HGNC:7176")], id="a broken line"),
        pytest.param("Was the rest of the impact for all cats?", [("cats", "NCBITaxon:9685")], id="words are no genes"),
        pytest.param("phosphorylation and secretion", [], id="aspects are no processes"),
        pytest.param(
            "ROS were measured by ELISA", [("ROS", "CHEBI:26523")], id="a gene's alias that texts use otherwise"
        ),
        pytest.param("a 3 of protein as such", [], id="no symbol over a gap, no plural of a letter"),
        pytest.param("APCs met T cells", [("T cells", "CL:0000084")], id="several of what is no gene"),
        pytest.param(
            "cytokine and interleukin-2 production", [("interleukin-2", "HGNC:6001")], id="a product of a gene"
        ),
        pytest.param(
            "MMP-2/9, IL-1 and -2",
            [("MMP-2", "HGNC:7166"), ("9", "HGNC:7176"), ("IL-1", "FPLX:IL1"), ("2", "HGNC:6001")],
            id="numbers that go on",
        ),
        pytest.param(
            "PKCα/β, TGF-β1/3",
            [("PKCα", "HGNC:9393"), ("β", "HGNC:9395"), ("TGF-β1", "HGNC:11766"), ("3", "HGNC:11769")],
            id="Greek letters that go on, and numbers behind one",
        ),
        pytest.param(
            "p62/SQSTM1 and GLUT4/SLC2A4/p53",
            [("p62/SQSTM1", "HGNC:11280"), ("GLUT4/SLC2A4", "HGNC:11009"), ("p53", "HGNC:11998")],
            id="two names of one gene",
        ),
        pytest.param("IL-2 and 3 others", [("IL-2", "HGNC:6001")], id="a number that counts others"),
        pytest.param("MMP-2/9.5 and MMP-2/777", [("MMP-2", "HGNC:7166")] * 2, id="numbers that are no names"),
        pytest.param("", [], id="no text"),
        pytest.param(" – ", [], id="a dash alone"),
    ],
)
def test_names_and_their_first_identifiers(lexicon: Lexicon, text: str, found: list[tuple[str, str]]) -> None:
    mentions = find_lexicon_mentions(text, lexicon)
    assert [(mention.text, mention.groundings[0].curie) for mention in mentions] == found
    assert all(text[mention.span.start : mention.span.end] == mention.text for mention in mentions)


@pytest.mark.parametrize(
    ("text", "mention", "curies"),
    [
        pytest.param("the Epo receptor", "Epo receptor", ["HGNC:3416"], id="found as the symbol with R"),
        pytest.param("clusterin receptors", "clusterin receptors", [], id="without an identifier of its own"),
        pytest.param("a STAT3-binding protein", "STAT3-binding protein", [], id="a protein that binds it"),
    ],
)
def test_a_head_after_a_name_makes_another_protein(
    lexicon: Lexicon, text: str, mention: str, curies: list[str]
) -> None:
    [found] = find_lexicon_mentions(text, lexicon)
    assert (found.text, [grounding.curie for grounding in found.groundings]) == (mention, curies)


def test_mentions_are_in_order_and_apart_and_say_why(lexicon: Lexicon) -> None:
    mentions = find_lexicon_mentions(
        "In T cells, c-Jun and c-Fos form AP-1; T cell receptors and TNF receptor act.", lexicon
    )
    assert len(mentions) == 6
    assert all(left.span.end <= right.span.start for left, right in pairwise(mentions))
    assert all(mention.reason.startswith("lexicon: ") for mention in mentions)
    assert mentions[0].reason.endswith("plural")


def test_texts_together_have_the_mentions_that_each_has_alone(
    lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Ends and beginnings that would go together, breaks, long texts between short ones, and characters of all kinds.
    texts = [
        "IL-2 and", " -3", "MMP-2", "/9", "TNF ", "receptor", "a T", "cell", "", "\0", "NF-κB -", "- p65", "½ STAT3\n",
        "\n", "c-Fos - c-Jun  -- IL-6. " * 20, "THP-1", "cells", "\ud800 Akt", "Akt",
    ]  # fmt: skip
    alone = [find_lexicon_mentions(text, lexicon) for text in texts]
    assert list(find_mentions_in(iter(texts), lexicon)) == alone
    monkeypatch.setattr(stretches, "WINDOW", 40)
    assert list(find_mentions_in(texts, lexicon)) == alone
