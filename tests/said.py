"""What is said of one relation of a hand-written parse."""

from __future__ import annotations

from bioclaims.assertion import Assertion, Place, read_assertion
from bioclaims.relations import find_relations
from bioclaims.syntax.sentence import Sentence


def read_said(sentence: Sentence, agent: str, theme: str, *, place: Place | None = None) -> Assertion:
    """Return the assertion of the first relation of ``agent`` to ``theme``; there must be one."""
    for relation in find_relations(sentence):
        if (relation.agent.participant.text, relation.theme.participant.text) == (agent, theme):
            assertion = read_assertion(sentence, relation, place=place or Place())
            assert assertion is not None
            return assertion
    raise AssertionError(f"no relation of {agent} and {theme}")
