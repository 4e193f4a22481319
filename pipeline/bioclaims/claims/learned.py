"""What was learned from decisions: which rules are off, and how sure claims of the others are."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import orjson

from ..errors import InputError
from ..model import is_of_ledger
from .asked import Record
from .score import DIGITS, RuleCount

FILE = "learned.json"
SCHEMA = "bioclaims/learned/2"
_CURE = "Give a folder that `bioclaims rules learn` wrote"
# Confidence is told to three places; beyond them nothing is known.
_NEAREST = 0.0005


@dataclass(frozen=True, slots=True)
class Learned:
    """Decisions on rules, those that are off, and how log odds change: times ``slope``, plus ``shift``."""

    slope: float
    shift: float
    decided: Mapping[str, RuleCount]
    off: frozenset[str]

    def keeps(self, record: Record) -> bool:
        """Return whether the rule of ``record`` is one that is not off."""
        return record["provenance"]["rule"] not in self.off

    def rescore(self, record: Record) -> float | None:
        """Return the confidence of ``record`` by what was learned; None where it has none, as of curators."""
        return self.score(record["provenance"]["rule"], record["confidence"])

    def score(self, rule: str, confidence: float | None) -> float | None:
        """Return the same for a claim of ``rule`` whose ``confidence`` is that of the rules as they are shipped."""
        if confidence is None:
            return None
        odds = to_odds(confidence)
        # Of rules of the ledger the score tells.
        if rule in self.decided and not is_of_ledger(rule):
            odds += self.decided[rule].shift
        return round(1 / (1 + math.exp(-(self.slope * odds + self.shift))), DIGITS)


def read_learned(folder: Path) -> Learned:
    """Return what ``bioclaims rules learn`` wrote. Raises InputError for a folder that it did not write."""
    path = folder / FILE
    try:
        value = orjson.loads(path.read_bytes())
        if value["schema"] != SCHEMA:
            raise ValueError(value["schema"])
        decided = {rule: RuleCount(int(row["right"]), int(row["wrong"])) for rule, row in value["rules"].items()}
        off = frozenset(rule for rule, row in value["rules"].items() if row["off"])
        return Learned(float(value["slope"]), float(value["shift"]), decided, off)
    except OSError as error:
        raise InputError(where=str(path), what=f"cannot be read ({error.strerror})", cure=_CURE) from error
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError) as error:
        raise InputError(where=str(path), what=f"is no {SCHEMA} file ({error})", cure=_CURE) from error


def describe_learned(folder: Path) -> str:
    """Return what tells the lesson in ``folder``, which can be read, from another one."""
    return sha256((folder / FILE).read_bytes()).hexdigest()


def to_odds(probability: float) -> float:
    """Return the log odds of ``probability``, told to three places."""
    kept = min(max(probability, _NEAREST), 1 - _NEAREST)
    return math.log(kept / (1 - kept))
