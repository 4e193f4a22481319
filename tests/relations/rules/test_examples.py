"""A frame on its own examples: which of them fail, and what the failure says."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from bioclaims.relations.rules.examples import Failure, find_failures
from bioclaims.relations.rules.frames import parse_frames

(FRAME,) = parse_frames(
    {
        "good": {
            "says": "x",
            "agent": ["subject"],
            "theme": ["object"],
            "matches": [["A binds B.", "A | binds | B"]],
            "rejects": ["A and B."],
        }
    },
    where="test",
)


def _claim(said: str, rule: str) -> SimpleNamespace:
    agent, predicate, theme = (SimpleNamespace(text=word) for word in said.split(" | "))
    return SimpleNamespace(agent=agent, predicate=predicate.text, theme=theme, provenance=SimpleNamespace(rule=rule))


@pytest.mark.parametrize(
    ("found", "failures"),
    [
        pytest.param({"A binds B.": [("A | binds | B", "good:bind")]}, [], id="what it must find and nothing else"),
        pytest.param({}, [("A binds B.", "A | binds | B", ())], id="nothing found"),
        pytest.param(
            {"A binds B.": [("A | binds | B", "other:bind")]},
            [("A binds B.", "A | binds | B", ("A | binds | B (by other)",))],
            id="found by another frame",
        ),
        pytest.param(
            {"A binds B.": [("A | binds | B", "good:bind")], "A and B.": [("B | binds | A", "good:bind")]},
            [("A and B.", None, ("B | binds | A",))],
            id="found in what it must reject",
        ),
        pytest.param(
            {"A binds B.": [("A | binds | B", "good:bind")], "A and B.": [("B | binds | A", "other:bind")]},
            [],
            id="another frame may find what this one rejects",
        ),
    ],
)
def test_failures(found, failures) -> None:
    def read(sentence: str):
        return [_claim(said, rule) for said, rule in found.get(sentence, ())]

    assert list(find_failures(FRAME, read)) == [Failure("good", *each) for each in failures]
