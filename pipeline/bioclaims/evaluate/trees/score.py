"""The scorer of tags, lemmas and trees: predicted against gold, token by token."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from ..figures import Counts, Figure, join_counts, to_figures
from ..tables import (
    Confusions,
    confusion_values,
    count_confusions,
    figure_values,
    format_confusions,
    format_figures,
    format_interval,
    format_table,
    percent,
)
from .treebank import TreebankSentence, TreebankWord

# What spaCy's scorer, and with it the published scores of spaCy's and scispaCy's models, leaves out.
_PUNCTUATION = frozenset({"punct", "p"})
_HIT, _MISS = Counts(1, 1, 1), Counts(1, 1, 0)


@dataclass(frozen=True, slots=True)
class ParsingScore:
    """The main figures, each relation label (right: head and label), each tag, and what was taken for what."""

    documents: int
    sentences: int
    words: int
    figures: Mapping[str, Figure]
    labels: Mapping[str, Figure]
    tags: Mapping[str, Figure]
    label_confusions: Confusions = field(default_factory=Counter)
    tag_confusions: Confusions = field(default_factory=Counter)


def score_trees(gold: Sequence[TreebankSentence], predicted: Sequence[TreebankSentence]) -> ParsingScore:
    """Return the score of ``predicted``, one sentence for each of ``gold`` with the same words.

    UAS and LAS are those of spaCy's Scorer: F1 of the arcs that are not punctuation, in the gold for recall and in
    the prediction for precision. Lemmas are compared without case.
    """
    pairs = list(zip(gold, predicted, strict=True))
    documents = [[_word_pairs(pair) for pair in group] for group in _by_document(pairs)]
    words = [[pair for sentence in document for pair in sentence] for document in documents]
    return ParsingScore(
        documents=len(documents),
        sentences=len(pairs),
        words=sum(map(len, words)),
        figures=to_figures([join_counts(map(_count_main, each)) for each in words]),
        labels=_by_name([join_counts(map(_count_label, each)) for each in words]),
        tags=_by_name([join_counts(map(_count_tag, each)) for each in words]),
        label_confusions=count_confusions((gold.relation, found.relation) for each in words for gold, found in each),
        tag_confusions=count_confusions((gold.tag, found.tag) for each in words for gold, found in each),
    )


def parsing_values(score: ParsingScore) -> dict[str, Any]:
    """Return the score as JSON values."""
    return {
        "documents": score.documents,
        "sentences": score.sentences,
        "words": score.words,
        "figures": figure_values(score.figures),
        "labels": figure_values(score.labels),
        "tags": figure_values(score.tags),
        "label_confusions": confusion_values(score.label_confusions),
        "tag_confusions": confusion_values(score.tag_confusions),
    }


def parsing_text(score: ParsingScore) -> Iterator[str]:
    """Yield the lines of a report: the tables first, the main figures last."""
    yield from format_figures("label", score.labels)
    yield ""
    yield from format_figures("tag", score.tags)
    yield ""
    yield from format_confusions("labels taken for others, gold → predicted", score.label_confusions)
    yield ""
    yield from format_confusions("tags taken for others, gold → predicted", score.tag_confusions)
    yield ""
    yield f"documents {score.documents}, sentences {score.sentences}, words {score.words}"
    rows = (
        (name, percent(figure.counts.f1), format_interval(figure.interval)) for name, figure in score.figures.items()
    )
    yield from format_table(("", "score", "95 % interval"), rows)


def _by_document(
    pairs: Sequence[tuple[TreebankSentence, TreebankSentence]],
) -> Iterator[list[tuple[TreebankSentence, TreebankSentence]]]:
    """Yield the sentences of each document; one whose document is not known stands for itself."""
    for doc_id, group in groupby(pairs, key=lambda pair: pair[0].doc_id):
        if doc_id:
            yield list(group)
        else:
            yield from ([pair] for pair in group)


def _word_pairs(pair: tuple[TreebankSentence, TreebankSentence]) -> list[tuple[TreebankWord, TreebankWord]]:
    return list(zip(pair[0].rows, pair[1].rows, strict=True))


def _count_main(pair: tuple[TreebankWord, TreebankWord]) -> dict[str, Counts]:
    gold, predicted = pair
    heads = gold.head == predicted.head
    labelled = heads and gold.relation == predicted.relation
    arcs = int(gold.relation not in _PUNCTUATION), int(predicted.relation not in _PUNCTUATION)
    return {
        "tags": _HIT if gold.tag == predicted.tag else _MISS,
        "lemmas": _HIT if gold.lemma.lower() == predicted.lemma.lower() else _MISS,
        "UAS without punctuation": Counts(*arcs, int(heads and all(arcs))),
        "LAS without punctuation": Counts(*arcs, int(labelled and all(arcs))),
        "UAS with punctuation": _HIT if heads else _MISS,
        "LAS with punctuation": _HIT if labelled else _MISS,
    }


def _count_label(pair: tuple[TreebankWord, TreebankWord]) -> dict[str, Counts]:
    gold, predicted = pair
    return _count_answer(gold.relation, predicted.relation, is_right=gold.head == predicted.head)


def _count_tag(pair: tuple[TreebankWord, TreebankWord]) -> dict[str, Counts]:
    return _count_answer(pair[0].tag, pair[1].tag, is_right=True)


def _count_answer(gold: str, predicted: str, *, is_right: bool) -> dict[str, Counts]:
    if gold == predicted:
        return {gold: Counts(1, 1, int(is_right))}
    return {gold: Counts(gold=1), predicted: Counts(predicted=1)}


def _by_name(documents: Sequence[Mapping[str, Counts]]) -> dict[str, Figure]:
    """Return the figures, the most frequent in the gold first."""
    figures = to_figures(documents)
    return dict(sorted(figures.items(), key=lambda item: (-item[1].counts.gold, item[0])))
