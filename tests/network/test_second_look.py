"""The second look at tags: whose way words are cut in, which words it is for, what it sees of them."""

from __future__ import annotations

import numpy as np
import pytest

from bioclaims.network.parsed import FirstLook, Parsed
from bioclaims.network.second_look import describe, find_treebank, find_unsure, look_again

_WIDTH, _RULES, _RELATIONS, _TAGS = 4, 3, 2, 3


@pytest.mark.parametrize(
    ("text", "treebank"),
    [
        ("IL-2 and TNF-induced p53/MDM2 rose", "genia"),
        ("IL - 2 and TNF - induced p53 / MDM2 rose", "craft"),
        ("IL - 2 rose , as anti-rabbit antibodies showed", "craft"),
        ("IL-2 rose - and p53-induced cells and X-rays and STAT3-GFP", "genia"),
        ("the anti-rabbit antibodies rose", None),
        ("it rose", None),
        ("", None),
    ],
    ids=[
        "words are whole",
        "words are cut",
        "as many are whole as cut",
        "a dash among whole words",
        "one whole word, which CRAFT has too",
        "no word with a hyphen",
        "no word",
    ],
)
def test_how_words_are_cut_tells_the_treebank(text: str, treebank: str | None) -> None:
    assert find_treebank(text.split()) == treebank


def _look() -> FirstLook:
    """Three words, of which the second is the root, and the tags of the second and third are close to others."""
    scores = np.array([[9, 0, 0], [1, 0, 0], [0, 2, 3]], dtype=np.float32)
    parsed = Parsed(scores.argmax(-1), np.array([0, 2, 1]), np.array([1, 1, 1]), np.array([0, 1, 0]))
    return FirstLook(np.arange(12, dtype=np.float32).reshape(3, _WIDTH) ** 2, scores, parsed)


def test_only_tags_that_lead_by_little_are_looked_at_again() -> None:
    assert find_unsure(_look().scores).tolist() == [1, 2]


def test_a_word_is_seen_with_its_rule_its_relation_its_heads_tag_and_what_hangs_on_it() -> None:
    seen = describe(_look(), np.array([1, 2]), rules=_RULES, relations=_RELATIONS)
    vector, rule, relation, head, dependents, one = np.split(seen, np.cumsum([_WIDTH, 3, 4, 4, 4]), axis=1)
    np.testing.assert_allclose(vector.mean(1), 0, atol=1e-6)
    assert rule.tolist() == [[0, 0, 1], [0, 1, 0]]
    assert relation.tolist() == [[0, 0, 1, 0], [0, 1, 0, 0]], "each relation twice: the head behind, and before"
    assert head.tolist() == [[0, 0, 0, 1], [1, 0, 0, 0]], "the last is for no head"
    assert dependents.tolist() == [[1, 1, 0, 0], [0, 0, 0, 0]]
    assert one.tolist() == [[1], [1]]


@pytest.mark.parametrize(
    ("owners", "tags"),
    [([1, 1, 1], [0, 2, 2]), ([0, 0, 0], [0, 0, 2]), ([-1, -1, -1], [0, 0, 2]), ([1, 0, 1], [0, 0, 2])],
    ids=["a treebank that has more of a tag", "one that adds nothing", "none is known", "each word by its own"],
)
def test_a_second_look_adds_what_the_treebank_says(owners: list[int], tags: list[int]) -> None:
    weights = np.zeros((2, _WIDTH + _RULES + 4 * _RELATIONS + _TAGS + 2, _TAGS), dtype=np.float32)
    weights[1, -1, 2] = 1.5
    look = _look()
    assert look_again(look, np.array(owners), weights, rules=_RULES).tags.tolist() == tags
    assert look.parsed.tags.tolist() == [0, 0, 2], "the first look stays as it was"
