"""Conventions of annotation: which corpora follow each, and the labels that it tells apart."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Guideline:
    """One convention of annotation: its name and corpora, its labels by the types of gold rows, the entity types that
    records take from it by label.
    """

    name: str
    corpora: tuple[str, ...]
    labels: Mapping[str, str]
    serves: Mapping[str, str]

    @property
    def label_names(self) -> tuple[str, ...]:
        """The labels, each once, in the order of the table."""
        return tuple(dict.fromkeys(self.labels.values()))


def _read_guidelines() -> tuple[Guideline, ...]:
    rows = tomllib.loads((files(__package__) / "guidelines.toml").read_text(encoding="utf-8"))
    return tuple(
        Guideline(name, tuple(row["corpora"]), row["labels"], row.get("serves", {})) for name, row in rows.items()
    )


GUIDELINES: tuple[Guideline, ...] = _read_guidelines()
# Names of the guidelines that an entity type is taken from.
SERVING = frozenset(each.name for each in GUIDELINES if each.serves)
_SERVED = {(each.name, label): kind for each in GUIDELINES for label, kind in each.serves.items()}


def guidelines_of(corpus: str) -> tuple[Guideline, ...]:
    """Return the conventions that a corpus follows, by the name that its rows carry; none for an unknown corpus."""
    return tuple(guideline for guideline in GUIDELINES if corpus in guideline.corpora)


def served_type(guideline: str, label: str) -> str | None:
    """Return the entity type that names of this label are taken for, None where another guideline does it better."""
    return _SERVED.get((guideline, label))
