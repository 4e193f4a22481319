"""Fits a second look at tags, when all else is fitted: what tree and vector add to the scores, for each treebank.

It is fitted to the words that the finished network is not sure of in the train parts, to which that was fitted too. It
does not know their tags by heart (GENIA 99.1 % for 98.9 on dev, CRAFT 98.8 for 98.2).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from ...evaluate.trees.treebank import TreebankSentence
from ...language.kept import group_sentences
from ...network.parser import Parser
from ...network.reader import Reader
from ...network.second_look import describe, find_unsure
from ..settings import Rereading


def fit_second_look(
    reader: Reader, parser: Parser, treebanks: Sequence[Sequence[TreebankSentence]], settings: Rereading
) -> NDArray[Any]:
    """Return what is added to the scores, [treebanks, features, tags], fitted to the sentences of each treebank."""
    return np.stack([_fit(list(_read_unsure(reader, parser, each)), settings) for each in treebanks])


def _read_unsure(
    reader: Reader, parser: Parser, sentences: Sequence[TreebankSentence]
) -> Iterator[tuple[NDArray[Any], NDArray[Any], NDArray[Any]]]:
    """Yield scores, features and gold tags of the words that the first look is not sure of, some sentences at once."""
    numbers = {tag: number for number, tag in enumerate(parser.tags)}
    lengths = [len(sentence.rows) for sentence in sentences]
    ends = np.cumsum(lengths)
    rows = [row for sentence in sentences for row in sentence.rows]
    places = [np.arange(end - length, end) for end, length in zip(ends, lengths, strict=True)]
    for group in group_sentences(places):
        words = [[rows[place].form for place in sentence] for sentence in group]
        look = parser.look(reader.encode(words).word_states(), list(map(len, group)))
        unsure = find_unsure(look.scores)
        gold = [numbers[rows[place].tag] for place in np.concatenate(group)[unsure]]
        seen = describe(look, unsure, rules=len(parser.rules), relations=len(parser.relations))
        yield look.scores[unsure], seen, np.array(gold, dtype=np.intp)


def _fit(told: Sequence[tuple[NDArray[Any], NDArray[Any], NDArray[Any]]], settings: Rereading) -> NDArray[Any]:
    """Return what is added to the scores, [features, tags], by logistic regression."""
    scores, seen, right = (np.concatenate(parts) for parts in zip(*told, strict=True))
    shape, words = (seen.shape[1], scores.shape[1]), np.arange(len(right))

    def cost(flat: NDArray[Any]) -> tuple[float, NDArray[Any]]:
        added = flat.reshape(shape)
        moved: NDArray[Any] = scores + seen @ added.astype(np.float32)
        moved -= moved.max(1, keepdims=True)
        shares = np.exp(moved)
        sums = shares.sum(1)
        held = settings.weight * added
        loss = float((np.log(sums) - moved[words, right]).sum(dtype=np.float64) + (held * added).sum() / 2)
        shares /= sums[:, None]
        shares[words, right] -= 1
        return loss, (seen.T @ shares + held).ravel()

    options = {"maxiter": settings.steps}
    best: NDArray[Any] = minimize(cost, np.zeros(shape[0] * shape[1]), jac=True, method="L-BFGS-B", options=options).x
    return best.reshape(shape).astype(np.float32)
