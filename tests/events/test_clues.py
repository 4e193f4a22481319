"""What speaks for triggers and arguments. The names are what ledgers are fitted on: a change of one needs a new fit."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from bioclaims.events.clues import NO_TYPE, Clue, Readings, find_argument_clues, find_trigger_clues, write_features
from bioclaims.events.scene import Place, Scene
from bioclaims.syntax.light_verbs import load_light_verbs
from parses import genes, parse_sentence

_NOTATION = "A/NN<2:nsubj inhibits|inhibit/VBZ<0:root expression/NN<2:dobj of/IN<5:case B/NN<3:nmod"


def _scene() -> Scene:
    sentence = parse_sentence(_NOTATION, genes("A", "B"))
    return Scene(sentence, {"inhibit/verb", "expression/noun"}, light_verbs=load_light_verbs())


def _readings() -> Readings:
    return Readings.of({1: {"Less": 0.8, "More": 0.06}, 2: {"Made": 0.2}})


def _sorted(clues: Iterable[Clue]) -> list[str]:
    """Return the names that clues stand for, each as often as it is written."""
    return sorted(write_features(clues))


def test_features_of_a_trigger() -> None:
    scene = _scene()
    assert write_features(find_trigger_clues(scene, scene.candidates[0])) == [
        "any", "word inhibit/verb", "form inhibits", "tag VBZ",
        "has subject a", "has subject a gene_or_gene_product", "has object expression",
        "after a", "before expression", "inhibit/verb after a", "inhibit/verb before expression",
        "reaches subject a gene_or_gene_product", "inhibit/verb reaches subject",
        "reaches object expression/noun", "inhibit/verb reaches word object",
        "reaches object>of a gene_or_gene_product", "inhibit/verb reaches object>of",
        "names 2",
    ]  # fmt: skip


def test_features_of_a_name() -> None:
    scene = _scene()
    place = next(place for place in scene.places if place.mention and place.mention.text == "B")
    assert _sorted(find_argument_clues(scene, scene.candidates[0], place, _readings())) == sorted([
        "any name",
        "way object>of name", "inhibit/verb way object>of name", "Less way object>of name",
        "tree object>of name", "inhibit/verb tree object>of name", "Less tree object>of name",
        "first object name", "inhibit/verb first object name", "Less first object name",
        "inhibit/verb name", "Less name",
        "to gene_or_gene_product", "inhibit/verb to gene_or_gene_product", "Less to gene_or_gene_product",
        "way object>of to gene_or_gene_product", "Less way object>of to gene_or_gene_product",
        "is Less 5 name", "is Less 5 first object name", "is More 1 name", "is More 1 first object name",
        "distance 3", "Less name distance 3", "Less name right",
        "names between 0", "Less name names between 0 right",
        "of of expression", "name past triggers 0", "past expression name", "name triggers between 0",
    ])  # fmt: skip


def test_features_of_an_event() -> None:
    scene = _scene()
    found = write_features(find_argument_clues(scene, scene.candidates[0], Place(2), _readings()))
    assert sorted(name for name in found if name.startswith(("to ", "direct", "inhibit/verb to "))) == sorted([
        "to Made", "inhibit/verb to Made", "to word expression", "inhibit/verb to word expression", "to Made 2",
        "direct",
    ])  # fmt: skip


def test_a_likely_trigger_on_the_way_is_told() -> None:
    scene = _scene()
    place = next(place for place in scene.places if place.mention and place.mention.text == "B")
    readings = Readings.of({1: {"Less": 0.8}, 2: {"Made": 0.3}})
    found = write_features(find_argument_clues(scene, scene.candidates[0], place, readings))
    assert {"name past triggers 1", "Less name past Made", "first object name past a trigger"} < set(found)
    assert "name triggers between 1" in found


@pytest.mark.parametrize(
    ("reading", "best", "levels"),
    [
        pytest.param({}, (NO_TYPE, 0.0), (), id="nothing"),
        pytest.param({"A": 0.09}, (NO_TYPE, 0.09), (("A", 1),), id="hardly anything has no type"),
        pytest.param({"A": 0.1}, ("A", 0.1), (("A", 1),), id="little has one"),
        pytest.param({"A": 0.5, "B": 0.5}, ("B", 0.5), (("A", 4), ("B", 4)), id="the later of two that are alike"),
        pytest.param({"A": 0.01, "B": 0.95}, ("B", 0.95), (("B", 6),), id="levels end at the surest"),
    ],
)
def test_the_best_type_and_the_levels_of_a_reading(reading, best, levels) -> None:
    readings = Readings.of({0: reading})
    assert (readings.best[0], readings.levels[0]) == (best, levels)


def test_likely_triggers_between_two_words() -> None:
    readings = Readings.of({0: {"A": 0.9}, 2: {"A": 0.3}, 3: {"A": 0.29}, 5: {"A": 0.9}})
    assert readings.likely == (0, 2, 5)
    assert [readings.count_likely(*pair) for pair in ((0, 5), (0, 6), (2, 5), (3, 3))] == [1, 2, 0, 0]


_LONG = (
    "ABL/NN<2:nsubj and/CC<1:cc KIT/NN<1:conj inhibit/VBP<0:root induction/NN<4:dobj of/IN<7:case expression/NN<5:nmod "
    "of/IN<9:case ABL-induced|ABL-induced/JJ<10:amod KIT/NN<7:nmod by/IN<12:case expression/NN<4:nmod"
)


def test_no_feature_is_written_twice() -> None:
    words = {"inhibit/verb", "induction/noun", "expression/noun", "-induced"}
    sentence = parse_sentence(_LONG, genes("ABL", "KIT"))
    scene = Scene(sentence, words, light_verbs=load_light_verbs(), guideline="ge")
    readings = Readings.of({each.token: {"Less": 0.8, "More": 0.4} for each in scene.candidates})
    places = [*scene.places, *(Place(each.token) for each in scene.candidates)]
    written = [write_features(find_trigger_clues(scene, each)) for each in scene.candidates]
    written += [
        write_features(find_argument_clues(scene, each, place, readings))
        for each in scene.candidates
        for place in places
        if place.mention is not None or place.token != each.token
    ]
    assert len(written) > 30
    assert all(len(names) == len(set(names)) for names in written)
