"""Tags before proteins."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bioclaims.mentions import drop_tags
from bioclaims.model import Mention, Span


def _mark(text: str, *words: str, kind: str = "gene_or_gene_product") -> Iterator[Mention]:
    at = 0
    for word in words:
        at = text.index(word, at)
        yield Mention(Span(at, at + len(word)), word, kind)
        at += len(word)


@pytest.mark.parametrize(
    ("text", "words", "left"),
    [
        pytest.param("GST-RAF1 binds FLAG-MEK1", ["GST", "RAF1", "FLAG", "MEK1"], ["RAF1", "MEK1"], id="tags"),
        pytest.param("GFP\u2011AKT moved", ["GFP", "AKT"], ["AKT"], id="a hyphen that does not break"),
        pytest.param("RAF1-GFP binds MEK1", ["RAF1", "GFP", "MEK1"], ["RAF1", "MEK1"], id="a tag behind"),
        pytest.param("Ad-RAF1 reduced MEK1", ["Ad", "RAF1", "MEK1"], ["RAF1", "MEK1"], id="a vector"),
        pytest.param("RAF1-Ad", ["RAF1", "Ad"], ["RAF1", "Ad"], id="a vector behind is none"),
        pytest.param("GST binds RAF1", ["GST", "RAF1"], ["GST", "RAF1"], id="an enzyme"),
        pytest.param("GST and RAF1", ["GST", "RAF1"], ["GST", "RAF1"], id="two in a list"),
        pytest.param("Myc-Max binds", ["Myc", "Max"], ["Myc", "Max"], id="two proteins in one"),
        pytest.param("of GST", ["GST"], ["GST"], id="the last name"),
    ],
)
def test_what_is_left(text: str, words: list[str], left: list[str]) -> None:
    assert [mention.text for mention in drop_tags(tuple(_mark(text, *words)), text)] == left


def test_a_tag_before_what_is_no_protein_stays() -> None:
    text = "HA-cells"
    mentions = (*_mark(text, "HA"), *_mark(text, "cells", kind="cell_type"))
    assert tuple(drop_tags(mentions, text)) == mentions
