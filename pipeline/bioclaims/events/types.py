"""What each type of event says as a claim: predicate and aspect, as ``seeds/ledger/`` maps them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import cast

from ..resources import find_resource, load_table
from ..vocab import ASPECTS, PREDICATES, Aspect, check_name, predicate_sign


@dataclass(frozen=True, slots=True)
class EventMeaning:
    """``claims`` is the type's name in the ledger of claims; an entity type where it is a process, "-" for none."""

    predicate: str
    aspect: Aspect
    claims: str

    @property
    def sign(self) -> int:
        """+1 for a type of more, -1 for one of less, 0 for one without a direction."""
        return predicate_sign(self.predicate)


@cache
def load_event_types() -> Mapping[str, EventMeaning]:
    """Return what the types of events mean, by name. Raises UnknownNameError, naming file and row."""
    types = {}
    for row in load_table("seeds", "ledger", "event_types.tsv"):
        where = f"{find_resource('seeds', 'ledger', 'event_types.tsv')}: {row['type']}"
        check_name(row["predicate"], PREDICATES, where)
        check_name(row["aspect"], ASPECTS, where)
        types[row["type"]] = EventMeaning(row["predicate"], cast("Aspect", row["aspect"]), row["claims"])
    return MappingProxyType(types)
