"""What a lexicon's names tell the outputs for names, fitted when all else is: a bias for each tag of a known name.

The encoder has seen some thousands of names, and a lexicon has half a million. A piece of a known name gets so much
added to the scores of its tags, by the name's type and the piece's place in it, as each corpus says: CRAFT marks cell
types by the ontology that the lexicon has, JNLPBA goes its own ways. Where no lexicon is at hand nothing is added.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import minimize

from ...network.encoder import Array, Weights
from ...network.outputs import linear
from ...network.tagging import count_tags
from ...vocab import ENTITY_TYPES
from ..settings import Fitting, Knowing
from .batches import lay_out, plan_batches
from .examples import NameExample
from .layers import Dropout, TextBatch, encode, finish
from .table import Forms

# Scores [pieces, tags] of a guideline, and of each piece the tag that is right and the one among known names.
_Told = tuple[NDArray[Any], NDArray[Any], NDArray[Any]]


def fit_known(
    weights: Mapping[str, NDArray[Any]],
    vectors: tuple[NDArray[Any], Forms],
    examples: Sequence[NameExample],
    *,
    guidelines: Mapping[str, Sequence[str]],
    knowing: Knowing,
    fitting: Fitting,
) -> NDArray[Any]:
    """Return what is added to the scores, [tags of known names, tags of all guidelines].

    ``weights`` are those of encoder and names; ``vectors`` the table of form vectors and what tells its rows.
    """
    counts = [count_tags(len(labels)) for labels in guidelines.values()]
    places = {name: slice(end - own, end) for name, own, end in zip(guidelines, counts, np.cumsum(counts), strict=True)}
    told: dict[str, list[_Told]] = {name: [] for name in guidelines}
    for scores, members in _score(weights, vectors, list(_choose(examples, knowing)), knowing, fitting):
        for column, example in enumerate(members):
            known = np.array(example.known)
            inside = np.flatnonzero(known)
            for name, tags in example.tags:
                told[name].append((scores[inside, column, places[name]], np.array(tags)[inside], known[inside]))
    return np.concatenate([_fit(told[name], count, knowing) for name, count in zip(guidelines, counts, strict=True)], 1)


def _choose(examples: Sequence[NameExample], settings: Knowing) -> Iterator[NameExample]:
    """Yield examples as the dice fall, each once, of each corpus as many as it may have."""
    distinct = list(dict.fromkeys(examples))
    left: dict[str, int] = {}
    for index in np.random.default_rng(settings.seed).permutation(len(distinct)):
        example = distinct[index]
        left.setdefault(example.corpus, settings.pieces)
        if left[example.corpus] > 0:
            left[example.corpus] -= len(example.known)
            yield example


def _score(
    weights: Weights,
    vectors: tuple[NDArray[Any], Forms],
    examples: Sequence[NameExample],
    knowing: Knowing,
    fitting: Fitting,
) -> Iterator[tuple[NDArray[Any], list[NameExample]]]:
    """Yield the scores of all tags [time, batch, tags], and the examples, of each batch."""
    table, forms = vectors
    numbers = [forms.number(example.pieces.forms) for example in examples]
    rows = forms.matrix @ table.astype(np.float32)
    left_out = (fitting.layer_dropout, fitting.vector_dropout, fitting.form_dropout)
    noise = Dropout(*(knowing.noise * each for each in left_out))

    own = {name: jnp.asarray(each) for name, each in weights.items()}

    def read(vectors: Array, text: TextBatch, key: Array) -> Array:
        x = encode(own, vectors, text, key, noise)
        return linear(finish(own, x, text.mask, key, Dropout(0.0), layer="names", norm="spans"), own, "names.out")

    compiled, key = jax.jit(read), jax.random.key(knowing.seed)
    plan = plan_batches(list(map(len, numbers)), fitting.pieces, np.random.default_rng(knowing.seed))
    for step, (length, members) in enumerate(plan):
        batch, text = lay_out([(numbers[each], examples[each].pieces.edges) for each in members], length)
        yield (
            np.asarray(compiled(rows[batch], text, jax.random.fold_in(key, step))),
            [examples[each] for each in members],
        )


def _fit(told: Sequence[_Told], count: int, settings: Knowing) -> NDArray[Any]:
    """Return what is added to the scores of the ``count`` tags of one guideline, by logistic regression."""
    shape = (count_tags(len(ENTITY_TYPES)), count)
    if not told:
        return np.zeros(shape, dtype=np.float32)
    scores, right, known = (np.concatenate(parts) for parts in zip(*told, strict=True))
    scores = scores.astype(np.float64)
    places = np.arange(len(known))
    owners = sparse.csr_matrix((np.ones(len(known)), (known, places)), shape=(shape[0], len(known)))

    def cost(flat: NDArray[Any]) -> tuple[float, NDArray[Any]]:
        added = flat.reshape(shape)
        moved = scores + added[known]
        moved -= moved.max(1, keepdims=True)
        shares = np.exp(moved)
        sums = shares.sum(1)
        loss = (np.log(sums) - moved[places, right]).sum() + settings.weight * (added**2).sum() / 2
        shares /= sums[:, None]
        shares[places, right] -= 1
        return loss, (owners @ shares + settings.weight * added).ravel()

    options = {"maxiter": settings.steps}
    best: NDArray[Any] = minimize(cost, np.zeros(shape[0] * count), jac=True, method="L-BFGS-B", options=options).x
    return best.reshape(shape).astype(np.float32)
