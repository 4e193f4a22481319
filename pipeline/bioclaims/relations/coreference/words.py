"""The words of ``seeds/coreference/``: what stands for another, and what for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ...resources import find_resource, load_table
from ...vocab import ASPECTS, ENTITY_TYPES, PREDICATES, check_name

# How many things a word stands for: so many, or several.
ONE, TWO, SEVERAL = 1, 2, 0
_NUMBERS = {"one": ONE, "two": TWO, "three": 3, "four": 4, "several": SEVERAL}
PRONOUN, POSSESSOR = _KINDS = ("pronoun", "possessor")
_ANY = "any"


@dataclass(frozen=True, slots=True)
class Class:
    """What a definite noun may stand for: entities of ``types``, one of whose names has one of the words ``names``.

    A word that begins with a hyphen is the end of one ("-ase"); without any, all names will do.
    """

    types: frozenset[str]
    names: tuple[str, ...]

    def has(self, kind: str, names: Iterable[str]) -> bool:
        """Return whether something of the type ``kind`` that has these ``names`` is of the class."""
        return kind in self.types and (not self.names or any(self._names(name.lower()) for name in names))

    def _names(self, name: str) -> bool:
        return any(
            any(word.endswith(part[1:]) for word in name.split()) if part.startswith("-") else part in name
            for part in self.names
        )


@dataclass(frozen=True, slots=True)
class EffectClass:
    """What a noun for an effect stands for: claims with one of ``predicates`` whose theme has ``aspect`` (or any)."""

    predicates: frozenset[str]
    aspect: str

    def has(self, predicate: str, aspect: str) -> bool:
        """Return whether a claim with this predicate, and a theme with this aspect, is of the class."""
        return predicate in self.predicates and self.aspect in (_ANY, aspect)


@cache
def load_classes() -> Mapping[str, Class]:
    """Return the classes of ``nouns.tsv`` by noun, in the singular. Raises UnknownNameError for an unknown type."""
    path, classes = find_resource("seeds", "coreference", "nouns.tsv"), dict[str, Class]()
    for row in load_table("seeds", "coreference", "nouns.tsv"):
        types = row["types"].split(",")
        for kind in types:
            check_name(kind, ENTITY_TYPES, f"{path}: {row['noun']}")
        names = () if row["names"] == "-" else tuple(row["names"].split("|"))
        classes[row["noun"]] = Class(frozenset(types), names)
    return MappingProxyType(classes)


def is_class_name(text: str, *, known: bool) -> bool:
    """Return whether a mention of ``text`` is a common noun of the list: "cytokines", and unless ``known``, "the" ones
    with words before it ("proinflammatory cytokines").
    """
    words = text.lower().split()
    classes, noun = load_classes(), to_singular(" ".join(words))
    return noun in classes or (not known and text.islower() and to_singular(words[-1]) in classes)


def to_singular(noun: str) -> str:
    """Return the singular of a regular plural, any other word as it is."""
    return f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("s")


@cache
def load_effects() -> Mapping[str, EffectClass]:
    """Return the classes of ``effects.tsv`` by noun. Raises UnknownNameError for an unknown predicate or aspect."""
    path, classes = find_resource("seeds", "coreference", "effects.tsv"), dict[str, EffectClass]()
    for row in load_table("seeds", "coreference", "effects.tsv"):
        where = f"{path}: {row['noun']}"
        check_name(row["predicate"], (_ANY, *PREDICATES), where)
        check_name(row["aspect"], (_ANY, *ASPECTS), where)
        predicates = PREDICATES if row["predicate"] == _ANY else (row["predicate"],)
        classes[row["noun"]] = EffectClass(frozenset(predicates), row["aspect"])
    return MappingProxyType(classes)


def read_number(word: str) -> int | None:
    """Return how many things a word before a noun says that there are, None where it says nothing of that."""
    return TWO if word == "both" else _NUMBERS.get(word)


@cache
def load_pronouns(kind: str) -> Mapping[str, int]:
    """Return how many things each pronoun of ``kind`` stands for. Raises UnknownNameError for a wrong row."""
    path = find_resource("seeds", "coreference", "pronouns.tsv")
    rows = load_table("seeds", "coreference", "pronouns.tsv")
    for row in rows:
        check_name(row["kind"], _KINDS, f"{path}: {row['word']}")
        check_name(row["number"], tuple(_NUMBERS), f"{path}: {row['word']}")
    return MappingProxyType({row["word"]: _NUMBERS[row["number"]] for row in rows if row["kind"] == kind})


@cache
def load_speakers() -> frozenset[str]:
    """Return the words for who or what tells something, which no pronoun after them stands for."""
    return frozenset(row["word"] for row in load_table("seeds", "coreference", "speakers.tsv"))
