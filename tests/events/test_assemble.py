"""Which arguments go together in one event, with roles given and no weights."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest

from bioclaims.events.assemble import ALONE, Roles, assemble_events
from bioclaims.events.clues import Readings
from bioclaims.events.ledger import NONE, EventType, Ledger
from bioclaims.events.scene import Place, Scene
from bioclaims.events.weights import Weights
from bioclaims.model import Event
from bioclaims.syntax.light_verbs import load_light_verbs
from parses import genes, parse_sentence
from small_ledger import say

_TYPES = {
    each.name: each
    for each in (
        EventType("Binding", 9, 0, 0, 0, 4),
        EventType("Cell_death", 9, 9, 0, 0, 0),
        EventType("Expression", 9, 0, 0, 0, 0),
        EventType("Regulation", 9, 0, 9, 9, 0),
    )
}
_VERB = (
    "A/NN<4:nsubj and/CC<1:cc B/NN<1:conj regulate/VBP<0:root C/NN<4:dobj and/CC<5:cc D/NN<5:conj "
    "during/IN<9:case death/NN<4:nmod"
)
_BETWEEN = "interaction/NN<0:root between/IN<3:case A/NN<1:nmod and/CC<3:cc B/NN<3:conj and/CC<3:cc C/NN<3:conj"


# The same, where five of nine bindings have several Themes.
_JOINING = _TYPES | {"Binding": EventType("Binding", 9, 0, 0, 0, 5)}


def _ledger(*words: str, types: Mapping[str, EventType] = _TYPES) -> Ledger:
    nothing = Weights((NONE,), {}, np.zeros((0, 1), np.float32), np.zeros(1, np.float32))
    return Ledger("hand", types, dict.fromkeys(words, 1), nothing, nothing)


def _assemble(
    notation: str,
    triggers: dict[str, dict[str, float]],
    roles: list[tuple[str, str, str, str, float]],
    *,
    types: Mapping[str, EventType] = _TYPES,
) -> tuple[Event, ...]:
    """Return the events of ``roles``: trigger, type, role, name or other trigger, chance."""
    ledger = _ledger(*triggers, types=types)
    sentence = parse_sentence(notation, genes("A", "B", "C", "D"))
    scene = Scene(sentence, ledger.words, light_verbs=load_light_verbs())
    candidates = {each.word: each for each in scene.candidates}
    places = {place.mention.text: place for place in scene.places if place.mention is not None}
    given: Roles = {}
    for word, name, role, target, chance in roles:
        place = places.get(target) or Place(candidates[target].token)
        given.setdefault((candidates[word].token, name), []).append((role, place, chance))
    readings = Readings.of({candidates[word].token: reading for word, reading in triggers.items()})
    return assemble_events(scene, ledger, readings, given)


_REGULATE = {"regulate/verb": {"Regulation": 0.9}}


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        pytest.param([("Theme", "C", 0.9)], ["Regulation regulate (Theme C)"], id="a Theme alone"),
        pytest.param([("Cause", "A", 0.9)], [], id="a Cause alone is no event"),
        pytest.param(
            [("Theme", "C", 0.9), ("Theme", "D", 0.9), ("Cause", "A", 0.9), ("Cause", "B", 0.9)],
            [f"Regulation regulate (Theme {theme}, Cause {cause})" for theme in "CD" for cause in "AB"],
            id="each Theme with each Cause",
        ),
        pytest.param(
            [("Theme", "C", 0.9), ("Cause", "C", 0.9), ("Cause", "A", 0.9)],
            ["Regulation regulate (Theme C, Cause A)"],
            id="nothing is its own Cause",
        ),
        pytest.param(
            [("Theme", "C", 0.9), ("Cause", "A", 0.9), ("Site", "B", 0.8), ("Site", "D", 0.8)],
            ["Regulation regulate (Theme C, Cause A, Site B)", "Regulation regulate (Theme C, Cause A, Site D)"],
            id="each site makes an event",
        ),
        pytest.param(
            [("Theme", "C", 0.9), ("Participant", "A", 0.9), ("Participant", "B", 0.9), ("AtLoc", "D", 0.9)],
            ["Regulation regulate (Theme C, Participant A, Participant B, AtLoc D)"],
            id="what takes part together is in one",
        ),
        pytest.param(
            [("Theme", "C", 0.35), ("Site", "B", 0.45)],
            ["Regulation regulate (Theme C)"],
            id="another role has to be likelier than not",
        ),
        pytest.param([("Site", "B", 0.8)], ["Regulation regulate (Site B)"], id="another role alone"),
        pytest.param(
            [("Theme", "C", 0.35), ("Theme", "D", 0.29), ("Cause", "A", 0.23), ("Cause", "B", 0.22)],
            ["Regulation regulate (Theme C, Cause A)"],
            id="a Cause may be less likely than a Theme",
        ),
    ],
)
def test_themes_and_causes_of_a_regulation(roles: list[tuple[str, str, float]], expected: list[str]) -> None:
    found = _assemble(_VERB, _REGULATE, [("regulate/verb", "Regulation", *role) for role in roles])
    assert list(map(say, found)) == expected


def test_a_type_that_takes_no_cause_has_none() -> None:
    roles = [("regulate/verb", "Expression", role, name, 0.9) for role, name in (("Theme", "C"), ("Cause", "A"))]
    found = _assemble(_VERB, {"regulate/verb": {"Expression": 0.9}}, roles)
    assert list(map(say, found)) == ["Expression regulate (Theme C)"]


@pytest.mark.parametrize(
    ("notation", "word", "themes", "expected"),
    [
        pytest.param(
            "A/NN<2:nsubj binds|bind/VBZ<0:root B/NN<2:dobj and/CC<3:cc C/NN<3:conj",
            "bind/verb",
            "ABC",
            ["Binding binds (Theme A, Theme B)", "Binding binds (Theme A, Theme C)"],
            id="one of each function",
        ),
        pytest.param(_BETWEEN, "interaction/noun", "AB", ["Binding interaction (Theme A, Theme B)"], id="two together"),
        pytest.param(
            _BETWEEN,
            "interaction/noun",
            "ABC",
            [f"Binding interaction (Theme {name})" for name in "ABC"],
            id="three of one function: who binds whom is not said",
        ),
        pytest.param(
            "activity/NN<0:root of/IN<3:case A/NN<1:nmod and/CC<3:cc B/NN<3:conj",
            "activity/noun",
            "AB",
            ["Binding activity (Theme A)", "Binding activity (Theme B)"],
            id="two of a word that is not mutual",
        ),
        pytest.param(_BETWEEN, "interaction/noun", "B", ["Binding interaction (Theme B)"], id="one alone"),
    ],
)
def test_what_binds_together(notation: str, word: str, themes: str, expected: list[str]) -> None:
    roles = [(word, "Binding", "Theme", name, 0.9) for name in themes]
    assert list(map(say, _assemble(notation, {word: {"Binding": 0.9}}, roles))) == expected


def test_the_likeliest_two_functions_bind() -> None:
    notation = "in/IN<2:case A/NN<4:nmod B/NN<4:nsubj binds|bind/VBZ<0:root C/NN<4:dobj"
    roles = [("bind/verb", "Binding", "Theme", name, chance) for name, chance in (("A", 0.4), ("B", 0.9), ("C", 0.8))]
    found = _assemble(notation, {"bind/verb": {"Binding": 0.9}}, roles)
    assert list(map(say, found)) == ["Binding binds (Theme B, Theme C)"]


@pytest.mark.parametrize(
    ("themes", "expected"),
    [
        pytest.param("AB", ["Binding activity (Theme A, Theme B)"], id="two"),
        pytest.param("ABC", [f"Binding activity (Theme A, Theme {other})" for other in "BC"], id="three"),
        pytest.param("B", ["Binding activity (Theme B)"], id="one"),
    ],
)
def test_one_binds_those_beside_it_where_bindings_join_themes(themes: str, expected: list[str]) -> None:
    notation = "activity/NN<0:root of/IN<3:case A/NN<1:nmod and/CC<3:cc B/NN<3:conj and/CC<3:cc C/NN<3:conj"
    roles = [("activity/noun", "Binding", "Theme", name, 0.9) for name in themes]
    found = _assemble(notation, {"activity/noun": {"Binding": 0.9}}, roles, types=_JOINING)
    assert list(map(say, found)) == expected


def test_each_event_at_a_place_is_an_argument_of_its_own() -> None:
    found = _assemble(
        _VERB,
        {"regulate/verb": {"Regulation": 0.9}, "death/noun": {"Cell_death": 0.9, "Expression": 0.9}},
        [
            ("regulate/verb", "Regulation", "Theme", "death/noun", 0.9),
            ("death/noun", "Expression", "Theme", "C", 0.9),
        ],
    )
    assert sorted(map(say, found)) == [
        "Cell_death death ()",
        "Expression death (Theme C)",
        "Regulation regulate (Theme Cell_death death ())",
        "Regulation regulate (Theme Expression death (Theme C))",
    ]


@pytest.mark.parametrize(
    ("chance", "expected"),
    [
        pytest.param(ALONE, ["Cell_death death ()"], id="likely"),
        pytest.param(ALONE - 0.01, [], id="not likely enough"),
    ],
)
def test_an_event_that_needs_no_argument(chance: float, expected: list[str]) -> None:
    assert list(map(say, _assemble(_VERB, {"death/noun": {"Cell_death": chance}}, []))) == expected


def test_an_event_that_would_hold_itself_ends() -> None:
    found = _assemble(
        _VERB,
        {"regulate/verb": {"Regulation": 0.9}, "death/noun": {"Regulation": 0.9}},
        [
            ("regulate/verb", "Regulation", "Theme", "C", 0.9),
            ("regulate/verb", "Regulation", "Cause", "death/noun", 0.9),
            ("death/noun", "Regulation", "Theme", "regulate/verb", 0.9),
            ("death/noun", "Regulation", "Theme", "D", 0.9),
        ],
    )
    assert sorted(map(say, found)) == [
        "Regulation death (Theme D)",
        "Regulation regulate (Theme C, Cause Regulation death (Theme D))",
    ]


def test_two_that_hold_nothing_but_each_other_are_no_events() -> None:
    found = _assemble(
        _VERB,
        {"regulate/verb": {"Regulation": 0.9}, "death/noun": {"Regulation": 0.9}},
        [
            ("regulate/verb", "Regulation", "Theme", "death/noun", 0.9),
            ("death/noun", "Regulation", "Theme", "regulate/verb", 0.9),
        ],
    )
    assert found == ()


def test_a_table_that_was_read_as_a_sentence_has_not_hundreds_of_events() -> None:
    names = [f"G{number}" for number in range(12)]
    notation = " ".join(("regulate/VBP<0:root", *(f"{name}/NN<1:dobj" for name in names)))
    ledger = _ledger("regulate/verb")
    scene = Scene(parse_sentence(notation, genes(*names)), ledger.words, light_verbs=load_light_verbs())
    key = (scene.candidates[0].token, "Regulation")
    roles: Roles = {key: [(role, place, 0.9) for place in scene.places for role in ("Theme", "Cause")]}
    found = assemble_events(scene, ledger, Readings.of({0: {"Regulation": 0.9}}), roles)
    assert len(found) == 60


def test_the_score_is_that_of_the_surest_argument() -> None:
    roles = [("regulate/verb", "Regulation", "Theme", "C", 0.61234), ("regulate/verb", "Regulation", "Cause", "A", 0.4)]
    (event,) = _assemble(_VERB, _REGULATE, roles)
    assert (event.score, [each.score for each in event.arguments]) == (0.612, [0.612, 0.4])
