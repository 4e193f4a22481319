"""Every frame on its own examples: what it must find, and where it must find nothing."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import bioclaims
from bioclaims.errors import SeedError
from bioclaims.relations import load_frames, load_lexis
from bioclaims.relations.rules.examples import check_example
from bioclaims.relations.rules.frames import parse_frames
from bioclaims.schema import load_schema
from bioclaims.vocab import ENTITY_TYPES, PREDICATES, TRAITS

_MATCHES = [
    pytest.param(frame.name, sentence, claim, id=f"{frame.name}: {sentence}")
    for frame in load_frames().values()
    for sentence, claim in frame.matches
]
_REJECTS = [
    pytest.param(frame.name, sentence, id=f"{frame.name} not in: {sentence}")
    for frame in load_frames().values()
    for sentence in frame.rejects
]


@pytest.mark.model
@pytest.mark.parametrize(("frame", "sentence", "claim"), _MATCHES)
def test_a_frame_finds_its_example(frame: str, sentence: str, claim: str) -> None:
    assert check_example(load_frames()[frame], sentence, claim, bioclaims.extract) is None


@pytest.mark.model
@pytest.mark.parametrize(("frame", "sentence"), _REJECTS)
def test_a_frame_finds_nothing_in_what_it_rejects(frame: str, sentence: str) -> None:
    assert check_example(load_frames()[frame], sentence, None, bioclaims.extract) is None


def test_every_trigger_has_a_frame_and_every_frame_a_trigger() -> None:
    used = {trigger.frame for triggers in load_lexis().triggers.values() for trigger in triggers}
    assert used == set(load_frames())


# What is changed in a good entry, and how the error goes on behind the file's and the entry's name.
_BREACHES = {
    "a misspelt field": ({"agents": ["subject"]}, "unknown field 'agents'. Known fields: agent, matches,"),
    "a missing field": ({"theme": None}, "field 'theme' is missing. Add it: grammatical functions where the theme"),
    "no sentence to reject": ({"rejects": []}, "rejects: is empty. Give sentences of your own in which"),
    "no sentence to match": ({"matches": []}, "matches: is empty. Give sentences of your own, each with a claim"),
    "a claim without a predicate": (
        {"matches": [["A B.", "A | B"]]},
        "matches[0][1]: cannot be 'A | B'. Give a claim as \"agent | predicate | theme\"; the predicates: increases,",
    ),
    "a sentence without a claim": (
        {"matches": [["A binds B.", "A | binds | B"], ["A."]]},
        "matches[1]: ['A.'] is too short. Give a sentence and a claim",
    ),
    "no type of entity": ({"never_theme": ["cells"]}, "never_theme[0]: 'cells' is not one of ['gene_or_gene_product'"),
    "no function": ({"agent": ["Subject"]}, "agent[0]: cannot be 'Subject'. Give a grammatical function: subject,"),
    "a word in place of a list": ({"agent": "subject"}, "agent: 'subject' is not of type 'array'. Give grammatical"),
    "no trait": ({"traits": ["induced"]}, "traits[0]: 'induced' is not one of ['actor'"),
    "no way to say a mediator": ({"mediators": ["by"]}, "mediators[0]: 'by' is not one of ['via'"),
}
_ENTRY: dict[str, object] = {
    "says": "x",
    "agent": ["subject"],
    "theme": ["object"],
    "matches": [["A binds B.", "A | binds | B"]],
    "rejects": ["C"],
}


@pytest.mark.parametrize(("change", "message"), _BREACHES.values(), ids=_BREACHES)
def test_a_bad_frame_is_named_with_its_field_and_cure(change: dict[str, object], message: str) -> None:
    entry = {name: value for name, value in {**_ENTRY, **change}.items() if value is not None}
    with pytest.raises(SeedError) as error:
        parse_frames({"good": _ENTRY, "bad": entry}, where="verbs.toml")
    assert str(error.value).startswith(f"verbs.toml: bad: {message}")


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        pytest.param({"good": 3}, "verbs.toml: good: 3 is not of type 'object'. Give a table", id="no table"),
        pytest.param({"A frame": _ENTRY}, "verbs.toml: cannot be 'A frame'. Give a frame's name", id="no name"),
    ],
)
def test_a_file_that_holds_no_frames(entries: dict[str, object], message: str) -> None:
    with pytest.raises(SeedError) as error:
        parse_frames(entries, where="verbs.toml")
    assert str(error.value).startswith(message)


def test_a_frame_reads_what_its_entry_says() -> None:
    (frame,) = parse_frames({"good": {**_ENTRY, "never_theme": ["cell_line"], "traits": ["site"]}}, where="verbs.toml")
    assert (frame.agent, frame.theme, frame.never_agent, frame.never_theme) == (
        ("subject",), ("object",), (), ("cell_line",)
    )  # fmt: skip
    assert (frame.matches, frame.rejects) == ((("A binds B.", "A | binds | B"),), ("C",))
    assert (frame.mediators, frame.traits) == (("via", "through", "means", "manner"), ("site",))


def test_code_asks_for_traits_and_for_no_frame_by_its_name() -> None:
    code = Path(bioclaims.__file__).parent
    # The benchmark makes up records, with a rule; the vocabulary lists the traits.
    apart = {*(code / "benchmark").rglob("*.py"), code / "vocab.py"}
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in set(code.rglob("*.py")) - apart]
    constants = [node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    words = {value.partition(":")[0] for value in constants if isinstance(value, str)}
    assert words & set(load_frames()) == set()
    assert words >= set(TRAITS)


def test_every_trait_is_that_of_a_frame() -> None:
    assert {trait for frame in load_frames().values() for trait in frame.traits} == set(TRAITS)


def test_the_schema_knows_the_types_the_traits_and_the_predicates() -> None:
    schema = load_schema("rule")
    Draft202012Validator.check_schema(schema)
    claim = schema["$defs"]["frame"]["properties"]["matches"]["items"]["prefixItems"][1]
    assert tuple(schema["$defs"]["entity_type"]["enum"]) == ENTITY_TYPES
    assert tuple(schema["$defs"]["trait"]["enum"]) == TRAITS
    assert all(f"`{trait}`, " in schema["$defs"]["trait"]["description"] for trait in TRAITS)
    assert f"({'|'.join(PREDICATES)})" in claim["pattern"]
    assert claim["description"].endswith(f": {', '.join(PREDICATES)}")
