"""Sentences of words in, vectors and names out, with weights that nobody fitted."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bioclaims.errors import InputError
from bioclaims.network.reader import Reader, find_layers
from small_network import GUIDELINES, make_reader

_FIRST, _SECOND = ["IL-2-dependent", "genes", "rose", "."], ["p53"]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return make_reader()


def test_each_word_has_a_vector(reader: Reader) -> None:
    assert reader.encode([_FIRST, _SECOND]).word_states().shape == (5, reader.width)


def test_a_sentence_alone_has_the_vectors_that_it_has_among_others(reader: Reader) -> None:
    among = reader.encode([_SECOND, _FIRST, _SECOND]).word_states()
    np.testing.assert_allclose(among[1:5], reader.encode([_FIRST]).word_states(), atol=1e-5)
    np.testing.assert_allclose(among[5:], reader.encode([_SECOND]).word_states(), atol=1e-5)


def test_the_order_of_words_counts(reader: Reader) -> None:
    first, turned = (reader.encode([words]).word_states() for words in (["a", "b"], ["b", "a"]))
    assert np.abs(first - turned[::-1]).max() > 1e-3


def test_names_lie_within_their_words(reader: Reader) -> None:
    words = [*_FIRST, *_SECOND] * 3
    found = reader.find_names(reader.encode([_FIRST, _SECOND] * 3))
    assert found.keys() == GUIDELINES.keys()
    assert any(found.values())
    for guideline, names in found.items():
        for name in names:
            assert name.label in GUIDELINES[guideline]
            assert 0 <= name.start < len(words[name.first_word])
            assert 0 < name.end <= len(words[name.last_word])
            assert (name.first_word, name.start) < (name.last_word, name.end)


def test_names_of_a_guideline_stand_in_order_and_do_not_overlap(reader: Reader) -> None:
    for names in reader.find_names(reader.encode([_FIRST * 5])).values():
        ends = [(name.last_word, name.end) for name in names]
        assert all((name.first_word, name.start) >= end for name, end in zip(names[1:], ends, strict=False))


def test_no_name_leaves_its_sentence(reader: Reader) -> None:
    found = reader.find_names(reader.encode([_FIRST] * 4))
    assert all(name.first_word // 4 == name.last_word // 4 for names in found.values() for name in names)


def test_a_reader_comes_back_from_disk(reader: Reader, tmp_path: Path) -> None:
    reader.to_disk(tmp_path)
    again = Reader.from_disk(tmp_path)
    np.testing.assert_allclose(again.encode([_FIRST]).word_states(), reader.encode([_FIRST]).word_states(), atol=1e-2)
    assert (again.words, again.guidelines) == (reader.words, reader.guidelines)


def test_a_folder_without_a_reader_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=tmp_path.name):
        Reader.from_disk(tmp_path)


def test_shared_layers_are_found_in_order() -> None:
    names = ["names.scale", "shared1.scale", "shared0.scale", "shared0.forward", "input.scale"]
    assert find_layers(dict.fromkeys(names)) == ("shared0", "shared1")
