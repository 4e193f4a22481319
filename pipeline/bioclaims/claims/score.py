"""How likely a curator would accept a claim: a logistic regression over what the ledger says of its rule."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ..model import Relation
from ..relations.weighed import is_added
from ..resources import load_table
from ..vocab import is_symmetric

# A rule that was never seen counts as this many right of so many: most rules are right more often than not.
_PRIOR_RIGHT, _PRIOR = 1.5, 3.0
_LEAST, _MOST = 0.01, 0.99
DIGITS = 3


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How often the relations of a rule were right and wrong on annotated texts."""

    right: int
    wrong: int

    @property
    def precision(self) -> float:
        """The share that was right, drawn towards the middle where the rule was seen seldom."""
        return (self.right + _PRIOR_RIGHT) / (self.right + self.wrong + _PRIOR)


@cache
def load_rule_counts() -> Mapping[str, RuleCount]:
    """Return the counts of ``seeds/ledger/frames.tsv`` by the name of the rule."""
    rows = load_table("seeds", "ledger", "frames.tsv")
    return MappingProxyType({row["rule"]: RuleCount(int(row["right"]), int(row["wrong"])) for row in rows})


@cache
def load_weights() -> Mapping[str, float]:
    """Return the weights of ``seeds/ledger/confidence.tsv`` by what they weigh."""
    return {row["feature"]: float(row["weight"]) for row in load_table("seeds", "ledger", "confidence.tsv")}


def score_relation(relation: Relation, weights: Mapping[str, float] | None = None) -> float:
    """Return how likely a curator would accept what ``relation`` says, between 0 and 1, to ``DIGITS`` places.

    ``weights`` are those shipped unless others are given. They are fitted to annotated events (``bioclaims rules
    calibrate``): that names and their identifiers are right is assumed.
    """
    known = load_weights() if weights is None else weights
    odds = sum(known.get(name, 0.0) * value for name, value in describe_relation(relation).items())
    return round(1 / (1 + math.exp(-odds)), DIGITS)


def describe_relation(relation: Relation, counts: Mapping[str, RuleCount] | None = None) -> dict[str, float]:
    """Return what the confidence of ``relation`` rests on; ``counts`` are those shipped unless others are given."""
    how = "added" if is_added(relation) else "placed"
    features = {how: 1.0}
    if is_symmetric(relation.predicate):
        features["mutual"] = 1.0
    if relation.score is None:
        features["placed, not weighed"] = 1.0
    else:
        features[f"{how}, score"] = _log_odds(relation.score)
    if how == "placed":
        known = (load_rule_counts() if counts is None else counts).get(relation.rule, RuleCount(0, 0))
        features["placed, rule"] = _log_odds(known.precision)
    return features


def _log_odds(probability: float) -> float:
    kept = min(max(probability, _LEAST), _MOST)
    return math.log(kept / (1 - kept))
