"""The frames of ``seeds/frames/``: where a trigger's agent and theme stand, by grammatical function."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from ...errors import SeedError
from ...resources import find_resource, load_toml
from ...schema import check_entries
from ...vocab import Trait

# All ways to say what an effect goes through, where a frame names none.
ALL_MEDIATORS = ("via", "through", "means", "manner")


@dataclass(frozen=True, slots=True)
class Frame:
    """Places agent and theme: the functions to look in, the first that holds a participant wins.

    ``never_agent`` and ``never_theme`` are entity types that do not take the role in this frame.
    Where an argument has one of the functions in ``without``, the frame does not apply. Several participants in one of
    the functions in ``mutual`` are agent and themes of each other, where no theme stands elsewhere ("between A and B").
    ``traits`` say what else its triggers are, for code that asks; no code asks for a frame by its name.
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
    without: tuple[str, ...]
    mutual: tuple[str, ...]
    traits: tuple[Trait, ...]
    matches: tuple[tuple[str, str], ...]
    rejects: tuple[str, ...]


@cache
def load_frames() -> Mapping[str, Frame]:
    """Return all frames by name. Raises SeedError, naming file, entry, field and cure."""
    frames: dict[str, Frame] = {}
    for path in sorted(find_resource("seeds", "frames").glob("*.toml")):
        for frame in parse_frames(load_toml("seeds", "frames", path.name), where=str(path)):
            if frame.name in frames:
                raise SeedError(where=f"{path}: {frame.name}", what="stands in two files", cure="Keep one of them")
            frames[frame.name] = frame
    return MappingProxyType(frames)


def parse_frames(entries: dict[str, Any], *, where: str) -> tuple[Frame, ...]:
    """Return the frames of a file's content. Raises SeedError where ``schemas/rule.schema.json`` contradicts it."""
    check_entries(entries, schema="rule", where=where)
    return tuple(_frame(name, entry) for name, entry in entries.items())


def _frame(name: str, entry: dict[str, Any]) -> Frame:
    return Frame(
        name=name,
        says=entry["says"],
        agent=tuple(entry["agent"]),
        theme=tuple(entry["theme"]),
        mediators=tuple(entry.get("mediators", ALL_MEDIATORS)),
        never_agent=tuple(entry.get("never_agent", ())),
        never_theme=tuple(entry.get("never_theme", ())),
        without=tuple(entry.get("without", ())),
        mutual=tuple(entry.get("mutual", ())),
        traits=tuple(entry.get("traits", ())),
        matches=tuple((sentence, claim) for sentence, claim in entry["matches"]),
        rejects=tuple(entry["rejects"]),
    )
