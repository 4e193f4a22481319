"""Events by a ledger that was fitted on other sentences of the same making."""

from __future__ import annotations

import pytest

from bioclaims.events import find_events
from bioclaims.events.assemble import ACCEPTED
from bioclaims.events.find import LEAST, Weighing, assemble, weigh
from parses import genes, parse_sentence
from small_ledger import say, small_ledger

_CASES = [
    pytest.param(
        "ABL/NN<2:nsubj induces|induce/VBZ<0:root KIT/NN<2:dobj",
        ["Positive_regulation induces (Theme KIT, Cause ABL)"],
        id="Theme and Cause of names that were never seen",
    ),
    pytest.param(
        "ABL/NN<2:nsubj inhibits|inhibit/VBZ<0:root expression/NN<2:dobj of/IN<5:case KIT/NN<3:nmod",
        [
            "Negative_regulation inhibits (Theme Gene_expression expression (Theme KIT), Cause ABL)",
            "Gene_expression expression (Theme KIT)",
        ],
        id="an event inside an event, and the inner one by itself",
    ),
    pytest.param(
        "ABL-induced|ABL-induced/JJ<3:amod KIT/NN<3:compound expression/NN<0:root",
        [
            "Positive_regulation induced (Theme Gene_expression expression (Theme KIT), Cause ABL)",
            "Gene_expression expression (Theme KIT)",
        ],
        id="a trigger behind a hyphen: only its own words are quoted",
    ),
    pytest.param(
        "ABL/NN<2:nsubj binds|bind/VBZ<0:root to/TO<4:case KIT/NN<2:nmod",
        ["Binding binds (Theme ABL, Theme KIT)"],
        id="what binds is one event",
    ),
    pytest.param(
        "ABL/NN<2:nsubj awaits|await/VBZ<0:root apoptosis/NN<2:dobj",
        ["Cell_death apoptosis ()"],
        id="an event that needs no argument",
    ),
    pytest.param(
        "Cells|cell/NNS<2:nsubj await/VBP<0:root apoptosis/NN<2:dobj",
        ["Cell_death apoptosis ()"],
        id="such an event where nothing is named",
    ),
    pytest.param(
        "ABL/NN<2:nsubjpass measured|measure/VBN<0:root with/IN<4:case KIT/NN<2:nmod", [], id="no trigger, no event"
    ),
    pytest.param(
        "Cells|cell/NNS<2:nsubj induce/VBP<0:root changes|change/NNS<2:dobj", [], id="a trigger, but nothing is named"
    ),
]


@pytest.mark.parametrize(("notation", "expected"), _CASES)
def test_events_of_a_sentence(notation: str, expected: list[str]) -> None:
    ledger, _ = small_ledger()
    sentence = parse_sentence(notation, genes("ABL", "KIT"))
    found = find_events(sentence, ledger)
    assert sorted(map(say, found)) == sorted(expected)
    assert [event.trigger for event in found] == sorted(event.trigger for event in found)
    assert all(0 < event.score <= 1 for event in found)


@pytest.mark.parametrize(("notation", "expected"), _CASES)
def test_a_second_run_finds_the_same(notation: str, expected: list[str]) -> None:
    ledger, _ = small_ledger()
    first, second = (find_events(parse_sentence(notation, genes("KIT", "ABL")), ledger) for _ in range(2))
    assert first == second


def test_an_empty_sentence_has_no_events() -> None:
    ledger, _ = small_ledger()
    assert find_events(parse_sentence("", {}), ledger) == ()
    assert weigh(parse_sentence("", {}), ledger) is None


def test_types_that_are_not_kept_are_not_found_and_hold_nothing() -> None:
    ledger, _ = small_ledger()
    sentence = parse_sentence(
        "ABL/NN<2:nsubj inhibits|inhibit/VBZ<0:root expression/NN<2:dobj of/IN<5:case KIT/NN<3:nmod",
        genes("ABL", "KIT"),
    )
    only = ledger.keep({"Gene_expression"})
    assert list(map(say, find_events(sentence, only))) == ["Gene_expression expression (Theme KIT)"]
    assert find_events(sentence, ledger.keep({"Negative_regulation"})) == ()


def test_what_is_weighed_is_every_likely_word_with_every_name_and_event() -> None:
    ledger, _ = small_ledger()
    sentence = parse_sentence(
        "ABL/NN<2:nsubj inhibits|inhibit/VBZ<0:root expression/NN<2:dobj of/IN<5:case KIT/NN<3:nmod",
        genes("ABL", "KIT"),
    )
    weighing = weigh(sentence, ledger)
    assert weighing is not None
    pairs = {(pair.candidate.word, pair.place.token, pair.place.mention is None) for pair in weighing.pairs}
    assert pairs == {
        ("inhibit/verb", 0, False),
        ("inhibit/verb", 4, False),
        ("inhibit/verb", 2, True),
        ("expression/noun", 0, False),
        ("expression/noun", 4, False),
    }
    assert all(chance >= LEAST for roles in weighing.roles for chance in roles.values())


@pytest.mark.parametrize(
    ("chance", "expected"),
    [
        pytest.param(ACCEPTED, ["Gene_expression expression (Theme KIT)"], id="likely enough"),
        pytest.param(ACCEPTED - 0.01, [], id="not likely enough"),
    ],
)
def test_a_role_is_taken_from_a_floor_on(chance: float, expected: list[str]) -> None:
    ledger, _ = small_ledger()
    weighing = weigh(parse_sentence("expression/NN<0:root of/IN<3:case KIT/NN<1:nmod", genes("KIT")), ledger)
    assert weighing is not None
    changed = Weighing(weighing.scene, weighing.readings, weighing.pairs, ({"Gene_expression Theme": chance},))
    assert list(map(say, assemble(changed, ledger))) == expected


def test_the_name_before_a_suffix_is_an_argument_of_that_trigger_alone() -> None:
    ledger, _ = small_ledger()
    notation = "ABL-induced|ABL-induced/JJ<3:amod KIT/NN<3:compound expression/NN<0:root"
    weighing = weigh(parse_sentence(notation, genes("ABL", "KIT")), ledger)
    assert weighing is not None
    named = {(pair.candidate.word, pair.place.mention.text) for pair in weighing.pairs if pair.place.mention}
    assert named == {("-induced", "ABL"), ("-induced", "KIT"), ("expression/noun", "KIT")}


def test_what_no_way_leads_to_is_weighed_for_nothing() -> None:
    ledger, _ = small_ledger()
    notation = "ABL/NN<0:root induces|induce/VBZ<0:root KIT/NN<2:dobj"
    weighing = weigh(parse_sentence(notation, genes("ABL", "KIT")), ledger)
    assert weighing is not None
    assert [pair.place.mention.text for pair in weighing.pairs if pair.place.mention] == ["KIT"]
