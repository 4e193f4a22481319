"""Rules make lemmas of words, and words that no rule fits stay."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bioclaims.network.lemmas import apply_rule, lemma_rule

_letters = st.text("aábcé19-", min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("word", "lemma", "rule"),
    [
        pytest.param("studies", "study", "3y", id="an ending is put in the place of another"),
        pytest.param("Cells", "cell", "1", id="capitals do not count"),
        pytest.param("bound", "bind", "4ind", id="a vowel changes"),
        pytest.param("is", "be", "2be", id="nothing is shared"),
        pytest.param("gene", "gene", "0", id="nothing changes"),
        pytest.param("p5", "p53", "0|3", id="a digit that is added is no part of the number"),
    ],
)
def test_the_rule_of_a_lemma(word: str, lemma: str, rule: str) -> None:
    assert lemma_rule(word, lemma) == rule


@settings(deadline=None, max_examples=30)
@given(_letters, st.text("abcé19|-", min_size=1, max_size=8))
def test_a_rule_makes_the_lemma_that_it_was_made_of(word: str, lemma: str) -> None:
    assert apply_rule(lemma_rule(word, lemma), word) == lemma


@pytest.mark.parametrize(
    ("rule", "word"),
    [
        pytest.param("3y", "is", id="too short to cut"),
        pytest.param("2", "is", id="nothing would be left"),
    ],
)
def test_a_word_that_is_too_short_stays(rule: str, word: str) -> None:
    assert apply_rule(rule, word.upper()) == word


def test_what_is_no_rule_is_refused() -> None:
    with pytest.raises(ValueError, match="not 'y'"):
        apply_rule("y", "studies")
