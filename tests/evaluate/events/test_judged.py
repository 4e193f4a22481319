"""Relations judged by gold events, on hand-written parses: right, wrong, and what the gold says nothing about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bioclaims.evaluate.events.judged import judge_relations
from bioclaims.relations import find_relations
from parses import genes, parse_sentence
from small_ledger import Written, read_text, write_text

_NOTATION = "TNF/NN<2:nsubj induces|induce/VBZ<0:root JUN/NN<2:dobj with/IN<5:case FOS/NN<2:nmod"
_NAMES = ("TNF", "JUN", "FOS")

_INDUCES: Written = ("E1", "Positive_regulation", "induces", "Theme=JUN Cause=TNF")
_JUDGED: dict[str, tuple[tuple[Written, ...], list[bool]]] = {
    "the gold has it": ((_INDUCES,), [True]),
    "the gold has the other direction": ((("E1", "Negative_regulation", "induces", "Theme=JUN Cause=TNF"),), [False]),
    "the gold has others on its word": ((("E1", "Positive_regulation", "induces", "Theme=JUN Cause=FOS"),), [False]),
    "the gold has nobody who acts on its word": ((("E1", "Positive_regulation", "induces", "Theme=JUN"),), []),
    "the gold has nothing on its word": ((), []),
}


@pytest.mark.parametrize(("events", "right"), _JUDGED.values(), ids=_JUDGED)
def test_a_relation_of_a_frame_is_judged_by_what_the_gold_says(events: tuple[Written, ...], right: list[bool]) -> None:
    text = write_text("one", _NOTATION, _NAMES, events)
    sentence = read_text(text, parse_sentence(_NOTATION, genes(*_NAMES)))
    assert [each.right for each in judge_relations(text, [sentence], None)] == right


def test_what_stands_on_no_given_name_is_not_judged() -> None:
    text = write_text("one", _NOTATION, _NAMES, (("E1", "Positive_regulation", "induces", "Theme=FOS Cause=TNF"),))
    sentence = read_text(text, parse_sentence(_NOTATION, genes(*_NAMES)))
    given = {mention: keys for mention, keys in sentence.ids.items() if mention.text != "JUN"}
    assert list(judge_relations(text, [replace(sentence, ids=given)], None)) == []


def test_what_the_ledger_adds_is_wrong_where_annotators_mark_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    text = write_text("one", _NOTATION, _NAMES, ())
    sentence = read_text(text, parse_sentence(_NOTATION, genes(*_NAMES)))
    added = [replace(each, rule="ledger:Positive_regulation:induce/verb") for each in find_relations(sentence.sentence)]
    monkeypatch.setattr("bioclaims.evaluate.events.judged.find_relations", lambda *_, **__: added)
    assert [each.right for each in judge_relations(text, [sentence], None)] == [False]
