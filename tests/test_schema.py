"""Records against the schema and the text: each rule is broken once, and the message says where."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from bioclaims.errors import RecordError
from bioclaims.schema import check_record, find_problems, find_span_problems, load_schema

TEXT = "We first show that siRNA against PTEN did not affect nuclear AKT."
RECORD = json.loads((Path(__file__).parent / "cases" / "claim.json").read_text(encoding="utf-8"))
DOCUMENT = {"id": "PMID:1", "text": TEXT, "sections": [{"type": "title", "start": 0, "end": 8}]}


def _change(record, path, value):
    """Return a copy of ``record`` with the field at ``path`` set, or taken out where ``value`` is the ellipsis."""
    changed = copy.deepcopy(record)
    *parents, last = path
    inner = changed
    for part in parents:
        inner = inner[part]
    if value is ...:
        del inner[last]
    else:
        inner[last] = value
    return changed


def test_the_sample_is_valid_and_its_spans_are_true():
    assert find_problems(RECORD, schema="claim") == []
    assert find_span_problems(RECORD, TEXT) == []
    check_record(RECORD, TEXT)


# Name, path of the field, its new value, how the first problem begins.
BREACHES = [
    ("an unknown field is refused", ["comment"], "x", "record: Additional properties"),
    ("an unknown field of a participant is refused", ["agent", "comment"], "x", "agent: Additional properties"),
    ("a field that lacks is told", ["basis"], ..., "record: 'basis' is a required property"),
    ("an unknown predicate is refused", ["predicate"], "induces", "predicate: 'induces' is not one of"),
    ("an unknown aspect is refused", ["theme", "aspect"], "amount", "theme.aspect: 'amount' is not one of"),
    ("an unknown cue is refused", ["cues", 0, "kind"], "doubt", "cues[0].kind: 'doubt' is not one of"),
    ("a negated record names a negating word", ["cues"], [], "cues: "),
    ("increases has direction increase", ["predicate"], "increases", "direction: 'increase' was expected"),
    ("decreases has direction decrease", ["predicate"], "decreases", "direction: 'decrease' was expected"),
    ("other predicates have no direction", ["direction"], "increase", "direction: 'unspecified' was expected"),
    ("a doubted record names a doubting word", ["certainty"], "speculated", "cues: "),
    ("a hypothesis names a doubting word", ["certainty"], "hypothesis", "cues: "),
    ("a sign trace begins at an observed direction", ["observed_direction"], None, "observed_direction: None is not"),
    ("a record needs evidence", ["evidence"], [], "evidence: [] should be non-empty"),
    ("a span has two ends", ["agent", "span"], [33], "agent.span: [33] is too short"),
    ("an agent has no sign", ["agent", "sign"], 1, "agent.sign: 1 is not of type 'null'"),
    ("a mediator's sign is a sign", ["mediators", 0, "sign"], 2, "mediators[0].sign: 2 is not one of"),
    (
        "a CURIE has a prefix",
        ["agent", "groundings", 0, "curie"],
        "9588",
        "agent.groundings[0].curie: '9588' does not match",
    ),
    ("an id is a hash", ["id"], "claim:1", "id: 'claim:1' does not match"),
    ("a confidence is a probability", ["confidence"], 1.5, "confidence: 1.5 is greater than"),
]


@pytest.mark.parametrize(("path", "value", "problem"), [pytest.param(*rest, id=name) for name, *rest in BREACHES])
def test_breach_of_the_claim_schema(path, value, problem):
    problems = find_problems(_change(RECORD, path, value), schema="claim")
    assert any(each.startswith(problem) for each in problems), problems


def test_a_novel_record_names_the_word_that_says_so():
    without = _change(RECORD, ["cues"], [cue for cue in RECORD["cues"] if cue["kind"] != "novelty"])
    assert [each.partition(":")[0] for each in find_problems(without, schema="claim")] == ["cues"]
    assert find_problems(_change(without, ["novel"], False), schema="claim") == []


# Name, path of the field, its new value, the problem.
FALSE_SPANS = [
    ("a shifted participant", ["agent", "span"], [32, 36], "agent: span [32, 36) holds ' PTE', not 'PTEN'"),
    ("other words", ["theme", "text"], "ERK", "theme: span [61, 64) holds 'AKT', not 'ERK'"),
    ("a place", ["theme", "location", "to", "span"], [0, 7], "theme.location.to: span [0, 7) holds 'We firs'"),
    ("a cue", ["cues", 0, "span"], [37, 40], "cues[0]: span [37, 40) holds ' di'"),
    ("a scope beyond the text", ["cues", 0, "scope"], [0, 900], "cues[0].scope: ends at 900, beyond the text"),
    ("a sentence", ["evidence", 0, "sentence", "text"], "We", "evidence[0].sentence: span"),
    ("a flip", ["sign_trace", 0, "span"], [0, 5], "sign_trace[0]: span [0, 5) holds 'We fi'"),
    ("a perturbation", ["agent", "perturbation", "text"], "shRNA", "agent.perturbation: span"),
]


@pytest.mark.parametrize(("path", "value", "problem"), [pytest.param(*rest, id=name) for name, *rest in FALSE_SPANS])
def test_false_span(path, value, problem):
    (found,) = find_span_problems(_change(RECORD, path, value), TEXT)
    assert found.startswith(problem)


def test_check_record_names_the_record_and_the_first_problem():
    with pytest.raises(RecordError) as error:
        check_record(_change(RECORD, ["theme", "text"], "ERK"), TEXT)
    assert error.value.where == RECORD["id"]
    assert "'AKT', not 'ERK'" in error.value.what


DOCUMENT_BREACHES = [
    ("a document needs a text", ["text"], ..., "record: 'text' is a required property"),
    ("an unknown section is refused", ["sections", 0, "type"], "summary", "sections[0].type: 'summary' is not one of"),
    ("an unknown field is refused", ["pmid"], 1, "record: Additional properties"),
    ("a year is a number", ["year"], "2020", "year: '2020' is not of type"),
]


@pytest.mark.parametrize(
    ("path", "value", "problem"), [pytest.param(*rest, id=name) for name, *rest in DOCUMENT_BREACHES]
)
def test_breach_of_the_document_schema(path, value, problem):
    assert find_problems(DOCUMENT, schema="document") == []
    assert any(each.startswith(problem) for each in find_problems(_change(DOCUMENT, path, value), schema="document"))


@pytest.mark.parametrize("name", ["claim", "document"])
def test_the_schema_itself_is_valid(name):
    Draft202012Validator.check_schema(load_schema(name))


def test_a_long_message_is_cut():
    (problem,) = find_problems(_change(DOCUMENT, ["year"], "9" * 5000), schema="document")
    assert len(problem) < 400


def _list_places(value, path=()):
    """Yield the path of each value in a record."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, each in inner:
        yield (*path, name)
        yield from _list_places(each, (*path, name))


_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(["", "increases", "HGNC:1", "claim:", "é"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["text", "span", "kind"]), inner),
    max_leaves=4,
)


_QUICK, _REFERENCE = (each(load_schema("claim")) for each in (jsonschema_rs.Draft202012Validator, Draft202012Validator))


@settings(max_examples=300, deadline=None)
@given(path=st.sampled_from(sorted(_list_places(RECORD), key=str)), value=_VALUES | st.just(...))
def test_the_quick_check_says_what_the_reference_says(path, value):
    changed = _change(RECORD, path, value)
    assert _QUICK.is_valid(changed) == _REFERENCE.is_valid(changed)


@pytest.mark.parametrize("value", [{1: 2}, {1, 2}, object()], ids=["a number as a name", "a set", "a thing"])
def test_what_is_no_json_is_left_to_the_reference(value):
    assert find_problems(_change(RECORD, ["agent", "text"], value), schema="claim")
