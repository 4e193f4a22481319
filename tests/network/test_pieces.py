"""Words are cut into pieces that can be put together again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bioclaims.network.pieces import split_pieces


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        pytest.param("p53", ["p53"], id="letters and digits stay together"),
        pytest.param("IL-2-dependent", ["IL", "-", "2", "-", "dependent"], id="hyphens stand by themselves"),
        pytest.param("NF-κB/p65", ["NF", "-", "κB", "/", "p65"], id="Greek letters are letters"),
        pytest.param("x_1", ["x", "_", "1"], id="an underscore is no letter"),
        pytest.param("...", [".", ".", "."], id="each sign is a piece"),
        pytest.param("\n", ["\n"], id="a line end is a piece"),
    ],
)
def test_a_word_has_these_pieces(word: str, forms: list[str]) -> None:
    assert list(split_pieces([word]).forms) == forms


@settings(deadline=None, max_examples=30)
@given(st.lists(st.text(min_size=1), max_size=5))
def test_pieces_make_up_their_words(words: list[str]) -> None:
    pieces = split_pieces(words)
    made = [""] * len(words)
    for form, start, owner in zip(pieces.forms, pieces.starts, pieces.words, strict=True):
        assert start == len(made[owner])
        made[owner] += form
    assert made == words


@settings(deadline=None, max_examples=30)
@given(st.lists(st.text(min_size=1), max_size=5))
def test_the_last_piece_of_a_word_ends_it(words: list[str]) -> None:
    pieces = split_pieces(words)
    assert [pieces.words[index] for index in pieces.last] == list(range(len(words)))
    ends = [pieces.starts[index] + len(pieces.forms[index]) for index in pieces.last]
    assert ends == [len(word) for word in words]


def test_edges_tell_where_words_begin_and_end() -> None:
    assert split_pieces(["IL-2", "rose"]).edges == (1, 0, 2, 3)
