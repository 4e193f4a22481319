"""Numbers of keys, and the filter that holds them."""

from __future__ import annotations

from pathlib import Path
from random import Random
from string import ascii_lowercase, digits

import numpy as np
import pytest

from bioclaims.names.key_filter import BEGINNING, KeyFilter, number_keys, value_of


def _make_keys(seed: int, count: int, *, longest: int) -> list[str]:
    random = Random(seed)
    return [
        "".join(random.choices(ascii_lowercase + digits + "+,", k=random.randint(2, longest))) for _ in range(count)
    ]


@pytest.fixture(scope="module")
def keys() -> list[str]:
    return _make_keys(1, 20_000, longest=40)


@pytest.mark.parametrize("key", ["", "a", "il2", "nfκb", "a\nb", "x" * 75, "\U0001d6fc"])
def test_the_number_of_a_key_does_not_depend_on_those_beside_it(key: str) -> None:
    assert number_keys([key])[0] == number_keys(["other", key, "more"])[1] == value_of(key)


def test_no_key_is_missed(keys: list[str]) -> None:
    found = KeyFilter.build(keys)
    assert found.has(number_keys(keys)).all()
    assert found.begins(number_keys([key[:BEGINNING] for key in keys if len(key) > BEGINNING])).all()


def test_few_others_pass(keys: list[str]) -> None:
    found, others = KeyFilter.build(keys), sorted(set(_make_keys(2, 100_000, longest=12)) - set(keys))
    assert found.has(number_keys(others)).mean() < 0.001
    assert found.begins(number_keys(others)).mean() < 0.001


def test_keys_of_the_same_letters_are_told_apart() -> None:
    found = KeyFilter.build(["abcd"])
    assert found.has(number_keys(["abcd", "abdc", "dcba", "abc", "abcde"])).tolist() == [True, *[False] * 4]


def test_the_same_keys_are_the_same_bytes_and_are_read_back(tmp_path: Path, keys: list[str]) -> None:
    KeyFilter.build(keys).save(tmp_path / "one.npy")
    KeyFilter.build(reversed(keys)).save(tmp_path / "two.npy")
    assert (tmp_path / "one.npy").read_bytes() == (tmp_path / "two.npy").read_bytes()
    numbers = number_keys(_make_keys(3, 1000, longest=20) + keys[:1000])
    assert np.array_equal(KeyFilter.open(tmp_path / "one.npy").has(numbers), KeyFilter.build(keys).has(numbers))


def test_keys_are_added_to_a_copy() -> None:
    first = KeyFilter.build(["abcd"])
    both = first.with_keys(["efgh"])
    assert (first.has(number_keys(["efgh"]))[0], both.has(number_keys(["abcd", "efgh"])).all()) == (False, True)
