"""The ledger of one scheme of events: which words were triggers on annotated corpora, and what spoke for it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

from ..errors import UnknownNameError
from ..resources import find_resource, load_table
from .weights import Weights

# Where a word is no trigger, and a pair no argument.
NONE = "-"
JOINT = " + "
BINDING = "Binding"
WORDS, RULES, TYPES = "words.tsv", "rules.tsv", "types.tsv"
# The columns of ``TYPES`` behind the type's name; a ledger of one's own that was fitted earlier may lack the last.
COUNTS = ("events", "bare", "nested", "caused", "joined")
TRIGGER_WEIGHTS, ARGUMENT_WEIGHTS = "triggers.npz", "arguments.npz"
_BARE_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class EventType:
    """How events of one type were annotated: how many, and of these without any Theme, with an event inside, with a
    Cause, and with several Themes.
    """

    name: str
    events: int
    bare: int
    nested: int
    caused: int
    joined: int

    @property
    def stands_alone(self) -> bool:
        """Whether such an event may have no argument at all: "angiogenesis"."""
        return self.bare > _BARE_SHARE * self.events

    @property
    def takes_events(self) -> bool:
        """Whether its arguments may be events."""
        return self.nested >= max(3, 0.03 * self.events)

    @property
    def takes_cause(self) -> bool:
        """Whether it may have a Cause."""
        return self.caused >= max(3, 0.02 * self.events)

    @property
    def joins_themes(self) -> bool:
        """Whether most of such events have several Themes: two of one function are then in one event."""
        return self.joined > self.events / 2


@dataclass(frozen=True, slots=True, eq=False)
class Ledger:
    """What the corpora of one scheme teach. ``words`` gives how often each word stood there in all.

    ``triggers`` tells the types of a word (classes "Type" or "Type + Type"), ``arguments`` the roles of a pair ("Type
    Role", joined likewise); ``NONE`` is a class of both. ``joining`` are the types whose events join two things: one
    acts on the other, or they bind; ``joining_roles`` the roles, with their types, that only such an event has.
    """

    name: str
    types: Mapping[str, EventType]
    words: Mapping[str, int]
    triggers: Weights
    arguments: Weights
    joining: frozenset[str] = field(init=False)
    joining_roles: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        joining = frozenset(name for name, each in self.types.items() if name == BINDING or each.takes_cause)
        roles = frozenset(f"{name} {'Theme' if name == BINDING else 'Cause'}" for name in joining)
        object.__setattr__(self, "joining", joining)
        object.__setattr__(self, "joining_roles", roles)

    @property
    def lets_stand_alone(self) -> bool:
        """Whether events of any of its types may have no argument at all."""
        return any(each.stands_alone for each in self.types.values())

    @property
    def guideline(self) -> str:
        """The guideline that it reads by: its own name where it was fitted beside others, else the empty string."""
        return self.name if f"under {self.name}" in self.triggers.places else ""

    def keep(self, types: Collection[str]) -> Ledger:
        """Return the ledger with those of its types that are among ``types``."""
        return replace(self, types={name: kept for name, kept in self.types.items() if name in types})

    @classmethod
    @cache
    def open(cls, name: str) -> Ledger:
        """Return the ledger ``name``, read once: a shipped one, or the folder of one's own.

        Raises UnknownNameError, with the names known, where it is neither.
        """
        folder = find_ledger(name)
        types = {
            row["type"]: EventType(row["type"], *(int(row.get(count, 0)) for count in COUNTS))
            for row in load_table(str(folder), TYPES)
        }
        words = {row["word"]: int(row["seen"]) for row in load_table(str(folder), WORDS)}
        weights = (Weights.load(folder / file) for file in (TRIGGER_WEIGHTS, ARGUMENT_WEIGHTS))
        return cls(folder.name, MappingProxyType(types), MappingProxyType(words), *weights)


def list_ledgers() -> tuple[str, ...]:
    """Return the names of the shipped ledgers."""
    return tuple(sorted(path.name for path in find_resource("seeds", "ledger").iterdir() if path.is_dir()))


def find_ledger(name: str) -> Path:
    """Return the whole path of the ledger ``name``, a shipped one or a folder. Raises UnknownNameError for neither."""
    known = list_ledgers()
    if name in known:
        return find_resource("seeds", "ledger", name)
    folder = Path(name).resolve()
    if (folder / WORDS).is_file():
        return folder
    raise UnknownNameError.among(name, list(known), where="ledger")
