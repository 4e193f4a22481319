"""The values that pass between the readers of sources and the compiler."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Concept:
    """What an identifier stands for: its entity type, official name, and members where it is a family."""

    curie: str
    type: str
    name: str
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NameRow:
    """One name of one identifier, who gives it (a key of ``makers.MAKERS``), and the rule that derived it, or ""."""

    curie: str
    surface: str
    maker: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class SourceTable:
    """What a reader found: concepts and their names, and of which version of the source.

    ``references`` are identifiers of other vocabularies, each with the CURIE that stands for it here; ``orthologues``
    genes of other species: the human gene's CURIE, their own, and their symbol.
    """

    source: str
    version: str
    concepts: tuple[Concept, ...]
    names: tuple[NameRow, ...]
    references: tuple[tuple[str, str], ...] = ()
    orthologues: tuple[tuple[str, str, str], ...] = ()
