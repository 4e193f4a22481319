"""Why events are found: the same events, and for each role its reasons and rules."""

from __future__ import annotations

import pytest

from bioclaims.events import find_events
from bioclaims.events.reasons import Reasons, Role, find_reasons
from bioclaims.model import Mention
from parses import genes, parse_sentence
from small_ledger import small_ledger

_NOTATION = "ABL/NN<2:nsubj inhibits|inhibit/VBZ<0:root expression/NN<2:dobj of/IN<5:case KIT/NN<3:nmod"


@pytest.fixture(scope="module")
def reasons() -> Reasons:
    ledger, rules = small_ledger()
    return find_reasons(parse_sentence(_NOTATION, genes("ABL", "KIT")), ledger, rules)


def _role(reasons: Reasons, word: str, role: str, filler: str | int) -> Role:
    (weighed,) = (each for each in reasons.words if each.word == word)
    (found,) = (
        each
        for each in weighed.roles
        if each.role == role and (each.filler.text if isinstance(each.filler, Mention) else each.filler) == filler
    )
    return found


def test_the_events_are_those_that_are_found(reasons: Reasons) -> None:
    ledger, _ = small_ledger()
    assert reasons.events == find_events(parse_sentence(_NOTATION, genes("ABL", "KIT")), ledger) != ()


@pytest.mark.parametrize(
    ("word", "role", "filler", "way", "rule"),
    [
        pytest.param("inhibit/verb", "Cause", "ABL", "subject", (10, 0), id="the Cause"),
        pytest.param("inhibit/verb", "Theme", 2, "object", (10, 0), id="the event that is the Theme"),
        pytest.param("expression/noun", "Theme", "KIT", "of", (20, 0), id="the Theme of the inner event"),
    ],
)
def test_a_role_has_its_way_its_rule_and_what_speaks_for_it(
    reasons: Reasons, word: str, role: str, filler: str | int, way: str, rule: tuple[int, int]
) -> None:
    found = _role(reasons, word, role, filler)
    assert found.is_taken
    assert found.way == way
    assert [(each.word, each.way, each.right, each.wrong) for each in found.rules] == [(word, way, *rule)]
    strengths = [abs(each.weight) for each in found.reasons]
    assert strengths == sorted(strengths, reverse=True)
    assert sum(each.weight for each in found.reasons) > 0
    assert all(each.weight for each in found.reasons)


def test_types_and_roles_are_sorted_by_how_likely_they_are(reasons: Reasons) -> None:
    assert [word.word for word in reasons.words] == ["inhibit/verb", "expression/noun"]
    assert [word.types[0].name for word in reasons.words] == ["Negative_regulation", "Gene_expression"]
    for word in reasons.words:
        for chances in ([each.chance for each in word.types], [each.chance for each in word.roles]):
            assert chances == sorted(chances, reverse=True)


def test_nothing_is_weighed_where_nothing_can_be() -> None:
    ledger, rules = small_ledger()
    assert find_reasons(parse_sentence("cells/NNS<0:root", {}), ledger, rules) == Reasons((), ())


@pytest.mark.parametrize(
    ("accepted", "expected"), [pytest.param(0.0, True, id="no floor"), pytest.param(1.34, False, id="above all")]
)
def test_the_floor_decides_what_is_taken(accepted: float, expected: bool) -> None:
    ledger, rules = small_ledger()
    found = find_reasons(parse_sentence(_NOTATION, genes("ABL", "KIT")), ledger, rules, accepted=accepted)
    assert {role.is_taken for word in found.words for role in word.roles} == {expected}
    assert bool(found.events) is expected
