"""Rules for a person to read: which words are not in our lists yet, and what changed against another ledger."""

from __future__ import annotations

import pytest

from bioclaims.events.rules import LedgerRule
from bioclaims.train.rules.proposals import Change, compare_rules, is_listed, propose_rules


def _rule(word: str, right: int = 5, wrong: int = 0) -> LedgerRule:
    return LedgerRule(word, "More", "Theme", "object", right, wrong)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("inhibit/verb", True, id="a verb"),
        pytest.param("activation/noun", True, id="a noun"),
        pytest.param("dependent/adjective", True, id="an adjective"),
        pytest.param("-induced", True, id="a suffix"),
        pytest.param("tnf-induced/adjective", True, id="a word that ends in a known suffix"),
        pytest.param("abundance/noun", True, id="the name of an aspect"),
        pytest.param("enhancing/adjective", True, id="a modifier with a sign"),
        pytest.param("frobnicate/verb", False, id="a word that is nowhere"),
        pytest.param("abundance/verb", False, id="a word of another kind"),
        pytest.param("-frobnicated", False, id="a suffix that is nowhere"),
        pytest.param("via/other", False, id="a word of no kind that the lists have"),
    ],
)
def test_which_words_our_lists_have(word: str, expected: bool) -> None:
    assert is_listed(_rule(word)) is expected


def test_proposals_are_what_is_not_listed_and_right_often_enough() -> None:
    often, seldom, wrong = _rule("frobnicate/verb", 9, 1), _rule("grok/verb", 2), _rule("blorb/noun", 5, 6)
    rules = (wrong, seldom, _rule("inhibit/verb", 99), often)
    assert propose_rules(rules, least=3, precision=0.5) == (often,)
    assert propose_rules(rules, least=1, precision=0.0) == (often, seldom, wrong)


def test_changes_are_new_gone_and_counted_otherwise_the_largest_first() -> None:
    same = _rule("same/verb")
    changes = compare_rules(
        [same, _rule("new/verb", 3, 1), _rule("more/verb", 9, 1)],
        [same, _rule("more/verb", 4, 2), _rule("gone/verb", 1)],
    )
    place = ("More", "Theme", "object")
    assert changes == (
        Change("more/verb", *place, before=(4, 2), now=(9, 1)),
        Change("new/verb", *place, before=None, now=(3, 1)),
        Change("gone/verb", *place, before=(1, 0), now=None),
    )
    assert [change.size for change in changes] == [6, 4, 1]
