"""The frames of ``seeds/frames/``: where a trigger's agent and theme stand, by grammatical function."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from ..errors import SeedError
from ..resources import find_resource, load_toml
from ..vocab import ENTITY_TYPES, check_name

_NEEDED = ("says", "agent", "theme", "matches", "rejects")
_FIELDS = (*_NEEDED, "mediators", "never_agent", "never_theme")
_DEFAULT_MEDIATORS = ("via", "through", "means", "manner")


@dataclass(frozen=True, slots=True)
class Frame:
    """Places agent and theme: the functions to look in, the first that holds a participant wins.

    ``never_agent`` and ``never_theme`` are entity types that do not take the role in this frame.
    ``matches`` are sentences with the claims that the frame must find in them, as "agent | predicate | theme";
    in ``rejects`` it must find none.
    """

    name: str
    says: str
    agent: tuple[str, ...]
    theme: tuple[str, ...]
    mediators: tuple[str, ...]
    never_agent: tuple[str, ...]
    never_theme: tuple[str, ...]
    matches: tuple[tuple[str, str], ...]
    rejects: tuple[str, ...]


@cache
def load_frames() -> Mapping[str, Frame]:
    """Return all frames by name. Raises SeedError, naming file, entry, field and cure."""
    frames: dict[str, Frame] = {}
    for path in sorted(find_resource("seeds", "frames").glob("*.toml")):
        for name, entry in load_toml("seeds", "frames", path.name).items():
            if name in frames:
                raise SeedError(where=f"{path}: {name}", what="stands in two files", cure="Keep one of them")
            frames[name] = _frame(name, entry, where=f"{path}: {name}")
    return MappingProxyType(frames)


def _frame(name: str, entry: dict[str, Any], *, where: str) -> Frame:
    unknown = sorted(set(entry) - set(_FIELDS))
    if unknown:
        raise SeedError(where=where, what=f"unknown field {unknown[0]!r}", cure=f"Known: {', '.join(sorted(_FIELDS))}")
    missing = [name for name in _NEEDED if name not in entry]
    if missing:
        raise SeedError(where=where, what=f"field {missing[0]!r} is missing", cure="Add it; every frame shows examples")
    if not entry["matches"] or not entry["rejects"]:
        raise SeedError(where=where, what="has no example in one direction", cure="Give matches and rejects")
    return Frame(
        name=name,
        says=entry["says"],
        agent=tuple(entry["agent"]),
        theme=tuple(entry["theme"]),
        mediators=tuple(entry.get("mediators", _DEFAULT_MEDIATORS)),
        never_agent=_types(entry, "never_agent", where),
        never_theme=_types(entry, "never_theme", where),
        matches=tuple((sentence, claim) for sentence, claim in entry["matches"]),
        rejects=tuple(entry["rejects"]),
    )


def _types(entry: dict[str, Any], field: str, where: str) -> tuple[str, ...]:
    types = tuple(entry.get(field, ()))
    for name in types:
        check_name(name, ENTITY_TYPES, f"{where}: {field}")
    return types
