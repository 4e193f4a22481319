"""What a record must say to be the expected one: some of its fields, each with every value that is right.

An expected record is a table. ``agent`` and ``theme``: words that the participant must contain. ``mediators`` (words),
``flips`` (words of the sign trace): all of them, in order, and no other. ``context``: words, each in some context.
``cue``: words in some cue. ``inner``: whether the theme is the claim of another record. The others are fields of the
record: predicate, polarity (affirmed unless given), aspect (the theme's), directness, certainty, basis, novel,
observed_direction, and perturbation (the agent's kind, or ``none``). Where one value is wanted, a list gives several
that are right; ``or`` lists tables of fields that make other right readings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ... import vocab
from ...errors import InputError
from ...model import Claim
from ...vocab import check_name

NO_PERTURBATION = "none"
_FLAGS: tuple[bool, ...] = (False, True)

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Field:
    """How a field is read from a claim, the values it can have (None: words), and when what is read fits.

    ``fits`` takes what is read and the values that are expected.
    """

    read: Callable[[Claim], Any]
    known: tuple[Any, ...] | None
    fits: Callable[[Any, tuple[Any, ...]], bool]


def _is_one(found: Any, wanted: tuple[Any, ...]) -> bool:
    return found in wanted


def _has_one(found: str, wanted: Words) -> bool:
    return any(_contains(found, words) for words in wanted)


def _are_all(found: Sequence[str], wanted: Words) -> bool:
    return len(found) == len(wanted) and all(map(_contains, found, wanted))


def _has_all(found: Sequence[str], wanted: Words) -> bool:
    return all(any(_contains(each, words) for each in found) for words in wanted)


def _some_has_one(found: Sequence[str], wanted: Words) -> bool:
    return any(_has_one(each, wanted) for each in found)


def _contains(text: str, words: str) -> bool:
    """Return whether ``text`` has ``words`` as whole words, without regard to case."""
    return re.search(rf"(?<!\w){re.escape(words.casefold())}(?!\w)", text.casefold()) is not None


def _perturbation(claim: Claim) -> str:
    return claim.agent.perturbation.kind if claim.agent.perturbation else NO_PERTURBATION


_FIELDS: Mapping[str, _Field] = {
    "agent": _Field(lambda claim: claim.agent.text, None, _has_one),
    "predicate": _Field(lambda claim: claim.predicate, vocab.PREDICATES, _is_one),
    "theme": _Field(lambda claim: claim.theme.text, None, _has_one),
    "polarity": _Field(lambda claim: claim.polarity, vocab.POLARITIES, _is_one),
    "aspect": _Field(lambda claim: claim.theme.aspect, vocab.ASPECTS, _is_one),
    "directness": _Field(lambda claim: claim.directness, vocab.DIRECTNESSES, _is_one),
    "certainty": _Field(lambda claim: claim.certainty, vocab.CERTAINTIES, _is_one),
    "basis": _Field(lambda claim: claim.basis, vocab.BASES, _is_one),
    "novel": _Field(lambda claim: claim.novel, _FLAGS, _is_one),
    "observed_direction": _Field(lambda claim: claim.observed_direction, vocab.DIRECTIONS, _is_one),
    "perturbation": _Field(_perturbation, (NO_PERTURBATION, *vocab.PERTURBATION_EFFECTS), _is_one),
    "mediators": _Field(lambda claim: [each.text for each in claim.mediators], None, _are_all),
    "flips": _Field(lambda claim: [each.text for each in claim.sign_trace], None, _are_all),
    "context": _Field(lambda claim: [each.text for each in claim.context], None, _has_all),
    "cue": _Field(lambda claim: [each.text for each in claim.cues], None, _some_has_one),
    "inner": _Field(lambda claim: claim.theme.claim is not None, _FLAGS, _is_one),
}

_PAIR = ("agent", "theme")


@dataclass(frozen=True, slots=True)
class ExpectedRecord:
    """Fields of a record by name, each with the values of which one is right (for words in order: with all of them)."""

    fields: Mapping[str, tuple[Any, ...]]

    @property
    def polarities(self) -> tuple[str, ...]:
        """The polarities that are right; both where the record does not say."""
        return self.fields.get("polarity", vocab.POLARITIES)

    def fits(self, claim: Claim) -> bool:
        """Return whether ``claim`` says what is expected; where the predicate has no order, ends can change places."""
        return any(not self.find_differences(each) for each in _find_orders(claim))

    def fits_pair(self, claim: Claim) -> bool:
        """Return whether ``claim`` is about the same agent and theme, whatever it says of them."""
        pair = ExpectedRecord({name: self.fields[name] for name in _PAIR if name in self.fields})
        return pair.fits(claim)

    def find_differences(self, claim: Claim) -> dict[str, Any]:
        """Return the fields in which ``claim`` is not what is expected, with what it has there."""
        read = {name: _FIELDS[name].read(claim) for name in self.fields}
        return {name: read[name] for name, wanted in self.fields.items() if not _FIELDS[name].fits(read[name], wanted)}

    def describe(self) -> str:
        """Return the record in one line, right values divided by ``|``."""
        named = {name: "|".join(map(str, values)) for name, values in self.fields.items()}
        said = [named.pop(name, "…") for name in ("agent", "predicate", "theme")]
        return ", ".join([" ".join(said), *(f"{name} {values}" for name, values in named.items())])


def parse_record(table: Any, *, where: str, whole: bool = True) -> tuple[ExpectedRecord, ...]:
    """Return the right readings of a record: as it is written, then those under ``or``.

    A record that is ``whole`` names agent, predicate and theme, and is affirmed unless it says otherwise; one that is
    not may name any fields. Raises InputError, with ``where`` and the field, for a table that is no such record.
    """
    if not isinstance(table, dict):
        raise InputError(where=where, what="is no table", cure='Write { agent = "A", predicate = "increases", … }')
    fields = {name: _parse_values(name, value, where=where) for name, value in table.items() if name != "or"}
    missing = [name for name in ("agent", "predicate", "theme") if whole and name not in fields]
    if missing or not fields:
        raise InputError(where=where, what=f"lacks {', '.join(missing) or 'every field'}", cure="Add it to the record")
    if whole:
        fields = {"polarity": ("affirmed",)} | fields
    others = table.get("or", [])
    if not isinstance(others, list):
        raise InputError(where=f"{where}.or", what="is no list", cure="Write a list of tables of fields")
    readings = [parse_record(other, where=f"{where}.or[{n}]", whole=False)[0] for n, other in enumerate(others)]
    return (ExpectedRecord(fields), *(ExpectedRecord(fields | dict(other.fields)) for other in readings))


def find_fitting(claims: Collection[Claim], readings: Sequence[ExpectedRecord]) -> list[Claim]:
    """Return the claims that fit one of the ``readings``."""
    return [claim for claim in claims if any(reading.fits(claim) for reading in readings)]


def _parse_values(name: str, value: Any, *, where: str) -> tuple[Any, ...]:
    check_name(name, tuple(_FIELDS), where)
    values = tuple(value) if isinstance(value, list) else (value,)
    known = _FIELDS[name].known
    for each in values:
        if known is None and not (isinstance(each, str) and each.strip()):
            raise InputError(where=f"{where}.{name}", what=f"has {each!r} for words", cure="Write words in quotes")
        if known is _FLAGS and not isinstance(each, bool):
            raise InputError(where=f"{where}.{name}", what=f"is {each!r}", cure="Write true or false")
        if known not in (None, _FLAGS):
            check_name(str(each), known, f"{where}.{name}")
    if not values and name not in ("mediators", "flips"):
        raise InputError(where=f"{where}.{name}", what="is an empty list", cure="Give a value that is right")
    return values


def _find_orders(claim: Claim) -> list[Claim]:
    if not vocab.is_symmetric(claim.predicate):
        return [claim]
    return [claim, replace(claim, agent=claim.theme, theme=claim.agent)]
