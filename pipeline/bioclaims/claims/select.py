"""Claim records that somebody asks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from .. import vocab
from ..vocab import CELL_TYPES, check_name
from .asked import Record, Thing

Test = Callable[[Record], bool]


@dataclass(frozen=True, slots=True)
class Criterion:
    """What one option asks for: any of several values, each with the test that tells whether a record has it.

    ``open`` says that nobody knows all values (names, documents, rules): a value that no record has is worth a word.
    """

    option: str
    tests: Mapping[str, Test]
    open: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """A field, or two, whose values are a closed list."""

    known: tuple[str, ...]
    read: Callable[[Record], tuple[str, ...]]


def _both(name: str) -> Callable[[Record], tuple[str, ...]]:
    return lambda record: (record["agent"][name], record["theme"][name])


def _one(name: str) -> Callable[[Record], tuple[str, ...]]:
    return lambda record: (record[name],)


WORDS: Mapping[str, Word] = {
    "predicate": Word(vocab.PREDICATES, _one("predicate")),
    "direction": Word(vocab.DIRECTIONS, _one("direction")),
    "polarity": Word(vocab.POLARITIES, _one("polarity")),
    "certainty": Word(vocab.CERTAINTIES, _one("certainty")),
    "basis": Word(vocab.BASES, _one("basis")),
    "directness": Word(vocab.DIRECTNESSES, _one("directness")),
    "section": Word(vocab.CLAIM_SECTIONS, _one("section")),
    "aspect": Word(vocab.ASPECTS, lambda record: (record["theme"]["aspect"],)),
    "type": Word(vocab.ENTITY_TYPES, _both("type")),
    "agent-type": Word(vocab.ENTITY_TYPES, lambda record: (record["agent"]["type"],)),
    "theme-type": Word(vocab.ENTITY_TYPES, lambda record: (record["theme"]["type"],)),
}
_ROLES: Mapping[str, Callable[[Record], Iterable[Record]]] = {
    "name": lambda record: (record["agent"], record["theme"], *record["mediators"]),
    "agent": lambda record: (record["agent"],),
    "theme": lambda record: (record["theme"],),
    "mediator": lambda record: record["mediators"],
}
ROLES = tuple(_ROLES)


def by_word(option: str, values: Iterable[str]) -> Criterion:
    """Return the criterion that a field of a closed list is one of ``values``. Raises UnknownNameError for another."""
    word = WORDS[option]

    def test(value: str) -> Test:
        check_name(value, word.known, f"--{option}")
        return lambda record: value in word.read(record)

    return Criterion(option, {value: test(value) for value in values})


def by_thing(role: str, things: Mapping[str, Thing]) -> Criterion:
    """Return the criterion that who stands in ``role`` is one of ``things``, by the words that asked for them."""
    read = _ROLES[role]

    def test(thing: Thing) -> Test:
        return lambda record: any(map(thing.is_named_by, read(record)))

    return Criterion(role, {asked: test(thing) for asked, thing in things.items()}, open=True)


def by_context(option: str, things: Mapping[str, Thing], kinds: Sequence[str] = ()) -> Criterion:
    """Return the criterion that a context, of one of ``kinds`` where there are any, is one of ``things``.

    Without ``things``, that there is a context of one of ``kinds``.
    """

    def test(thing: Thing) -> Test:
        return lambda record: any(
            (not kinds or each["kind"] in kinds) and thing.is_named_by(each) for each in record["context"]
        )

    def test_kind(kind: str) -> Test:
        return lambda record: any(each["kind"] == kind for each in record["context"])

    for kind in kinds:
        check_name(kind, vocab.CONTEXT_KINDS, f"--{option}")
    if things:
        return Criterion(option, {asked: test(thing) for asked, thing in things.items()}, open=True)
    return Criterion(option, {kind: test_kind(kind) for kind in kinds})


def by_cell(things: Mapping[str, Thing]) -> Criterion:
    """Return the criterion that a cell type or cell line among the contexts is one of ``things``."""
    return by_context("cell", things, sorted(CELL_TYPES))


def by_document(ids: Iterable[str]) -> Criterion:
    """Return the criterion that the document has one of ``ids``."""

    def test(id: str) -> Test:
        return lambda record: record["document"]["id"] == id

    return Criterion("document", {id: test(id) for id in ids}, open=True)


def by_rule(names: Iterable[str]) -> Criterion:
    """Return the criterion that a rule, or a frame that begins its name, made the record."""

    def test(name: str) -> Test:
        return lambda record: (
            record["provenance"]["rule"] == name or record["provenance"]["rule"].startswith(f"{name}:")
        )

    return Criterion("rule", {name: test(name) for name in names}, open=True)


def by_confidence(least: float) -> Criterion:
    """Return the criterion that the confidence is known and not below ``least``."""
    return Criterion(
        "least-confidence",
        {str(least): lambda record: record["confidence"] is not None and record["confidence"] >= least},
    )


def by_retraction() -> Criterion:
    """Return the criterion that the document's source does not say that it was retracted."""
    return Criterion("without-retracted", {"": lambda record: not record["document"]["retracted"]})


class Selection:
    """Records that meet all of ``criteria``; with ``invert``, those that do not. Counts what was seen."""

    def __init__(self, criteria: Sequence[Criterion], *, invert: bool = False) -> None:
        self.read = 0
        self.kept = 0
        self._criteria = tuple(criteria)
        self._invert = invert
        self._met: Counter[tuple[str, str]] = Counter()

    def wants(self, record: Record) -> bool:
        """Return whether ``record`` is asked for, and count it."""
        self.read += 1
        # All are tried, so that a value of an open list that no record has can be told.
        wanted = all([self._fits(criterion, record) for criterion in self._criteria]) != self._invert
        self.kept += wanted
        return wanted

    def find_unmet(self) -> Iterator[tuple[str, str]]:
        """Yield option and value of what no record had, of lists that nobody knows whole."""
        pairs = ((each.option, value) for each in self._criteria if each.open for value in each.tests)
        return (pair for pair in pairs if not self._met[pair])

    def _fits(self, criterion: Criterion, record: Record) -> bool:
        if not criterion.open:
            return any(test(record) for test in criterion.tests.values())
        met = [(criterion.option, value) for value, test in criterion.tests.items() if test(record)]
        self._met.update(met)
        return bool(met)


def join_criteria(*groups: Iterable[Criterion | None]) -> tuple[Criterion, ...]:
    """Return those of ``groups`` that ask for anything."""
    return tuple(each for each in chain(*groups) if each is not None and each.tests)
