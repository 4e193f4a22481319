"""A claim record in plain words, for people who never saw one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..resources import load_toml
from .asked import Record, find_words, identify_named

_CERTAINTIES = {
    "asserted": "stated as fact",
    "speculated": "stated as possible",
    "hypothesis": "only supposed or asked",
}
_BASES = {
    "this_study": "reported here", "prior_work": "from earlier work", "aim": "an aim of the study",
    "conclusion": "a conclusion",
}  # fmt: skip
_DIRECT = {"direct": "directly", "indirect": "indirectly"}
# Behind which "directly" stands; nothing, where the verb stands alone.
_AUXILIARY = re.compile(r"^((does|is) (not )?)?")
# Aspects that the name of the theme tells already.
_SILENT = ("unspecified", "process")

_PLACES = ("cell_type", "cell_line", "species")


def say_participant(named: Record) -> str:
    """Return who acts or undergoes, with the aspect where its words do not name it: ``MMP-9 expression``."""
    words = " ".join(find_words(named).split())
    aspect = named["aspect"]
    return words if aspect in _SILENT or aspect in words.casefold() else f"{words} {aspect}"


def say_verb(record: Record) -> str:
    """Return what the agent does, denied where it is, directly where it is: ``does not directly increase``."""
    predicate = load_toml("seeds", "predicates.toml")[record["predicate"]]
    verb = str(predicate["denies" if record["polarity"] == "negated" else "says"])
    direct = _DIRECT.get(record["directness"])
    return _AUXILIARY.sub(rf"\g<0>{direct} ", verb, count=1) if direct else verb


def say_claim(record: Record) -> str:
    """Return the claim as one sentence: ``clusterin increases MMP-9 expression through ERK in macrophages``."""
    parts = [say_participant(record["agent"]), say_verb(record), say_participant(record["theme"])]
    parts += [f"through {_list(map(find_words, record['mediators']))}"] if record["mediators"] else []
    places = {identify_named(each): find_words(each) for each in record["context"] if each["kind"] in _PLACES}
    parts += [f"in {_list(places.values())}"] if places else []
    return " ".join(parts)


def say_stance(record: Record) -> str:
    """Return what the authors make of it: ``stated as fact; reported here; not denied``."""
    said = [_CERTAINTIES[record["certainty"]], _BASES.get(record["basis"], "")]
    said += ["said to be new"] if record["novel"] else []
    said += ["denied" if record["polarity"] == "negated" else "not denied"]
    return "; ".join(filter(None, said))


def _list(words: Iterable[str]) -> str:
    *most, last = [" ".join(each.split()) for each in words]
    return f"{', '.join(most)} and {last}" if most else last
