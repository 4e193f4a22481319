"""The two ends of what a curator says of a sentence, and the mentions and participants that name them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from ...model import Claim, Grounding
from ...names import Lexicon
from ...names.families import find_members
from ...text.normalize import name_key
from ...vocab import is_symmetric


class Named(Protocol):
    """A mention or a participant."""

    @property
    def text(self) -> str: ...

    @property
    def groundings(self) -> tuple[Grounding, ...]: ...


@dataclass(frozen=True, slots=True)
class End:
    """What a curator names: its CURIEs, any of which is right, what these have as members, and keys of its names.

    ``members`` are the CURIEs themselves where they are no families.
    """

    curies: frozenset[str]
    members: frozenset[str]
    names: frozenset[str]

    def is_named_by(self, named: Named) -> bool:
        """Return whether the first identifier of ``named`` is this, one of its members, or a family that has it.

        What has no identifier names it by its words, if these are one of the names.
        """
        if not named.groundings:
            return name_key(named.text) in self.names
        first = named.groundings[0]
        members = frozenset(first.members or (first.curie,))
        return first.curie in self.curies or members <= self.members or self.members <= members


def to_end(curies: Iterable[str], name: str, lexicon: Lexicon) -> End:
    """Return the end that a curator calls ``name``, which the lexicon has as each of ``curies``; there may be none."""
    kept = frozenset(curies)
    members = frozenset(member for curie in kept for member in find_members(curie, lexicon))
    names = [name, *(each for curie in sorted(kept) for each in lexicon.names_of(curie))]
    # No set of nothing is to be part of every family.
    return End(kept, members or frozenset({name}), frozenset(map(name_key, names)))


def resolve_symbol(symbol: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the CURIEs of a gene's or family's ``symbol``: the gene of that name, else the family that is called so.

    Of an old symbol, those of all genes that it may stand for; none of one that the lexicon does not have.
    """
    found = [entry.grounding for entry in lexicon.lookup(symbol)]
    genes = [each for each in found if each.curie.startswith("HGNC:")]
    official = [each.curie for each in genes if each.name == symbol]
    family = [each.curie for each in found if each.curie.startswith("FPLX:")]
    return tuple(official[:1] or family[:1] or [each.curie for each in genes])


def joins(claim: Claim, agent: End, theme: End) -> bool:
    """Return whether ``claim`` says that ``agent`` acts on ``theme``; in either order where its predicate has none."""
    return are_named_by(claim.agent, claim.theme, agent, theme, symmetric=is_symmetric(claim.predicate))


def are_named_by(first: Named, second: Named, agent: End, theme: End, *, symmetric: bool) -> bool:
    """Return whether ``first`` names ``agent`` and ``second`` ``theme``; where ``symmetric``, in either order."""
    orders = [(first, second), (second, first)] if symmetric else [(first, second)]
    return any(agent.is_named_by(acting) and theme.is_named_by(other) for acting, other in orders)


def is_mentioned(end: End, mentions: Sequence[Named]) -> bool:
    """Return whether one of ``mentions`` names ``end``."""
    return any(map(end.is_named_by, mentions))


def occurs(end: End, mentions: Sequence[Named]) -> bool:
    """Return whether one of ``mentions`` may name ``end``, by any of the identifiers that its words have."""
    return is_mentioned(end, mentions) or any(
        grounding.curie in end.curies or grounding.curie in end.members
        for mention in mentions
        for grounding in mention.groundings
    )
