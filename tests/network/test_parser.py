"""Vectors of words in, tags, lemmas and trees out, with weights that nobody fitted."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from bioclaims.errors import InputError
from bioclaims.network import parser as module
from bioclaims.network.arborescence import choose_heads
from bioclaims.network.encoder import normalize
from bioclaims.network.layer import Layer
from bioclaims.network.outputs import add_root, arc_scores, linear, relation_scores, word_roles
from bioclaims.network.packing import Packing
from bioclaims.network.parsed import Parsed
from bioclaims.network.parser import Parser
from small_network import RELATIONS, RULES, TAGS, make_parser

_LENGTHS = [4, 1, 3]


@pytest.fixture(scope="module")
def parser() -> Parser:
    return make_parser()


def _draw_states(words: int) -> NDArray[np.float32]:
    return np.random.default_rng(4).normal(size=(words, 16)).astype(np.float32)


def _parse(parser: Parser, lengths: list[int]) -> Parsed:
    return parser.parse(_draw_states(sum(lengths)), lengths)


def test_every_word_is_said_something_of(parser: Parser) -> None:
    parsed = _parse(parser, _LENGTHS)
    assert len(parsed.tags) == len(parsed.rules) == len(parsed.heads) == len(parsed.relations) == 8
    assert set(parsed.tags.tolist()) <= set(range(len(TAGS)))
    assert set(parsed.rules.tolist()) <= set(range(len(RULES)))
    assert set(parsed.relations.tolist()) <= set(range(len(RELATIONS)))


def test_each_sentence_has_one_root_that_all_its_words_lead_to(parser: Parser) -> None:
    heads = _parse(parser, _LENGTHS).heads.tolist()
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
    parsed = _parse(parser, [12] * 4)
    is_root = parsed.heads == np.arange(len(parsed.heads))
    np.testing.assert_array_equal(parsed.relations == RELATIONS.index("root"), is_root)


def test_all_is_what_the_formulas_give(parser: Parser) -> None:
    """Those of ``encoder`` and ``outputs``, which the parser is fitted by."""
    states, weights = _draw_states(8), parser.weights
    parsed, packing = parser.parse(states, _LENGTHS), Packing.of(_LENGTHS)
    x = packing.unpack_turned(Layer.of(weights, "syntax").run(packing.pack_turned(states), packing))
    x = normalize(x, weights, "words")
    assert parsed.tags.tolist() == linear(x, weights, "tag").argmax(-1).tolist()
    assert parsed.rules.tolist() == linear(x, weights, "lemma").argmax(-1).tolist()
    for end, length in zip(np.cumsum(_LENGTHS), _LENGTHS, strict=True):
        own = np.arange(end - length, end)
        dependents, governors = word_roles(x[own], weights, "arc")
        heads = choose_heads(arc_scores(dependents, add_root(governors, weights, "arc"), weights))
        assert np.where(heads, heads + own[0] - 1, own).tolist() == parsed.heads[own].tolist()
        dependents, governors = word_roles(x[own], weights, "label")
        relations = relation_scores(dependents, add_root(governors, weights, "label")[heads], weights)
        relations[:, RELATIONS.index("root")] = -np.inf
        expected = np.where(heads, relations.argmax(-1), RELATIONS.index("root"))
        assert expected.tolist() == parsed.relations[own].tolist()


def test_a_sentence_alone_is_parsed_as_among_others(parser: Parser) -> None:
    among = _parse(parser, _LENGTHS)
    alone = parser.parse(_draw_states(8)[5:], _LENGTHS[2:])
    assert (alone.heads + 5).tolist() == among.heads[5:].tolist()
    assert alone.relations.tolist() == among.relations[5:].tolist()
    assert alone.rules.tolist() == among.rules[5:].tolist()


def test_relations_do_not_depend_on_how_many_are_scored_at_once(
    parser: Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = _parse(parser, _LENGTHS).relations.tolist()
    monkeypatch.setattr(module, "_AT_ONCE", 3)
    assert _parse(parser, _LENGTHS).relations.tolist() == whole


def test_a_parser_comes_back_from_disk(parser: Parser, tmp_path: Path) -> None:
    parser.to_disk(tmp_path)
    again = Parser.from_disk(tmp_path)
    assert (again.tags, again.rules, again.relations) == (TAGS, RULES, RELATIONS)
    np.testing.assert_array_equal(_parse(again, _LENGTHS).heads, _parse(parser, _LENGTHS).heads)


def test_a_folder_without_a_parser_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=tmp_path.name):
        Parser.from_disk(tmp_path)


def test_relations_without_a_root_are_refused() -> None:
    with pytest.raises(ValueError, match="root"):
        Parser(make_parser().weights, tags=TAGS, rules=RULES, relations=("dobj",))
