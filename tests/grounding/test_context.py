"""Which of several identifiers a document speaks for."""

from __future__ import annotations

import pytest

from bioclaims.grounding import Surroundings, ground_mention, prefer_supported
from bioclaims.model import Grounding, Mention, Span
from bioclaims.names import Lexicon
from small_lexicon import write_lexicon

GENE = "gene_or_gene_product"
FIRST, SECOND = "HGNC:1", "HGNC:2"
NAMES = [
    (FIRST, GENE, "ABC1"), (FIRST, GENE, "p97"), (FIRST, GENE, "round cytokine receptor"),
    (SECOND, GENE, "XYZ9"), (SECOND, GENE, "p97"), (SECOND, GENE, "melanoma antigen"),
]  # fmt: skip


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    return Lexicon.open(write_lexicon(tmp_path_factory.mktemp("lexicon"), NAMES))


def _ground(text: str, lexicon: Lexicon, words: str = "p97") -> Mention:
    mention = ground_mention(Mention(Span(0, len(words)), words, GENE), lexicon)
    return prefer_supported([mention], Surroundings(text, lexicon))[0]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("p97 is a gene.", FIRST, id="nothing speaks for either"),
        pytest.param("p97 (melanoma antigen) is a gene.", SECOND, id="a long name"),
        pytest.param("p97, also XYZ-9, is a gene.", SECOND, id="a symbol in another spelling"),
        pytest.param("p97, unlike XYZ99, is a gene.", FIRST, id="a symbol within another is none"),
        pytest.param("p97 is found in melanoma, where an antigen of it", SECOND, id="the words of a long name"),
        pytest.param("p97 is found in melanoma.", FIRST, id="a single word of two is too little"),
    ],
)
def test_what_else_stands_in_the_document_decides(lexicon: Lexicon, text: str, first: str) -> None:
    groundings = _ground(text, lexicon).groundings
    assert groundings[0].curie == first
    assert {grounding.curie for grounding in groundings} == {FIRST, SECOND}


def test_scores_stay_in_order_and_below_one(lexicon: Lexicon) -> None:
    scores = [grounding.score for grounding in _ground("p97 (melanoma antigen)", lexicon).groundings]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score < 1 for score in scores)


def test_a_mention_with_one_identifier_stays_as_it_is(lexicon: Lexicon) -> None:
    mention = ground_mention(Mention(Span(0, 4), "ABC1", GENE), lexicon)
    assert prefer_supported([mention], Surroundings("ABC1, a round cytokine receptor", lexicon)) == (mention,)


def test_what_is_of_another_kind_stays_behind_however_well_supported(lexicon: Lexicon) -> None:
    cell, gene = Grounding("cellosaurus:CVCL_0001", "P97", 0.7, "exact"), Grounding(SECOND, "XYZ9", 0.9, "exact")
    mention = Mention(Span(0, 3), "p97", "cell_line", (cell, gene))
    (weighed,) = prefer_supported([mention], Surroundings("p97 cells have melanoma antigen.", lexicon))
    assert [grounding.curie for grounding in weighed.groundings] == [cell.curie, gene.curie]
