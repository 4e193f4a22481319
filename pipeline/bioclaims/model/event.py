"""An event: a trigger of some type with its arguments, as the BioNLP Shared Tasks define them."""

from __future__ import annotations

from dataclasses import dataclass

from .mention import Mention
from .span import Quote


@dataclass(frozen=True, slots=True)
class EventArgument:
    """What fills a role (Theme, Cause, Site …): a mention, or an event. ``score`` is how sure the role is."""

    role: str
    target: Mention | Event
    score: float


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens: its type, the token and the words of its trigger, and its arguments.

    ``word`` is the trigger as the ledger lists it ("expression/noun"); ``score`` is between 0 and 1.
    """

    type: str
    trigger: int
    quote: Quote
    word: str
    arguments: tuple[EventArgument, ...]
    score: float

    def fillers(self, role: str) -> tuple[Mention | Event, ...]:
        """Return what fills ``role``, in order."""
        return tuple(argument.target for argument in self.arguments if argument.role == role)
