"""How long each component of a pipeline takes, with the sentence gate and without, on one core."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from spacy.language import Language
from threadpoolctl import threadpool_limits

from ..components.gate import MENTION_GATE, TRIGGER_GATE

GATES = (TRIGGER_GATE, MENTION_GATE)
TOKENIZER, CLAIMS = "tokenizer", "bioclaims"
# Sides of the matrices whose product is the measure of the machine: of the size of the network's own, a GFLOP in all.
_ROWS, _INNER, _COLUMNS = 1024, 384, 1272

Seconds = dict[str, float]


@dataclass(frozen=True, slots=True)
class ReadingTime:
    """Seconds for all texts: of each component, in order, with the gate and without; ``words`` are those of the texts.

    ``product``: seconds that a matrix product of a GFLOP took in the same run, so that machines can be compared.
    """

    words: int
    gated: Seconds
    ungated: Seconds
    product: float

    @property
    def model(self) -> float:
        """Seconds of the language model alone, which reads every sentence: tokens, sentences, names, tags, trees."""
        return sum(seconds for name, seconds in self.ungated.items() if name != CLAIMS)

    @property
    def saved(self) -> float:
        """Share of the time that the gate saves, its own counted."""
        return 1 - sum(self.gated.values()) / sum(self.ungated.values())


def time_reading(
    documents: Sequence[Sequence[str]], nlp: Language, *, rounds: int, report: Callable[[int], None]
) -> ReadingTime:
    """Return the least seconds of ``rounds`` that each component of ``nlp`` needs for ``documents``, on one core.

    The texts of one document go together through each component, as ``extract`` reads them. One round more goes before
    them, uncounted, in which caches fill. With and without the gate take turns, so that a machine that slows down slows
    both. ``report`` is told of each round that is done.
    """
    gates = [name for name in nlp.pipe_names if name in GATES]
    best: dict[str, Seconds] = {}
    with threadpool_limits(limits=1):
        for number in range(rounds + 1):
            found = {
                "gated": _time_components(documents, nlp),
                "ungated": _time_components(documents, nlp, without=gates),
            }
            found["product"] = {"product": _time_product()}
            for name, seconds in found.items() if number else ():
                before = best.setdefault(name, seconds)
                best[name] = {part: min(before[part], value) for part, value in seconds.items()}
            report(number)
    words = sum(len(text.split()) for texts in documents for text in texts)
    return ReadingTime(words, best["gated"], best["ungated"], best["product"]["product"])


def _time_components(documents: Sequence[Sequence[str]], nlp: Language, *, without: Collection[str] = ()) -> Seconds:
    seconds: defaultdict[str, float] = defaultdict(float)
    for texts in documents:
        for name, passed in _read(texts, nlp, without):
            seconds[name] += passed
    return dict(seconds)


def _read(texts: Sequence[str], nlp: Language, without: Collection[str]) -> Iterator[tuple[str, float]]:
    """Yield the name of each component as it has read ``texts``, and its seconds."""
    started = time.perf_counter()
    docs = [nlp.make_doc(text) for text in texts]
    yield TOKENIZER, time.perf_counter() - started
    for name, component in nlp.pipeline:
        if name not in without:
            started = time.perf_counter()
            if hasattr(component, "pipe"):
                docs = list(component.pipe(docs, batch_size=nlp.batch_size))
            else:
                docs = [component(doc) for doc in docs]
            yield name, time.perf_counter() - started


def _time_product() -> float:
    dice = np.random.default_rng(0)
    left = dice.random((_ROWS, _INNER), dtype=np.float32)
    right = dice.random((_INNER, _COLUMNS), dtype=np.float32)
    started = time.perf_counter()
    left @ right
    return time.perf_counter() - started
