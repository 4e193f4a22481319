"""Mentions that hold a short form of their document."""

from __future__ import annotations

import pytest

from bioclaims.grounding import expand_short_forms
from bioclaims.model import Grounding, Mention, Span
from bioclaims.names import Lexicon
from small_lexicon import write_lexicon

FORMS = {"ES": "embryonic stem", "TCF": "T-cell factor"}
NAMES = [("CL:0000001", "cell_type", "embryonic stem cell"), ("HGNC:1", "gene_or_gene_product", "T-cell factor 4")]


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    return Lexicon.open(write_lexicon(tmp_path_factory.mktemp("lexicon"), NAMES))


@pytest.mark.parametrize(
    ("words", "kind", "curies"),
    [
        pytest.param("ES cells", "cell_type", ["CL:0000001"], id="before a word"),
        pytest.param("TCF-4", "gene_or_gene_product", ["HGNC:1"], id="before a number"),
        pytest.param("TEST cells", "cell_type", [], id="within a word it is none"),
        pytest.param("ES", "cell_type", [], id="nothing but the short form"),
        pytest.param("ES medium", "cell_type", [], id="what no name is"),
    ],
)
def test_a_short_form_within_a_mention_is_read_as_its_long_form(
    lexicon: Lexicon, words: str, kind: str, curies: list[str]
) -> None:
    mention = Mention(Span(0, len(words)), words, kind)
    [found] = expand_short_forms([mention], FORMS, lexicon)
    assert [grounding.curie for grounding in found.groundings] == curies
    assert (found.text, found.span) == (mention.text, mention.span)
    assert all(grounding.method == "abbreviation" for grounding in found.groundings)


def test_a_mention_with_identifiers_stays_as_it_is(lexicon: Lexicon) -> None:
    mention = Mention(Span(0, 8), "ES cells", "cell_type", (Grounding("CL:9", "x", 0.5, "exact"),))
    assert expand_short_forms([mention], FORMS, lexicon) == (mention,)
