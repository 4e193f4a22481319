"""Gold claims: what a person reads in a text, one line a claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ... import vocab
from ...errors import BioclaimsError, InputError
from ..lines import read_json_rows

# Fields of a record that a line may name beyond the claim itself; they are scored apart.
FURTHER_FIELDS = (
    "certainty", "basis", "novel", "mediators", "mediators_text", "context", "species", "location_to",
    "perturbation", "agent_aspect", "section",
)  # fmt: skip

_NEEDED = ("anchor", "agent", "predicate", "theme", "polarity", "required")
_CURE = "A gold line needs anchor, agent, predicate, theme, polarity and required"


@dataclass(frozen=True, slots=True)
class GoldLine:
    """One claim as a person reads it, with every reading of it that is accepted.

    ``anchor`` is how its sentence begins. ``agents`` and ``themes`` hold CURIEs, and ``text:…`` for words that
    the participant must contain. ``aspects`` is None where any aspect of the theme is right. A line that is not
    ``required`` may be found and may be missed. ``further`` holds the fields of FURTHER_FIELDS that are given.
    """

    id: str
    anchor: str
    agents: tuple[str, ...]
    predicates: tuple[str, ...]
    themes: tuple[str, ...]
    polarity: str
    required: bool
    aspects: tuple[str, ...] | None = None
    further: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not (self.anchor and self.agents and self.themes and self.predicates):
            raise ValueError("anchor, agent, predicate and theme must not be empty")
        for predicate in self.predicates:
            vocab.check_name(predicate, vocab.PREDICATES, "predicate")
        for aspect in self.aspects or ():
            vocab.check_name(aspect, vocab.ASPECTS, "aspect")
        vocab.check_name(self.polarity, vocab.POLARITIES, "polarity")


def read_gold(path: Path) -> list[GoldLine]:
    """Return the lines of a ``.gold.jsonl`` file; a line without ``id`` is named by its number.

    A file without a line is the gold of a text that makes no claim: every record of it is an error. Fields that no part
    of the score uses ("note") are left aside. Raises InputError, with file and line number, where the file cannot be
    read or a line does not follow the format.
    """
    rows = read_json_rows(path, missing="Give a gold file that exists", cure=_CURE)
    return [_parse_line(fields, where=f"{path}:{number}", number=number) for number, fields in rows]


def _parse_line(fields: Any, *, where: str, number: int) -> GoldLine:
    missing = [name for name in _NEEDED if not isinstance(fields, dict) or name not in fields]
    if missing:
        raise InputError(where=where, what=f"lacks {', '.join(missing)}", cure=_CURE)
    aspects = fields.get("aspect")
    try:
        return GoldLine(
            id=str(fields.get("id", number)),
            anchor=fields["anchor"],
            agents=tuple(fields["agent"]),
            predicates=tuple(fields["predicate"]),
            themes=tuple(fields["theme"]),
            polarity=fields["polarity"],
            required=bool(fields["required"]),
            aspects=None if aspects is None else tuple(aspects),
            further={"certainty": "asserted"} | {name: fields[name] for name in FURTHER_FIELDS if name in fields},
        )
    except (BioclaimsError, ValueError, TypeError) as error:
        raise InputError(where=where, what=f"is no gold line ({error})", cure=_CURE) from error
