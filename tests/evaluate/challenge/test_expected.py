"""Expected records against claims made by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bioclaims.errors import BioclaimsError
from bioclaims.evaluate.challenge.expected import find_fitting, parse_record
from bioclaims.model import Claim, Context, Cue, Participant, Perturbation, SignFlip, Span

SPAN = Span(0, 2)
MakeClaim = Callable[..., Claim]


@pytest.fixture
def claim(make_claim: MakeClaim, make_participant: Callable[..., Participant]) -> MakeClaim:
    """A maker of claims from the words of agent and theme."""

    def make(agent: str, predicate: str, theme: str, *, of_agent: Any = (), of_theme: Any = (), **fields: Any) -> Claim:
        ends = make_participant(agent, **dict(of_agent)), make_participant(theme, **dict(of_theme))
        return make_claim(ends[0], predicate, ends[1], **fields)

    return make


def _fits(claim: Claim, **fields: Any) -> bool:
    return bool(find_fitting([claim], parse_record(fields, where="here", whole=False)))


@pytest.mark.parametrize(
    ("words", "text", "fits"),
    [
        pytest.param("IL-6", "il-6", True, id="case does not matter"),
        pytest.param("proliferation", "cell proliferation", True, id="the participant can say more"),
        pytest.param("cell proliferation", "proliferation", False, id="but not less"),
        pytest.param("IL-1", "IL-10", False, id="whole words alone"),
        pytest.param(["ERK", "MAPK"], "MAPK", True, id="one of several is enough"),
    ],
)
def test_words_of_an_agent(words: Any, text: str, fits: bool, claim: MakeClaim) -> None:
    assert _fits(claim(text, "increases", "B"), agent=words) is fits


FULL: dict[str, Any] = {
    "polarity": "negated",
    "certainty": "speculated",
    "observed_direction": "decrease",
    "of_agent": {"perturbation": Perturbation("knockdown", "siRNA", SPAN)},
    "of_theme": {"aspect": "expression"},
    "cues": (Cue("negation", "did not", SPAN),),
    "context": (Context("cell_line", "HeLa cells", SPAN, (), "clause"),),
    "sign_trace": (SignFlip("STAT3 siRNA", SPAN, "decrease", "increase"),),
}


@pytest.mark.parametrize(
    ("fields", "fits"),
    [
        pytest.param({"polarity": "negated", "certainty": "speculated"}, True, id="two marks"),
        pytest.param({"polarity": "affirmed", "certainty": "speculated"}, False, id="one of two marks"),
        pytest.param({"certainty": ["hypothesis", "speculated"]}, True, id="one of several values"),
        pytest.param({"aspect": "expression"}, True, id="the aspect of the theme"),
        pytest.param({"perturbation": "knockdown"}, True, id="the perturbation of the agent"),
        pytest.param({"perturbation": "none"}, False, id="no perturbation"),
        pytest.param({"cue": "not"}, True, id="a word of a cue"),
        pytest.param({"cue": "no"}, False, id="a part of a word of a cue"),
        pytest.param({"context": ["HeLa"]}, True, id="a word of a context"),
        pytest.param({"context": ["HeLa", "U937"]}, False, id="one of two contexts"),
        pytest.param({"flips": ["siRNA"]}, True, id="a word of each flip"),
        pytest.param({"flips": []}, False, id="no flip"),
        pytest.param({"inner": True}, False, id="an inner claim"),
        pytest.param({"novel": False}, True, id="not novel"),
    ],
)
def test_marks(fields: dict[str, Any], fits: bool, claim: MakeClaim) -> None:
    assert _fits(claim("STAT3", "increases", "MCL1", **FULL), **fields) is fits


@pytest.mark.parametrize(
    ("wanted", "fits"),
    [
        pytest.param(["p38", "JNK"], True, id="all in order"),
        pytest.param(["JNK", "p38"], False, id="out of order"),
        pytest.param(["p38"], False, id="one of two"),
        pytest.param(["p38", "JNK", "ERK"], False, id="one more"),
    ],
)
def test_mediators(wanted, fits, claim: MakeClaim, make_participant: Callable[..., Participant]) -> None:
    via = tuple(make_participant(name, sign=0) for name in ("p38", "JNK"))
    assert _fits(claim("A", "increases", "B", mediators=via), mediators=wanted) is fits


@pytest.mark.parametrize(("predicate", "fits"), [("binds", True), ("increases", False)])
def test_the_ends_change_places_where_the_predicate_has_no_order(predicate, fits, claim: MakeClaim) -> None:
    assert _fits(claim("A", predicate, "B"), agent="B", predicate=predicate, theme="A") is fits


def test_another_right_reading_changes_the_fields_that_it_names(claim: MakeClaim) -> None:
    record = {"agent": "A", "predicate": "decreases", "theme": "B"}
    other = {"predicate": "increases", "aspect": "degradation"}
    readings = parse_record(record | {"or": [other]}, where="here")
    fitting = claim("A", "increases", "B", of_theme={"aspect": "degradation"})
    found = [claim("A", "increases", "B"), fitting, claim("A", "decreases", "B")]
    assert find_fitting(found, readings) == found[1:]
    assert find_fitting([claim("A", "decreases", "B", polarity="negated")], readings) == []


@pytest.mark.parametrize(
    ("table", "message"),
    [
        pytest.param("A", r"here: is no table", id="no table"),
        pytest.param({"agent": "A", "theme": "B"}, r"here: lacks predicate", id="no predicate"),
        pytest.param({"agent": "A", "verb": "B"}, r"here: unknown name 'verb'", id="an unknown field"),
        pytest.param({"predicate": "boosts"}, r"here.predicate: unknown name 'boosts'", id="an unknown value"),
        pytest.param({"agent": 7}, r"here.agent: has 7 for words", id="a number for words"),
        pytest.param({"agent": []}, r"here.agent: is an empty list", id="no word"),
        pytest.param({"novel": "yes"}, r"here.novel: is 'yes'", id="no flag"),
        pytest.param(
            {"agent": "A", "predicate": "binds", "theme": "B", "or": {}}, r"here.or: is no list", id="or is no list"
        ),
    ],
)
def test_what_is_no_record(table: Any, message: str) -> None:
    with pytest.raises(BioclaimsError, match=message):
        parse_record(table, where="here")


def test_a_record_is_told_in_one_line() -> None:
    (reading,) = parse_record({"agent": "A", "predicate": ["binds", "regulates"], "theme": "B"}, where="here")
    assert reading.describe() == "A binds|regulates B, polarity affirmed"
