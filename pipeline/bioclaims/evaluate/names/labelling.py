"""Gold and predicted names made comparable: by the guidelines of a corpus, or as entity types."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ...language import Name
from ...network.guidelines import guidelines_of
from ...vocab import entity_type_of_label
from .annotated import AnnotatedText

ENTITY_TYPES = "entity types"


@dataclass(frozen=True, slots=True)
class PredictedNames:
    """What a pipeline marked in one text: names by guideline (none from most pipelines) and its entities."""

    by_guideline: Mapping[str, tuple[Name, ...]]
    entities: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Labelling:
    """The labels under which texts are compared, by gold type: those of a guideline, or entity types."""

    name: str
    labels: Mapping[str, str]

    def read_gold(self, text: AnnotatedText) -> tuple[Name, ...]:
        """Return the gold names in order, each once, but those in several parts and those of other types."""
        mentions = (mention for mention in text.mentions if mention.type in self.labels and not mention.is_split)
        return tuple(sorted({(mention.start, mention.end, self.labels[mention.type]) for mention in mentions}))

    def read_predicted(self, predicted: PredictedNames) -> tuple[Name, ...]:
        """Return the predicted names in order, each once, but those of labels that the gold does not have."""
        names: Iterable[Name] = predicted.by_guideline.get(self.name, ())
        if self.name == ENTITY_TYPES:
            types = ((start, end, entity_type_of_label(label)) for start, end, label in predicted.entities)
            names = ((start, end, kind) for start, end, kind in types if kind)
        known = set(self.labels.values())
        return tuple(sorted({name for name in names if name[2] in known}))

    def restrict(self, only: Collection[str]) -> Labelling:
        """Return the same for the gold types ``only``; for all of them where there are none."""
        return Labelling(self.name, {kind: label for kind, label in self.labels.items() if not only or kind in only})

    def to_type(self, label: str) -> str:
        """Return the gold type that ``label`` stands for, itself where that is not one type alone."""
        types = [kind for kind, own in self.labels.items() if own == label]
        return types[0] if len(types) == 1 else label


def find_labellings(corpus: str, types: Iterable[str], guidelines: Collection[str]) -> tuple[Labelling, ...]:
    """Return the labellings of texts of ``corpus`` with these gold ``types``.

    They are its own guidelines, where it is a known one and they are among the ``guidelines`` that the model follows;
    else its types as entity types.
    """
    own = tuple(
        Labelling(guideline.name, guideline.labels)
        for guideline in guidelines_of(corpus)
        if guideline.name in guidelines
    )
    known = ((kind, entity_type_of_label(kind)) for kind in types)
    return own or (Labelling(ENTITY_TYPES, {kind: label for kind, label in known if label}),)


def count_left_out(text: AnnotatedText, labellings: Collection[Labelling], only: Collection[str]) -> Counter[str]:
    """Return how many gold mentions of the types ``only`` (none: of any) no labelling reads, by the reason."""
    counts = Counter[str]()
    mentions = [mention for mention in text.mentions if not only or mention.type in only]
    for mention in mentions:
        if not any(mention.type in labelling.labels for labelling in labellings):
            counts[f"of type {mention.type}"] += 1
        elif mention.is_split:
            counts["in several parts"] += 1
    read = sum(len(labelling.restrict(only).read_gold(text)) for labelling in labellings)
    counts["repeated"] = len(mentions) - counts.total() - read
    return +counts


def to_row(text: AnnotatedText, predicted: PredictedNames, labellings: Iterable[Labelling]) -> dict[str, Any]:
    """Return what was predicted in ``text`` as a row of the gold's form, with the gold's types where it has one."""
    names = {name for labelling in labellings for name in _typed_names(labelling, predicted)}
    return text.to_row((start, end, {"type": kind}) for start, end, kind in sorted(names))


def _typed_names(labelling: Labelling, predicted: PredictedNames) -> Iterator[Name]:
    return ((start, end, labelling.to_type(label)) for start, end, label in labelling.read_predicted(predicted))
