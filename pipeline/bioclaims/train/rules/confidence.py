"""Fits the confidence of claims: counts rules on some annotated texts, weighs them on others."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from ...claims.score import RuleCount, describe_relation, score_relation
from ...evaluate.events.judged import Judged
from ...relations.ledger.weighed import is_added

_STRENGTH = 1.0


def count_rules(judged: Iterable[Judged]) -> dict[str, RuleCount]:
    """Return how often each rule was right and wrong."""
    counts: dict[str, list[int]] = {}
    for each in judged:
        counts.setdefault(each.relation.rule, [0, 0])[int(not each.right)] += 1
    return {rule: RuleCount(right, wrong) for rule, (right, wrong) in sorted(counts.items())}


def fit_confidence(judged: Sequence[Judged]) -> dict[str, float]:
    """Return a weight for each of the features that the confidence of a claim rests on.

    How sure claims are whose ends the ledger cannot weigh is learnt from those of frames that it can, as if it had not:
    the gold has names alone, and says nothing about phrases and places.
    """
    learnt = [*judged, *(_hide_score(each) for each in judged if not is_added(each.relation))]
    vectorizer = DictVectorizer()
    described = vectorizer.fit_transform([describe_relation(each.relation) for each in learnt])
    right = np.array([each.right for each in learnt])
    model = LogisticRegression(C=_STRENGTH, fit_intercept=False).fit(described, right)
    names = vectorizer.get_feature_names_out()
    return {str(name): round(float(weight), 3) for name, weight in zip(names, model.coef_[0], strict=True)}


def _hide_score(judged: Judged) -> Judged:
    return replace(judged, relation=replace(judged.relation, score=None, is_weighable=False))


def score_by_parts(texts: Mapping[str, Sequence[Judged]], parts: int) -> list[tuple[float, bool]]:
    """Return the confidence of each claim in ``texts``, by their names, in order, with whether it is right.

    It is that of weights fitted to the texts of the other parts.
    Raises ValueError where a part leaves too few claims to fit to.
    """
    part_of = {name: int(hashlib.sha256(name.encode()).hexdigest(), 16) % parts for name in texts}
    weights = [
        fit_confidence([each for name, judged in texts.items() if part_of[name] != part for each in judged])
        for part in range(parts)
    ]
    return [
        (score_relation(each.relation, weights[part_of[name]]), each.right)
        for name, judged in texts.items()
        for each in judged
    ]
