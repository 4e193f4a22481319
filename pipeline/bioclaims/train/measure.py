"""How good a fitted model is on the dev parts: the figures that the model carries with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language

from ..components import add_known_names
from ..evaluate.names.annotated import read_annotated_texts
from ..evaluate.names.score import choose_labellings, score_names
from ..evaluate.predict import predict_names, predict_trees
from ..evaluate.trees.score import score_trees
from ..evaluate.trees.treebank import read_treebank
from ..language import mark_all_names
from .corpora import TEXTS, TREEBANKS


def measure(nlp: Language, data: Path) -> dict[str, float]:
    """Return figures from 0 to 1 by name: accuracy or F1 of trees and names on the dev parts in ``data``.

    ``nlp`` marks the names of all guidelines from now on, told of those of the shipped lexicon. The same figures as
    `bioclaims evaluate parsing` and `bioclaims evaluate ner` give, with tables and intervals.
    """
    mark_all_names(nlp)
    add_known_names(nlp)
    return dict(_measure_trees(nlp, data)) | dict(_measure_names(nlp, data))


def _measure_trees(nlp: Language, data: Path) -> Iterator[tuple[str, float]]:
    for name in TREEBANKS:
        gold = list(read_treebank(data / "parsing" / f"{name}-dev.conllu.gz"))
        score = score_trees(gold, list(predict_trees(gold, nlp)))
        yield from ((f"{name}: {figure}", each.counts.f1 or 0.0) for figure, each in score.figures.items())


def _measure_names(nlp: Language, data: Path) -> Iterator[tuple[str, float]]:
    for name, (_, path) in TEXTS.items():
        texts = list(read_annotated_texts(data / "ner" / f"{path}.jsonl.gz", split="dev"))
        predicted = list(predict_names([text.text for text in texts], nlp))
        score = score_names(texts, predicted, choose_labellings(texts, predicted))
        yield from ((f"{name}: {figure}", each.counts.f1 or 0.0) for figure, each in score.figures.items())
