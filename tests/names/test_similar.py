"""Names found by words that are nearly theirs."""

from __future__ import annotations

from pathlib import Path

import pytest

from bioclaims.names import Lexicon
from small_lexicon import write_lexicon

_NAMES = [
    ("HGNC:1", "gene_or_gene_product", "ZZZ1"),
    ("HGNC:1", "gene_or_gene_product", "receptor for zetamine type 1"),
    ("HGNC:2", "gene_or_gene_product", "ZZZ2"),
    ("HGNC:2", "gene_or_gene_product", "receptor for zetamine type 2"),
    ("HGNC:3", "gene_or_gene_product", "cardiac myofibrin heavy chain"),
    ("CL:0000001", "cell_type", "zetamine secreting cell"),
]


@pytest.fixture
def lexicon(tmp_path: Path) -> Lexicon:
    return Lexicon.open(write_lexicon(tmp_path, _NAMES))


@pytest.mark.parametrize(
    ("name", "curies"),
    [
        pytest.param("type 1 receptor for zetamine", ["HGNC:1"], id="another order; the number tells"),
        pytest.param("Type II receptors for zetamine", ["HGNC:2"], id="a Roman number, a plural"),
        pytest.param("zetamine secreting cells", [], id="of genes alone"),
        pytest.param("heavy chain of quite another kind", [], id="too few words in common"),
        pytest.param("ZZZ 1", [], id="a symbol"),
        pytest.param("entirely unknown", [], id="no word is known"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_similar_names(lexicon: Lexicon, name: str, curies: list[str]) -> None:
    assert [entry.grounding.curie for entry in lexicon.find_similar(name)] == curies


def test_a_similar_name_scores_less_than_the_name_and_says_how_it_was_found(lexicon: Lexicon) -> None:
    (similar,), (same, *_) = lexicon.find_similar("zetamine receptor type 1"), lexicon.lookup("ZZZ1")
    assert similar.grounding.method == "similar"
    assert 0 < similar.grounding.score < same.grounding.score


def test_a_lexicon_without_descriptions_has_no_similar_names(tmp_path: Path) -> None:
    lexicon = Lexicon.open(write_lexicon(tmp_path, [("HGNC:1", "gene_or_gene_product", "ZZZ1")]))
    assert lexicon.find_similar("receptor for zetamine type 1") == ()
