"""Scores of heads and relations, worked out word by word."""

from __future__ import annotations

import numpy as np

from bioclaims.network.outputs import add_root, arc_scores, linear, relation_scores, word_roles

_RANDOM = np.random.default_rng(5)
_DEPENDENTS, _HEADS = _RANDOM.normal(size=(3, 4)), _RANDOM.normal(size=(4, 4))
_WEIGHTS = {
    "arc": _RANDOM.normal(size=(4, 4)), "arc.head": _RANDOM.normal(size=4), "arc.root": _RANDOM.normal(size=4),
    "label": _RANDOM.normal(size=(5, 2 * 5)), "arc.words": _RANDOM.normal(size=(6, 8)),
    "arc.words.bias": _RANDOM.normal(size=8),
}  # fmt: skip


def test_linear_is_matrix_and_bias() -> None:
    x = _RANDOM.normal(size=(2, 6))
    np.testing.assert_allclose(linear(x, _WEIGHTS, "arc.words"), x @ _WEIGHTS["arc.words"] + _WEIGHTS["arc.words.bias"])


def test_roles_are_two_halves_and_never_negative() -> None:
    dependents, heads = word_roles(_RANDOM.normal(size=(5, 6)), _WEIGHTS, "arc")
    assert dependents.shape == heads.shape == (5, 4)
    assert min(dependents.min(), heads.min()) == 0


def test_the_root_stands_before_the_words() -> None:
    made = add_root(_HEADS, _WEIGHTS, "arc")
    np.testing.assert_array_equal(made[0], _WEIGHTS["arc.root"])
    np.testing.assert_array_equal(made[1:], _HEADS)


def test_the_score_of_an_arc_is_that_of_the_pair_and_that_of_the_head() -> None:
    scores = arc_scores(_DEPENDENTS, _HEADS, _WEIGHTS)
    for word, dependent in enumerate(_DEPENDENTS):
        for place, head in enumerate(_HEADS):
            expected = dependent @ _WEIGHTS["arc"] @ head + head @ _WEIGHTS["arc.head"]
            np.testing.assert_allclose(scores[word, place], expected)


def test_the_score_of_a_relation_is_bilinear_with_biases() -> None:
    heads = _HEADS[:3]
    scores = relation_scores(_DEPENDENTS, heads, _WEIGHTS)
    assert scores.shape == (3, 2)
    for word, (dependent, head) in enumerate(zip(_DEPENDENTS, heads, strict=True)):
        for relation in range(2):
            matrix = _WEIGHTS["label"].reshape(5, 2, 5)[:, relation]
            expected = np.append(dependent, 1) @ matrix @ np.append(head, 1)
            np.testing.assert_allclose(scores[word, relation], expected)
