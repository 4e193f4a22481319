"""Events in the standoff format of the BioNLP Shared Tasks: ``.txt``, ``.a1`` (entities) and ``.a2`` (events)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ...errors import InputError, OutputError
from ...model import Span
from ...readers.standoff import parse_place

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
class StandoffModification:
    """What is said of an event: ``type`` is Negation or Speculation, ``event`` the id of the event."""

    id: str
    type: str
    event: str


@dataclass(frozen=True, slots=True)
class StandoffText:
    """One text with its marked places, events and modifications, all by id.

    ``equivalents`` are classes of ids of places that stand for one thing, such as a name and its abbreviation.
    ``given`` are the ids of the places of ``.a1``, which a system is told; None where that is not known.
    ``coreferences`` are pairs of a place and what it stands for.
    """

    id: str
    text: str
    marked: Mapping[str, Marked]
    events: Mapping[str, StandoffEvent]
    equivalents: tuple[frozenset[str], ...] = ()
    modifications: Mapping[str, StandoffModification] = field(default_factory=dict)
    given: frozenset[str] | None = None
    coreferences: tuple[tuple[str, str], ...] = ()

    @property
    def entities(self) -> frozenset[str]:
        """The ids of the places of ``.a1``; where these are not known, of all places that trigger no event."""
        if self.given is not None:
            return self.given
        return frozenset(self.marked) - {event.trigger for event in self.events.values()}

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
        what = "holds no .txt file" if folder.is_dir() else "is no folder"
        raise InputError(where=str(folder), what=what, cure=_CURE)
    for path in paths:
        yield _read_text(path)


def read_predicted(gold: StandoffText, folder: Path) -> StandoffText:
    """Return the text of ``gold`` and the entities that it was given, with the events of NAME.a2 of ``folder``.

    Raises InputError as read_standoff does.
    """
    lines = _Lines()
    entities = gold.entities
    lines.marked.update((key, place) for key, place in gold.marked.items() if key in entities)
    path = folder / f"{gold.id}.a2"
    lines.read(path, size=len(gold.text))
    return lines.to_text(gold.id, gold.text, entities, path=path)


def format_a2(text: StandoffText) -> Iterator[str]:
    """Yield the lines of ``.a2``: places that are not of ``.a1``, events, modifications.

    Their ids are new: those of places go on after those of ``.a1``, and events and modifications are counted from 1.
    Several arguments of one role are numbered from the second on: Theme, Theme2.
    """
    entities = text.entities
    numbers = (int(found[0]) for key in entities if (found := _NUMBER.search(key)))
    start = max(numbers, default=0) + 1
    added = sorted((key for key in text.marked if key not in entities), key=lambda key: (text.marked[key].span, key))
    names = {key: key for key in entities} | {key: f"T{number}" for number, key in enumerate(added, start=start)}
    names |= {key: f"E{number}" for number, key in enumerate(text.events, start=1)}
    for key in added:
        place = text.marked[key]
        words = " ".join(text.text[place.span.start : place.span.end].splitlines())
        yield f"{names[key]}\t{place.type} {place.span.start} {place.span.end}\t{words}\n"
    for event in text.events.values():
        arguments = _number_roles(event.arguments)
        parts = (f"{role}:{names[key]}" for role, key in ((event.type, event.trigger), *arguments))
        yield f"{names[event.id]}\t{' '.join(parts)}\n"
    for number, modification in enumerate(text.modifications.values(), start=1):
        yield f"M{number}\t{modification.type} {names[modification.event]}\n"


def _number_roles(arguments: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    seen = Counter[str]()
    for role, target in arguments:
        seen[role] += 1
        yield role if seen[role] == 1 else f"{role}{seen[role]}", target


def write_standoff(text: StandoffText, path: Path) -> None:
    """Write the ``.a2`` of ``text`` to ``path``. Raises OutputError where that cannot be."""
    try:
        path.write_text("".join(format_a2(text)), encoding="utf-8", newline="\n")
    except OSError as error:
        raise OutputError(
            where=str(path), what=f"cannot be written ({error.strerror})", cure="Give a place that you may write to"
        ) from error


@dataclass(slots=True)
class _Lines:
    """What the lines read so far have marked."""

    marked: dict[str, Marked] = field(default_factory=dict)
    events: dict[str, StandoffEvent] = field(default_factory=dict)
    modifications: dict[str, StandoffModification] = field(default_factory=dict)
    equivalents: list[frozenset[str]] = field(default_factory=list)
    coreferences: list[tuple[str, str]] = field(default_factory=list)

    def read(self, path: Path, *, size: int) -> None:
        for number, line in enumerate(_read(path).splitlines(), start=1):
            where = f"{path}:{number}"
            if line.startswith("T"):
                key, place = _parse_marked(line, size, where=where)
                self.marked[key] = place
            elif line.startswith("E"):
                event = _parse_event(line, where=where)
                self.events[event.id] = event
            elif line.startswith("M"):
                modification = _parse_modification(line, where=where)
                self.modifications[modification.id] = modification
            elif line.startswith("*\tEquiv"):
                self.equivalents.append(frozenset(line.split()[2:]))
            elif line.startswith("R") and "\tCoreference " in line:
                self.coreferences.append(_parse_coreference(line, where=where))

    def to_text(self, name: str, text: str, given: frozenset[str], *, path: Path) -> StandoffText:
        """Return what was read. Raises InputError where a line names what no line marks."""
        for where, target in self._targets():
            if target not in self.marked and target not in self.events:
                raise InputError(where=f"{path}: {where}", what=f"names {target}, which is not there", cure=_CURE)
        for event in self.events.values():
            if event.trigger not in self.marked:
                raise InputError(where=f"{path}: {event.id}", what=f"has {event.trigger} for a trigger", cure=_CURE)
        for modification in self.modifications.values():
            if modification.event not in self.events:
                what = f"is said of {modification.event}, which is no event"
                raise InputError(where=f"{path}: {modification.id}", what=what, cure=_CURE)
        equivalents, coreferences = _join(self.equivalents), tuple(self.coreferences)
        return StandoffText(name, text, self.marked, self.events, equivalents, self.modifications, given, coreferences)

    def _targets(self) -> Iterator[tuple[str, str]]:
        for event in self.events.values():
            yield event.id, event.trigger
            yield from ((event.id, target) for _, target in event.arguments)
        yield from (("Equiv", target) for each in self.equivalents for target in sorted(each))
        yield from (("Coreference", target) for pair in self.coreferences for target in pair)


def _join(classes: Iterable[frozenset[str]]) -> tuple[frozenset[str], ...]:
    """Return ``classes`` with those that share a member joined."""
    joined: list[frozenset[str]] = []
    for each in classes:
        apart = [other for other in joined if not other & each]
        joined = [*apart, each.union(*(other for other in joined if other & each))]
    return tuple(joined)


def _read_text(path: Path) -> StandoffText:
    text, lines = _read(path), _Lines()
    lines.read(path.with_suffix(".a1"), size=len(text))
    given = frozenset(lines.marked)
    lines.read(path.with_suffix(".a2"), size=len(text))
    return lines.to_text(path.stem, text, given, path=path.with_suffix(".a2"))


def _parse_marked(line: str, size: int, *, where: str) -> tuple[str, Marked]:
    try:
        key, kind, places = parse_place(line)
        span = Span(min(place.start for place in places), max(place.end for place in places))
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


def _parse_modification(line: str, *, where: str) -> StandoffModification:
    try:
        key, middle, *_ = line.split("\t")
        kind, event = middle.split()
    except ValueError as error:
        raise InputError(where=where, what=f"is no modification: {line!r}", cure=_CURE) from error
    return StandoffModification(key, kind, event)


def _parse_coreference(line: str, *, where: str) -> tuple[str, str]:
    roles = dict(part.split(":", 1) for part in line.split("\t")[1].split()[1:] if ":" in part)
    if set(roles) != {"Subject", "Object"}:
        raise InputError(where=where, what=f"is no coreference: {line!r}", cure=_CURE)
    return roles["Subject"], roles["Object"]


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
