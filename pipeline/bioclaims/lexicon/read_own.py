"""Our own tables: species, and names that no source gives and no rule makes."""

from __future__ import annotations

from pathlib import Path

from ..names.layout import read_table
from .value import Concept, NameRow, SourceTable

SPECIES_FILE = "species.tsv"
OWN_NAMES_FILE = "own_names.tsv"


def read_species(folder: Path) -> SourceTable:
    """Return the model organisms of ``species.tsv``: CURIE, scientific name, and its names in texts."""
    concepts: list[Concept] = []
    names: list[NameRow] = []
    for curie, scientific, common in read_table(folder / SPECIES_FILE, columns=3):
        concepts.append(Concept(curie, "species", scientific))
        names.extend(NameRow(curie, each, "own name") for each in [scientific, *common.split("|")])
    return SourceTable("own", "1", tuple(concepts), tuple(names))


def read_own_names(folder: Path) -> SourceTable:
    """Return the rows of ``own_names.tsv``: name, CURIE, and why the row is needed (which the build leaves out)."""
    rows = read_table(folder / OWN_NAMES_FILE, columns=3)
    return SourceTable("own", "1", (), tuple(NameRow(curie, name, "own name") for name, curie, _ in rows))
