"""Things that somebody asks for by name or by identifier, and the participants and contexts that are these things."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..model import identify
from ..names import Lexicon
from ..names.families import find_members
from ..text.normalize import name_key
from ..vocab import check_curie

# A claim record, or a part of one, as it stands in its file.
Record = Mapping[str, Any]
_CURIE = re.compile(r"[A-Za-z][A-Za-z0-9_.]*:\S+")


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that is asked for: the identifiers that are it, and the key of its words.

    ``families`` are identifiers of genes whose families count as well. ``known`` says whether the lexicon has it: then
    what has another identifier is something else, even where the words are the same.
    """

    curies: frozenset[str]
    key: str
    families: frozenset[str] = frozenset()
    known: bool = True

    def is_named_by(self, named: Record) -> bool:
        """Return whether a participant or context is this, by its best identifier, or by its words without one."""
        groundings = named["groundings"]
        if groundings:
            best = groundings[0]
            if best["curie"] in self.curies or not self.families.isdisjoint(best["members"]):
                return True
            if self.known:
                return False
        words = [
            name_key(find_words(named)),
            *(name_key(each["name"]) for each in groundings[:1]),
        ]
        return bool(self.key) and self.key in words


def resolve_thing(asked: str, lexicon: Lexicon, *, families: bool = False) -> Thing:
    """Return what ``asked``, a name or a CURIE, stands for; what the lexicon does not have is known by its words alone.

    With ``families``, members of a family are it too, and so are families that it is a member of. Raises InputError
    for what looks like a CURIE and is none of a known vocabulary.
    """
    curie = _find_curie(asked, lexicon)
    if curie is None:
        return Thing(frozenset(), name_key(asked), known=False)
    members = frozenset(find_members(curie, lexicon)) if families else frozenset()
    # Of an identifier that is asked for, no words are the same thing.
    key = "" if asked == curie else name_key(asked)
    return Thing(frozenset({curie}) | members, key, frozenset({curie}) if families else frozenset())


def identify_named(named: Record) -> str:
    """Return what a participant or context of a record has in common with others that are the same thing.

    The same as ``Participant.identity``.
    """
    groundings = named["groundings"]
    return identify(find_words(named), groundings[0]["curie"] if groundings else None)


def find_words(named: Record) -> str:
    """Return the name of a participant or context: its words, the name among them, or what a pronoun stands for."""
    words: str = (named.get("antecedent") or named.get("mention") or named)["text"]
    return words


def _find_curie(asked: str, lexicon: Lexicon) -> str | None:
    entries = lexicon.lookup(asked)
    if entries:
        return entries[0].grounding.curie
    if not _CURIE.fullmatch(asked):
        return None
    # Identifiers of other vocabularies ("NCBIGene:207") stand for ours.
    curie = lexicon.resolve(asked)
    if curie is None:
        check_curie(asked, where=asked)
    return curie or asked
