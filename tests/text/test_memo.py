"""What is kept stays within its bound."""

from __future__ import annotations

from bioclaims.text.memo import Memo


def test_before_there_are_too_many_the_older_half_goes() -> None:
    memo = Memo[str, int](4)
    kept = [memo.keep(letter, place) for place, letter in enumerate("abcd")]
    assert kept == [0, 1, 2, 3]
    memo.keep("e", 4)
    assert memo == {"c": 2, "d": 3, "e": 4}
