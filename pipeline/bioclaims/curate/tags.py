"""What can be wrong with a claim: the tags of ``seeds/error_tags.toml``, INDRA's eleven and ours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ..errors import SeedError
from ..resources import load_toml
from ..vocab import check_name

BLAMED = ("rule", "names", "assertion", "context", "text")
# What each field of a correction blames, where the curator gives no tag.
_BLAMED_BY_FIELD = {
    "agent_id": "names", "theme_id": "names", "agent_type": "names", "theme_type": "names",
    "polarity": "assertion", "negation": "assertion", "certainty": "assertion", "doubt": "assertion",
    "basis": "assertion", "context": "context",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ErrorTag:
    """A tag: its name, what the page shows, the key that gives it, what it blames, and INDRA's name for it."""

    name: str
    label: str
    meaning: str
    key: str
    blames: str
    indra: str | None = None

    def __post_init__(self) -> None:
        check_name(self.blames, BLAMED, f"error_tags.toml: {self.name}: blames")


@cache
def load_tags() -> tuple[ErrorTag, ...]:
    """Return the tags in the order of the file. Raises SeedError where two have one key."""
    tags = tuple(ErrorTag(name, **fields) for name, fields in load_toml("seeds", "error_tags.toml").items())
    keys = [tag.key for tag in tags]
    for tag in tags:
        if keys.count(tag.key) > 1:
            raise SeedError(where=f"error_tags.toml: {tag.name}", what=f"shares the key {tag.key}", cure="Give another")
    return tags


def check_tags(names: Iterable[str]) -> tuple[str, ...]:
    """Return ``names``; raises UnknownNameError, which lists the tags, for one that is none."""
    found = tuple(names)
    known = tuple(tag.name for tag in load_tags())
    for name in found:
        check_name(name, known, "tags")
    return found


def find_blamed(verdict: str, tags: Iterable[str], changed: Iterable[str]) -> frozenset[str]:
    """Return what a decision blames, of ``BLAMED``: by its tags, and without any by the fields of a correction.

    A rejection that gives no reason blames the rule.
    """
    by_name = {tag.name: tag.blames for tag in load_tags()}
    blamed = frozenset(by_name[name] for name in tags)
    if not blamed and verdict == "correct":
        blamed = frozenset(_BLAMED_BY_FIELD.get(name, "rule") for name in changed)
    return (blamed or frozenset({"rule"})) if verdict in ("reject", "correct") else frozenset()


def blames_rule(verdict: str, tags: Iterable[str], changed: Iterable[str]) -> bool:
    """Return whether a decision says that the rule was wrong, not only names, assertion, context or the text."""
    return "rule" in find_blamed(verdict, tags, changed)
