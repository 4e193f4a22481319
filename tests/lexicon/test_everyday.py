"""Symbols that are English words too."""

from __future__ import annotations

import pytest

from bioclaims.lexicon.everyday import count_everyday_words, is_too_general, tells
from bioclaims.lexicon.value import NameRow

_KEYS = frozenset({"rest", "cat", "ras"})


def test_words_are_counted_by_case_but_not_at_the_start_of_a_sentence() -> None:
    lines = ["The rest slept (rest). Rest helps. REST is a gene.\n", "Rest again: rest, rest. We saw the Rest.\n"]
    assert count_everyday_words(lines, _KEYS, least=1) == [("rest", 4, 2)]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        pytest.param("ras and ras", "fewer than the least", id="too rare"),
        pytest.param("cat CAT CAT cat CAT cat", "as often with capitals", id="no clear word"),
        pytest.param("anti-rest-like restful", "parts of other words", id="no words by themselves"),
    ],
)
def test_what_is_no_everyday_word(line: str, why: str) -> None:
    assert count_everyday_words([line], _KEYS, least=3) == [], why


@pytest.mark.parametrize(
    ("surface", "maker", "stays"),
    [
        pytest.param("WAS", "HGNC approved symbol", True, id="an official symbol stays"),
        pytest.param("WAS", "HGNC alias symbol", False, id="a synonym that is a word of grammar goes"),
        pytest.param("REST", "HGNC alias symbol", True, id="a synonym that is a rarer word stays"),
        pytest.param("rest", "MGI synonym of the orthologue", False, id="a mouse phenotype goes"),
        pytest.param("REST", "Cellosaurus name", False, id="a cell line goes"),
        pytest.param("rest", "UBERON name", True, id="a name in lower case is the word itself"),
        pytest.param("PMA", "UBERON synonym", False, id="an acronym of a body part goes, everyday or not"),
        pytest.param("STAT3", "MGI synonym of the orthologue", True, id="no word"),
    ],
)
def test_what_stays_beside_everyday_words(surface: str, maker: str, stays: bool) -> None:
    assert tells(NameRow("X:1", surface, maker), {"was": 70000, "rest": 369}) is stays


@pytest.mark.parametrize(
    ("surface", "maker", "general"),
    [
        pytest.param("serine/threonine kinase", "NCBI Gene designation", True, id="a class of genes"),
        pytest.param("growth hormone", "NCBI Gene designation", False, id="one gene"),
        pytest.param("zinc finger protein 9", "NCBI Gene designation", False, id="a number tells"),
        pytest.param("lipase", "MeSH heading", True, id="a single word for a class"),
        pytest.param("clusterin", "NCBI Gene alias", False, id="a single word for one gene"),
        pytest.param("class I", "NCBI Gene designation", True, id="nothing but a number"),
        pytest.param("factor VIII", "NCBI Gene alias", False, id="a thing with its number"),
        pytest.param("B2", "NCBI Gene alias", False, id="a symbol"),
        pytest.param("transcription factor", "FamPlex name", False, id="from who names families"),
    ],
)
def test_phrases_for_many_genes_are_no_names(surface: str, maker: str, general: bool) -> None:
    assert is_too_general(NameRow("HGNC:1", surface, maker)) is general
