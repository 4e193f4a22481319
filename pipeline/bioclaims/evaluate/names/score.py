"""The scorer of names in raw text: strict, with the kinds of error behind what is missed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ...errors import InputError, UnknownNameError
from ...language import Name
from ...vocab import ENTITY_TYPES
from ..figures import Counts, Figure, join_counts, to_figures
from ..tables import (
    Confusions,
    confusion_values,
    count_confusions,
    figure_values,
    format_confusions,
    format_figures,
    format_table,
    percent,
)
from .annotated import AnnotatedText
from .labelling import Labelling, PredictedNames, count_left_out, find_labellings

ALL = "all"

# A name without its equal on the other side: nothing there overlaps it; the label is right and the span is not; the
# span is right and the label is not; neither is.
_ERRORS = ("not found", "boundary", "label", "both")


@dataclass(frozen=True, slots=True)
class NamesScore:
    """Each label, and all; the kinds of error among missed gold and among wrong predicted names; what was left out."""

    documents: int
    figures: Mapping[str, Figure]
    missed: Counter[str]
    wrong: Counter[str]
    confusions: Confusions
    left_out: Counter[str]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The names of one text under one labelling."""

    labelling: str
    gold: tuple[Name, ...]
    predicted: tuple[Name, ...]


def choose_labellings(
    texts: Sequence[AnnotatedText], predicted: Iterable[PredictedNames]
) -> dict[str, tuple[Labelling, ...]]:
    """Return, by corpus, the labellings under which its texts are compared."""
    guidelines = {name for each in predicted for name in each.by_guideline}
    types: dict[str, set[str]] = {}
    for text in texts:
        types.setdefault(text.corpus, set()).update(mention.type for mention in text.mentions)
    return {corpus: find_labellings(corpus, sorted(kinds), guidelines) for corpus, kinds in types.items()}


def score_names(
    texts: Sequence[AnnotatedText],
    predicted: Sequence[PredictedNames],
    labellings: Mapping[str, Sequence[Labelling]],
    *,
    only: Collection[str] = (),
) -> NamesScore:
    """Return the strict score: a name is right where start, end and label are those of a gold one.

    ``only`` restricts it to gold types. Raises UnknownNameError where one of them does not occur, InputError where
    no gold mention can be compared.
    """
    _check_types(texts, only)
    documents = [
        [
            Comparison(each.name, each.read_gold(text), each.read_predicted(names))
            for each in (labelling.restrict(only) for labelling in labellings[text.corpus])
        ]
        for text, names in zip(texts, predicted, strict=True)
    ]
    comparisons = [comparison for document in documents for comparison in document]
    figures = to_figures([join_counts(map(_count, document)) for document in documents])
    if not figures.get(ALL, Figure(Counts())).counts.gold:
        types = ", ".join(ENTITY_TYPES)
        cure = f"Say in corpus, or by --corpus, whose guidelines it follows, or give types of ours: {types}"
        raise InputError(where="the gold", what="has no mention that can be compared", cure=cure)
    missed = [error for each in comparisons for error in _find_errors(each.gold, each.predicted)]
    wrong = [error for each in comparisons for error in _find_errors(each.predicted, each.gold)]
    return NamesScore(
        documents=len(texts),
        figures=dict(sorted(figures.items(), key=lambda item: (item[0] == ALL, item[0]))),
        missed=Counter(kind for kind, _, _ in missed),
        wrong=Counter(kind for kind, _, _ in wrong),
        confusions=count_confusions((label, other) for _, label, other in missed),
        left_out=sum((count_left_out(text, labellings[text.corpus], only) for text in texts), Counter[str]()),
    )


def names_values(score: NamesScore) -> dict[str, Any]:
    """Return the score as JSON values."""
    return {
        "documents": score.documents,
        "figures": figure_values(score.figures),
        "missed": {kind: score.missed[kind] for kind in _ERRORS},
        "wrong": {kind: score.wrong[kind] for kind in _ERRORS},
        "confusions": confusion_values(score.confusions),
        "left_out": dict(score.left_out),
    }


def names_text(score: NamesScore) -> Iterator[str]:
    """Yield the lines of a report: kinds of error first, the figures last."""
    missed, wrong = max(1, score.missed.total()), max(1, score.wrong.total())
    rows = ((kind, *_share(score.missed[kind], missed), *_share(score.wrong[kind], wrong)) for kind in _ERRORS)
    yield from format_table(("errors", "missed gold", "%", "wrong predicted", "%"), rows)
    yield ""
    yield from format_confusions("labels taken for others, gold → predicted", score.confusions)
    yield ""
    for reason, count in score.left_out.most_common():
        yield f"left out: {count} gold mentions {reason}"
    yield f"documents {score.documents}; a name is right where start, end and label are"
    yield from format_figures("name", score.figures)


def _check_types(texts: Iterable[AnnotatedText], only: Collection[str]) -> None:
    types = {mention.type for text in texts for mention in text.mentions}
    for kind in only:
        if kind not in types:
            raise UnknownNameError.among(kind, sorted(types), where="type of gold mention")


def _count(comparison: Comparison) -> dict[str, Counts]:
    right = set(comparison.gold) & set(comparison.predicted)
    tallies = {"gold": comparison.gold, "predicted": comparison.predicted, "right": right}
    counts: dict[str, Counts] = {}
    for part, names in tallies.items():
        for _, _, label in names:
            for key in (f"{comparison.labelling}: {label}", ALL):
                before = counts.get(key, Counts())
                counts[key] = replace(before, **{part: getattr(before, part) + 1})
    return counts


def _find_errors(names: Sequence[Name], others: Sequence[Name]) -> Iterator[tuple[str, str, str]]:
    """Yield, for each name that is not among ``others``, the kind of error, its label, and that of the other one."""
    equal = set(others)
    for name in names:
        if name not in equal:
            start, end, label = name
            rivals = [other for other in others if other[0] < end and start < other[1]]
            if not rivals:
                yield "not found", label, label
            elif any(other[:2] == (start, end) for other in rivals):
                yield "label", label, next(other[2] for other in rivals if other[:2] == (start, end))
            elif any(other[2] == label for other in rivals):
                yield "boundary", label, label
            else:
                yield "both", label, max(rivals, key=lambda other: min(end, other[1]) - max(start, other[0]))[2]


def _share(count: int, total: int) -> tuple[str, str]:
    return str(count), percent(count / total)
