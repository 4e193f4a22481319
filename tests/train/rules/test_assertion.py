"""Cues, scopes and what is said of events, fitted within seconds on sentences of our own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from bioclaims.assertion.events import Occurrence, SaidLedger, find_said
from bioclaims.assertion.scopes import ScopeGuideline, find_scopes
from bioclaims.errors import InputError
from bioclaims.evaluate.assertion.bioscope import CueText, GoldCue
from bioclaims.evaluate.assertion.scopes import score_scopes
from bioclaims.evaluate.events.standoff import StandoffModification
from bioclaims.model import Span
from bioclaims.syntax.tree import Tree
from bioclaims.train.rules.events import Read
from bioclaims.train.rules.said import fit_said, save_said
from bioclaims.train.rules.scopes import cross_validate, fit_guideline, save_guideline
from parses import genes, parse_sentence, parse_tree
from small_ledger import read_text, write_text

_NAMES = ("TNF", "JUN", "FOS", "MYC", "SRC", "LCK", "FYN", "SYK")
_DENIED = "{A}/NN<4:nsubj did|do/VBD<4:aux not/RB<4:neg induce/VB<0:root {B}/NN<4:dobj ./.<4:punct"
_ONLY = "Not/RB<3:neg only/RB<3:advmod {A}/NN<4:nsubj induces|induce/VBZ<0:root {B}/NN<4:dobj ./.<4:punct"


def _read_cues() -> list[tuple[CueText, Tree]]:
    read = []
    for first, second in zip(_NAMES, _NAMES[::-1], strict=True):
        denied, only = (parse_tree(each.format(A=first, B=second)) for each in (_DENIED, _ONLY))
        scope = Span(denied[2].start, denied[4].end)
        words = " ".join(token.text for token in denied.tokens)
        read.append((CueText(first, "S1", words, (GoldCue("negation", (denied[2].span,), scope),)), denied))
        read.append((CueText(first, "S2", " ".join(token.text for token in only.tokens), ()), only))
    return read


def _read_events() -> list[Read]:
    read = []
    for first, second in zip(_NAMES, _NAMES[::-1], strict=True):
        for pattern, trigger in ((_DENIED, "induce"), (_ONLY, "induces")):
            notation = pattern.format(A=first, B=second)
            event = ("E1", "Positive_regulation", trigger, f"Theme={second} Cause={first}")
            text = write_text(f"{first}-{trigger}", notation, (first, second), (event,))
            if trigger == "induce":
                text = replace(text, modifications={"M1": StandoffModification("M1", "Negation", "E1")})
            read.append((text, [read_text(text, parse_sentence(notation, genes(first, second)))]))
    return read


def test_a_guideline_tells_cues_from_the_same_words_elsewhere(tmp_path: Path) -> None:
    guideline, phrases = fit_guideline("small", _read_cues())
    assert phrases == ("not\t8\t8",)
    save_guideline(guideline, phrases, tmp_path / "small")
    opened = ScopeGuideline.open(str(tmp_path / "small"))
    [found] = find_scopes(parse_tree(_DENIED.format(A="RAF1", B="AKT1")), opened)
    assert (found.kind, found.tokens, found.first, found.last) == ("negation", (2,), 2, 4)
    assert find_scopes(parse_tree(_ONLY.format(A="RAF1", B="AKT1")), opened) == ()


def test_the_same_sentences_give_the_same_edges() -> None:
    one, other = (fit_guideline("small", _read_cues())[0].edges for _ in range(2))
    assert one.features == other.features
    assert all(np.array_equal(one.weights[name], other.weights[name]) for name in one.weights)


def test_each_part_is_read_by_what_is_fitted_to_the_others() -> None:
    read = _read_cues()
    answers = list(cross_validate(read, 2))
    assert sorted((each.text.document, each.text.id) for each in answers) == sorted(
        (text.document, text.id) for text, _ in read
    )
    assert score_scopes(answers).figures["negation cues"].counts.predicted == len(_NAMES)
    with pytest.raises(InputError, match="more than the 1 documents"):
        list(cross_validate(read[:2], 2))


def test_what_is_said_of_events_is_learnt(tmp_path: Path) -> None:
    scopes, _ = fit_guideline("small", _read_cues())
    ledger = fit_said("small", {"ge": _read_events()}, scopes)
    save_said(ledger, tmp_path / "small")
    opened = SaidLedger.open(str(tmp_path / "small"))
    event = Occurrence("Positive_regulation", 3, (("Theme", 4, False), ("Cause", 0, False)))
    [denied] = find_said(parse_tree(_DENIED.format(A="RAF1", B="AKT1")), (event,), opened, guideline="ge")
    [affirmed] = find_said(parse_tree(_ONLY.format(A="RAF1", B="AKT1")), (event,), opened, guideline="ge")
    assert (denied.is_denied, affirmed.is_denied) == (True, False)
