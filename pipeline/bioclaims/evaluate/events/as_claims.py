"""Gold events as claims see them: types that mean the same are one, and processes are what others act on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from ...events.types import load_event_types
from ...vocab import ENTITY_TYPES
from .standoff import Marked, StandoffEvent, StandoffText, read_standoff


@cache
def _names() -> Mapping[str, str]:
    return {name: each.claims for name, each in load_event_types().items()}


def read_claim_texts(folder: Path) -> list[StandoffText]:
    """Return the texts of ``folder`` with their events as claims see them. Raises InputError as ``read_standoff``."""
    return [to_claim_events(text) for text in read_standoff(folder)]


def to_claim_events(text: StandoffText) -> StandoffText:
    """Return ``text`` with the types of the ledger ``claims``.

    Events of processes ("apoptosis") become entities, as our own mentions have them; events of types that no claim is
    about are left out, and so are arguments that stood on them.
    """
    names = {key: _names().get(event.type, "-") for key, event in text.events.items()}
    processes = {text.events[key].trigger: name for key, name in names.items() if name in ENTITY_TYPES}
    kept = {key for key, name in names.items() if name != "-" and name not in ENTITY_TYPES}

    def place(target: str) -> str | None:
        if target not in text.events:
            return target
        if text.events[target].trigger in processes and target not in kept:
            return text.events[target].trigger
        return target if target in kept else None

    events = {
        key: StandoffEvent(
            key,
            names[key],
            event.trigger,
            tuple((role, found) for role, target in event.arguments if (found := place(target)) is not None),
        )
        for key, event in text.events.items()
        if key in kept
    }
    marked = {key: Marked(processes.get(key, each.type), each.span) for key, each in text.marked.items()}
    return replace(text, marked=marked, events=events, given=text.entities | frozenset(processes), modifications={})
