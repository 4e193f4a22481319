"""Which token a mention stands on, and which it only begins."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bioclaims.model import Span
from bioclaims.syntax.sentence import Sentence
from parses import genes, parse_sentence


@pytest.mark.parametrize(
    ("notation", "names", "denoted", "prefixed"),
    [
        pytest.param(
            "IL-2/NN<2:nsubj acts/VBZ<0:root", ["IL-2"], {0: ["IL-2"]}, {}, id="a name that is a token",
        ),
        pytest.param(
            "PI3K+Akt/NN<2:nsubj acts/VBZ<0:root", ["PI3K", "Akt"],
            {0: ["PI3K", "Akt"]}, {}, id="two names that a slash joins",
        ),
        pytest.param(
            "IL-2-induced/JJ<2:amod growth/NN<0:root", ["IL-2"], {}, {0: ["IL-2"]}, id="a name before a hyphen",
        ),
        pytest.param(
            "caspase/NN<3:compound 3/CD<3:nummod activity/NN<0:root", ["caspase 3"],
            {0: ["caspase 3"]}, {}, id="a name that ends in a number stands on its word",
        ),
        pytest.param(
            "IL-4-STAT6/NN<2:amod growth/NN<0:root", ["IL-4", "STAT6"],
            {0: ["IL-4", "STAT6"]}, {}, id="two names that a hyphen joins",
        ),
        pytest.param(
            "IL-4+IL-13-induced/JJ<2:amod growth/NN<0:root", ["IL-4", "IL-13"], {}, {0: ["IL-4", "IL-13"]},
            id="two names that share the word behind the hyphen",
        ),
        pytest.param(
            "IL-4-/NN<4:amod and/CC<1:cc IL-13-induced/JJ<1:conj growth/NN<0:root", ["IL-4", "IL-13"],
            {}, {2: ["IL-4", "IL-13"]}, id="a name whose word stands behind the next one",
        ),
        pytest.param(
            "IL-4/NN<4:compound and/CC<1:cc IL-13-induced/JJ<1:conj growth/NN<0:root", ["IL-4", "IL-13"],
            {0: ["IL-4"]}, {2: ["IL-13"]}, id="a name without a hyphen stands for itself",
        ),
        pytest.param(
            "Kras(G12D)-induced/JJ<2:amod growth/NN<0:root", ["Kras", "G12D"], {}, {0: ["Kras"]},
            id="a name whose form is told before the hyphen",
        ),
        pytest.param(
            "interleukin-6/NN<3:compound (IL-6)-induced/JJ<3:amod growth/NN<0:root", ["IL-6"], {}, {1: ["IL-6"]},
            id="a short form before a hyphen",
        ),
        pytest.param("CD4(+)/JJ<2:amod cells/NNS<0:root", ["CD4"], {}, {}, id="a mark of cells"),
        pytest.param(
            "CD4+CD25+/JJ<2:amod cells/NNS<0:root", ["CD4", "CD25"], {}, {}, id="two marks in one word",
        ),
        pytest.param("CD25(high)/JJ<2:amod cells/NNS<0:root", ["CD25"], {}, {}, id="how much of a mark"),
        pytest.param(
            "IL-4+IL-13-treated/JJ<2:amod cells/NNS<0:root", ["IL-4", "IL-13"], {}, {0: ["IL-4", "IL-13"]},
            id="a plus between two names marks no cells",
        ),
        pytest.param("Socs3(+/-)/JJ<2:amod mice/NNS<0:root", ["Socs3"], {0: ["Socs3"]}, {}, id="a genotype"),
        pytest.param("ste9(+)/NN<2:nsubj acts/VBZ<0:root", ["ste9"], {0: ["ste9"]}, {}, id="the gene of a yeast"),
    ],
)  # fmt: skip
def test_a_mention_stands_on_a_token_or_begins_it(
    notation: str, names: list[str], denoted: dict[int, list[str]], prefixed: dict[int, list[str]]
) -> None:
    sentence = parse_sentence(notation, genes(*names))
    assert {token: [each.text for each in found] for token, found in sentence.denoted.items()} == denoted
    assert {token: [each.text for each in found] for token, found in sentence.prefixed.items()} == prefixed


def test_a_given_name_may_end_in_the_next_sentence() -> None:
    whole = parse_sentence("A/NN<2:nsubj acts/VBZ<0:root", genes("A"))
    name = replace(whole.mentions[0], span=Span(0, len(whole.text) + 7))
    assert Sentence(whole.text, whole.tree, (name,)).denoted == {1: (name,)}
