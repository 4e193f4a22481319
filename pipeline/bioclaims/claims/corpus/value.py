"""What the claims of many papers say of one agent and one theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class End:
    """Agent or theme: its best identifier (None where it has none), its name and its type."""

    id: str | None
    name: str
    type: str


@dataclass(frozen=True, slots=True)
class SideContext:
    """A context that papers of one side name, and how many of them do."""

    kind: str
    id: str | None
    name: str
    papers: int


@dataclass(frozen=True, slots=True)
class Example:
    """A record of a side, with its sentence."""

    document: str
    claim: str
    sentence: str
    confidence: float | None


@dataclass(frozen=True, slots=True)
class Side:
    """What some of the papers say: how many, in how many sentences; contexts, most frequent first; a few records.

    ``name`` is one of ``SIDES``.
    """

    name: str
    papers: int
    sentences: int
    contexts: tuple[SideContext, ...]
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Split:
    """A kind of context of which the two parts of a conflict name nothing in common."""

    kind: str
    one: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two parts that cannot both hold in one place: how many papers each.

    ``name`` is one of ``CONFLICTS``, ``within`` one of ``WITHIN``: who disagrees. ``weight`` is the sum of the
    confidences of the weaker part, the best of each paper (0.5 where there is none): how many of its papers a curator
    would accept.
    """

    name: str
    within: str
    papers: tuple[int, int]
    weight: float
    splits: tuple[Split, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """What papers say of an agent and a theme. All counts but ``sentences`` are of papers.

    ``affirmed`` and ``negated`` count papers that assert so, ``speculated`` those that doubt it or ask; ``increase``
    and ``decrease`` those that assert one. One paper may count in several. ``retracted`` papers count nowhere else.
    """

    relation: str
    agent: End
    theme: End
    aspect: str | None
    predicates: Mapping[str, int]
    papers: int
    sentences: int
    affirmed: int
    negated: int
    speculated: int
    increase: int
    decrease: int
    retracted: int
    conflicts: tuple[Conflict, ...] = ()
    sides: tuple[Side, ...] = ()


# What a paper can say, as its side is called. The first that holds; "direct" besides.
SIDES = (
    "increase", "decrease", "effect", "affirmed", "direct", "no effect", "no increase", "no decrease", "denied",
    "not direct", "not this way", "doubted", "asked",
)  # fmt: skip
# What speaks against what: the two parts, each one or several sides. A denial of a direct effect leaves an indirect
# one open, "does not increase" leaves a decrease open, and "not through X" another way.
CONFLICTS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "increase or decrease": (("increase",), ("decrease",)),
    "effect or none": (("increase", "decrease", "effect"), ("no effect",)),
    "increase or none": (("increase",), ("no increase",)),
    "decrease or none": (("decrease",), ("no decrease",)),
    "affirmed or denied": (("affirmed",), ("denied",)),
    "direct or not": (("direct",), ("not direct",)),
}
# Kinds of context that are compared with each other, in the order in which a split by them is told.
CONTEXTS: Mapping[str, tuple[str, ...]] = {
    "cells": ("cell_type", "cell_line"),
    "species": ("species",),
    "tissue": ("tissue",),
    "disease": ("disease",),
    "setting": ("in_vivo", "in_vitro"),
    "stimulus": ("stimulus",),
    "time": ("time",),
    "dose": ("dose",),
    "method": ("method",),
}
# Who disagrees: several papers; sentences of one paper; or all that one part rests on says the other too, as where one
# sentence tells two things apart that have one identifier.
WITHIN = ("papers", "one paper", "one sentence")
# Kinds of context that are told apart by their words; of the others only an identifier tells.
WORDS_TELL = ("in_vivo", "in_vitro", "time", "dose", "method")
