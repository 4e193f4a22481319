"""The ways from a word to others: through its arguments, and up and down the tree."""

from __future__ import annotations

import pytest

from bioclaims.syntax.light_verbs import load_light_verbs
from bioclaims.syntax.view import view_arguments
from bioclaims.syntax.ways import Way, Ways
from parses import parse_tree

_INHIBITS = (
    "A/NN<2:nsubj inhibits|inhibit/VBZ<0:root expression/NN<2:dobj of/IN<5:case B/NN<3:nmod "
    "in/IN<8:case T/NN<8:compound cells|cell/NNS<2:nmod"
)
_BOTH = "A/NN<4:nsubj and/CC<1:cc B/NN<1:conj bind/VBP<0:root the/DT<6:det C/NN<4:dobj"
_PASSIVE = "A/NN<3:nsubjpass was|be/VBD<3:auxpass induced|induce/VBN<0:root by/IN<5:case B/NN<3:nmod"


def _find(notation: str, word: int, *, wanted: set[int] | None = None) -> dict[int, Way]:
    tree = parse_tree(notation)
    arguments = view_arguments(tree, word, light_verbs=load_light_verbs())
    return dict(Ways(tree, range(len(tree)) if wanted is None else wanted).find_from(word, arguments))


@pytest.mark.parametrize(
    ("notation", "start", "end", "expected"),
    [
        pytest.param(_INHIBITS, 1, 0, Way("subject", "subject"), id="an argument"),
        pytest.param(_INHIBITS, 1, 2, Way("object", "object"), id="another argument"),
        pytest.param(_INHIBITS, 1, 4, Way("object>of", "object>of"), id="what stands below an argument"),
        pytest.param(_INHIBITS, 1, 6, Way("in>modifier", "in>modifier"), id="a modifier below a phrase"),
        pytest.param(_INHIBITS, 2, 4, Way("of", "of"), id="the phrase of a noun"),
        pytest.param(_INHIBITS, 2, 0, Way(None, "^object>subject"), id="up the tree and down again"),
        pytest.param(_INHIBITS, 4, 1, Way(None, "^of>^object"), id="up the tree alone"),
        pytest.param(_INHIBITS, 6, 0, Way(None, "^modifier>^in>subject"), id="up two steps and down one"),
        pytest.param(_BOTH, 3, 2, Way("subject", "subject"), id="coordination is no step"),
        pytest.param(_BOTH, 0, 2, Way(None, "conj"), id="but where it is the whole way"),
        pytest.param(_PASSIVE, 2, 0, Way("object", "object"), id="who undergoes a passive"),
        pytest.param(_PASSIVE, 2, 4, Way("subject", "by"), id="who acts in a passive: a function, not a label"),
    ],
)
def test_how_one_word_is_reached_from_another(notation: str, start: int, end: int, expected: Way) -> None:
    assert _find(notation, start)[end] == expected


def test_a_way_is_named_by_arguments_where_they_lead_there() -> None:
    assert Way("object>of", "object>of").name == "object>of"
    assert Way(None, "^object>subject").name == "(^object>subject)"


def test_neither_the_word_itself_nor_words_without_content_are_reached() -> None:
    assert sorted(_find(_BOTH, 3)) == [0, 2, 5]


def test_only_what_is_wanted_is_reached_and_in_the_same_order() -> None:
    every, some = _find(_INHIBITS, 1), _find(_INHIBITS, 1, wanted={6, 0, 4})
    assert list(some.items()) == [(token, way) for token, way in every.items() if token in (0, 4, 6)]


def test_what_is_too_far_is_not_reached() -> None:
    chain = " ".join(f"w{index}/NN<{index}:{'root' if not index else 'compound'}" for index in range(9))
    assert sorted(_find(chain, 0, wanted=set(range(9)))) == [1, 2, 3]
    # From three steps up a way leads down again, but no further up.
    assert sorted(_find(chain, 8, wanted=set(range(9)))) == [5, 6, 7]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param(0, 4, (1, 2), id="over the top, from one end to the other"),
        pytest.param(4, 0, (2, 1), id="the same in the other direction"),
        pytest.param(1, 2, (), id="nothing between head and dependent"),
        pytest.param(2, 2, (), id="nothing between a word and itself"),
        pytest.param(6, 4, (7, 1, 2), id="through three words"),
    ],
)
def test_the_words_between_two(start: int, end: int, expected: tuple[int, ...]) -> None:
    assert Ways(parse_tree(_INHIBITS), ()).between(start, end) == expected


def test_two_trees_of_one_sentence_are_not_connected() -> None:
    assert Ways(parse_tree("A/NN<0:root B/NN<0:root"), ()).between(0, 1) == ()


def test_steps_are_functions_and_prepositions() -> None:
    ways = Ways(parse_tree(_INHIBITS), ())
    assert [ways.step(token) for token in (0, 2, 4, 6, 7)] == ["subject", "object", "of", "modifier", "in"]
