"""Rules of a ledger for a person to read: words that our own lists lack, and what changed against another ledger."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...events.rules import LedgerRule, choose_rules
from ...relations import load_lexis

_TAGS = {"verb": "VB", "noun": "NN", "adjective": "JJ", "adverb": "RB"}
Counts = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Change:
    """A rule whose counts, right and wrong, differ between two ledgers; None where a ledger lacks it."""

    word: str
    type: str
    role: str
    way: str
    before: Counts | None
    now: Counts | None

    @property
    def size(self) -> int:
        """By how many places the counts differ."""
        return sum(abs(new - old) for new, old in zip(self.now or (0, 0), self.before or (0, 0), strict=True))


def propose_rules(rules: Iterable[LedgerRule], *, least: int, precision: float) -> tuple[LedgerRule, ...]:
    """Return those of ``rules`` whose word is not in ``seeds/triggers/`` yet, right most surely first."""
    return tuple(rule for rule in choose_rules(rules, least=least, precision=precision) if not is_listed(rule))


def is_listed(rule: LedgerRule) -> bool:
    """Return whether the word of ``rule`` is in ``seeds/triggers/``, as a word of its kind or behind a hyphen."""
    lexis, lemma = load_lexis(), rule.lemma
    if ("suffix", lemma.rpartition("-")[2]) in lexis.triggers and (rule.kind == "suffix" or "-" in lemma):
        return True
    if rule.kind == "noun" and lemma in lexis.aspects:
        return True
    if rule.kind == "verb" and lemma in lexis.light_verbs:
        return True
    return lemma in lexis.signed_modifiers or bool(lexis.find_triggers(lemma, lemma, _TAGS.get(rule.kind, "")))


def compare_rules(now: Iterable[LedgerRule], before: Iterable[LedgerRule]) -> tuple[Change, ...]:
    """Return the rules that differ in their counts, those that differ most first."""
    new, old = _by_place(now), _by_place(before)
    changes = [Change(*key, old.get(key), new.get(key)) for key in (*new, *(key for key in old if key not in new))]
    differing = (change for change in changes if change.before != change.now)
    return tuple(sorted(differing, key=lambda each: (-each.size, each.word, each.type, each.role, each.way)))


def _by_place(rules: Iterable[LedgerRule]) -> dict[tuple[str, str, str, str], Counts]:
    return {(rule.word, rule.type, rule.role, rule.way): (rule.right, rule.wrong) for rule in rules}
