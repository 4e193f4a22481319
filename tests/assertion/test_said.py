"""What is said of events, on hand-written parses: what speaks for it, and what the shipped weights say."""

from __future__ import annotations

import pytest

from bioclaims.assertion.events import Occurrence, SaidLedger, find_said
from bioclaims.assertion.events.clues import Outlook
from bioclaims.assertion.events.ledger import SAID
from bioclaims.assertion.scopes import ScopeGuideline, find_scopes
from bioclaims.errors import UnknownNameError
from bioclaims.events.clues import write_features
from parses import parse_tree

_DENIED = "IL-6/NN<4:nsubj did|do/VBD<4:aux not/RB<4:neg activate/VB<0:root STAT3/NN<4:dobj ./.<4:punct"
_ACTIVATION = Occurrence("Positive_regulation", 3, (("Theme", 4, False), ("Cause", 0, False)))
_CASES = {
    "a denied verb": (_DENIED, (_ACTIVATION,), [(True, False)]),
    "a verb that affirms": (
        "IL-6/NN<2:nsubj activates|activate/VBZ<0:root STAT3/NN<2:dobj ./.<2:punct",
        (Occurrence("Positive_regulation", 1, (("Theme", 2, False), ("Cause", 0, False))),),
        [(False, False)],
    ),
    "a doubted verb": (
        "IL-6/NN<3:nsubj may/MD<3:aux activate/VB<0:root STAT3/NN<3:dobj ./.<3:punct",
        (Occurrence("Positive_regulation", 2, (("Theme", 3, False), ("Cause", 0, False))),),
        [(False, True)],
    ),
    "of two events the outer one is denied": (
        "IL-6/NN<2:nsubj failed|fail/VBD<0:root to/TO<4:mark induce/VB<2:xcomp expression/NN<4:dobj of/IN<7:case "
        "STAT3/NN<5:nmod ./.<2:punct",
        (
            Occurrence("Positive_regulation", 3, (("Theme", 4, True), ("Cause", 0, False))),
            Occurrence("Gene_expression", 4, (("Theme", 6, False),), (3,)),
        ),
        [(True, False), (False, False)],
    ),
}


@pytest.mark.parametrize(("notation", "events", "expected"), _CASES.values(), ids=_CASES)
def test_what_the_shipped_weights_say(
    notation: str, events: tuple[Occurrence, ...], expected: list[tuple[bool, bool]]
) -> None:
    said = find_said(parse_tree(notation), events, SaidLedger.open(), guideline="ge")
    assert [(each.is_denied, each.is_doubted) for each in said] == expected


def test_no_event_says_nothing() -> None:
    assert find_said(parse_tree(_DENIED), (), SaidLedger.open()) == ()


def test_what_speaks_for_a_denial_is_named() -> None:
    tree = parse_tree(_DENIED)
    scopes = find_scopes(tree, ScopeGuideline.open("bioscope"))
    described = write_features(Outlook(tree, {3}, scopes, guideline="ge").find_clues(_ACTIVATION))
    assert {"Positive_regulation", "under ge", "own neg not", "not way ^neg", "negation in Theme"} <= set(described)
    assert len(described) == len(set(described))


def test_both_weights_are_read_at_once_and_say_what_each_says_alone() -> None:
    tree, ledger = parse_tree(_DENIED), SaidLedger.open()
    clues = Outlook(tree, {3}, find_scopes(tree, ledger.scopes), guideline="ge").find_clues(_ACTIVATION)
    alone = [weights.probabilities([clues])[0, weights.classes.index(SAID)]
             for weights in (ledger.negation, ledger.speculation)]  # fmt: skip
    assert ledger.weigh([clues])[0] == pytest.approx(alone, abs=1e-5)


def test_an_event_without_a_cue_says_so() -> None:
    tree = parse_tree("IL-6/NN<2:nsubj activates|activate/VBZ<0:root STAT3/NN<2:dobj")
    event = Occurrence("Positive_regulation", 1, (("Theme", 2, False),))
    assert "no cue" in write_features(Outlook(tree, {1}, (), guideline="").find_clues(event))


def test_an_unknown_ledger_names_the_known_one() -> None:
    with pytest.raises(UnknownNameError, match="events"):
        SaidLedger.open("none")
