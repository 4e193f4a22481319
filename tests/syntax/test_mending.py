"""Slips of a parser that the tree itself shows."""

from __future__ import annotations

import pytest

from bioclaims.syntax.mending import mend_tree
from parses import parse_tree


@pytest.mark.parametrize(
    ("parsed", "mended"),
    [
        pytest.param(
            "IL-6/NN<2:nsubj raised/VBD<0:root STAT3/NN<2:dobj and/CC<3:cc STAT6/NN<3:conj decay/NN<2:dobj",
            "IL-6/NN<2:nsubj raised/VBD<0:root STAT3/NN<6:compound and/CC<3:cc STAT6/NN<3:conj decay/NN<2:dobj",
            id="two objects side by side",
        ),
        pytest.param(
            "CLU/NN<2:nsubj acts/VBZ<0:root as/IN<5:case a/DT<5:det link/NN<2:nmod via/IN<8:case raising/VBG<8:amod "
            "MMP-9/NN<5:nmod",
            "CLU/NN<2:nsubj acts/VBZ<0:root as/IN<5:case a/DT<5:det link/NN<2:nmod via/IN<7:mark raising/VBG<2:advcl "
            "MMP-9/NN<7:dobj",
            id="a participle after a preposition of means",
        ),
        pytest.param(
            "the/DT<4:det STAT3-activating/JJ<3:amod cytokine/NN<4:compound IL-6/NN<0:root",
            "the/DT<4:det STAT3-activating/JJ<4:amod cytokine/NN<4:compound IL-6/NN<0:root",
            id="a modifier of the noun before a name",
        ),
    ],
)
def test_a_slip_is_put_right(parsed: str, mended: str) -> None:
    assert mend_tree(parse_tree(parsed)) == parse_tree(mended)


@pytest.mark.parametrize(
    "parsed",
    [
        pytest.param("IL-6/NN<2:nsubj raised/VBD<0:root STAT3/NN<2:dobj", id="one object"),
        pytest.param(
            "It/PRP<2:nsubj gave/VBD<0:root cells/NNS<2:dobj in/IN<5:case mice/NNS<3:nmod ,/,<2:punct shape/NN<2:dobj",
            id="objects apart",
        ),
        pytest.param(
            "It/PRP<2:nsubj acts/VBZ<0:root by/IN<5:case activating/VBG<5:amod mutations/NNS<2:nmod",
            id="a participle that modifies a common noun",
        ),
        pytest.param(
            "It/PRP<2:nsubj binds/VBZ<0:root to/IN<5:case activating/VBG<5:amod STAT3/NN<2:nmod",
            id="a preposition of another kind",
        ),
        pytest.param("human/JJ<2:amod cytokine/NN<3:compound IL-6/NN<0:root", id="a modifier without a hyphen"),
    ],
)
def test_other_trees_stay_as_they_are(parsed: str) -> None:
    assert mend_tree(parse_tree(parsed)) == parse_tree(parsed)
