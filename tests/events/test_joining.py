"""Events that join two things, found alone: the same as those among all events."""

from __future__ import annotations

import pytest

from bioclaims.events import find_events, find_joining_events
from bioclaims.events.assemble import ACCEPTED
from bioclaims.model import Event, Mention
from parses import genes, parse_sentence
from small_ledger import say, small_ledger

_CASES = {
    "who acts and who is acted on": "ABL/NN<2:nsubj induces|induce/VBZ<0:root KIT/NN<2:dobj",
    "an event inside": "ABL/NN<2:nsubj inhibits|inhibit/VBZ<0:root expression/NN<2:dobj of/IN<5:case KIT/NN<3:nmod",
    "a trigger behind a hyphen": "ABL-induced|ABL-induced/JJ<3:amod KIT/NN<3:compound expression/NN<0:root",
    "what binds": "ABL/NN<2:nsubj binds|bind/VBZ<0:root to/TO<4:case KIT/NN<2:nmod",
    "two things and no trigger": "ABL/NN<2:nsubjpass measured|measure/VBN<0:root with/IN<4:case KIT/NN<2:nmod",
    "a trigger that can join nothing": "Expression/NN<4:nsubj of/IN<3:case ABL/NN<1:nmod falls|fall/VBZ<0:root",
    "nothing": "",
}


def _joins(event: Event) -> bool:
    roles = [argument.role for argument in event.arguments]
    return {"Theme", "Cause"} <= set(roles) or roles.count("Theme") > 1


@pytest.mark.parametrize("notation", _CASES.values(), ids=_CASES)
def test_they_are_those_of_all_events(notation: str) -> None:
    ledger, _ = small_ledger()
    sentence = parse_sentence(notation, genes("ABL", "KIT"))
    [alone] = find_joining_events([sentence], ledger, accepted=ACCEPTED, may_fill=lambda mention: True)
    every = find_events(sentence, ledger)
    assert [say(event) for event in alone if _joins(event)] == [say(event) for event in every if _joins(event)]


def test_what_may_fill_no_role_does_not() -> None:
    ledger, _ = small_ledger()
    sentence = parse_sentence(_CASES["who acts and who is acted on"], genes("ABL", "KIT"))

    def is_kit(mention: Mention) -> bool:
        return mention.text == "KIT"

    [found] = find_joining_events([sentence], ledger, accepted=ACCEPTED, may_fill=is_kit)
    assert not any(_joins(event) for event in found)


def test_sentences_weighed_together_give_what_each_gives_alone() -> None:
    ledger, _ = small_ledger()
    sentences = [parse_sentence(notation, genes("ABL", "KIT")) for notation in _CASES.values() if notation]
    together = find_joining_events(sentences, ledger, accepted=ACCEPTED, may_fill=lambda mention: True)
    alone = [
        find_joining_events([sentence], ledger, accepted=ACCEPTED, may_fill=lambda mention: True)
        for sentence in sentences
    ]
    assert [[events] for events in together] == alone
    assert any(together)
    assert not all(together)
