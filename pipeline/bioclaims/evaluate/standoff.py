"""Gold events in the standoff format of the BioNLP Shared Tasks: ``.txt``, ``.a1`` (entities) and ``.a2`` (events)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..errors import InputError
from ..model import Span

_CURE = "A folder of events has for each text NAME.txt, NAME.a1 and NAME.a2, as the BioNLP Shared Tasks give them"
_NUMBER = re.compile(r"[0-9]+\Z")


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked place of a text, an entity or the trigger of events; ``span`` goes from its first to its last part."""

    type: str
    span: Span


@dataclass(frozen=True, slots=True)
class StandoffEvent:
    """An event: its type, the id of its trigger, and its arguments as (role, id of a place or of an event).

    Roles are without the number that tells several of one kind apart ("Theme2").
    """

    id: str
    type: str
    trigger: str
    arguments: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class StandoffText:
    """One text with its marked places and events, both by id."""

    id: str
    text: str
    marked: Mapping[str, Marked]
    events: Mapping[str, StandoffEvent]

    def span_of(self, target: str) -> Span:
        """Return where an argument stands: the place itself, of an event its trigger."""
        event = self.events.get(target)
        return self.marked[target if event is None else event.trigger].span


def read_standoff(folder: Path) -> Iterator[StandoffText]:
    """Yield the texts of ``folder`` in order of their names.

    Raises InputError, with file and line, where there is none, where a file is missing, and where a line does not
    follow the format or names something that the text does not have.
    """
    paths = sorted(folder.glob("*.txt"))
    if not paths:
        raise InputError(where=str(folder), what="holds no .txt file", cure=_CURE)
    for path in paths:
        yield _read_text(path)


def _read_text(path: Path) -> StandoffText:
    text = _read(path)
    marked: dict[str, Marked] = {}
    events: dict[str, StandoffEvent] = {}
    for part in (path.with_suffix(".a1"), path.with_suffix(".a2")):
        for number, line in enumerate(_read(part).splitlines(), start=1):
            where = f"{part}:{number}"
            if line.startswith("T"):
                key, place = _parse_marked(line, len(text), where=where)
                marked[key] = place
            elif line.startswith("E"):
                event = _parse_event(line, where=where)
                events[event.id] = event
    for event in events.values():
        for target in (event.trigger, *(target for _, target in event.arguments)):
            if target not in marked and target not in events:
                raise InputError(
                    where=f"{path.with_suffix('.a2')}: {event.id}",
                    what=f"names {target}, which is not there",
                    cure=_CURE,
                )
    return StandoffText(path.stem, text, marked, events)


def _parse_marked(line: str, size: int, *, where: str) -> tuple[str, Marked]:
    try:
        key, middle, *_ = line.split("\t")
        kind, places = middle.split(" ", 1)
        numbers = [int(number) for part in places.split(";") for number in part.split()]
        span = Span(min(numbers), max(numbers))
    except ValueError as error:
        raise InputError(where=where, what=f"is no marked place: {line!r}", cure=_CURE) from error
    if span.end > size:
        raise InputError(where=where, what=f"ends at {span.end}, behind the text's end {size}", cure=_CURE)
    return key, Marked(kind, span)


def _parse_event(line: str, *, where: str) -> StandoffEvent:
    try:
        key, middle, *_ = line.split("\t")
        (kind, trigger), *arguments = (_parse_argument(part) for part in middle.split())
    except ValueError as error:
        raise InputError(where=where, what=f"is no event: {line!r}", cure=_CURE) from error
    return StandoffEvent(key, kind, trigger, tuple((_NUMBER.sub("", role), target) for role, target in arguments))


def _parse_argument(part: str) -> tuple[str, str]:
    role, target = part.split(":")
    return role, target


def _read(path: Path) -> str:
    try:
        # Offsets count code points of the file as it is: line ends must stay.
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "is not UTF-8"
        raise InputError(where=str(path), what=f"cannot be read ({reason})", cure=_CURE) from error
