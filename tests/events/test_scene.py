"""Words that may be triggers, and where mentions stand from them."""

from __future__ import annotations

import pytest

from bioclaims.events.scene import Scene, name_words
from bioclaims.syntax.light_verbs import load_light_verbs
from bioclaims.syntax.ways import Way
from parses import genes, parse_sentence


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        pytest.param("induces|induce/VBZ", ("induce/verb",), id="a verb by its lemma"),
        pytest.param("Effects|effect/NNS", ("effect/noun",), id="a noun by its lemma"),
        pytest.param("Dependent|dependent/JJ", ("dependent/adjective",), id="an adjective by its form"),
        pytest.param("Weaker|weak/JJR", ("weaker/adjective",), id="not by its lemma"),
        pytest.param("rapidly|rapidly/RB", ("rapidly/adverb",), id="an adverb"),
        pytest.param("via|via/IN", ("via/other",), id="any other word"),
        pytest.param("A-induced|a-induced/JJ", ("a-induced/adjective", "-induced"), id="a suffix as well"),
        pytest.param("A–Mediated|a–mediated/JJ", ("a–mediated/adjective", "-mediated"), id="behind a dash"),
        pytest.param("A-B-binding|a-b-binding/NN", ("a-b-binding/noun", "-binding"), id="behind the last hyphen"),
        pytest.param("up-up|up-up/NN", ("up-up/noun",), id="not what is too short"),
        pytest.param("A-53x4|a-53x4/NN", ("a-53x4/noun",), id="nor what is no word"),
        pytest.param("-induced|-induced/JJ", ("-induced/adjective",), id="nor what nothing stands before"),
    ],
)
def test_how_a_ledger_lists_a_word(token: str, expected: tuple[str, ...]) -> None:
    # A slash ends the form in the notation of parses.
    assert name_words(parse_sentence(f"{token}<0:root", {}), 0) == expected


def _scene(notation: str, words: set[str], *names: str) -> Scene:
    return Scene(parse_sentence(notation, genes(*names)), words, light_verbs=load_light_verbs())


_INDUCED = "A-induced|a-induced/JJ<3:amod B/NN<3:compound expression/NN<0:root"


def test_candidates_are_the_words_of_the_ledger_in_order() -> None:
    scene = _scene(_INDUCED, {"expression/noun", "-induced", "b/noun"}, "A", "B")
    assert [(each.token, each.word) for each in scene.candidates] == [
        (0, "-induced"),
        (1, "b/noun"),
        (2, "expression/noun"),
    ]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param("AB", ["-induced"], id="behind a name only what stands behind the hyphen"),
        pytest.param("B", ["a-induced/adjective"], id="else the whole word, where both are listed"),
    ],
)
def test_of_a_word_and_its_suffix(names: str, expected: list[str]) -> None:
    scene = _scene(_INDUCED, {"a-induced/adjective", "-induced"}, *names)
    assert [each.word for each in scene.candidates] == expected


@pytest.mark.parametrize(
    ("words", "names", "expected"),
    [
        pytest.param({"-induced"}, "AB", "induced", id="a suffix without the name before it"),
        pytest.param({"a-induced/adjective"}, "B", "A-induced", id="a word whole"),
    ],
)
def test_the_words_of_a_trigger(words: set[str], names: str, expected: str) -> None:
    scene = _scene(_INDUCED, words, *names)
    assert scene.quote(scene.candidates[0]).text == expected


def test_ways_to_mentions() -> None:
    scene = _scene(_INDUCED, {"expression/noun", "-induced"}, "A", "B")
    places = {place.mention.text: place for place in scene.places if place.mention}
    assert scene.way(2, places["B"]) == Way("modifier", "modifier")
    assert scene.way(2, places["A"]) == Way("modifier>inside", "modifier")
    assert scene.way(0, places["A"]) == Way("self>inside", "self")


def test_a_mention_that_cannot_be_reached_is_far() -> None:
    scene = _scene("induce/VB<0:root A/NN<0:root", {"induce/verb"}, "A")
    assert scene.way(0, scene.places[0]) == Way(None, "far")


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        pytest.param(0, 4, 2, id="without the two ends"),
        pytest.param(0, 1, 0, id="side by side"),
        pytest.param(2, 2, 0, id="no words at all"),
        pytest.param(2, 4, 0, id="a word without a mention"),
    ],
)
def test_words_with_mentions_between_two(low: int, high: int, expected: int) -> None:
    scene = _scene("A/NN<0:root B/NN<1:dep C/NN<1:dep x/NN<1:dep D/NN<1:dep", set(), "A", "B", "C", "D")
    assert scene.count_named(low, high) == expected
