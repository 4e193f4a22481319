"""Fits the confidence of claims: counts rules on some annotated texts, weighs them on others."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from ..claims.score import RuleCount, describe_relation, load_rule_counts, score_relation
from ..evaluate.events.judged import Judged

_STRENGTH = 1.0


def count_rules(judged: Iterable[Judged]) -> dict[str, RuleCount]:
    """Return how often each rule was right and wrong."""
    counts: dict[str, list[int]] = {}
    for each in judged:
        counts.setdefault(each.relation.rule, [0, 0])[int(not each.right)] += 1
    return {rule: RuleCount(right, wrong) for rule, (right, wrong) in sorted(counts.items())}


def fit_confidence(judged: Sequence[Judged], counts: Mapping[str, RuleCount]) -> dict[str, float]:
    """Return a weight for each of the features that the confidence of a claim rests on."""
    vectorizer = DictVectorizer()
    described = vectorizer.fit_transform([describe_relation(each.relation, counts) for each in judged])
    right = np.array([each.right for each in judged])
    model = LogisticRegression(C=_STRENGTH, fit_intercept=False).fit(described, right)
    names = vectorizer.get_feature_names_out()
    return {str(name): round(float(weight), 3) for name, weight in zip(names, model.coef_[0], strict=True)}


def score_by_parts(texts: Mapping[str, Sequence[Judged]], parts: int) -> list[tuple[float, bool]]:
    """Return the confidence of each claim in ``texts``, by their names, in order, with whether it is right.

    It is that of weights fitted to the texts of the other parts; rules are counted as the shipped tables have them.
    Raises ValueError where a part leaves too few claims to fit to.
    """
    part_of = {name: int(hashlib.sha256(name.encode()).hexdigest(), 16) % parts for name in texts}
    weights = [
        fit_confidence(
            [each for name, judged in texts.items() if part_of[name] != part for each in judged], load_rule_counts()
        )
        for part in range(parts)
    ]
    return [
        (score_relation(each.relation, weights[part_of[name]]), each.right)
        for name, judged in texts.items()
        for each in judged
    ]
