"""An event where it stands in a tree: what a judgement of it needs to know, whoever found it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An event: its type, the token of its trigger, and its arguments as (role, token, whether that is an event).

    ``outer`` are the tokens of the triggers of events that it is an argument of.
    """

    type: str
    trigger: int
    arguments: tuple[tuple[str, int, bool], ...]
    outer: tuple[int, ...] = ()
