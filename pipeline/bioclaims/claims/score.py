"""How likely a curator would accept a claim: a logistic regression over what the ledger says of its rule."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ..model import Relation
from ..relations.ledger.weighed import is_added
from ..resources import load_table

# Curators' decisions on a rule are drawn towards so many right of so many: rules are right as often on the train parts.
_PRIOR_RIGHT, _PRIOR = 8.0, 10.0
_LEAST, _MOST = 0.01, 0.99
DIGITS = 3


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How often the relations of a rule were right and wrong on annotated texts."""

    right: int
    wrong: int

    @property
    def judged(self) -> int:
        """How many were judged."""
        return self.right + self.wrong

    @property
    def precision(self) -> float:
        """The share that was right; 1 where none was judged."""
        return self.right / self.judged if self.judged else 1.0

    @property
    def shift(self) -> float:
        """What the log odds of a rule's claims change by where these are curators' decisions; little by few of them."""
        return _log_odds((self.right + _PRIOR_RIGHT) / (self.judged + _PRIOR)) - _log_odds(_PRIOR_RIGHT / _PRIOR)


@cache
def load_rule_counts() -> Mapping[str, RuleCount]:
    """Return the counts of ``seeds/ledger/frames.tsv`` by the name of the rule."""
    rows = load_table("seeds", "ledger", "frames.tsv")
    return MappingProxyType({row["rule"]: RuleCount(int(row["right"]), int(row["wrong"])) for row in rows})


@cache
def load_weights() -> Mapping[str, float]:
    """Return the weights of ``seeds/ledger/confidence.tsv`` by what they weigh, rules of decisions by their names."""
    return {row["feature"]: float(row["weight"]) for row in load_table("seeds", "ledger", "confidence.tsv")}


def score_relation(relation: Relation, weights: Mapping[str, float] | None = None) -> float:
    """Return how likely a curator would accept what ``relation`` says, between 0 and 1, to ``DIGITS`` places.

    ``weights`` are those shipped unless others are given. They are fitted to annotated events (``bioclaims rules
    calibrate``): that names and their identifiers are right is assumed.
    """
    known = load_weights() if weights is None else weights
    odds = sum(known.get(name, 0.0) * value for name, value in describe_relation(relation).items())
    return round(1 / (1 + math.exp(-odds - known.get(relation.rule, 0.0))), DIGITS)


def describe_relation(relation: Relation) -> dict[str, float]:
    """Return what the confidence of ``relation`` rests on.

    How often its rule was right on annotated events does not: on other texts of the same corpora that tells nothing.
    """
    how = "added" if is_added(relation) else "placed"
    features = {how: 1.0}
    if relation.score is not None:
        features[f"{how}, score"] = _log_odds(relation.score)
    elif relation.is_weighable:
        features["placed, not found"] = 1.0
    else:
        # That the ledger cannot weigh an end says nothing about the claim.
        features["placed, not weighed"] = 1.0
    return features


def _log_odds(probability: float) -> float:
    kept = min(max(probability, _LEAST), _MOST)
    return math.log(kept / (1 - kept))
