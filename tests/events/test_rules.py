"""The rules of a ledger: their order, their choice, and the words they are asked by."""

from __future__ import annotations

import pytest

from bioclaims.errors import InputError, UnknownNameError
from bioclaims.events.rules import LedgerRule, check_type, check_word, choose_rules
from small_ledger import small_ledger

_OFTEN = LedgerRule("induce/verb", "More", "Theme", "object", 40, 10)
_ONCE = LedgerRule("raise/verb", "More", "Theme", "object", 1, 0)
_SUFFIX = LedgerRule("-induced", "More", "Cause", "self>inside", 3, 9)
_RULES = (_SUFFIX, _ONCE, _OFTEN)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param({}, [_OFTEN, _ONCE, _SUFFIX], id="all: often right before right once"),
        pytest.param({"worst_first": True}, [_SUFFIX, _OFTEN, _ONCE], id="worst first"),
        pytest.param({"word": "induce"}, [_OFTEN], id="a lemma"),
        pytest.param({"word": "induce/verb"}, [_OFTEN], id="a word with its kind"),
        pytest.param({"word": "induced"}, [_SUFFIX], id="what stands behind a hyphen"),
        pytest.param({"word": "-induced"}, [_SUFFIX], id="a suffix"),
        pytest.param({"type": "Less"}, [], id="a type that none has"),
        pytest.param({"least": 3}, [_OFTEN, _SUFFIX], id="right often enough"),
        pytest.param({"least": 10, "worst_first": True}, [_OFTEN], id="wrong often enough"),
        pytest.param({"precision": 0.5}, [_OFTEN, _ONCE], id="right in a share of the places"),
    ],
)
def test_rules_are_chosen(asked: dict[str, object], expected: list[LedgerRule]) -> None:
    assert list(choose_rules(_RULES, **asked)) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("induce/verb", ("induce", "verb"), id="a verb"),
        pytest.param("-induced", ("induced", "suffix"), id="a suffix"),
        pytest.param("a-b/noun", ("a-b", "noun"), id="a noun with a hyphen"),
        pytest.param("-induced/adjective", ("-induced", "adjective"), id="a word that a hyphen begins"),
        pytest.param("and/or/other", ("and/or", "other"), id="a word with a slash"),
    ],
)
def test_a_word_has_a_lemma_and_a_kind(word: str, expected: tuple[str, str]) -> None:
    rule = LedgerRule(word, "More", "Theme", "object", 1, 1)
    assert (rule.lemma, rule.kind) == expected


def test_a_word_or_type_that_no_rule_has_is_told_with_others() -> None:
    with pytest.raises(InputError, match="near it: induce, "):
        check_word("inducee", _RULES)
    check_word("-induced", _RULES)
    ledger, _ = small_ledger()
    with pytest.raises(UnknownNameError, match="Binding, Cell_death"):
        check_type("More", [ledger])
    check_type("Binding", [ledger])
