"""Which sentences cannot hold a claim: those without a trigger word, and those without two participants.

Read from word forms and mentions alone, before there are tags or trees, so that such sentences need not be parsed. Two
measures: the strict one turns away only what ``find_relations`` finds nothing in; the other keeps also most of what a
person finds a relation in: words that express one in gold corpora (``seeds/triggers/gate.tsv``), names that no lexicon
has, pronouns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import IntFlag
from functools import cache, lru_cache

from ..model import Mention, Span
from ..resources import load_table
from ..vocab import takes_part
from .coreference.words import load_classes, load_effects, to_singular
from .rules.triggers import load_lexis
from .words.sides import is_sided

# The rules need an agent and a theme.
_LEAST = 2
# Shorter stems stand in too many other words: those must be the whole word but for its ending.
_SHORTEST_STEM = 5
_HYPHEN = re.compile(r"[-–‐‑/ ]")
_IRREGULAR = {
    "bind": ("bound",),
    "drive": ("drove", "driven"),
    "find": ("found",),
    "lead": ("led",),
    "rise": ("rose", "risen", "arose"),
}
# What a lemma ends in that other forms of the word do not, and what those end in.
_LEMMA_END = re.compile(r"(?:ions?|ing|is|e|y)\Z")
_FORM_END = r"(?:e|es|s|ed|d|er|ers|ing|ings|ion|ions|is|ies|ied|y|ys|ying|yed|'s)?"
_SPELLINGS = (
    (re.compile(r"([iy])z(?=at\Z|\Z)"), r"\1s"),
    (re.compile(r"([iy])s(?=at\Z|\Z)"), r"\1z"),
    (re.compile(r"([ilv])or\Z"), r"\1our"),
)
# A name has a digit, a Greek letter, or a capital that no sentence asks for.
_NAME = re.compile(r"[^\W\d_].*[0-9α-ωΑ-Ω]|[0-9α-ωΑ-Ω].*[^\W\d_]|\w[^\W\d_a-zα-ω]")
_PROCESS_END = re.compile(r"(?:genesis|poiesis|osis|lysis|taxis|trophy|plasia)\Z")
_REFERENCES = frozenset(("it", "its", "they", "their", "them", "these", "those", "this", "both", "which", "latter"))


class Hint(IntFlag):
    """What the form of a word says that it may be: all that applies."""

    NOTHING = 0
    TRIGGER = 1
    RELATION = 2
    PROCESS = 4
    NAME = 8
    REFERENCE = 16
    GENERAL = 32


# As plain numbers: those of an enumeration take ten times as long to compare.
_PARTICIPANT = int(Hint.PROCESS | Hint.NAME | Hint.REFERENCE)
# What the rules may take for a participant though it is no name.
_UNNAMED = int(Hint.PROCESS | Hint.REFERENCE | Hint.GENERAL)


# About the forms that texts have in common.
@lru_cache(maxsize=15_000)
def find_hints(form: str) -> int:
    """Return what a word of this form may be, as the number of a ``Hint``.

    A trigger of the rules (``TRIGGER``, also behind a hyphen), a word that expresses a relation for people
    (``RELATION``, which triggers are too), a process that is a participant without a name, a name, a pronoun, a noun
    that stands for what was named before (``GENERAL``: "the kinase").
    """
    flat = _flatten(form)
    found = Hint.NOTHING
    if _trigger_pattern().search(flat):
        found |= Hint.TRIGGER | Hint.RELATION
    elif _relation_pattern().search(flat):
        found |= Hint.RELATION
    if is_sided(form):
        found |= Hint.TRIGGER | Hint.RELATION | Hint.PROCESS
    if _process_pattern().search(flat):
        found |= Hint.PROCESS
    if _NAME.search(form) or _PROCESS_END.search(flat):
        found |= Hint.NAME
    if flat in _REFERENCES:
        found |= Hint.REFERENCE
    if to_singular(flat) in _general_nouns():
        found |= Hint.GENERAL
    return int(found)


def has_trigger(hints: Iterable[int], *, strict: bool = False) -> bool:
    """Return whether a sentence of words with these hints may express a relation; ``strict``: for the rules."""
    wanted = int(Hint.TRIGGER if strict else Hint.RELATION)
    return any(hint & wanted for hint in hints)


def has_participants(mentions: Sequence[Mention], words: Iterable[tuple[int, Span]], *, strict: bool = False) -> bool:
    """Return whether a sentence with these mentions and words names what may take part in a relation.

    One participant is enough for a person, who finds the other in the sentence before. ``strict``: for the rules,
    which need two, mentions, processes or what stands for them, one mention at least. A word that a mention ends with
    is that mention.
    """
    if not strict:
        return bool(mentions) or any(hint & _PARTICIPANT for hint, _ in words)
    ends = {mention.span.end for mention in mentions if takes_part(mention.type)}
    others = sum(bool(hint & _UNNAMED) and span.end not in ends for hint, span in words)
    return bool(ends) and len(ends) + others >= _LEAST


@cache
def _trigger_pattern() -> re.Pattern[str]:
    # Of two words, between which others may stand ("turned A off"), the first.
    return _compile({lemma.split()[0] for kind, lemma in load_lexis().triggers if kind != "prefix"})


@cache
def _relation_pattern() -> re.Pattern[str]:
    return _compile({row["stem"] for row in load_table("seeds", "triggers", "gate.tsv")})


@cache
def _process_pattern() -> re.Pattern[str]:
    return _compile({lemma for lemma, aspect in load_lexis().aspects.items() if aspect == "process"})


@cache
def _general_nouns() -> frozenset[str]:
    return frozenset(noun.split()[-1] for noun in (*load_classes(), *load_effects())) | {"former"}


def _compile(lemmas: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that is found in the flat forms of ``lemmas``, inflected and in both spellings."""
    joined = {_HYPHEN.sub("", lemma) for lemma in lemmas}
    stems = sorted({stem for lemma in joined for stem in _find_stems(lemma)}, key=lambda stem: (len(stem), stem))
    parts = list[str]()
    for stem in (stem for stem in stems if len(stem) >= _SHORTEST_STEM):
        if not any(part in stem for part in parts):
            parts.append(stem)
    # The last letter may be doubled: "controlled".
    whole = [rf"{stem}{stem[-1]}?{_FORM_END}" for stem in stems if len(stem) < _SHORTEST_STEM]
    whole += [form for lemma in sorted(joined) for form in _IRREGULAR.get(lemma, ())]
    return re.compile("|".join((*parts, *(rf"\b{form}\b" for form in whole))))


def _find_stems(lemma: str) -> set[str]:
    """Return the stem of ``lemma`` as it stands in other forms of the word, in both spellings."""
    stem = _LEMMA_END.sub("", lemma)
    return {stem, *(pattern.sub(other, stem) for pattern, other in _SPELLINGS)}


def _flatten(form: str) -> str:
    """Return ``form`` in lower case, its parts also joined: "down-regulated" as "down regulated downregulated"."""
    lower = form.lower()
    parts = _HYPHEN.split(lower)
    return lower if len(parts) == 1 else f"{' '.join(parts)} {''.join(parts)}"
