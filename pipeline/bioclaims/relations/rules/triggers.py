"""The trigger words of ``seeds/triggers/``: one row a word, joined with its frame."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import cast

from ...resources import find_resource, load_table
from ...syntax.light_verbs import load_light_verbs
from ...vocab import ASPECTS, DIRECTNESSES, PREDICATES, Aspect, Directness, Trait, check_name, predicate_sign
from .frames import load_frames

_FILES = {
    "verb": "verbs",
    "noun": "nouns",
    "adjective": "adjectives",
    "adverb": "adverbs",
    "suffix": "suffixes",
    "prefix": "prefixes",
}

_KINDS_OF_TAG = {
    "VB": ("verb", "adjective"),
    "NN": ("noun",),
    "JJ": ("adjective", "verb"),
    "RB": ("adverb", "adjective"),
}


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that expresses a relation: which frame, of which traits, places its arguments, and what it then says."""

    lemma: str
    frame: str
    predicate: str
    aspect: Aspect
    directness: Directness
    traits: tuple[Trait, ...]

    @property
    def sign(self) -> int:
        """+1 for a trigger of more, -1 for one of less, 0 for one without a direction."""
        return predicate_sign(self.predicate)


@dataclass(frozen=True, slots=True)
class Lexis:
    """All words that the rules know: triggers by (part of speech, lemma), and the small closed lists.

    ``aspects`` maps a noun to the aspect that it names; ``vague`` are those that name no process without a word beside
    them ("function"), ``things`` those that name none with one either ("receptor"), ``distancing`` the words that make
    a noun something else than the name beside it ("target"),
    ``containing`` the verbs, and their participles, that say that a thing has the name in it.
    ``mending`` are words that say less where the theme is one of the ``harms`` ("rescued the **death** of neurons").
    ``words`` are the words of triggers, of whatever part of speech, ``actors`` those that name who acts ("activator").
    """

    triggers: Mapping[tuple[str, str], tuple[Trigger, ...]]
    aspects: Mapping[str, Aspect]
    vague: frozenset[str]
    things: frozenset[str]
    distancing: frozenset[str]
    containing: frozenset[str]
    light_verbs: Mapping[str, frozenset[str]]
    signed_modifiers: Mapping[str, str]
    mending: frozenset[str]
    harms: frozenset[str]
    words: frozenset[str] = field(init=False, repr=False)
    actors: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        acting = (word for (_, word), those in self.triggers.items() if any("actor" in each.traits for each in those))
        object.__setattr__(self, "words", frozenset(part for _, word in self.triggers for part in word.split()))
        object.__setattr__(self, "actors", frozenset(acting))

    def find_triggers(self, lemma: str, text: str, tag: str, *, before: str = "") -> tuple[Trigger, ...]:
        """Return the triggers of a word, all in lower case, by lemma or form and by Penn tag.

        A participle may be listed as an adjective, and an adjective that a tagger takes for a verb by its form. With
        the word ``before`` it a noun may be another: "risk **factor**".
        """
        for kind in _KINDS_OF_TAG.get(tag[:2], ()):
            found = (
                self.triggers.get((kind, f"{before} {lemma}"))
                or self.triggers.get((kind, lemma))
                or self.triggers.get((kind, text))
            )
            if found:
                return found
        return ()


@cache
def load_lexis() -> Lexis:
    """Return the words in ``seeds/triggers/``. Raises SeedError or UnknownNameError, naming file and row."""
    triggers: dict[tuple[str, str], list[Trigger]] = {}
    for kind, name in _FILES.items():
        for row in load_table("seeds", "triggers", f"{name}.tsv"):
            triggers.setdefault((kind, row["lemma"]), []).append(_trigger(row, name))
    aspect_rows = load_table("seeds", "triggers", "aspects.tsv")
    aspects = {row["lemma"]: row["aspect"] for row in aspect_rows}
    for lemma, aspect in aspects.items():
        check_name(aspect, ASPECTS, f"{find_resource('seeds', 'triggers', 'aspects.tsv')}: {lemma}")
    return Lexis(
        triggers=MappingProxyType({key: tuple(rows) for key, rows in triggers.items()}),
        aspects=MappingProxyType(cast("dict[str, Aspect]", aspects)),
        vague=frozenset(row["lemma"] for row in aspect_rows if row["alone"] != "yes"),
        things=frozenset(row["lemma"] for row in aspect_rows if row["alone"] == "never"),
        distancing=frozenset(row["word"] for row in load_table("seeds", "triggers", "distancing.tsv")),
        containing=frozenset(
            word
            for row in load_table("seeds", "triggers", "containing.tsv")
            for word in (row["lemma"], row["participle"])
        ),
        light_verbs=load_light_verbs(),
        signed_modifiers=MappingProxyType(
            {row["lemma"]: row["predicate"] for row in load_table("seeds", "triggers", "signed_modifiers.tsv")}
        ),
        mending=frozenset(row["lemma"] for row in load_table("seeds", "triggers", "mending.tsv")),
        harms=frozenset(row["lemma"] for row in load_table("seeds", "triggers", "harms.tsv")),
    )


def _trigger(row: dict[str, str], name: str) -> Trigger:
    where = f"{find_resource('seeds', 'triggers', f'{name}.tsv')}: {row['lemma']}"
    frames = load_frames()
    check_name(row["frame"], tuple(frames), where)
    check_name(row["predicate"], PREDICATES, where)
    check_name(row["aspect"], ASPECTS, where)
    check_name(row["directness"], DIRECTNESSES, where)
    return Trigger(
        row["lemma"],
        row["frame"],
        row["predicate"],
        cast("Aspect", row["aspect"]),
        cast("Directness", row["directness"]),
        frames[row["frame"]].traits,
    )
