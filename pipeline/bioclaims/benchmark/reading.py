"""How long each component of a pipeline takes, with the sentence gate and without, on one core."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from typing import cast

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from threadpoolctl import threadpool_limits

from ..components import BioclaimsComponent
from ..components.gate import MENTION_GATE, TRIGGER_GATE
from ..relations import find_joined, find_weighed_relations

GATES = (TRIGGER_GATE, MENTION_GATE)
TOKENIZER, CLAIMS = "tokenizer", "bioclaims"
FRAMES, LEDGER = "frames", "ledger"
# Sides of the matrices whose product is the measure of the machine: of the size of the network's own, a GFLOP in all.
_ROWS, _INNER, _COLUMNS = 1024, 384, 1272

Seconds = dict[str, float]


@dataclass(frozen=True, slots=True)
class ReadingTime:
    """Seconds of processor time for all texts: of each component, in order, with the gate and without.

    ``words``: those of the texts.
    ``product``: seconds that a matrix product of a GFLOP took in the same run, so that machines can be compared.
    ``rules``: seconds of the claims' part without the gate that go into the matching of rules, by frames and by ledger.
    """

    words: int
    gated: Seconds
    ungated: Seconds
    product: float
    rules: Seconds = field(default_factory=dict)

    @property
    def matching(self) -> float:
        """Share of the language model's time that the matching of rules takes beside it."""
        return sum(self.rules.values()) / self.model

    @property
    def model(self) -> float:
        """Seconds of the language model alone, which reads every sentence: from tokens to trees, known names too."""
        return sum(seconds for name, seconds in self.ungated.items() if name != CLAIMS)

    @property
    def saved(self) -> float:
        """Share of the time that the gate saves, its own counted."""
        return 1 - sum(self.gated.values()) / sum(self.ungated.values())


def time_reading(
    documents: Sequence[Sequence[str]], nlp: Language, *, rounds: int, report: Callable[[int], None]
) -> ReadingTime:
    """Return the least seconds of ``rounds`` that each component of ``nlp`` needs for ``documents``, on one core.

    Of processor time, in which a busy machine is little slower than one that does nothing else.
    The texts of one document go together through each component, as ``extract`` reads them. One round more goes before
    them, uncounted, in which caches fill. With and without the gate take turns, so that a machine that slows down slows
    both. ``report`` is told of each round that is done.
    """
    gates = [name for name in nlp.pipe_names if name in GATES]
    best: dict[str, Seconds] = {}
    with threadpool_limits(limits=1):
        for number in range(rounds + 1):
            gated, _ = _time_components(documents, nlp)
            ungated, rules = _time_components(documents, nlp, without=gates)
            found = {"gated": gated, "ungated": ungated, "rules": rules, "product": {"product": _time_product()}}
            for name, seconds in found.items() if number else ():
                before = best.setdefault(name, seconds)
                best[name] = {part: min(before[part], value) for part, value in seconds.items()}
            report(number)
    words = sum(len(text.split()) for texts in documents for text in texts)
    return ReadingTime(words, best["gated"], best["ungated"], best["product"]["product"], best["rules"])


def _time_components(
    documents: Sequence[Sequence[str]], nlp: Language, *, without: Collection[str] = ()
) -> tuple[Seconds, Seconds]:
    """Return the seconds of each component, and those of the two ways to match rules."""
    seconds, rules = defaultdict[str, float](float), defaultdict[str, float](float)
    for texts in documents:
        docs = list[Doc]()
        for name, passed in _read(texts, nlp, without, docs):
            seconds[name] += passed
        if CLAIMS in nlp.pipe_names:
            for name, passed in _time_rules(docs, cast("BioclaimsComponent", nlp.get_pipe(CLAIMS))).items():
                rules[name] += passed
    return dict(seconds), dict(rules)


def _time_rules(docs: Sequence[Doc], component: BioclaimsComponent) -> Seconds:
    """Return the seconds that frames take for ``docs``, and those that the ledger takes beside them."""
    seconds = []
    for ledger in (None, component.ledger):
        # What is known of a tree is kept with it: each way to match gets its own.
        by_doc = [[sentence for _, sentence in component.open_sentences(doc)] for doc in docs]
        started = time.process_time()
        for sentences in by_doc:
            joined = repeat(()) if ledger is None else find_joined(sentences, ledger)
            for sentence, each in zip(sentences, joined, strict=False):
                find_weighed_relations(sentence, each)
        seconds.append(time.process_time() - started)
    frames, both = seconds
    return {FRAMES: frames, LEDGER: both - frames}


def _read(
    texts: Sequence[str], nlp: Language, without: Collection[str], read: list[Doc]
) -> Iterator[tuple[str, float]]:
    """Yield the name of each component as it has read ``texts``, and its seconds; put what was ``read`` there."""
    started = time.process_time()
    docs = [nlp.make_doc(text) for text in texts]
    yield TOKENIZER, time.process_time() - started
    for name, component in nlp.pipeline:
        if name not in without:
            started = time.process_time()
            if hasattr(component, "pipe"):
                docs = list(component.pipe(docs, batch_size=nlp.batch_size))
            else:
                docs = [component(doc) for doc in docs]
            yield name, time.process_time() - started
    read += docs


def _time_product() -> float:
    dice = np.random.default_rng(0)
    left = dice.random((_ROWS, _INNER), dtype=np.float32)
    right = dice.random((_INNER, _COLUMNS), dtype=np.float32)
    started = time.process_time()
    left @ right
    return time.process_time() - started
