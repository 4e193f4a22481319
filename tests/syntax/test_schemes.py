"""Labels of other dependency schemes, brought to the one that the views read."""

from __future__ import annotations

import pytest

from bioclaims.syntax.schemes import to_universal_v1


@pytest.mark.parametrize(
    ("label", "lower", "tag", "expected"),
    [
        pytest.param("ROOT", "is", "VBZ", "root", id="spaCy's name of the root"),
        pytest.param("obj", "stat3", "NN", "dobj", id="an object in v2"),
        pytest.param("nsubj:pass", "stat3", "NN", "nsubjpass", id="a passive subject in v2"),
        pytest.param("obl", "il-6", "NN", "nmod", id="an oblique noun in v2"),
        pytest.param("fixed", "than", "IN", "mwe", id="a fixed expression in v2"),
        pytest.param("advmod", "not", "RB", "neg", id="a negating adverb in v2"),
        pytest.param("det", "no", "DT", "neg", id="a negating determiner in v2"),
        pytest.param("advmod", "directly", "RB", "advmod", id="another adverb stays"),
        pytest.param("nmod", "il-6", "NN", "nmod", id="a v1 label stays"),
    ],
)
def test_a_label_in_v1(label: str, lower: str, tag: str, expected: str) -> None:
    assert to_universal_v1(label, lower=lower, tag=tag) == expected
