"""Contexts of two parts that are different things, as far as names tell."""

from __future__ import annotations

import pytest

from bioclaims.claims.corpus.splits import are_apart

NAMES = [
    ("two cells", ["HeLa"], ["hepatocyte"], True),
    ("a kind of the other", ["neuron"], ["PC12", "hippocampal neuron"], False),
    ("the same in the plural", ["DC"], ["DCs"], False),
    ("another kind of the same", ["cortical neuron"], ["hippocampal neuron"], True),
    ("words that only begin alike", ["T cell"], ["T cell leukemia line", "monocyte"], False),
    ("numbers that only end alike", ["4 h"], ["24 h"], True),
    ("letters within a word", ["neuron"], ["neuronal precursor"], True),
]


@pytest.mark.parametrize(("one", "other", "apart"), [each[1:] for each in NAMES], ids=[each[0] for each in NAMES])
def test_names_are_told_apart(one: list[str], other: list[str], apart: bool) -> None:
    assert are_apart(one, other) is apart
    assert are_apart(iter(other), iter(one)) is apart
