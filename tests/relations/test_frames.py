"""Every frame on its own examples: what it must find, and where it must find nothing."""

from __future__ import annotations

import pytest

import bioclaims
from bioclaims.errors import SeedError
from bioclaims.relations import load_frames, load_lexis
from bioclaims.relations.frames import _frame

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


def _found_by(frame: str, sentence: str) -> list[str]:
    return [
        f"{claim.agent.text} | {claim.predicate} | {claim.theme.text}"
        for claim in bioclaims.extract(sentence)
        if claim.provenance.rule.split(":")[0] == frame
    ]


@pytest.mark.model
@pytest.mark.parametrize(("frame", "sentence", "claim"), _MATCHES)
def test_a_frame_finds_its_example(frame: str, sentence: str, claim: str) -> None:
    assert claim in _found_by(frame, sentence)


@pytest.mark.model
@pytest.mark.parametrize(("frame", "sentence"), _REJECTS)
def test_a_frame_finds_nothing_in_what_it_rejects(frame: str, sentence: str) -> None:
    assert _found_by(frame, sentence) == []


def test_every_trigger_has_a_frame_and_every_frame_a_trigger() -> None:
    used = {trigger.frame for triggers in load_lexis().triggers.values() for trigger in triggers}
    assert used == set(load_frames())


@pytest.mark.parametrize(
    ("change", "message"),
    [
        pytest.param({"agents": ["subject"]}, "unknown field 'agents'", id="a misspelt field"),
        pytest.param({"theme": None}, "field 'theme' is missing", id="a missing field"),
        pytest.param({"rejects": []}, "no example in one direction", id="no sentence to reject"),
    ],
)
def test_a_bad_frame_is_named_with_its_cure(change: dict[str, object], message: str) -> None:
    entry = {
        "says": "x",
        "agent": ["subject"],
        "theme": ["object"],
        "matches": [["A", "b"]],
        "rejects": ["C"],
        **change,
    }
    with pytest.raises(SeedError, match=message):
        _frame("x", {name: value for name, value in entry.items() if value is not None}, where="file: x")
