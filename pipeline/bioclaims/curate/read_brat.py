"""brat standoff read back: events that ``export --to brat`` wrote and a curator changed or deleted."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import InputError
from ..vocab import CUE_KINDS, PREDICATES
from ..writers.brat import ATTRIBUTES, NOTE, make_file_name
from ..writers.sheet import DOUBTING, NEGATING
from .rows import Collected, Row, Rows

_LINE = re.compile(r"(?P<id>[TEANR*#]\d*)\t(?P<body>[^\t]*)(?:\t(?P<text>.*))?")
_NOTE = re.compile(r"(claim:[0-9a-f]{20})\s*(.*)", re.DOTALL)
# Attribute, the field that it is, and what the field says where the attribute is not there.
_FIELDS = {
    "Certainty": ("certainty", "asserted"),
    "Basis": ("basis", "unknown"),
    "Directness": ("directness", "unspecified"),
    "AgentAspect": ("agent_aspect", "unspecified"),
    "ThemeAspect": ("theme_aspect", "unspecified"),
}


@dataclass(slots=True)
class _Page:
    """The lines of one file, by kind."""

    marks: dict[str, tuple[str, str]] = field(default_factory=dict)
    references: dict[str, str] = field(default_factory=dict)
    events: dict[str, tuple[str, str, list[tuple[str, str]]]] = field(default_factory=dict)
    attributes: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    notes: dict[str, tuple[str, str]] = field(default_factory=dict)


def read_brat(path: Path) -> Rows:
    """Return a row for each event whose note names a claim; claims of the folder's documents without one are rejected.

    Predicate, attributes, identifiers and cues come back. Events without a note, and other words for a participant,
    do not, and are noted. Raises InputError where it is no such folder, ExceptionGroup of InputErrors for lines.
    """
    files = sorted(path.glob("*.ann")) if path.is_dir() else []
    if not files:
        raise InputError(where=str(path), what="is no folder with .ann files", cure="Give what export --to brat wrote")
    collected = Collected()
    notes: list[str] = []
    for file in files:
        page = _read_page(file, collected)
        _read_events(page, file, collected, notes)
    collected.check()
    names = {file.stem for file in files}
    return Rows(collected.rows, lambda claim: make_file_name(claim.document.id) in names, tuple(notes))


def _read_page(file: Path, collected: Collected) -> _Page:
    page = _Page()
    try:
        lines = file.read_bytes().decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        collected.blame(f"{file}, byte {error.start + 1}", "is not UTF-8", "Save it as brat does, in UTF-8")
        return page
    for number, line in enumerate(lines, start=1):
        where = f"{file}:{number}"
        match = _LINE.fullmatch(line.rstrip("\r"))
        if match:
            try:
                _take_line(page, where, match["id"], match["body"].split(" "), match["text"] or "")
            except (ValueError, IndexError):
                collected.blame(where, f"is not as brat writes it: {line!r}", "Mend or delete that line")
        elif line.strip():
            collected.blame(where, f"is no line of standoff: {line!r}", "Mend or delete that line")
    return page


def _take_line(page: _Page, where: str, id: str, body: list[str], text: str) -> None:
    if id[0] == "T":
        page.marks[id] = body[0], text
    elif id[0] == "N":
        page.references[body[1]] = body[2]
    elif id[0] == "E":
        head, *arguments = [part.split(":", 1) for part in body if part]
        predicate, _ = head
        if predicate not in PREDICATES:
            raise ValueError(predicate)
        page.events[id] = where, predicate, [(re.sub(r"\d+$", "", role), target) for role, target in arguments]
    elif id[0] == "A":
        name, target, *value = body
        if name in ATTRIBUTES:
            page.attributes[target][name] = value[0] if value else ""
    elif id[0] == "#" and body[0] == NOTE:
        note = _NOTE.fullmatch(text.strip())
        if note:
            page.notes[body[1]] = note[1], note[2]


def _read_events(page: _Page, file: Path, collected: Collected, notes: list[str]) -> None:
    for event, (where, predicate, arguments) in page.events.items():
        if event not in page.notes:
            notes.append(f"{where}: {event} is a new event, which does not come back")
            continue
        claim, comment = page.notes[event]
        attributes = page.attributes[event]
        values = {
            "predicate": predicate,
            "polarity": "negated" if "Negation" in attributes else "affirmed",
            **{name: attributes.get(attribute, plain) for attribute, (name, plain) in _FIELDS.items()},
        }
        for role, name in (("Agent", "agent_id"), ("Theme", "theme_id")):
            target = next((target for each, target in arguments if each == role), None)
            if target is None:
                collected.blame(where, f"{event} has no {role}", "Give it one, or delete the event to reject the claim")
            elif target in page.marks:
                values[name] = page.references.get(target, "")
        cues = [page.marks[target] for role, target in arguments if role == "Cue" and target in page.marks]
        for name, kinds in (("negation", NEGATING), ("doubt", DOUBTING)):
            values[name] = next((text for label, text in cues if label in kinds and label in CUE_KINDS), "")
        collected.add(Row(where, claim, values, comment=comment))
