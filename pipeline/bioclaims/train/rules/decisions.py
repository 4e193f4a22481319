"""Learns from curators' decisions: how often each rule is right, which fall below the floor, how sure claims are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from ...claims.learned import to_odds
from ...claims.score import RuleCount, load_rule_counts, load_weights
from ...curate.learn import Settled, count_rules
from ...model import is_of_ledger

# How strongly the calibration is held to what it was: as some four judgements would.
_PRIOR = 1.0
_FOLDS = 5
_FEWEST = 20


@dataclass(frozen=True, slots=True)
class LearnedRule:
    """A rule by the corpora it was counted on, and by decisions; ``off`` where it falls below the floor."""

    rule: str
    corpora: RuleCount
    decisions: RuleCount
    off: bool

    @property
    def is_of_ledger(self) -> bool:
        """Whether the ledger itself, and no frame, made the claims."""
        return is_of_ledger(self.rule)

    @property
    def both(self) -> RuleCount:
        """The counts together."""
        return RuleCount(self.corpora.right + self.decisions.right, self.corpora.wrong + self.decisions.wrong)


@dataclass(frozen=True, slots=True)
class Calibration:
    """Log odds of a claim become ``slope`` times what they were, plus ``shift``.

    ``before`` and ``after`` are the mean log loss of claims in parts that it was not fitted to; it is the identity
    where it would not be better, or ``claims`` are too few.
    """

    slope: float
    shift: float
    claims: int
    before: float | None
    after: float | None

    @property
    def changes(self) -> bool:
        """Whether it is more than the identity."""
        return (self.slope, self.shift) != (1.0, 0.0)


def count_decisions(settled: Iterable[Settled], *, floor: float, least: int) -> list[LearnedRule]:
    """Return each rule that decisions are about, most decisions first.

    A rule is off where ``least`` judgements or more, corpora and decisions together, put its precision below ``floor``.
    """
    found = []
    for rule, judged in count_rules(settled).items():
        learned = LearnedRule(rule, load_rule_counts().get(rule, RuleCount(0, 0)), judged, off=False)
        both = learned.both
        off = both.judged >= least and both.precision < floor
        found.append(replace(learned, off=off))
    return sorted(found, key=lambda each: (-each.decisions.right - each.decisions.wrong, each.rule))


def recalibrate(settled: Sequence[Settled], rules: Iterable[LearnedRule]) -> Calibration:
    """Return how the confidence of claims is to be changed (Platt 1999), once rules are counted anew.

    Each claim's rule is counted without the decision on that claim. What was judged because it was unsure does no harm:
    the fit is of what confidence tells, not of how often claims are right.
    """
    counted = {each.rule: each for each in rules}
    judged = [
        each for each in settled if each.accepted is not None and each.decision["judged"]["confidence"] is not None
    ]
    odds = np.array([_find_odds(each, counted) for each in judged])
    right = np.array([float(bool(each.accepted)) for each in judged])
    if len(judged) < _FEWEST or right.all() or not right.any():
        return Calibration(1.0, 0.0, len(judged), None, None)
    parts = np.arange(len(judged)) % _FOLDS
    after = np.concatenate(
        [
            _loss(_fit(odds[parts != part], right[parts != part]), odds[parts == part], right[parts == part])
            for part in range(_FOLDS)
        ]
    )
    before = _loss((1.0, 0.0), np.array([to_odds(each.decision["judged"]["confidence"]) for each in judged]), right)
    slope, shift = _fit(odds, right) if after.mean() < before.mean() else (1.0, 0.0)
    return Calibration(slope, shift, len(judged), float(before.mean()), float(after.mean()))


def change_weights(calibration: Calibration, rules: Iterable[LearnedRule]) -> dict[str, float]:
    """Return the weights that confidence rests on, changed: log odds are a sum over them, so that this is exact.

    Rules that decisions are about have a weight of their own.
    """
    decided = {each.rule: calibration.slope * each.decisions.shift for each in rules if not each.is_of_ledger}
    changed = {name: calibration.slope * weight for name, weight in load_weights().items()}
    # Every claim has one of the two.
    return changed | {name: changed[name] + calibration.shift for name in ("added", "placed")} | decided


def _find_odds(settled: Settled, rules: Mapping[str, LearnedRule]) -> float:
    """Return the log odds of a claim with its rule counted anew, this decision left out."""
    judged = settled.decision["judged"]
    odds = to_odds(judged["confidence"])
    rule = rules.get(judged["rule"])
    # Of rules of the ledger the score tells, which decisions do not change.
    if rule is None or rule.is_of_ledger:
        return odds
    known = rule.decisions
    return odds + RuleCount(known.right - settled.rule_right, known.wrong - (not settled.rule_right)).shift


def _fit(odds: NDArray[np.float64], right: NDArray[np.float64]) -> tuple[float, float]:
    def cost(ends: NDArray[np.float64]) -> float:
        slope, shift = ends
        return float(_loss((slope, shift), odds, right).sum() + _PRIOR / 2 * ((slope - 1) ** 2 + shift**2))

    slope, shift = minimize(cost, np.array([1.0, 0.0]), method="L-BFGS-B", bounds=[(0.05, 5), (-5, 5)]).x
    return round(float(slope), 3), round(float(shift), 3)


def _loss(ends: tuple[float, float], odds: NDArray[np.float64], right: NDArray[np.float64]) -> NDArray[np.float64]:
    loss: NDArray[np.float64] = np.logaddexp(0, np.where(right > 0, -1, 1) * (ends[0] * odds + ends[1]))
    return loss
