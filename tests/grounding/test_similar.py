"""Mentions grounded by words that are nearly those of a name."""

from __future__ import annotations

from pathlib import Path

import pytest

from bioclaims.grounding import ground_by_words
from bioclaims.model import Mention, Span
from bioclaims.names import Lexicon
from small_lexicon import write_lexicon

_NAMES = [
    ("HGNC:1", "gene_or_gene_product", "ZZZ1"),
    ("HGNC:1", "gene_or_gene_product", "zetamine release modulator 1"),
    ("FPLX:ZED", "family_or_complex", "ZED"),
    ("FPLX:ZED", "family_or_complex", "zetamine release modulating proteins"),
]


@pytest.fixture
def lexicon(tmp_path: Path) -> Lexicon:
    return Lexicon.open(write_lexicon(tmp_path, _NAMES))


def _mention(text: str, kind: str = "gene_or_gene_product") -> Mention:
    return Mention(Span(0, len(text)), text, kind)


@pytest.mark.parametrize(
    ("text", "curie", "kind"),
    [
        pytest.param("modulator 1, zetamine release", "HGNC:1", "gene_or_gene_product", id="a gene"),
        pytest.param("proteins modulating zetamine release", "FPLX:ZED", "family_or_complex", id="a family"),
        pytest.param("zetamine (Z) release modulator 1", "HGNC:1", "gene_or_gene_product", id="a remark in brackets"),
        pytest.param("zetamine release modulators 1 and 2", "HGNC:1", "gene_or_gene_product", id="two of them"),
    ],
)
def test_grounded(lexicon: Lexicon, text: str, curie: str, kind: str) -> None:
    (grounded,) = ground_by_words([_mention(text)], lexicon)
    assert (grounded.groundings[0].curie, grounded.type, grounded.text) == (curie, kind, text)
    assert "by words like" in grounded.reason


@pytest.mark.parametrize(
    "mention",
    [
        pytest.param(_mention("zetamine release modulator 7"), id="another number"),
        pytest.param(_mention("zetamine release modulator 1", "disease"), id="no gene"),
    ],
)
def test_left_as_it_is(lexicon: Lexicon, mention: Mention) -> None:
    assert ground_by_words([mention], lexicon) == (mention,)
