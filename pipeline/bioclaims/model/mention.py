"""Names in text and what they are linked to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..vocab import ENTITY_TYPES, check_name
from .span import Span


@dataclass(frozen=True, slots=True)
class Grounding:
    """A link to an identifier: ``HGNC:7176``, its official name, how sure, found by which method.

    ``score`` is between 0 and 1. ``species`` is an NCBITaxon CURIE where the identifier belongs to one;
    ``members`` are the CURIEs that a family or complex joins.
    """

    curie: str
    name: str
    score: float
    method: str
    species: str | None = None
    members: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if ":" not in self.curie:
            raise ValueError(f"a CURIE has the form PREFIX:ID, got {self.curie!r}")
        if not 0 <= self.score <= 1:
            raise ValueError(f"a score lies between 0 and 1, got {self.score}")


def find_curie(groundings: Sequence[Grounding]) -> str | None:
    """Return the best identifier, None where there is none."""
    return groundings[0].curie if groundings else None


def identify(text: str, curie: str | None) -> str:
    """Return ``curie``, the best identifier of what ``text`` names, or ``text:`` and the words in lower case."""
    return curie or f"text:{' '.join(text.split()).casefold()}"


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names an entity, with its type, its groundings (best first) and why it was taken."""

    span: Span
    text: str
    type: str
    groundings: tuple[Grounding, ...] = ()
    reason: str = ""

    def __post_init__(self) -> None:
        check_name(self.type, ENTITY_TYPES, "mention type")

    @property
    def identity(self) -> str:
        """What it has in common with other mentions of the same thing: ``HGNC:7176``, or ``text:`` and its words."""
        return identify(self.text, find_curie(self.groundings))

    def explain(self, note: str) -> str:
        """Return the reason with ``note`` behind it, or ``note`` alone where there is no reason yet."""
        return f"{self.reason}; {note}" if self.reason else note
