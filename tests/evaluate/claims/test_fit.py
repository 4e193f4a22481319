"""When a record says what a gold line says, and which of its further fields are right."""

from __future__ import annotations

from typing import Any

import pytest

from bioclaims.evaluate.claims.fit import find_field_results, find_fit
from bioclaims.model import Context, Cue, Evidence, Grounding, Location, Perturbation, Place, Quote, Span


def _case(name: str, claim: dict[str, Any], line: dict[str, Any], *, fits: bool) -> Any:
    return pytest.param(claim, line, fits, id=name)


# A claim is "Alpha [X:1] increases beta [X:2]" and a line "X:1 increases X:2" but for what the case says.
FIT_CASES = [
    _case("the same agent, predicate, theme and polarity fit", {}, {}, fits=True),
    _case("another agent does not fit", {"agent": ("gamma", "X:3")}, {}, fits=False),
    _case("another theme does not fit", {"theme": ("gamma", "X:3")}, {}, fits=False),
    _case("another predicate does not fit", {"predicate": "decreases"}, {}, fits=False),
    _case("any accepted predicate fits", {}, {"predicate": "regulates|increases"}, fits=True),
    _case("any accepted agent fits", {}, {"agent": "X:9|X:1"}, fits=True),
    _case("a denied claim does not fit an affirmed line", {"polarity": "negated"}, {}, fits=False),
    _case("a denied claim fits a denied line", {"polarity": "negated"}, {"polarity": "negated"}, fits=True),
    _case("only the first grounding counts", {"agent": ("alpha", "X:9", "X:1")}, {}, fits=False),
    _case("an ungrounded agent does not fit a CURIE", {"agent": ("alpha",)}, {}, fits=False),
    _case(
        "text is contained without regard to case",
        {"theme": ("late TUMOR growth",)},
        {"theme": "text:tumor"},
        fits=True,
    ),
    _case("text that is not there does not fit", {"theme": ("growth", "X:5")}, {"theme": "text:tumor"}, fits=False),
    _case(
        "the participant must contain the text, not the text the participant",
        {"theme": ("tumor",)},
        {"theme": "text:tumor growth"},
        fits=False,
    ),
    _case("a grounding is not compared as text", {"theme": ("text", "X:5")}, {"theme": "X:2"}, fits=False),
    _case("the record must lie in the sentence", {"sentence": "Beta rests."}, {}, fits=False),
    _case("the anchor must begin the sentence", {"sentence": "So Alpha induces beta."}, {}, fits=False),
    _case("a sentence may be broken over lines", {"sentence": "Alpha\n  induces beta."}, {}, fits=True),
    _case("a label may stand in the anchor alone", {}, {"anchor": "MAIN RESULTS: Alpha induces"}, fits=True),
    _case("a label may stand in the sentence alone", {"sentence": "Aim: Alpha induces beta."}, {}, fits=True),
    _case("a label in both", {"sentence": "AIM: Alpha induces beta."}, {"anchor": "AIM: Alpha"}, fits=True),
    _case("an anchor that is all label begins no other", {}, {"anchor": "RESULTS:"}, fits=False),
    _case("agent and theme do not change places", {"agent": ("b", "X:2"), "theme": ("a", "X:1")}, {}, fits=False),
    _case(
        "agent and theme of binds may change places",
        {"agent": ("b", "X:2"), "predicate": "binds", "theme": ("a", "X:1")},
        {"predicate": "binds"},
        fits=True,
    ),
    _case(
        "agent and theme of associated_with may change places",
        {"agent": ("b", "X:2"), "predicate": "associated_with", "theme": ("a", "X:1")},
        {"predicate": "increases|associated_with"},
        fits=True,
    ),
    _case(
        "the record's predicate decides whether they may",
        {"agent": ("b", "X:2"), "theme": ("a", "X:1")},
        {"predicate": "increases|associated_with"},
        fits=False,
    ),
    _case("cellosaurus: ids are bare", {"agent": ("c", "cellosaurus:CVCL_0006")}, {"agent": "CVCL_0006"}, fits=True),
    _case("CVCL: before the whole id", {"agent": ("c", "CVCL:CVCL_0006")}, {"agent": "CVCL_0006"}, fits=True),
    _case("CVCL: in place of CVCL_", {"agent": ("c", "CVCL:0006")}, {"agent": "CVCL_0006"}, fits=True),
    _case("another cell line", {"agent": ("c", "cellosaurus:CVCL_0007")}, {"agent": "CVCL_0006"}, fits=False),
    _case("other local ids need their prefix", {"agent": ("a", "Y:1")}, {}, fits=False),
    _case("a wrong aspect fits", {"theme_aspect": "activity"}, {"aspects": ("expression",)}, fits=True),
]


@pytest.mark.parametrize(("claim", "line", "fits"), FIT_CASES)
def test_fit(claim, line, fits, make_claim, make_participant, make_line):
    fields = {"agent": ("alpha", "X:1"), "predicate": "increases", "theme": ("beta", "X:2")} | claim
    theme = make_participant(*fields.pop("theme"), aspect=fields.pop("theme_aspect", "unspecified"))
    record = make_claim(make_participant(*fields.pop("agent")), fields.pop("predicate"), theme, **fields)
    gold = make_line(**({"agent": "X:1", "predicate": "increases", "theme": "X:2"} | line))
    assert (find_fit(record, gold) is not None) is fits


def test_any_sentence_of_a_merged_record_may_be_the_line_s(make_claim, make_participant, make_line):
    sentences = ("Beta rests.", "Alpha induces beta.")
    evidence = tuple(Evidence(Quote(each, Span(0, len(each))), Quote(each[:5], Span(0, 5))) for each in sentences)
    record = make_claim(
        make_participant("alpha", "X:1"), "increases", make_participant("beta", "X:2"), evidence=evidence
    )
    assert find_fit(record, make_line("X:1", "increases", "X:2")) is not None


def test_a_pronoun_is_what_it_stands_for_as_well(make_claim, make_participant, make_line):
    pronoun = make_participant("it", antecedent=Quote("Alpha kinase", Span(0, 12)))
    record = make_claim(pronoun, "increases", make_participant("beta", "X:2"))
    for agent, fits in (("text:it", True), ("text:alpha", True), ("text:gamma", False)):
        assert (find_fit(record, make_line(agent, "increases", "X:2")) is not None) is fits


@pytest.mark.parametrize(
    ("aspects", "found", "is_right"),
    [
        pytest.param(("expression", "mrna"), "mrna", True, id="an accepted aspect is right"),
        pytest.param(("expression",), "unspecified", False, id="unspecified is wrong where an aspect is named"),
        pytest.param(None, "activity", None, id="no aspect is scored where any is accepted"),
    ],
)
def test_aspect_of_the_theme(aspects, found, is_right, make_claim, make_participant, make_line):
    record = make_claim(make_participant("alpha", "X:1"), "increases", make_participant("beta", "X:2", aspect=found))
    fit = find_fit(record, make_line("X:1", "increases", "X:2", aspects=aspects))
    assert fit is not None
    assert fit.aspect_right is is_right


def test_of_two_orders_that_fit_the_one_with_the_right_aspect_counts(make_claim, make_participant, make_line):
    active, plain = make_participant("alpha activity", "X:1", aspect="activity"), make_participant("alpha", "X:1")
    record = make_claim(active, "associated_with", plain)
    fit = find_fit(record, make_line("X:1", "associated_with", "X:1", aspects=("activity",)))
    assert fit is not None
    assert (fit.agent, fit.theme, fit.aspect_right) == (plain, active, True)


def _named(text: str, *curies: str, name: str = "official name") -> dict[str, Any]:
    groundings = tuple(Grounding(curie, name, 1.0, "exact") for curie in curies)
    return {"text": text, "span": Span(0, len(text)), "groundings": groundings}


def _context(kind: Any, *curies: str) -> Context:
    return Context(kind=kind, attachment="clause", **_named("words", *curies))


_NUCLEUS = Place(**_named("nuclear", "GO:0005634", name="nucleus"))
_SIRNA = Perturbation("knockdown", "siRNA", Span(0, 5))
_MAY = {"certainty": "speculated", "cues": (Cue("speculation", "may", Span(0, 3)),)}

# What the line names, what the record has, and whether that is right.
FIELD_CASES = [
    pytest.param({"certainty": "asserted"}, {}, True, id="an asserted claim where the line says nothing else"),
    pytest.param({"certainty": "asserted"}, {"claim": _MAY}, False, id="a doubted claim is not asserted"),
    pytest.param({"certainty": "speculated"}, {"claim": _MAY}, True, id="a doubted claim is speculated"),
    pytest.param({"basis": "prior_work"}, {"claim": {"basis": "prior_work"}}, True, id="basis"),
    pytest.param({"basis": "prior_work"}, {}, False, id="an unknown basis is not prior work"),
    pytest.param({"novel": True}, {}, False, id="novelty is missed"),
    pytest.param({"section": "title"}, {}, False, id="the abstract is not the title"),
    pytest.param({"agent_aspect": "activity"}, {"agent": {"aspect": "activity"}}, True, id="aspect of the agent"),
    pytest.param({"agent_aspect": "activity"}, {"theme": {"aspect": "activity"}}, False, id="not of the theme"),
    pytest.param(
        {"mediators": [["X:3"], ["X:8", "X:4"]]}, {"mediators": ["X:5", "X:4", "X:3"]}, True, id="all and more"
    ),
    pytest.param({"mediators": [["X:3"], ["X:4"]]}, {"mediators": ["X:3"]}, False, id="one mediator lacks"),
    pytest.param({"mediators_text": ["Words"]}, {"mediators": ["X:3"]}, True, id="a mediator's words"),
    pytest.param({"mediators_text": ["others"]}, {"mediators": ["X:3"]}, False, id="other words"),
    pytest.param(
        {"context": ["CL:1", "CVCL_1"]},
        {"claim": {"context": (_context("cell_line", "cellosaurus:CVCL_1"), _context("cell_type", "CL:1"))}},
        True,
        id="every cell that is listed",
    ),
    pytest.param(
        {"context": ["CL:1", "CL:2"]},
        {"claim": {"context": (_context("cell_type", "CL:1", "CL:2"),)}},
        False,
        id="the second grounding of a context does not count",
    ),
    pytest.param({"species": ["T:1"]}, {"claim": {"context": (_context("species", "T:1"),)}}, True, id="species"),
    pytest.param({"species": ["T:1"]}, {"claim": {"context": (_context("disease", "T:1"),)}}, False, id="no species"),
    pytest.param(
        {"location_to": "nucleus"}, {"theme": {"location": Location(to=_NUCLEUS)}}, True, id="into the nucleus"
    ),
    pytest.param(
        {"location_to": "nucleus"}, {"theme": {"location": Location(_NUCLEUS)}}, False, id="out of the nucleus"
    ),
    pytest.param({"location_to": "nucleus"}, {}, False, id="no place"),
    pytest.param({"perturbation": "knockdown"}, {"agent": {"perturbation": _SIRNA}}, True, id="the same perturbation"),
    pytest.param({"perturbation": "inhibition"}, {"agent": {"perturbation": _SIRNA}}, False, id="another perturbation"),
    pytest.param({"perturbation": "knockdown"}, {"theme": {"perturbation": _SIRNA}}, False, id="the theme's"),
]


@pytest.mark.parametrize(("further", "found", "is_right"), FIELD_CASES)
def test_further_field(further, found, is_right, make_claim, make_participant, make_line):
    mediators = tuple(make_participant("a few words", curie, sign=0) for curie in found.get("mediators", ()))
    record = make_claim(
        make_participant("alpha", "X:1", **found.get("agent", {})),
        "increases",
        make_participant("beta", "X:2", **found.get("theme", {})),
        mediators=mediators,
        **found.get("claim", {}),
    )
    line = make_line("X:1", "increases", "X:2", further=further)
    fit = find_fit(record, line)
    assert fit is not None
    assert find_field_results(record, line, fit) == dict.fromkeys(further, is_right)
