"""Vectors of words in, tags, lemmas and trees out, with weights that nobody fitted."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from bioclaims.errors import InputError
from bioclaims.network import parser as module
from bioclaims.network.parser import Parsed, Parser
from small_network import RELATIONS, RULES, TAGS, make_parser

_SENTENCES = [["IL-2", "induces", "studies", "."], ["p53"], ["the", "cells", "rose"]]


@pytest.fixture(scope="module")
def parser() -> Parser:
    return make_parser()


def _draw_states(words: int) -> NDArray[np.float32]:
    return np.random.default_rng(4).normal(size=(words, 16)).astype(np.float32)


def _parse(parser: Parser, sentences: list[list[str]]) -> Parsed:
    return parser.parse(_draw_states(sum(map(len, sentences))), sentences)


def test_every_word_is_said_something_of(parser: Parser) -> None:
    parsed = _parse(parser, _SENTENCES)
    assert len(parsed.tags) == len(parsed.lemmas) == len(parsed.heads) == len(parsed.relations) == 8
    assert set(parsed.tags.tolist()) <= set(range(len(TAGS)))
    assert set(parsed.relations.tolist()) <= set(range(len(RELATIONS)))


def test_each_sentence_has_one_root_that_all_its_words_lead_to(parser: Parser) -> None:
    heads = _parse(parser, _SENTENCES).heads.tolist()
    sentence_of = [0] * 4 + [1] + [2] * 3
    roots = {sentence_of[word]: word for word, head in enumerate(heads) if word == head}
    assert sorted(roots) == [0, 1, 2]
    assert heads.count(4) == 1
    for word, sentence in enumerate(sentence_of):
        node = word
        for _ in heads:
            node = heads[node]
        assert node == roots[sentence]


def test_only_the_root_has_the_relation_of_a_root(parser: Parser) -> None:
    parsed = _parse(parser, [[f"word{index}" for index in range(12)]] * 4)
    is_root = parsed.heads == np.arange(len(parsed.heads))
    np.testing.assert_array_equal(parsed.relations == RELATIONS.index("root"), is_root)


def test_lemmas_are_made_by_the_rules(parser: Parser) -> None:
    lemmas = _parse(parser, _SENTENCES).lemmas
    assert set(RULES) == {"0", "1", "3y"}
    words = [word.lower() for words in _SENTENCES for word in words]
    for word, lemma in zip(words, lemmas, strict=True):
        assert lemma in {word, word[:-1], f"{word[:-3]}y"}


def test_a_sentence_alone_is_parsed_as_among_others(parser: Parser) -> None:
    among = _parse(parser, _SENTENCES)
    alone = parser.parse(_draw_states(8)[5:], _SENTENCES[2:])
    assert (alone.heads + 5).tolist() == among.heads[5:].tolist()
    assert alone.relations.tolist() == among.relations[5:].tolist()
    assert alone.lemmas == among.lemmas[5:]


def test_relations_do_not_depend_on_how_many_are_scored_at_once(
    parser: Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = _parse(parser, _SENTENCES).relations.tolist()
    monkeypatch.setattr(module, "_AT_ONCE", 3)
    assert _parse(parser, _SENTENCES).relations.tolist() == whole


def test_a_parser_comes_back_from_disk(parser: Parser, tmp_path: Path) -> None:
    parser.to_disk(tmp_path)
    again = Parser.from_disk(tmp_path)
    assert (again.tags, again.rules, again.relations) == (TAGS, RULES, RELATIONS)
    np.testing.assert_array_equal(_parse(again, _SENTENCES).heads, _parse(parser, _SENTENCES).heads)


def test_a_folder_without_a_parser_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=tmp_path.name):
        Parser.from_disk(tmp_path)


def test_relations_without_a_root_are_refused() -> None:
    with pytest.raises(ValueError, match="root"):
        Parser(make_parser().weights, tags=TAGS, rules=RULES, relations=("dobj",))
