"""The rows of the table that a form is made of: fitted tables depend on them, so that they must never change."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bioclaims.network.features import feature_rows, normalize_form, word_shape

_AND = {"the": 0, "and": 1}


@pytest.mark.parametrize(
    ("form", "words", "rows"),
    [
        pytest.param("IL", {}, (784, 403, 676, 400, 699, 261, 98), id="two letters"),
        pytest.param("p53", {}, (977, 921, 996, 173, 528, 475, 562, 618, 437, 400), id="letter and digits"),
        pytest.param("and", _AND, (1, 960, 141, 344, 348, 654, 398, 897, 623, 818, 284, 866), id="a frequent word"),
        pytest.param("α", {}, (77, 681, 685), id="one Greek letter"),
        pytest.param("-", {}, (315, 930, 386), id="a sign"),
        pytest.param(
            "2024",
            {"0000": 0},
            (0, 260, 310, 141, 224, 307, 108, 644, 926, 194, 430, 627, 83, 963, 286),
            id="a number is frequent by its length",
        ),
    ],
)
def test_a_form_has_the_rows_that_tables_were_fitted_with(
    form: str, words: dict[str, int], rows: tuple[int, ...]
) -> None:
    assert feature_rows(form, words, 1000) == rows


@settings(deadline=None, max_examples=30)
@given(st.text(min_size=1, max_size=60))
def test_hashed_rows_stand_behind_the_words_and_each_is_there_once(form: str) -> None:
    rows = feature_rows(form, _AND, 7)
    own = [row for row in rows if row < len(_AND)]
    assert own == [_AND[normalize_form(form)]] if normalize_form(form) in _AND else own == []
    assert all(0 <= row < len(_AND) + 7 for row in rows)
    assert len(set(rows)) == len(rows) > 0


@pytest.mark.parametrize(
    ("form", "normal"),
    [
        pytest.param("STAT3", "stat3", id="small letters"),
        pytest.param("12", "00", id="a number by its length"),
        pytest.param("123456", "0000", id="at most four digits"),
        pytest.param("1a", "1a", id="digits among letters stay"),
    ],
)
def test_a_form_is_looked_up_as(form: str, normal: str) -> None:
    assert normalize_form(form) == normal


@pytest.mark.parametrize(
    ("form", "shape"),
    [
        pytest.param("STAT3", "XXXd", id="runs are cut at three"),
        pytest.param("TNFα", "XXXx", id="a Greek letter is a letter"),
        pytest.param("Induced", "Xxxx", id="a capital first"),
        pytest.param("%", "%", id="a sign is itself"),
        pytest.param("x" * 40 + "X", "xxx", id="only the first forty characters count"),
    ],
)
def test_a_form_has_the_shape(form: str, shape: str) -> None:
    assert word_shape(form) == shape
