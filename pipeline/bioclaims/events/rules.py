"""The rules of a ledger that a person can read: a word, where its argument stands, and how often that was right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from ..errors import InputError, UnknownNameError
from ..resources import load_table
from .ledger import RULES, Ledger, find_ledger


@dataclass(frozen=True, slots=True)
class LedgerRule:
    """A word, its type, and the role of what stands at the end of a way: "induce/verb", "object" is its Theme.

    ``right`` counts the places where the gold says so, ``wrong`` those where it has no argument at the end of the way.
    """

    word: str
    type: str
    role: str
    way: str
    right: int
    wrong: int

    @property
    def support(self) -> int:
        """How many places were counted."""
        return self.right + self.wrong

    @property
    def precision(self) -> float:
        """The share of the places where the rule was right."""
        return self.right / self.support

    @property
    def caution(self) -> float:
        """The precision as if the rule had been wrong once more: what was seen once is not sure yet."""
        return self.right / (self.support + 1)

    @property
    def lemma(self) -> str:
        """The word without its kind: "induce" of "induce/verb", "induced" of "-induced"."""
        return self.word[1:] if self.kind == "suffix" else self.word.rpartition("/")[0]

    @property
    def kind(self) -> str:
        """The kind of the word: verb, noun, adjective, adverb, suffix or other."""
        return "suffix" if self.word.startswith("-") and "/" not in self.word else self.word.rpartition("/")[2]

    @classmethod
    def parse(cls, line: str) -> LedgerRule:
        """Return the rule of a line of ``rules.tsv``."""
        word, name, role, way, right, wrong = line.split("\t")
        return cls(word, name, role, way, int(right), int(wrong))


def read_rules(ledger: str) -> tuple[LedgerRule, ...]:
    """Return the rules of a ledger, shipped or a folder, in order of words. Raises UnknownNameError for neither."""
    rows = load_table(str(find_ledger(ledger)), RULES)
    return tuple(
        LedgerRule(row["word"], row["type"], row["role"], row["way"], int(row["right"]), int(row["wrong"]))
        for row in rows
    )


def choose_rules(
    rules: Iterable[LedgerRule],
    *,
    word: str | None = None,
    type: str | None = None,
    least: int = 0,
    precision: float = 0.0,
    worst_first: bool = False,
) -> tuple[LedgerRule, ...]:
    """Return the rules that fit all that is given, those that were right most surely first.

    ``word`` may be without its kind. ``least`` is compared with ``right``; of the worst, which are wrong often, with
    ``wrong``.
    """
    fitting = [
        rule
        for rule in rules
        if word in (None, rule.word, rule.lemma)
        and type in (None, rule.type)
        and (rule.wrong if worst_first else rule.right) >= least
        and rule.precision >= precision
    ]
    if worst_first:
        return tuple(sorted(fitting, key=lambda rule: (rule.precision, -rule.wrong, _name(rule))))
    return tuple(sorted(fitting, key=lambda rule: (-rule.caution, -rule.right, _name(rule))))


def check_word(word: str, rules: Iterable[LedgerRule]) -> None:
    """Raise InputError, which names words near it, where none of ``rules`` has ``word``."""
    known = {name for rule in rules for name in (rule.word, rule.lemma)}
    if word not in known:
        near = get_close_matches(word, sorted(known), n=5)
        cure = f"Give a lemma; near it: {', '.join(near)}" if near else "Give the lemma of another word"
        raise InputError(where=f"--word {word}", what="is in no rule of the ledger", cure=cure)


def check_type(name: str, ledgers: Iterable[Ledger]) -> None:
    """Raise UnknownNameError, with those known, where ``name`` is no type of events of any of ``ledgers``."""
    known = {each for ledger in ledgers for each in ledger.types}
    if name not in known:
        raise UnknownNameError.among(name, sorted(known), where="--type")


def _name(rule: LedgerRule) -> tuple[str, str, str, str]:
    return rule.word, rule.type, rule.role, rule.way
